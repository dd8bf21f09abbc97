import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classDegree, classMatrix, relatednessOfClasses } from "./classRelations.ts";
import { goodsGroups } from "./groups/goodsGroups.ts";
import { groupsOfTerm } from "./groups/groupsOfTerm.ts";
import { relatedness } from "./relatedness.ts";

const near = (classA: number, termA: string, classB: number, termB: string) =>
  relatedness({ classNumber: classA, terms: [termA] }, { classNumber: classB, terms: [termB] });

describe("an examiner asks how near two kinds of goods are", () => {
  it.each([
    [32, "beer", 32, "non-alcoholic beverages"],
    [32, "啤酒", 33, "白酒"],
    [32, "Beers", 33, "Wines"],
    [25, "shoes", 25, "clothing"],
    [25, "鞋", 25, "服装"],
    [9, "computer software", 42, "computer programming"],
    [9, "软件", 42, "软件设计"],
    [29, "milk", 29, "cheese"],
    [5, "pharmaceutical preparations", 5, "dietary supplements"],
    [3, "化妆品", 44, "美容院"],
    [12, "cars", 37, "car repair"],
  ])("class %s %s and class %s %s are alike", (classA, termA, classB, termB) =>
    expect(near(classA, termA, classB, termB).degree).toBeGreaterThanOrEqual(2),
  );

  it.each([
    [29, "cheese", 12, "bicycles"],
    [13, "firearms", 30, "coffee"],
    [31, "fresh fruit", 9, "smartphones"],
    [12, "汽车", 25, "服装"],
    [36, "insurance", 30, "bread"],
  ])("class %s %s and class %s %s are not alike", (classA, termA, classB, termB) =>
    expect(near(classA, termA, classB, termB).degree).toBe(0),
  );

  it("finds cars and motor oil further apart than cars and their tyres", () =>
    expect(near(12, "cars", 4, "motor oil").strength).toBeLessThan(near(12, "cars", 12, "tyres").strength));

  it("takes the nearest pair of two lists, and says which it was", () => {
    const found = relatedness(
      { classNumber: 25, terms: ["belts", "running shoes"] },
      { classNumber: 25, terms: ["wedding dresses", "boots"] },
    );
    expect(found).toMatchObject({ degree: 3, termA: "running shoes", termB: "boots" });
  });

  it("names the factors, and that the table is ours and not the law", () => {
    const { sentence, factors } = near(32, "beer", 33, "wine");
    expect(factors).toContain("purpose");
    expect(sentence.en).toContain("by Yuheng's own table");
    expect(sentence.zh).toContain("依玉衡自编的商品关联表");
    expect(sentence.zh).toContain("用途相同");
  });

  it("reads what a term names and not what it is for", () =>
    expect(groupsOfTerm("leather handbags for laptops", 18).map((group) => group.name.en)).toEqual([
      "bags and luggage",
    ]));
});

describe("the tables", () => {
  it("have groups of goods in every class, each named in both languages", () => {
    expect(new Set(goodsGroups().map((group) => group.classNumber)).size).toBe(45);
    for (const { name, words, nature, purposes, channels, makers } of goodsGroups()) {
      expect(name.zh).toMatch(/\p{Script=Han}/u);
      expect([words.length > 2, nature, purposes[0], channels[0], makers[0]], name.en).not.toContain("");
    }
  });

  const anyClass = fc.integer({ min: 1, max: 45 });
  it("say the same from either side", () => {
    const anyWord = fc.constantFrom(...goodsGroups().flatMap((group) => group.words.map((word) => ({ group, word }))));
    fc.assert(
      fc.property(anyWord, anyWord, (a, b) => {
        const one = near(a.group.classNumber, a.word.text, b.group.classNumber, b.word.text);
        const other = near(b.group.classNumber, b.word.text, a.group.classNumber, a.word.text);
        expect([other.degree, other.strength, other.factors]).toEqual([one.degree, one.strength, one.factors]);
      }),
    );
    fc.assert(
      fc.property(anyClass, anyClass, (a, b) => {
        expect(classDegree(a, b)).toBe(classDegree(b, a));
      }),
    );
  });

  it("call the same term of the same class the same goods, whatever it is", () => {
    fc.assert(
      fc.property(anyClass, fc.string(), (one, term) => {
        expect(near(one, term, one, term).degree).toBe(3);
      }),
    );
  });

  it("let an index look a pair of classes up", () => {
    fc.assert(
      fc.property(anyClass, anyClass, (a, b) => {
        expect(classMatrix[a * 46 + b]).toBe(relatednessOfClasses([a], [b]).degree);
      }),
    );
    expect(relatednessOfClasses([30, 12], [33, 32])).toEqual({ degree: 2, classA: 30, classB: 32 });
    expect(relatednessOfClasses([99], [0])).toEqual({ degree: 0 });
  });
});
