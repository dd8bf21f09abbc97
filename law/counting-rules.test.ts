import { type CountingRule, countPeriod, type IsoDate } from "#law";
import { expect, test } from "vitest";
import { chinaCalendar } from "./calendars/index.ts";
import {
  civil,
  compulsion,
  countingRules,
  customs,
  customsInPerson,
  patent,
  penalty,
  reconsideration,
} from "./counting-rules.ts";
import { sources } from "./sources/index.ts";

const inDays = (rule: CountingRule, length: number, trigger: IsoDate) =>
  countPeriod({ trigger, length, unit: "calendar-day", rule, calendar: chinaCalendar });
const readAsWorkingDays = (rule: CountingRule, length: number) =>
  inDays(rule, length, "2025-03-03").segments.some((segment) => segment.kind === "short-period");
const lengths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 15, 30];

test("the Penalties Law reads 2, 3, 5 and 7 days as working days", () => {
  expect(lengths.filter((n) => readAsWorkingDays(penalty, n))).toEqual([2, 3, 5, 7]);
});

test("the Compulsion Law reads every period up to ten days as working days", () => {
  expect(lengths.filter((n) => readAsWorkingDays(compulsion, n))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test("the Reconsideration Law reads 3, 5, 7 and 10 days as working days", () => {
  expect(lengths.filter((n) => readAsWorkingDays(reconsideration, n))).toEqual([3, 5, 7, 10]);
});

test("the Civil Procedure Law and the Patent Rules read days as calendar days", () => {
  expect(lengths.filter((n) => readAsWorkingDays(civil, n) || readAsWorkingDays(patent, n))).toEqual([]);
});

test("five days to ask for a hearing, served on the eve of National Day 2025, end on 14 October", () => {
  // Thu 9, Fri 10, Sat 11 (make-up), Mon 13, Tue 14 October
  const result = inDays(penalty, 5, "2025-09-30");
  expect(result.due).toBe("2025-10-14");
  expect(result.segments[1]?.article).toEqual({ source: "penalty-law", article: "85" });
});

test("fifteen days that end on National Day: court and patent periods roll to 9 October, a penalty period does not", () => {
  expect(inDays(civil, 15, "2025-09-16")).toMatchObject({ due: "2025-10-09", confidence: "secondary" });
  expect(inDays(civil, 15, "2025-09-16").segments.at(-1)).toMatchObject({ kind: "rolled", article: civil.rollArticle });
  expect(inDays(patent, 15, "2025-09-16").due).toBe("2025-10-09");
  expect(inDays(penalty, 15, "2025-09-16").due).toBe("2025-10-01");
});

test("a reconsideration period that rolls says that the roll is unverified", () => {
  expect(inDays(reconsideration, 60, "2025-08-02")).toMatchObject({ due: "2025-10-09", confidence: "unverified" });
});

test("notice of a hearing on 10 October 2025 must be given seven working days before", () => {
  const result = countPeriod({
    trigger: "2025-10-10",
    length: 7,
    unit: "calendar-day",
    direction: "before",
    rule: penalty,
    calendar: chinaCalendar,
  });
  // Thu 9 October; Tue 30, Mon 29, Sun 28 (make-up), Fri 26, Thu 25, Wed 24 September
  expect(result.due).toBe("2025-09-24");
});

test("the three customs days end at midnight by post and with office hours in person", () => {
  const served = { trigger: "2026-04-02", length: 3, unit: "working-day", calendar: chinaCalendar } as const;
  expect(countPeriod({ ...served, rule: customs })).toMatchObject({ due: "2026-04-08", ends: "24:00" });
  expect(countPeriod({ ...served, rule: customsInPerson })).toMatchObject({ due: "2026-04-08", ends: "office-hours" });
});

test("every rule has the id it is listed under, and cites sources that exist", () => {
  for (const [id, rule] of Object.entries(countingRules) as [string, CountingRule][]) {
    expect(rule.id).toBe(id);
    for (const cited of [rule.article, rule.rollArticle, rule.shortPeriods?.article, rule.endsArticle]) {
      if (cited !== undefined) expect(sources).toHaveProperty(cited.source);
    }
    if (rule.roll !== "none") expect(rule.rollArticle).toBeDefined();
  }
});
