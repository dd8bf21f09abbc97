import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chineseMoney } from "./chineseMoney.ts";

describe("an amount in the capitals of official papers", () => {
  it.each([
    [0, "零元整"],
    [1, "壹分"],
    [5, "伍分"],
    [10, "壹角"],
    [55, "伍角伍分"],
    [100, "壹元整"],
    [101, "壹元零壹分"],
    [110, "壹元壹角"],
    [1000, "壹拾元整"],
    [1500, "壹拾伍元整"],
    [30500, "叁佰零伍元整"],
    [30550, "叁佰零伍元伍角"],
    [30505, "叁佰零伍元零伍分"],
    [100000, "壹仟元整"],
    [100001, "壹仟元零壹分"],
    [1000000, "壹万元整"],
    [1001050, "壹万零壹拾元伍角"],
    [5000000, "伍万元整"],
    [10000000, "壹拾万元整"],
    [25000000, "贰拾伍万元整"],
    [10000100, "壹拾万零壹元整"],
    [10010000, "壹拾万零壹佰元整"],
    [100_000_000_00, "壹亿元整"],
    [100_010_000_00, "壹亿零壹万元整"],
    [100_000_001_00, "壹亿零壹元整"],
    [123_456_789_01, "壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元零壹分"],
    [2000_0000_0000_00, "贰仟亿元整"],
    [Number.MAX_SAFE_INTEGER, "玖拾万零柒佰壹拾玖亿玖仟贰佰伍拾肆万柒仟肆佰零玖元玖角壹分"],
  ])("%i fen", (fen, text) => expect(chineseMoney(fen)).toBe(text));

  it("refuses what is no amount", () => {
    for (const bad of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
      expect(() => chineseMoney(bad)).toThrow(RangeError);
    }
  });

  it("can be read back as the amount it came from", () => {
    fc.assert(
      fc.property(fc.oneof(fc.nat(), fc.integer({ min: 0, max: 1e14 })), (fen) => {
        expect(readBack(chineseMoney(fen))).toBe(fen);
      }),
    );
  });

  it("is in capitals only, ends in 整 unless it ends in 角 or 分, and never says 零 twice running", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e14 }), (fen) => {
        expect(chineseMoney(fen)).toMatch(/^[零壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分整]+$/);
        expect(chineseMoney(fen)).toMatch(/[整角分]$/);
        expect(chineseMoney(fen)).not.toMatch(/零零/);
      }),
    );
  });
});

/** Reads capitals independently of the library under test. */
function readBack(text: string): number {
  const [, yuan = "", jiao = "", fen = ""] = /^(?:(.*)元)?零?整?(?:(.)角)?(?:零?(.)分)?$/.exec(text) ?? [];
  return (
    readYuan(yuan) * 100 +
    Math.max(digits.indexOf(jiao), 0) * 10 * Number(jiao !== "") +
    Math.max(digits.indexOf(fen), 0) * Number(fen !== "")
  );
}

const digits = "零壹贰叁肆伍陆柒捌玖";

function readYuan(text: string): number {
  for (const [unit, value] of [
    ["亿", 1e8],
    ["万", 1e4],
  ] as const) {
    const at = text.lastIndexOf(unit);
    if (at >= 0) return readYuan(text.slice(0, at)) * value + readYuan(text.slice(at + 1));
  }
  let sum = 0;
  let digit = 0;
  for (const each of text) {
    const weight = { 拾: 10, 佰: 100, 仟: 1000 }[each];
    if (weight === undefined) digit = digits.indexOf(each);
    else {
      sum += digit * weight;
      digit = 0;
    }
  }
  return sum + digit;
}
