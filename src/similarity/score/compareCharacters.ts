import type { Best } from "./Best.ts";
import {
  characterEdits,
  OTHER_READING,
  sameCharacters,
  shapeCost,
  shareOfCharacter,
  soundCost,
  UNLIKE,
} from "./characters.ts";
import { compareRepeated, indexOf } from "./compareLetters.ts";
import { Kind } from "./kinds.ts";
import { wordWeight } from "./Rarity.ts";
import { LONGEST, type Reading } from "./Reading.ts";
import type { Side } from "./Side.ts";
import { weights } from "./weights.ts";

/** Names in characters: by sound, by shape, by order, by one inside the other. */
export function compareCharacters(query: Side, mark: Reading, best: Best): void {
  const a = query.reading.symbols;
  const b = mark.symbols;
  const n = query.reading.length;
  const m = mark.length;
  const shorter = n < m ? n : m;
  const longer = n < m ? m : n;
  const gap = longer - shorter;
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  if (head === n && head === m) {
    best.offer(Kind.sameSign, weights.sameSign);
    return;
  }
  let tail = 0;
  while (tail < shorter - head && a[n - 1 - tail] === b[m - 1 - tail]) tail++;

  if (gap === 0) {
    if (n > 1 && head + tail <= n - 2 && sameCharacters(query.reading, mark)) {
      const swappedNeighbours = head + tail === n - 2;
      best.offer(
        Kind.otherOrder,
        n === 2 ? 0.78 : swappedNeighbours ? weights.otherOrder - 0.02 : weights.otherOrder - 0.04,
      );
      return;
    }
    compareInPlace(a, b, n, head, tail, best);
  } else if (gap <= 2 && longer - head - tail <= 6) {
    const cost = characterEdits(a, head, n - tail, b, head, m - tail);
    best.offer(n > m ? Kind.characterAdded : Kind.characterDropped, 1 - cost * 0.01 * shareOfCharacter(longer));
  }
  if (gap > 0) {
    if (gap >= shorter) compareRepeated(a, b, n, m, best);
    if (query.reading.run > 1 || mark.run > 1) compareDoubled(a, b, n, m, best);
    if (shorter >= 2) {
      compareContained(query, mark, head, tail, best);
      if (gap >= 2) compareShortened(query.reading, mark, best);
    }
  }
  if (shorter >= 3 && head < shorter && tail < shorter) compareShared(query, mark, head, best);
}

/** The same number of characters: which differ, and do those sound or look alike? */
function compareInPlace(a: Uint16Array, b: Uint16Array, n: number, head: number, tail: number, best: Best): void {
  // By sound first: where more than two characters are said otherwise, no look makes them one name.
  let otherwise = 0;
  for (let i = head; i < n - tail; i++) {
    const x = a[i] as number;
    const y = b[i] as number;
    if (x !== y && soundCost(x, y) > OTHER_READING && ++otherwise > 2) return;
  }
  let cost = 0;
  let unlike = 0;
  let bySound = 0;
  let byNearSound = 0;
  let byShape = 0;
  for (let i = head; i < n - tail; i++) {
    const x = a[i] as number;
    const y = b[i] as number;
    if (x === y) continue;
    const sound = soundCost(x, y);
    const shape = sound <= OTHER_READING ? UNLIKE : shapeCost(x, y);
    if (sound === UNLIKE && shape === UNLIKE) {
      cost += UNLIKE;
      if (++unlike > 1 && unlike * 2 > n) return;
    } else if (shape < sound) {
      byShape++;
      cost += shape;
    } else {
      if (sound <= OTHER_READING) bySound++;
      else byNearSound++;
      cost += sound;
    }
  }
  const score = 1 - cost * 0.01 * shareOfCharacter(n);
  if (unlike > 1) best.offer(Kind.containsDistinctive, score);
  else if (unlike === 1) offerUpTo(best, Kind.oneCharacter, score, weights.oneCharacter);
  else if (byShape > bySound + byNearSound) offerUpTo(best, Kind.lookAlike, score, weights.lookAlike);
  else if (byNearSound > 0) offerUpTo(best, Kind.nearSound, score, weights.nearSound);
  else if (bySound > 0) offerUpTo(best, Kind.sameSound, score, weights.sameSound);
  else offerUpTo(best, Kind.lookAlike, score, weights.lookAlike);
}

function offerUpTo(best: Best, kind: Kind, score: number, most: number): void {
  best.offer(kind, score < most ? score : most);
}

const [doubledA, doubledB] = [new Uint16Array(LONGEST), new Uint16Array(LONGEST)];

/** A character doubled: 耐耐克. */
function compareDoubled(a: Uint16Array, b: Uint16Array, n: number, m: number, best: Best): void {
  const inA = squeeze(a, n, doubledA);
  const inB = squeeze(b, m, doubledB);
  if (inA !== inB || inA < 2) return;
  for (let i = 0; i < inA; i++) if (doubledA[i] !== doubledB[i]) return;
  best.offer(Kind.repeated, weights.repeated);
}

