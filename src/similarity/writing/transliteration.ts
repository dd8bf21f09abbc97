import { transliterationRows } from "../tables/transliterations.ts";
import { syllableOf, syllables } from "./readings.ts";

/**
 * How well Han characters transcribe a Latin name, 0 to 1. Both sides are packed symbols; breaks are passed over.
 *
 *     nike     n  i  k  e        sony     s  o  n  i
 *     耐 克     n ai  k  e        索 尼    s uo  n  i
 *
 * The letters and the pinyin are aligned as sounds: what Chinese hears alike is near (r/l, v/w, th/s), a vowel between
 * consonants is free (斯 for s), and a piece that a character is known to stand for in names (卡 for "ca") costs nothing.
 * 0 when either side is too short to tell, or holds other symbols.
 */
export function transliterationNearness(
  latin: Uint16Array,
  han: Uint16Array,
  latinFrom = 0,
  latinTo = latin.length,
  hanFrom = 0,
  hanTo = han.length,
): number {
  const cost = transliterationCost(latin, han, latinFrom, latinTo, hanFrom, hanTo);
  if (cost < 0 || letterCount < 2 || syllableCount < 2) return 0;
  const length = letterCount > soundCount ? letterCount : soundCount;
  const nearness = 1 - cost / (length * 0.42);
  return nearness < 0 ? 0 : nearness;
}

/** The price of hearing the characters in the letters, also of one character in a piece; below 0 when a side has none. */
export function transliterationCost(
  latin: Uint16Array,
  han: Uint16Array,
  latinFrom = 0,
  latinTo = latin.length,
  hanFrom = 0,
  hanTo = han.length,
): number {
  if (spelled.length === 0) load();
  letterCount = readLatin(latin, latinFrom, latinTo);
  if (letterCount === 0) return -1;
  soundCount = readHan(han, hanFrom, hanTo);
  return soundCount === 0 ? -1 : align(letterCount, soundCount);
}

let letterCount = 0;
let soundCount = 0;

/** Latin letters as the sounds they are compared by: "sachs" is sasks. */
export function latinSounds(latin: Uint16Array): string {
  return String.fromCharCode(...letterSounds.subarray(0, readLatin(latin, 0, latin.length)));
}

const LONGEST = 48;
/** Latin letters as sounds, after `readLatin`. */
const letterSounds = new Uint8Array(LONGEST);
/** The pinyin of all characters as sounds, where each character begins, and which it is, after `readHan`. */
const hanSounds = new Uint8Array(LONGEST * 2);
const begins = new Uint8Array(LONGEST);
const hanSymbols = new Uint16Array(LONGEST);
let syllableCount = 0;
const costs = new Float32Array((LONGEST * 2 + 1) * (LONGEST + 1));

/** Sounds are letters; capitals are sounds that take two letters: S sh, C ch, T th; in pinyin also Z zh and N ng. */
const S = 0x53;
const C = 0x43;
const T = 0x54;

function readLatin(symbols: Uint16Array, from: number, to: number): number {
  let n = 0;
  for (let at = from; at < to && n < LONGEST - 1; at++) {
    const a = symbols[at] as number;
    if (a === 0x20 || a === 0x2a) continue;
    if (a < 0x61 || a > 0x7a) return 0;
    const b = at + 1 < to ? (symbols[at + 1] as number) : 0;
    let sound = a;
    if (b === 0x68 && (a === 0x73 || a === 0x63 || a === 0x74 || a === 0x70)) {
      sound = a === 0x73 ? S : a === 0x63 ? C : a === 0x74 ? T : 0x66;
      at++;
    } else if (a === 0x63) sound = b === 0x65 || b === 0x69 || b === 0x79 ? 0x73 : 0x6b;
    else if (a === 0x71) sound = 0x6b;
    else if (a === 0x79) sound = 0x69;
    else if (a === 0x78) {
      letterSounds[n++] = 0x6b;
      sound = 0x73;
    } else if ((a === 0x6f && b === 0x6f) || (a === 0x65 && b === 0x65)) {
      sound = a === 0x6f ? 0x75 : 0x69;
      at++;
    }
    if (n > 0 && letterSounds[n - 1] === sound) continue;
    letterSounds[n++] = sound;
  }
  return n;
}

