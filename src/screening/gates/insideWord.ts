import type { Gate } from "./gate.ts";

/**
 * Letters that belong to something longer: "CSL" in the model number LCS-CSL, "フラージュ" in カモフラージュ. Katakana is
 * written without spaces but a run of it is one word, unlike a run of Han characters.
 */
export const insideWord: Gate = ({ occurrence, characters, field }) => {
  const { form, given, isHan, span } = occurrence;
  const [start, end] = span;
  const before = characters[start - 1] ?? "";
  const after = characters[end] ?? "";
  const katakana =
    (katakanaLetter.test(before) && katakanaLetter.test(characters[start] ?? "")) ||
    (katakanaLetter.test(after) && katakanaLetter.test(characters[end - 1] ?? ""));
  const code = form.joined.length <= 4 && !isHan && isInCode(characters, start, end);
  if (!katakana && !code) return undefined;
  return {
    kind: "inside-a-word",
    weight: -0.4,
    field,
    querySpan: span,
    queryValue: given,
    sentence: katakana
      ? { zh: "只是一个更长的片假名词的一部分", en: "only a part of a longer katakana word" }
      : { zh: "像是型号的一部分", en: "looks like a part of a model number" },
  };
};

/** A hyphen ties it to letters before it, or to a digit after it. */
function isInCode(characters: readonly string[], start: number, end: number): boolean {
  const tiedBefore = characters[start - 1] === "-" && /[A-Za-z0-9]/.test(characters[start - 2] ?? "");
  const tiedAfter = characters[end] === "-" && /\d/.test(characters[end + 1] ?? "");
  return tiedBefore || tiedAfter;
}

const katakanaLetter = /[\p{Script=Katakana}ー]/u;
