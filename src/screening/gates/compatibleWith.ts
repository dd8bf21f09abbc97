import type { Gate } from "./gate.ts";

/**
 * "适用于 X", "for X", "compatible with X": naming a mark to say what the goods fit is, honestly done, lawful. Such a
 * finding stays visible but is no alert.
 */
export const compatibleWith: Gate = ({ field, characters, occurrence }) => {
  const [start, end] = occurrence.sign.span;
  const before = characters.slice(Math.max(0, start - 40), start).join("");
  const after = characters.slice(end, end + 24).join("");
  const phrase = beforeChinese.exec(before)?.[1] ?? englishBefore(before) ?? afterChinese.exec(after)?.[1] ?? afterEnglish.exec(after)?.[1];
  if (phrase === undefined) return undefined;
  return {
    kind: "compatible-with",
    weight: -0.4,
    bars: true,
    field,
    querySpan: occurrence.sign.span,
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
const beforeEnglish = /\b(for use with|for use in|designed for|made for|replacement for|suitable for|compatible with|works with|fits?|replaces|for|pour|für|dla)\s+((?:[\p{L}\p{N}.'-]+[\s,/&+]+){0,2})$/iu;

/** "for women Nike shoes" says who wears them, not what they fit. */
function englishBefore(before: string): string | undefined {
  const found = beforeEnglish.exec(before);
  return found === null || recipients.test(found[2] ?? "") ? undefined : found[1];
}
const recipients = /^(?:wo)?men|^lad|^kid|^boy|^girl|^bab|^child|^sale|^him|^her|^you|^adult|^toddler|^infant|^unisex|^femme|^homme|^enfant|^damen|^herren|^kinder|^\d+\s*$|^cheap|^the\s+whole|^all\b/i;
