import { bytes, Growing, halves, words } from "./Growing.ts";

/** A feature that so many marks of a block have gets a list of its own; rarer ones share buckets. */
const ownList = 24;
/** Below this mean distance between marks a list of bytes is shorter than one of 16-bit units. */
const closeTogether = 64;

export type FeatureIndex = {
  readonly dictionary: Uint32Array;
  readonly lists8: Uint8Array;
  readonly lists16: Uint16Array;
  readonly rareStarts: Uint32Array;
  readonly rare: Uint32Array;
};

/**
 * Turns pairs (feature, mark), marks ascending, into the lists of a block. Sorts by feature in two rounds: 1,024 parts
 * by the upper bits, each then in the cache by the lower 22. The given arrays are used up.
 */
export function indexFeatures(hashes: Uint32Array, marks: Uint32Array, count: number): FeatureIndex {
  const partStarts = new Uint32Array(1_025);
  for (let i = 0; i < count; i++) {
    const part = ((hashes[i] as number) >>> 22) + 1;
    partStarts[part] = (partStarts[part] as number) + 1;
  }
  let largest = 0;
  for (let part = 0; part < 1_024; part++) {
    largest = Math.max(largest, partStarts[part + 1] as number);
    partStarts[part + 1] = (partStarts[part + 1] as number) + (partStarts[part] as number);
  }
  const next = partStarts.slice();
  const partHashes = new Uint32Array(count);
  const partMarks = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const hash = hashes[i] as number;
    const part = hash >>> 22;
    const at = next[part] as number;
    next[part] = at + 1;
    partHashes[at] = hash;
    partMarks[at] = marks[i] as number;
  }

  const bucketBits = Math.min(20, Math.max(1, Math.round(Math.log2(count / 20 + 1))));
  const shift = 32 - bucketBits;
  const rareStarts = new Uint32Array((1 << bucketBits) + 1);
  const rare = new Growing(words, 1 << 10);
  const lists8 = new Growing(bytes, 1 << 10);
  const lists16 = new Growing(halves, 1 << 10);
  const entries = new Growing(words, 1 << 10);
  const sort = new PartSort(largest);

  for (let part = 0; part < 1_024; part++) {
    const from = partStarts[part] as number;
    const to = partStarts[part + 1] as number;
    if (from === to) continue;
    sort.sort(partHashes, partMarks, from, to);
    for (let i = from; i < to; ) {
      const hash = partHashes[i] as number;
      // A feature twice in one mark counts once.
      let end = i + 1;
      let kept = i + 1;
      for (; end < to && partHashes[end] === hash; end++) {
        const mark = partMarks[end] as number;
        if (mark !== partMarks[kept - 1]) partMarks[kept++] = mark;
      }
      const size = kept - i;
      if (size < ownList) {
        const into = rare.reserve(size);
        for (let k = i; k < kept; k++) into[rare.length++] = (((partMarks[k] as number) << 12) | (hash & 0xfff)) >>> 0;
        rareStarts[(hash >>> shift) + 1] = (rareStarts[(hash >>> shift) + 1] as number) + size;
      } else {
        const range = partMarks[kept - 1] as number;
        const place = entries.reserve(3);
        place[entries.length++] = hash;
        if (range < size * closeTogether) {
          place[entries.length++] = lists8.length;
          const units = writeList(lists8, 0xff, partMarks, i, kept);
          place[entries.length++] = (units | 0x80000000) >>> 0;
        } else {
          place[entries.length++] = lists16.length;
          place[entries.length++] = writeList(lists16, 0xffff, partMarks, i, kept);
        }
      }
      i = end;
    }
  }
  for (let bucket = 0; bucket < 1 << bucketBits; bucket++)
    rareStarts[bucket + 1] = (rareStarts[bucket + 1] as number) + (rareStarts[bucket] as number);
  return {
    dictionary: dictionaryOf(entries.items, entries.length),
    lists8: lists8.items.subarray(0, lists8.length),
    lists16: lists16.items.subarray(0, lists16.length),
    rareStarts,
    rare: rare.items.subarray(0, rare.length),
  };
}

function writeList(
  list: Growing<Uint8Array> | Growing<Uint16Array>,
  more: number,
  marks: Uint32Array,
  from: number,
  to: number,
): number {
  const before = list.length;
  let last = 0;
  for (let i = from; i < to; i++) {
    const mark = marks[i] as number;
    let difference = mark - last;
    last = mark;
    const into = list.reserve(Math.floor(difference / more) + 1);
    for (; difference >= more; difference -= more) into[list.length++] = more;
    into[list.length++] = difference;
  }
  return list.length - before;
}

function dictionaryOf(entries: Uint32Array, length: number): Uint32Array {
  let places = 2;
  while (places * 3 < length * 1.6) places *= 2;
  const dictionary = new Uint32Array(places * 3);
  for (let i = 0; i < length; i += 3) {
    let place = (entries[i] as number) & (places - 1);
    while (dictionary[place * 3] !== 0) place = (place + 1) & (places - 1);
    for (let k = 0; k < 3; k++) dictionary[place * 3 + k] = entries[i + k] as number;
  }
  return dictionary;
}

/** Below this many pairs two rounds over 2,048 counters cost more than moving pairs one by one. */
const fewPairs = 64;

function insertionSort(hashes: Uint32Array, marks: Uint32Array, from: number, to: number): void {
  for (let i = from + 1; i < to; i++) {
    const hash = hashes[i] as number;
    const mark = marks[i] as number;
    let at = i;
    for (; at > from && (hashes[at - 1] as number) > hash; at--) {
      hashes[at] = hashes[at - 1] as number;
      marks[at] = marks[at - 1] as number;
    }
    hashes[at] = hash;
    marks[at] = mark;
  }
}

/** Stable sort of a part by the lower 22 bits of its hashes, in two rounds of 11. */
class PartSort {
  private readonly hashes: Uint32Array;
  private readonly marks: Uint32Array;
  private readonly counts = new Uint32Array(2_049);

  constructor(largest: number) {
    this.hashes = new Uint32Array(largest);
    this.marks = new Uint32Array(largest);
  }

  sort(hashes: Uint32Array, marks: Uint32Array, from: number, to: number): void {
    if (to - from <= fewPairs) {
      insertionSort(hashes, marks, from, to);
      return;
    }
    this.round(hashes, marks, from, to, this.hashes, this.marks, 0, 0);
    this.round(this.hashes, this.marks, 0, to - from, hashes, marks, from, 11);
  }

  private round(
    hashes: Uint32Array,
    marks: Uint32Array,
    from: number,
    to: number,
    intoHashes: Uint32Array,
    intoMarks: Uint32Array,
    into: number,
    shift: number,
  ): void {
    const counts = this.counts.fill(0);
    for (let i = from; i < to; i++) {
      const digit = (((hashes[i] as number) >>> shift) & 0x7ff) + 1;
      counts[digit] = (counts[digit] as number) + 1;
    }
    for (let d = 0; d < 2_048; d++) counts[d + 1] = (counts[d + 1] as number) + (counts[d] as number);
    for (let i = from; i < to; i++) {
      const hash = hashes[i] as number;
      const digit = (hash >>> shift) & 0x7ff;
      const at = counts[digit] as number;
      counts[digit] = at + 1;
      intoHashes[into + at] = hash;
      intoMarks[into + at] = marks[i] as number;
    }
  }
}
