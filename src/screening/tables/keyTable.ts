/**
 * A table from 32-bit keys to forms, as flat arrays that threads can share. A bitmap stands before it: most windows of a
 * title lead nowhere, and one bit in cache tells so. Behind it the entries lie sorted by the high bits of their keys.
 *
 *     key ──> bits (is it worth looking?) ──> buckets[high bits] … buckets[high bits + 1] ──> keys / forms
 */
export type KeyTable = {
  readonly bits: Uint32Array;
  readonly bitShift: number;
  readonly buckets: Uint32Array;
  readonly bucketShift: number;
  readonly keys: Uint32Array;
  readonly forms: Uint32Array;
};

/** Certain when false. */
export function mayHold(table: KeyTable, key: number): boolean {
  const bit = key >>> table.bitShift;
  return (((table.bits[bit >>> 5] as number) >>> (bit & 31)) & 1) === 1;
}

/** Entries of a table that is being built. */
export class KeyList {
  count = 0;
  private keys = new Uint32Array(1024);
  private forms = new Uint32Array(1024);

  add(key: number, form: number): void {
    if (this.count === this.keys.length) {
      this.keys = grown(this.keys);
      this.forms = grown(this.forms);
    }
    this.keys[this.count] = key;
    this.forms[this.count++] = form;
  }

  /** Counting sort by bucket. An entry that repeats (two equal letters taken out) is kept once. */
  table(): KeyTable {
    const { keys, forms, count } = this;
    // One entry a bucket, and sixteen bits an entry up to four megabytes: beyond, the cache counts for more.
    const bucketBits = bitsFor(count, 4, 26);
    const bitBits = Math.max(
      bucketBits,
      Math.min(bitsFor(count * 16, 10, 29), Math.max(25, bitsFor(count * 6, 10, 29))),
    );
    const bucketShift = 32 - bucketBits;
    const bitShift = 32 - bitBits;
    const buckets = shared(Uint32Array, (1 << bucketBits) + 1);
    const bits = shared(Uint32Array, 1 << (bitBits - 5));
    for (let i = 0; i < count; i++) {
      const key = keys[i] as number;
      const bucket = (key >>> bucketShift) + 1;
      buckets[bucket] = (buckets[bucket] as number) + 1;
      const bit = key >>> bitShift;
      bits[bit >>> 5] = (bits[bit >>> 5] as number) | (1 << (bit & 31));
    }
    for (let i = 1; i < buckets.length; i++) buckets[i] = (buckets[i] as number) + (buckets[i - 1] as number);
    const next = buckets.slice();
    const sortedKeys = shared(Uint32Array, count);
    const sortedForms = shared(Uint32Array, count);
    for (let i = 0; i < count; i++) {
      const key = keys[i] as number;
      const bucket = key >>> bucketShift;
      const at = next[bucket] as number;
      next[bucket] = at + 1;
      sortedKeys[at] = key;
      sortedForms[at] = forms[i] as number;
    }
    return { bits, bitShift, buckets, bucketShift, keys: sortedKeys, forms: sortedForms };
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

function grown(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
