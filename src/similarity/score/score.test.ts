import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pack, packedBound } from "../normalise/pack.ts";
import { TextStreams } from "../normalise/TextStreams.ts";
import { prepareQuery, score } from "./index.ts";

const streams = new TextStreams();
function packed(text: string): Uint16Array {
  streams.read(text);
  const symbols = new Uint16Array(packedBound(streams) + 1);
  return symbols.subarray(0, pack(streams, symbols, 0));
}
function compare(query: string, mark: string): { score: number; kind: string } {
  const prepared = prepareQuery(query);
  const symbols = packed(mark);
  return { score: score(prepared, symbols, 0, symbols.length), kind: prepared.kindName };
}
const likeness = (query: string, mark: string) => compare(query, mark).score;

describe("how an examiner orders marks beside one applied for", () => {
  it.each([
    ["nike", ["Nike", "nike shoes", "nikon", "mika"]],
    ["adidas", ["ADIDAS", "adidas", "addidas", "adidos", "adibos"]],
    ["三只松鼠", ["三只松鼠", "三支松鼠", "三只松鼠食品", "松鼠三只", "三只松树林", "四只白兔"]],
    ["周大福", ["周大福", "周福大", "周大生", "李大生"]],
    ["vivo Select", ["VIVO SELECT", "select vivo", "VIVO", "selected"]],
  ])("%s", (query, marks) => {
    const scores = marks.map((mark) => likeness(query, mark));
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it.each([
    ["the first letter weighs more than one inside", ["bucati", "ducati"], ["ducati", "ducari"]],
    ["one letter in four weighs more than one in twelve", ["nika", "nike"], ["stradivarika", "stradivarike"]],
    ["letters that sound alike weigh less", ["mabu", "cabu"], ["kabu", "cabu"]],
    ["a character in the same tone weighs less than in another", ["耐可", "耐克"], ["耐刻", "耐克"]],
    ["an everyday word added weighs less than a distinctive one", ["nike orvis", "nike"], ["nike shop", "nike"]],
  ] as const)("%s", (_why, [a, b], [c, d]) => expect(likeness(a, b)).toBeLessThan(likeness(c, d)));
});

describe("the score", () => {
  const name = fc.oneof(
    fc.stringMatching(/^[a-e]{1,9}$/),
    fc.stringMatching(/^[a-d]{1,4}( [a-d]{1,4}){0,2}$/),
    fc.stringMatching(/^[耐克三只松鼠食品大小米]{1,6}$/),
    fc.stringMatching(/^[a-c]{1,4}[耐克三只]{1,3}$/),
    fc.string({ unit: "binary", maxLength: 20 }),
  );
  it("stays between 0 and 1", () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        const found = likeness(a, b);
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(1);
      }),
      { numRuns: 3000 },
    );
  });
  it("is 1 for a name and itself, once something of it can be read", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z耐克三只]{1,40}$/), (a) => {
        expect(likeness(a, a)).toBe(1);
      }),
    );
  });
  it("is the same from either side when nothing is folded away", () => {
    const plain = fc.oneof(
      fc.stringMatching(/^[a-e]{1,9}$/),
      fc.stringMatching(/^[a-d]{2,4}( [a-d]{2,4}){0,2}$/),
      fc.stringMatching(/^[耐克三只松鼠食品大小米]{1,6}$/),
      fc.stringMatching(/^[a-c]{1,4}[耐克三只]{1,3}$/),
    );
    fc.assert(
      fc.property(plain, plain, (a, b) => {
        fc.pre(a.replaceAll(" ", "") !== b.replaceAll(" ", ""));
        expect(likeness(a, b)).toBeCloseTo(likeness(b, a), 9);
      }),
      { numRuns: 5000 },
    );
  });
});
