import type { LikenessKind } from "./LikenessKind.ts";

/** A short form: initials, or some of the characters in order. */
export const abbreviation: LikenessKind = {
  kind: "abbreviation",
  name: { zh: "缩写", en: "short form" },
  criterion: {
    zh: "商标近似：为他人在先商标的简称、缩写，相关公众易认为指向同一主体",
    en: "Similar marks: a short form of an earlier mark that the public takes for the same firm",
  },
  weight: 0.92,
  why: {
    zh: "词尾截短（Hare Cutt.）一望可知；三个首字母可对应许多名称，只有已为公众使用的简称才更近，须由人判断",
    en: "a word cut short (Hare Cutt.) is plain to see; three initials fit many names; only a short form in use is nearer, and that a person must say",
  },
  examples: [
    { query: "Hare Cutt.", mark: "Hare Cutting", score: 0.852 },
    { query: "BMW", mark: "Bayerische Motoren Werke", score: 0.7 },
    { query: "中移", mark: "中国移动", score: 0.7 },
    { query: "hw", mark: "华为", score: 0.5 },
  ],
  show: ({ query, mark }) => ({
    query: query.whole,
    mark: mark.whole,
    sentence: {
      zh: `“${query.given}”与“${mark.given}”可能是简称与全称`,
      en: `“${query.given}” and “${mark.given}”: one may be short for the other`,
    },
  }),
};
