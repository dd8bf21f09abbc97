import type { Bilingual } from "#law";
import { type Disguise, disguises, originSpan, signOf, type Span } from "#similarity";
import type { FindingReason } from "./finding.ts";
import type { LikenessName } from "./likenessKind.ts";
import type { ListingField } from "./listing.ts";
import type { Occurrence } from "./occurrence.ts";

/** What the comparison found, beside the occurrence: where the form differs, and which disguises were taken off. */
export type LikenessFacts = {
  /** 0 to 1, before what speaks against. */
  readonly score: number;
  /** First symbol of the form that differs. */
  readonly place: number;
  /** A bit for each of `disguises`. */
  readonly disguised: number;
  readonly breaksDiffer: boolean;
};

/** The likeness as an officer reads it: the reason, and what about the likeness itself speaks against. */
export function explainLikeness(
  { form, given, kind, mark, span }: Occurrence,
  { score, place, disguised, breaksDiffer }: LikenessFacts,
  field: ListingField,
): { readonly reason: FindingReason; readonly against: readonly FindingReason[] } {
  const values = { queryValue: given, markValue: form.given };
  const against: FindingReason[] = [];
  if (letterEdits.has(kind) && place === 0)
    against.push({
      kind: "different-beginning",
      weight: -0.1,
      field,
      sentence: { zh: "首字母不同", en: "the first letter differs" },
      ...values,
    });
  if (letterEdits.has(kind) && kind !== "two-letters" && breaksDiffer)
    against.push({
      kind: "different-words",
      weight: -0.15,
      field,
      sentence: { zh: "分词不同", en: "the words break elsewhere" },
      ...values,
    });
  const weight = Math.round((score - against.reduce((sum, one) => sum + one.weight, 0)) * 100) / 100;
  const markSpan = differs.has(kind) ? placeInMark(mark.markText, form.span, place, kind) : form.span;
  const sentence =
    kind === "disguised" ? disguisedSentence(form.given, disguised) : sentences[kind](form.given, mark.markText);
  return { reason: { kind, weight, sentence, field, querySpan: span, markSpan, ...values }, against };
}

const letterEdits: ReadonlySet<LikenessName> = new Set([
  "letter-added",
  "letter-dropped",
  "letter-replaced",
  "letters-swapped",
  "two-letters",
]);
const differs: ReadonlySet<LikenessName> = new Set([
  "letter-dropped",
  "letter-replaced",
  "letters-swapped",
  "one-character",
  "character-dropped",
  "same-sound",
  "near-sound",
  "look-alike",
  "split-character",
]);

/** The characters of the mark that the text has not. */
function placeInMark(markText: string, whole: Span, place: number, kind: LikenessName): Span {
  const sign = signOf(markText);
  const begin = sign.origin.findIndex((origin) => origin >= whole[0]);
  if (begin < 0 || begin + place >= sign.origin.length) return whole;
  return originSpan(
    sign,
    begin + place,
    Math.min(sign.origin.length, begin + place + (kind === "letters-swapped" ? 2 : 1)),
  );
}

function disguisedSentence(name: string, disguised: number): Bilingual {
  const used = disguises.filter((one, bit) => one !== undefined && one !== "width" && ((disguised >>> bit) & 1) === 1);
  const zh = used.map((one) => disguiseNames[one as Disguise]?.zh ?? "").join("、");
  const en = used.map((one) => disguiseNames[one as Disguise]?.en ?? "").join(", ");
  // "ｎіke" with a Cyrillic і: nobody types that by accident, so it weighs more than the plain name.
  return {
    zh: `去除伪装（${zh}）后与“${name}”相同`,
    en: `the same as “${name}” once the disguise is taken off (${en})`,
  };
}

const disguiseNames: Record<string, Bilingual> = {
  invisible: { zh: "不可见字符", en: "invisible characters" },
  combining: { zh: "附加符号", en: "combining marks" },
  width: { zh: "全角", en: "full width" },
  styled: { zh: "花体或圈字", en: "styled letters" },
  "look-alike": { zh: "形近字母", en: "look-alike letters" },
  traditional: { zh: "繁体字", en: "traditional characters" },
};

const sentences: Record<Exclude<LikenessName, "disguised">, (name: string, mark: string) => Bilingual> = {
  "same-sign": (name) => ({ zh: `与“${name}”相同`, en: `the same as “${name}”` }),
  "spaced-letters": (name) => ({
    zh: `逐字隔开，合起来与“${name}”相同`,
    en: `the letters set apart; together the same as “${name}”`,
  }),
  "joined-words": (name) => ({
    zh: `连写或分写后与“${name}”相同`,
    en: `the same as “${name}” with words joined or split`,
  }),
  leet: (name) => ({ zh: `以数字代替字母，读作“${name}”`, en: `digits stand for letters: reads as “${name}”` }),
  masked: (name) => ({
    zh: `以符号遮住部分字，其余与“${name}”相同`,
    en: `a part is masked, the rest is the same as “${name}”`,
  }),
  "other-order": (name) => ({ zh: `与“${name}”仅次序不同`, en: `“${name}” in another order` }),
  "letter-added": (name) => ({ zh: `比“${name}”多一个字母`, en: `“${name}” with one letter added` }),
  "letter-dropped": (name) => ({ zh: `比“${name}”少一个字母`, en: `“${name}” with one letter dropped` }),
  "letter-replaced": (name) => ({ zh: `与“${name}”仅一个字母不同`, en: `“${name}” with one letter replaced` }),
  "letters-swapped": (name) => ({ zh: `“${name}”相邻两个字母互换`, en: `“${name}” with two letters swapped` }),
  "two-letters": (name) => ({ zh: `与“${name}”有两个字母不同`, en: `“${name}” with two letters changed` }),
  "character-added": (name) => ({ zh: `“${name}”中间多一字`, en: `“${name}” with one character put in` }),
  "character-dropped": (name) => ({ zh: `比“${name}”少一字`, en: `“${name}” with one character dropped` }),
  "one-character": (name) => ({ zh: `与“${name}”仅一字不同`, en: `one character differs from “${name}”` }),
  "same-sound": (name) => ({ zh: `与“${name}”读音相同`, en: `sounds the same as “${name}”` }),
  "near-sound": (name) => ({ zh: `与“${name}”读音相近`, en: `sounds nearly the same as “${name}”` }),
  "look-alike": (name) => ({ zh: `与“${name}”有一字形近`, en: `one character looks like that of “${name}”` }),
  "split-character": (name) => ({
    zh: `把“${name}”中的一字拆开书写`,
    en: `a character of “${name}” written in two parts`,
  }),
  repeated: (name) => ({ zh: `重复字母，实为“${name}”`, en: `letters repeated; it is “${name}”` }),
  "typed-pinyin": (_, mark) => ({ zh: `是“${mark}”的拼音`, en: `“${mark}” typed in pinyin` }),
  alias: (name, mark) => ({
    zh: `“${name}”是登记的“${mark}”的别称`,
    en: `“${name}” is recorded as another name for “${mark}”`,
  }),
  "words-dropped": (name, mark) => ({
    zh: `“${name}”是商标“${mark}”的显著部分`,
    en: `“${name}” is the distinctive word of the mark “${mark}”`,
  }),
  "generic-added": (name) => ({
    zh: `“${name}”之后连写了一个通用词`,
    en: `“${name}” with a word of the trade written onto it`,
  }),
  "cut-off": (name) => ({ zh: `以花体写出“${name}”的开头`, en: `the beginning of “${name}” in styled letters` }),
  abbreviation: (name) => ({ zh: `省去元音字母的“${name}”`, en: `“${name}” without its vowels` }),
};
