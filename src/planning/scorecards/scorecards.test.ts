import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Candidate, Indicator, MissingRule, Normalise, Scorecard } from "./card.ts";
import { scorecardOf, scorecards } from "./cards.ts";
import { formulaOf } from "./formula.ts";
import { rowsOfTable } from "./rowsOfTable.ts";
import { rank } from "./score.ts";
import { sensitivity } from "./sensitivity.ts";
import { reweighed, sharesOf, shiftedShares } from "./shares.ts";

const name = { zh: "指标", en: "indicator" };
const indicator = (
  key: string,
  weight: number,
  normalise: Normalise,
  direction: Indicator["direction"],
): Indicator => ({
  key,
  name,
  unit: name,
  source: { kind: "typed" },
  weight,
  direction,
  normalise,
});
const card = (missing: MissingRule, ...indicators: Indicator[]): Scorecard => ({
  id: "card",
  version: 1,
  name,
  entities: "named",
  missing,
  indicators,
});

const minMax = { kind: "min-max" } as const;
const normalises = fc.constantFrom<Normalise>(minMax, { kind: "rank" }, { kind: "target", target: 40 });
const anyCard = fc
  .tuple(
    fc.array(
      fc.tuple(fc.integer({ min: 1, max: 100 }), normalises, fc.constantFrom("more" as const, "less" as const)),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
    fc.constantFrom<MissingRule>("left-out", "no-points", "unranked"),
  )
  .map(([parts, missing]) =>
    card(missing, ...parts.map(([weight, how, way], at) => indicator(`i${at}`, weight, how, way))),
  );
const anyValues = fc.array(
  fc.array(fc.option(fc.integer({ min: 0, max: 60 }), { freq: 6 }), { minLength: 4, maxLength: 4 }),
  {
    minLength: 1,
    maxLength: 7,
  },
);
const candidatesOf = (rows: (number | null)[][]): Candidate[] =>
  rows.map((row, at) => ({ id: `e${at}`, values: Object.fromEntries(row.map((value, n) => [`i${n}`, value])) }));

describe("a scorecard", () => {
  it("rescales any weights to 1, also when one is shifted", () => {
    fc.assert(
      fc.property(anyCard, fc.double({ min: 0.5, max: 3, noNaN: true }), (one, factor) => {
        const shares = sharesOf(one);
        const sum = (all: ReadonlyMap<string, number>) => [...all.values()].reduce((total, each) => total + each, 0);
        expect(sum(shares)).toBeCloseTo(1, 9);
        expect(sum(shiftedShares(shares, "i0", factor))).toBeCloseTo(1, 9);
        expect(Math.min(...shiftedShares(shares, "i0", factor).values())).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("never ranks lower who does better in one indicator", () => {
    fc.assert(
      fc.property(anyCard, anyValues, fc.nat(), fc.integer({ min: 1, max: 30 }), (one, rows, pick, step) => {
        const before = candidatesOf(rows);
        const at = pick % before.length;
        const first = one.indicators[0];
        const who = before[at];
        const value = who?.values["i0"] ?? null;
        if (first === undefined || who === undefined || value === null) return;
        const better = value + (first.direction === "more" ? step : -step);
        const after = before.with(at, { ...who, values: { ...who.values, i0: better } });
        const found = (all: Candidate[]) => rank(one, all).find(({ id }) => id === who.id);
        const [was, is] = [found(before), found(after)];
        expect(is?.score ?? -1).toBeGreaterThanOrEqual(was?.score ?? -1);
        expect(is?.place ?? 99).toBeLessThanOrEqual(was?.place ?? 99);
      }),
    );
  });

  it("gives the same ranking whatever the order of those ranked", () => {
    fc.assert(
      fc.property(anyCard, anyValues, (one, rows) => {
        const all = candidatesOf(rows);
        expect(rank(one, all.toReversed())).toEqual(rank(one, all));
        expect(sensitivity(one, all.toReversed())).toEqual(sensitivity(one, all));
      }),
    );
  });

  it("shares places on equal scores and skips those after them", () => {
    const one = card("left-out", indicator("i0", 1, minMax, "more"));
    const ranked = rank(one, candidatesOf([[5], [9], [5], [1]]));
    expect(ranked.map(({ id, place, score }) => [id, place, score])).toEqual([
      ["e1", 1, 100],
      ["e0", 2, 50],
      ["e2", 2, 50],
      ["e3", 4, 0],
    ]);
  });

  it("shows a missing value as missing and follows the card's rule for it", () => {
    const rows = [
      [10, null],
      [0, 10],
      [10, 0],
    ];
    const by = (rule: MissingRule) =>
      rank(card(rule, indicator("i0", 3, minMax, "more"), indicator("i1", 1, minMax, "more")), candidatesOf(rows)).find(
        ({ id }) => id === "e0",
      );
    expect(by("left-out")).toMatchObject({ place: 1, score: 100, missing: ["i1"] });
    expect(by("left-out")?.parts[1]).toEqual({ key: "i1", value: null, points: null, share: 0, adds: 0 });
    expect(by("no-points")).toMatchObject({ place: 1, score: 75, missing: ["i1"] });
    expect(by("unranked")).toMatchObject({ place: null, score: null, missing: ["i1"] });
  });

  it("says who moves by how many places when a weight changes by a tenth", () => {
    const one = card("left-out", indicator("i0", 50, minMax, "more"), indicator("i1", 50, minMax, "more"));
    // e0 and e2 lead with 50 points each; a little more of i0 takes e0 to the end.
    const shifts = sensitivity(
      one,
      candidatesOf([
        [0, 100],
        [98, 0],
        [100, 0],
        [50, 49],
      ]),
    );
    const more = shifts.find(({ key, factor }) => key === "i0" && factor === 1.1);
    expect(more).toMatchObject({ share: 0.5 });
    expect(more?.shifted).toBeCloseTo(0.55, 9);
    expect(more?.moves).toEqual([
      { id: "e0", from: 1, to: 4, places: -3 },
      { id: "e1", from: 4, to: 2, places: 2 },
    ]);
    expect(
      sensitivity(card("left-out", indicator("i0", 1, minMax, "more")), candidatesOf([[1], [2]]))[0]?.moves,
    ).toEqual([]);
  });

  it("makes a new version of new weights, and refuses what is none", () => {
    const [one] = scorecards;
    if (one === undefined) throw new Error("no card");
    const next = reweighed(one, { overdue: 50 });
    expect("ok" in next && next.ok.version).toBe(2);
    expect("ok" in next && sharesOf(next.ok).get("overdue")).toBeCloseTo(0.4, 9);
    const code = (weights: Record<string, number>) => {
      const made = reweighed(one, weights);
      return "refusal" in made ? made.refusal.code : "ok";
    };
    expect(code({ stray: 1 })).toBe("indicator-unknown");
    expect(code({ overdue: -1 })).toBe("weight-no-amount");
    expect(code({ overdue: 25 })).toBe("weights-unchanged");
    expect(code(Object.fromEntries(one.indicators.map(({ key }) => [key, 0])))).toBe("weights-all-zero");
  });

  it("publishes its formula in both languages", () => {
    const patents = scorecardOf("enterprise-patents");
    if (patents === undefined) throw new Error("no card");
    const said = formulaOf(patents);
    expect(said[0]?.zh).toBe(
      "得分 ＝ 30% × 〔当年授权发明专利〕 ＋ 25% × 〔有效发明专利〕 ＋ 20% × 〔PCT 国际专利申请〕 ＋ 25% × 〔高价值发明专利占比〕，保留两位小数，满分 100。",
    );
    expect(said).toHaveLength(7);
    expect(said[4]?.en).toBe("[Share of high-value invention patents] (%): 100 × value ÷ 50, 100 at most.");
    expect(said[5]?.en).toContain("shown as missing");
  });

  it("reads the rows of a table, and names what it cannot read", () => {
    const patents = scorecardOf("enterprise-patents");
    if (patents === undefined) throw new Error("no card");
    const header = ["企业", "当年授权发明专利", "inventions in force", "地区"];
    const read = rowsOfTable(patents, header, [
      { row: 2, cells: ["甲公司", "1,204", "５", "东"] },
      { row: 3, cells: ["乙公司", "—", "=1+1", "西"] },
      { row: 4, cells: ["甲 公司", "1", "2"] },
    ]);
    expect(read.rows[0]).toEqual({ name: "甲公司", values: { "inventions-granted": 1204 } });
    expect(read.rows[1]?.values).toEqual({ "inventions-granted": null });
    expect(read.faults.map(({ row, sentence }) => [row, sentence.en])).toEqual([
      [4, '"甲 公司" is named in row 2 already.'],
    ]);
    expect(read.notes.map(({ en }) => en)).toEqual([
      'Column "inventions in force" is no indicator of the card and is not read.',
      'Column "地区" is no indicator of the card and is not read.',
      'The table has no column "Invention patents in force"; that indicator is missing for all.',
      'The table has no column "International applications (PCT)"; that indicator is missing for all.',
      'The table has no column "Share of high-value invention patents"; that indicator is missing for all.',
    ]);
    const shares = (...cells: string[]) =>
      rowsOfTable(
        patents,
        ["企业", "high-value-share"],
        cells.map((cell, at) => ({ row: at + 2, cells: [`企业${at}`, cell] })),
      ).notes.filter(({ en }) => en.includes("above 1"));
    expect(shares("0.45", "1", "—")).toHaveLength(1);
    expect(shares("0.45", "12")).toEqual([]);
    expect(shares("0", "1")).toEqual([]);
    const faults = rowsOfTable(patents, ["企业", "PCT国际专利申请"], [{ row: 2, cells: ["甲", "=1+1"] }]).faults;
    expect(faults.map(({ row, sentence }) => [row, sentence.en])).toEqual([
      [2, '"=1+1" in column "PCT国际专利申请" is no number.'],
    ]);
  });
});
