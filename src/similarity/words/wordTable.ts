import { joinedForm } from "../normalise/normalise.ts";
import { goodsInTitles } from "../goods/goodsInTitles.ts";
import * as chinese from "../tables/wordsChinese.ts";
import { english1, english2, english3 } from "../tables/wordsEnglish.ts";
import { commonChinese } from "./commonChinese.ts";
import { commonEnglish } from "./commonEnglish.ts";
import { placeNames, surnames } from "./placeNames.ts";
import { forms, modifiers, units } from "./tradeWords.ts";

/** What a word is, as bits of one number. The two lowest are its rank: 0 unknown, 1 known, 2 common, 3 very common. */
export const WordFlag = {
  rank: 3,
  form: 4,
  modifier: 8,
  place: 16,
  surname: 32,
  unit: 64,
  goods: 128,
  everyday: 256,
} as const;

/**
 * All words as one flat hash table of 32-bit hashes, so that a title is read without making strings. Two words of equal
 * hash are taken for one: of 90,000 words that happens about once in 50,000 questions.
 */
const SLOTS = 1 << 18;
const MASK = SLOTS - 1;
const SEED = 0x811c9dc5;
const PRIME = 0x01000193;
let hashes: Uint32Array | undefined;
let flags: Uint16Array = new Uint16Array(0);

/** What the symbols `from` to `to` (exclusive) are as one word, or as a plain inflection of an English one. */
export function wordFlags(symbols: ArrayLike<number>, from: number, to: number): number {
  if (hashes === undefined) fill();
  let hash = SEED;
  let one = SEED;
  let two = SEED;
  let three = SEED;
  let four = SEED;
  for (let i = from; i < to; i++) {
    four = three;
    three = two;
    two = one;
    one = hash;
    hash = Math.imul(hash ^ (symbols[i] as number), PRIME);
  }
  const own = lookUp(hash);
  const length = to - from;
  const last = symbols[to - 1] as number;
  if (own !== 0 || length < 4 || last < 0x61 || last > 0x7a) return own;
  return inflected(symbols, to, length, last, one, two, three, four);
}

/** How common the word is: 0 unknown, 1 known, 2 common, 3 very common. No string is made. */
export const wordRank = (symbols: ArrayLike<number>, from: number, to: number): number =>
  wordFlags(symbols, from, to) & WordFlag.rank;

/** The same for a folded word. */
export function flagsOf(word: string): number {
  const size = Math.min(word.length, scratch.length);
  for (let i = 0; i < size; i++) scratch[i] = word.charCodeAt(i);
  return wordFlags(scratch, 0, size);
}

const scratch = new Uint16Array(64);

const add = (hash: number, symbol: number): number => Math.imul(hash ^ symbol, PRIME);
const D = 0x64;
const E = 0x65;
const G = 0x67;
const I = 0x69;
const L = 0x6c;
const N = 0x6e;
const R = 0x72;
const S = 0x73;
const T = 0x74;
const Y = 0x79;

/** The rules of `uninflected.ts` on the hashes of the word without its last one to four letters. */
function inflected(
  symbols: ArrayLike<number>,
  to: number,
  length: number,
  last: number,
  one: number,
  two: number,
  three: number,
  four: number,
): number {
  const before = symbols[to - 2] as number;
  const third = symbols[to - 3] as number;
  if (last === S) {
    if (before === R && third === E && length >= 6) return bare(symbols, to - 3, three, four) || lookUp(one);
    if (before === E && third === I && length >= 6) return lookUp(add(three, Y)) || lookUp(one);
    if (before === E && length >= 5) return lookUp(one) || lookUp(two);
    return lookUp(one);
  }
  if (length < 5) return 0;
  if ((last === D || last === R) && before === E)
    return (last === D && third === I ? lookUp(add(three, Y)) : 0) || bare(symbols, to - 2, two, three);
  if (last === Y && before === L) return lookUp(two);
  if (length < 6) return 0;
  if (last === G && before === N && third === I) return bare(symbols, to - 3, three, four);
  if (last === T && before === S && third === E) return bare(symbols, to - 3, three, four);
  return 0;
}

/** "walk" of walking, "make" of making, "plan" of planning. */
function bare(symbols: ArrayLike<number>, to: number, hash: number, shorter: number): number {
  return lookUp(hash) || lookUp(add(hash, E)) || (symbols[to - 1] === symbols[to - 2] ? lookUp(shorter) : 0);
}

/** Lets every bit of the hash reach the low ones, which choose the slot; 0 is kept for an empty slot. */
function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0 || 1;
}

function lookUp(hash: number): number {
  const table = hashes as Uint32Array;
  const key = spread(hash);
  for (let slot = key & MASK; ; slot = (slot + 1) & MASK) {
    const found = table[slot] as number;
    if (found === key) return flags[slot] as number;
    if (found === 0) return 0;
  }
}

function put(word: string, flag: number): void {
  let hash = SEED;
  for (let i = 0; i < word.length; i++) hash = add(hash, word.charCodeAt(i));
  putHash(hash, flag);
}

function putHash(hash: number, flag: number): void {
  const key = spread(hash);
  const table = hashes as Uint32Array;
  let slot = key & MASK;
  while (table[slot] !== 0 && table[slot] !== key) slot = (slot + 1) & MASK;
  table[slot] = key;
  const known = flags[slot] as number;
  flags[slot] =
    (known & ~WordFlag.rank) | (flag & ~WordFlag.rank) | Math.max(known & WordFlag.rank, flag & WordFlag.rank);
}

function fill(): void {
  hashes = new Uint32Array(SLOTS);
  flags = new Uint16Array(SLOTS);
  const texts = [
    [chinese.words3Length2, chinese.words3Length3, chinese.words3Length4],
    [chinese.words2Length2, chinese.words2Length3, chinese.words2Length4],
    [chinese.words1Length2, chinese.words1Length3, chinese.words1Length4],
  ];
  texts.forEach((lengths, level) => {
    lengths.forEach((text, index) => putChinese(text, index + 1, 3 - level));
  });
  [english3, english2, english1].forEach((text, level) => putEnglish(text, 3 - level));
  for (const word of commonEnglish) put(word, 2 | WordFlag.everyday);
  for (const word of commonChinese) put(joinedForm(word), 2 | WordFlag.everyday);
  for (const word of goodsInTitles().keys()) put(word, 2 | WordFlag.goods);
  for (const word of placeNames) put(joinedForm(word), 2 | WordFlag.place);
  for (const word of surnames) put(joinedForm(word), 1 | WordFlag.surname);
  for (const word of units) put(joinedForm(word), WordFlag.unit);
  for (const word of modifiers) put(joinedForm(word), 2 | WordFlag.modifier);
  for (const word of forms) put(joinedForm(word), 3 | WordFlag.form);
}

/** "一个样些 人们民": after each first character, the rests of its words, each `rest` characters long; folded when the table was made. */
function putChinese(text: string, rest: number, rank: number): void {
  for (const group of text.split(" "))
    for (let at = 1; at < group.length; at += rest) {
      let hash = add(SEED, group.charCodeAt(0));
      for (let i = at; i < at + rest; i++) hash = add(hash, group.charCodeAt(i));
      putHash(hash, rank);
    }
}

/** "AaableDout": a capital says how many letters are shared with the word before. */
function putEnglish(text: string, rank: number): void {
  let word = "";
  for (const [part] of text.matchAll(/[A-Z][a-z]*/g)) {
    word = word.slice(0, part.charCodeAt(0) - 65) + part.slice(1);
    put(word, rank);
  }
}
