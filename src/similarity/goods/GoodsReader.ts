import { Kind } from "../normalise/foldTable.ts";
import { Gap, isWord, type TextStreams } from "../normalise/TextStreams.ts";
import { goodsInTitles } from "./goodsInTitles.ts";

/** Characters of the longest Chinese word looked for, and words of the longest English one. */
const LONGEST = 6;
const MOST_WORDS = 3;

/**
 * The kinds of goods that a text names, as parallel arrays, read without making strings: the longest word at each place.
 * One a thread; `read` for each text.
 *
 *     耐克篮球鞋 Nike shoes     篮球鞋: symbols 2 to 5, class 25     shoes: symbols 9 to 14, class 25
 */
export class GoodsReader {
  count = 0;
  /** In symbols of the streams, end exclusive. */
  froms = new Uint32Array(64);
  tos = new Uint32Array(64);
  /** Code points of the text as given, end exclusive. */
  starts = new Uint32Array(64);
  ends = new Uint32Array(64);
  /** Of all words found: bit n - 1 for class n of 1 to 32, and bit n - 33 for the others. */
  classesLow = 0;
  classesHigh = 0;
  /** Which word of `goodsWordTable` it is. */
  words = new Uint32Array(64);

  private begins = new Uint32Array(256);
  private stops = new Uint32Array(256);
  private gaps = new Uint8Array(256);

  read(streams: TextStreams): this {
    const table = goodsWordTable();
    const tokens = this.readTokens(streams);
    const { symbols, kinds, starts, ends } = streams;
    const { begins, stops, gaps } = this;
    const { longest } = table;
    this.count = 0;
    this.classesLow = 0;
    this.classesHigh = 0;
    for (let from = 0; from < tokens; from++) {
      const begin = begins[from] as number;
      let best = -1;
      let last = from;
      if (isWord(kinds[begin] as number)) {
        let size = 0;
        for (let to = from; to < tokens && to < from + MOST_WORDS; to++) {
          const head = begins[to] as number;
          if (!isWord(kinds[head] as number) || (to > from && gaps[to] !== Gap.blank)) break;
          const whole = append(key, size, symbols, head, stops[to] as number);
          if (whole > LONGEST_KEY) break;
          let found = find(table, key, 0, whole);
          size = singularLength(key, size, whole);
          if (found < 0) found = find(table, key, 0, size);
          if (found < 0) continue;
          best = found;
          last = to;
        }
      } else {
        const most = longest[symbols[begin] as number] as number;
        for (let to = from; to < tokens && to < from + LONGEST; to++) {
          if (to > from && gaps[to] !== Gap.none) break;
          const end = stops[to] as number;
          if (end - begin > most) break;
          const found = find(table, symbols, begin, end);
          if (found < 0) continue;
          best = found;
          last = to;
        }
      }
      if (best < 0) continue;
      if (this.count === this.froms.length) this.grow();
      const at = this.count++;
      const end = stops[last] as number;
      this.froms[at] = begin;
      this.tos[at] = end;
      this.starts[at] = starts[begin] as number;
      this.ends[at] = ends[end - 1] as number;
      this.classesLow |= table.classesLow[best] as number;
      this.classesHigh |= table.classesHigh[best] as number;
      this.words[at] = best;
      from = last;
    }
    return this;
  }

  /** The tokens that are no mask signs, and what stands before each: a mask sign, like any sign, keeps words apart. */
  private readTokens({ tokens, tokenCount, kinds, gaps }: TextStreams): number {
    if (tokenCount > this.begins.length) {
      this.begins = new Uint32Array(tokenCount * 2);
      this.stops = new Uint32Array(tokenCount * 2);
      this.gaps = new Uint8Array(tokenCount * 2);
    }
    let count = 0;
    let masked = false;
    for (let token = 0; token < tokenCount; token++) {
      const begin = tokens[token] as number;
      const gap = gaps[begin] as number;
      if (kinds[begin] === Kind.mask) {
        masked = true;
        continue;
      }
      this.begins[count] = begin;
      this.stops[count] = tokens[token + 1] as number;
      this.gaps[count++] = masked && gap === Gap.none ? Gap.sign : gap;
      masked = false;
    }
    return count;
  }

  private grow(): void {
    const size = this.froms.length * 2;
    const larger = (array: Uint32Array<ArrayBuffer>) => {
      const copy = new Uint32Array(size);
      copy.set(array);
      return copy;
    };
    [this.froms, this.tos, this.starts] = [larger(this.froms), larger(this.tos), larger(this.starts)];
    [this.ends, this.words] = [larger(this.ends), larger(this.words)];
  }
}

