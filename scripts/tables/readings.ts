import { digits } from "./digits.ts";
import { unihan, unihanProperty } from "./sources.ts";
import type { Table } from "./table.ts";

const FIRST_HAN = 0x3400;
const LAST_HAN = 0x9fff;

/** Commonest and second reading of each Han character of the first plane, in modern standard Chinese. */
export const readings: Table = {
  name: "readings",
  says: "Pinyin of Han characters: the commonest reading and the second one, with tone.",
  sources: [unihan],
  make: () => {
    const frequency = unihanProperty("Readings", "kHanyuPinlu");
    const modern = unihanProperty("Readings", "kTGHZ2013");
    const older = unihanProperty("Readings", "kXHC1983");
    const mandarin = unihanProperty("Readings", "kMandarin");
    const readingsOf = (point: number): Reading[] => {
      // Measured frequency first; then the commonest by the editors of Unihan; then the dictionaries.
      const texts = [
        ...(frequency.get(point) ?? "").split(" ").map((one) => one.replace(/\(.*/, "")),
        ...(mandarin.get(point) ?? "").split(" "),
        ...dictionary(modern.get(point)),
        ...(modern.has(point) ? [] : dictionary(older.get(point))),
      ];
      const found: Reading[] = [];
      for (const text of texts) {
        const reading = readingOf(text);
        if (reading !== undefined && !found.some((one) => one.syllable === reading.syllable)) found.push(reading);
      }
      return found;
    };
    const all = new Map<number, Reading[]>();
    const syllables = new Set<string>();
    for (let point = FIRST_HAN; point <= LAST_HAN; point++) {
      const found = readingsOf(point);
      all.set(point, found);
      for (const { syllable } of found.slice(0, 2)) syllables.add(syllable);
    }
    const names = [...syllables].toSorted();
    const code = ({ syllable, tone }: Reading): string => digits((names.indexOf(syllable) + 1) * 6 + tone, 2);
    let first = "";
    let second = "";
    for (const [point, [one, two]] of all) {
      first += one === undefined ? digits(0, 2) : code(one);
      if (two !== undefined) second += String.fromCodePoint(point) + code(two);
    }
    return [
      {
        name: "syllableNames",
        says: "Syllables without tone, ü as v; the id of one is its place, from 1.",
        text: names.join(" "),
      },
      { name: "firstReadings", says: "Two digits a character from U+3400 on: id × 6 + tone.", text: first },
      { name: "secondReadings", says: "A character and two digits for each that has a second reading.", text: second },
    ];
  },
};

type Reading = { readonly syllable: string; readonly tone: number };

/** "0442.080:háng 0443.050:hàng" and "131.140:háng,xíng" */
const dictionary = (value: string | undefined): string[] =>
  (value ?? "").split(" ").flatMap((entry) => (entry.split(":")[1] ?? "").split(","));

function readingOf(text: string): Reading | undefined {
  const parts = text.normalize("NFD");
  const tone = 1 + "\u0304\u0301\u030c\u0300".split("").findIndex((mark) => parts.includes(mark));
  const syllable = parts
    .replace(/u\u0308/g, "v")
    .replace(/u([\u0300\u0301\u0304\u030c])\u0308/g, "v")
    .replace(/\p{M}/gu, "");
  // Interjections without a vowel (m, ng, hm) are no sounds of a name.
  if (!/^[bcdfghjklmnpqrstwxyz]?h?[aeiouv]+(ng|n|r)?$/.test(syllable) || !/[aeiouv]/.test(syllable)) return undefined;
  return { syllable, tone: tone === 0 ? 5 : tone };
}
