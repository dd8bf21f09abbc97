import { addDays, isoDate } from "#law";
import { expect, it } from "vitest";
import { refusedOn } from "../support/demoWalk.ts";

// Each step falls on another day of the week and of the holidays as the day of loading moves on.
it("the demonstration loads without one refusal on whatever day of 2027", () => {
  const refused: string[] = [];
  for (let today = isoDate("2027-01-01"); today < "2028-01-01"; today = addDays(today, 1))
    refused.push(...refusedOn(today));
  expect(refused).toEqual([]);
});
