import {
  joinParts,
  leetReading,
  lookAlikesOf,
  nearSyllableOf,
  otherSyllableOf,
  partsOf,
  readPinyin,
  syllableOf,
  syllableText,
} from "../writing/index.ts";
import { Features, halfKey, hashLess, pairKey, shortLength, soundOf, soundPairKey } from "./Features.ts";
import { Channel, hash3, hashRun } from "./hash.ts";
import { SymbolKind, symbolKinds } from "./symbolKind.ts";

/** How much a feature of a channel counts beside its rarity. */
const channelWeight = new Float64Array(32).fill(1);
channelWeight[Channel.character] = 0.6;
channelWeight[Channel.skip] = 0.6;
channelWeight[Channel.sound] = 0.6;
/** Readings of the query beyond its own, and look-alikes: right when they meet, seldom meant. */
const otherReading = 0.7;

/** Why the marks of a list are worth scoring at once. */
export const Sure = { sameKey: 0, oneEdit: 1, part: 2 } as const;

/** No more features than this are counted for one query. */
const mostFeatures = 600;
/** Letters in a row that are read as syllables. */
const longestTyped = 30;
/** Signs longer than this are searched by their beginning. */
export const longestQuery = 256;

/**
 * What is looked up for a query: features to count, each with a weight and whether it is the query's own, and keys whose marks are always scored
 * (`sure`). Readings that only a searcher needs are made here and not in the index: digits as letters, repeats
 * squeezed, split characters joined, syllables typed in letters, characters that look like the query's.
 */
export class QueryFeatures {
  count = 0;
  readonly hashes = new Uint32Array(mostFeatures);
  readonly weights = new Float64Array(mostFeatures);
  readonly own = new Uint8Array(mostFeatures);
  sureCount = 0;
  readonly sureHashes = new Uint32Array(1_024);
  readonly sureKinds = new Uint8Array(1_024);
  /** Which reading a key of `Sure.oneEdit` belongs to. */
  readonly sureReadings = new Uint8Array(1_024);
  readonly readings: { readonly symbols: Uint16Array; length: number }[] = [];
  readingCount = 0;
  /** Symbols of the query without breaks. */
  length = 0;
  /** What its first symbol is: see `SymbolKind`. */
  kind = 0;
  private readonly features = new Features(false);
  private readonly seen = new Uint32Array(4_096);
  private readonly scratch = new Uint16Array(longestQuery * 8);
  private readonly syllables = new Uint16Array(longestQuery);
  private readonly spoken = new Uint16Array(longestQuery);

  read(packed: Uint16Array, from: number, to: number): this {
    this.count = 0;
    this.sureCount = 0;
    this.readingCount = 0;
    this.seen.fill(0);
    const end = Math.min(to, from + longestQuery);
    this.reading(packed, from, end, 1);
    this.length = this.features.length;
    if (this.length === 0) return this;
    const joined = this.features.joined.slice(0, this.length);
    this.kind = symbolKinds[joined[0] as number] as number;
    this.lookAlikes(joined);
    this.otherSounds(joined);
    this.typedSyllables(joined);
    this.mixedSyllables(joined);
    this.parts(joined);
    this.otherReadings(packed, from, end, joined);
    return this;
  }

  /** Features and sure keys of one way to read the query. */
  private reading(packed: Uint16Array, from: number, to: number, weight: number): void {
    const features = this.features.read(packed, from, to);
    const length = features.length;
    if (length === 0) return;
    for (let i = 0; i < features.count; i++) {
      const channel = features.channels[i] as number;
      const hash = features.hashes[i] as number;
      if (channel === Channel.whole || channel === Channel.sorted) this.sure(hash, Sure.sameKey);
      else if (channel === Channel.equivalents || channel === Channel.skeleton) this.sure(hash, Sure.part);
      else if (channel === Channel.initials)
        this.sure(hashRun(Channel.whole, initialsOf(features, this.scratch), 0, initialsCount(features)), Sure.part);
      else if (channel > Channel.tail) this.add(hash, weight * (channelWeight[channel] as number), weight === 1);
    }
    const joined = features.joined;
    if (length >= 2 && length <= 6 && features.tokenCount === 1)
      this.sure(hashRun(Channel.initials, joined, 0, length), Sure.part);
    const reading = this.keep(joined, length);
    const short = length <= 3 && symbolKinds[joined[0] as number] === SymbolKind.letter;
    if (length <= shortLength + 1 && length >= 3) {
      if (!short) this.sure(hashRun(Channel.less, joined, 0, length), Sure.oneEdit, reading);
      for (let drop = 0; drop < length; drop++) {
        this.sure(hashLess(Channel.less, joined, length, drop), Sure.oneEdit, reading);
        if (length > 3 || !short) this.sure(hashLess(Channel.whole, joined, length, drop), Sure.oneEdit, reading);
      }
    } else if (length === 2 && symbolKinds[joined[0] as number] === SymbolKind.han)
      this.sure(hashRun(Channel.less, joined, 0, 2), Sure.oneEdit, reading);
    for (let size = Math.max(shortLength + 1, length - 1); size <= length + 1; size++) {
      const half = size >> 1;
      this.sure(halfKey(Channel.head, size, joined, 0, half), Sure.oneEdit, reading);
      this.sure(halfKey(Channel.tail, size, joined, length - (size - half), length), Sure.oneEdit, reading);
    }
    // Two neighbours swapped across the middle break both halves.
    const middle = length >> 1;
    if (length > shortLength && joined[middle] !== joined[middle - 1]) {
      const a = joined[middle] as number;
      joined[middle] = joined[middle - 1] as number;
      joined[middle - 1] = a;
      this.sure(hashRun(Channel.whole, joined, 0, length), Sure.sameKey);
      joined[middle - 1] = joined[middle] as number;
      joined[middle] = a;
    }
  }

