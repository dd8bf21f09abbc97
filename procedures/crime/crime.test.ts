import { NoRuleInForce } from "#law";
import { proveTotal } from "#rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Crime, crimeNames } from "./CrimeSpec.ts";
import type { CrimeValues } from "./CrimeValues.ts";
import { crimeAssessment, crimeTables, isRepeat } from "./crimeAssessment.ts";

const yuan = (amount: number) => amount * 100;
const on = "2026-06-01" as const;
const plain = { twoOrMore: false, repeat: false, on };

/** "outcome row" for these numbers; `more` brings the lower base. */
function answer(crime: Crime, values: CrimeValues, more: { twoOrMore?: boolean; repeat?: boolean } = {}): string {
  const { outcome, row } = crimeAssessment({ crime, values, ...plain, ...more }).decision;
  return `${outcome} ${row}`;
}

describe.each(crimeTables.map((table) => [table.id, table] as const))("the thresholds of %s", (_, table) => {
  it("answer every combination of bands with exactly one row", () => {
    expect(proveTotal(table)).toEqual([]);
  });
});

it("has a table for every crime of the Interpretation", () => {
  expect(crimeTables.map(({ id }) => id)).toEqual(Object.keys(crimeNames).map((crime) => `crime/${crime}`));
});

/** Each threshold at its last fen, piece or click below, and at the figure itself. */
type Edge = readonly [crime: Crime, values: (n: number) => CrimeValues, threshold: number, row: string];
const base: readonly Edge[] = [
  ["213-goods", (gainFen) => ({ gainFen }), yuan(30_000), "gain"],
  ["213-goods", (turnoverFen) => ({ turnoverFen }), yuan(50_000), "turnover"],
  ["213-services", (gainFen) => ({ gainFen }), yuan(50_000), "gain"],
  ["214-sale", (gainFen) => ({ gainFen }), yuan(30_000), "gain"],
  ["214-sale", (salesFen) => ({ salesFen }), yuan(50_000), "sales"],
  ["214-sale", (unsoldFen) => ({ unsoldFen }), yuan(150_000), "stock"],
  ["214-sale", (unsoldFen) => ({ unsoldFen, salesFen: yuan(49_999) }), yuan(100_001), "stock"],
  ["215-labels", (pieces) => ({ pieces }), 10_000, "pieces"],
  ["215-labels", (gainFen) => ({ gainFen }), yuan(20_000), "gain"],
  ["215-labels", (turnoverFen) => ({ turnoverFen }), yuan(30_000), "turnover"],
  ["215-labels", (unsoldPieces) => ({ unsoldPieces }), 30_000, "stock"],
  ["215-labels", (unsoldPieces) => ({ unsoldPieces, pieces: 9_999 }), 20_001, "stock"],
  ["216-patent", (gainFen) => ({ gainFen }), yuan(100_000), "gain"],
  ["216-patent", (turnoverFen) => ({ turnoverFen }), yuan(200_000), "turnover"],
  ["216-patent", (lossFen) => ({ lossFen }), yuan(300_000), "loss"],
  ["217-copyright", (gainFen) => ({ gainFen }), yuan(30_000), "gain"],
  ["217-copyright", (turnoverFen) => ({ turnoverFen }), yuan(50_000), "turnover"],
  ["217-copyright", (copies) => ({ copies }), 500, "copies"],
  ["217-copyright", (works) => ({ works }), 500, "online"],
  ["217-copyright", (downloads) => ({ downloads }), 10_000, "online"],
  ["217-copyright", (clicks) => ({ clicks }), 100_000, "online"],
  ["217-copyright", (members) => ({ members }), 1_000, "online"],
  ["218-copies", (gainFen) => ({ gainFen }), yuan(50_000), "gain"],
  ["218-copies", (salesFen) => ({ salesFen }), yuan(100_000), "sales"],
  ["218-copies", (copies) => ({ copies }), 1_000, "copies"],
  ["218-copies", (unsoldFen) => ({ unsoldFen }), yuan(300_000), "stock"],
  ["218-copies", (unsoldCopies) => ({ unsoldCopies }), 3_000, "stockCopies"],
  ["219-secret", (lossFen) => ({ lossFen }), yuan(300_000), "amount"],
  ["219-secret", (gainFen) => ({ gainFen }), yuan(300_000), "amount"],
];
const lower: readonly Edge[] = [
  ["213-goods", (gainFen) => ({ gainFen }), yuan(20_000), "gain-lower"],
  ["213-goods", (turnoverFen) => ({ turnoverFen }), yuan(30_000), "turnover-lower"],
  ["213-services", (gainFen) => ({ gainFen }), yuan(30_000), "gain-lower"],
  ["214-sale", (gainFen) => ({ gainFen }), yuan(20_000), "gain-lower"],
  ["214-sale", (salesFen) => ({ salesFen }), yuan(30_000), "sales-lower"],
  ["214-sale", (unsoldFen) => ({ unsoldFen }), yuan(90_000), "stock-lower"],
  ["215-labels", (pieces) => ({ pieces }), 5_000, "pieces-lower"],
  ["215-labels", (gainFen) => ({ gainFen }), yuan(10_000), "gain-lower"],
  ["215-labels", (turnoverFen) => ({ turnoverFen }), yuan(20_000), "turnover-lower"],
  ["216-patent", (gainFen) => ({ gainFen }), yuan(50_000), "gain-lower"],
  ["216-patent", (turnoverFen) => ({ turnoverFen }), yuan(100_000), "turnover-lower"],
  ["217-copyright", (gainFen) => ({ gainFen }), yuan(20_000), "gain-lower"],
  ["217-copyright", (turnoverFen) => ({ turnoverFen }), yuan(30_000), "turnover-lower"],
  ["218-copies", (gainFen) => ({ gainFen }), yuan(30_000), "gain-lower"],
  ["218-copies", (salesFen) => ({ salesFen }), yuan(50_000), "sales-lower"],
  ["219-secret", (lossFen) => ({ lossFen }), yuan(100_000), "amount-lower"],
];
const highest: readonly Edge[] = [
  ["213-goods", (gainFen) => ({ gainFen }), yuan(300_000), "gain-highest"],
  ["213-goods", (turnoverFen) => ({ turnoverFen }), yuan(500_000), "turnover-highest"],
  ["213-services", (gainFen) => ({ gainFen }), yuan(500_000), "gain-highest"],
  ["214-sale", (salesFen) => ({ salesFen }), yuan(500_000), "sales-highest"],
  ["215-labels", (pieces) => ({ pieces }), 50_000, "pieces-highest"],
  ["215-labels", (turnoverFen) => ({ turnoverFen }), yuan(150_000), "turnover-highest"],
  ["217-copyright", (copies) => ({ copies }), 5_000, "copies-highest"],
  ["217-copyright", (clicks) => ({ clicks }), 1_000_000, "online-highest"],
  ["219-secret", (lossFen) => ({ lossFen }), yuan(3_000_000), "amount-highest"],
];

