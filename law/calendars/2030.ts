import type { CalendarYear } from "#law";
import { cite } from "../sources/index.ts";
import { holiday } from "./festivals.ts";

/** 2030 is not announced: the days of the regulation alone; which weekends move is not known. Written by scripts/make-calendars.ts. */
export const year2030: CalendarYear = {
  year: 2030,
  version: "2030-provisional-1",
  confidence: "unverified",
  announced: false,
  cite: cite("holiday-regulations", "2"),
  daysOff: [
    holiday("2030-01-01", "newYear"), // Tue
    holiday("2030-02-02", "spring"), // Sat
    holiday("2030-02-03", "spring"), // Sun
    holiday("2030-02-04", "spring"), // Mon
    holiday("2030-02-05", "spring"), // Tue
    holiday("2030-04-05", "qingming"), // Fri
    holiday("2030-05-01", "labour"), // Wed
    holiday("2030-05-02", "labour"), // Thu
    holiday("2030-06-05", "dragonBoat"), // Wed
    holiday("2030-09-12", "midAutumn"), // Thu
    holiday("2030-10-01", "national"), // Tue
    holiday("2030-10-02", "national"), // Wed
    holiday("2030-10-03", "national"), // Thu
  ],
  makeUpDays: [],
};
