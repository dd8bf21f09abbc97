import { shared } from "./keyTable.ts";
import { LONGEST_HAN } from "./formKeys.ts";
import { Script } from "./screeningTables.ts";
import { nearSyllables } from "./sound.ts";

const BITS = 17;

/**
 * How long the names are that begin or end with two given characters: bit n for n characters, bit 15 for fifteen and
 * more. A name of which one character differs keeps its first two or its last two, so that one look tells whether a
 * place in a title is worth trying at all. Places are hashed: a bit may be set by another pair.
 */
export type PairLengths = {
  /** By the first two symbols, of any form. */
  readonly starts: Uint16Array;
  /** By the first two, the last two, and the first two syllables of Han names. */
  readonly heads: Uint16Array;
  readonly tails: Uint16Array;
  readonly sounds: Uint16Array;
};

export const pairPlace = (a: number, b: number): number =>
  (Math.imul(Math.imul(a, 0x9e3779b1) ^ (b + 0x7f4a), 0x85ebca6b) >>> (32 - BITS)) | 0;

export const emptyPairLengths = (): PairLengths => ({
  starts: shared(Uint16Array, 1 << BITS),
  heads: shared(Uint16Array, 1 << BITS),
  tails: shared(Uint16Array, 1 << BITS),
  sounds: shared(Uint16Array, 1 << BITS),
});

export function addPairLengths(into: PairLengths, script: number, symbols: Uint16Array): void {
  const length = symbols.length;
  if (length < 2) return;
  const [first, second] = [symbols[0] as number, symbols[1] as number];
  mark(into.starts, pairPlace(first, second), Math.min(15, length));
  if (script !== Script.han || length > LONGEST_HAN) return;
  mark(into.heads, pairPlace(first, second), length);
  mark(into.tails, pairPlace(symbols[length - 2] as number, symbols[length - 1] as number), length);
  const near = nearSyllables();
  mark(into.sounds, pairPlace(near[first] as number, near[second] as number), length);
}

function mark(lengths: Uint16Array, place: number, length: number): void {
  lengths[place] = (lengths[place] as number) | (1 << length);
}
