import { CalendarYear, countPeriod, dayOn, isProvisional, isWorkday, withYear, workdaysBetween } from "#law";
import { expect, test } from "vitest";
import { civil, house } from "../counting-rules.ts";
import { calendarYears, chinaCalendar } from "./index.ts";

test.each(calendarYears.map((year) => [year.year, year] as const))("%d is a well-formed year", (_, year) => {
  expect(CalendarYear.safeParse(year).error).toBeUndefined();
});

test("2025 and 2026 have 248 working days each, with the days worked in exchange", () => {
  expect(workdaysBetween(chinaCalendar, "2024-12-31", "2025-12-31")).toBe(248);
  expect(workdaysBetween(chinaCalendar, "2025-12-31", "2026-12-31")).toBe(248);
});

test("Sunday 26 January 2025 is worked for Spring Festival, and Sunday 28 September for National Day", () => {
  expect(dayOn(chinaCalendar, "2025-01-26")).toMatchObject({ workday: true, why: { zh: "春节调休上班" } });
  expect(isWorkday(chinaCalendar, "2025-09-28")).toBe(true);
  expect(isWorkday(chinaCalendar, "2025-10-08")).toBe(false);
  expect(isWorkday(chinaCalendar, "2025-10-11")).toBe(true);
});

test("the eve of Spring Festival and 2 May are statutory since 2025, and not in 2024", () => {
  expect(dayOn(chinaCalendar, "2025-01-28").statutory).toBe(true);
  expect(dayOn(chinaCalendar, "2025-05-02").statutory).toBe(true);
  expect(dayOn(chinaCalendar, "2024-05-02")).toMatchObject({ workday: false, statutory: false });
  expect(isWorkday(chinaCalendar, "2024-02-09")).toBe(true);
});

test.each([2025, 2026, 2027, 2029, 2030])("%d has the thirteen statutory days", (year) => {
  const days = calendarYears.find((each) => each.year === year)?.daysOff.filter((day) => day.statutory);
  expect(days).toHaveLength(13);
});

test("in 2028 Mid-Autumn falls on National Day, so twelve days carry the thirteen", () => {
  expect(dayOn(chinaCalendar, "2028-10-03").why.zh).toBe("国庆节、中秋节");
});

test("a deadline in 2027 is provisional, says so, and the announcement moves it", () => {
  const input = {
    trigger: "2027-02-01",
    length: 5,
    unit: "working-day",
    rule: house,
    calendar: chinaCalendar,
  } as const;
  const before = countPeriod(input);
  // The eve, Friday 5 February, to Monday 8 February; the rest of the week is not known to be off.
  expect(before).toMatchObject({ due: "2027-02-10", provisional: true, confidence: "unverified" });
  const name = { zh: "春节", en: "Spring Festival" };
  const announced = withYear(chinaCalendar, {
    year: 2027,
    version: "2027-1",
    confidence: "read",
    announced: true,
    cite: { source: "holiday-notice", article: "2027" },
    daysOff: (["05", "06", "07", "08", "09", "10", "11"] as const).map((day) => ({
      date: `2027-02-${day}`,
      name,
      statutory: day < "09",
    })),
    makeUpDays: [{ date: "2027-02-14", name }],
  });
  const after = countPeriod({ ...input, calendar: announced });
  expect(after).toMatchObject({ due: "2027-02-14", provisional: false });
  expect(after.calendarVersion).not.toBe(before.calendarVersion);
});

test("beyond the table nothing is silently right", () => {
  expect(isProvisional(chinaCalendar, "2031-01-01", "2031-01-02")).toBe(true);
  const result = countPeriod({
    trigger: "2031-09-20",
    length: 11,
    unit: "calendar-day",
    rule: civil,
    calendar: chinaCalendar,
  });
  expect(result).toMatchObject({ due: "2031-10-01", provisional: true, calendarVersion: "cn:2031-unknown" });
});
