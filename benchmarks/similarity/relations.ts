/**
 * Where the mark that a query was made from is not the only right answer: another mark that stands in the same relation
 * to the query's text is as right. "CADENCE" was made from "Toom Cadence" by dropping a word, and as well from "Cadence
 * One"; an officer accepts either.
 */
import { isHan, wordsOf } from "./text.ts";

export type Relation =
  | "one-word-more"
  | "same-words"
  | "same-initials"
  | "same-pinyin"
  | "same-characters"
  | "one-character-more";

export const wordsKey = (text: string): string => wordsOf(text.toLowerCase()).join(" ");
export const wordBagKey = (text: string): string => wordsOf(text.toLowerCase()).sort().join(" ");
export const initialsKey = (text: string): string =>
  wordsOf(text.toLowerCase())
    .map((word) => word[0])
    .join("");
export const characterBagKey = (text: string): string => Array.from(text).sort().join("");
export const charactersKey = (text: string): string => text;

export function pinyinKey(text: string, pinyinOf: ReadonlyMap<string, string>): string | undefined {
  if (!isHan(text)) return undefined;
  let key = "";
  for (const character of text) {
    const sound = pinyinOf.get(character);
    if (sound === undefined) return undefined;
    key += `${sound} `;
  }
  return key;
}

/** The keys under which a mark answers queries of each relation. */
export function relationKeys(
  text: string,
  pinyinOf: ReadonlyMap<string, string>,
): readonly (readonly [Relation, string])[] {
  const keys: [Relation, string][] = [];
  if (isHan(text)) {
    const characters = Array.from(text);
    const pinyin = pinyinKey(text, pinyinOf);
    if (pinyin !== undefined) keys.push(["same-pinyin", pinyin]);
    keys.push(["same-characters", characterBagKey(text)]);
    if (characters.length >= 3)
      for (let at = 0; at < characters.length; at++)
        keys.push(["one-character-more", characters.toSpliced(at, 1).join("")]);
    return keys;
  }
  const words = wordsOf(text.toLowerCase());
  if (words.length < 2) return keys;
  keys.push(["same-words", wordBagKey(text)]);
  keys.push(["same-initials", initialsKey(text)]);
  if (words.length <= 4)
    for (let at = 0; at < words.length; at++) keys.push(["one-word-more", words.toSpliced(at, 1).join(" ")]);
  return keys;
}
