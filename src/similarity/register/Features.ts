import { BREAK } from "../normalise/pack.ts";
import { Channel, hash1, hash2, hash3, hashRun, spread } from "./hash.ts";
import { SymbolKind, symbolKinds } from "./symbolKind.ts";
import { equivalentsOf, nearSyllableOf, soundKey, syllableOf, syllableText } from "../writing/index.ts";

/** Signs up to this length are found one edit away by the keys of themselves less one symbol, longer ones by halves. */
export const shortLength = 4;
/** Stand before the first and behind the last letter of a run. */
const OPEN = 1;
const CLOSE = 2;
const longest = 4_096;

/**
 * The features of one packed sign, in buffers used again for the next. What two signs share of them decides which
 * marks are worth scoring; no feature is a verdict.
 *
 *     nike air    whole, halves, tokens nike and air, their order-free sum,
 *                 trigrams ^ni nik ike ke$ ^ai air ir$ and across the break kea eai,
 *                 skip-grams (ni_e ...), trigrams of the sound keys
 *     耐克鞋业     whole, itself less one, characters, pairs with and without one between (order-free),
 *                 near-syllables side by side and with one between, the consonants of its spelling, first and last syllable with the length
 */
export class Features {
  hashes = new Uint32Array(1_024);
  channels = new Uint8Array(1_024);
  count = 0;
  /** The sign without breaks. */
  readonly joined = new Uint16Array(longest);
  length = 0;
  /** Letter runs and single characters, as places in `joined`; `parted` is 1 where a break stood before. */
  readonly tokenFrom = new Uint16Array(longest + 1);
  readonly tokenTo = new Uint16Array(longest + 1);
  tokenCount = 0;
  private readonly key = new Uint16Array(longest * 2);
  private readonly heard = new Uint16Array(longest * 2);

  /** Whether characters are also keyed by their spelling: marks are, so that letters find them; a query has better keys. */
  private readonly spells: boolean;

  constructor(spells = true) {
    this.spells = spells;
  }

  /** Symbols `from` to `to` of a packed form; what lies beyond 4,096 symbols is not indexed. */
  read(symbols: Uint16Array, from: number, to: number): this {
    this.count = 0;
    this.split(symbols, from, to);
    const length = this.length;
    if (length === 0) return this;
    const joined = this.joined;
    this.add(Channel.whole, hashRun(Channel.whole, joined, 0, length));
    this.nearKeys();
    this.tokens();
    for (let token = 0; token < this.tokenCount; ) {
      const start = this.tokenFrom[token] as number;
      const kind = symbolKinds[joined[start] as number] as number;
      let next = token + 1;
      while (next < this.tokenCount && symbolKinds[joined[this.tokenFrom[next] as number] as number] === kind) next++;
      const end = this.tokenTo[next - 1] as number;
      if (kind === SymbolKind.han) this.hanRun(start, end);
      else this.letterRun(start, end, token, next);
      this.equivalents(start, end);
      token = next;
    }
    if (this.tokenCount > 1) this.equivalents(0, length);
    return this;
  }

  /** Groups of names that are one in two scripts. */
  private equivalents(start: number, end: number): void {
    const groups = equivalentsOf(this.joined, start, end);
    for (let i = 0; i < groups.length; i++)
      this.add(Channel.equivalents, hash1(Channel.equivalents, groups[i] as number));
  }

  add(channel: number, hash: number): void {
    if (this.count === this.hashes.length) {
      const hashes = new Uint32Array(this.count * 2);
      hashes.set(this.hashes);
      this.hashes = hashes;
      const channels = new Uint8Array(this.count * 2);
      channels.set(this.channels);
      this.channels = channels;
    }
    this.hashes[this.count] = hash;
    this.channels[this.count++] = channel;
  }

  private split(symbols: Uint16Array, from: number, to: number): void {
    const joined = this.joined;
    let n = 0;
    let tokens = 0;
    let inRun = false;
    for (let i = from; i < to && n < longest; i++) {
      const symbol = symbols[i] as number;
      if (symbol === BREAK) {
        inRun = false;
        continue;
      }
      const letter = symbolKinds[symbol] === SymbolKind.letter;
      if (!(letter && inRun)) {
        this.tokenFrom[tokens] = n;
        tokens++;
      }
      joined[n++] = symbol;
      this.tokenTo[tokens - 1] = n;
      inRun = letter;
    }
    this.length = n;
    this.tokenCount = tokens;
  }

  /** Keys by which a sign one edit away is found for certain. */
  private nearKeys(): void {
    const { joined, length } = this;
    if (length > shortLength) {
      const half = length >> 1;
      this.add(Channel.head, halfKey(Channel.head, length, joined, 0, half));
      this.add(Channel.tail, halfKey(Channel.tail, length, joined, half, length));
      return;
    }
    if (length < 3 || (length === 3 && symbolKinds[joined[0] as number] === SymbolKind.letter)) return;
    for (let drop = 0; drop < length; drop++) this.add(Channel.less, hashLess(Channel.less, joined, length, drop));
  }

  private tokens(): void {
    const { joined, tokenCount } = this;
    let sum = 0;
    let words = 0;
    let n = 0;
    for (let t = 0; t < tokenCount; t++) {
      const from = this.tokenFrom[t] as number;
      const hash = hashRun(Channel.token, joined, from, this.tokenTo[t] as number);
      sum = (sum + spread(hash)) | 0;
      if (symbolKinds[joined[from] as number] !== SymbolKind.letter) continue;
      this.add(Channel.token, hash);
      words++;
      this.key[n++] = joined[from] as number;
    }
    if (tokenCount > 1) this.add(Channel.sorted, hash2(Channel.sorted, sum, tokenCount));
    if (words > 2) this.add(Channel.initials, hashRun(Channel.initials, this.key, 0, n));
  }

