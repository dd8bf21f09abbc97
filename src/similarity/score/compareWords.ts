import type { Best } from "./Best.ts";
import { Kind } from "./kinds.ts";
import { letterEdits, shareOf } from "./letters.ts";
import { plainWeight } from "./plainWords.ts";
import { wordWeight } from "./Rarity.ts";
import { type Reading, Script, scriptOf } from "./Reading.ts";
import type { Side } from "./Side.ts";
import { weights } from "./weights.ts";

const MOST = 24;
/** Initials alone fit many names. */
const INITIALS = 0.7;
const partnerOf = new Int8Array(MOST);
const quality = new Float64Array(MOST);
const taken = new Uint8Array(MOST);

/**
 * Word by word: the same words in another order, words added or dropped, a distinctive word shared. Each word counts
 * by what it weighs, so that an everyday word added changes little and one shared proves little.
 */
export function compareWords(query: Side, mark: Reading, best: Best): void {
  const reading = query.reading;
  const count = reading.wordCount < MOST ? reading.wordCount : MOST;
  const markCount = mark.wordCount < MOST ? mark.wordCount : MOST;
  if (count === 1 && markCount === 1) return;
  compareInitials(reading, mark, best);
  if (count === markCount && count > 1) compareTruncated(reading, mark, best);
  for (let j = 0; j < markCount; j++) taken[j] = 0;
  let found = 0;
  let exact = 0;
  let inOrder = true;
  let lastPartner = -1;
  for (let i = 0; i < count; i++) {
    partnerOf[i] = -1;
    for (let j = 0; j < markCount; j++) {
      if (taken[j] === 0 && sameWord(reading, i, mark, j)) {
        partnerOf[i] = j;
        quality[i] = 1;
        taken[j] = 1;
        found++;
        exact++;
        if (j < lastPartner) inOrder = false;
        lastPartner = j;
        break;
      }
    }
  }
  // The nearest pair of words first, so that it does not matter which side is asked.
  while (found < count && found < markCount) {
    let nearest = 0;
    let pair = -1;
    for (let i = 0; i < count; i++) {
      if (partnerOf[i] !== -1) continue;
      for (let j = 0; j < markCount; j++) {
        if (taken[j] !== 0) continue;
        const near = nearWord(reading, i, mark, j);
        if (near > nearest || (near === nearest && near > 0 && standsNearer(i, j, pair))) {
          nearest = near;
          pair = i * MOST + j;
        }
      }
    }
    if (pair < 0) break;
    const i = (pair / MOST) | 0;
    partnerOf[i] = pair % MOST;
    quality[i] = nearest;
    taken[pair % MOST] = 1;
    found++;
  }
  if (found === 0) return;
  let shared = 0;
  let lost = 0;
  let extra = 0;
  let strongestExtra = 0;
  let missing = 0;
  for (let i = 0; i < count; i++) {
    const weight = query.wordWeights[i] as number;
    const j = partnerOf[i] as number;
    if (j === -1) {
      extra += weight;
      if (weight > strongestExtra) strongestExtra = weight;
    } else if (quality[i] === 1) shared += weight;
    else {
      // "group" and "groun": what an everyday word shares with another proves no more than the everyday word.
      const other = wordWeight(query.rarity, mark.symbols, mark.words[j] as number, mark.words[j + 1] as number);
      const both = (weight < other ? weight : other) * (quality[i] as number);
      shared += both;
      lost += (weight < other ? other : weight) - both;
    }
  }
  for (let j = 0; j < markCount; j++)
    if (taken[j] === 0)
      missing += wordWeight(query.rarity, mark.symbols, mark.words[j] as number, mark.words[j + 1] as number);
  if (shared <= 0) return;

  const isWhole = found === count && found === markCount;
  const apart = (extra + missing + lost) / (shared + extra + missing + lost);
  const strength = shared >= 0.5 ? 1 : 0.45 + 1.1 * shared;
  // One name wholly in the other stands nearer than two that share a word.
  const isInside = exact === count || exact === markCount;
  let score = (weights.containsDistinctive - (isInside ? 0.42 : 0.55) * apart) * (isWhole ? 1 : strength);
  if (!inOrder) score -= 0.02;
  if (partnerOf[0] !== 0 && !isWhole) score -= 0.03;
  const kind = isWhole
    ? inOrder
      ? Kind.twoLetters
      : Kind.otherOrder
    : found === markCount
      ? strongestExtra < 0.5
        ? Kind.genericAdded
        : Kind.containsDistinctive
      : found === count
        ? Kind.wordsDropped
        : Kind.containsDistinctive;
  if (isWhole && exact === found) score = weights.otherOrder;
  // Each word like its counterpart: what differs are letters, and those have been named.
  best.offer(isWhole && inOrder && best.kind !== Kind.none ? best.kind : kind, score);
}

