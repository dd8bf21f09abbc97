import { describe, expect, it } from "vitest";
import { explain } from "./explain.ts";

const first = (query: string, mark: string) => explain(query, mark).reasons[0];
/** The text that a reason points at on each side; undefined where it points at nothing. */
function pointedAt(query: string, mark: string, kind: string) {
  const found = explain(query, mark).reasons.find((one) => one.kind === kind);
  const cut = (text: string, span: readonly [number, number] | undefined) =>
    span && Array.from(text).slice(span[0], span[1]).join("");
  return [cut(query, found?.querySpan), cut(mark, found?.markSpan)];
}

describe("two names that sound the same", () => {
  it.each([
    ["重", "崇", "“重”(chong) and “崇”(chong)"],
    ["快乐", "快月", "“乐”(yue) and “月”(yue)"],
    ["六福", "陆福", "“六”(liu) and “陆”(liu)"],
  ])("shows the reading in which %s and %s agree, and that it is one of several", (query, mark, readings) => {
    const { en, zh } = first(query, mark)?.sentence ?? {};
    expect(en).toContain(readings);
    expect(en).toContain("in one of its readings");
    expect(zh).toContain("多音字按其中一种读音");
  });
  it("speaks of one reading only where there are several", () =>
    expect(first("三支松鼠", "三只松鼠")?.sentence.en).not.toContain("readings"));
  it("weighs a reading that may not be meant less than a sure one, and a rarer one least", () => {
    const [sure, unsure, rarer] = [explain("银形", "银杏"), explain("银行", "银杏"), explain("银航", "银行")];
    expect(first("银行", "银杏")?.sentence.en).toContain("in one of its readings");
    expect(unsure.score).toBeLessThan(sure.score);
    expect(rarer.score).toBeLessThan(unsure.score);
  });
  it("points at whole words where several letters differ", () => {
    expect(pointedAt("NITE LITE", "NIGHT LIGHT", "near-sound")).toEqual(["NITE LITE", "NIGHT LIGHT"]);
    expect(pointedAt("FONE", "PHONE", "same-sound")).toEqual(["F", "PH"]);
  });
});

describe("an everyday word, as an objection", () => {
  const objections = (query: string, mark: string, rarity?: { weightOf: () => number }) =>
    explain(query, mark, { rarity }).against.map(({ kind }) => kind);
  it.each([
    ["FONE", "PHONE"],
    ["NORTHTARN", "NORTHTARM"],
    ["NORTH-TARN", "NORTHTARN"],
    ["A B", "B C"],
    ["H Nordvik", "H Nordvig"],
  ])("is never a part of a word, nor a letter: %s beside %s", (query, mark) =>
    expect(objections(query, mark)).not.toContain("weak-word"),
  );
  it.each([
    ["FOX", "Fox"],
    ["Best Buy Shop", "Best Buy"],
    ["幸福家具", "幸福食品"],
  ])("is a word that both have: %s beside %s", (query, mark) => expect(objections(query, mark)).toContain("weak-word"));
  it("does not call common in the register what two words happen to share", () =>
    expect(objections("FONE", "PHONE", { weightOf: () => 0.1 })).not.toContain("common-in-register"));
});

describe("what a reason points at", () => {
  it("names every character that is left out, and points at it", () => {
    const dropped = explain("云岫岭", "云岫岭服饰").reasons.find(({ kind }) => kind === "character-dropped");
    expect(dropped?.sentence).toEqual({
      zh: "比“云岫岭服饰”少两字“服饰”",
      en: "“云岫岭服饰” with the characters “服饰” dropped",
    });
    expect(pointedAt("云岫岭", "云岫岭服饰", "character-dropped")).toEqual(["岭", "服饰"]);
    expect(pointedAt("云岫岭", "云岫岭服饰", "words-dropped")).toEqual(["云岫岭", "服饰"]);
    expect(pointedAt("云岫岭服饰", "云岫岭", "generic-added")).toEqual(["服饰", "云岫岭"]);
    expect(pointedAt("中国", "中国移动", "words-dropped")).toEqual(["中国", "移动"]);
  });
  it("says how many characters are masked, from the first to the last", () => {
    expect(first("N*RTHT*RN", "NORTHTARN")?.sentence.en).toContain("2 characters masked");
    expect(pointedAt("N*RTHT*RN", "NORTHTARN", "masked")).toEqual(["N*RTHT*R", "ORTHTA"]);
    expect(pointedAt("PR*DA", "Prada", "masked")).toEqual(["R*D", "a"]);
  });
  it("is of singular and plural the ending", () => {
    expect(pointedAt("GLACIERBERRY", "GLACIERBERRIES", "plural")).toEqual(["Y", "IES"]);
    expect(pointedAt("NORTHTARN", "NORTHTARNS", "plural")).toEqual([undefined, "S"]);
    expect(pointedAt("NORTHTARNS", "NORTHTARN", "plural")).toEqual(["S", undefined]);
  });
});

describe("the same sign", () => {
  it.each([
    ["🦊fox", "fox", "the same letters as “fox”, only “🦊” is added"],
    ["fox", "fox®", "the same letters as “fox®”, only “®” is left out"],
    ["FOX", "fox", "the same as “fox” but for case, width, accents or traditional characters"],
    ["fox", "fox", "the same as “fox”"],
  ])("%s beside %s: %s", (query, mark, sentence) => expect(first(query, mark)?.sentence.en).toBe(sentence));
});

describe("a mark beside itself, as given", () => {
  it.each(["🎉🎉", "!!!", "نورثش", "สวัสดี", "น้ำ", "нордтарн", "FOX"])("%s is the same sign", (text) => {
    const found = explain(` ${text}`, text);
    expect(found.score).toBe(1);
    expect(found.reasons[0]).toMatchObject({ kind: "same-sign", weight: 1 });
    expect(pointedAt(` ${text}`, text, "same-sign")).toEqual([text, text]);
  });
  it("is not another mark of emoji, nor a mark of blanks", () => {
    expect(explain("🎉🎉", "🎉").score).toBe(0);
    expect(explain(" ", " ").reasons).toEqual([]);
  });
  it("is the same sign in Arabic when a line draws it out", () => {
    expect(explain("نــور", "نور")).toMatchObject({ score: 1, reasons: [{ kind: "same-sign" }] });
  });
});

describe("the same letters in another order", () => {
  it("is a reason where two halves are exchanged, and a faint one where letters are shuffled", () => {
    expect(first("TARNNORTH", "NORTHTARN")?.kind).toBe("other-order");
    expect(explain("TARNNORTH", "NORTHTARN").score).toBeGreaterThan(0.6);
    expect(first("SILENT", "LISTEN")?.kind).toBe("other-order");
    expect(explain("SILENT", "LISTEN").score).toBeLessThan(0.6);
  });
  it.each([
    ["SALT", "LAST"],
    ["LISTEN", "SILKEN"],
    ["A12345", "A54321"],
  ])("is none in short names, other letters or numbers: %s and %s", (query, mark) =>
    expect(explain(query, mark).reasons.map(({ kind }) => kind)).not.toContain("other-order"),
  );
});
