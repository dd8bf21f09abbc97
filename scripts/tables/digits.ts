/** First and last code of the 91 printable signs a number is written with: no quote and no backslash among them. */
const FIRST = 35;
const BACKSLASH = 92;

/** A number in base 91, of a fixed count of signs; read back by `src/similarity/writing/decode.ts`. */
export function digits(value: number, count: number): string {
  let text = "";
  let rest = value;
  for (let i = 0; i < count; i++) {
    const digit = (rest % 91) + FIRST;
    text = String.fromCharCode(digit >= BACKSLASH ? digit + 1 : digit) + text;
    rest = Math.floor(rest / 91);
  }
  if (rest !== 0) throw new Error(`${value} does not fit in ${count} signs`);
  return text;
}