describe("a threshold begins at its figure: one below does not reach it", () => {
  it.each(base)("of %s (base) %#", (crime, values, threshold, row) => {
    expect(answer(crime, values(threshold))).toBe(`reached ${row}`);
    expect(answer(crime, values(threshold - 1))).toBe("not-reached none");
  });

  it.each(lower)("of %s (lower base, on repeat only with a penalty) %#", (crime, values, threshold, row) => {
    expect(answer(crime, values(threshold), { repeat: true })).toBe(`reached ${row}`);
    expect(answer(crime, values(threshold - 1), { repeat: true })).toBe("not-reached none");
    expect(answer(crime, values(threshold))).toBe("not-reached none");
  });

  it.each(highest)("of %s (highest tier) %#", (crime, values, threshold, row) => {
    expect(answer(crime, values(threshold))).toBe(`highest ${row}`);
    expect(answer(crime, values(threshold - 1))).toMatch(/^reached /);
  });
});

describe("the lower base", () => {
  it("comes with two or more marks or patents where the article says so, and only with a repeat elsewhere", () => {
    const lowered = lower.map(([crime, values, threshold]) => [
      crime,
      answer(crime, values(threshold), { twoOrMore: true }).startsWith("reached"),
    ]);
    for (const [crime, reached] of lowered) {
      expect([crime, reached]).toEqual([
        crime,
        ["213-goods", "213-services", "215-labels", "216-patent"].includes(String(crime)),
      ]);
    }
  });

  it("says which of the two brought it, and both where both do", () => {
    const question = { crime: "213-goods", values: { gainFen: yuan(20_000) }, on } as const;
    expect(crimeAssessment({ ...question, twoOrMore: true, repeat: true }).decision.facts["lowerBase"]).toBe("both");
    expect(crimeAssessment({ ...question, twoOrMore: true, repeat: false }).decision.facts["lowerBase"]).toBe(
      "two-or-more",
    );
  });

  it("counts the highest tier from itself, which is our reading and says so", () => {
    const { decision } = crimeAssessment({
      crime: "213-goods",
      values: { gainFen: yuan(200_000) },
      ...plain,
      repeat: true,
    });
    expect(decision).toMatchObject({ outcome: "highest", row: "gain-highest-lower", confidence: "unverified" });
    expect(answer("213-goods", { gainFen: yuan(200_000) })).toBe("reached gain");
  });

  it("is for a repeat after a criminal or administrative penalty within two years, counted to the day", () => {
    const act = (from: string, until = from) => ({ from, until }) as { from: typeof on; until: typeof on };
    const penalty = [{ on: "2024-06-01" }] as const;
    expect(isRepeat(penalty, act("2026-06-01"))).toBe(true);
    expect(isRepeat(penalty, act("2026-06-02"))).toBe(false);
    expect(isRepeat(penalty, act("2026-05-01", "2026-08-01"))).toBe(true);
    expect(isRepeat([{ on: "2026-08-01" }], act("2026-05-01", "2026-08-01"))).toBe(false);
    expect(isRepeat([{ on: "2026-07-31" }], act("2026-05-01", "2026-08-01"))).toBe(true);
    expect(isRepeat([], act("2026-06-01"))).toBe(false);
  });
});

