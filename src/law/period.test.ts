import fc from "fast-check";
import { expect, test } from "vitest";
import { addWorkdays, type CalendarYear, isWorkday, type WorkingCalendar, withYear } from "./calendar.ts";
import type { CountingRule } from "./countingRule.ts";
import { addDays, addMonths, daysBetween, dayNumber, fromDayNumber, type IsoDate } from "./isoDate.ts";
import { type Count, countPeriod, type PeriodInput } from "./period.ts";

const feast = { zh: "伞节", en: "Umbrella Day" };
const year = (n: number, version: string, off: readonly IsoDate[], makeUp: readonly IsoDate[]): CalendarYear => ({
  year: n,
  version,
  confidence: "secondary",
  announced: true,
  cite: { source: "umbrella-notice", article: String(n) },
  daysOff: off.map((date) => ({ date, name: feast, statutory: true })),
  makeUpDays: makeUp.map((date) => ({ date, name: feast })),
});
/** Umbrella Days: Wed 1 to Tue 7 October 2025, worked up for on Sun 28 September and Sat 11 October. */
const calendar: WorkingCalendar = {
  id: "test",
  years: [
    year(2024, "2024-1", [], []),
    year(
      2025,
      "2025-1",
      ["2025-10-01", "2025-10-02", "2025-10-03", "2025-10-06", "2025-10-07"],
      ["2025-09-28", "2025-10-11"],
    ),
    year(2026, "2026-1", [], []),
  ],
};

const plain: CountingRule = {
  id: "plain",
  name: { zh: "伞规", en: "umbrella rule" },
  article: { source: "umbrella-law", article: "1" },
  confidence: "read",
  startsOn: "next-day",
  roll: "none",
  ends: "24:00",
};
const rolling: CountingRule = {
  ...plain,
  roll: "next-working-day",
  rollArticle: { source: "umbrella-law", article: "2" },
  restDayConfidence: "unverified",
};
const short: CountingRule = {
  ...plain,
  shortPeriods: { days: [3, 5], article: { source: "umbrella-law", article: "3" } },
};

const count = (input: Partial<PeriodInput> & Pick<PeriodInput, "trigger" | "length" | "unit">): Count =>
  countPeriod({ rule: plain, calendar, ...input });
const kinds = (result: Count) => result.segments.map((segment) => segment.kind);

test("fifteen days from service end on the fifteenth day after it", () => {
  const result = count({ trigger: "2025-03-03", length: 15, unit: "calendar-day" });
  expect(result).toMatchObject({ due: "2025-03-18", provisional: false, calendarVersion: "-", paused: false });
  expect(result.segments).toMatchObject([
    { kind: "trigger", from: "2025-03-03", days: 0, article: plain.article },
    { kind: "counted", from: "2025-03-04", to: "2025-03-18", days: 15, why: { zh: "15日", en: "15 calendar days" } },
  ]);
});

test("a moment counts by its legal day: service at 01:00 in Shanghai is service on that day", () => {
  expect(count({ trigger: "2025-03-02T17:00:00Z", length: 15, unit: "calendar-day" }).due).toBe("2025-03-18");
});

test("three months from 30 November end on the last day of February", () => {
  const result = count({ trigger: "2025-11-30", length: 3, unit: "month" });
  expect(result.due).toBe("2026-02-28");
  expect(kinds(result)).toContain("clamped");
  expect(count({ trigger: "2024-01-31", length: 1, unit: "month" }).due).toBe("2024-02-29");
  expect(count({ trigger: "2024-02-29", length: 1, unit: "year" }).due).toBe("2025-02-28");
  expect(kinds(count({ trigger: "2025-01-30", length: 2, unit: "month" }))).not.toContain("clamped");
});

test("an extension of a month makes four months of three, not a month after a clamped day", () => {
  const result = count({
    trigger: "2025-11-30",
    length: 3,
    unit: "month",
    extensions: [{ length: 1, unit: "month", article: { source: "umbrella-law", article: "37" } }],
  });
  expect(result.due).toBe("2026-03-30");
  expect(result.segments.at(-1)).toMatchObject({ kind: "extended", from: "2026-03-01", to: "2026-03-30" });
});

