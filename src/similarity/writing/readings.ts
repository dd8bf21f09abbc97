import { firstReadings, secondReadings, syllableNames } from "../tables/readings.ts";
import { FIRST_HAN, HAN_COUNT, numberAt } from "./decode.ts";

/** Names of the toneless syllables; the id of a syllable is its place, 0 is none. */
let names: readonly string[] = [];
const first = new Uint16Array(HAN_COUNT);
const second = new Uint16Array(HAN_COUNT);
const tones = new Uint8Array(HAN_COUNT);
let ready = false;

/** The table is a text of 55,000 signs; it is read when the first character is asked for. */
function load(): void {
  for (let i = 0; i < HAN_COUNT; i++) {
    const code = numberAt(firstReadings, i * 2, 2);
    first[i] = Math.floor(code / 6);
    tones[i] = code % 6;
  }
  for (let at = 0; at < secondReadings.length; at += 3)
    second[secondReadings.charCodeAt(at) - FIRST_HAN] = Math.floor(numberAt(secondReadings, at + 1, 2) / 6);
  ready = true;
}

/** Toneless pinyin id of the commonest reading of a character; 0 when it has none. */
export function syllableOf(symbol: number): number {
  if (!ready) load();
  const at = symbol - FIRST_HAN;
  return at >= 0 && at < HAN_COUNT ? (first[at] as number) : 0;
}

/** The second common reading (行 xíng, háng), when it is another syllable; 0 when there is none. */
export function otherSyllableOf(symbol: number): number {
  if (!ready) load();
  const at = symbol - FIRST_HAN;
  return at >= 0 && at < HAN_COUNT ? (second[at] as number) : 0;
}

/** Tone of the commonest reading: 1 to 4, 5 for the neutral tone, 0 when the character has no reading. */
export function toneOf(symbol: number): number {
  if (!ready) load();
  const at = symbol - FIRST_HAN;
  return at >= 0 && at < HAN_COUNT ? (tones[at] as number) : 0;
}

/** Names by id; the place 0 is empty. */
export function syllables(): readonly string[] {
  if (names.length === 0) names = ["", ...syllableNames.split(" ")];
  return names;
}

/** A syllable as an examiner writes it without tone; ü is v. */
export const syllableText = (id: number): string => syllables()[id] ?? "";
