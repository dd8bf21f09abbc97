import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { highlight } from "./highlight.ts";

describe("the matched words in a listing", () => {
  it("are marked where the finding says", () => {
    expect(highlight("正品 星河 茶杯", [{ start: 3, end: 5 }])).toEqual([
      { text: "正品 ", marked: false },
      { text: "星河", marked: true },
      { text: " 茶杯", marked: false },
    ]);
  });

  it("are counted in code points, so a rare character before them moves nothing", () => {
    expect(highlight("𠮷星河", [{ start: 1, end: 3 }])).toEqual([
      { text: "𠮷", marked: false },
      { text: "星河", marked: true },
    ]);
  });

  it("may overlap", () => {
    expect(
      highlight("abcdef", [
        { start: 1, end: 3 },
        { start: 2, end: 4 },
      ]),
    ).toEqual([
      { text: "a", marked: false },
      { text: "bcd", marked: true },
      { text: "ef", marked: false },
    ]);
  });

  it("loses no letter of the listing, whatever the spans", () => {
    const span = fc.record({ start: fc.integer(), end: fc.integer() });
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.array(span), (text, spans) => {
        const whole = highlight(text, spans)
          .map((piece) => piece.text)
          .join("");
        expect(whole).toBe(text);
      }),
    );
  });
});