test("seven working days over the holiday count the make-up Sunday and Saturday, and say why the rest is not counted", () => {
  const result = count({ trigger: "2025-09-26", length: 7, unit: "working-day" });
  // Sun 28, Mon 29, Tue 30 September; Wed 8, Thu 9, Fri 10, Sat 11 October
  expect(result.due).toBe("2025-10-11");
  expect(result).toMatchObject({ calendarVersion: "test:2025-1", confidence: "secondary", provisional: false });
  expect(result.segments.filter((s) => s.kind === "counted").reduce((sum, s) => sum + s.days, 0)).toBe(7);
  expect(result.segments.find((s) => s.from === "2025-10-01")).toMatchObject({ kind: "not-counted", why: feast });
});

test("a notice at least three working days before the hearing is counted back over the holiday, and does not roll", () => {
  const result = count({ trigger: "2025-10-09", length: 3, unit: "working-day", direction: "before", rule: rolling });
  // Wed 8 October, Tue 30 and Mon 29 September
  expect(result.due).toBe("2025-09-29");
  expect(kinds(result)).not.toContain("rolled");
  expect(
    count({ trigger: "2025-10-10", length: 7, unit: "calendar-day", direction: "before", rule: rolling }).due,
  ).toBe("2025-10-03");
});

test("the last day on a holiday rolls with the article that says so; without such a rule it stays", () => {
  const rolled = count({ trigger: "2025-09-16", length: 15, unit: "calendar-day", rule: rolling });
  expect(rolled.due).toBe("2025-10-08");
  expect(rolled.segments.at(-1)).toMatchObject({
    kind: "rolled",
    from: "2025-10-01",
    to: "2025-10-08",
    days: 7,
    article: { source: "umbrella-law", article: "2" },
  });
  expect(rolled.confidence).toBe("secondary");
  expect(count({ trigger: "2025-09-16", length: 15, unit: "calendar-day" }).due).toBe("2025-10-01");
});

test("a last day on a make-up working Saturday stays; on a plain Saturday it rolls, as our unverified reading", () => {
  expect(count({ trigger: "2025-09-26", length: 15, unit: "calendar-day", rule: rolling }).due).toBe("2025-10-11");
  const weekend = count({ trigger: "2025-03-07", length: 15, unit: "calendar-day", rule: rolling });
  expect(weekend).toMatchObject({ due: "2025-03-24", confidence: "unverified" });
});

test("five days are read as five working days where the statute says so, and ten days are not", () => {
  const five = count({ trigger: "2025-09-26", length: 5, unit: "calendar-day", rule: short });
  expect(five.due).toBe("2025-10-09");
  expect(five.segments[1]).toMatchObject({ kind: "short-period", article: { source: "umbrella-law", article: "3" } });
  expect(count({ trigger: "2025-09-26", length: 10, unit: "calendar-day", rule: short }).due).toBe("2025-10-06");
  expect(count({ trigger: "2025-09-26", length: 5, unit: "calendar-day" }).due).toBe("2025-10-01");
});

test("twenty-four hours from 10:20 end at 11:00 the next day: the hour of the event is not counted", () => {
  const result = count({ trigger: "2025-10-01T10:20:00+08:00", length: 24, unit: "hour", rule: rolling });
  expect(result).toMatchObject({ due: "2025-10-02", dueAt: "2025-10-02T03:00:00.000Z" });
  expect(result.segments[0]).toMatchObject({ kind: "trigger", why: { en: "happened at 10:20; counted from 11:00" } });
  expect(() => count({ trigger: "2025-10-01", length: 24, unit: "hour" })).toThrow(RangeError);
});

test("hours stop while suspended and go on at the same minute", () => {
  const result = count({
    trigger: "2025-10-01T10:20:00+08:00",
    length: 24,
    unit: "hour",
    pauses: [{ from: "2025-10-01T12:00:00+08:00", until: "2025-10-01T15:30:00+08:00" }],
  });
  expect(result.dueAt).toBe("2025-10-02T06:30:00.000Z");
});

