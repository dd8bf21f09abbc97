import { describe, expect, it } from "vitest";
import { figureOf } from "../figures.ts";
import { outlineOf } from "./outline.ts";
import { changesBetween, chartsBetween, keptFor } from "./refresh.ts";
import { shownFigure } from "./shownFigure.ts";
import { type Block, chartsIn, figuresIn, type Kept, piecesOf, placeholderOf, type Taken } from "./summary.ts";

const kept = (value: number | null, mark = String(value)): Kept => ({ value, records: value ?? 0, sha256: mark });
const figure = (now: number | null, before: number | null) => ({ now: kept(now), before: kept(before) });
const chart = (...now: number[]) => ({
  keys: now.map((_, at) => ({ key: `m${at}`, zh: "", en: "" })),
  now,
  before: now,
});

describe("a summary", () => {
  it("takes its text apart into words and figures, and leaves other braces alone", () => {
    expect(piecesOf("立案{{cases-filed}}，{{cases-filed:change}}；{{ x }}{{=1+1}}")).toEqual([
      { kind: "words", text: "立案" },
      { kind: "figure", figure: "cases-filed", which: "now" },
      { kind: "words", text: "，" },
      { kind: "figure", figure: "cases-filed", which: "change" },
      { kind: "words", text: "；{{ x }}{{=1+1}}" },
    ]);
    for (const which of ["now", "before", "change"] as const)
      expect(piecesOf(placeholderOf("overdue", which))).toEqual([{ kind: "figure", figure: "overdue", which }]);
  });

  it("begins with figures that there are, in both languages the same ones", () => {
    const used = figuresIn(outlineOf("zh"));
    expect(used.filter((id) => figureOf(id) === undefined)).toEqual([]);
    expect(used).toEqual(figuresIn(outlineOf("en")));
    expect(chartsIn(outlineOf("zh"))).toHaveLength(2);
  });

  it("says what a refresh would change, and changes nothing by itself", () => {
    const old: Taken = { figures: { a: figure(3, 1), b: figure(5, 5) }, charts: { "a/month": chart(1, 2) } };
    const fresh: Taken = {
      figures: { a: figure(4, 1), b: { now: kept(5, "other records"), before: kept(5) } },
      charts: { "a/month": chart(1, 3) },
    };
    expect(changesBetween(old, fresh)).toEqual([
      { figure: "a", which: "now", old: 3, new: 4, recordsOnly: false },
      { figure: "b", which: "now", old: 5, new: 5, recordsOnly: true },
    ]);
    expect(chartsBetween(old, fresh)).toEqual(["a/month"]);
    expect(changesBetween(old, old)).toEqual([]);
  });

  it("keeps what was taken when the words change, takes what is new, drops what is gone", () => {
    const blocks: Block[] = [{ kind: "text", text: "{{a}} {{c}}" }];
    const old: Taken = { figures: { a: figure(3, 1), b: figure(5, 5) }, charts: { "a/month": chart(1) } };
    const fresh: Taken = { figures: { a: figure(9, 9), c: figure(7, 0) }, charts: {} };
    expect(keptFor(blocks, old, fresh)).toEqual({ figures: { a: figure(3, 1), c: figure(7, 0) }, charts: {} });
  });

  it("tells a figure and its change in words, and what cannot be compared", () => {
    const cases = { kind: "count", unit: { zh: "件", en: "cases" } } as const;
    const share = { kind: "share", unit: { zh: "%", en: "%" } } as const;
    const said = (now: number | null, before: number | null) => shownFigure(cases, figure(now, before), "change", "zh");
    expect(shownFigure(cases, figure(12, 10), "now", "zh")).toBe("12件");
    expect(shownFigure(cases, figure(12, 10), "before", "en")).toBe("10 cases");
    expect(said(12, 10)).toBe("同比增长20.0%（增加2件）");
    expect(said(5, 10)).toBe("同比下降50.0%（减少5件）");
    expect(said(10, 10)).toBe("与上年同期持平");
    expect(said(3, 0)).toBe("比上年同期增加3件（上年同期为0）");
    expect(said(3, null)).toBe("同比无可比数据");
    expect(shownFigure(share, figure(81.5, 80), "change", "zh")).toBe("同比提高1.5个百分点");
    expect(shownFigure({ kind: "money", unit: cases.unit }, figure(123_400, null), "now", "zh")).toContain("1,234");
    expect(shownFigure(cases, figure(null, 1), "now", "zh")).toBe("缺数据");
  });
});
