/**
 * Keys of symbol sequences. The hash is a polynomial over spread symbols, so that the hash of any stretch of a text,
 * and of a stretch with one symbol taken out or hidden, comes from the hashes of the text's beginnings in constant time.
 *
 *     hash(c0 c1 … cn) = c0·Bⁿ + c1·Bⁿ⁻¹ + … + cn      (mod 2³²)
 */
const BASE = 0x01000193;
/** No window is longer, in symbols. */
export const LONGEST_WINDOW = 64;

export const powers = new Int32Array(LONGEST_WINDOW + 2);
powers[0] = 1;
for (let i = 1; i < powers.length; i++) powers[i] = Math.imul(powers[i - 1] as number, BASE);

/** Neighbouring code points lie far apart after this, so that sums and polynomials of them seldom meet. */
export function spread(symbol: number): number {
  const mixed = Math.imul(symbol + 0x9e37, 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) | 0;
}

export function append(hash: number, symbol: number): number {
  return (Math.imul(hash, BASE) + spread(symbol)) | 0;
}

export function hashOf(symbols: ArrayLike<number>, from: number, to: number): number {
  let hash = 0;
  for (let i = from; i < to; i++) hash = append(hash, symbols[i] as number);
  return hash;
}

/** The sum of spread symbols: the same for every order. */
export function bagOf(symbols: ArrayLike<number>, from: number, to: number): number {
  let bag = 0;
  for (let i = from; i < to; i++) bag = (bag + spread(symbols[i] as number)) | 0;
  return bag;
}

/** What a hash was made of; equal sequences under different salts have different keys. */
export const Salt = {
  exact: 0x1f3d5b79,
  deleted: 0x2545f491,
  twoDeleted: 0x3c6ef372,
  bag: 0x510e527f,
  words: 0x6a09e667,
  leet: 0x71374491,
  squeezed: 0x7f4a7c15,
  sound: 0x8538ecb5,
  hidden: 0xa54ff53a,
  head: 0xb5c0fbcf,
  consonants: 0xbb67ae85,
  spoken: 0xcbbb9d5d,
} as const;

/** A key of 32 bits, signed: a number that needs no box. Its high bits are as good as its low ones. */
export function keyOf(hash: number, length: number, salt: number): number {
  let key = hash ^ salt ^ Math.imul(length, 0x27d4eb2f);
  key = Math.imul(key ^ (key >>> 16), 0x45d9f3b);
  key = Math.imul(key ^ (key >>> 15), 0x2c1b3c6d);
  return key ^ (key >>> 14);
}
