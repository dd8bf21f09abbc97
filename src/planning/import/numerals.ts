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
  壹: 1,
  贰: 2,
  叁: 3,
  参: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
  拾: 10,
};
const roman: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** Numbers that are one character, from the first to the last, and the value of the first: ① ⑴ ⒈ ㉑ ㊱ ㈠ ❶ Ⅰ. */
const signs: readonly (readonly [first: number, last: number, value: number])[] = [
  [0x2460, 0x2473, 1],
  [0x2474, 0x2487, 1],
  [0x2488, 0x249b, 1],
  [0x3251, 0x325f, 21],
  [0x32b1, 0x32bf, 36],
  [0x3220, 0x3229, 1],
  [0x2776, 0x277f, 1],
  [0x2160, 0x216b, 1],
];

/** 五十三 → 53, 一百一十八 → 118, 12 → 12, XVII → 17; undefined where it is no number. */
export function numberOf(text: string): number | undefined {
  if (/^\d+$/u.test(text)) return Number(text);
  if (/^[IVXLC]+$/iu.test(text)) return romanNumber(text.toUpperCase());
  const code = text.codePointAt(0) ?? 0;
  const sign = signs.find(([first, last]) => code >= first && code <= last);
  return sign === undefined ? chineseNumber(text) : code - sign[0] + sign[2];
}

function chineseNumber(text: string): number | undefined {
  let sum = 0;
  let last = 0;
  for (const char of text) {
    if (char === "千" || char === "百" || char === "十") {
      sum += (last === 0 ? 1 : last) * (char === "千" ? 1000 : char === "百" ? 100 : 10);
      last = 0;
      continue;
    }
    const one = digits[char];
    if (one === undefined) return undefined;
    last = last * (text.length > 1 && !/[十百千]/u.test(text) ? 10 : 0) + one;
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
