import type { Bilingual } from "#law";
import { goodsInTitles } from "./goods/goodsInTitles.ts";
import type { Sign } from "./sign.ts";
import { flagsOf, WordFlag } from "./words/wordTable.ts";

/**
 * How well does a sign by itself tell one firm from all others? `common`: it is made of everyday words; `short`: too
 * few letters to rule out chance; `digits`: only numbers; `distinctive`: none of these. `because` says more where more
 * is known: `descriptive` is the name of goods of the classes asked about.
 */
export type Distinctiveness = {
  readonly degree: "distinctive" | "short" | "common" | "digits";
  readonly because?: "descriptive" | "generic" | "place" | "surname" | "model" | "unit" | "everyday";
  readonly sentence: Bilingual;
};

/** With `classNumbers`, a sign that names the goods of one of these classes is found descriptive. */
export function distinctiveness(sign: Sign, classNumbers: readonly number[] = []): Distinctiveness {
  const { tokens, joined, given } = sign;
  if (/^\p{N}+$/u.test(joined))
    return { degree: "digits", sentence: { zh: `“${given}”只是数字`, en: `“${given}” is only a number` } };
  if (tokens.every((token) => token.kind === "word"))
    return (
      ofWords(
        tokens.map((token) => token.text),
        joined,
        given,
        classNumbers,
      ) ?? distinctive
    );
  if (tokens.every((token) => token.kind === "han")) return ofHan(joined, given, classNumbers) ?? distinctive;
  return distinctive;
}

function ofWords(
  words: readonly string[],
  joined: string,
  given: string,
  classNumbers: readonly number[],
): Distinctiveness | undefined {
  if (joined.length === 1)
    return { degree: "short", sentence: { zh: `“${given}”只是一个字母`, en: `“${given}” is a single letter` } };
  if (words.every(isCommonWord) || isCommonWord(joined))
    return common(isCommonWord(joined) ? [joined] : words, given, classNumbers);
  const whole = flagsOf(joined);
  if (joined.length <= 3 && (whole & WordFlag.surname) === 0)
    return {
      degree: "short",
      sentence: {
        zh: `“${given}”字母太少，可能是巧合`,
        en: `“${given}” has so few letters that chance can explain it`,
      },
    };
  if (/^(?:\d+(?:mm|cm|m|km|g|kg|mg|ml|l|w|v|mah|gb|tb|mp|hz|k|inch))+$/.test(joined))
    return {
      degree: "common",
      because: "unit",
      sentence: { zh: `“${given}”只是数量或规格`, en: `“${given}” is only a quantity` },
    };
  if (/^[a-z]{1,2}\d{2,}[a-z]?$/.test(joined))
    return {
      degree: "short",
      because: "model",
      sentence: { zh: `“${given}”像是型号`, en: `“${given}” looks like a model number` },
    };
  return (whole & WordFlag.surname) === 0 ? undefined : familyName(given);
}

function ofHan(joined: string, given: string, classNumbers: readonly number[]): Distinctiveness | undefined {
  const pieces = commonPieces(joined);
  if (pieces !== undefined) return common(pieces, given, classNumbers);
  const length = Array.from(joined).length;
  if (length > 2) return undefined;
  return {
    degree: "short",
    sentence: {
      zh: `“${given}”只有${length}个字，可能跨词巧合`,
      en: `“${given}” has ${length} characters and may arise across two words`,
    },
  };
}

/** All of the words are everyday ones; what they have in common is said, the weakest first. */
function common(words: readonly string[], given: string, classNumbers: readonly number[]): Distinctiveness {
  const named = words.filter((word) =>
    goodsInTitles()
      .get(word)
      ?.some((one) => classNumbers.includes(one)),
  );
  const flags = words.map(flagsOf);
  const isWeak = (word: string, index: number): boolean =>
    named.includes(word) || ((flags[index] ?? 0) & (WordFlag.form | WordFlag.modifier | WordFlag.place)) !== 0;
  if (named.length > 0 && words.every(isWeak))
    return {
      degree: "common",
      because: "descriptive",
      sentence: {
        zh: `“${given}”直接说明所问类别的商品（${named.join("、")}）`,
        en: `“${given}” only describes the goods of the class asked about (${named.join(", ")})`,
      },
    };
  if (words.length === 1 && ((flags[0] ?? 0) & WordFlag.surname) !== 0) return familyName(given);
  if (flags.every((flag) => (flag & (WordFlag.form | WordFlag.modifier)) !== 0))
    return {
      degree: "common",
      because: "generic",
      sentence: { zh: `“${given}”是行业通用词`, en: `“${given}” is a word any trader may use` },
    };
  if (flags.every((flag) => (flag & WordFlag.place) !== 0))
    return {
      degree: "common",
      because: "place",
      sentence: { zh: `“${given}”是地名`, en: `“${given}” is the name of a place` },
    };
  return {
    degree: "common",
    because: "everyday",
    sentence:
      words.length === 1
        ? {
            zh: `“${given}”是常用词，单独出现说明不了什么`,
            en: `“${given}” is an everyday word; alone it proves little`,
          }
        : {
            zh: `“${given}”由常用词组成，单独出现说明不了什么`,
            en: `“${given}” is made of everyday words; alone it proves little`,
          },
  };
}

const familyName = (given: string): Distinctiveness => ({
  degree: "common",
  because: "surname",
  sentence: { zh: `“${given}”是常见姓氏`, en: `“${given}” is a common family name` },
});

/** An everyday word, or a plain inflection of one: "games", "printers", "walking". */
export function isCommonWord(word: string): boolean {
  return word.length <= 1 || /^\p{N}+$/u.test(word) || (flagsOf(word) & WordFlag.rank) >= 2;
}

/** A word of a name of several: only what stands in our own lists or is very common, or any name could be cut up. */
const isPiece = (word: string): boolean => {
  const flags = flagsOf(word);
  return (flags & WordFlag.rank) === 3 || (flags & ~WordFlag.rank & ~WordFlag.surname) !== 0;
};

const distinctive: Distinctiveness = { degree: "distinctive", sentence: { zh: "有显著特征", en: "distinctive" } };

/** The everyday words of two characters or more that a name can be cut into (幸福|家具), or the name if it is one. */
function commonPieces(name: string): readonly string[] | undefined {
  if (isCommonHan(name)) return [name];
  const characters = Array.from(name);
  const reached: (readonly string[] | undefined)[] = [[]];
  for (let from = 0; from < characters.length; from++) {
    const before = reached[from];
    if (before === undefined) continue;
    for (let to = from + 2; to <= characters.length && to <= from + 4; to++) {
      const word = characters.slice(from, to).join("");
      if (isPiece(word)) reached[to] ??= [...before, word];
    }
  }
  return reached[characters.length];
}

/** A character alone is a word only where our own lists say so: 包, 表. */
const isCommonHan = (name: string): boolean =>
  Array.from(name).length > 1 ? (flagsOf(name) & WordFlag.rank) >= 2 : isPiece(name);