  private letterRun(start: number, end: number, firstToken: number, lastToken: number): void {
    const joined = this.joined;
    for (let t = firstToken; t < lastToken; t++) {
      const from = this.tokenFrom[t] as number;
      const to = this.tokenTo[t] as number;
      this.trigrams(Channel.trigram, joined, from, to);
      this.trigrams(Channel.sound, this.key, 0, soundKey(joined, from, to, this.key));
    }
    if (lastToken - firstToken > 1) this.trigrams(Channel.trigram, joined, start, end);
    this.skeleton(soundKey(joined, start, end, this.heard));
    // One letter skipped, so that a replaced letter does not take every feature around it away.
    if (end - start < 4) return;
    this.add(Channel.skip, hash3(Channel.skip, OPEN, joined[start] as number, joined[start + 2] as number));
    for (let i = start; i + 3 < end; i++)
      this.add(
        Channel.skip,
        hash3(Channel.skip, joined[i] as number, joined[i + 1] as number, joined[i + 3] as number),
      );
    this.add(Channel.skip, hash3(Channel.skip, joined[end - 3] as number, joined[end - 2] as number, CLOSE));
  }

  trigrams(channel: number, symbols: Uint16Array, from: number, to: number): void {
    const size = to - from;
    if (size === 0) return;
    let a: number = OPEN;
    let b = symbols[from] as number;
    if (size === 1) {
      this.add(channel, hash3(channel, OPEN, b, CLOSE));
      return;
    }
    for (let i = from + 1; i < to; i++) {
      const c = symbols[i] as number;
      this.add(channel, hash3(channel, a, b, c));
      a = b;
      b = c;
    }
    this.add(channel, hash3(channel, a, b, CLOSE));
  }

  /** Characters as they are spelled, by the same sound key as letters: 耐克, naike and "nyke" meet here. */
  private spelled(start: number, end: number): void {
    const letters = this.key;
    let n = 0;
    for (let i = start; i < end && n < longest - 8; i++) {
      const spelling = syllableText(syllableOf(this.joined[i] as number));
      for (let k = 0; k < spelling.length; k++) letters[n++] = spelling.charCodeAt(k);
    }
    const heard = soundKey(letters, 0, n, this.heard);
    if (this.spells) this.trigrams(Channel.sound, this.heard, 0, heard);
    this.skeleton(heard);
  }

  /** What is left of a name between languages: 布雷达 and Brita, 博宝 and "bobau". */
  private skeleton(heard: number): void {
    const { heard: key } = this;
    let n = 0;
    let last = 0;
    for (let i = 0; i < heard; i++) {
      const consonant = skeletonOf[key[i] as number] as number;
      // "rl" in karl is one r, as in 卡尔.
      if (consonant !== 0 && consonant !== last) key[n++] = consonant;
      last = consonant;
    }
    if (n > 1) this.add(Channel.skeleton, hashRun(Channel.skeleton, key, 0, n));
  }

  private hanRun(start: number, end: number): void {
    const joined = this.joined;
    if (end - start > 1) this.spelled(start, end);
    for (let i = start; i < end; i++) {
      const a = joined[i] as number;
      this.add(Channel.character, hash1(Channel.character, a));
      if (i + 1 < end) this.add(Channel.unordered, pairKey(a, joined[i + 1] as number));
      if (i + 2 < end) this.add(Channel.unordered, pairKey(a, joined[i + 2] as number));
      const sound = nearSyllableOf(syllableOf(a));
      if (sound === 0) continue;
      if (i + 1 < end) this.add(Channel.syllables, soundPairKey(sound, soundOf(joined[i + 1] as number)));
      if (i + 2 < end) this.add(Channel.syllables, soundPairKey(sound, soundOf(joined[i + 2] as number)));
    }
    if (end - start > 1)
      this.add(
        Channel.syllableEnds,
        hash3(Channel.syllableEnds, soundOf(joined[start] as number), soundOf(joined[end - 1] as number), end - start),
      );
  }
}

/** By symbol of a sound key: its consonant, with those one that transcription confuses; 0 for vowels. */
const skeletonOf: Uint16Array = (() => {
  const table = new Uint16Array(0x10000).map((_, symbol) => symbol);
  for (const vowel of "aiouy") table[vowel.charCodeAt(0)] = 0;
  for (const pair of ["bp", "dt", "gk", "lr", "vf", "wf", "hf", "zs", "js", "Cs", "Ss", "xs", "mn"])
    table[pair.charCodeAt(0)] = pair.charCodeAt(1);
  return table;
})();

export const soundOf = (symbol: number): number => nearSyllableOf(syllableOf(symbol));
export const pairKey = (a: number, b: number): number =>
  a < b ? hash2(Channel.unordered, a, b) : hash2(Channel.unordered, b, a);
export const soundPairKey = (a: number, b: number): number => hash2(Channel.syllables, a, b);

/** The key of a half of a sign that is `length` symbols long. */
export const halfKey = (channel: number, length: number, symbols: Uint16Array, from: number, to: number): number =>
  hash2(channel, length, hashRun(channel, symbols, from, to));

/** The hash of a sign without its symbol at `drop`. */
export function hashLess(channel: number, symbols: Uint16Array, length: number, drop: number): number {
  for (let i = 0, n = 0; i < length; i++) if (i !== drop) rest[n++] = symbols[i] as number;
  return hashRun(channel, rest, 0, length - 1);
}
const rest = new Uint16Array(longest);
