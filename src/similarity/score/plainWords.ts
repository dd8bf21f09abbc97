import { BREAK } from "../normalise/pack.ts";
import { toSymbol } from "../normalise/foldTable.ts";
import { goodsWords } from "../words/goodsWords.ts";
import { commonChinese } from "../words/commonChinese.ts";
import { commonEnglish } from "../words/commonEnglish.ts";
import { businessWords } from "./businessWords.ts";
import { Script, scriptOf } from "./Reading.ts";

/**
 * How much a word does to tell one firm from another, before any register is asked: 1 for a word in no list, less for
 * everyday words, least for legal forms and articles. The lists as one flat hash table of packed words, so that a look
 * is a few steps and makes nothing.
 */
const MANY = 1 << 16;
const starts = new Int32Array(MANY);
const lengths = new Uint8Array(MANY);
const weights = new Float64Array(MANY);
let letters = new Uint16Array(1 << 17);
let used = 1;

function hashOf(symbols: Uint16Array, from: number, to: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ (symbols[i] as number), 0x01000193);
  return (hash ^ (hash >>> 15)) & (MANY - 1);
}

function slotOf(symbols: Uint16Array, from: number, to: number): number {
  const length = to - from;
  let slot = hashOf(symbols, from, to);
  for (;;) {
    const start = starts[slot] as number;
    if (start === 0) return -1 - slot;
    if (lengths[slot] === length) {
      let i = 0;
      while (i < length && letters[start + i] === symbols[from + i]) i++;
      if (i === length) return slot;
    }
    slot = (slot + 1) & (MANY - 1);
  }
}

function add(word: string, weight: number): void {
  const symbols = Uint16Array.from(word, (char) => toSymbol(char.codePointAt(0) ?? BREAK));
  if (symbols.length === 0 || symbols.length > 32) return;
  const slot = slotOf(symbols, 0, symbols.length);
  if (slot >= 0) {
    weights[slot] = Math.min(weights[slot] as number, weight);
    return;
  }
  if (used + symbols.length > letters.length) {
    const larger = new Uint16Array(letters.length * 2);
    larger.set(letters);
    letters = larger;
  }
  letters.set(symbols, used);
  starts[-1 - slot] = used;
  lengths[-1 - slot] = symbols.length;
  weights[-1 - slot] = weight;
  used += symbols.length;
}

let ready = false;
function load(): void {
  ready = true;
  for (const word of commonEnglish) add(word, 0.45);
  for (const word of commonChinese) if (word.length > 1) add(word, 0.3);
  for (const text of Object.values(goodsWords))
    for (const word of text.split(" ")) add(word, word.length > 1 ? 0.25 : 0.4);
  for (const [weight, text] of businessWords) for (const word of text.trim().split(/\s+/)) add(word, weight);
}

/** The listed weight of a word, or undefined when it is in no list. */
function listed(symbols: Uint16Array, from: number, to: number): number {
  const slot = slotOf(symbols, from, to);
  return slot >= 0 ? (weights[slot] as number) : -1;
}

/**
 * Weight of a word of letters, or of a run of characters: there the mean over the characters, each as weak as the
 * longest listed word it lies in (幸福|家具: both weak; 三只松鼠|食品: four strong, two weak).
 */
export function plainWeight(symbols: Uint16Array, from: number, to: number): number {
  if (!ready) load();
  if (to <= from) return 0;
  if (scriptOf(symbols[from] as number) !== Script.character) return wordWeight(symbols, from, to);
  let sum = 0;
  for (let at = from; at < to; ) {
    const end = longestWord(symbols, at, to);
    const length = end - at;
    sum += length * listedOr(symbols, at, end, 1);
    at = end;
  }
  return sum / (to - from);
}

/** Where the longest listed word that begins at `at` ends; the next place when there is none. */
function longestWord(symbols: Uint16Array, at: number, to: number): number {
  for (let end = Math.min(to, at + 6); end > at + 1; end--) if (slotOf(symbols, at, end) >= 0) return end;
  return at + 1;
}

function listedOr(symbols: Uint16Array, from: number, to: number, other: number): number {
  const weight = listed(symbols, from, to);
  return weight < 0 ? other : weight;
}

function wordWeight(symbols: Uint16Array, from: number, to: number): number {
  const weight = listed(symbols, from, to);
  if (weight >= 0) return weight;
  if (to - from === 1) return 0.25;
  let digits = 0;
  for (let i = from; i < to; i++) if (scriptOf(symbols[i] as number) === Script.digit) digits++;
  if (digits === to - from) return 0.4;
  const last = symbols[to - 1] as number;
  // Plain inflections: "games", "printers".
  if (last === 0x73 && to - from > 3) {
    const stem = listed(symbols, from, to - 1);
    if (stem >= 0) return stem;
  }
  return to - from === 2 ? 0.6 : 1;
}
