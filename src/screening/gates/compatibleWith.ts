import type { Gate } from "./gate.ts";

/**
 * "适用于 X", "for X", "compatible with X": naming a mark to say what the goods fit is, honestly done, lawful. Such a
 * finding stays visible but is no alert.
 */
export const compatibleWith: Gate = ({ field, characters, occurrence }) => {
  const [start, end] = occurrence.span;
  const before = characters.slice(Math.max(0, start - 80), start).join("");
  const after = characters.slice(end, end + 24).join("");
  const phrase =
    beforeChinese.exec(before)?.[1] ??
    englishBefore(before) ??
    afterChinese.exec(after)?.[1] ??
    afterEnglish.exec(after)?.[1];
  if (phrase === undefined) return undefined;
  return {
    kind: "compatible-with",
    weight: -0.4,
    bars: true,
    field,
    querySpan: occurrence.span,
    queryValue: phrase.trim(),
    sentence: {
      zh: `“${phrase.trim()}”表明是说明商品适配对象，而非标示来源`,
      en: `“${phrase.trim()}” says what the goods fit, not who made them`,
    },
  };
};

const beforeChinese = /(适用于?|兼容|适配|用于|通用于|替代|配套|代用|改装)[^，。；！,;!|｜【】]{0,12}$/;
const afterChinese = /^[\p{L}\p{N}\s\-/+.、]{0,14}?(适用|通用|专用|兼容|可用|代用|车型可用|机型通用)/u;
const afterEnglish = /^[\p{L}\p{N}\s-]{0,16}\b(compatible|replacement|aftermarket)\b/iu;
const phrases =
  /\b(for use with|for use in|designed for|made for|replacement for|suitable for|compatible with|works with|fits?|replaces|for|to|pour|für|dla)\s+/giu;

/** What stands between the phrase and the mark must be a list of other names: "for Canon, Nikon, Pentax and Sony". */
function englishBefore(before: string): string | undefined {
  let last: RegExpExecArray | undefined;
  for (const found of before.matchAll(phrases)) last = found;
  if (last === undefined) return undefined;
  const between = before.slice(last.index + last[0].length);
  if (/[|;:.!?–]\s/.test(between) || recipients.test(between.trim())) return undefined;
  const isList = between.split(/[,/&+、]|\band\b|\bor\b/iu).every((item) => item.trim().split(/\s+/).length <= 3);
  return isList ? last[1] : undefined;
}

/** "for women Nike shoes" says who wears them, not what they fit. */
const recipients =
  /^(?:wo)?men|^lad|^kid|^boy|^girl|^bab|^child|^sale|^him|^her|^you|^adult|^toddler|^infant|^unisex|^femme|^homme|^enfant|^damen|^herren|^kinder|^\d+$|^cheap|^all\b/i;
