import { BREAK } from "../normalise/pack.ts";

/** What the scorer asks of a symbol: a break, a letter of an alphabet, a digit, or a character written without spaces. */
export const Script = { gap: 0, letter: 1, digit: 2, character: 3 } as const;

/** Symbols of a name that are compared; no mark in use is longer, and market text is cut into windows first. */
export const LONGEST = 128;

const scripts = new Uint8Array(0x1_00_00).fill(Script.letter);
scripts[BREAK] = Script.gap;
scripts.fill(Script.digit, 0x30, 0x3a);
for (const [from, to] of [
  [0x3005, 0x3007], // 々〆〇
  [0x3040, 0x30ff], // kana
  [0x31f0, 0x31ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xe000, 0xf8ff], // where rare characters beyond the first plane are kept
  [0xf900, 0xfaff],
] as const)
  scripts.fill(Script.character, from, to + 1);

export const scriptOf = (symbol: number): number => scripts[symbol] as number;

/**
 * A packed name taken apart in one pass, in buffers that are used again: its symbols without breaks, and where its
 * words begin. A run of characters is one word.
 *
 *     n i k e ␠ a i r 耐 克      symbols n i k e a i r 耐 克, words 0 4 7 (9)
 */
export class Reading {
  /** Symbols kept, at most `LONGEST`, and how many there were. */
  length = 0;
  whole = 0;
  /** The place after the last symbol holds 0. */
  readonly symbols = new Uint16Array(LONGEST + 1);
  /** Where each word begins; one entry more than `wordCount`. */
  readonly words = new Uint16Array(LONGEST + 1);
  wordCount = 0;
  characters = 0;
  digits = 0;
  /** One bit a letter (a bag of letters, five bits of the symbol): how many letters two names cannot share. */
  bag = 0;
  /** The longest run of one symbol. */
  run = 0;

  read(packed: Uint16Array, from: number, to: number): this {
    const symbols = this.symbols;
    const words = this.words;
    let n = 0;
    let count = 0;
    let characters = 0;
    let digits = 0;
    let bag = 0;
    let last = 0;
    let same = 0;
    let run = 0;
    let before = 0;
    let at = from;
    for (; at < to && n < LONGEST; at++) {
      const symbol = packed[at] as number;
      const script = scripts[symbol] as number;
      if (script === 0) {
        last = 0;
        continue;
      }
      const isCharacter = script === 3;
      if (last === 0 || isCharacter !== (last === 3)) words[count++] = n;
      last = script;
      if (isCharacter) characters++;
      else if (script === 2) digits++;
      bag |= 1 << (symbol & 31);
      same = symbol === before ? same + 1 : 1;
      if (same > run) run = same;
      before = symbol;
      symbols[n++] = symbol;
    }
    words[count] = n;
    symbols[n] = 0;
    this.length = n;
    this.whole = at < to ? n + to - at : n;
    this.wordCount = count;
    this.characters = characters;
    this.digits = digits;
    this.bag = bag;
    this.run = run;
    return this;
  }

  /** Only the characters, or only the rest, of another reading. */
  readPart(of: Reading, characters: boolean): this {
    let n = 0;
    let count = 0;
    let digits = 0;
    let bag = 0;
    let same = 0;
    let run = 0;
    for (let word = 0; word < of.wordCount; word++) {
      const from = of.words[word] as number;
      const to = of.words[word + 1] as number;
      if ((scripts[of.symbols[from] as number] === 3) !== characters) continue;
      this.words[count++] = n;
      for (let i = from; i < to; i++) {
        const symbol = of.symbols[i] as number;
        if (scripts[symbol] === 2) digits++;
        bag |= 1 << (symbol & 31);
        same = n > 0 && symbol === this.symbols[n - 1] ? same + 1 : 1;
        if (same > run) run = same;
        this.symbols[n++] = symbol;
      }
    }
    this.words[count] = n;
    this.symbols[n] = 0;
    this.length = n;
    this.whole = n;
    this.wordCount = count;
    this.characters = characters ? n : 0;
    this.digits = digits;
    this.bag = bag;
    this.run = run;
    return this;
  }
}
