import { leetReading, soundKey } from "../writing/index.ts";
import type { Best } from "./Best.ts";
import { sameCharacters } from "./characters.ts";
import { Kind } from "./kinds.ts";
import { letterEdits, shareOf } from "./letters.ts";
import { plainWeight } from "./plainWords.ts";
import { LONGEST, type Reading } from "./Reading.ts";
import type { Side } from "./Side.ts";
import { weights } from "./weights.ts";

const markKey = new Uint16Array(LONGEST * 2 + 2);
const [squeezedA, squeezedB] = [new Uint16Array(LONGEST), new Uint16Array(LONGEST)];

/** Names in letters and digits: by spelling, by sound, by one beginning with the other. Neither has characters. */
export function compareLetters(query: Side, mark: Reading, best: Best): void {
  const a = query.reading.symbols;
  const b = mark.symbols;
  const n = query.reading.length;
  const m = mark.length;
  const shorter = n < m ? n : m;
  const longer = n < m ? m : n;
  const gap = longer - shorter;
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a[n - 1 - tail] === b[m - 1 - tail]) tail++;
  const inA = n - head - tail;
  const inB = m - head - tail;
  if (head === n && head === m) {
    best.offer(Kind.sameSign, weights.sameSign);
    return;
  }

  if (gap * 2 <= longer) {
    const edits = inA <= 1 && inB <= 1 ? 1 : longer <= 32 ? query.pattern.distance(b, m) : inA > inB ? inA : inB;
    if (edits <= (longer <= 4 ? 1 : longer <= 6 ? 2 : (longer >> 2) + 1)) {
      const cost = letterEdits(a, head, n - tail, b, head, m - tail);
      const score = 1 - cost * 0.01 * shareOf(longer);
      if (gap >= 2 && shorter === head + tail && isWholeWords(n > m ? query.reading : mark, head, head + gap)) {
        best.offer(kindOfWords(n > m ? query.reading : mark, head, gap, n > m), score < 0.9 ? score : 0.9);
      } else {
        const most = edits === 1 ? weights.oneLetter : weights.twoLetters;
        best.offer(kindOfEdits(edits, inA, inB), score < most ? score : most);
      }
      if (inA + inB <= 4 && shorter >= 3 && inA * inB <= 3) comparePlural(query.reading, mark, head, inA, inB, best);
    }
    if (query.reading.digits > 0 !== mark.digits > 0 || query.reading.digits + mark.digits > 1)
      compareLeet(a, b, n, m, best);
    if (edits * 5 <= longer * 3 && shorter >= 3) {
      compareSound(query, mark, edits, head, inA, inB, best);
      if (edits >= 2 && edits <= 4) compareDrawnAlike(a, b, n, m, best);
    }
  }
  if (gap === 0 && n >= 6 && query.reading.bag === mark.bag && query.reading.digits === 0 && mark.digits === 0)
    compareShuffled(query.reading, mark, best);
  if (query.reading.run > 2 || mark.run > 2) compareSqueezed(a, b, n, m, best);
  if (gap >= 2) {
    if (gap >= shorter) compareRepeated(a, b, n, m, best);
    if (shorter >= 3) compareContained(query, mark, head, tail, best);
  }
  if (head >= 4 && head * 5 >= longer * 2) best.offer(Kind.containsDistinctive, 0.28 + (0.45 * head) / longer);
  else if (tail >= 4 && tail * 2 >= longer) best.offer(Kind.containsDistinctive, 0.2 + (0.4 * tail) / longer);
}

/** Halves exchanged (NORTHTARN, TARNNORTH) are two known words; letters anyhow (LISTEN, SILENT) are often chance. */
const HALVES_EXCHANGED = 0.7;
const LETTERS_SHUFFLED = 0.5;

/** The same letters in another order. */
function compareShuffled(query: Reading, mark: Reading, best: Best): void {
  if (best.score >= HALVES_EXCHANGED || !sameCharacters(query, mark)) return;
  const { length, symbols } = query;
  for (let cut = 3; cut <= length - 3; cut++) {
    let i = 0;
    while (i < length && symbols[i] === mark.symbols[i < length - cut ? i + cut : i + cut - length]) i++;
    if (i === length) {
      best.offer(Kind.otherOrder, HALVES_EXCHANGED);
      return;
    }
  }
  best.offer(Kind.otherOrder, LETTERS_SHUFFLED);
}

