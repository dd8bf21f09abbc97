import type { CalendarYear } from "#law";
import { cite } from "../sources/index.ts";
import { holiday } from "./festivals.ts";

/** 2029 is not announced: the days of the regulation alone; which weekends move is not known. Written by scripts/make-calendars.ts. */
export const year2029: CalendarYear = {
  year: 2029,
  version: "2029-provisional-1",
  confidence: "unverified",
  announced: false,
  cite: cite("holiday-regulations", "2"),
  daysOff: [
    holiday("2029-01-01", "newYear"), // Mon
    holiday("2029-02-12", "spring"), // Mon
    holiday("2029-02-13", "spring"), // Tue
    holiday("2029-02-14", "spring"), // Wed
    holiday("2029-02-15", "spring"), // Thu
    holiday("2029-04-04", "qingming"), // Wed
    holiday("2029-05-01", "labour"), // Tue
    holiday("2029-05-02", "labour"), // Wed
    holiday("2029-06-16", "dragonBoat"), // Sat
    holiday("2029-09-22", "midAutumn"), // Sat
    holiday("2029-10-01", "national"), // Mon
    holiday("2029-10-02", "national"), // Tue
    holiday("2029-10-03", "national"), // Wed
  ],
  makeUpDays: [],
};