function readHan(symbols: Uint16Array, from: number, to: number): number {
  let n = 0;
  syllableCount = 0;
  for (let at = from; at < to; at++) {
    const symbol = symbols[at] as number;
    if (symbol === 0x20 || symbol === 0x2a) continue;
    const syllable = syllableOf(symbol);
    if (syllable === 0 || syllableCount >= 12) return 0;
    hanSymbols[syllableCount] = symbol;
    begins[syllableCount++] = n;
    const start = spellingStarts[syllable] as number;
    const end = spellingStarts[syllable + 1] as number;
    for (let i = start; i < end; i++) hanSounds[n++] = spelled[i] as number;
  }
  begins[syllableCount] = n;
  return n;
}

/** Edit distance with a price for each pair of sounds, and free rides over pieces a character is known to stand for. */
function align(letters: number, sounds: number): number {
  const width = letters + 1;
  const all = (sounds + 1) * width;
  for (let i = 0; i < all; i++) costs[i] = NEVER;
  costs[0] = 0;
  let syllable = 0;
  for (let row = 0; row <= sounds; row++) {
    const base = row * width;
    const sound = row < sounds ? (hanSounds[row] as number) : 0;
    for (let column = 0; column <= letters; column++) {
      const here = costs[base + column] as number;
      if (here >= NEVER) continue;
      if (column < letters) {
        const letter = letterSounds[column] as number;
        const left = here + (dropPrices[letter] as number);
        if (left < (costs[base + column + 1] as number)) costs[base + column + 1] = left;
        if (row < sounds) {
          const across = here + (pairPrices[letter * 128 + sound] as number);
          if (across < (costs[base + width + column + 1] as number)) costs[base + width + column + 1] = across;
        }
      }
      if (row < sounds) {
        const down = here + (addPrices[sound] as number);
        if (down < (costs[base + width + column] as number)) costs[base + width + column] = down;
      }
    }
    // A piece rides from where its character begins to where it ends; after the row, since dropped letters move along it.
    if (row === begins[syllable] && syllable < syllableCount) {
      ride(letters, width, row, begins[syllable + 1] as number, hanSymbols[syllable] as number);
      syllable++;
    }
  }
  return costs[sounds * width + letters] as number;
}

function ride(letters: number, width: number, row: number, target: number, symbol: number): void {
  const from = pieceStarts[symbol - 0x4e00] as number;
  const to = pieceStarts[symbol - 0x4e00 + 1] as number;
  for (let piece = from; piece < to; piece++) {
    const start = pieceLetterStarts[piece] as number;
    const length = (pieceLetterStarts[piece + 1] as number) - start;
    for (let column = 0; column + length <= letters; column++) {
      const here = costs[row * width + column] as number;
      if (here >= NEVER) continue;
      let same = 0;
      while (same < length && letterSounds[column + same] === pieceLetters[start + same]) same++;
      const cell = target * width + column + length;
      if (same === length && here + RIDE < (costs[cell] as number)) costs[cell] = here + RIDE;
    }
  }
}

const NEVER = 1e6;
const RIDE = 0.04;
const OTHER = 1.1;

let spelled = new Uint8Array(0);
let spellingStarts = new Uint16Array(0);
const pairPrices = new Float32Array(128 * 128).fill(OTHER);
const dropPrices = new Float32Array(128).fill(0.75);
const addPrices = new Float32Array(128).fill(0.85);
const pieceStarts = new Uint16Array(0x9fff - 0x4e00 + 2);
let pieceLetterStarts = new Uint16Array(1);
let pieceLetters = new Uint8Array(0);

