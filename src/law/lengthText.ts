import { type PeriodUnit, periodUnitNames } from "./countingRule.ts";
import type { Bilingual } from "./text.ts";

/** "15 calendar days", "3个月": a length as officers say it. */
export function lengthText({ length, unit }: { readonly length: number; readonly unit: PeriodUnit }): Bilingual {
  const name = periodUnitNames[unit];
  return { zh: `${length}${name.zh}`, en: `${length} ${length === 1 ? name.en.replace(/s$/, "") : name.en}` };
}