test("ten days of appraisal move a ninety-day limit by ten days, and stand in the arithmetic", () => {
  const why = { zh: "鉴定", en: "appraisal" };
  const result = count({
    trigger: "2025-03-03",
    length: 90,
    unit: "calendar-day",
    pauses: [{ from: "2025-04-01", until: "2025-04-11", why }],
  });
  expect(result.due).toBe(addDays("2025-03-03", 100));
  expect(result.segments).toMatchObject([
    { kind: "trigger" },
    { kind: "counted", to: "2025-03-31" },
    { kind: "not-counted", from: "2025-04-01", to: "2025-04-10", days: 10, why },
    { kind: "counted", from: "2025-04-11", to: result.due },
  ]);
});

test("while a suspension is open the clock is paused, and shows where it would end had it resumed that day", () => {
  const result = count({ trigger: "2025-03-03", length: 90, unit: "calendar-day", pauses: [{ from: "2025-04-01" }] });
  expect(result).toMatchObject({ paused: true, due: "2025-06-01" });
  const later = count({ trigger: "2025-03-03", length: 15, unit: "calendar-day", pauses: [{ from: "2025-04-01" }] });
  expect(later.paused).toBe(false);
});

test("a suspension that begins on the last day takes that day away; one after it changes nothing", () => {
  const base = { trigger: "2025-03-03", length: 15, unit: "calendar-day" } as const;
  expect(count({ ...base, pauses: [{ from: "2025-03-18", until: "2025-03-20" }] }).due).toBe("2025-03-20");
  expect(count({ ...base, pauses: [{ from: "2025-03-19", until: "2025-03-25" }] }).due).toBe("2025-03-18");
});

test("a suspension that takes the day the roll reached away moves the end behind it", () => {
  const base = { trigger: "2025-03-07", length: 15, unit: "calendar-day", rule: rolling } as const;
  expect(count({ ...base, pauses: [{ from: "2025-03-24", until: "2025-03-29" }] }).due).toBe("2025-03-31");
  expect(count({ ...base, pauses: [{ from: "2025-03-24" }] })).toMatchObject({ paused: true, due: "2025-03-24" });
});

test("two suspensions that overlap are not taken off twice", () => {
  const result = count({
    trigger: "2025-03-03",
    length: 30,
    unit: "calendar-day",
    pauses: [
      { from: "2025-03-10", until: "2025-03-20" },
      { from: "2025-03-15", until: "2025-03-25" },
    ],
  });
  expect(result.due).toBe(addDays("2025-03-03", 45));
});

test("an extension in days after working days counts from their end", () => {
  const result = count({
    trigger: "2025-03-03",
    length: 15,
    unit: "working-day",
    extensions: [{ length: 15, unit: "working-day" }],
  });
  expect(result.due).toBe(addWorkdays(calendar, "2025-03-03", 30));
  expect(
    count({ trigger: "2025-03-03", length: 5, unit: "working-day", extensions: [{ length: 10, unit: "calendar-day" }] })
      .due,
  ).toBe("2025-03-20");
});

test("a date that rests on a year not announced is provisional, and the announcement moves it", () => {
  const input = { trigger: "2027-09-24", length: 10, unit: "working-day" } as const;
  const before = count(input);
  expect(before).toMatchObject({ due: "2027-10-08", provisional: true, calendarVersion: "test:2027-unknown" });
  const off: IsoDate[] = ["2027-10-01", "2027-10-04", "2027-10-05", "2027-10-06", "2027-10-07"];
  const announced = withYear(calendar, year(2027, "2027-1", off, ["2027-09-26"]));
  const after = count({ ...input, calendar: announced });
  expect(after).toMatchObject({ due: "2027-10-14", provisional: false, calendarVersion: "test:2027-1" });
});

test("calendar days that do not roll rest on no calendar, whatever the year", () => {
  expect(count({ trigger: "2040-01-01", length: 90, unit: "calendar-day" })).toMatchObject({
    provisional: false,
    calendarVersion: "-",
    confidence: "read",
  });
  expect(count({ trigger: "2040-01-01", length: 90, unit: "calendar-day", rule: rolling }).provisional).toBe(true);
});

test("where the first day counts, a month from 1 March ends on 31 March", () => {
  const rule: CountingRule = { ...plain, startsOn: "same-day" };
  expect(count({ trigger: "2025-03-01", length: 1, unit: "month", rule }).due).toBe("2025-03-31");
  expect(count({ trigger: "2025-03-01", length: 10, unit: "calendar-day", rule }).due).toBe("2025-03-10");
});

