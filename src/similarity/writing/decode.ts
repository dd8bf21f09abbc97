/** First and last Han character that has a place in the tables by character. */
export const FIRST_HAN = 0x3400;
export const LAST_HAN = 0x9fff;
export const HAN_COUNT = LAST_HAN - FIRST_HAN + 1;

/** Value of one sign of base 91 as `scripts/tables/digits.ts` writes it: codes 35 to 126 without the backslash. */
const digitOf = (code: number): number => (code > 92 ? code - 36 : code - 35);

/** The number written at `at` with `count` signs. */
export function numberAt(text: string, at: number, count: number): number {
  let value = 0;
  for (let i = at; i < at + count; i++) value = value * 91 + digitOf(text.charCodeAt(i));
  return value;
}
