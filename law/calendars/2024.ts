import type { CalendarYear } from "#law";
import { cite } from "../sources/index.ts";
import { holiday, makeUp, off } from "./festivals.ts";

/** The announced holidays of 2024, as the package chinese-days has them. Written by scripts/make-calendars.ts. */
export const year2024: CalendarYear = {
  year: 2024,
  version: "2024-1",
  confidence: "secondary",
  announced: true,
  cite: cite("holiday-notice", "2024"),
  daysOff: [
    holiday("2024-01-01", "newYear"), // Mon
    holiday("2024-02-10", "spring"), // Sat
    holiday("2024-02-11", "spring"), // Sun
    holiday("2024-02-12", "spring"), // Mon
    off("2024-02-13", "spring"), // Tue
    off("2024-02-14", "spring"), // Wed
    off("2024-02-15", "spring"), // Thu
    off("2024-02-16", "spring"), // Fri
    off("2024-02-17", "spring"), // Sat
    holiday("2024-04-04", "qingming"), // Thu
    off("2024-04-05", "qingming"), // Fri
    off("2024-04-06", "qingming"), // Sat
    holiday("2024-05-01", "labour"), // Wed
    off("2024-05-02", "labour"), // Thu
    off("2024-05-03", "labour"), // Fri
    off("2024-05-04", "labour"), // Sat
    off("2024-05-05", "labour"), // Sun
    holiday("2024-06-10", "dragonBoat"), // Mon
    off("2024-09-15", "midAutumn"), // Sun
    off("2024-09-16", "midAutumn"), // Mon
    holiday("2024-09-17", "midAutumn"), // Tue
    holiday("2024-10-01", "national"), // Tue
    holiday("2024-10-02", "national"), // Wed
    holiday("2024-10-03", "national"), // Thu
    off("2024-10-04", "national"), // Fri
    off("2024-10-05", "national"), // Sat
    off("2024-10-06", "national"), // Sun
    off("2024-10-07", "national"), // Mon
  ],
  makeUpDays: [
    makeUp("2024-02-04", "spring"), // Sun
    makeUp("2024-02-18", "spring"), // Sun
    makeUp("2024-04-07", "qingming"), // Sun
    makeUp("2024-04-28", "labour"), // Sun
    makeUp("2024-05-11", "labour"), // Sat
    makeUp("2024-09-14", "midAutumn"), // Sat
    makeUp("2024-09-29", "national"), // Sun
    makeUp("2024-10-12", "national"), // Sat
  ],
};
