import { Gap, shapeNearness, wordRank } from "#similarity";
import { Like } from "../likenessKind.ts";
import { isDigit, leetClass } from "../tables/letters.ts";
import { Degree, FormKind, type Forms } from "../tables/screeningTables.ts";
import { characterSound } from "../tables/sound.ts";
import { NEAR_SHAPE, NEAR_SOUND } from "./areNear.ts";
import type { Hits } from "./Hits.ts";
import type { PlainText } from "./PlainText.ts";

/**
 * Compares a stretch of text with a form, symbol by symbol, and notes a hit when a kind of likeness holds. Tables may be
 * generous; nothing is reported that these functions do not find. Scores are hundredths.
 */

/** The same symbols: as written, disguised, set apart, joined or split. */
export function verifySame(
  hits: Hits,
  part: number,
  forms: Forms,
  form: number,
  text: PlainText,
  from: number,
  to: number,
): void {
  const { symbols } = text;
  const start = forms.starts[form] as number;
  const length = to - from;
  if ((forms.starts[form + 1] as number) - start !== length) return;
  for (let i = 0; i < length; i++) if (symbols[from + i] !== forms.symbols[start + i]) return;
  const formKind = forms.kinds[form] as number;
  if (formKind === FormKind.typedPinyin) {
    if (breaksOf(text, from, to) !== 0 && length < 8) return;
    hits.add(part, form, from, to, Like.typedPinyin, length >= 10 ? 80 : length >= 8 ? 70 : 52, 0);
    return;
  }
  if (formKind === FormKind.alias) {
    // An everyday word is what goods are called: unlike a registered one, somebody's note of it bars nobody from saying it.
    const isCommon = (forms.degrees[form] as number) === Degree.common;
    return hits.add(part, form, from, to, Like.alias, isCommon ? 60 : 85, 0);
  }
  if (formKind === FormKind.core) return hits.add(part, form, from, to, Like.wordsDropped, length >= 7 ? 50 : 43, 0);
  let disguises = 0;
  for (let i = from; i < to; i++) disguises |= 1 << (text.disguised[i] as number);
  // Width alone is how Chinese keyboards write; what the mark itself uses hides nothing.
  if ((disguises & ~(forms.disguises[form] as number) & ~0b1001) !== 0)
    return hits.add(part, form, from, to, Like.disguised, 95, 0);
  const breaks = breaksOf(text, from, to);
  if (breaks === (forms.breaks[form] as number)) return hits.add(part, form, from, to, Like.same, 90, 0);
  const apart = length >= 3 && breaks === (length >= 32 ? 0xfffffffe : (1 << length) - 2) >>> 0;
  hits.add(part, form, from, to, apart ? Like.spaced : Like.joined, apart ? 90 : 80, 0);
}

/** Bit i: a gap or a mask sign stands before symbol i of the stretch. */
export function breaksOf(text: PlainText, from: number, to: number): number {
  let breaks = 0;
  const end = Math.min(to, from + 32);
  for (let i = from + 1; i < end; i++) if (text.gaps[i] !== Gap.none || text.masks[i] !== 0) breaks |= 1 << (i - from);
  return breaks >>> 0;
}

/** A name cut off: four letters or more, or all but the last one or two, are the name; one character begins many. */
function cutScore(isHan: boolean, seen: number, share: number): number {
  if (!isHan && seen >= 4 && share >= 0.6) return 62;
  if (isHan && seen >= 3) return 62;
  return Math.min(50, 34 + Math.round(share * 24));
}

