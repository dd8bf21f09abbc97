import { disguiseOf, entryOf, expansionOf, Kind, kindOf, symbolOf } from "./foldTable.ts";

/** What stands before a symbol: nothing, blanks, some other sign, or the start of the text. */
export const Gap = { none: 0, blank: 1, sign: 2, start: 3 } as const;

/**
 * A text as parallel streams in buffers that are used again for the next text: one `TextStreams` a thread, `read` for
 * each text, no allocation in between. Position i of every stream is the same symbol.
 *
 *     text      Ｎ i K E 耐·克 PR*DA
 *     symbols   n  i  k  e  耐  克  p  r  *  d  a
 *     kinds     l  l  l  l  h   h   l  l  m  l  l
 *     gaps      3  1  1  1  0   2   1  0  0  0  0
 *     starts    0  2  4  6  7   9  11 12 13 14 15      code points of the text as given
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
    let n = 0;
    let at = -1;
    let gap: number = Gap.start;
    let hidden = 0;
    let tokens = 0;
    let lastKind: number = Kind.separator;
    const size = text.length;
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
      const kind = kindOf(entry);
      if (kind === Kind.nothing) {
        // An accent belongs to the letter before it; a zero-width sign counts only when letters follow.
        const disguise = disguiseOf(entry);
        if (n > 0 && gap === Gap.none) {
          if (disguise === 2) this.ends[n - 1] = at + 1;
          hidden = disguise;
        }
        continue;
      }
      if (kind === Kind.separator) {
        // "Men's", "L'Oréal": an apostrophe inside a word is part of its spelling.
        if (
          gap === Gap.none &&
          (codePoint === 0x27 || codePoint === 0x2019 || codePoint === 0x2bc || codePoint === 0xff07)
        )
          continue;
        const blank =
          codePoint === 0x20 || codePoint === 0x3000 || codePoint === 0xa0 || (codePoint >= 9 && codePoint <= 13);
        if (gap !== Gap.start) gap = blank && gap !== Gap.sign ? Gap.blank : Gap.sign;
        hidden = 0;
        continue;
      }
      const expansion = expansionOf(entry);
      const count = expansion === undefined ? 1 : expansion.length;
      if (n + count + 1 > this.symbols.length) this.grow();
      const inWord = isWord(kind) && isWord(lastKind);
      if (gap !== Gap.none || !inWord) this.tokens[tokens++] = n;
      const disguise = disguiseOf(entry) || hidden;
      for (let k = 0; k < count; k++) {
        this.symbols[n] = expansion === undefined ? symbolOf(entry) : expansion.charCodeAt(k);
        this.kinds[n] = kind;
        this.gaps[n] = k === 0 ? gap : Gap.none;
        this.disguised[n] = disguise;
        this.starts[n] = at;
        this.ends[n] = at + 1;
        n++;
      }
      lastKind = kind;
      gap = Gap.none;
      hidden = 0;
    }
    this.tokens[tokens] = n;
    this.tokenCount = tokens;
    this.length = n;
    return this;
  }

  private grow(): void {
    const size = this.symbols.length * 2;
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

function copyOf<T extends Uint8Array | Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
