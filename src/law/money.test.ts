import fc from "fast-check";
import { expect, test } from "vitest";
import { formatMoney, multiplyFen, parseYuan } from "./money.ts";

test.each([
  ["1234.5", 123_450],
  ["1,234.50", 123_450],
  ["¥ 4,240.85", 424_085],
  ["50000元", 5_000_000],
  ["0.05", 5],
  ["-0", 0],
])("%j is an amount", (text, fen) => {
  expect(parseYuan(text, { negative: true })).toBe(fen);
});

test.each(["1.234", "1,23", "12,34.5", "1e5", "", "元", "abc", "99999999999999999999", "1 000", ".5"])(
  "%j is refused",
  (text) => {
    expect(parseYuan(text)).toBeUndefined();
  },
);

test("a negative price is refused unless a refund is meant", () => {
  expect(parseYuan("-3.20")).toBeUndefined();
  expect(parseYuan("-3.20", { negative: true })).toBe(-320);
});

test("money always says its unit", () => {
  expect(formatMoney(123_456_789, "zh")).toBe("1,234,567.89元");
  expect(formatMoney(-5, "en")).toBe("-CNY 0.05");
});

test("thirty per cent of a value is rounded to a fen, half away from zero", () => {
  expect(multiplyFen(424_085, 0.3)).toBe(127_226);
  expect(multiplyFen(5, 0.5)).toBe(3);
  expect(() => multiplyFen(0.5, 2)).toThrow(RangeError);
});

test("what is printed can be read again", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e15, max: 1e15 }), (fen) => {
      expect(parseYuan(formatMoney(fen, "zh"), { negative: true })).toBe(fen);
    }),
  );
});
