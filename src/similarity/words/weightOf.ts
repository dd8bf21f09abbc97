import { goodsInTitles } from "../goods/goodsInTitles.ts";
import { flagsOf, WordFlag } from "./wordTable.ts";

/**
 * How much a word tells one firm from others, 0 to 1: 0.05 for "company" and 旗舰店, 1 for a coined word. With classes, the
 * name of goods of one of them is as weak as it gets: "shoes" in class 25.
 *
 * The values are our own judgement; what matters is their order.
 */
export function weightOf(word: string, classNumbers: readonly number[] = []): number {
  const flags = flagsOf(word);
  if ((flags & WordFlag.form) !== 0) return 0.05;
  if ((flags & WordFlag.goods) !== 0)
    return goodsInTitles()
      .get(word)
      ?.some((one) => classNumbers.includes(one)) === true
      ? 0.08
      : 0.3;
  if ((flags & WordFlag.modifier) !== 0) return 0.15;
  if ((flags & WordFlag.unit) !== 0 || /^\p{N}+$/u.test(word)) return 0.15;
  if ((flags & WordFlag.place) !== 0) return 0.25;
  if (word.length === 1 && /^[a-z]$/.test(word)) return 0.2;
  const rank = flags & WordFlag.rank;
  if (rank === 3) return 0.35;
  if ((flags & WordFlag.everyday) !== 0) return 0.4;
  if (rank === 2) return 0.5;
  if ((flags & WordFlag.surname) !== 0) return 0.55;
  return rank === 1 ? 0.75 : 1;
}

/**
 * Does the word by itself say nothing about whose goods they are: a form of firm or shop, a modifier (new, 新), a unit, a
 * place, or, with classes, the name of goods of one of them?
 */
export function isGeneric(word: string, classNumbers: readonly number[] = []): boolean {
  return weightOf(word, classNumbers) <= 0.25;
}
