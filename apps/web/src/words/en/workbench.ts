import type { workbench as zh } from "../zh/workbench.ts";
import type { Words } from "../words.ts";

export const workbench: Words<typeof zh> = {
  title: "What must I do today, and what is late?",
  date: "Today is",
  overdue: "Late",
  dueThisWeek: "Due this week",
  newClues: "New clues",
  awaitingApproval: "Awaiting my approval",
  open: "Open cases",
  due: "Time limits",
  late: "Late",
  today: "Due today",
  week: "Due within seven days",
  later: "Due later",
  nothingDue: "No time limit is near",
  waiting: "Waiting for me",
  nothingWaiting: "No case waits for you",
  undelivered: "Papers that came back, to be served again",
  recent: "Recent cases",
  nothingRecent: "No cases yet. Begin with the clues, or open one.",
  openCase: "Open a case",
  partyLate: "Late: the party",
};