/** One letter added, dropped, replaced, or two neighbours swapped, in names of five letters or more. */
export function verifyLetter(
  hits: Hits,
  part: number,
  forms: Forms,
  form: number,
  text: PlainText,
  from: number,
  to: number,
): void {
  const { symbols } = text;
  const own = forms.symbols;
  const start = forms.starts[form] as number;
  const formLength = (forms.starts[form + 1] as number) - start;
  const length = to - from;
  const gap = length - formLength;
  if (formLength < 5 || gap > 1 || gap < -1) return;
  const shorter = gap < 0 ? length : formLength;
  let head = 0;
  while (head < shorter && symbols[from + head] === own[start + head]) head++;
  let tail = 0;
  while (tail < shorter - head && symbols[to - 1 - tail] === own[start + formLength - 1 - tail]) tail++;
  const inText = length - head - tail;
  const inForm = formLength - head - tail;
  let kind: number;
  if (inText === 1 && inForm === 0) kind = Like.added;
  else if (inText === 0 && inForm === 1) kind = Like.dropped;
  else if (inText === 1 && inForm === 1) kind = Like.replaced;
  else if (
    inText === 2 &&
    inForm === 2 &&
    symbols[from + head] === own[start + head + 1] &&
    symbols[from + head + 1] === own[start + head]
  )
    kind = Like.swapped;
  else return;
  // Model numbers differ in a digit and mean it: "A5000" and "A6000" are two machines.
  if (inText > 0 && isDigit(symbols[from + head] as number)) return;
  if (inForm > 0 && isDigit(own[start + head] as number)) return;
  // "Bvlgari" (7) is an alert once the goods agree; "Sonny" (5) hardly is "Sunny".
  let score = letterScore(formLength);
  // Of five letters four are left, or four agree: "omni" is a word more often than "Omnis" cut short.
  if (formLength === 5 && (kind === Like.dropped || kind === Like.replaced)) score -= 3;
  if (ownLength(own, start, start + formLength, head, tail) < 5) score -= 10;
  if (head === 0) score -= 10;
  if ((breaksOf(text, from, to) !== 0) !== ((forms.breaks[form] as number) !== 0)) score -= 15;
  if ((forms.kinds[form] as number) === FormKind.core) score -= 12;
  hits.add(part, form, from, to, kind, score, head);
}

/** Letters of a name without the everyday word that it shares, whole, with the text: 3 of "powerpad" beside "powerpod". */
function ownLength(symbols: Uint16Array, from: number, to: number, head: number, tail: number): number {
  for (let size = head; size >= 4; size--) if (wordRank(symbols, from, from + size) >= 2) return to - from - size;
  for (let size = tail; size >= 4; size--) if (wordRank(symbols, to - size, to) >= 2) return to - from - size;
  return to - from;
}

export const letterScore = (length: number): number => (length >= 9 ? 55 : length >= 7 ? 50 : length === 6 ? 47 : 45);

/** Two letters differ in a name of eight letters or more. */
export function verifyTwoLetters(
  hits: Hits,
  part: number,
  forms: Forms,
  form: number,
  text: PlainText,
  from: number,
  to: number,
): void {
  const start = forms.starts[form] as number;
  const formLength = (forms.starts[form + 1] as number) - start;
  if (formLength < 8 || (forms.kinds[form] as number) === FormKind.core) return;
  if (distanceWithinTwo(text.symbols, from, to, forms.symbols, start, start + formLength) !== 2) return;
  let head = 0;
  while (head < formLength && from + head < to && text.symbols[from + head] === forms.symbols[start + head]) head++;
  let tail = 0;
  while (tail < formLength - head && text.symbols[to - 1 - tail] === forms.symbols[start + formLength - 1 - tail])
    tail++;
  // "thinkpad" is not "Thinkway" misspelt: of what is not an everyday word both have little in common.
  if (ownLength(forms.symbols, start, start + formLength, head, tail) < 7) return;
  const score = (formLength >= 12 ? 52 : formLength >= 10 ? 49 : formLength === 9 ? 46 : 44) - (head === 0 ? 10 : 0);
  hits.add(part, form, from, to, Like.twoLetters, score, head);
}

const rows = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)] as const;

