import { middle } from "./align.ts";
import type { LikenessKind } from "./LikenessKind.ts";

/** One character is another, which neither sounds nor looks like it. */
export const oneCharacter: LikenessKind = {
  kind: "one-character",
  name: { zh: "一字不同", en: "one character differs" },
  criterion: {
    zh: "商标近似：中文商标由三个或三个以上汉字构成，仅个别汉字不同",
    en: "Similar Chinese marks: three characters or more, only single characters differ",
  },
  weight: 0.85,
  why: {
    zh: "周大福与周大生三字中两字相同，是两家珠宝商；四字以上仅一字不同才较近；两字中一字不同（苹果、苹米）不近似",
    en: "周大福 and 周大生 share two of three characters and are two jewellers; one in four or more is nearer; one in two (苹果, 苹米) is not alike",
  },
  examples: [
    { query: "周大生", mark: "周大福", score: 0.64 },
    { query: "四只松鼠", mark: "三只松鼠", score: 0.71 },
    { query: "苹米", mark: "苹果", score: 0.46 },
  ],
  show: (pair) => {
    const { query, mark } = middle(pair);
    return {
      query,
      mark,
      sentence: {
        zh: `与“${pair.mark.given}”仅一字不同（“${pair.query.text(query)}”与“${pair.mark.text(mark)}”）`,
        en: `one character differs from “${pair.mark.given}” (“${pair.query.text(query)}” and “${pair.mark.text(mark)}”)`,
      },
    };
  },
};
