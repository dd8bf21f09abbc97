import type { Citation } from "./citation.ts";
import type { LegalSource } from "./source.ts";
import type { Bilingual } from "./text.ts";

/**
 * A citation in words: 《中华人民共和国商标法》第六十条第二款 / Trademark Law …, art. 60(2). The article "*" cites the
 * text as a whole. Throws when `sources` has no such source.
 */
export function citationText(sources: Readonly<Record<string, LegalSource>>, citation: Citation): Bilingual {
  const source = sources[citation.source];
  if (source === undefined) throw new RangeError(`no legal source "${citation.source}"`);
  const several = source.versions.length > 1 && citation.version !== undefined;
  const zhVersion = several ? `（${citation.version}年文本）` : "";
  const enVersion = several ? ` (${citation.version} text)` : "";
  // Inside 《》 a second pair is written 〈〉.
  const name = `《${source.name.zh.replaceAll("《", "〈").replaceAll("》", "〉")}》`;
  if (citation.article === "*") return { zh: `${name}${zhVersion}`, en: `${source.name.en}${enVersion}` };
  const zh = citation.article.split(", ").map(articleInChinese).join("、");
  const plural = /[,-]/.test(citation.article) ? "arts" : "art.";
  return { zh: `${name}${zhVersion}${zh}`, en: `${source.name.en}${enVersion}, ${plural} ${citation.article}` };
}

/** "60" 第六十条, "62.3" 第六十二条第三款, "24(1)" 第二十四条第（一）项, "95-98" 第九十五条至第九十八条. */
function articleInChinese(article: string): string {
  return article
    .split("-")
    .map((part) => {
      const match = /^(\d+)(?:\.(\d+))?(?:\((\d+)\))?$/.exec(part);
      if (match === null) return part;
      const [, number, paragraph, item] = match;
      const under = paragraph === undefined ? "" : `第${chineseNumber(Number(paragraph))}款`;
      const within = item === undefined ? "" : `第（${chineseNumber(Number(item))}）项`;
      return `第${chineseNumber(Number(number))}条${under}${within}`;
    })
    .join("至");
}

const digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"] as const;

/** 1 to 9999 as statutes print them: 一百零五, 一千零二十四, 十二. */
export function chineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 9999) throw new RangeError(`${value} is not from 1 to 9999`);
  const text = String(value);
  let words = "";
  for (const [index, digit] of text.split("").entries()) {
    const unit = ["", "十", "百", "千"][text.length - 1 - index] ?? "";
    if (digit !== "0") words += `${digits[Number(digit)] ?? ""}${unit}`;
    else if (!words.endsWith("零")) words += "零";
  }
  const trimmed = words.replace(/零$/, "");
  return trimmed.startsWith("一十") ? trimmed.slice(1) : trimmed;
}