/** Damerau-Levenshtein distance (neighbours swapped count one), or 3 for anything above two. */
export function distanceWithinTwo(
  a: Uint16Array,
  aFrom: number,
  aTo: number,
  b: Uint16Array,
  bFrom: number,
  bTo: number,
): number {
  const n = aTo - aFrom;
  const m = bTo - bFrom;
  if (n - m > 2 || m - n > 2 || m > 60 || n > 60) return 3;
  let [before, last, row]: Uint8Array[] = [rows[0], rows[1], rows[2]] as [Uint8Array, Uint8Array, Uint8Array];
  (last as Uint8Array).fill(3);
  for (let j = 0; j <= Math.min(2, m); j++) (last as Uint8Array)[j] = j;
  for (let i = 1; i <= n; i++) {
    const current = row as Uint8Array;
    const above = last as Uint8Array;
    current.fill(3, 0, m + 1);
    if (i <= 2) current[0] = i;
    const end = Math.min(m, i + 2);
    for (let j = Math.max(1, i - 2); j <= end; j++) {
      const x = a[aFrom + i - 1];
      const y = b[bFrom + j - 1];
      let best = (above[j - 1] as number) + (x === y ? 0 : 1);
      if ((above[j] as number) + 1 < best) best = (above[j] as number) + 1;
      if ((current[j - 1] as number) + 1 < best) best = (current[j - 1] as number) + 1;
      if (i > 1 && j > 1 && x === b[bFrom + j - 2] && a[aFrom + i - 2] === y) {
        const swapped = ((before as Uint8Array)[j - 2] as number) + 1;
        if (swapped < best) best = swapped;
      }
      current[j] = best > 3 ? 3 : best;
    }
    [before, last, row] = [last, row, before];
  }
  return (last as Uint8Array)[m] as number;
}

/** Digits that stand for letters: "N1KE". More digits than letters is a model number: "CB40" is not "CBAO". */
export function verifyLeet(
  hits: Hits,
  part: number,
  forms: Forms,
  form: number,
  text: PlainText,
  from: number,
  to: number,
): void {
  const { symbols } = text;
  const start = forms.starts[form] as number;
  const length = to - from;
  if ((forms.starts[form + 1] as number) - start !== length) return;
  let swapped = 0;
  for (let i = 0; i < length; i++) {
    const a = symbols[from + i] as number;
    const b = forms.symbols[start + i] as number;
    if (a === b) continue;
    if (leetClass(a) !== leetClass(b)) return;
    swapped++;
  }
  if (swapped === 0 || swapped * (length >= 5 ? 2 : 3) > length) return;
  hits.add(part, form, from, to, Like.leet, 85, 0);
}

/** Letters written more often than the name has them: "Nikeee". */
export function verifyRepeated(
  hits: Hits,
  part: number,
  forms: Forms,
  form: number,
  text: PlainText,
  from: number,
  to: number,
): void {
  const { symbols } = text;
  const own = forms.symbols;
  const end = forms.starts[form + 1] as number;
  let at = forms.starts[form] as number;
  let longest = 0;
  let i = from;
  while (i < to && at < end) {
    const symbol = symbols[i] as number;
    if (symbol !== own[at]) return;
    let mine = 0;
    while (i < to && symbols[i] === symbol) {
      mine++;
      i++;
    }
    let its = 0;
    while (at < end && own[at] === symbol) {
      its++;
      at++;
    }
    // "steel" is not "Sttel": letters may only be more, and three in a row are no spelling.
    if (mine < its) return;
    if (mine > its && mine > longest) longest = mine;
  }
  if (i < to || at < end || longest < 3) return;
  hits.add(part, form, from, to, Like.repeated, 85, 0);
}

