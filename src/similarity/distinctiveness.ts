import type { Bilingual } from "#law";
import { isGoodsWord } from "./goods/goodsNamed.ts";
import type { Sign } from "./sign.ts";
import { commonChinese } from "./words/commonChinese.ts";
import { commonEnglish } from "./words/commonEnglish.ts";

/**
 * How well does a sign by itself tell one firm from all others? `common`: it is made of everyday words; `short`: too
 * few letters to rule out chance; `digits`: only numbers; `distinctive`: none of these.
 */
export type Distinctiveness = {
  readonly degree: "distinctive" | "short" | "common" | "digits";
  readonly sentence: Bilingual;
};

export function distinctiveness(sign: Sign): Distinctiveness {
  const { tokens, joined, given } = sign;
  if (/^\p{N}+$/u.test(joined))
    return { degree: "digits", sentence: { zh: `“${given}”只是数字`, en: `“${given}” is only a number` } };
  if (tokens.every((token) => token.kind === "word")) {
    if (joined.length === 1)
      return { degree: "short", sentence: { zh: `“${given}”只是一个字母`, en: `“${given}” is a single letter` } };
    if (tokens.every((token) => isCommonWord(token.text)) || isCommonWord(joined)) {
      return {
        degree: "common",
        sentence: {
          zh: `“${given}”是常用词，单独出现说明不了什么`,
          en: `“${given}” is an everyday word; alone it proves little`,
        },
      };
    }
    if (joined.length <= 3)
      return {
        degree: "short",
        sentence: {
          zh: `“${given}”字母太少，可能是巧合`,
          en: `“${given}” has so few letters that chance can explain it`,
        },
      };
    return distinctive;
  }
  if (tokens.every((token) => token.kind === "han")) {
    if (madeOfCommonWords(joined)) {
      return {
        degree: "common",
        sentence: {
          zh: `“${given}”由常用词组成，单独出现说明不了什么`,
          en: `“${given}” is made of everyday words; alone it proves little`,
        },
      };
    }
    if (Array.from(joined).length <= 2)
      return {
        degree: "short",
        sentence: {
          zh: `“${given}”只有${Array.from(joined).length}个字，可能跨词巧合`,
          en: `“${given}” has ${Array.from(joined).length} characters and may arise across two words`,
        },
      };
  }
  return distinctive;
}

/** An everyday word, or a plain inflection of one: "games", "printers", "walking". */
export function isCommonWord(word: string): boolean {
  let answer = answers.get(word);
  if (answer === undefined) {
    answer = decide(word);
    // Market text has no end of different words; what is kept must have one.
    if (answers.size >= 100_000) answers.clear();
    answers.set(word, answer);
  }
  return answer;
}

const answers = new Map<string, boolean>();

function decide(word: string): boolean {
  if (word.length <= 1 || /^\p{N}+$/u.test(word) || known(word)) return true;
  return endings.some(([ending, instead]) => {
    if (!word.endsWith(ending) || word.length - ending.length < 3) return false;
    const stem = word.slice(0, word.length - ending.length);
    return known(stem + instead) || known(`${stem}e`) || (stem.at(-1) === stem.at(-2) && known(stem.slice(0, -1)));
  });
}

const endings = [
  ["s", ""],
  ["es", ""],
  ["ies", "y"],
  ["ed", ""],
  ["ing", ""],
  ["er", ""],
  ["ers", ""],
  ["ly", ""],
  ["est", ""],
] as const;
const known = (word: string): boolean => commonEnglish.has(word) || commonChinese.has(word) || isGoodsWord(word);
const distinctive: Distinctiveness = { degree: "distinctive", sentence: { zh: "有显著特征", en: "distinctive" } };

/** Can the name be cut into everyday words of two characters or more (幸福|家具), or one of them alone? */
function madeOfCommonWords(name: string): boolean {
  const characters = Array.from(name);
  const reachable = new Set([0]);
  for (let from = 0; from < characters.length; from++) {
    if (!reachable.has(from)) continue;
    let word = "";
    for (let to = from; to < characters.length && to < from + 4; to++) {
      word += characters[to];
      if (to === from && characters.length > 1) continue;
      if (known(word)) reachable.add(to + 1);
    }
  }
  return reachable.has(characters.length);
}
