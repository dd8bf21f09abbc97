import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addWorkdays,
  CalendarYear,
  dayOn,
  isProvisional,
  isWorkday,
  nextWorkday,
  versionOf,
  type WorkingCalendar,
  withYear,
  workdaysBetween,
} from "./calendar.ts";
import { dayNumber, fromDayNumber } from "./isoDate.ts";

const feast = { zh: "伞节", en: "Umbrella Day" };
const cite = { source: "umbrella-notice", article: "2025" };

/** An invented year: Thursday 2 and Friday 3 October off, worked up for on Sunday 28 September. */
const year2025: CalendarYear = {
  year: 2025,
  version: "2025-1",
  confidence: "secondary",
  announced: true,
  cite,
  daysOff: [
    { date: "2025-10-02", name: feast, statutory: true },
    { date: "2025-10-03", name: feast, statutory: false },
  ],
  makeUpDays: [{ date: "2025-09-28", name: feast }],
};
const calendar: WorkingCalendar = { id: "test", years: [year2025] };

test("the Sunday worked in exchange is a working day, and the day off is not", () => {
  expect(isWorkday(calendar, "2025-09-28")).toBe(true);
  expect(isWorkday(calendar, "2025-10-02")).toBe(false);
  expect(isWorkday(calendar, "2025-10-04")).toBe(false);
  expect(dayOn(calendar, "2025-09-28").why.zh).toBe("伞节调休上班");
  expect(dayOn(calendar, "2025-10-02")).toMatchObject({ statutory: true, provisional: false, confidence: "secondary" });
  expect(dayOn(calendar, "2025-10-03").statutory).toBe(false);
});

test("five working days over the holiday end on the Monday after", () => {
  expect(addWorkdays(calendar, "2025-09-26", 5)).toBe("2025-10-06");
  expect(addWorkdays(calendar, "2025-10-06", -5)).toBe("2025-09-26");
  expect(workdaysBetween(calendar, "2025-09-26", "2025-10-06")).toBe(5);
  expect(nextWorkday(calendar, "2025-10-02")).toBe("2025-10-06");
});

test("a year without an announcement answers by its weekends and says that it may change", () => {
  expect(dayOn(calendar, "2031-10-01")).toMatchObject({ workday: true, provisional: true, confidence: "unverified" });
  expect(isProvisional(calendar, "2025-12-30", "2026-01-05")).toBe(true);
  expect(isProvisional(calendar, "2025-01-01", "2025-12-31")).toBe(false);
  expect(versionOf(calendar, "2025-12-30", "2026-01-05")).toBe("test:2025-1+2026-unknown");
});

test("a later announcement replaces the year, and leaves the calendar it came from as it was", () => {
  const corrected = withYear(calendar, { ...year2025, version: "2025-2", makeUpDays: [] });
  expect(isWorkday(corrected, "2025-09-28")).toBe(false);
  expect(isWorkday(calendar, "2025-09-28")).toBe(true);
  expect(versionOf(corrected, "2025-01-01", "2025-02-01")).toBe("test:2025-2");
});

test("an announcement with a day of another year, a make-up Wednesday or a day twice is refused", () => {
  expect(CalendarYear.safeParse(year2025).success).toBe(true);
  const refused = (change: Partial<CalendarYear>) => !CalendarYear.safeParse({ ...year2025, ...change }).success;
  expect(refused({ year: 2026 })).toBe(true);
  expect(refused({ makeUpDays: [{ date: "2025-10-08", name: feast }] })).toBe(true);
  expect(refused({ makeUpDays: [...year2025.makeUpDays, ...year2025.makeUpDays] })).toBe(true);
});

test("counting working days forward and back comes back to the same working day", () => {
  const day = fc.integer({ min: dayNumber("2024-12-01"), max: dayNumber("2026-02-01") }).map(fromDayNumber);
  fc.assert(
    fc.property(day, fc.integer({ min: -90, max: 90 }), (start, n) => {
      const from = nextWorkday(calendar, start);
      const to = addWorkdays(calendar, from, n);
      expect(addWorkdays(calendar, to, -n)).toBe(from);
      expect(workdaysBetween(calendar, from, to)).toBe(n);
      expect(isWorkday(calendar, to)).toBe(true);
    }),
  );
});
