import { addDays, type IsoDate } from "#law";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lateFine, type LateFineInput } from "./lateFine.ts";

/** A fine of 10,000 yuan, to be paid by 16 April 2026. */
const base = (asOf: IsoDate, more: Partial<LateFineInput> = {}): LateFineInput => ({
  fineFen: 1_000_000,
  schedules: [{ from: "2026-04-01", paidBeforeFen: 0, items: [{ dueOn: "2026-04-16", fen: 1_000_000 }] }],
  payments: [],
  pauses: [],
  asOf,
  ...more,
});
const total = (asOf: IsoDate, more: Partial<LateFineInput> = {}) => lateFine(base(asOf, more)).totalFen;

describe("the late fine, three per cent a day and never more than the fine (TM-11)", () => {
  it("is nothing on the last day of the term, and one day's share on the next", () => {
    expect(total("2026-04-16")).toBe(0);
    expect(total("2026-04-17")).toBe(30_000);
    expect(total("2026-04-18")).toBe(60_000);
  });

  it("counts the day of a late payment as the last", () => {
    const paid = { payments: [{ on: "2026-04-18" as const, fen: 1_000_000 }] };
    expect(total("2026-04-18", paid)).toBe(60_000);
    expect(total("2026-12-31", paid)).toBe(60_000);
    expect(total("2026-12-31", { payments: [{ on: "2026-04-16", fen: 1_000_000 }] })).toBe(0);
  });

  it("stops at the fine: 33 days make 99 per cent, the 34th only the rest", () => {
    expect(total("2026-05-19")).toBe(990_000);
    expect(total("2026-05-20")).toBe(1_000_000);
    expect(total("2030-01-01")).toBe(1_000_000);
    expect(lateFine(base("2030-01-01")).lines.at(-1)).toMatchObject({ capped: true, fen: 1_000_000 });
  });

  it("is on what is still unpaid after a part payment, on a line of its own", () => {
    const { lines, totalFen } = lateFine(base("2026-04-20", { payments: [{ on: "2026-04-18", fen: 600_000 }] }));
    expect(lines).toEqual([
      { from: "2026-04-17", to: "2026-04-18", days: 2, overdueFen: 1_000_000, fen: 60_000 },
      { from: "2026-04-19", to: "2026-04-20", days: 2, overdueFen: 400_000, fen: 24_000 },
    ]);
    expect(totalFen).toBe(84_000);
  });

  it("leaves out the days that the head let not be counted, to the day", () => {
    const pauses = [{ from: "2026-04-18" as const, until: "2026-04-21" as const }];
    expect(total("2026-04-22", { pauses })).toBe(3 * 30_000);
    expect(total("2026-04-22", { pauses: [{ from: "2026-04-18" }] })).toBe(30_000);
    expect(lateFine(base("2026-04-22", { pauses })).lines.map(({ days, paused }) => [days, paused ?? false])).toEqual([
      [1, false],
      [3, true],
      [2, false],
    ]);
  });

  it("moves with a plan from the day it was granted; an instalment missed is late by itself", () => {
    const plan = {
      from: "2026-04-18",
      paidBeforeFen: 0,
      items: [
        { dueOn: "2026-05-10", fen: 500_000 },
        { dueOn: "2026-06-10", fen: 500_000 },
      ],
    } as const;
    const schedules = [base("2026-04-01").schedules[0], plan] as const;
    // Late on the 17th and the 18th, then nothing until the first instalment has passed.
    expect(total("2026-05-10", { schedules })).toBe(60_000);
    expect(total("2026-05-12", { schedules })).toBe(60_000 + 2 * 15_000);
    const paid = { schedules, payments: [{ on: "2026-05-10" as const, fen: 500_000 }] };
    expect(total("2026-06-10", paid)).toBe(60_000);
    expect(total("2026-06-11", paid)).toBe(75_000);
  });

  it("rounds down to whole fen, exactly, also where the product is larger than a number holds", () => {
    const odd = {
      fineFen: 33,
      schedules: [{ from: "2026-04-01", paidBeforeFen: 0, items: [{ dueOn: "2026-04-16", fen: 33 }] }],
    } as const;
    expect(total("2026-04-17", odd)).toBe(0);
    expect(total("2026-04-18", odd)).toBe(1);
    const fineFen = 999_999_999_999_999;
    const large = {
      fineFen,
      schedules: [{ from: "2026-04-01", paidBeforeFen: 0, items: [{ dueOn: "2026-04-16", fen: fineFen }] }],
    } as const;
    expect(total("2026-05-19", large)).toBe(989_999_999_999_999);
    expect(total("2026-05-20", large)).toBe(fineFen);
  });

  it("never falls from day to day, never exceeds the fine, and is the sum of its lines", () => {
    const days = fc.integer({ min: 0, max: 120 }).map((n) => addDays("2026-04-01", n));
    const payments = fc.array(fc.record({ on: days, fen: fc.integer({ min: 1, max: 250_000 }) }), { maxLength: 4 });
    const pauses = fc.array(
      fc.tuple(days, fc.integer({ min: 1, max: 20 })).map(([from, n]) => ({ from, until: addDays(from, n) })),
      { maxLength: 2 },
    );
    fc.assert(
      fc.property(payments, pauses, days, (paid, paused, asOf) => {
        const of = (day: IsoDate) => lateFine(base(day, { payments: paid, pauses: paused }));
        const today = of(asOf);
        expect(today.totalFen).toBeLessThanOrEqual(1_000_000);
        expect(today.totalFen).toBe(today.lines.reduce((sum, { fen }) => sum + fen, 0));
        // Rounding down is by line, so a day that lengthens a line never takes anything away.
        expect(of(addDays(asOf, 1)).totalFen).toBeGreaterThanOrEqual(today.totalFen);
      }),
    );
  });
});
