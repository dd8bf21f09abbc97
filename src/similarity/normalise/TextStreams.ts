import { entryOf, expansionOf, Gap, Kind, kindOf, kindOfSymbol } from "./foldTable.ts";

export { Gap } from "./foldTable.ts";

/**
 * A text as parallel streams in buffers that are used again for the next text: one `TextStreams` a thread, `read` for
 * each text, no allocation in between. Position i of every stream is the same symbol.
 *
 *     text      Ｎ i K E 耐·克 PR*DA
 *     symbols   n  i  k  e  耐  克  p  r  *  d  a
 *     kinds     l  l  l  l  h   h   l  l  m  l  l
 *     gaps      3  0  0  0  1   2   1  0  0  0  0
 *     starts    0  1  2  3  5   7   9 10 11 12 13      code points of the text as given
 *
 * Sound, shape and the letter a digit may stand for are looked up by symbol in `writing`; they are not stored.
 */
export class TextStreams {
  length = 0;
  /** Folded symbols: a-z, 0-9, simplified Han, other letters in lower case; `*` for a mask sign. */
  symbols = new Uint16Array(256);
  kinds = new Uint8Array(256);
  gaps = new Uint8Array(256);
  /** 0, or an index into `disguises`: why the symbol differs from what was written. */
  disguised = new Uint8Array(256);
  /** The code points of the given text that made the symbol; `ends` is exclusive and takes in combining marks. */
  starts = new Uint32Array(256);
  ends = new Uint32Array(256);
  /** Words: symbol where the token begins; one entry more than `tokenCount`, so that a token ends where the next begins. */
  tokens = new Uint32Array(257);
  tokenCount = 0;

  read(text: string): this {
    const size = text.length;
    // One unit becomes one symbol but for ligatures, which make room for themselves below.
    if (size + ROOM > this.symbols.length) this.grow(size + ROOM);
    let { symbols, kinds, gaps, disguised, starts, ends, tokens } = this;
    let limit = symbols.length - ROOM;
    let n = 0;
    let at = -1;
    let gap: number = Gap.start;
    let hidden = 0;
    let tokenCount = 0;
    let inWord = false;
    for (let unit = 0; unit < size; ) {
      let codePoint = text.charCodeAt(unit++);
      at += 1;
      if (codePoint >= 0xd800 && codePoint <= 0xdbff && unit < size) {
        const low = text.charCodeAt(unit);
        if (low >= 0xdc00 && low <= 0xdfff) {
          codePoint = (codePoint - 0xd800) * 0x400 + low - 0xdc00 + 0x10000;
          unit++;
        }
      }
      const entry = entryOf(codePoint);
      let kind = (entry >>> 16) & 15;
      let symbol = entry & 0xffff;
      let run = 1;
      switch (kind) {
        case Kind.letter:
        case Kind.digit:
        case Kind.han:
        case Kind.kana:
        case Kind.other:
          break;
        case Kind.separator:
          if (gap !== Gap.start && gap !== Gap.sign) gap = symbol;
          hidden = 0;
          continue;
        case Kind.nothing: {
          // An accent belongs to the letter before it; a zero-width sign counts only when letters follow.
          if (n === 0 || gap !== Gap.none) continue;
          const disguise = (entry >>> 20) & 7;
          if (disguise === INVISIBLE) hidden = disguise;
          else {
            ends[n - 1] = at + 1;
            if (disguised[n - 1] === 0) disguised[n - 1] = disguise;
          }
          continue;
        }
        case Kind.apostrophe:
          if (inWord && gap === Gap.none) continue;
          if (gap !== Gap.start) gap = Gap.sign;
          hidden = 0;
          continue;
        case Kind.sign:
          if (
            !readsAsLetter(
              codePoint,
              gap === Gap.none && n > 0 ? (kinds[n - 1] as number) : Kind.separator,
              n - (tokens[tokenCount - 1] ?? 0),
              kindAt(text, unit),
            )
          ) {
            if (gap !== Gap.start) gap = Gap.sign;
            hidden = 0;
            continue;
          }
          kind = Kind.letter;
          break;
        default: {
          // A mask stands for a character only beside one; a row of them, or one among digits (5*10), is an ornament.
          run = maskRun(text, unit);
          const before = gap === Gap.none && n > 0 && isName(kinds[n - 1] as number);
          if (run > LONGEST_MASK || !(before || isName(kindAt(text, unit + run - 1)))) {
            if (gap !== Gap.start) gap = Gap.sign;
            hidden = 0;
            unit += run - 1;
            at += run - 1;
            continue;
          }
        }
      }
      const word = kind === Kind.letter || kind === Kind.digit || kind === Kind.other;
      if (gap !== Gap.none || !(word && inWord)) tokens[tokenCount++] = n;
      const disguise = (entry >>> 20) & 7 || hidden;
      if ((entry & SEVERAL) !== 0) {
        const expansion = expansionOf(entry) as string;
        if (n + expansion.length > limit) {
          this.grow(symbols.length * 2);
          ({ symbols, kinds, gaps, disguised, starts, ends, tokens } = this);
          limit = symbols.length - ROOM;
        }
        for (let k = 0; k < expansion.length - 1; k++) {
          symbols[n] = expansion.charCodeAt(k);
          kinds[n] = word ? kindOfSymbol(symbols[n] as number, "word") : kind;
          gaps[n] = gap;
          disguised[n] = disguise;
          starts[n] = at;
          ends[n] = at + 1;
          gap = Gap.none;
          // Characters of a squared word (㈱, ㍿) are tokens of their own.
          n++;
          if (!word) tokens[tokenCount++] = n;
        }
        symbol = expansion.charCodeAt(expansion.length - 1);
        if (word) kind = kindOfSymbol(symbol, "word");
      } else if (n > limit) {
        this.grow(symbols.length * 2);
        ({ symbols, kinds, gaps, disguised, starts, ends, tokens } = this);
        limit = symbols.length - ROOM;
      }
      symbols[n] = symbol;
      kinds[n] = kind;
      gaps[n] = gap;
      disguised[n] = disguise;
      starts[n] = at;
      ends[n] = at + 1;
      n++;
      inWord = word;
      gap = Gap.none;
      hidden = 0;
      for (; run > 1; run--) {
        tokens[tokenCount++] = n;
        symbols[n] = symbol;
        kinds[n] = kind;
        gaps[n] = Gap.none;
        disguised[n] = 0;
        starts[n] = ++at;
        ends[n] = at + 1;
        n++;
        unit++;
      }
    }
    tokens[tokenCount] = n;
    this.tokenCount = tokenCount;
    this.length = n;
    return this;
  }

