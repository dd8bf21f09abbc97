import type { home as zh } from "../zh/home.ts";
import type { Words } from "../words.ts";

export const home: Words<typeof zh> = {
  title: "My start page",
  lead: "What is asked of you, what you have not opened, where your cases stand",
  asked: "Asked of me",
  nothingAsked: "Nothing is asked of you now",
  unopened: "Papers not opened yet",
  nothingUnopened: "Every paper has been opened",
  cases: "My cases",
  noCases: "No case yet",
  casesShown: "The latest {{shown}} of {{all}}",
  allCases: "All cases",
  complaints: "My complaints",
  noComplaints: "No complaint yet",
  news: "What is new",
  nothingNew: "Nothing new since you last looked",
  allSeen: "Mark all as seen",
  fresh: "New",
  rights: "My rights",
  rightsInForce: "Marks in force",
  rightsWaiting: "Waiting for an office",
  toRights: "See my rights",
  complain: "Complain",
  running: "Running cases",
  atStage: "Came to the stage: {{what}}",
  gotPaper: "A paper for you: {{what}}",
};
