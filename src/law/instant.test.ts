import fc from "fast-check";
import { expect, test } from "vitest";
import { addSeconds, compareInstants, endOfDay, Instant, legalDay, legalTime, startOfDay } from "./instant.ts";
import { addDays, fromDayNumber } from "./isoDate.ts";

test("what happens at 16:00 UTC happens on the next legal day", () => {
  expect(legalDay("2026-12-31T15:59:59.999Z")).toBe("2026-12-31");
  expect(legalDay("2026-12-31T16:00:00Z")).toBe("2027-01-01");
  expect(legalDay("2026-10-01T00:00:00+08:00")).toBe("2026-10-01");
  expect(legalTime("2026-11-22T17:20:30Z")).toBe("01:20");
});

test("a day begins at 00:00 and ends at 24:00 in Shanghai, whatever the season", () => {
  expect(startOfDay("2026-07-01")).toBe("2026-06-30T16:00:00.000Z");
  expect(endOfDay("2026-07-01")).toBe(startOfDay("2026-07-02"));
});

test("the same moment in two offsets compares equal", () => {
  expect(compareInstants("2026-01-01T08:00:00+08:00", "2026-01-01T00:00:00Z")).toBe(0);
  expect(compareInstants("2026-01-01T00:00:00.001Z", "2026-01-01T00:00:00Z")).toBeGreaterThan(0);
});

test.each(["2025-02-30T00:00:00Z", "2025-01-01T24:00:00Z", "2025-01-01T00:00:00", "2025-01-01", "now"])(
  "%j is no moment",
  (text) => {
    expect(Instant.safeParse(text).success).toBe(false);
    expect(() => legalDay(text)).toThrow(RangeError);
  },
);

test("moments agree with the clock's own arithmetic", () => {
  fc.assert(
    fc.property(fc.integer({ min: -30_000, max: 80_000 }), fc.integer({ min: 0, max: 86_399 }), (day, second) => {
      const date = fromDayNumber(day);
      const instant = addSeconds(startOfDay(date), second);
      expect(new Date(instant).toISOString()).toBe(instant);
      expect(legalDay(instant)).toBe(date);
      expect(legalDay(endOfDay(date))).toBe(addDays(date, 1));
    }),
  );
});
