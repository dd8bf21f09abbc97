import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pack, packedBound } from "../normalise/pack.ts";
import { TextStreams } from "../normalise/TextStreams.ts";
import { prepareQuery, score } from "../score/index.ts";
import { kindNames } from "../score/kinds.ts";
import { objectionKinds } from "./against.ts";
import { explain } from "./explain.ts";
import { likenessKinds } from "./kinds.ts";
import { reasonsPage } from "./reasonsPage.ts";

const kinds = Object.values(likenessKinds);
const examples = kinds.flatMap((kind) => kind.examples.map((example) => [kind, example] as const));
const characters = (text: string) => Array.from(text);
const streams = new TextStreams();

function fast(query: string, mark: string): { score: number; kind: string } {
  const prepared = prepareQuery(query);
  streams.read(mark);
  const symbols = new Uint16Array(packedBound(streams) + 2);
  return { score: score(prepared, symbols, 0, pack(streams, symbols, 0)), kind: prepared.kindName };
}

describe("each kind of likeness", () => {
  it("is listed once, under its own name", () => {
    expect(Object.entries(likenessKinds).map(([name, { kind }]) => [name, kind])).toEqual(
      kinds.map(({ kind }) => [kind, kind]),
    );
    expect(new Set(kinds.map(({ kind }) => kind))).toEqual(new Set(kindNames.filter((kind) => kind !== "none")));
  });
  it("has an example that justifies its weight", () =>
    expect(kinds.filter((kind) => kind.examples.length === 0).map(({ kind }) => kind)).toEqual([]));
  it.each(examples.map(([{ kind }, { query, mark, score: expected }]) => [kind, query, mark, expected] as const))(
    "%s: %s beside %s scores %d",
    (kind, query, mark, expected) => {
      const found = explain(query, mark);
      expect(found.reasons[0]?.kind).toBe(kind);
      expect(found.score).toBeCloseTo(expected, 3);
    },
  );
  it("never weighs more than its weight says", () => {
    for (const [kind, { score: found }] of examples) expect(found).toBeLessThanOrEqual(kind.weight);
  });
});

describe("the page of reasons", () => {
  it("is in step with the code", () => {
    const page = "docs/similarity-reasons.md";
    expect(existsSync(page) && readFileSync(page, "utf8")).toBe(reasonsPage());
  });
});

