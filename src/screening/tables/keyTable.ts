/**
 * A table from 32-bit keys to forms, as flat arrays that threads can share. A bitmap stands before it: most windows of a
 * title lead nowhere, and two bits of one word tell so. Behind it the entries lie sorted by the high bits of their keys.
 *
 *     key ──> bits (is it worth looking?) ──> buckets[high bits] … buckets[high bits + 1] ──> keys / forms
 */
export type KeyTable = {
  readonly bits: Int32Array;
  /** The high bits of a key that remain after this shift choose the word, its ten low bits two bits of it. */
  readonly wordShift: number;
  readonly buckets: Uint32Array;
  readonly bucketShift: number;
  readonly keys: Int32Array;
  readonly forms: Uint32Array;
  /** Beside each form the symbol that its key hides, in tables that keep it: it often tells without a look at the form. */
  readonly hidden: Uint16Array;
};

/** Certain when false. */
export function mayHold(table: KeyTable, key: number): boolean {
  const word = table.bits[key >>> table.wordShift] as number;
  return ((word >>> key) & (word >>> (key >>> 5)) & 1) === 1;
}

/** The forms under a key, for what is looked up seldom; hot loops walk the bucket themselves. */
export function eachForm(table: KeyTable, key: number, visit: (form: number) => void): void {
  const bucket = key >>> table.bucketShift;
  const end = Math.min(table.buckets[bucket + 1] as number, (table.buckets[bucket] as number) + MOST_OF_A_BUCKET);
  for (let i = table.buckets[bucket] as number; i < end; i++)
    if (table.keys[i] === key) visit(table.forms[i] as number);
}
const MOST_OF_A_BUCKET = 400;

/** Entries of a table that is being built. */
export class KeyList {
  count = 0;
  private keys = new Int32Array(1024);
  private forms = new Uint32Array(1024);
  private hidden: Uint16Array;

  constructor(keepsHidden = false) {
    this.hidden = new Uint16Array(keepsHidden ? 1024 : 0);
  }

  add(key: number, form: number, hidden = 0): void {
    if (this.count === this.keys.length) {
      this.keys = grown(this.keys);
      this.forms = grown(this.forms);
      this.hidden = grown(this.hidden);
    }
    if (this.hidden.length > 0) this.hidden[this.count] = hidden;
    this.keys[this.count] = key;
    this.forms[this.count++] = form;
  }

  /** Counting sort by bucket. An entry that repeats (two equal letters taken out) is kept once. */
  table(): KeyTable {
    const { keys, forms, hidden, count } = this;
    // One entry a bucket, and sixteen bits an entry up to four megabytes: beyond, the cache counts for more.
    const bucketBits = bitsFor(count, 4, 26);
    const bitBits = Math.max(
      bucketBits,
      Math.min(bitsFor(count * 16, 10, 29), Math.max(25, bitsFor(count * 6, 10, 29))),
    );
    const bucketShift = 32 - bucketBits;
    const wordShift = 37 - bitBits;
    const buckets = shared(Uint32Array, (1 << bucketBits) + 1);
    const bits = shared(Int32Array, 1 << (bitBits - 5));
    for (let i = 0; i < count; i++) {
      const key = keys[i] as number;
      const bucket = (key >>> bucketShift) + 1;
      buckets[bucket] = (buckets[bucket] as number) + 1;
      const word = key >>> wordShift;
      bits[word] = (bits[word] as number) | (1 << key) | (1 << (key >>> 5));
    }
    for (let i = 1; i < buckets.length; i++) buckets[i] = (buckets[i] as number) + (buckets[i - 1] as number);
    const next = buckets.slice();
    const sortedKeys = shared(Int32Array, count);
    const sortedForms = shared(Uint32Array, count);
    const keepsHidden = hidden.length > 0;
    const sortedHidden = shared(Uint16Array, keepsHidden ? count : 0);
    for (let i = 0; i < count; i++) {
      const key = keys[i] as number;
      const bucket = key >>> bucketShift;
      const at = next[bucket] as number;
      next[bucket] = at + 1;
      sortedKeys[at] = key;
      sortedForms[at] = forms[i] as number;
      if (keepsHidden) sortedHidden[at] = hidden[i] as number;
    }
    return { bits, wordShift, buckets, bucketShift, keys: sortedKeys, forms: sortedForms, hidden: sortedHidden };
  }
}

/** An array that worker threads can read without a copy. */
export function shared<T extends Uint8Array | Uint16Array | Uint32Array | Int32Array>(
  kind: { new (buffer: SharedArrayBuffer): T; readonly BYTES_PER_ELEMENT: number },
  length: number,
): T {
  return new kind(new SharedArrayBuffer(Math.max(1, length) * kind.BYTES_PER_ELEMENT));
}

function bitsFor(count: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, Math.ceil(Math.log2(Math.max(1, count)))));
}

function grown<T extends Int32Array | Uint32Array | Uint16Array>(array: T): T {
  const larger = new (array.constructor as new (length: number) => T)(array.length * 2);
  larger.set(array);
  return larger;
}
