import type { shell as zh } from "../zh/shell.ts";
import type { Words } from "../words.ts";

export const shell: Words<typeof zh> = {
  product: "Yuheng",
  tagline: "Intellectual-property protection work",
  skip: "Skip to the content",
  menu: "Menu",
  mainNavigation: "Main navigation",
  language: "中文",
  languageLabel: "Change language: 中文",
  signOut: "Sign out",
  changePassword: "Change password",
  myTokens: "My tokens",
  workbench: "Workbench",
  clues: "Clues",
  cases: "Cases",
  rights: "Rights",
  imports: "Imports",
  figures: "Figures",
  screening: "Screening check",
  law: "Legal sources",
  calendar: "Calendar",
  administration: "Administration",
  apiDocs: "API",
  demo: "Demonstration data",
  notFound: "There is no such page",
  notFoundHint: "The address may be mistyped, or the page has moved.",
  toWorkbench: "Back to the workbench",
  faultTitle: "The page failed",
  faultHint:
    "This is a fault of the program; your data is unharmed. Reload the page; if it happens again, give the administrator the text below.",
  reload: "Reload",
};
