import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distinctiveness } from "../distinctiveness.ts";
import { goodsNamed } from "../goods/goodsNamed.ts";
import { TextStreams } from "../normalise/TextStreams.ts";
import { signOf } from "../sign.ts";
import { isGeneric, weightOf } from "./weightOf.ts";
import { flagsOf, wordRank } from "./wordTable.ts";

describe("an examiner weighs a word", () => {
  it("finds the firm's form weakest, then the goods, then everyday words, and a coined word strongest", () => {
    const weights = ["company", "shoes", "house", "zorvex"].map((word) => weightOf(word, [25]));
    expect(weights).toEqual(weights.toSorted((a, b) => a - b));
    expect(new Set(weights).size).toBe(4);
    expect(["旗舰店", "跑步鞋", "我们", "耐克"].map((word) => weightOf(word, [25]))).toEqual([0.05, 0.08, 0.35, 1]);
  });

  it("takes the name of goods for generic only where these goods are asked about", () => {
    expect(isGeneric("shoes", [25])).toBe(true);
    expect(isGeneric("shoes", [36])).toBe(false);
    expect(isGeneric("新")).toBe(true);
    expect(isGeneric("zorvex")).toBe(false);
  });

  it.each([
    ["walking", "walk"],
    ["planned", "plan"],
    ["bakeries", "bakery"],
    ["boxes", "box"],
    ["makers", "make"],
  ])("knows %s as %s", (inflected, stem) => expect(flagsOf(inflected)).toBe(flagsOf(stem)));

  it("does not know a famous coined mark as a word", () => {
    for (const name of ["nike", "adidas", "耐克", "华为", "五粮液", "可口可乐"])
      expect(flagsOf(name) & 3, name).toBe(0);
  });

  it("knows the same of a word in the middle of a text as of the word alone", () => {
    const streams = new TextStreams();
    fc.assert(
      fc.property(
        fc.constantFrom("apple", "walking", "zorvex", "北京", "小米", "耐克"),
        fc.string(),
        (word, before) => {
          streams.read(`${before} ${word}`);
          const from = streams.length - word.length;
          expect(wordRank(streams.symbols, from, streams.length)).toBe(flagsOf(word) & 3);
        },
      ),
    );
  });
});

describe("how well a sign distinguishes", () => {
  it.each([
    ["PURE WATER", [32], "common", "descriptive"],
    ["苹果", [31], "common", "descriptive"],
    ["苹果", [9], "common", "everyday"],
    ["有限公司", [], "common", "generic"],
    ["北京", [], "common", "place"],
    ["Schneider", [], "common", "surname"],
    ["500ml", [], "common", "unit"],
    ["X100", [], "short", "model"],
    ["Zorvex", [25], "distinctive", undefined],
    ["五粮液", [33], "distinctive", undefined],
  ] as const)("%s for classes %j is %s: %s", (text, classes, degree, because) => {
    const found = distinctiveness(signOf(text), classes);
    expect([found.degree, found.because]).toEqual([degree, because]);
  });
});

describe("goods named in a title", () => {
  it.each([
    ["Mens Running Shoes Size 42", "running shoes", [25]],
    ["办公室真皮沙发", "真皮沙发", [20]],
    ["两件装保温杯", "保温杯", [21]],
    ["wireless power bank 10000mah", "power bank", [9]],
  ] as const)("%s: %s", (title, word, classNumbers) => {
    expect(goodsNamed(title).find((one) => one.word === word)?.classNumbers).toEqual(classNumbers);
  });
});
