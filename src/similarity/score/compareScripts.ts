import {
  equivalentsOf,
  isMeaning,
  otherSyllableOf,
  syllableOf,
  syllableText,
  transliterationNearness,
} from "../writing/index.ts";
import type { Best } from "./Best.ts";
import { Kind } from "./kinds.ts";
import { LONGEST, type Reading } from "./Reading.ts";
import type { Side } from "./Side.ts";
import { weights } from "./weights.ts";

/** Letters of each syllable, six places each, so that a name is spelled out without making strings. */
let spelled = new Uint8Array(0);
let lengths = new Uint8Array(0);

function load(): void {
  let count = 1;
  while (syllableText(count) !== "") count++;
  spelled = new Uint8Array(count * 6);
  lengths = new Uint8Array(count);
  for (let id = 1; id < count; id++) {
    const text = syllableText(id).slice(0, 6);
    lengths[id] = text.length;
    for (let i = 0; i < text.length; i++) spelled[id * 6 + i] = text.charCodeAt(i);
  }
}

const typed = new Uint16Array(LONGEST);

/** Writes the pinyin of characters into `into`; 0 when one has no reading, or it does not fit. */
function spell(characters: Uint16Array, length: number, into: Uint16Array): number {
  let n = 0;
  for (let i = 0; i < length; i++) {
    const id = syllableOf(characters[i] as number);
    const size = lengths[id] as number;
    if (size === 0 || n + size > LONGEST) return 0;
    for (let k = 0; k < size; k++) into[n++] = spelled[id * 6 + k] as number;
  }
  return n;
}

/** Do the letters spell the characters, whichever of their two readings is meant? */
function spells(letters: Uint16Array, size: number, characters: Uint16Array, length: number): boolean {
  let at = 0;
  for (let i = 0; i < length; i++) {
    const id = syllableOf(characters[i] as number);
    let used = begins(letters, at, size, id);
    if (used === 0) used = begins(letters, at, size, otherSyllableOf(characters[i] as number));
    if (used === 0) return false;
    at += used;
  }
  return at === size;
}

function begins(letters: Uint16Array, at: number, size: number, id: number): number {
  const length = lengths[id] as number;
  if (length === 0 || at + length > size) return 0;
  for (let k = 0; k < length; k++) {
    const letter = letters[at + k] as number;
    const wanted = spelled[id * 6 + k] as number;
    // ü is typed v, or u.
    if (letter !== wanted && !(wanted === 0x76 && letter === 0x75)) return 0;
  }
  return length;
}

/** Letters on one side, characters on the other. `queryHasLetters` says on which. */
export function compareScripts(query: Side, mark: Reading, queryHasLetters: boolean, best: Best): void {
  if (lengths.length === 0) load();
  const letters = queryHasLetters ? query.reading : mark;
  const characters = queryHasLetters ? mark : query.reading;
  const size = letters.length;
  const length = characters.length;
  if (length === 0 || size === 0) return;
  if (size === length && size >= 2) compareInitials(letters, characters, best);
  if (query.equivalents.length > 0) compareEquivalents(query, mark, letters, characters, best);
  if (size < length || size > length * 6 + 1) return;
  if (compareTyped(query, letters, characters, queryHasLetters, best)) return;
  if (length >= 2 && length <= 8 && size >= 3 && size <= length * 5 && mayBeginAlike(letters, characters)) {
    const nearness = transliterationNearness(letters.symbols, characters.symbols, 0, size, 0, length);
    if (nearness > 0.5) best.offer(Kind.transliteration, (weights.transliteration - 0.08) * (1.5 * nearness - 0.5));
  }
}

/** Letters that spell the characters, or nearly; true when they do exactly. */
function compareTyped(
  query: Side,
  letters: Reading,
  characters: Reading,
  queryHasLetters: boolean,
  best: Best,
): boolean {
  const size = letters.length;
  const length = characters.length;
  // Nearly every pair ends here: the first letter of the name is not the first of the first character.
  const first = syllableOf(characters.symbols[0] as number);
  const other = otherSyllableOf(characters.symbols[0] as number);
  const letter = letters.symbols[0];
  if (letter !== spelled[first * 6] && letter !== spelled[other * 6]) return false;
  if (spells(letters.symbols, size, characters.symbols, length)) {
    best.offer(Kind.typedPinyin, length === 1 ? 0.6 : length === 2 ? weights.typedPinyin - 0.02 : weights.typedPinyin);
    return true;
  }
  if (length < 2 || size < 5) return false;
  const spelledLength = spell(characters.symbols, length, typed);
  if (spelledLength < 5 || Math.abs(spelledLength - size) > 2) return false;
  const edits =
    queryHasLetters && size <= 32
      ? query.pattern.distance(typed, spelledLength)
      : editsBetween(letters.symbols, size, typed, spelledLength);
  if (edits <= (size >= 9 ? 2 : 1)) best.offer(Kind.typedPinyin, weights.typedPinyin - 0.1 - 0.6 * (edits / size));
  return false;
}

