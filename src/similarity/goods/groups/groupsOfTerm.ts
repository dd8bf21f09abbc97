import { normalise, type Token } from "../../normalise/normalise.ts";
import { goodsGroups } from "./goodsGroups.ts";
import type { GoodsGroup } from "./readGroups.ts";
import { singular } from "./singular.ts";

/**
 * The groups that a term of a list of goods belongs to, within one class. What a term names stands last in it, or
 * before "for", "of", "made of"; only when nothing is known there is the rest asked.
 *
 *     "bags made of leather"                  bags
 *     "electronic publications, downloadable" downloadable media
 */
export function groupsOfTerm(term: string, classNumber: number): readonly GoodsGroup[] {
  const key = `${classNumber} ${term}`;
  let answer = answers.get(key);
  if (answer === undefined) {
    answer = find(term, classNumber);
    // Lists of goods have no end of different terms; what is kept must have one.
    if (answers.size >= 20_000) answers.clear();
    answers.set(key, answer);
  }
  return answer;
}

const answers = new Map<string, readonly GoodsGroup[]>();

function find(term: string, classNumber: number): readonly GoodsGroup[] {
  const byWord = wordsOfClass(classNumber);
  const { tokens } = normalise(term);
  // "shampoo for pets" stands in the table as it is; only what does not is cut at its prepositions.
  for (const part of [tokens, ...parts(tokens)]) {
    const found = lastWord(part, byWord, part === tokens);
    if (found !== undefined) return found;
  }
  return [];
}

/** The tokens, cut before each preposition. */
function parts(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const cut: Token[][] = [[]];
  for (const token of tokens) {
    if (prepositions.has(token.text)) cut.push([]);
    else cut.at(-1)?.push(token);
  }
  return cut;
}

const prepositions = new Set(
  "for of in with from by being made relating to namely containing consisting featuring used except other than not including on via all the and or adapted as".split(
    " ",
  ),
);

/** The longest word among those that end nearest to the end. */
function lastWord(
  tokens: readonly Token[],
  byWord: ReadonlyMap<string, readonly GoodsGroup[]>,
  wholePhrases: boolean,
): readonly GoodsGroup[] | undefined {
  for (let to = tokens.length; to > 0; to--)
    for (let from = Math.max(0, to - LONGEST); from < to; from++) {
      if (wholePhrases && !tokens.slice(from, to).some((token) => prepositions.has(token.text))) continue;
      const found = byWord.get(keyOf(tokens.slice(from, to)));
      if (found !== undefined) return found;
    }
  return undefined;
}

const LONGEST = 8;
const keyOf = (tokens: readonly Token[]): string => tokens.map((token) => singular(token.text)).join("");

const classes = new Map<number, ReadonlyMap<string, readonly GoodsGroup[]>>();

function wordsOfClass(classNumber: number): ReadonlyMap<string, readonly GoodsGroup[]> {
  const known = classes.get(classNumber);
  if (known !== undefined) return known;
  const byWord = new Map<string, GoodsGroup[]>();
  for (const group of goodsGroups()) {
    if (group.classNumber !== classNumber) continue;
    for (const { text, inTitles } of group.words) {
      const { tokens } = normalise(text);
      // "door of metal" is asked for as "door": in its class the rest goes without saying.
      const keys = new Set([keyOf(tokens), inTitles ? "" : keyOf(parts(tokens)[0] ?? [])]);
      for (const key of keys) {
        const groups = byWord.get(key) ?? [];
        if (key !== "" && !groups.includes(group)) byWord.set(key, [...groups, group]);
      }
    }
  }
  classes.set(classNumber, byWord);
  return byWord;
}