/** The same characters in another order. */
export function verifyOrder(
  hits: Hits,
  part: number,
  forms: Forms,
  form: number,
  text: PlainText,
  from: number,
  to: number,
): void {
  const start = forms.starts[form] as number;
  const length = to - from;
  if ((forms.starts[form + 1] as number) - start !== length) return;
  let used = 0;
  let place = -1;
  for (let i = 0; i < length; i++) {
    const symbol = text.symbols[from + i];
    if (place < 0 && symbol !== forms.symbols[start + i]) place = i;
    let found = false;
    for (let j = 0; j < length && !found; j++) {
      if ((used & (1 << j)) === 0 && forms.symbols[start + j] === symbol) {
        used |= 1 << j;
        found = true;
      }
    }
    if (!found) return;
  }
  if (place < 0) return;
  hits.add(part, form, from, to, Like.order, length === 2 ? 40 : length === 3 ? 50 : 70, place);
}

/** One character in the place of another; how alike they sound and look decides how much it says. */
export function verifyHidden(
  hits: Hits,
  part: number,
  forms: Forms,
  form: number,
  text: PlainText,
  from: number,
  to: number,
): void {
  const start = forms.starts[form] as number;
  const length = to - from;
  if ((forms.starts[form + 1] as number) - start !== length) return;
  let place = -1;
  for (let i = 0; i < length; i++) {
    if (text.symbols[from + i] === forms.symbols[start + i]) continue;
    if (place >= 0) return;
    place = i;
  }
  if (place < 0) return;
  const written = text.symbols[from + place] as number;
  const own = forms.symbols[start + place] as number;
  const sound = characterSound(written, own);
  const shape = shapeNearness(written, own);
  if (sound === 1) return hits.add(part, form, from, to, Like.sameSound, length === 3 ? 58 : 80, place);
  if (shape >= NEAR_SHAPE) {
    const score = (length === 3 ? 48 : 64) + Math.round((shape - NEAR_SHAPE) * 20);
    return hits.add(part, form, from, to, Like.lookAlike, score, place);
  }
  if (sound >= NEAR_SOUND) return hits.add(part, form, from, to, Like.nearSound, length === 3 ? 50 : 68, place);
  // 三只松鼠/三支松鼠 share three of four; 周大福/周大生 share two of three and are two honest jewellers.
  if (length === 3) return;
  hits.add(part, form, from, to, Like.oneCharacter, length === 4 ? 45 : 60, place);
}

/** One character more or less than the name. */
export function verifyCharacter(
  hits: Hits,
  part: number,
  forms: Forms,
  form: number,
  text: PlainText,
  from: number,
  to: number,
): void {
  const start = forms.starts[form] as number;
  const formLength = (forms.starts[form + 1] as number) - start;
  const length = to - from;
  const gap = length - formLength;
  if (gap !== 1 && gap !== -1) return;
  const shorter = Math.min(length, formLength);
  let head = 0;
  while (head < shorter && text.symbols[from + head] === forms.symbols[start + head]) head++;
  let tail = 0;
  while (tail < shorter - head && text.symbols[to - 1 - tail] === forms.symbols[start + formLength - 1 - tail]) tail++;
  if (head + tail !== shorter) return;
  if (gap === 1) {
    // Before or after the name, a character is only the text around it.
    if (head === 0 || tail === 0) return;
    hits.add(part, form, from, to, Like.characterAdded, formLength >= 4 ? 52 : 45, head);
  } else hits.add(part, form, from, to, Like.characterDropped, formLength >= 5 ? 56 : 45, head);
}

/** The same syllables, or syllables that sound near, under other characters. */
export function verifySound(
  hits: Hits,
  part: number,
  forms: Forms,
  form: number,
  text: PlainText,
  from: number,
  to: number,
): void {
  const start = forms.starts[form] as number;
  const length = to - from;
  if ((forms.starts[form + 1] as number) - start !== length) return;
  let same = 0;
  let place = -1;
  let least = 1;
  for (let i = 0; i < length; i++) {
    const a = text.symbols[from + i] as number;
    const b = forms.symbols[start + i] as number;
    if (a === b) {
      same++;
      continue;
    }
    if (place < 0) place = i;
    const sound = characterSound(a, b);
    if (sound < least) least = sound;
  }
  if (place < 0 || least < 0.6) return;
  const isSame = least === 1;
  const base = length === 3 ? (same > 0 ? 58 : 48) : same > 0 ? 80 : 72;
  hits.add(part, form, from, to, isSame ? Like.sameSound : Like.nearSound, isSame ? base : base - 10, place);
}

