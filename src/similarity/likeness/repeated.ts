import type { LikenessKind } from "./LikenessKind.ts";

/** Letters or the whole name repeated. */
export const repeated: LikenessKind = {
  kind: "repeated",
  name: { zh: "重复", en: "repeated" },
  criterion: {
    zh: "商标近似：重复他人在先商标的文字，含义与读音无实质变化",
    en: "Similar marks: the earlier mark or its letters repeated, sound and meaning unchanged",
  },
  weight: 0.94,
  why: { zh: "重复不添新意：“Nikeee”仍读Nike", en: "repeating adds nothing new: “Nikeee” is still read Nike" },
  examples: [
    { query: "Nikeee", mark: "Nike", score: 0.94 },
    { query: "Nike Nike", mark: "Nike", score: 0.94 },
    { query: "耐耐克", mark: "耐克", score: 0.94 },
  ],
  show: ({ query, mark }) => ({
    query: query.whole,
    mark: mark.whole,
    sentence: { zh: `重复“${mark.given}”的文字`, en: `“${mark.given}” with letters or words repeated` },
  }),
};
