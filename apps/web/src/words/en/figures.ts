import type { figures as zh } from "../zh/figures.ts";
import type { Words } from "../words.ts";

export const figures: Words<typeof zh> = {
  lead: "How many, and which ones exactly? Every number opens.",
  by: "By",
  bys: { month: "by month", office: "by office", procedure: "by procedure", outcome: "by outcome" },
  office: "Office",
  anyOffice: "every office I may see",
  total: "Total",
  chart: "Chart",
  chartOf: "{{figure}}, {{by}}",
  table: "Table",
  records: "{{figure}}: {{label}}",
  recordsLead: "The number is made of these cases.",
  value: "Value",
  workbook: "Export .xlsx",
  none: "No figures in this period",
  screeningLead:
    "The demonstration listings say what they were meant to be, so one can see where screening is right and where it is wrong.",
  intent: "Meant to be",
  listings: "Listings",
  alerted: "Alerts",
  wrong: "Wrong alerts or misses",
  wrongCount: "{{n}} listings",
  expected: "Should",
  expectations: { alert: "alert", quiet: "stay quiet" },
};