describe("what adds up", () => {
  it("is the gain from goods below their base, with that from services; at their base they stand alone", () => {
    const services = (goodsGainFen: number) => answer("213-services", { gainFen: yuan(25_000), goodsGainFen });
    expect(services(yuan(25_000))).toBe("reached gain");
    expect(services(yuan(24_999))).toBe("not-reached none");
    expect(services(yuan(30_000))).toBe("not-reached none");
  });

  it("is two copyright items each at half of their figure, as our reading", () => {
    const { decision } = crimeAssessment({ crime: "217-copyright", values: { copies: 250, clicks: 50_000 }, ...plain });
    expect(decision).toMatchObject({ outcome: "reached", row: "halves", confidence: "unverified" });
    expect(answer("217-copyright", { copies: 250, clicks: 49_999 })).toBe("not-reached none");
    expect(answer("217-copyright", { copies: 499 })).toBe("not-reached none");
  });

  it("is nothing for a trade secret whose holder went bankrupt: that alone is the highest tier", () => {
    expect(answer("219-secret", { holderBankrupt: true })).toBe("highest holderBankrupt");
    expect(answer("219-secret", { holderBankrupt: false })).toBe("not-reached none");
  });
});

describe("an assessment", () => {
  it("names the article, every number, its band and the figure that applied", () => {
    const assessment = crimeAssessment({ crime: "214-sale", values: { salesFen: yuan(60_000) }, ...plain });
    expect(assessment.decision).toMatchObject({
      article: { source: "ip-crime-interpretation", article: "5" },
      confidence: "read",
      facts: { gain: "unknown", sales: "base", stock: "unknown", lowerBase: "no" },
    });
    expect(assessment.measured).toMatchObject([
      { measure: "gain", band: "unknown", threshold: yuan(30_000) },
      { measure: "sales", value: yuan(60_000), band: "base", threshold: yuan(50_000) },
      { measure: "stock", band: "unknown", threshold: yuan(150_000) },
    ]);
    expect(assessment.measured[0]).not.toHaveProperty("value");
  });

  it("is an error for an act before 26 April 2025, never the first rule", () => {
    const ask = (day: "2025-04-25" | "2025-04-26") => () =>
      crimeAssessment({ crime: "214-sale", values: {}, ...plain, on: day });
    expect(ask("2025-04-25")).toThrow(NoRuleInForce);
    expect(ask("2025-04-26")).not.toThrow();
  });

  it("never falls when any number grows", () => {
    const rank = ["not-reached", "reached", "highest"];
    const amount = fc.option(fc.nat(10_000_000_00), { nil: undefined });
    const values = fc.record({ gainFen: amount, salesFen: amount, unsoldFen: amount, turnoverFen: amount });
    fc.assert(
      fc.property(
        fc.constantFrom("213-goods" as const, "214-sale" as const, "216-patent" as const, "218-copies" as const),
        values,
        fc.constantFrom("gainFen" as const, "salesFen" as const, "unsoldFen" as const, "turnoverFen" as const),
        fc.nat(1e9),
        fc.boolean(),
        (crime, given, key, more, repeat) => {
          const tier = (of: CrimeValues) =>
            rank.indexOf(crimeAssessment({ crime, values: of, ...plain, repeat }).decision.outcome);
          expect(tier({ ...given, [key]: (given[key] ?? 0) + more })).toBeGreaterThanOrEqual(tier(given));
        },
      ),
    );
  });
});
