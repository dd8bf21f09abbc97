import type { LikenessKind } from "./LikenessKind.ts";

/** The same letters with the words joined or split elsewhere. */
export const joinedWords: LikenessKind = {
  kind: "joined-words",
  name: { zh: "连写或分写", en: "words joined or split" },
  criterion: {
    zh: "商标相同：外文字母相同，仅空格、连字符的位置不同",
    en: "Identical marks: the same letters, only blanks or hyphens stand elsewhere",
  },
  weight: 0.97,
  why: {
    zh: "“forever”与“for ever”读音相同，但分写后可能只是两个常用词",
    en: "“forever” and “for ever” sound the same, but split they may be two everyday words",
  },
  examples: [{ query: "NewBalance", mark: "New Balance", score: 0.97 }],
  show: ({ query, mark }) => ({
    query: query.whole,
    mark: mark.whole,
    sentence: {
      zh: `连写或分写后与“${mark.given}”相同`,
      en: `the same as “${mark.given}” with words joined or split`,
    },
  }),
};
