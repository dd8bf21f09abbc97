import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closeness, distinctiveness, goodsNamed, joinedForm, normalise, signOf, spanText } from "./index.ts";

const kindOf = (a: string, b: string) => closeness(a, b)?.reason.kind;

describe("normalisation", () => {
  it.each([
    ["ＮＩＫＥ", "nike"],
    ["𝗖𝗛𝗔𝗡𝗘𝗟", "chanel"],
    ["n\u200bi\u200dke", "nike"],
    ["Nestlé", "nestle"],
    ["Nestle\u0301", "nestle"],
    ["рumа", "puma"],
    ["🄽🄸🄺🄴", "nike"],
    ["Ⓝⓘⓚⓔ", "nike"],
    ["🅽🅸🅺🅴", "nike"],
    ["ガンダム", "ガンダム"],
    ["L'Oréal", "loreal"],
    ["耐·克", "耐克"],
    ["ﬁne", "fine"],
  ])("reads %s as %s", (given, folded) => expect(joinedForm(given)).toBe(folded));

  it("points back to the characters it came from, in code points", () => {
    const text = "🎁 买Ｎ̈ike送🎁";
    const token = normalise(text).tokens.find((one) => one.text === "nike");
    expect(token && spanText(text, [token.start, token.end])).toBe("Ｎ̈ike");
  });

  it("gives spans inside the text, in order, and one origin for every output unit, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const { tokens, joined, origin, characters } = normalise(text);
        expect(characters).toEqual(Array.from(text));
        expect(origin).toHaveLength(joined.length);
        expect(tokens.map((token) => token.text).join("")).toBe(joined);
        let last = 0;
        let lastStart = -1;
        for (const token of tokens) {
          // Of ㋿, one sign that reads 令和, both characters come from the same place.
          if (token.start !== lastStart) expect(token.start).toBeGreaterThanOrEqual(last);
          lastStart = token.start;
          expect(token.end).toBeGreaterThan(token.start);
          for (let unit = token.from; unit < token.from + token.text.length; unit++) {
            expect(origin[unit]).toBeGreaterThanOrEqual(token.start);
            expect(origin[unit]).toBeLessThan(token.end);
          }
          last = token.end;
        }
        expect(last).toBeLessThanOrEqual(characters.length);
      }),
      { numRuns: 500, examples: [["㋿"]] },
    );
  });

  it("does not fail on unpaired surrogates", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0xd7f0, max: 0xe010 }), { maxLength: 20 }),
        (units) => void normalise(String.fromCharCode(...units)),
      ),
    );
  });

  it("is settled by one pass: folding what is folded changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 30 }), (text) => {
        expect(joinedForm(joinedForm(text))).toBe(joinedForm(text));
      }),
      { numRuns: 500 },
    );
  });
});

describe("likeness of two names", () => {
  it.each([
    ["NIKE", "Nike", "same-sign"],
    ["n i k e", "Nike", "spaced-letters"],
    ["NewBalance", "New Balance", "joined-words"],
    ["рumа", "Puma", "disguised"],
    ["N1ke", "Nike", "leet"],
    ["adidos", "adidas", "letter-replaced"],
    ["addidas", "adidas", "letter-added"],
    ["adias", "adidas", "letter-dropped"],
    ["aiddas", "adidas", "letters-swapped"],
    ["普*达", "普拉达", "masked"],
    ["PR*DA", "Prada", "masked"],
    ["三支松鼠", "三只松鼠", "same-sound"],
    ["周福大", "周大福", "other-order"],
  ])("%s is like %s: %s", (query, mark, kind) => expect(kindOf(query, mark)).toBe(kind));

  it.each([
    ["A5000", "A6000"],
    ["5000", "SOOO"],
    ["Nike", "Mike"],
    ["苹果", "苹米"],
    ["", "Nike"],
  ])("%s is not like %s", (query, mark) => expect(closeness(query, mark)).toBeUndefined());

  it("explains itself: sentence in both languages, values and the span on each side", () => {
    const found = closeness("adidos", "Adidas");
    expect(found?.reason).toMatchObject({
      querySpan: [4, 5],
      markSpan: [4, 5],
      queryValue: "adidos",
      markValue: "Adidas",
      sentence: { en: "“Adidas” with one letter replaced" },
    });
  });

  it("finds a name under every disguise that folds away", () => {
    const name = fc.stringMatching(/^[a-z]{4,12}$/);
    const wide = (text: string) =>
      Array.from(text)
        .map((char) => String.fromCodePoint(char.charCodeAt(0) + 0xfee0))
        .join("");
    const bold = (text: string) =>
      Array.from(text)
        .map((char) => String.fromCodePoint(0x1d5d4 + 26 + char.charCodeAt(0) - 97))
        .join("");
    const disguises = [
      wide,
      bold,
      (text: string) => text.toUpperCase(),
      (text: string) => Array.from(text).join("\u200b"),
      (text: string) => Array.from(text).join(" "),
      (text: string) => Array.from(text).join("."),
      (text: string) =>
        Array.from(text)
          .map((char) => `${char}\u0336`)
          .join(""),
    ];
    fc.assert(
      fc.property(name, fc.constantFrom(...disguises), (text, disguise) => {
        const found = closeness(disguise(text), text);
        expect(found?.score).toBeGreaterThanOrEqual(0.8);
        expect(found?.reason.querySpan).toEqual([
          0,
          Array.from(disguise(text)).length - (disguise(text).endsWith("\u200b") ? 1 : 0),
        ]);
      }),
    );
  });
});

describe("distinctiveness and goods", () => {
  it.each([
    ["Best Buy", "common"],
    ["幸福家具", "common"],
    ["361", "digits"],
    ["BMW", "short"],
    ["华为", "short"],
    ["Sony", "distinctive"],
    ["三只松鼠", "distinctive"],
  ])("%s is %s", (text, degree) => expect(distinctiveness(signOf(text)).degree).toBe(degree));

  it("reads kinds of goods, the longest word first", () => {
    expect(goodsNamed("耐克篮球鞋 Nike shoes").map((one) => [one.word, one.classNumbers])).toEqual([
      ["篮球鞋", [25]],
      ["shoes", [25]],
    ]);
  });
});
