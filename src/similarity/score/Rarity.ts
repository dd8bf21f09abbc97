import { plainWeight } from "./plainWords.ts";

/**
 * How rare a token (a word, or a run of characters) is among the names of a register: 1 when no other name has it,
 * towards 0 when many do. An index gives it from its postings.
 */
export type Rarity = { weightOf(symbols: Uint16Array, from: number, to: number): number };

/** What a word weighs when words are matched: what the word lists say, at most halved by how common the register has it. */
export function wordWeight(rarity: Rarity | undefined, symbols: Uint16Array, from: number, to: number): number {
  const plain = plainWeight(symbols, from, to);
  return rarity === undefined ? plain : plain * (0.5 + 0.5 * rarity.weightOf(symbols, from, to));
}
