import { addDays, isoDate } from "#law";
import { expect, it } from "vitest";
import { refusedOn } from "../support/demoWalk.ts";

// Each step falls on another day of the week and of the holidays as the day of loading moves on.
it.each([2026, 2027])("the demonstration loads without one refusal on every day of %s", (year) => {
  const refused: string[] = [];
  for (let today = isoDate(`${year}-01-01`); today.startsWith(`${year}`); today = addDays(today, 1))
    refused.push(...refusedOn(today));
  expect(refused).toEqual([]);
});