/** A sound of Latin letters, then the sounds of pinyin it is heard as, with the price in hundredths. Our own list. */
const heardAs =
  "b b0 p15 f60|p p0 b12 f50|m m0 n30 N40|f f0 h35 p45 b50|v w12 f12 b35 u25|w w0 u5 h45 v5|d d0 t12 z50|t t0 d12 c50 s60 j50 q50|" +
  "T s12 t12 x20 d15 S25|n n0 N12 m30 l45|l l0 r15 n45|r l5 r8|g g0 k15 j25 q40|k k0 g15 j35 q35 h45|h h0 x35 k50|j j10 Z10 q20 z30 x35 i35 y30|" +
  "s s0 x12 S12 c20 z20 q35 C35|z z8 s10 Z15 j20 c20 x25 S25|S S0 x5 q35 C30 s20 j40|C C0 q8 Z20 j20 k30 x20 S20|" +
  "a a0 e25 o25 i45 u45|e e0 i20 a25 o40 u50 v45|i i0 e25 v20 a40 y0 u50|o o0 u12 a20 e25 w40|u u0 v10 o15 a25 i40 e40 w20 y30";

function load(): void {
  const text: number[] = [];
  const starts: number[] = [];
  for (const name of syllables()) {
    starts.push(text.length);
    // The glide of "wu" and "yi" is no sound; final r of 尔 is heard as r or l.
    const sounds = name
      .replace(/^wu/, "u")
      .replace(/^yi/, "i")
      .replace(/^yu/, "v")
      .replace(/^y/, "i")
      .replace(/^sh/, "S")
      .replace(/^ch/, "C")
      .replace(/^zh/, "Z")
      .replace(/ng$/, "N")
      // The vowel of "si" and "zhi" is hardly one.
      .replace(/^([zcsZCSr])i$/, "$1y");
    for (const sound of sounds) text.push(sound.charCodeAt(0));
  }
  starts.push(text.length);
  for (const row of heardAs.split("|")) {
    const [letter = "", ...sounds] = row.split(" ");
    for (const sound of sounds)
      pairPrices[letter.charCodeAt(0) * 128 + sound.charCodeAt(0)] = Number(sound.slice(1)) / 100;
  }
  for (const vowel of "aeiou") dropPrices[vowel.charCodeAt(0)] = 0.3;
  for (const [letter, price] of [
    ["e", 0.2],
    ["r", 0.35],
    ["h", 0.2],
    ["l", 0.5],
    ["t", 0.5],
    ["d", 0.5],
    ["s", 0.55],
    ["n", 0.55],
  ] as const)
    dropPrices[letter.charCodeAt(0)] = price;
  for (const vowel of "aeiouv") addPrices[vowel.charCodeAt(0)] = 0.25;
  for (const [sound, price] of [
    ["y", 0.05],
    ["u", 0.18],
    ["e", 0.18],
    ["w", 0.35],
    ["n", 0.4],
    ["N", 0.4],
    ["r", 0.3],
    ["h", 0.5],
  ] as const)
    addPrices[sound.charCodeAt(0)] = price;
  loadPieces();
  spellingStarts = Uint16Array.from(starts);
  spelled = Uint8Array.from(text);
}

/** Rows "卡ca,ka": the character, then the pieces it is known for, as sounds. */
function loadPieces(): void {
  const rows = new Map(
    (transliterationRows === "" ? [] : transliterationRows.split(" ")).map(
      (row) => [row.charCodeAt(0), row.slice(1).split(",")] as const,
    ),
  );
  const letters: number[] = [];
  const letterStarts: number[] = [];
  for (let symbol = 0x4e00; symbol <= 0x9fff; symbol++) {
    pieceStarts[symbol - 0x4e00] = letterStarts.length;
    for (const piece of rows.get(symbol) ?? []) {
      letterStarts.push(letters.length);
      for (const letter of piece) letters.push(letter.charCodeAt(0));
    }
  }
  pieceStarts[0x9fff - 0x4e00 + 1] = letterStarts.length;
  letterStarts.push(letters.length);
  pieceLetterStarts = Uint16Array.from(letterStarts);
  pieceLetters = Uint8Array.from(letters);
}