/** Of pairs equally near the one further in front, then the one more in its place; so no side is preferred. */
function standsNearer(i: number, j: number, pair: number): boolean {
  const atI = (pair / MOST) | 0;
  const atJ = pair % MOST;
  return i + j !== atI + atJ ? i + j < atI + atJ : Math.abs(i - j) < Math.abs(atI - atJ);
}

function sameWord(a: Reading, i: number, b: Reading, j: number): boolean {
  const from = a.words[i] as number;
  const length = (a.words[i + 1] as number) - from;
  const at = b.words[j] as number;
  if ((b.words[j + 1] as number) - at !== length) return false;
  for (let k = 0; k < length; k++) if (a.symbols[from + k] !== b.symbols[at + k]) return false;
  return true;
}

/** How near two different words of four letters or more are, 0 when not near: tesoro, tesoros; nord, nordvpn. */
function nearWord(a: Reading, i: number, b: Reading, j: number): number {
  let from = a.words[i] as number;
  let to = a.words[i + 1] as number;
  let at = b.words[j] as number;
  let end = b.words[j + 1] as number;
  const n = to - from;
  const m = end - at;
  const shorter = n < m ? n : m;
  const longer = n < m ? m : n;
  const first = a.symbols[from] as number;
  if (shorter < 4 || scriptOf(first) === Script.character || scriptOf(b.symbols[at] as number) === Script.character)
    return 0;
  if (first !== b.symbols[at] && a.symbols[from + 1] !== b.symbols[at + 1]) return 0;
  while (from < to && at < end && a.symbols[from] === b.symbols[at]) {
    from++;
    at++;
  }
  if (from === to || at === end) {
    // "smart" in "smartfox" is an everyday word there too.
    const begun = plainWeight(a.symbols, a.words[i] as number, from);
    return (0.45 + (0.45 * shorter) / longer) * (0.4 + 0.6 * begun);
  }
  if (longer - shorter > 2) return 0;
  while (to > from && end > at && a.symbols[to - 1] === b.symbols[end - 1]) {
    to--;
    end--;
  }
  if (to - from > 3 || end - at > 3) return 0;
  const near = 1 - letterEdits(a.symbols, from, to, b.symbols, at, end) * 0.01 * shareOf(longer);
  return near < 0.65 ? 0 : near;
}

/** First letters of the words: BMW, Bayerische Motoren Werke. */
function compareInitials(query: Reading, mark: Reading, best: Best): void {
  if (query.wordCount === 1 && query.length === mark.wordCount) offerInitials(query, mark, best);
  else if (mark.wordCount === 1 && mark.length === query.wordCount) offerInitials(mark, query, best);
}

function offerInitials(short: Reading, long: Reading, best: Best): void {
  if (short.length < 2 || long.length === long.wordCount) return;
  for (let word = 0; word < long.wordCount; word++)
    if (long.symbols[long.words[word] as number] !== short.symbols[word]) return;
  best.offer(Kind.abbreviation, short.length >= 3 ? INITIALS : INITIALS - 0.2);
}

/** Words cut short, each in its place: Shwars Stum. Navi. for Shwars Stumptown Navigator. */
function compareTruncated(query: Reading, mark: Reading, best: Best): void {
  const [short, long] = query.length < mark.length ? [query, mark] : [mark, query];
  let single = 0;
  let longest = 0;
  for (let word = 0; word < long.wordCount; word++) {
    let from = short.words[word] as number;
    const to = short.words[word + 1] as number;
    let at = long.words[word] as number;
    const missing = (long.words[word + 1] as number) - at - (to - from);
    if (missing < 0) return;
    if (missing > longest) longest = missing;
    if (to - from === 1 && missing > 0) single++;
    for (; from < to; from++, at++) if (short.symbols[from] !== long.symbols[at]) return;
  }
  if (longest < 2 || single === long.wordCount) return;
  const missing = (long.length - short.length) / long.length;
  best.offer(Kind.abbreviation, weights.abbreviation - 0.25 * missing - 0.05 * single);
}
