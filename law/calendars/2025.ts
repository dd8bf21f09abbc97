import type { CalendarYear } from "#law";
import { cite } from "../sources/index.ts";
import { holiday, makeUp, off } from "./festivals.ts";

/** The announced holidays of 2025, as the package chinese-days has them. Written by scripts/make-calendars.ts. */
export const year2025: CalendarYear = {
  year: 2025,
  version: "2025-1",
  confidence: "secondary",
  announced: true,
  cite: cite("holiday-notice", "2025"),
  daysOff: [
    holiday("2025-01-01", "newYear"), // Wed
    holiday("2025-01-28", "spring"), // Tue
    holiday("2025-01-29", "spring"), // Wed
    holiday("2025-01-30", "spring"), // Thu
    holiday("2025-01-31", "spring"), // Fri
    off("2025-02-01", "spring"), // Sat
    off("2025-02-02", "spring"), // Sun
    off("2025-02-03", "spring"), // Mon
    off("2025-02-04", "spring"), // Tue
    holiday("2025-04-04", "qingming"), // Fri
    off("2025-04-05", "qingming"), // Sat
    off("2025-04-06", "qingming"), // Sun
    holiday("2025-05-01", "labour"), // Thu
    holiday("2025-05-02", "labour"), // Fri
    off("2025-05-03", "labour"), // Sat
    off("2025-05-04", "labour"), // Sun
    off("2025-05-05", "labour"), // Mon
    holiday("2025-05-31", "dragonBoat"), // Sat
    off("2025-06-01", "dragonBoat"), // Sun
    off("2025-06-02", "dragonBoat"), // Mon
    holiday("2025-10-01", "national"), // Wed
    holiday("2025-10-02", "national"), // Thu
    holiday("2025-10-03", "national"), // Fri
    off("2025-10-04", "national"), // Sat
    off("2025-10-05", "national"), // Sun
    holiday("2025-10-06", "midAutumn"), // Mon
    off("2025-10-07", "national"), // Tue
    off("2025-10-08", "national"), // Wed
  ],
  makeUpDays: [
    makeUp("2025-01-26", "spring"), // Sun
    makeUp("2025-02-08", "spring"), // Sat
    makeUp("2025-04-27", "labour"), // Sun
    makeUp("2025-09-28", "national"), // Sun
    makeUp("2025-10-11", "national"), // Sat
  ],
};
