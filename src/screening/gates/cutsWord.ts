import { WordFlag, wordFlags } from "#similarity";
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

/** The word of the text that one end of the stretch cuts through, or that is longer than the stretch and holds it. */
export function wordCut(characters: readonly string[], start: number, end: number): string | undefined {
  for (let from = Math.max(0, start - 3); from < end; from++) {
    let word = "";
    for (let to = from; to < characters.length && to < from + 4; to++) {
      const character = characters[to] as string;
      if (!isHan.test(character)) break;
      word += character;
      const crosses = (from < start && to >= start) || (from < end && to >= end);
      if (!crosses || to === from) continue;
      const rank = flagsOfWord(word) & WordFlag.rank;
      if (rank >= (to - from === 1 ? 2 : 1)) return word;
    }
  }
  return undefined;
}

const isHan = /^\p{Script=Han}$/u;

function flagsOfWord(word: string): number {
  for (let i = 0; i < word.length; i++) scratch[i] = word.charCodeAt(i);
  return wordFlags(scratch, 0, word.length);
}
const scratch = new Uint16Array(8);
