import type { LikenessKind } from "./LikenessKind.ts";

/** Every letter or character set apart. */
export const spacedLetters: LikenessKind = {
  kind: "spaced-letters",
  name: { zh: "逐字隔开", en: "letters set apart" },
  criterion: {
    zh: "商标相同：仅字间以空格或符号隔开，文字与顺序相同",
    en: "Identical marks: the same characters in order, only set apart by blanks or signs",
  },
  weight: 0.985,
  why: { zh: "看得出隔开，读来仍是同一名称", en: "the gaps are seen, and still the same name is read" },
  examples: [
    { query: "n i k e", mark: "Nike", score: 0.985 },
    { query: "耐·克", mark: "耐克", score: 0.985 },
  ],
  show: ({ query, mark }) => ({
    query: query.whole,
    mark: mark.whole,
    sentence: {
      zh: `逐字隔开，合起来与“${mark.given}”相同`,
      en: `the letters set apart; together the same as “${mark.given}”`,
    },
  }),
};