test.each([0, -3, 1.5, Number.NaN])("a period of %d days is a fault", (length) => {
  expect(() => count({ trigger: "2025-03-03", length, unit: "calendar-day" })).toThrow(RangeError);
});

// --- what holds for every period -------------------------------------------------------------------------------

const day = fc.integer({ min: dayNumber("2024-06-01"), max: dayNumber("2026-01-31") }).map(fromDayNumber);
const length = fc.integer({ min: 1, max: 120 });
/** A suspension from `after` days behind the trigger, `days` long. */
const pause = fc.record({ after: fc.integer({ min: 1, max: 60 }), days: fc.integer({ min: 1, max: 60 }) });

test("suspending and resuming moves days and months by exactly the suspension", () => {
  fc.assert(
    fc.property(day, length, pause, fc.constantFrom("calendar-day", "month"), (trigger, n, { after, days }, unit) => {
      const plainEnd = count({ trigger, length: n, unit }).due;
      const from = addDays(trigger, after);
      const result = count({ trigger, length: n, unit, pauses: [{ from, until: addDays(from, days) }] });
      expect(daysBetween(plainEnd, result.due)).toBe(from <= plainEnd ? days : 0);
    }),
  );
});

test("suspending and resuming moves working days by exactly the working days suspended", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 60 }), pause, (trigger, n, { after, days }) => {
      const plainEnd = count({ trigger, length: n, unit: "working-day" }).due;
      const from = addDays(trigger, after);
      const result = count({
        trigger,
        length: n,
        unit: "working-day",
        pauses: [{ from, until: addDays(from, days) }],
      });
      const lost = Array.from({ length: days }, (_, i) => addDays(from, i)).filter((d) =>
        isWorkday(calendar, d),
      ).length;
      expect(result.due).toBe(from <= plainEnd ? addWorkdays(calendar, plainEnd, lost) : plainEnd);
    }),
  );
});

test("a period counted back from where a period ended comes back to its start", () => {
  fc.assert(
    fc.property(day, length, fc.constantFrom("calendar-day", "working-day"), (start, n, unit) => {
      const trigger = unit === "working-day" ? addWorkdays(calendar, start, 1) : start;
      const { due } = count({ trigger, length: n, unit });
      expect(count({ trigger: due, length: n, unit, direction: "before" }).due).toBe(trigger);
    }),
  );
});

test("the lines of the arithmetic cover every day up to the nominal end once, and the roll leads on from there", () => {
  const unit = fc.constantFrom("calendar-day", "working-day", "month");
  const extension = fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined });
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: 1, max: 12 }),
      unit,
      pause,
      extension,
      fc.boolean(),
      (trigger, n, u, p, x, r) => {
        const from = addDays(trigger, p.after);
        const result = count({
          trigger,
          length: n,
          unit: u,
          rule: r ? rolling : plain,
          pauses: [{ from, until: addDays(from, p.days) }],
          extensions: x === undefined ? [] : [{ length: x, unit: u }],
        });
        const roll = result.segments.findIndex((s) => s.kind === "rolled");
        const lines = result.segments.slice(0, roll === -1 ? undefined : roll).filter((s) => s.days > 0);
        let expected = addDays(trigger, 1);
        for (const line of lines) {
          expect(line.from).toBe(expected);
          expect(line.days).toBe(daysBetween(line.from, line.to) + 1);
          expected = addDays(line.to, 1);
        }
        expect(roll === -1 ? result.due : result.segments[roll]?.from).toBe(addDays(expected, -1));
        if (u === "working-day") {
          const counted = lines.filter((s) => s.kind !== "not-counted").reduce((sum, s) => sum + s.days, 0);
          expect(counted).toBe(n + (x ?? 0));
        }
      },
    ),
  );
});

test("a period of months never ends after the same day of its last month", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 240 }), (trigger, n) => {
      const { due } = count({ trigger, length: n, unit: "month" });
      expect(due).toBe(addMonths(trigger, n));
      expect(Number(due.slice(8))).toBeLessThanOrEqual(Number(trigger.slice(8)));
    }),
  );
});