function kindOfEdits(edits: number, inQuery: number, inMark: number): Kind {
  if (edits !== 1) return Kind.twoLetters;
  if (inQuery > inMark) return Kind.letterAdded;
  if (inQuery < inMark) return Kind.letterDropped;
  return inQuery === 1 ? Kind.letterReplaced : Kind.lettersSwapped;
}

/** Does what one side has more begin and end with words? Then words were added or dropped, not letters. */
function isWholeWords(longer: Reading, from: number, to: number): boolean {
  return longer.wordCount > 1 && (from === 0 || endsWord(longer, from)) && endsWord(longer, to);
}

function kindOfWords(longer: Reading, head: number, gap: number, isQueryLonger: boolean): Kind {
  if (!isQueryLonger) return Kind.wordsDropped;
  return plainWeight(longer.symbols, head, head + gap) < 0.5 ? Kind.genericAdded : Kind.containsDistinctive;
}

const S = 0x73;
const E = 0x65;
const I = 0x69;
const Y = 0x79;

/** The one difference is the ending of a plural: s, es, ies for y, at the end of a word. */
function comparePlural(query: Reading, mark: Reading, head: number, inA: number, inB: number, best: Best): void {
  const [more, from, length] = inA > inB ? [query, inA, inB] : [mark, inB, inA];
  const symbols = more.symbols;
  const end = head + from;
  if (symbols[end - 1] !== S || !endsWord(more, end) || head < 3) {
    return;
  }
  const isPlural =
    (length === 0 && (from === 1 || (from === 2 && symbols[head] === E))) ||
    (length === 1 &&
      from === 3 &&
      symbols[head] === I &&
      symbols[head + 1] === E &&
      (more === query ? mark : query).symbols[head] === Y);
  if (isPlural) best.offer(Kind.plural, weights.plural);
}

function endsWord(reading: Reading, at: number): boolean {
  for (let word = 1; word <= reading.wordCount; word++) if (reading.words[word] === at) return true;
  return false;
}

/** Digits for letters, in either name, in the same places. More digits than letters is a model number, not a name. */
function compareLeet(a: Uint16Array, b: Uint16Array, n: number, m: number, best: Best): void {
  if (n !== m) return;
  let changed = 0;
  for (let i = 0; i < n; i++) {
    const x = a[i] as number;
    const y = b[i] as number;
    if (x === y) continue;
    const xDigit = x >= 0x30 && x < 0x3a;
    if (xDigit === (y >= 0x30 && y < 0x3a)) return;
    const digit = xDigit ? x : y;
    const letter = xDigit ? y : x;
    // A 1 is drawn like an l as well as like an i.
    if (leetReading(digit) !== letter && !(digit === 0x31 && letter === 0x6c)) return;
    changed++;
  }
  if (changed * 3 <= n) best.offer(Kind.leet, weights.leet - 0.005 * changed);
  else if (changed * 2 <= n && n >= 4) best.offer(Kind.leet, weights.leet - 0.1);
}

/** Said alike though spelled otherwise: Kabu, Cabu. One vowel for another, or a letter doubled, is only a letter. */
function compareSound(
  query: Side,
  mark: Reading,
  edits: number,
  head: number,
  inA: number,
  inB: number,
  best: Best,
): void {
  const a = query.reading.symbols;
  const b = mark.symbols;
  if (edits === 1) {
    if (inA === 1 && inB === 1) {
      const x = a[head] as number;
      const y = b[head] as number;
      if ((isVowel(x) || isVowel(y)) && !(x === Y && y === I) && !(x === I && y === Y)) return;
    } else if (inA + inB === 1) {
      const added = inA === 1 ? a : b;
      const symbol = added[head] as number;
      if (symbol === added[head - 1] || symbol === added[head + 1]) return;
      // h, c and k (ck); anything else an officer calls a letter more.
      if (symbol !== 0x68 && symbol !== 0x63 && symbol !== 0x6b) return;
    } else return;
  }
  const length = soundKey(b, 0, mark.length, markKey);
  const longer = query.reading.length > mark.length ? query.reading.length : mark.length;
  const key = query.key;
  const keyLength = query.keyLength;
  if (keyLength < 2 || length < 2) return;
  let same = 0;
  const shorterKey = keyLength < length ? keyLength : length;
  while (same < shorterKey && key[same] === markKey[same]) same++;
  if (same === keyLength && same === length) {
    best.offer(Kind.sameSound, weights.sameSound * (1 - (0.16 * edits) / longer));
    return;
  }
  if (edits < 3 || shorterKey < 4) return;
  let end = 0;
  while (end < shorterKey - same && key[keyLength - 1 - end] === markKey[length - 1 - end]) end++;
  const differ = (keyLength > length ? keyLength : length) - same - end;
  if (differ <= 1)
    best.offer(Kind.nearSound, weights.nearSound * (1 - 1.6 / (keyLength > length ? keyLength : length)));
}

