import { sharedRun } from "./align.ts";
import type { LikenessKind } from "./LikenessKind.ts";
import type { Pair } from "./View.ts";

/** A mark of letters and characters, of which the other has one part. */
export const mixedScript: LikenessKind = {
  kind: "mixed-script",
  name: { zh: "中外文组合", en: "letters and characters together" },
  criterion: {
    zh: "商标近似：中外文组合商标中的中文或外文部分与在先商标相同或近似",
    en: "Similar marks: in a mark of Chinese and foreign words, one of the two is the same or similar",
  },
  weight: 0.9,
  why: {
    zh: "“耐克Nike”含完整的“Nike”；共有部分仅一两个字母时不足为据",
    en: "“耐克Nike” has “Nike” whole; one or two letters shared prove little",
  },
  examples: [
    { query: "ya玛特", mark: "亚玛特", score: 0.88 },
    { query: "耐克Nike", mark: "Nike", score: 0.9 },
    { query: "耐克Nike", mark: "耐克", score: 0.9 },
  ],
  show: (pair) => {
    const { query, mark } = sharedRun(pair);
    if (pair.query.words.length > 1 && pair.mark.words.length === 1 && !isPart(pair))
      return {
        query: pair.query.whole,
        mark: pair.mark.whole,
        sentence: {
          zh: `“${pair.query.given}”以拼音代替“${pair.mark.given}”的部分汉字`,
          en: `“${pair.query.given}” writes some characters of “${pair.mark.given}” as pinyin`,
        },
      };
    return {
      query,
      mark,
      sentence: {
        zh: `中外文组合，其中“${pair.mark.text(mark)}”相同`,
        en: `letters and characters together, “${pair.mark.text(mark)}” is the same`,
      },
    };
  },
};

/** Is the mark wholly one of the query's two parts? */
function isPart({ query, mark }: Pair): boolean {
  return query.words.some((_, at) => query.word(at) === mark.word(0));
}
