/**
 * Features are 32-bit hashes that carry their channel, so that one dictionary serves all channels. Two features in four
 * thousand million share a hash; a false share only adds a candidate, which the scorer then judges.
 */
export const Channel = {
  /** The whole sign without its breaks. */
  whole: 1,
  /** A short sign less one symbol. */
  less: 2,
  /** First and second half of a longer sign, with its length. */
  head: 3,
  tail: 4,
  /** Tokens in order of their hash: the same words in another order. */
  sorted: 5,
  token: 6,
  /** First letters of the tokens. */
  initials: 7,
  trigram: 8,
  skip: 9,
  sound: 10,
  character: 11,
  unordered: 13,
  syllables: 14,
  /** The consonants of a name as they sound, coarsely, through all of it. */
  skeleton: 15,
  syllableEnds: 16,
  equivalents: 18,
  id: 19,
  owner: 20,
  ownerToo: 21,
} as const;

/** Spreads the bits of `h` (the finaliser of MurmurHash3, public domain). Never 0: 0 marks an empty place. */
export function spread(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  h = (h ^ (h >>> 16)) >>> 0;
  return h === 0 ? 1 : h;
}

export const step = (h: number, value: number): number => Math.imul(((h << 5) | (h >>> 27)) ^ value, 0x9e3779b1);

export const hash1 = (channel: number, a: number): number => spread(step(Math.imul(channel, 0x2545f491), a));
export const hash2 = (channel: number, a: number, b: number): number =>
  spread(step(step(Math.imul(channel, 0x2545f491), a), b));
export const hash3 = (channel: number, a: number, b: number, c: number): number =>
  spread(step(step(step(Math.imul(channel, 0x2545f491), a), b), c));

/** Hash of a run of symbols. */
export function hashRun(channel: number, symbols: Uint16Array, from: number, to: number): number {
  let h = Math.imul(channel, 0x2545f491);
  for (let i = from; i < to; i++) h = step(h, symbols[i] as number);
  return spread(h);
}

export function hashText(channel: number, text: string): number {
  let h = Math.imul(channel, 0x2545f491);
  for (let i = 0; i < text.length; i++) h = step(h, text.charCodeAt(i));
  return spread(h);
}
