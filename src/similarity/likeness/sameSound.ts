import type { LikenessKind } from "./LikenessKind.ts";
import { spoken } from "./spoken.ts";

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
    zh: "只换一个同音字（三支松鼠）比逐字都换（两字全同音）近得多；声调不同再减；多音字只有一种读音相同、尤其是较少用的读音时再减；外文拼法差得越多越低",
    en: "one character of the same sound (三支松鼠) is much nearer than all of them; another tone takes more off; so does a character with two readings, the more when only its rarer one agrees; so does each letter of a foreign name spelled otherwise",
  },
  examples: [
    { query: "三支松鼠", mark: "三只松鼠", score: 0.93 },
    { query: "耐刻", mark: "耐克", score: 0.903 },
    { query: "重庆", mark: "崇庆", score: 0.822 },
    { query: "Kabu", mark: "Cabu", score: 0.912 },
    { query: "Phantasy Star", mark: "Fantasy Star", score: 0.925 },
  ],
  show: (pair) => {
    const { query, mark, querySaid, markSaid, inOneReading } = spoken(pair);
    return {
      query,
      mark,
      sentence: {
        zh: `${inOneReading ? "多音字按其中一种读音：" : ""}与“${pair.mark.given}”读音相同（${querySaid}与${markSaid}）`,
        en: `sounds the same as “${pair.mark.given}”${inOneReading ? " in one of its readings" : ""} (${querySaid} and ${markSaid})`,
      },
    };
  },
};
