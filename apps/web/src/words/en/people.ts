import type { people as zh } from "../zh/people.ts";
import type { Words } from "../words.ts";

export const people: Words<typeof zh> = {
  signIn: "Sign in",
  login: "Account",
  password: "Password",
  newPassword: "New password",
  oldPassword: "Current password",
  repeatPassword: "New password again",
  passwordRule: "At least 10 characters",
  passwordsDiffer: "The two passwords differ",
  demoHint:
    "This is the demonstration office. Its accounts and passwords are printed in the terminal that started the server.",
  invited: "Accept the invitation",
  reset: "Set a new password",
  invitedLead: "{{name}}, set a password for the account {{login}}.",
  linkExpires: "The link works until",
  setup: "First start",
  setupLead:
    "There is no administrator yet. Enter the set-up code shown in the terminal to make the first administrator and your office.",
  setupCode: "Set-up code",
  yourName: "Name",
  officeZh: "Name of the office (Chinese)",
  officeEn: "Name of the office (English)",
  makeAdministrator: "Make the administrator",
  passwordChanged: "Password changed",
  roles: {
    officer: "Case officer",
    reviewer: "Legal reviewer",
    head: "Head of office",
    supervisor: "Supervisor",
    "right-holder": "Right holder",
    agent: "Agent",
    respondent: "Respondent",
    administrator: "Administrator",
  },
  lines: { ip: "Intellectual property", customs: "Customs", market: "Market regulation" },
  levels: { nation: "Nation", province: "Province", city: "City", district: "District" },
};
