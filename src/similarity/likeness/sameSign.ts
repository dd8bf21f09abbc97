import type { LikenessKind } from "./LikenessKind.ts";

/** The same letters or characters; capitals, width, accents and traditional characters make no difference. */
export const sameSign: LikenessKind = {
  kind: "same-sign",
  name: { zh: "相同", en: "same sign" },
  criterion: {
    zh: "商标相同：文字构成、排列顺序完全相同，仅大小写、字体、全半角、繁简不同",
    en: "Identical marks: the same characters in the same order, whatever the case, font, width or script variant",
  },
  weight: 1,
  why: { zh: "没有比相同更近的", en: "nothing is nearer than the same" },
  examples: [
    { query: "NIKE", mark: "Nike", score: 1 },
    { query: "萬里馬", mark: "万里马", score: 1 },
  ],
  show: ({ query, mark }) => ({
    query: query.whole,
    mark: mark.whole,
    sentence:
      query.given === mark.given
        ? { zh: `与“${mark.given}”相同`, en: `the same as “${mark.given}”` }
        : {
            zh: `除大小写、全半角、繁简、重音外与“${mark.given}”相同`,
            en: `the same as “${mark.given}” but for case, width, accents or traditional characters`,
          },
  }),
};
