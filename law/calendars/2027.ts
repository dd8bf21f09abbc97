import type { CalendarYear } from "#law";
import { cite } from "../sources/index.ts";
import { holiday } from "./festivals.ts";

/** 2027 is not announced: the days of the regulation alone; which weekends move is not known. Written by scripts/make-calendars.ts. */
export const year2027: CalendarYear = {
  year: 2027,
  version: "2027-provisional-1",
  confidence: "unverified",
  announced: false,
  cite: cite("holiday-regulations", "2"),
  daysOff: [
    holiday("2027-01-01", "newYear"), // Fri
    holiday("2027-02-05", "spring"), // Fri
    holiday("2027-02-06", "spring"), // Sat
    holiday("2027-02-07", "spring"), // Sun
    holiday("2027-02-08", "spring"), // Mon
    holiday("2027-04-05", "qingming"), // Mon
    holiday("2027-05-01", "labour"), // Sat
    holiday("2027-05-02", "labour"), // Sun
    holiday("2027-06-09", "dragonBoat"), // Wed
    holiday("2027-09-15", "midAutumn"), // Wed
    holiday("2027-10-01", "national"), // Fri
    holiday("2027-10-02", "national"), // Sat
    holiday("2027-10-03", "national"), // Sun
  ],
  makeUpDays: [],
};