  /** A mark may look like the query though every character differs: pairs with each look-alike beside a neighbour. */
  private lookAlikes(joined: Uint16Array): void {
    for (let i = 0; i < joined.length; i++) {
      const symbol = joined[i] as number;
      if (symbolKinds[symbol] !== SymbolKind.han) continue;
      const alike = lookAlikesOf(symbol);
      for (let k = 0; k < alike.length; k++) {
        const other = alike[k] as number;
        if (i > 0) this.add(pairKey(joined[i - 1] as number, other), otherReading, false);
        if (i + 1 < joined.length) this.add(pairKey(other, joined[i + 1] as number), otherReading, false);
      }
    }
  }

  /** Characters with a second common reading. */
  private otherSounds(joined: Uint16Array): void {
    for (let i = 0; i < joined.length; i++) {
      const other = nearSyllableOf(otherSyllableOf(joined[i] as number));
      if (other === 0) continue;
      if (i > 0) this.add(soundPairKey(soundOf(joined[i - 1] as number), other), otherReading, false);
      if (i + 1 < joined.length) this.add(soundPairKey(other, soundOf(joined[i + 1] as number)), otherReading, false);
    }
  }

  /** "naike" typed for 耐克: every run of letters that reads as syllables. */
  private typedSyllables(joined: Uint16Array): void {
    const { syllables } = this;
    for (let from = 0; from < joined.length; ) {
      if (symbolKinds[joined[from] as number] !== SymbolKind.letter) {
        from++;
        continue;
      }
      let to = from + 1;
      while (to < joined.length && symbolKinds[joined[to] as number] === SymbolKind.letter) to++;
      const count = to - from > longestTyped ? 0 : readPinyin(joined, from, to, syllables);
      for (let i = 0; i < count; i++) {
        const sound = nearSyllableOf(syllables[i] as number);
        if (i + 1 < count) this.add(soundPairKey(sound, nearSyllableOf(syllables[i + 1] as number)), 1, false);
        if (i + 2 < count)
          this.add(soundPairKey(sound, nearSyllableOf(syllables[i + 2] as number)), otherReading, false);
      }
      if (count > 1) {
        const last = nearSyllableOf(syllables[count - 1] as number);
        this.add(hash3(Channel.syllableEnds, nearSyllableOf(syllables[0] as number), last, count), 1, false);
      }
      from = to;
    }
  }

  /** 动XIA香 as it is said, dong xia xiang: what 动夏香 has, though no run of characters in the query has it. */
  private mixedSyllables(joined: Uint16Array): void {
    const { syllables, spoken } = this;
    let count = 0;
    let typed = 0;
    for (let from = 0; from < joined.length && count < spoken.length - longestTyped; ) {
      if (symbolKinds[joined[from] as number] !== SymbolKind.letter) {
        spoken[count++] = soundOf(joined[from++] as number);
        continue;
      }
      let to = from + 1;
      while (to < joined.length && symbolKinds[joined[to] as number] === SymbolKind.letter) to++;
      const read = to - from > longestTyped ? 0 : readPinyin(joined, from, to, syllables);
      // Letters that spell nothing part what stands before them from what follows.
      if (read === 0) spoken[count++] = 0;
      for (let i = 0; i < read; i++) spoken[count++] = nearSyllableOf(syllables[i] as number);
      typed += read;
      from = to;
    }
    if (typed === 0 || typed === count) return;
    for (let i = 0; i + 1 < count; i++) {
      this.addSpoken(spoken[i] as number, spoken[i + 1] as number, 1);
      if (i + 2 < count) this.addSpoken(spoken[i] as number, spoken[i + 2] as number, otherReading);
    }
    this.add(hash3(Channel.syllableEnds, spoken[0] as number, spoken[count - 1] as number, count), 1, false);
  }

  private addSpoken(sound: number, next: number, weight: number): void {
    if (sound !== 0 && next !== 0) this.add(soundPairKey(sound, next), weight, false);
  }