const isVowel = (symbol: number): boolean =>
  symbol === 0x61 || symbol === E || symbol === I || symbol === 0x6f || symbol === 0x75;

/** Letters that together are drawn like another: rn and m, vv and w, cl and d. */
function compareDrawnAlike(a: Uint16Array, b: Uint16Array, n: number, m: number, best: Best): void {
  const inA = drawn(a, n, squeezedA);
  const inB = drawn(b, m, squeezedB);
  if (inA === n && inB === m) return;
  if (same(squeezedA, squeezedB, inA, inB)) best.offer(Kind.lookAlike, weights.lookAlike);
}

function drawn(symbols: Uint16Array, length: number, into: Uint16Array): number {
  let n = 0;
  for (let i = 0; i < length; i++) {
    const symbol = symbols[i] as number;
    const next = i + 1 < length ? (symbols[i + 1] as number) : 0;
    let as = symbol;
    if (symbol === 0x72 && next === 0x6e) as = 0x6d;
    else if (symbol === 0x76 && next === 0x76) as = 0x77;
    else if (symbol === 0x63 && next === 0x6c) as = 0x64;
    if (as !== symbol) i++;
    into[n++] = as;
  }
  return n;
}

/** A letter repeated three times or more: Nikeee. */
function compareSqueezed(a: Uint16Array, b: Uint16Array, n: number, m: number, best: Best): void {
  const inA = squeeze(a, n, squeezedA);
  const inB = squeeze(b, m, squeezedB);
  if (inA >= 2 && same(squeezedA, squeezedB, inA, inB)) best.offer(Kind.repeated, weights.repeated);
}

function squeeze(symbols: Uint16Array, length: number, into: Uint16Array): number {
  let n = 0;
  for (let i = 0; i < length; i++) if (i === 0 || symbols[i] !== symbols[i - 1]) into[n++] = symbols[i] as number;
  return n;
}

function same(a: Uint16Array, b: Uint16Array, n: number, m: number): boolean {
  if (n !== m) return false;
  for (let i = 0; i < n; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** The whole name twice or more: Nike Nike. */
export function compareRepeated(a: Uint16Array, b: Uint16Array, n: number, m: number, best: Best): void {
  const [long, size, short, period] = n > m ? [a, n, b, m] : [b, m, a, n];
  if (period < 2 || size % period !== 0) return;
  for (let i = 0; i < size; i++) if (long[i] !== short[i % period]) return;
  best.offer(Kind.repeated, weights.repeated);
}

/** One name inside the other without a break: Caixa in CaixaBank. At the beginning it is noticed most. */
function compareContained(query: Side, mark: Reading, head: number, tail: number, best: Best): void {
  const isQueryLonger = query.reading.length > mark.length;
  const long = isQueryLonger ? query.reading : mark;
  const short = isQueryLonger ? mark : query.reading;
  const shorter = short.length;
  const longer = long.length;
  let at = -1;
  if (head === shorter) at = 0;
  else if (tail === shorter || head + tail === shorter) {
    if (tail === shorter) at = longer - shorter;
  } else if (shorter >= 5 && (short.bag & ~long.bag) === 0) at = indexOf(long, short);
  if (at < 0) return;
  const weight = plainWeight(short.symbols, 0, shorter);
  const rest =
    (at > 0 ? at * plainWeight(long.symbols, 0, at) : 0) +
    (at + shorter < longer ? (longer - at - shorter) * plainWeight(long.symbols, at + shorter, longer) : 0);
  const share = (0.35 * (longer - shorter) + 0.65 * rest) / longer;
  const place = at === 0 ? 0 : at + shorter === longer ? 0.06 : 0.12;
  const score = (0.9 - 0.55 * share - place) * (0.75 + 0.25 * weight) * (shorter === 3 ? 0.8 : 1);
  best.offer(Kind.containsDistinctive, score);
}

export function indexOf(long: Reading, short: Reading): number {
  const first = short.symbols[0];
  const last = long.length - short.length;
  for (let at = 0; at <= last; at++) {
    if (long.symbols[at] !== first) continue;
    let i = 1;
    while (i < short.length && long.symbols[at + i] === short.symbols[i]) i++;
    if (i === short.length) return at;
  }
  return -1;
}
