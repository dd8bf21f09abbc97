import { isoDate } from "#law";
import type { Trademark } from "#rights";
import { buildMarkIndex, openScreener } from "#screening";
import { buildRegister, explain } from "#similarity";
import { describe, expect, it } from "vitest";
import { chanceFrom, inventedName } from "./support/randomTexts.ts";

const chance = chanceFrom(11);
const names = ["Nordvik", "木禾川上", ...Array.from({ length: 3_000 }, () => inventedName(chance))];
const register = buildRegister(names.map((text, at) => ({ id: `m${at}`, text })));
const index = buildMarkIndex(
  names.map((markText, at): Trademark => ({ id: `m${at}`, markText, classNumbers: [25], status: "registered" })),
);
const screener = openScreener(index, { today: isoDate("2026-11-22") });

/** Nothing in them can be read as a name. */
const nothing: readonly (readonly [string, string])[] = [
  ["empty text", ""],
  ["blanks", " \t\n\u3000"],
  ["signs", "*** !!! ——— ？？？ /// ..."],
  ["invisible signs", "\u200b\u200d\ufeff\u2060".repeat(1_000)],
  ["combining signs", "\u0301\u0336".repeat(50_000)],
  ["unpaired surrogates", "\ud800\ud83c\udc00\udfff\ud800".repeat(20_000)],
  ["a megabyte of masks", "*".repeat(1_000_000)],
];
const long: readonly (readonly [string, string])[] = [
  ["a megabyte of names", "Nordvik 木禾川上 ".repeat(70_000)],
  ["a megabyte of other words", Array.from({ length: 120_000 }, () => inventedName(chance)).join(" ")],
  ["one letter 100,000 times", "n".repeat(100_000)],
  ["one character 100,000 times", "木".repeat(100_000)],
  ["one emoji 100,000 times", "🎁".repeat(100_000)],
  ["100,000 single letters", "n o r d v i k ".repeat(14_286)],
  ["one letter under 100,000 combining signs", `n${"\u0336".repeat(100_000)}ordvik`],
  ["letters around halves of characters", "n\ud800o\udc00".repeat(50_000)],
  ["masks between characters", "木*川*".repeat(50_000)],
  ["100,000 digits", "0123456789".repeat(10_000)],
];

describe.each([...nothing, ...long])("%s", (_, text) => {
  it("is answered by the register with bounded work", () => {
    const { hits, postings, verified } = register.search({ text });
    expect(postings).toBeLessThanOrEqual(4 * names.length);
    expect(verified).toBeLessThanOrEqual(800);
    for (const { score } of hits) expect(score).toBeGreaterThan(0);
  });

  it("is explained beside a mark without failing, pointing inside the text", () => {
    const { score, reasons, against } = explain(text, "Nordvik");
    expect(score).toBeGreaterThanOrEqual(0);
    expect(score).toBeLessThanOrEqual(1);
    const size = Array.from(text).length;
    for (const { querySpan } of [...reasons, ...against]) expect(querySpan?.[1] ?? 0).toBeLessThanOrEqual(size);
  });

  it("is screened with work that grows with the text alone", async () => {
    const before = index.counters.touched;
    const findings = await screener.screen([{ id: "l", platform: "m", title: text, description: text }]);
    expect(index.counters.touched - before).toBeLessThanOrEqual(2 * 40 * Math.max(50, text.length));
    const size = Array.from(text).length;
    for (const { spans } of findings)
      for (const { start, end } of spans) {
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(size);
      }
  });
});

describe("a text in which nothing can be read", () => {
  it.each(nothing)("(%s) is like no mark and names none", async (_, text) => {
    expect(register.search({ text })).toEqual({ hits: [], postings: 0, verified: 0, cut: false });
    expect(explain(text, "Nordvik")).toEqual({ score: 0, reasons: [], against: [] });
    expect(await screener.screen([{ id: "l", platform: "m", title: text }])).toEqual([]);
  });
});

describe("a name in a long text", () => {
  it("is found though a megabyte of other words stands around it, by whoever screens the text", async () => {
    const words = "adjoining meadow gravel ".repeat(20_000);
    const findings = await screener.screen([
      { id: "l", platform: "m", title: "x", description: `${words}Nordvik ${words}` },
    ]);
    expect(findings.map(({ markId }) => markId)).toContain("m0");
  });
});
