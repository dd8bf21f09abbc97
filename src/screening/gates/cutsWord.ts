import { isCommonWord } from "#similarity";
import type { LikenessName } from "../likenessKind.ts";
import type { Gate } from "./gate.ts";

/** Weight of a name that is cut out of two words, in hundredths. */
export const CUT = -20;

/** "京稻" in 北京稻香村: the first or last character belongs to an everyday word with its neighbour outside. */
export const cutsWord: Gate = ({ occurrence, characters, field }) => {
  const { form, given, isHan, kind, span } = occurrence;
  if (!isHan || !mayBeChance(kind, form.degree === "distinctive")) return undefined;
  const word = wordCut(characters, span[0], span[1]);
  if (word === undefined) return undefined;
  return {
    kind: "cuts-a-word",
    weight: CUT / 100,
    field,
    querySpan: span,
    queryValue: given,
    sentence: { zh: `与相邻文字组成常用词“${word}”`, en: `belongs to the everyday word “${word}” beside it` },
  };
};

/** A distinctive name of three characters or more as written is no chance, whatever stands beside it. */
export const mayBeChance = (kind: LikenessName, isDistinctive: boolean): boolean =>
  !isDistinctive || (kind !== "same-sign" && kind !== "disguised" && kind !== "masked" && kind !== "alias");

/** The everyday word of two characters that one end of the stretch forms with its neighbour. */
export function wordCut(characters: readonly string[], start: number, end: number): string | undefined {
  const before = start > 0 ? `${characters[start - 1] ?? ""}${characters[start] ?? ""}` : "";
  if (isHanPair.test(before) && isCommonWord(before)) return before;
  const after = `${characters[end - 1] ?? ""}${characters[end] ?? ""}`;
  return isHanPair.test(after) && isCommonWord(after) ? after : undefined;
}

const isHanPair = /^\p{Script=Han}{2}$/u;
