import type { Mentioned, Place } from "./proposal.ts";

const amount =
  /(?:不(?:少于|低于|超过)|超过|达到|达)?\d[\d,]*(?:\.\d+)?(?:[%％‰]|(?:万|亿|万亿|千|百)?(?:元|美元|人民币|个|项|家|件|批|名|人|人次|公斤|吨|亩|公里|场|所|条|部|倍|次|平方米))(?:以上|以下|左右|以内)?/gu;
const amountEn =
  /(?:at least |more than |up to |no fewer than )?(?:[$€£¥]\s?\d[\d,.]*(?:\s?(?:million|billion|thousand))?|\d[\d,]*(?:\.\d+)?\s?(?:%|percent\b|per cent\b))/giu;
const reference =
  /《[^《》\n]{2,80}》|(?:本(?:方案|计划|意见|通知))?(?:第[〇零一二三四五六七八九十百\d]{1,6}(?:项|条|款)|(?:任务|事项|措施)[〇零一二三四五六七八九十百\d]{1,5}(?!年|[.、]))/gu;
const referenceEn =
  /\b(?:Actions?|Tasks?|Measures?|Items?)\s+\d{1,3}(?:(?:,\s*\d{1,3})*,?\s+(?:and|or|to)\s+\d{1,3})?\b|\bM-\d{2}-\d{2}\b/gu;

/** Sums, shares and numbers of things, as printed. */
export function amountsIn(text: string, within: Place, language: "zh" | "en"): readonly Mentioned[] {
  return mentioned(text, within, language === "zh" ? amount : amountEn);
}

/** Documents named and other tasks pointed at, as printed. */
export function referencesIn(text: string, within: Place, language: "zh" | "en"): readonly Mentioned[] {
  return mentioned(text, within, language === "zh" ? reference : referenceEn);
}

function mentioned(text: string, within: Place, pattern: RegExp): readonly Mentioned[] {
  const found: Mentioned[] = [];
  for (const { index, 0: named } of text.slice(within.start, within.end).matchAll(pattern))
    if (!found.some((one) => one.named === named))
      found.push({ named, start: within.start + index, end: within.start + index + named.length });
  return found;
}
