import type { Confidence } from "./confidence.ts";
import { type Dated, inForceOn, NoRuleInForce } from "./inForce.ts";
import type { IsoDate } from "./isoDate.ts";
import type { Bilingual } from "./text.ts";

export const sourceKinds = {
  law: { zh: "法律", en: "law" },
  regulation: { zh: "行政法规", en: "administrative regulation" },
  rule: { zh: "部门规章", en: "departmental rule" },
  interpretation: { zh: "司法解释", en: "judicial interpretation" },
  normative: { zh: "规范性文件", en: "normative document" },
  local: { zh: "地方性法规", en: "local regulation" },
  house: { zh: "内部规则", en: "house rule" },
} as const satisfies Record<string, Bilingual>;
export type SourceKind = keyof typeof sourceKinds;

/** One text of a source, in force from the day `from` to the day `until`, both included. */
export interface SourceVersion<Version extends string = string> extends Dated {
  readonly version: Version;
  /** The number under which it was issued: {zh: "国家知识产权局令第81号", en: "CNIPA Order No. 81"}. */
  readonly number?: Bilingual;
  /** How sure the dates are; the articles carry their own confidence. */
  readonly confidence: Confidence;
}

export interface SourceSpec<Version extends string = string> {
  readonly name: Bilingual;
  readonly kind: SourceKind;
  readonly versions: readonly [SourceVersion<Version>, ...SourceVersion<Version>[]];
  readonly confidence: Confidence;
}

export interface LegalSource<Id extends string = string, Version extends string = string> extends SourceSpec<Version> {
  readonly id: Id;
}

/** Gives each source its id from its key, so that an id is written once and a misspelt citation does not compile. */
export function defineSources<const S extends Record<string, SourceSpec>>(
  specs: S,
): { readonly [Id in keyof S & string]: S[Id] & { readonly id: Id } } {
  return Object.fromEntries(Object.entries(specs).map(([id, spec]) => [id, { id, ...spec }])) as {
    [Id in keyof S & string]: S[Id] & { readonly id: Id };
  };
}

/** The text in force on `date`; throws `NoRuleInForce` when none was. */
export function versionOn<V extends string>(source: LegalSource<string, V>, date: IsoDate): SourceVersion<V> {
  const version = source.versions.find((each) => inForceOn(each, date));
  if (version === undefined) throw new NoRuleInForce(source.id, date);
  return version;
}
