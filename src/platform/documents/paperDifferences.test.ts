import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparedTexts, paperDifferences, spansOf } from "./paperDifferences.ts";
import { renderDocument } from "./renderDocument.ts";
import { replaceText } from "./replaceText.ts";
import { templateOf } from "./templateOf.ts";

const template = readFileSync(templateOf("trademark-enforcement", "serviceReceipt"));
const paper = renderDocument(template, {
  authority: "岚城知识产权局（演示）",
  documentNumber: "1",
  cause: "侵犯注册商标专用权",
  servedPaper: "《行政处罚决定书》",
  partyName: "岚城某商贸有限公司",
  serviceWay: "直接送达",
  servedOn: "2026年4月1日",
  servicePlace: "岚城演示路1号",
  receiver: "陈某",
});

describe("the differences between two versions of a paper", () => {
  it("are none where nothing was changed, whatever Word did to its runs", async () => {
    const same = await paperDifferences(paper, paper);
    expect(same).toMatchObject({ kind: "compared", changes: 0 });
  });

  it("tell a changed date, figure by figure, in its place", async () => {
    const changed = await paperDifferences(paper, replaceText(paper, "2026年4月1日", "2026年4月15日").bytes);
    expect(changed).toMatchObject({ kind: "compared", changes: 1 });
    const one = changed.kind === "compared" ? changed.paragraphs.find(({ kind }) => kind === "changed") : undefined;
    expect(one).toMatchObject({ inTable: true, style: "文书表格" });
    expect(one?.spans.filter(({ kind }) => kind !== "same")).toEqual([
      { kind: "removed", text: "1" },
      { kind: "added", text: "15" },
    ]);
  });

  it("are refused where one of the two is no Word document", async () => {
    expect(await paperDifferences(paper, new Uint8Array([1]))).toMatchObject({
      kind: "refused",
      refusal: { code: "not-a-word-document" },
    });
  });

  it("keep figures and Latin words whole and take Chinese by characters", () => {
    expect(spansOf("罚款1,600.00元，LUMOSSA牌", "罚款15,000.00元，LUMOSA牌")).toEqual([
      { kind: "same", text: "罚款" },
      { kind: "removed", text: "1,600.00" },
      { kind: "added", text: "15,000.00" },
      { kind: "same", text: "元，" },
      { kind: "removed", text: "LUMOSSA" },
      { kind: "added", text: "LUMOSA" },
      { kind: "same", text: "牌" },
    ]);
  });

  it("tell a new paragraph from a changed one beside it", () => {
    const texts = (...all: string[]) => all.map((text) => ({ text, style: "文书正文", inTable: false }));
    const found = comparedTexts(
      texts("一、当事人销售侵权商品。", "二、责令停止。", "三、没收。"),
      texts("一、当事人销售侵犯商标权的商品。", "甲乙丙丁戊己庚辛", "二、责令停止。"),
    );
    expect(found.map(({ kind }) => kind)).toEqual(["changed", "added", "same", "removed"]);
  });

  it("give back both versions, whatever they are", () => {
    const word = fc.string({ unit: fc.constantFrom("甲", "乙", "a", "b", "1", "，", "\n", "𠮷"), maxLength: 12 });
    const texts = fc.array(word, { maxLength: 8 });
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const asTexts = (all: string[]) => all.map((text) => ({ text, style: "", inTable: false }));
        const found = comparedTexts(asTexts(before), asTexts(after));
        const side = (without: string, gone: string) =>
          found
            .filter(({ kind }) => kind !== without)
            .map(({ spans }) => spans.flatMap(({ kind, text }) => (kind === gone ? [] : [text])).join(""));
        expect(side("added", "added")).toEqual(before);
        expect(side("removed", "removed")).toEqual(after);
      }),
    );
  });
});
