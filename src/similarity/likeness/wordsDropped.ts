import type { LikenessKind } from "./LikenessKind.ts";
import { otherWords, shared } from "./sharedWords.ts";

/** The mark has words or characters that the query leaves out. */
export const wordsDropped: LikenessKind = {
  kind: "words-dropped",
  name: { zh: "略去部分文字", en: "words left out" },
  criterion: {
    zh: "商标近似：为他人在先商标的一部分，缺少的文字不足以区分",
    en: "Similar marks: part of an earlier mark, and what is left out does not set them apart",
  },
  weight: 0.92,
  why: {
    zh: "略去的若是公司后缀几乎不变；略去显著部分则大减",
    en: "a legal form left out changes almost nothing, a distinctive part much",
  },
  examples: [
    { query: "三只松鼠", mark: "三只松鼠食品有限公司", score: 0.829 },
    { query: "Supra", mark: "Toyota Supra", score: 0.68 },
  ],
  show: (pair) => {
    const { text: left, range } = otherWords(pair, "mark");
    return {
      query: shared(pair).query,
      mark: range,
      sentence: {
        zh: `“${pair.mark.given}”略去“${left}”`,
        en: `“${pair.mark.given}” with “${left}” left out`,
      },
    };
  },
};
