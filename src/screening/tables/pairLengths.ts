import { shared } from "./keyTable.ts";
import { LONGEST_HAN } from "./formKeys.ts";
import { hashOf, spread } from "./keys.ts";
import { Script } from "./screeningTables.ts";
import { nearSyllables } from "./sound.ts";

/**
 * How long the names are that begin or end with two given characters, so that one look tells whether a place in a title
 * is worth trying at all. Places are hashed: a bit may be set by another pair.
 *
 *     bits  0-15  names of any script that begin with the pair: bit n for n symbols, bit 15 for fifteen and more
 *     bits 16-22  Han names of two to eight characters that begin with it
 *     bits 24-30  Han names of two to eight characters that end with it
 *
 * A name of which one character differs keeps its first two or its last two.
 */
export type PairLengths = {
  readonly pairs: Int32Array;
  /** By the first two syllables of Han names: bit n for n characters. */
  readonly sounds: Uint16Array;
  /** By the first four symbols of names of letters, bits as in 0-15: the first two would be those of some name of any length. */
  readonly openings: Uint16Array;
  /** By two words of a name of several, in either order: bit n for n words, bit 7 for seven and more. */
  readonly words: Uint8Array;
  /** What remains of a hash after this shift is a place in each of them. */
  readonly shift: number;
};

/** Places of two symbols are made in one way for all tables, and shifted to their size. */
export const pairHash = (a: number, b: number): number =>
  Math.imul(Math.imul(a, 0x9e3779b1) ^ (b + 0x7f4a), 0x85ebca6b);

/** Of the hash of four symbols. */
export const openingHash = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);

/** Of two words, each by its spread hash: the same for either order. */
export const wordsHash = (a: number, b: number): number => {
  const sum = Math.imul((a + b) | 0, 0x45d9f3b);
  return sum ^ (sum << 13);
};

export const HEADS = 16;
export const TAILS = 24;
export const OPENING = 4;

/** About one place for each form. */
export function emptyPairLengths(forms: number): PairLengths {
  const bits = Math.min(21, Math.max(10, Math.round(Math.log2(Math.max(1, forms)))));
  const places = 1 << bits;
  return {
    pairs: shared(Int32Array, places),
    sounds: shared(Uint16Array, places),
    openings: shared(Uint16Array, places),
    words: shared(Uint8Array, places),
    shift: 32 - bits,
  };
}

export function addPairLengths(into: PairLengths, script: number, symbols: Uint16Array): void {
  const { pairs, sounds, openings, shift } = into;
  const length = symbols.length;
  if (length < 2) return;
  const [first, second] = [symbols[0] as number, symbols[1] as number];
  const place = pairHash(first, second) >>> shift;
  const bit = 1 << Math.min(15, length);
  pairs[place] = (pairs[place] as number) | bit;
  if (length >= OPENING) {
    const opening = openingHash(hashOf(symbols, 0, OPENING)) >>> shift;
    openings[opening] = (openings[opening] as number) | bit;
  }
  if (script !== Script.han || length > LONGEST_HAN) return;
  const end = pairHash(symbols[length - 2] as number, symbols[length - 1] as number) >>> shift;
  pairs[place] = (pairs[place] as number) | (1 << (HEADS + length - 2));
  pairs[end] = (pairs[end] as number) | (1 << (TAILS + length - 2));
  const near = nearSyllables();
  const sound = pairHash(near[first] as number, near[second] as number) >>> shift;
  sounds[sound] = (sounds[sound] as number) | (1 << length);
}

/** Every two words of a name of several words; each word by its hash. */
export function addWordPairs({ words, shift }: PairLengths, hashes: readonly number[]): void {
  const bit = 1 << Math.min(7, hashes.length);
  for (let a = 0; a < hashes.length; a++)
    for (let b = a + 1; b < hashes.length; b++) {
      const place = wordsHash(spread(hashes[a] as number), spread(hashes[b] as number)) >>> shift;
      words[place] = (words[place] as number) | bit;
    }
}
