/**
 * A bitmap before a table of strings. Most windows of a title lead nowhere; a bit tells so without cutting the string.
 * The hash is a polynomial over UTF-16 units, so that the hash of any stretch, and of a stretch with one unit taken
 * out, comes from the hashes of the text's beginnings in constant time.
 *
 *     hash(c0 c1 … cn) = c0·Bⁿ + c1·Bⁿ⁻¹ + … + cn      (mod 2³²)
 */
export type KeyFilter = Uint32Array;

const BASE = 0x01000193;
const LONGEST_POWER = 4096;
const BITS = 22;

const powers = new Int32Array(LONGEST_POWER);
powers[0] = 1;
for (let i = 1; i < LONGEST_POWER; i++) powers[i] = Math.imul(powers[i - 1] ?? 0, BASE);

export function keyFilter(keys: Iterable<string>): KeyFilter {
  const bits = new Uint32Array(1 << (BITS - 5));
  for (const key of keys) {
    const bit = bitOf(hashesOf(key)[key.length] ?? 0);
    bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
  return bits;
}

/** The hash of the first n units of the text, for every n. */
export function hashesOf(text: string): Int32Array {
  const hashes = new Int32Array(text.length + 1);
  let hash = 0;
  for (let i = 0; i < text.length; i++) {
    hash = (Math.imul(hash, BASE) + text.charCodeAt(i) + 1) | 0;
    hashes[i + 1] = hash;
  }
  return hashes;
}

/** May the table hold the units `from` to `to`? False is certain; the stretch must be shorter than 4096 units. */
export function mayHold(filter: KeyFilter, hashes: Int32Array, from: number, to: number): boolean {
  return isSet(filter, stretch(hashes, from, to));
}

/** The same for the stretch without its unit at `out`. */
export function mayHoldWithout(filter: KeyFilter, hashes: Int32Array, from: number, to: number, out: number): boolean {
  const head = stretch(hashes, from, out);
  const tail = stretch(hashes, out + 1, to);
  return isSet(filter, (Math.imul(head, powers[to - out - 1] ?? 0) + tail) | 0);
}

function stretch(hashes: Int32Array, from: number, to: number): number {
  return ((hashes[to] ?? 0) - Math.imul(hashes[from] ?? 0, powers[to - from] ?? 0)) | 0;
}

function isSet(filter: KeyFilter, hash: number): boolean {
  const bit = bitOf(hash);
  return (((filter[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1;
}

/** Spreads the hash over all bits, since the low ones of a polynomial know little of the first letters. */
function bitOf(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return ((mixed ^ (mixed >>> 15)) >>> 0) & ((1 << BITS) - 1);
}
