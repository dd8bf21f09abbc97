import { middle } from "./align.ts";
import type { LikenessKind } from "./LikenessKind.ts";

/** The same words, or the same characters, in another order. */
export const otherOrder: LikenessKind = {
  kind: "other-order",
  name: { zh: "顺序不同", en: "another order" },
  criterion: {
    zh: "商标近似：中文商标文字相同，仅排列顺序不同；外文商标词语相同，仅词序不同",
    en: "Similar marks: the same characters or words, only in another order",
  },
  weight: 0.9,
  why: {
    zh: "“WAGYU HOUSE”与“HOUSE WAGYU”含义相同；两个汉字换序常成另一词（蜜蜂、蜂蜜），故更低；外文单词前后两半互换为0.7，六个以上字母打乱（LISTEN、SILENT）常属巧合，只作提示",
    en: "“WAGYU HOUSE” and “HOUSE WAGYU” mean the same; two characters turned round are often another word (蜜蜂 bee, 蜂蜜 honey) and weigh less; two halves of one word exchanged weigh 0.7; six letters or more shuffled (LISTEN, SILENT) are often chance and only a hint",
  },
  examples: [
    { query: "HOUSE WAGYU", mark: "WAGYU HOUSE", score: 0.9 },
    { query: "周福大", mark: "周大福", score: 0.88 },
    { query: "蜂蜜", mark: "蜜蜂", score: 0.78 },
    { query: "TARNNORTH", mark: "NORTHTARN", score: 0.7 },
    { query: "SILENT", mark: "LISTEN", score: 0.5 },
  ],
  show: (pair) => ({
    ...middle(pair),
    sentence: {
      zh: `与“${pair.mark.given}”文字相同，顺序不同`,
      en: `the same as “${pair.mark.given}” in another order`,
    },
  }),
};
