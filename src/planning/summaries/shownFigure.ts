import { formatMoney } from "#law";
import type { FigureSpec } from "../figure.ts";
import type { Kept, Which } from "./summary.ts";

type Language = "zh" | "en";
type Told = Pick<FigureSpec, "kind" | "unit">;

/** A figure as it stands in a sentence: with its unit, or as the change against the year before. */
export function shownFigure(
  spec: Told,
  taken: { readonly now: Kept; readonly before: Kept },
  which: Which,
  lang: Language,
): string {
  if (which !== "change") return amount(spec, taken[which].value, lang);
  return change(spec, taken.now.value, taken.before.value, lang);
}

function amount({ kind, unit }: Told, value: number | null, lang: Language): string {
  if (value === null) return { zh: "缺数据", en: "no data" }[lang];
  if (kind === "money") return formatMoney(value, lang);
  const number = kind === "mean-days" ? value.toFixed(1) : String(value);
  if (kind === "share") return `${value.toFixed(1)}%`;
  return lang === "zh" ? `${number}${unit.zh}` : `${number} ${unit.en}`;
}

/** "同比增长20.0%（增加2件）"; where there is nothing to compare with, that is said. Shares differ by percentage points. */
function change(spec: Told, now: number | null, before: number | null, lang: Language): string {
  if (now === null || before === null) return { zh: "同比无可比数据", en: "no data to compare with" }[lang];
  if (now === before) return { zh: "与上年同期持平", en: "the same as last year" }[lang];
  const up = now > before;
  const apart = Math.round(Math.abs(now - before) * 10) / 10;
  if (spec.kind === "share")
    return lang === "zh"
      ? `同比${up ? "提高" : "下降"}${apart.toFixed(1)}个百分点`
      : `${up ? "up" : "down"} ${apart.toFixed(1)} percentage points on last year`;
  const told = amount(spec, apart, lang);
  if (before === 0)
    return lang === "zh" ? `比上年同期增加${told}（上年同期为0）` : `up ${told} on last year, when there were none`;
  const rate = ((100 * Math.abs(now - before)) / Math.abs(before)).toFixed(1);
  return lang === "zh"
    ? `同比${up ? "增长" : "下降"}${rate}%（${up ? "增加" : "减少"}${told}）`
    : `${up ? "up" : "down"} ${rate}% (${told}) on last year`;
}
