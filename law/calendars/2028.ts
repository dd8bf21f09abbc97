import type { CalendarYear } from "#law";
import { cite } from "../sources/index.ts";
import { holiday } from "./festivals.ts";

/** 2028 is not announced: the days of the regulation alone; which weekends move is not known. Written by scripts/make-calendars.ts. */
export const year2028: CalendarYear = {
  year: 2028,
  version: "2028-provisional-1",
  confidence: "unverified",
  announced: false,
  cite: cite("holiday-regulations", "2"),
  daysOff: [
    holiday("2028-01-01", "newYear"), // Sat
    holiday("2028-01-25", "spring"), // Tue
    holiday("2028-01-26", "spring"), // Wed
    holiday("2028-01-27", "spring"), // Thu
    holiday("2028-01-28", "spring"), // Fri
    holiday("2028-04-04", "qingming"), // Tue
    holiday("2028-05-01", "labour"), // Mon
    holiday("2028-05-02", "labour"), // Tue
    holiday("2028-05-28", "dragonBoat"), // Sun
    holiday("2028-10-01", "national"), // Sun
    holiday("2028-10-02", "national"), // Mon
    holiday("2028-10-03", "nationalAndMidAutumn"), // Tue
  ],
  makeUpDays: [],
};