  /** Beginnings and ends of the query that are a mark by themselves. */
  private parts(joined: Uint16Array): void {
    const length = Math.min(joined.length, 40);
    const least = symbolKinds[joined[0] as number] === SymbolKind.han ? 2 : 3;
    for (let size = least; size < length; size++) {
      this.sure(hashRun(Channel.whole, joined, 0, size), Sure.part);
      this.sure(hashRun(Channel.whole, joined, joined.length - size, joined.length), Sure.part);
    }
    // Two characters of the query, in order, are often the name that was built upon: 艾特 in 艾索特科技.
    if (joined.length > 8) return;
    for (let i = 0; i < joined.length; i++) {
      if (symbolKinds[joined[i] as number] !== SymbolKind.han) continue;
      for (let k = i + 1; k < joined.length; k++) {
        if (symbolKinds[joined[k] as number] !== SymbolKind.han) continue;
        this.scratch[0] = joined[i] as number;
        this.scratch[1] = joined[k] as number;
        this.sure(hashRun(Channel.whole, this.scratch, 0, 2), Sure.part);
      }
    }
  }

  private otherReadings(packed: Uint16Array, from: number, to: number, joined: Uint16Array): void {
    const into = this.scratch;
    let n = 0;
    let changed = false;
    for (let i = from; i < to; i++) {
      const symbol = packed[i] as number;
      const letter = leetReading(symbol);
      changed ||= letter !== symbol;
      into[n++] = letter;
    }
    if (changed) this.reading(into.slice(0, n), 0, n, otherReading);

    n = 0;
    for (let i = 0; i < joined.length; i++) if (i === 0 || joined[i] !== joined[i - 1]) into[n++] = joined[i] as number;
    if (n < joined.length && n > 1) this.reading(into.slice(0, n), 0, n, otherReading);

    n = 0;
    changed = false;
    for (let i = 0; i < joined.length; i++) {
      const whole = i + 1 < joined.length ? joinParts(joined[i] as number, joined[i + 1] as number) : 0;
      into[n++] = whole === 0 ? (joined[i] as number) : whole;
      if (whole === 0) continue;
      changed = true;
      i++;
    }
    if (changed) this.reading(into.slice(0, n), 0, n, otherReading);

    if (joined.length > 6) return;
    for (let i = 0; i < joined.length; i++) {
      const split = symbolKinds[joined[i] as number] === SymbolKind.han ? partsOf(joined[i] as number) : undefined;
      if (split === undefined || split.length < 2) continue;
      n = 0;
      for (let k = 0; k < joined.length; k++) {
        if (k !== i) into[n++] = joined[k] as number;
        else for (let p = 0; p < split.length; p++) into[n++] = split[p] as number;
      }
      this.sure(hashRun(Channel.whole, into, 0, n), Sure.sameKey);
    }

    n = 0;
    for (let i = 0; i < joined.length; i++) {
      const syllable = syllableOf(joined[i] as number);
      if (syllable === 0) return;
      const spelled = syllableText(syllable);
      for (let k = 0; k < spelled.length; k++) into[n++] = spelled.charCodeAt(k);
    }
    this.reading(into.slice(0, n), 0, n, otherReading);
  }

  private add(hash: number, weight: number, own: boolean): void {
    if (this.count === mostFeatures || !this.isNew(hash)) return;
    this.hashes[this.count] = hash;
    this.weights[this.count] = weight;
    this.own[this.count++] = own ? 1 : 0;
  }

  private sure(hash: number, kind: number, reading = 0): void {
    if (this.sureCount === this.sureHashes.length || !this.isNew(hash)) return;
    this.sureHashes[this.sureCount] = hash;
    this.sureKinds[this.sureCount] = kind;
    this.sureReadings[this.sureCount++] = reading;
  }

  private isNew(hash: number): boolean {
    const { seen } = this;
    for (let place = hash & 4_095; ; place = (place + 1) & 4_095) {
      if (seen[place] === hash) return false;
      if (seen[place] !== 0) continue;
      seen[place] = hash;
      return true;
    }
  }

  private keep(joined: Uint16Array, length: number): number {
    const index = this.readingCount++;
    const reading = this.readings[index] ?? { symbols: new Uint16Array(longestQuery * 8), length: 0 };
    reading.symbols.set(joined.subarray(0, length));
    reading.length = length;
    this.readings[index] = reading;
    return index;
  }
}

function initialsCount(features: Features): number {
  let n = 0;
  for (let t = 0; t < features.tokenCount; t++)
    if (symbolKinds[features.joined[features.tokenFrom[t] as number] as number] === SymbolKind.letter) n++;
  return n;
}

function initialsOf(features: Features, into: Uint16Array): Uint16Array {
  let n = 0;
  for (let t = 0; t < features.tokenCount; t++) {
    const first = features.joined[features.tokenFrom[t] as number] as number;
    if (symbolKinds[first] === SymbolKind.letter) into[n++] = first;
  }
  return into;
}
