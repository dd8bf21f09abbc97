import type { CalendarYear } from "#law";
import { cite } from "../sources/index.ts";
import { holiday, makeUp, off } from "./festivals.ts";

/** The announced holidays of 2026, as the package chinese-days has them. Written by scripts/make-calendars.ts. */
export const year2026: CalendarYear = {
  year: 2026,
  version: "2026-1",
  confidence: "secondary",
  announced: true,
  cite: cite("holiday-notice", "2026"),
  daysOff: [
    holiday("2026-01-01", "newYear"), // Thu
    off("2026-01-02", "newYear"), // Fri
    off("2026-01-03", "newYear"), // Sat
    off("2026-02-15", "spring"), // Sun
    holiday("2026-02-16", "spring"), // Mon
    holiday("2026-02-17", "spring"), // Tue
    holiday("2026-02-18", "spring"), // Wed
    holiday("2026-02-19", "spring"), // Thu
    off("2026-02-20", "spring"), // Fri
    off("2026-02-21", "spring"), // Sat
    off("2026-02-22", "spring"), // Sun
    off("2026-02-23", "spring"), // Mon
    off("2026-04-04", "qingming"), // Sat
    holiday("2026-04-05", "qingming"), // Sun
    off("2026-04-06", "qingming"), // Mon
    holiday("2026-05-01", "labour"), // Fri
    holiday("2026-05-02", "labour"), // Sat
    off("2026-05-03", "labour"), // Sun
    off("2026-05-04", "labour"), // Mon
    off("2026-05-05", "labour"), // Tue
    holiday("2026-06-19", "dragonBoat"), // Fri
    off("2026-06-20", "dragonBoat"), // Sat
    off("2026-06-21", "dragonBoat"), // Sun
    holiday("2026-09-25", "midAutumn"), // Fri
    off("2026-09-26", "midAutumn"), // Sat
    off("2026-09-27", "midAutumn"), // Sun
    holiday("2026-10-01", "national"), // Thu
    holiday("2026-10-02", "national"), // Fri
    holiday("2026-10-03", "national"), // Sat
    off("2026-10-04", "national"), // Sun
    off("2026-10-05", "national"), // Mon
    off("2026-10-06", "national"), // Tue
    off("2026-10-07", "national"), // Wed
  ],
  makeUpDays: [
    makeUp("2026-01-04", "newYear"), // Sun
    makeUp("2026-02-14", "spring"), // Sat
    makeUp("2026-02-28", "spring"), // Sat
    makeUp("2026-05-09", "labour"), // Sat
    makeUp("2026-09-20", "national"), // Sun
    makeUp("2026-10-10", "national"), // Sat
  ],
};
