import type { Procedure } from "#casework";
import type { Bilingual } from "#law";
import { customsSettings, enforcementSettings, expertSettings, groundsSetting, platformSettings } from "#procedures";
import { z } from "zod";
import { farBelowSetting } from "../declarations/farBelowSetting.ts";
import { rhythmSettings } from "../supervision/rhythmSettings.ts";
import { keptDaysSetting } from "../uploads/keptDays.ts";

/** A parameter that a deployment may set for its office and all below: what the law we read leaves open. */
export interface Parameter {
  readonly key: string;
  readonly name: Bilingual;
  readonly schema: z.ZodType;
  readonly standard: unknown;
  readonly confidence: string;
  readonly article: { readonly source: string; readonly article: string } | null;
  /** The queue that has work to do when it is set. */
  readonly queue?: string;
}

/** Settings that the papers print, with the field of the paper's office each fills. */
export const paperSettings = {
  "paper.reconsiderationBody": "reconsiderationBody",
  "paper.court": "court",
  "paper.contact": "contact",
} as const;

export function parametersOf(procedures: readonly Procedure[]): Parameter[] {
  const clocks = procedures.flatMap((procedure) =>
    Object.entries(procedure.clocks).flatMap(([clock, { name, length, confidence, article }]): Parameter[] =>
      confidence === "unverified"
        ? [
            {
              key: `clock.${procedure.id}.${clock}`,
              name: { zh: `${procedure.name.zh}：${name.zh}`, en: `${procedure.name.en}: ${name.en}` },
              schema: z.number().int().min(1).max(3660),
              standard: length,
              confidence,
              article: { source: article.source, article: article.article },
            },
          ]
        : [],
    ),
  );
  return [
    ...clocks,
    ...enforcementSettings,
    ...customsSettings,
    ...platformSettings,
    ...expertSettings,
    groundsSetting,
    farBelowSetting,
    keptDaysSetting,
    ...rhythmSettings,
    ...papers,
  ];
}

const words = z.string().max(200);
const papers: readonly Parameter[] = [
  paper("paper.code", "文书字号中的机关代字", "the office's code in document numbers"),
  paper("paper.reconsiderationBody", "行政复议机关", "the body that reconsiders"),
  paper("paper.court", "管辖法院", "the court with jurisdiction"),
  paper("paper.contact", "联系方式", "contact details"),
];

function paper(key: string, zh: string, en: string): Parameter {
  return { key, name: { zh, en }, schema: words, standard: "", confidence: "unverified", article: null };
}