function squeeze(symbols: Uint16Array, length: number, into: Uint16Array): number {
  let n = 0;
  for (let i = 0; i < length; i++) if (i === 0 || symbols[i] !== symbols[i - 1]) into[n++] = symbols[i] as number;
  return n;
}

/** One name wholly inside the other: 三只松鼠 in 三只松鼠食品; what is added counts by what it weighs. */
function compareContained(query: Side, mark: Reading, head: number, tail: number, best: Best): void {
  const isQueryLonger = query.reading.length > mark.length;
  const long = isQueryLonger ? query.reading : mark;
  const short = isQueryLonger ? mark : query.reading;
  const shorter = short.length;
  const longer = long.length;
  const at =
    head === shorter ? 0 : tail === shorter ? longer - shorter : longer - shorter >= 2 ? indexOf(long, short) : -1;
  if (at < 0 && head + tail < shorter) return;
  const [before, after] = at < 0 ? [head, head + longer - shorter] : [at, at + shorter];
  // Added inside (小米 in 小红米) the added run lies between; else before and behind.
  const rest =
    at < 0
      ? (after - before) * wordWeight(query.rarity, long.symbols, before, after)
      : before * wordWeight(query.rarity, long.symbols, 0, before) +
        (longer - after) * wordWeight(query.rarity, long.symbols, after, longer);
  const gap = longer - shorter;
  const own = shorter * wordWeight(query.rarity, short.symbols, 0, shorter);
  const apart = rest / (own + rest);
  const place = at < 0 ? 0.04 : at === 0 ? 0 : 0.02;
  const score = weights.containsDistinctive - 0.55 * apart - place - 0.005 * gap;
  const isGeneric = rest <= 0.45 * gap;
  const kind = isQueryLonger
    ? isGeneric
      ? Kind.genericAdded
      : gap === 1
        ? Kind.characterAdded
        : Kind.containsDistinctive
    : gap === 1
      ? Kind.characterDropped
      : Kind.wordsDropped;
  best.offer(kind, score);
}

/** A short form that keeps the order: 中移 for 中国移动. */
function compareShortened(query: Reading, mark: Reading, best: Best): void {
  const [short, long] = query.length < mark.length ? [query, mark] : [mark, query];
  if (short.length > 4 || long.length > short.length * 4 || short.symbols[0] !== long.symbols[0]) return;
  let at = 0;
  for (let i = 0; i < short.length; i++) {
    while (at < long.length && long.symbols[at] !== short.symbols[i]) at++;
    if (at === long.length) return;
    at++;
  }
  best.offer(Kind.abbreviation, 0.7 - 0.02 * Math.abs(long.length - 2 * short.length));
}

/** A run of characters that both have, with others around it on both sides: 长沙三只松鼠, 三只松鼠集团. */
function compareShared(query: Side, mark: Reading, head: number, best: Best): void {
  const a = query.reading.symbols;
  const b = mark.symbols;
  const n = query.reading.length;
  const m = mark.length;
  if (n > 24 || m > 24) return;
  let length = head;
  for (let i = 0; i + length < n; i++)
    for (let j = 0; j + length < m; j++) {
      const run = a[i] === b[j] && a[i + length] === b[j + length] ? runOf(a, i, n, b, j, m) : 0;
      if (run > length) length = run;
    }
  if (length < 2) return;
  // Several runs of that length: the one with the weakest rest, whichever side is asked.
  for (let i = 0; i + length <= n; i++)
    for (let j = 0; j + length <= m; j++)
      if (a[i] === b[j] && runOf(a, i, n, b, j, m) === length) offerShared(query, mark, i, j, length, best);
}

function runOf(a: Uint16Array, i: number, n: number, b: Uint16Array, j: number, m: number): number {
  let run = 0;
  while (i + run < n && j + run < m && a[i + run] === b[j + run]) run++;
  return run;
}

function offerShared(query: Side, mark: Reading, inA: number, inB: number, length: number, best: Best): void {
  const a = query.reading.symbols;
  const b = mark.symbols;
  const n = query.reading.length;
  const m = mark.length;
  const rarity = query.rarity;
  const shared = length * wordWeight(rarity, a, inA, inA + length);
  const rest =
    inA * wordWeight(rarity, a, 0, inA) +
    (n - inA - length) * wordWeight(rarity, a, inA + length, n) +
    inB * wordWeight(rarity, b, 0, inB) +
    (m - inB - length) * wordWeight(rarity, b, inB + length, m);
  const strength = shared >= 2 ? 1 : 0.4 + 0.3 * shared;
  best.offer(Kind.containsDistinctive, (0.88 - 0.55 * (rest / (shared + rest))) * strength);
}
