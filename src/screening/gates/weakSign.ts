import { type Bilingual } from "#law";
import { distinctiveness, signOf } from "#similarity";
import { Like, likenessKinds } from "../likenessKind.ts";
import type { SoughtForm } from "../occurrence.ts";
import { Degree, degrees } from "../tables/screeningTables.ts";
import type { Gate } from "./gate.ts";

/** Everyday words, short names and numbers prove little by themselves. */
export const weakSign: Gate = ({ occurrence, field }) => {
  const { degree, given, isHan, joined, span } = occurrence.form;
  const weight = weakness(degrees.indexOf(degree), isHan, joined.length, likenessKinds.indexOf(occurrence.kind));
  if (weight === 0) return undefined;
  return {
    kind: `weak-${degree}`,
    weight: weight / 100,
    field,
    markSpan: span,
    markValue: given,
    sentence: sentenceOf(occurrence.form),
  };
};

function sentenceOf({ degree, given }: SoughtForm): Bilingual {
  if (degree !== "known") return distinctiveness(signOf(given)).sentence;
  return { zh: `“${given}”由现成的词组成，标题里常有`, en: `“${given}” is made of words of the language` };
}

/** In hundredths, not above zero; `degree` and `kind` as in the tables. */
export function weakness(degree: number, isHan: boolean, length: number, kind: number): number {
  if (degree === Degree.distinctive) return 0;
  // Somebody recorded that the name is used so: 三叶草, 小香.
  if (kind === Like.alias)
    return degree === Degree.short ? -28 : degree === Degree.known ? -30 : degree === Degree.digits ? -60 : -50;
  const hidden = (hiddenOnPurpose[kind] as number) === 1;
  // Written otherwise, a word is that word no more.
  // "apple" in "apple juice", "volt" as a colour of shoes: below the alert unless goods and place in the title agree.
  if (degree === Degree.common) return (plain[kind] as number) === 1 ? -50 : -25;
  // 黑科技 stands for nobody unless the goods agree.
  if (degree === Degree.known) return (plain[kind] as number) === 1 ? -42 : 0;
  // "361": a number needs everything else to agree.
  if (degree === Degree.digits) return -60;
  // "LG" and "BMW" are names, "SAS", "cu" and "ad" look the same to a machine; "明治" may be cut from 三明治.
  if (isHan) return length === 1 ? -60 : hidden ? -32 : -46;
  return length === 1 ? -80 : length === 2 ? -50 : -45;
}

const table = (...kinds: readonly number[]): Uint8Array =>
  Uint8Array.from(likenessKinds, (_, kind) => (kinds.includes(kind) ? 1 : 0));

/** Nobody writes so by accident: who does, hides the name. */
export const hiddenOnPurpose = table(
  Like.disguised,
  Like.spaced,
  Like.leet,
  Like.masked,
  Like.repeated,
  Like.split,
  Like.typedPinyin,
  Like.cutOff,
);

/** The word itself, as anybody writes it. */
const plain = table(Like.same, Like.joined, Like.alias, Like.wordsDropped);
