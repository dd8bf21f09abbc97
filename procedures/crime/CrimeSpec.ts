import type { Bilingual, Citation, FigureUnit, IsoDate } from "#law";
import type { FigureId } from "#statutes";
import type { CrimeValues } from "./CrimeValues.ts";

/** The crimes of Fa Shi [2025] No. 5, by their article of the Criminal Law; 213 measures goods and services apart. */
export const crimeNames = {
  "213-goods": { zh: "假冒注册商标罪（商品商标）", en: "counterfeiting a registered mark (goods)" },
  "213-services": { zh: "假冒注册商标罪（服务商标）", en: "counterfeiting a registered mark (services)" },
  "214-sale": { zh: "销售假冒注册商标的商品罪", en: "selling goods with a counterfeit mark" },
  "215-labels": {
    zh: "非法制造、销售非法制造的注册商标标识罪",
    en: "making labels of a registered mark, or selling labels so made",
  },
  "216-patent": { zh: "假冒专利罪", en: "counterfeiting a patent" },
  "217-copyright": { zh: "侵犯著作权罪", en: "infringing copyright" },
  "218-copies": { zh: "销售侵权复制品罪", en: "selling infringing copies" },
  "219-secret": { zh: "侵犯商业秘密罪", en: "infringing a trade secret" },
} as const satisfies Record<string, Bilingual>;
export type Crime = keyof typeof crimeNames;

/** One number that is held against the figures of the law. */
export interface Part {
  readonly name: Bilingual;
  readonly unit: FigureUnit;
  /** `lowered`: the lower base applies to this case. Undefined: not measured. */
  readonly of: (values: CrimeValues, on: IsoDate, lowered: boolean) => number | undefined;
  readonly base: FigureId;
  readonly lower?: FigureId;
  /** Goods not sold count from a multiple of the base. */
  readonly stockTimes?: FigureId;
}

/** What a fact of the table stands for: one part, or several of which the highest speaks. */
export interface Measure {
  readonly id: string;
  readonly name: Bilingual;
  readonly parts: readonly [Part, ...Part[]];
  /** Where a row goes beyond what we read in the text: it is then `unverified`, with this note. */
  readonly ourReading?: { readonly of: "lower" | "all"; readonly note: Bilingual };
}

/** One crime as data: what is measured, who meets a lower base, where the highest tier begins. Each becomes a decision table. */
export interface CrimeSpec {
  readonly id: Crime;
  readonly article: Citation;
  readonly measures: readonly Measure[];
  /** The lower base: for a repeat within two years only, or also for two or more of the rights named here. */
  readonly lowerFor: "repeat" | { readonly twoOrMore: Bilingual };
  readonly highestTimes?: FigureId;
  /** Reaches a tier by itself, whatever the numbers. */
  readonly also?: {
    readonly id: string;
    readonly name: Bilingual;
    readonly then: "reached" | "highest";
    readonly holds: (values: CrimeValues, on: IsoDate, lowered: boolean) => boolean;
    readonly ourReading?: Bilingual;
  };
}

export function measure(
  id: string,
  zh: string,
  en: string,
  part: Omit<Part, "name">,
  ourReading?: Measure["ourReading"],
): Measure {
  const name = { zh, en };
  return { id, name, parts: [{ name, ...part }], ...(ourReading && { ourReading }) };
}