  private grow(least: number): void {
    let size = this.symbols.length;
    while (size < least) size *= 2;
    this.symbols = copyOf(this.symbols, new Uint16Array(size));
    this.kinds = copyOf(this.kinds, new Uint8Array(size));
    this.gaps = copyOf(this.gaps, new Uint8Array(size));
    this.disguised = copyOf(this.disguised, new Uint8Array(size));
    this.starts = copyOf(this.starts, new Uint32Array(size));
    this.ends = copyOf(this.ends, new Uint32Array(size));
    this.tokens = copyOf(this.tokens, new Uint32Array(size + 1));
  }
}

/** Letters and digits of one run are one token; a character of a script written without spaces is one by itself. */
export const isWord = (kind: number): boolean => kind === Kind.letter || kind === Kind.digit || kind === Kind.other;

/** May a name be made of it? Digits apart from letters are sizes and counts. */
const isName = (kind: number): boolean =>
  kind === Kind.letter || kind === Kind.han || kind === Kind.kana || kind === Kind.other;

/** More room than the longest expansion of one code point (18) and the longest row of masks. */
const ROOM = 32;
const LONGEST_MASK = 3;
const INVISIBLE = 1;
const SEVERAL = 1 << 23;

/**
 * Is a sign beside letters meant as a letter? Currency stands before a word ("$ony") or in it ("Ke$ha"), but not after a
 * number. "@" only inside a word: before one it names an account. "!" only after one or two letters ("P!nk", "N!ke"),
 * since "Sale!Nike" is two words without a blank.
 */
function readsAsLetter(codePoint: number, before: number, lettersBefore: number, after: number): boolean {
  if (after !== Kind.letter) return false;
  if (codePoint === 0x24 || codePoint === 0xff04 || codePoint === 0x20ac) return before !== Kind.digit;
  if (before !== Kind.letter) return false;
  return (codePoint !== 0x21 && codePoint !== 0xff01 && codePoint !== 0xa1) || lettersBefore <= 2;
}

/** The kind of the code point at a unit, `separator` at the end of the text. */
function kindAt(text: string, unit: number): number {
  const codePoint = text.codePointAt(unit);
  return codePoint === undefined ? Kind.separator : kindOf(entryOf(codePoint));
}

/** How many mask signs stand in a row, the one before `unit` being the first. All of them are single units. */
function maskRun(text: string, unit: number): number {
  let end = unit;
  while (end < text.length && kindOf(entryOf(text.charCodeAt(end))) === Kind.mask) end++;
  return end - unit + 1;
}

function copyOf<T extends Uint8Array | Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
