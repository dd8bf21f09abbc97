import { Gap, Kind, type TextStreams } from "#similarity";
import { append, spread } from "../tables/keys.ts";
import { nearSyllables } from "../tables/sound.ts";

/**
 * The streams of a text without its mask signs, with the running hashes from which the key of any window follows. One
 * a thread; `read` for each text, no allocation in between.
 *
 *     text      PR*DA 包
 *     symbols   p r d a 包
 *     masks     0 0 1 0 0        mask signs directly before
 *     tokens    0   2   4
 */
export class PlainText {
  length = 0;
  symbols = new Uint16Array(512);
  kinds = new Uint8Array(512);
  gaps = new Uint8Array(512);
  masks = new Uint8Array(512);
  /** Mask signs at the end, after the last symbol. */
  trailingMasks = 0;
  disguised = new Uint8Array(512);
  starts = new Uint32Array(512);
  ends = new Uint32Array(512);
  tokens = new Uint32Array(513);
  tokenCount = 0;
  /** 1 where the token by itself is a mark as written; the search notes it. */
  named = new Uint8Array(512);
  hasMasks = false;
  hasHan = false;
  hasDigits = false;
  /** Hash of the first n symbols, of their syllables, and their sum. */
  hashes = new Int32Array(513);
  sounds = new Int32Array(513);
  bags = new Int32Array(513);
  syllables = new Uint16Array(512);
  /** What the tables know of the pair that begins at each token (`PairLengths.pairs`); the search notes it. */
  pairs = new Int32Array(512);

  read(streams: TextStreams): this {
    if (streams.length > this.symbols.length) this.grow(streams.length);
    const { symbols, kinds, gaps, masks, disguised, starts, ends, tokens, hashes, sounds, bags, syllables } = this;
    const near = nearSyllables();
    let count = 0;
    let tokenCount = 0;
    let pending = 0;
    let waiting = 0;
    let hasMasks = false;
    let hasHan = false;
    let hasDigits = false;
    let nextToken = 0;
    for (let i = 0; i < streams.length; i++) {
      const kind = streams.kinds[i] as number;
      const begins = streams.tokens[nextToken] === i && nextToken < streams.tokenCount;
      if (begins) nextToken++;
      if (kind === Kind.mask) {
        // A blank between a letter and a star: the star is an ornament, and hides nothing.
        if (streams.gaps[i] !== Gap.none && pending === 0 && count > 0) waiting = Gap.sign;
        pending = Math.min(200, pending + 1);
        hasMasks = true;
        continue;
      }
      const symbol = streams.symbols[i] as number;
      const gap = streams.gaps[i] as number;
      if (begins) tokens[tokenCount++] = count;
      symbols[count] = symbol;
      kinds[count] = kind;
      masks[count] = pending;
      gaps[count] = count === 0 ? Gap.start : waiting !== 0 ? waiting : gap === Gap.start ? Gap.none : gap;
      disguised[count] = streams.disguised[i] as number;
      starts[count] = streams.starts[i] as number;
      ends[count] = streams.ends[i] as number;
      hashes[count + 1] = append(hashes[count] as number, symbol);
      if (kind === Kind.han || kind === Kind.kana) {
        hasHan = true;
        const syllable = near[symbol] as number;
        syllables[count] = syllable;
        sounds[count + 1] = append(sounds[count] as number, syllable);
        bags[count + 1] = ((bags[count] as number) + spread(symbol)) | 0;
      } else {
        if (kind === Kind.digit) hasDigits = true;
        syllables[count] = 0;
        sounds[count + 1] = sounds[count] as number;
        bags[count + 1] = bags[count] as number;
      }
      count++;
      pending = 0;
      waiting = 0;
    }
    this.named.fill(0, 0, tokenCount);
    tokens[tokenCount] = count;
    this.tokenCount = tokenCount;
    this.length = count;
    this.trailingMasks = waiting === 0 ? pending : 0;
    this.hasMasks = hasMasks;
    this.hasHan = hasHan;
    this.hasDigits = hasDigits;
    return this;
  }

  private grow(least: number): void {
    const size = 2 ** Math.ceil(Math.log2(least + 1));
    this.symbols = new Uint16Array(size);
    this.kinds = new Uint8Array(size);
    this.gaps = new Uint8Array(size);
    this.masks = new Uint8Array(size);
    this.disguised = new Uint8Array(size);
    this.starts = new Uint32Array(size);
    this.ends = new Uint32Array(size);
    this.tokens = new Uint32Array(size + 1);
    this.named = new Uint8Array(size);
    this.hashes = new Int32Array(size + 1);
    this.sounds = new Int32Array(size + 1);
    this.bags = new Int32Array(size + 1);
    this.syllables = new Uint16Array(size);
    this.pairs = new Int32Array(size);
  }
}