/** Is one name the other with some characters written as pinyin: ya玛特 for 亚玛特? */
export function isSpelledIn(mixed: Reading, characters: Reading): boolean {
  if (mixed.length <= characters.length) return false;
  if (lengths.length === 0) load();
  const symbols = mixed.symbols;
  let at = 0;
  for (let i = 0; i < characters.length; i++) {
    const symbol = characters.symbols[i] as number;
    if (symbols[at] === symbol) {
      at++;
      continue;
    }
    let used = begins(symbols, at, mixed.length, syllableOf(symbol));
    if (used === 0) used = begins(symbols, at, mixed.length, otherSyllableOf(symbol));
    if (used === 0) return false;
    at += used;
  }
  return at === mixed.length;
}

const [beforeLast, last, row] = [new Uint8Array(LONGEST + 1), new Uint8Array(LONGEST + 1), new Uint8Array(LONGEST + 1)];

/** The same edits as `Pattern.distance`, cell by cell: for letters on the mark's side, of which there is no pattern. */
function editsBetween(a: Uint16Array, n: number, b: Uint16Array, m: number): number {
  for (let j = 0; j <= m; j++) last[j] = j;
  for (let i = 1; i <= n; i++) {
    row[0] = i;
    for (let j = 1; j <= m; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let best = (last[j - 1] as number) + (isSame ? 0 : 1);
      if ((last[j] as number) < best) best = (last[j] as number) + 1;
      if ((row[j - 1] as number) < best) best = (row[j - 1] as number) + 1;
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwapped && (beforeLast[j - 2] as number) < best) best = (beforeLast[j - 2] as number) + 1;
      row[j] = best;
    }
    beforeLast.set(last.subarray(0, m + 1));
    last.set(row.subarray(0, m + 1));
  }
  return last[m] as number;
}

/** The first letter of each syllable: hw for 华为. */
function compareInitials(letters: Reading, characters: Reading, best: Best): void {
  for (let i = 0; i < characters.length; i++) {
    const id = syllableOf(characters.symbols[i] as number);
    if (id === 0 || spelled[id * 6] !== letters.symbols[i]) return;
  }
  best.offer(Kind.abbreviation, characters.length >= 4 ? 0.68 : characters.length === 3 ? 0.62 : 0.5);
}

/** Both stand in one group of our lists: adidas and 阿迪达斯, tiger and 老虎. */
function compareEquivalents(query: Side, mark: Reading, letters: Reading, characters: Reading, best: Best): void {
  const groups = equivalentsOf(mark.symbols, 0, mark.length);
  for (let i = 0; i < groups.length; i++) {
    const group = groups[i] as number;
    if (!query.equivalents.includes(group)) continue;
    const isHeard =
      !isMeaning(group) &&
      transliterationNearness(letters.symbols, characters.symbols, 0, letters.length, 0, characters.length) > 0.3;
    if (isHeard) best.offer(Kind.transliteration, weights.transliteration);
    else best.offer(Kind.translation, weights.translation);
  }
}

/** Which letters may begin what a syllable that begins with this letter transcribes: a bit a letter. */
const beginnings = new Int32Array(27);
for (const [pinyin, latin] of [
  ["bp", "bpvwf"],
  ["fh", "fphvw"],
  ["m", "m"],
  ["dt", "dts"],
  ["nlr", "nlrw"],
  ["gk", "gkcqx"],
  ["h", "hgkwjo"],
  ["jqx", "jgcxszqkhdty"],
  ["zcs", "zscxtdjgq"],
  ["w", "wvouaeb"],
  ["y", "yiejaou"],
  ["aeo", "aeioyhw"],
] as const)
  for (const one of pinyin)
    for (const letter of latin)
      beginnings[one.charCodeAt(0) - 97] =
        (beginnings[one.charCodeAt(0) - 97] as number) | (1 << (letter.charCodeAt(0) - 97));

/** Nearly every pair of scripts ends here: the first sounds have nothing in common. */
function mayBeginAlike(letters: Reading, characters: Reading): boolean {
  const letter = (letters.symbols[0] as number) - 97;
  const initial = (spelled[syllableOf(characters.symbols[0] as number) * 6] as number) - 97;
  if (letter < 0 || letter >= 26 || initial < 0 || initial >= 26) return false;
  return ((beginnings[initial] as number) & (1 << letter)) !== 0;
}
