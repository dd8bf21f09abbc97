/**
 * The tables that disguises are made with. None of them is a table of the engine: sounds from mozillazg/pinyin-data,
 * shapes and near sounds from the SIGHAN confusion sets, splits and traditional forms from kfcd/chaizi, look-alike
 * letters from codebox/homoglyph.
 */
import type { EvaluationData } from "./evaluationData.ts";

export type WritingTables = {
  /** The commonest reading without its tone, `lü` written `lv`; undefined for characters outside the table. */
  readonly syllableOf: (character: string) => string | undefined;
  /** Other common characters of the same sound, tone apart. */
  readonly homophonesOf: (character: string) => readonly string[];
  readonly nearHomophonesOf: (character: string) => readonly string[];
  readonly similarShapesOf: (character: string) => readonly string[];
  readonly traditionalOf: (character: string) => string | undefined;
  /** Two or three characters that the character falls apart into. */
  readonly splitOf: (character: string) => readonly string[] | undefined;
  readonly homoglyphsOf: (letter: string) => readonly string[];
};

export function readWritingTables(data: EvaluationData): WritingTables {
  const syllables = new Map<string, string>();
  for (const [character, reading] of readings(data.lines("pinyin-data", "kMandarin_8105.txt")))
    syllables.set(character, toneless(reading));
  const common = new Set<string>();
  for (const [character] of readings(data.lines("pinyin-data", "kHanyuPinlu.txt"))) common.add(character);
  const bySyllable = new Map<string, string[]>();
  for (const [character, syllable] of syllables)
    if (common.has(character)) bySyllable.set(syllable, [...(bySyllable.get(syllable) ?? []), character]);

  const near = new Map<string, string[]>();
  for (const line of data.lines("sighan-confusion", "SimilarPronunciation_simplied.txt").slice(1)) {
    const [character, , , sameTone, otherTone] = line.split("\t");
    if (character !== undefined)
      near.set(
        character,
        Array.from(`${sameTone ?? ""}${otherTone ?? ""}`).filter(
          (other) => common.has(other) && syllables.get(other) !== syllables.get(character),
        ),
      );
  }
  const shapes = new Map<string, string[]>();
  for (const line of data.lines("sighan-confusion", "SimilarShape_simplied.txt")) {
    const [character, others] = line.split(",");
    if (character !== undefined && others !== undefined)
      shapes.set(
        character,
        Array.from(others).filter((other) => syllables.has(other)),
      );
  }
  // Several old forms may share one simple form; the one in common use is the one that the confusion set lists.
  const inUse = new Set(
    data.lines("sighan-confusion", "Bakeoff2013_CharacterSet_SimilarShape.txt").map((line) => line.split(",")[0] ?? ""),
  );
  const traditional = new Map<string, string>();
  for (const line of data.lines("chaizi", "fanjian_suoyin.txt")) {
    const [full, simple] = line.split("\t");
    if (simple !== undefined && full !== undefined && simple !== full && inUse.has(full)) traditional.set(simple, full);
  }
  const splits = new Map<string, string[]>();
  for (const line of data.lines("chaizi", "chaizi-jt.txt")) {
    const [character, ...ways] = line.split("\t");
    // A seller writes 日知, not strokes: every part must be a character of its own, and look as it does inside the
    // whole. 阜 for the left of 阿 would be known to nobody.
    const way = ways
      .map((one) => one.split(" "))
      .find(
        ([first = "", last = "", ...rest]) =>
          rest.length === 0 &&
          [first, last].every((part) => syllables.has(part) && !/[一丨丿丶乙亅]/u.test(part)) &&
          !/[阜邑草水手犬人衣示心竹刀爪网]/u.test(first) &&
          !/[刀邑]/u.test(last),
      );
    if (character !== undefined && way !== undefined) splits.set(character, way);
  }
  const glyphs = new Map<string, string[]>();
  for (const line of data.lines("homoglyph", "chars.txt")) {
    if (line.startsWith("#")) continue;
    const group = Array.from(line);
    const letter = group[0];
    // Full width and maths letters are disguises of their own.
    if (letter !== undefined && /^[A-Za-z]$/.test(letter))
      glyphs.set(
        letter,
        group.slice(1).filter((one) => /\p{L}/u.test(one) && !/[A-Za-z]/.test(one.normalize("NFKC"))),
      );
  }
  return {
    syllableOf: (character) => syllables.get(character),
    homophonesOf: (character) =>
      (bySyllable.get(syllables.get(character) ?? "") ?? []).filter((other) => other !== character),
    nearHomophonesOf: (character) => near.get(character) ?? [],
    similarShapesOf: (character) => shapes.get(character) ?? [],
    traditionalOf: (character) => traditional.get(character),
    splitOf: (character) => splits.get(character),
    homoglyphsOf: (letter) => glyphs.get(letter) ?? [],
  };
}

function* readings(lines: readonly string[]): Generator<[character: string, reading: string]> {
  for (const line of lines) {
    const found = /^U\+([0-9A-F]+): ([^ ,]+)/.exec(line);
    if (found?.[1] !== undefined && found[2] !== undefined)
      yield [String.fromCodePoint(Number.parseInt(found[1], 16)), found[2]];
  }
}

function toneless(reading: string): string {
  return reading
    .replace(/ü/g, "v")
    .normalize("NFD")
    .replace(/u\u0308/g, "v")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z]/g, "");
}
