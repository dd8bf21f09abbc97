import { readFileSync } from "node:fs";
import { ownLookAlikes } from "./ownLookAlikes.ts";
import { icu, icuData, unihan } from "./sources.ts";
import type { Table } from "./table.ts";

/**
 * UTS #39: what each confusable code point is taken for, from the compiled table in ICU's data library.
 *
 *     magic 0x3845fdef, version, length, keys: offset count, values: offset count, strings: offset length
 *     key    32 bits: code point in the low 24, length of the target less one in the high 8
 *     value  16 bits: the target itself when it is one unit, else where it begins in the strings
 */
function confusables(): ReadonlyMap<number, string> {
  const data = icuData();
  const magic = Buffer.from([0xef, 0xfd, 0x45, 0x38]);
  const start = data.indexOf(magic);
  if (start < 0) throw new Error("ICU's data has no confusables");
  const word = (index: number): number => data.readUInt32LE(start + index * 4);
  const [keys, keyCount, values, , strings] = [word(3), word(4), word(5), word(6), word(7)];
  const found = new Map<number, string>();
  for (let i = 0; i < (keyCount ?? 0); i++) {
    const key = data.readUInt32LE(start + (keys ?? 0) + i * 4);
    const value = data.readUInt16LE(start + (values ?? 0) + i * 2);
    const length = (key >>> 24) + 1;
    const at = start + (strings ?? 0) + value * 2;
    const target = length === 1 ? String.fromCharCode(value) : data.toString("utf16le", at, at + length * 2);
    found.set(key & 0xffffff, target);
  }
  return found;
}

/** Names of Unicode's characters: UTS #39 takes I, l and 1 for one shape, and only the name tells an I. */
function names(): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const line of readFileSync("/usr/share/unicode/UnicodeData.txt", "utf8").split("\n")) {
    const [point, name] = line.split(";");
    if (point !== undefined && name !== undefined) found.set(Number.parseInt(point, 16), name);
  }
  return found;
}

export const skeleton: Table = {
  name: "skeleton",
  says: "Look-alike letters: what a code point is taken for, after UTS #39 revision 15.",
  sources: [icu, unihan],
  make: () => {
    const rows = readableRows();
    const own = new Map(Object.entries(ownLookAlikes));
    const sources = new Set<string>();
    for (const source of [...own.keys(), ...rows.keys()])
      for (const one of [source, source.toUpperCase(), source.toLowerCase()])
        if (Array.from(one).length === 1) sources.add(one);
    const groups = new Map<string, string[]>();
    for (const source of [...sources].toSorted()) {
      const letters = settled(source, rows, own);
      if (letters !== source.toLowerCase() && (source.codePointAt(0) ?? 0) > 0x7f)
        groups.set(letters, [...(groups.get(letters) ?? []), source]);
    }
    const text = [...groups]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([letters, from]) => `${letters} ${from.join("")}`);
    return [
      {
        name: "lookAlikeGroups",
        says: "Groups, one a line: the plain letters, a blank, everything that looks like them.",
        text: text.join("\n"),
      },
    ];
  },
};

type Rows = ReadonlyMap<string, string>;

/** Rows of UTS #39 that a name can hold: letters and digits that become letters and digits. */
function readableRows(): Rows {
  const nameOf = names();
  const rows = new Map<string, string>();
  for (const [point, target] of confusables()) {
    const source = String.fromCodePoint(point);
    // Latin letters and digits are themselves; Han, kana and Hangul are compared by shape, not folded.
    if (point < 0x80 || !/[\p{L}\p{N}]/u.test(source) || ideographic.test(source)) continue;
    // What NFKC does needs no row.
    if (source.normalize("NFKC") !== source) continue;
    let letters = target.normalize("NFKD").replace(/\p{M}/gu, "").normalize("NFC").toLowerCase().replaceAll("rn", "m");
    if (letters === "" || !/^[\p{L}\p{N}]+$/u.test(letters) || ideographic.test(letters)) continue;
    // "Ю" as lo, "З" as 3: only Latin ligatures become several letters, only numbers become a digit.
    if (Array.from(letters).length > 1 && !/\p{Script=Latin}/u.test(source)) continue;
    if (/[0-9]/.test(letters) && /\p{L}/u.test(source)) continue;
    if (letters === "l" && letterI.test(nameOf.get(point) ?? "")) letters = "i";
    rows.set(source, letters);
  }
  return rows;
}

const ideographic = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const letterI = /\b(?:LETTER|SMALL|CAPITAL|NUMERAL) (?:\S+ )?(?:I|IOTA|IS)\b|UKRAINIAN I$/;

/** The letters a character is taken for in the end: look-alikes of look-alikes are followed until nothing changes. */
function settled(source: string, rows: Rows, own: Rows): string {
  let letters = source;
  for (let round = 0; round < 4; round++) {
    const next = Array.from(letters, (part) => (/[a-z0-9]/.test(part) ? part : oneStep(part, rows, own))).join("");
    if (next === letters) break;
    letters = next;
  }
  return letters;
}

function oneStep(char: string, rows: Rows, own: Rows): string {
  const lower = char.toLowerCase();
  const upper = char.toUpperCase();
  const plain = (one: string): string | undefined => {
    const row = rows.get(one);
    return row !== undefined && /^[a-z0-9]+$/.test(row) ? row : undefined;
  };
  return (
    own.get(char) ??
    plain(char) ??
    own.get(lower) ??
    plain(lower) ??
    own.get(upper) ??
    plain(upper) ??
    rows.get(lower) ??
    lower
  );
}