/** The words that tell of goods in a hash table, each with its symbols so that equal hashes deceive nobody. */
type GoodsWordTable = {
  /** A bit for each hash, by its high bits: most words of a title are no goods. */
  readonly bits: Int32Array;
  readonly slots: Int32Array;
  readonly hashes: Int32Array;
  readonly symbols: Uint16Array;
  readonly starts: Uint32Array;
  readonly classesLow: Int32Array;
  readonly classesHigh: Int32Array;
  readonly classes: readonly (readonly number[])[];
  /** By first symbol, the symbols of the longest word that begins so. */
  readonly longest: Uint8Array;
};

const SLOTS = 1 << 16;
const BITS = 17;
const LONGEST_KEY = 96;
/** The words of one place, the earlier ones in the singular. */
const key = new Uint16Array(LONGEST_KEY + 1);

let known: GoodsWordTable | undefined;

export function goodsWordTable(): GoodsWordTable {
  if (known !== undefined) return known;
  const words = [...goodsInTitles()];
  const symbols = Uint16Array.from(
    words.flatMap(([word]) => Array.from({ length: word.length }, (_, at) => word.charCodeAt(at))),
  );
  const table = {
    bits: new Int32Array(1 << (BITS - 5)),
    slots: new Int32Array(SLOTS).fill(-1),
    hashes: new Int32Array(words.length),
    symbols,
    starts: new Uint32Array(words.length + 1),
    classesLow: new Int32Array(words.length),
    classesHigh: new Int32Array(words.length),
    classes: words.map(([, classes]) => classes),
    longest: new Uint8Array(0x1_00_00),
  };
  for (const [index, [word, classes]] of words.entries()) {
    const start = table.starts[index] as number;
    const end = start + word.length;
    table.starts[index + 1] = end;
    for (const one of classes) {
      const bits = one <= 32 ? table.classesLow : table.classesHigh;
      bits[index] = (bits[index] as number) | (1 << (one <= 32 ? one - 1 : one - 33));
    }
    const first = symbols[start] as number;
    table.longest[first] = Math.max(table.longest[first] as number, word.length);
    const hash = hashOf(symbols, start, end);
    table.hashes[index] = hash;
    const bit = hash >>> (32 - BITS);
    table.bits[bit >>> 5] = (table.bits[bit >>> 5] as number) | (1 << bit);
    let slot = hash & (SLOTS - 1);
    while ((table.slots[slot] as number) >= 0) slot = (slot + 1) & (SLOTS - 1);
    table.slots[slot] = index;
  }
  known = table;
  return table;
}

function find(table: GoodsWordTable, symbols: Uint16Array, from: number, to: number): number {
  const { slots, hashes, starts } = table;
  const hash = hashOf(symbols, from, to);
  const bit = hash >>> (32 - BITS);
  if ((((table.bits[bit >>> 5] as number) >>> bit) & 1) === 0) return -1;
  for (let slot = hash & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
    const index = slots[slot] as number;
    if (index < 0) return -1;
    if (hashes[index] !== hash) continue;
    const start = starts[index] as number;
    if ((starts[index + 1] as number) - start !== to - from) continue;
    let same = true;
    for (let i = 0; i < to - from && same; i++) same = table.symbols[start + i] === symbols[from + i];
    if (same) return index;
  }
}

function hashOf(symbols: Uint16Array, from: number, to: number): number {
  let hash = 0;
  for (let i = from; i < to; i++) hash = Math.imul(hash, 0x01000193) + (symbols[i] as number);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

/** Puts symbols at the end of a key; answers its new length, more than the longest where there is no room. */
function append(into: Uint16Array, at: number, symbols: Uint16Array, from: number, to: number): number {
  if (at + to - from > LONGEST_KEY) return LONGEST_KEY + 1;
  for (let i = from; i < to; i++) into[at + i - from] = symbols[i] as number;
  return at + to - from;
}

const [E, H, I, S, U, X, Y, Z, C] = Array.from("ehisuxyzc", (letter) => letter.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

/** `singular` of the symbols `from` to `to`, in place; answers where it ends. */
function singularLength(word: Uint16Array, from: number, to: number): number {
  const length = to - from;
  if (length < 4 || word[to - 1] !== S) return to;
  const before = word[to - 2];
  const third = word[to - 3];
  if (before === S || before === U || before === I) return to;
  if (before !== E) return to - 1;
  if (third === I && length > 4) {
    word[to - 3] = Y;
    return to - 2;
  }
  const fourth = word[to - 4];
  const takesE =
    third === X || third === Z || (third === H && (fourth === C || fourth === S)) || (third === S && fourth === S);
  return takesE ? to - 2 : to - 1;
}
