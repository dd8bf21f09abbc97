import type { LikenessKind } from "./LikenessKind.ts";
import { differing, spoken } from "./spoken.ts";

/** Said the same though written otherwise: characters of one sound, letters of one sound. */
export const sameSound: LikenessKind = {
  kind: "same-sound",
  name: { zh: "读音相同", en: "same sound" },
  criterion: {
    zh: "商标近似：读音相同，字形或整体外观近似，易使相关公众混淆",
    en: "Similar marks: said the same, and written or looking alike, so that the public may confuse them",
  },
  weight: 0.95,
  why: {
    zh: "只换一个同音字（三支松鼠）比逐字都换（两字全同音）近得多；声调不同再减；外文拼法差得越多越低",
    en: "one character of the same sound (三支松鼠) is much nearer than all of them; another tone takes more off; so does each letter of a foreign name spelled otherwise",
  },
  examples: [
    { query: "三支松鼠", mark: "三只松鼠", score: 0.93 },
    { query: "耐刻", mark: "耐克", score: 0.903 },
    { query: "Kabu", mark: "Cabu", score: 0.912 },
    { query: "Phantasy Star", mark: "Fantasy Star", score: 0.925 },
  ],
  show: (pair) => {
    const { query, mark } = differing(pair);
    const [a, b] = [spoken(pair.query, query), spoken(pair.mark, mark)];
    return {
      query,
      mark,
      sentence: {
        zh: `与“${pair.mark.given}”读音相同（${a}与${b}）`,
        en: `sounds the same as “${pair.mark.given}” (${a} and ${b})`,
      },
    };
  },
};
