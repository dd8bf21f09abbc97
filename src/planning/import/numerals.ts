const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const roman: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** 五十三 → 53, 一百一十八 → 118, 12 → 12, XVII → 17; undefined where it is no number. */
export function numberOf(text: string): number | undefined {
  if (/^\d+$/u.test(text)) return Number(text);
  if (/^[IVXLC]+$/u.test(text)) return romanNumber(text);
  const circled = text.codePointAt(0) ?? 0;
  if (circled >= 0x2460 && circled <= 0x2473) return circled - 0x245f;
  return chineseNumber(text);
}

function chineseNumber(text: string): number | undefined {
  let sum = 0;
  let last = 0;
  for (const char of text) {
    if (char === "百" || char === "十") {
      sum += (last === 0 ? 1 : last) * (char === "百" ? 100 : 10);
      last = 0;
      continue;
    }
    const one = digits[char];
    if (one === undefined) return undefined;
    last = last * (text.length > 1 && !/[十百]/u.test(text) ? 10 : 0) + one;
  }
  return sum + last;
}

function romanNumber(text: string): number {
  let sum = 0;
  let before = 0;
  for (const char of text.split("").toReversed()) {
    const one = roman[char] ?? 0;
    sum += one < before ? -one : one;
    before = Math.max(before, one);
  }
  return sum;
}