/** The words of the name in another order. */
export function verifyWords(
  hits: Hits,
  part: number,
  forms: Forms,
  form: number,
  text: PlainText,
  from: number,
  to: number,
): void {
  const start = forms.starts[form] as number;
  const length = to - from;
  if ((forms.starts[form + 1] as number) - start !== length || length > 60) return;
  const breaks = forms.breaks[form] as number;
  const ownBreaks = breaksOf(text, from, to);
  let place = -1;
  for (let i = 0; i < length && place < 0; i++) if (text.symbols[from + i] !== forms.symbols[start + i]) place = i;
  if (place < 0) return;
  for (let a = 0; a < length; ) {
    const aEnd = wordEnd(ownBreaks, a, length);
    let found = false;
    for (let b = 0; b < length && !found; ) {
      const bEnd = wordEnd(breaks, b, length);
      if (bEnd - b === aEnd - a) {
        let k = 0;
        while (k < aEnd - a && text.symbols[from + a + k] === forms.symbols[start + b + k]) k++;
        found = k === aEnd - a;
      }
      b = bEnd;
    }
    if (!found) return;
    a = aEnd;
  }
  hits.add(part, form, from, to, Like.order, 78, place);
}

function wordEnd(breaks: number, from: number, length: number): number {
  let end = from + 1;
  while (end < length && (end > 31 || ((breaks >>> end) & 1) === 0)) end++;
  return end;
}

/**
 * Mask signs within or at the end of a name: "PR*DA", "普*达", "香～". The letters before the first and after the last sign
 * must be the name's own; signs hide as many symbols as they are, one more or less, or, at the end, the rest.
 */
export function verifyMasked(
  hits: Hits,
  part: number,
  forms: Forms,
  form: number,
  text: PlainText,
  from: number,
  to: number,
  trailing: number,
): void {
  const own = forms.symbols;
  const start = forms.starts[form] as number;
  const formLength = (forms.starts[form + 1] as number) - start;
  if (forms.kinds[form] === FormKind.core || forms.kinds[form] === FormKind.typedPinyin) return;
  let signs = trailing;
  for (let i = from + 1; i < to; i++) signs += text.masks[i] as number;
  const seen = to - from;
  const hidden = formLength - seen;
  if (signs === 0 || hidden < 1) return;
  let head = 0;
  while (from + head < to && (head === 0 || text.masks[from + head] === 0)) {
    if (text.symbols[from + head] !== own[start + head]) return;
    head++;
  }
  let at = start + head;
  let i = from + head;
  // Between two signs the text must go on somewhere later in the name.
  while (i < to) {
    let next = at + Math.min(text.masks[i] as number, hidden);
    let size = 1;
    while (i + size < to && text.masks[i + size] === 0) size++;
    const isLast = i + size === to && trailing === 0;
    if (isLast) next = start + formLength - size;
    for (let k = 0; k < size; k++) if (text.symbols[i + k] !== own[next + k]) return;
    if (next <= at - 1) return;
    at = next + size;
    i += size;
  }
  const isCut = trailing > 0;
  if (!isCut && Math.abs(hidden - signs) > 1) return;
  const han = (forms.scripts[form] as number) !== 1;
  const share = seen / formLength;
  // One character of two or three left: many names begin so, and the goods must agree as well.
  const score = isCut ? cutScore(han, seen, share) : share >= 0.6 ? 85 : 70;
  hits.add(part, form, from, to, Like.masked, score, head);
}
