import type { Bilingual } from "#law";

/**
 * What a file is looked at for, and the points that may be lost by it: 100 in all. A checklist of the house: we hold no text
 * that sets one. A review may state its own points in its plan.
 */
export const checklist = {
  competence: { name: { zh: "主体和管辖", en: "authority and competence" }, points: 10 },
  facts: { name: { zh: "事实和证据", en: "facts and evidence" }, points: 30 },
  law: { name: { zh: "法律适用和裁量", en: "law and discretion" }, points: 20 },
  procedure: { name: { zh: "程序和期限", en: "procedure and time limits" }, points: 20 },
  papers: { name: { zh: "文书制作和送达", en: "papers and service" }, points: 10 },
  goods: { name: { zh: "涉案财物和执行", en: "goods and enforcement" }, points: 5 },
  filing: { name: { zh: "立卷归档", en: "filing" }, points: 5 },
} as const satisfies Record<string, { readonly name: Bilingual; readonly points: number }>;
export type Item = keyof typeof checklist;

export const itemNames = Object.fromEntries(
  Object.entries(checklist).map(([item, { name, points }]) => [
    item,
    { zh: `${name.zh}（${points}分）`, en: `${name.en} (${points})` },
  ]),
) as Readonly<Record<Item, Bilingual>>;

/** Grades of the house. */
export function gradeOf(score: number): "excellent" | "good" | "passed" | "failed" {
  if (score >= 90) return "excellent";
  if (score >= 80) return "good";
  return score >= 60 ? "passed" : "failed";
}

export const gradeNames = {
  excellent: { zh: "优秀", en: "excellent" },
  good: { zh: "良好", en: "good" },
  passed: { zh: "合格", en: "passed" },
  failed: { zh: "不合格", en: "failed" },
} as const satisfies Record<ReturnType<typeof gradeOf>, Bilingual>;
