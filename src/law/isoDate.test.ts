import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDays,
  addMonths,
  daysBetween,
  dayNumber,
  fromDayNumber,
  IsoDate,
  isoDate,
  parseIsoDate,
  weekday,
} from "./isoDate.ts";

const anyDay = fc.integer({ min: dayNumber("1900-01-01"), max: dayNumber("2199-12-31") }).map(fromDayNumber);

test("30 February is no day, and is refused at every door", () => {
  expect(IsoDate.safeParse("2025-02-30").success).toBe(false);
  expect(parseIsoDate("2025-02-30")).toBeUndefined();
  expect(() => isoDate("2025-02-30")).toThrow(/not a day/);
});

test.each([
  "2025-02-29",
  "2025-13-01",
  "2025-00-10",
  "2025-1-1",
  "20250101",
  " 2025-01-01",
  "0000-01-01",
  "2025-01-01T00:00:00Z",
  "",
])("%j is no legal day", (text) => {
  expect(parseIsoDate(text)).toBeUndefined();
  expect(IsoDate.safeParse(text).success).toBe(false);
});

test("leap years follow the Gregorian rule", () => {
  expect(parseIsoDate("2024-02-29")).toBe("2024-02-29");
  expect(parseIsoDate("2000-02-29")).toBe("2000-02-29");
  expect(parseIsoDate("2100-02-29")).toBeUndefined();
});

test("a month after 31 January ends on the last day of February", () => {
  expect(addMonths("2025-01-31", 1)).toBe("2025-02-28");
  expect(addMonths("2024-01-31", 1)).toBe("2024-02-29");
  expect(addMonths("2025-03-31", -1)).toBe("2025-02-28");
  expect(addMonths("2024-02-29", 12)).toBe("2025-02-28");
  expect(addMonths("2025-11-30", 3)).toBe("2026-02-28");
});

test("the day of the week is the calendar's", () => {
  expect(weekday("2026-11-22")).toBe(0);
  expect(weekday("2025-01-01")).toBe(3);
  expect(weekday("1969-12-31")).toBe(3);
});

test("days and dates agree with the clock's own calendar", () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const date = new Date(`${day}T00:00:00Z`);
      expect(dayNumber(day)).toBe(date.getTime() / 86_400_000);
      expect(weekday(day)).toBe(date.getUTCDay());
    }),
  );
});

test("adding days and taking them off again comes back", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -20_000, max: 20_000 }), (day, n) => {
      expect(addDays(addDays(day, n), -n)).toBe(day);
      expect(daysBetween(day, addDays(day, n))).toBe(n);
    }),
  );
});

test("schema and parser agree on any text of the shape", () => {
  const shaped = fc
    .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }))
    .map(([y, m, d]) => `${String(y).padStart(4, "0")}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`);
  fc.assert(
    fc.property(shaped, (text) => {
      expect(IsoDate.safeParse(text).success).toBe(parseIsoDate(text) !== undefined);
    }),
  );
});