describe("an explanation", () => {
  const letters = fc.stringMatching(/^[a-e]{1,8}( [a-e]{1,6})?$/);
  const han = fc.stringMatching(/^[耐克刻三只支松鼠食品大小米]{1,6}$/);
  const anything = fc.string({ unit: "binary", maxLength: 24 });
  const name = fc.oneof(
    letters,
    han,
    fc.tuple(han, letters).map((parts) => parts.join("")),
    anything,
  );
  /** A name and what an imitator makes of it. */
  const pair = fc.oneof(
    fc.tuple(name, name),
    fc.tuple(name, fc.nat(20), fc.constantFrom("", "a", "克", "\u200b", " ", "*", "𝗔")).map(([text, at, put]) => {
      const all = characters(text);
      return [text, [...all.slice(0, at), put, ...all.slice(at + 1)].join("")] as [string, string];
    }),
  );

  it("says the same as the fast score: same score, same kind first", () => {
    fc.assert(
      fc.property(pair, ([query, mark]) => {
        // The index keeps no signs that are not compared, so that it cannot see that even those are the same.
        fc.pre(query.trim() !== mark.trim());
        const quick = fast(query, mark);
        const slow = explain(query, mark);
        expect(slow.score).toBe(quick.score);
        const first = slow.reasons[0];
        if (first !== undefined && !(quick.kind === "disguised" && first.kind === "same-sign")) {
          expect(first.kind).toBe(quick.kind);
          expect(first.weight).toBeCloseTo(quick.score, 3);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it("points at existing characters of both names, whatever the text", () => {
    fc.assert(
      fc.property(pair, ([query, mark]) => {
        const { reasons, against } = explain(query, mark);
        for (const reason of [...reasons, ...against]) {
          for (const [span, text] of [
            [reason.querySpan, query],
            [reason.markSpan, mark],
          ] as const) {
            if (span === undefined) continue;
            expect(span[0]).toBeGreaterThanOrEqual(0);
            expect(span[1]).toBeGreaterThan(span[0]);
            expect(span[1]).toBeLessThanOrEqual(characters(text).length);
          }
        }
      }),
      { numRuns: 3000 },
    );
  });

  it("finds a name under every disguise that folds away", () => {
    const latin = fc.stringMatching(/^[a-z]{3,12}$/);
    const disguises: readonly ((text: string) => string)[] = [
      (text) => text.toUpperCase(),
      (text) =>
        characters(text)
          .map((char) => String.fromCodePoint(char.charCodeAt(0) + 0xfee0))
          .join(""),
      (text) =>
        characters(text)
          .map((char) => String.fromCodePoint(0x1d5d4 + 26 + char.charCodeAt(0) - 97))
          .join(""),
      (text) => characters(text).join("\u200b"),
      (text) => characters(text).join(" "),
      (text) => characters(text).join("."),
      (text) =>
        characters(text)
          .map((char) => `${char}\u0336`)
          .join(""),
    ];
    fc.assert(
      fc.property(latin, fc.constantFrom(...disguises), (text, disguise) => {
        expect(explain(disguise(text), text).score).toBeGreaterThanOrEqual(0.95);
        expect(explain(text, disguise(text)).score).toBeGreaterThanOrEqual(0.95);
      }),
    );
  });

  it("never lets a gap make two names more alike than the same sign", () => {
    fc.assert(
      fc.property(letters, fc.nat(8), (text, at) => {
        const gapped = `${text.slice(0, at)} ${text.slice(at)}`;
        expect(explain(gapped, text).score).toBeLessThanOrEqual(explain(text, text).score);
      }),
    );
  });

  it("does not fail on a name of a million characters", () => {
    expect(explain("耐克".repeat(500_000), "Nike").score).toBeLessThan(0.5);
  });
});

describe("what speaks against", () => {
  it.each([
    ["耐可", "耐克", {}, "different-tone"],
    ["Mike", "Nike", {}, "different-beginning"],
    ["Ovp", "Cvp", {}, "short-sign"],
    ["Best Buy Shop", "Best Buy", {}, "weak-word"],
    ["Nike", "Nike", { queryClasses: [25], markClasses: [1] }, "different-class"],
    ["Nike Sportswear", "Nike", {}, "different-length"],
    ["Nordnet", "Nord", { rarity: { weightOf: () => 0.2 } }, "common-in-register"],
  ])("%s and %s %j: %s", (query, mark, context, kind) =>
    expect(explain(query, mark, context).against.map((one) => one.kind)).toContain(kind),
  );
  it("says nothing of classes nobody gave", () =>
    expect(explain("Nike", "Nike").against.map((one) => one.kind)).not.toContain("different-class"));
  it("knows each of its kinds by name", () => expect(objectionKinds).toHaveLength(7));
  it("leads with goods only beside a likeness of signs", () => {
    const { reasons } = explain("Nike", "Nike", { queryClasses: [25], markClasses: [25, 18] });
    expect(reasons.map((one) => one.kind)).toEqual(["same-sign", "goods"]);
  });
});

describe("names an examiner keeps apart", () => {
  it.each([
    ["A5000", "A6000"],
    ["5000", "SOOO"],
    ["Nike", "Mike"],
    ["苹果", "苹米"],
    ["", "Nike"],
    ["***", "Nike"],
    ["Orvis", "Adidas"],
    ["三只松鼠", "百草味"],
    ["Green Mix", "CBD Green Feels"],
    ["幸福家具", "幸福食品"],
    ["LG", "LV"],
  ])("%s and %s", (query, mark) => expect(explain(query, mark).score).toBeLessThan(0.6));
});
