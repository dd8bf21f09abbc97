import { otherSyllableOf, shapeNearness, soundNearness, syllableOf, toneOf } from "../writing/index.ts";
import { LONGEST, type Reading } from "./Reading.ts";

/**
 * What one character costs in place of another, in hundredths: the same sound 20 (25 in another tone), a near sound 30
 * to 60, a shared look 25 to 60, nothing in common 100.
 */
export const SAME_TONE = 18;
export const OTHER_TONE = 24;
/** One of two readings agrees, but the rarer one: 重(chong) and 崇. */
export const OTHER_READING = 33;
/** The commoner readings agree, but one may be said otherwise: 行 is xing in 行走, hang in 银行. */
const UNSURE_READING = 3;
export const UNLIKE = 100;
export const CHARACTER_ADDED = 72;
export const CHARACTERS_SWAPPED = 50;

/** Below this, two sounds or shapes are not called near. */
export const NEAR_SOUND = 0.5;
export const NEAR_SHAPE = 0.5;

export function soundCost(a: number, b: number): number {
  const sound = syllableOf(a);
  const other = syllableOf(b);
  if (sound === 0 || other === 0) return UNLIKE;
  const second = otherSyllableOf(a);
  const otherSecond = otherSyllableOf(b);
  if (sound === other)
    return (toneOf(a) === toneOf(b) ? SAME_TONE : OTHER_TONE) + (second + otherSecond > 0 ? UNSURE_READING : 0);
  if ((second !== 0 && (second === other || second === otherSecond)) || (otherSecond !== 0 && otherSecond === sound))
    return OTHER_READING;
  const near = soundNearness(sound, other);
  // A quarter apart (zh/z, an/ang: 0.85) costs 34; b/p and the like half a character.
  return near < NEAR_SOUND ? UNLIKE : 100 - 78 * near;
}

export function shapeCost(a: number, b: number): number {
  const near = shapeNearness(a, b);
  return near < NEAR_SHAPE ? UNLIKE : 86 - 62 * near;
}

function characterCost(a: number, b: number, withShapes: boolean): number {
  if (a === b) return 0;
  const sound = soundCost(a, b);
  if (sound <= OTHER_TONE || !withShapes) return sound;
  const shape = shapeCost(a, b);
  return shape < sound ? shape : sound;
}

const SIDE = 24;
const rows = [new Float64Array(SIDE + 1), new Float64Array(SIDE + 1), new Float64Array(SIDE + 1)] as const;

/** Cost of turning the characters `a[aFrom..aTo)` into `b[bFrom..bTo)`; the same from either side. */
export function characterEdits(
  a: Uint16Array,
  aFrom: number,
  aTo: number,
  b: Uint16Array,
  bFrom: number,
  bTo: number,
): number {
  const n = aTo - aFrom;
  const m = bTo - bFrom;
  if (n === 0) return m * CHARACTER_ADDED;
  if (m === 0) return n * CHARACTER_ADDED;
  if (n === 1 && m === 1) return characterCost(a[aFrom] as number, b[bFrom] as number, true);
  if (n > SIDE || m > SIDE) return Number.POSITIVE_INFINITY;
  // Looks are the dearest to compare; where many characters differ they save nothing.
  const withShapes = n * m <= 6;
  let beforeLast = rows[0];
  let last = rows[1];
  let row = rows[2];
  for (let j = 0; j <= m; j++) last[j] = j * CHARACTER_ADDED;
  for (let i = 1; i <= n; i++) {
    const here = a[aFrom + i - 1] as number;
    row[0] = i * CHARACTER_ADDED;
    for (let j = 1; j <= m; j++) {
      const there = b[bFrom + j - 1] as number;
      let best = (last[j - 1] as number) + characterCost(here, there, withShapes);
      const dropped = (last[j] as number) + CHARACTER_ADDED;
      if (dropped < best) best = dropped;
      const added = (row[j - 1] as number) + CHARACTER_ADDED;
      if (added < best) best = added;
      if (i > 1 && j > 1 && here === b[bFrom + j - 2] && there === a[aFrom + i - 2]) {
        const swapped = (beforeLast[j - 2] as number) + CHARACTERS_SWAPPED;
        if (swapped < best) best = swapped;
      }
      row[j] = best;
    }
    const free = beforeLast;
    beforeLast = last;
    last = row;
    row = free;
  }
  return last[m] as number;
}

/** How much one character is of a name, by its length. */
const perCharacter = new Float64Array(LONGEST + 1);
for (let length = 1; length <= LONGEST; length++)
  perCharacter[length] =
    length === 1 ? 1 : length === 2 ? 0.54 : length === 3 ? 0.36 : length === 4 ? 0.29 : 1.15 / length;
export const shareOfCharacter = (length: number): number => perCharacter[length] as number;

/** The same characters, whatever their order? */
export function sameCharacters(a: Reading, b: Reading): boolean {
  if (a.length !== b.length || a.bag !== b.bag) return false;
  const n = a.length;
  let taken = 0;
  if (n > 31) return false;
  for (let i = 0; i < n; i++) {
    const symbol = a.symbols[i];
    let j = 0;
    while (j < n && (b.symbols[j] !== symbol || (taken & (1 << j)) !== 0)) j++;
    if (j === n) return false;
    taken |= 1 << j;
  }
  return true;
}
