import type { EvaluationData } from "../evaluationData.ts";
import { hanNames, latinWords, type Seeds } from "../corpus/seeds.ts";

/**
 * What the edits are made with. None of it is in the engine: shapes from SIGHAN, look-alike letters from codebox,
 * readings from mozillazg's pinyin-data, splits and traditional forms from chaizi.
 */
export type PerturbationTables = {
  /** Toneless reading, ü written v. */
  readonly pinyinOf: ReadonlyMap<string, string>;
  /** Usual characters by toneless reading. */
  readonly homophones: ReadonlyMap<string, readonly string[]>;
  readonly shapes: ReadonlyMap<string, readonly string[]>;
  readonly homoglyphs: ReadonlyMap<string, readonly string[]>;
  /** Two usual characters that side by side look like the one. */
  readonly splits: ReadonlyMap<string, string>;
  readonly traditional: ReadonlyMap<string, string>;
  /** Characters often used in names. */
  readonly usualCharacters: readonly string[];
  readonly words: readonly string[];
};

export function readTables(data: EvaluationData, seeds: Seeds): PerturbationTables {
  const counts = new Map<string, number>();
  for (const name of hanNames(seeds)) for (const one of name) counts.set(one, (counts.get(one) ?? 0) + 1);
  const isUsual = (character: string) => (counts.get(character) ?? 0) >= 20;

  const pinyinOf = new Map<string, string>();
  const homophones = new Map<string, string[]>();
  for (const line of data.lines("pinyin-data", "kMandarin_8105.txt")) {
    const [, reading, character] = /^U\+[0-9A-F]+: ([^\s,]+).*# ?(\S)/u.exec(line) ?? [];
    if (reading === undefined || character === undefined) continue;
    const syllable = toneless(reading);
    pinyinOf.set(character, syllable);
    if (isUsual(character)) addTo(homophones, syllable, character);
  }
  const shapes = new Map<string, string[]>();
  for (const line of data.lines("sighan-confusion", "SimilarShape_simplied.txt")) {
    const [character = "", alike = ""] = line.split(",");
    const usual = Array.from(alike).filter((one) => isUsual(one) && one !== character);
    if (usual.length > 0) shapes.set(character, usual);
  }
  const homoglyphs = new Map<string, string[]>();
  for (const line of data.lines("homoglyph", "chars.txt")) {
    if (line.startsWith("#")) continue;
    const group = Array.from(line);
    for (const letter of group.filter((one) => /[A-Za-z]/.test(one))) {
      const others = group.filter((one) => !/[\x20-\x7e]/.test(one) && /\p{L}/u.test(one));
      if (others.length > 0) homoglyphs.set(letter, others);
    }
  }
  const splits = new Map<string, string>();
  for (const line of data.lines("chaizi", "chaizi-jt.txt")) {
    const [character = "", ...ways] = line.split("\t");
    const parts = ways.map((way) => way.trim().split(" ")).find((way) => way.length === 2 && way.every(isUsual));
    if (parts !== undefined && isUsual(character)) splits.set(character, parts.join(""));
  }
  const traditional = new Map<string, string>();
  // The index lists rare and Japanese variants too; the traditional SIGHAN set tells which forms are in common use.
  const common = new Set(
    data.lines("sighan-confusion", "Bakeoff2013_CharacterSet_SimilarShape.txt").map((line) => line.split(",")[0]),
  );
  for (const line of data.lines("chaizi", "fanjian_suoyin.txt")) {
    const [full = "", simple = ""] = line.trim().split(/\s+/);
    if (full !== simple && simple !== "" && common.has(full) && !traditional.has(simple)) traditional.set(simple, full);
  }
  return {
    pinyinOf,
    homophones,
    shapes,
    homoglyphs,
    splits,
    traditional,
    usualCharacters: [...counts].filter(([, count]) => count >= 100).map(([character]) => character),
    words: latinWords(seeds).filter((word) => word.length >= 4 && word.length <= 10),
  };
}

function toneless(reading: string): string {
  return reading
    .normalize("NFD")
    .replace(/u\u0308/g, "v")
    .replace(/\p{M}/gu, "")
    .toLowerCase();
}

function addTo(map: Map<string, string[]>, key: string, value: string): void {
  const all = map.get(key);
  if (all === undefined) map.set(key, [value]);
  else all.push(value);
}
