import {
  fourCornerOf,
  joinParts,
  leetReading,
  mainPartOf,
  readPinyin,
  soundKey,
  syllableOf,
} from "../../../src/similarity/writing/index.ts";
import { pack, packedBound } from "../../../src/similarity/normalise/pack.ts";
import { TextStreams } from "../../../src/similarity/normalise/TextStreams.ts";

/**
 * What the assisted peer is given of a text: our normalisation, so that only the engines differ. Folded words; the letters
 * joined (with figures read as letters too); the key of each word's sound; characters; syllables; forms of characters.
 */
export function assistedFields(text: string, isQuery: boolean): string {
  streams.read(text);
  if (packed.length < packedBound(streams)) packed = new Uint16Array(packedBound(streams));
  const length = pack(streams, packed, 0);
  const words: string[] = [];
  const sounds: string[] = [];
  const characters: number[] = [];
  const syllables: string[] = [];
  const forms: string[] = [];
  let joined = "";
  for (let at = 0; at < length; ) {
    const symbol = packed[at] as number;
    if (isHan(symbol)) {
      words.push(String.fromCharCode(symbol));
      characters.push(symbol);
      at++;
      continue;
    }
    if (symbol === 0x20) {
      at++;
      continue;
    }
    let end = at;
    while (end < length && packed[end] !== 0x20 && !isHan(packed[end] as number)) end++;
    const word = String.fromCharCode(...packed.subarray(at, end));
    words.push(word);
    joined += word;
    const count = soundKey(packed, at, end, key);
    if (count > 0) sounds.push(String.fromCharCode(...key.subarray(0, count)));
    at = end;
  }
  const letters = Uint16Array.from(joined, (letter) => letter.charCodeAt(0));
  const readings = [joined];
  const leet = String.fromCharCode(...letters.map((letter) => leetReading(letter)));
  if (leet !== joined) readings.push(leet);
  if (isQuery)
    for (let at = 0; at + 1 < characters.length; at++) {
      const whole = joinParts(characters[at] as number, characters[at + 1] as number);
      if (whole === 0) continue;
      characters.splice(at, 2, whole);
    }
  for (const character of characters) {
    const syllable = syllableOf(character);
    if (syllable !== 0) syllables.push(`${syllable}`);
    const corner = fourCornerOf(character);
    if (corner !== 0) forms.push(`c${corner}`);
    const part = mainPartOf(character);
    if (part !== 0) forms.push(`m${part}`);
  }
  if (isQuery && letters.length > 1) {
    const count = readPinyin(letters, 0, letters.length, key);
    for (let at = 0; at < count; at++) syllables.push(`${key[at]}`);
  }
  const columns = [
    words.join(" "),
    readings.filter((one) => one !== "").join(" "),
    sounds.join(" "),
    characters.map((one) => String.fromCharCode(one)).join(" "),
    syllables.join(" "),
    forms.join(" "),
  ];
  return columns.map((column) => column.replace(/[\t\n\r]/g, " ")).join("\t");
}

const streams = new TextStreams();
let packed = new Uint16Array(1024);
const key = new Uint16Array(4096);
const isHan = (symbol: number): boolean => symbol >= 0x3400 && symbol <= 0x9fff;
