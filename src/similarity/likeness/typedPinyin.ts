import type { LikenessKind } from "./LikenessKind.ts";

/** One side writes in letters how the other's characters are read. */
export const typedPinyin: LikenessKind = {
  kind: "typed-pinyin",
  name: { zh: "拼音与汉字", en: "pinyin for characters" },
  criterion: {
    zh: "商标近似：拼音商标与汉字商标读音相同，相关公众易认为一一对应",
    en: "Similar marks: pinyin and characters said the same, which the public takes for each other",
  },
  weight: 0.9,
  why: {
    zh: "拼音没有声调，可对应多个词：音节越多越确定；差一个字母再减",
    en: "pinyin without tones may be other words: the more syllables the surer; a letter off takes more off",
  },
  examples: [
    { query: "sanzhisongshu", mark: "三只松鼠", score: 0.9 },
    { query: "naike", mark: "耐克", score: 0.88 },
    { query: "耐克", mark: "naike", score: 0.88 },
  ],
  show: ({ query, mark }) => ({
    query: query.whole,
    mark: mark.whole,
    sentence: {
      zh: `“${query.given}”与“${mark.given}”互为拼音与汉字`,
      en: `“${query.given}” and “${mark.given}”: one is the pinyin of the other`,
    },
  }),
};
