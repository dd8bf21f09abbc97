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
