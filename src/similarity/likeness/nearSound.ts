import type { LikenessKind } from "./LikenessKind.ts";
import { spoken } from "./spoken.ts";

/** Said nearly the same: what dialects and quick speech confuse. */
export const nearSound: LikenessKind = {
  kind: "near-sound",
  name: { zh: "读音相近", en: "near sound" },
  criterion: {
    zh: "商标近似：读音近似（平翘舌、前后鼻音、n与l不分等），字形近似",
    en: "Similar marks: said nearly the same (zh and z, an and ang, n and l), written alike",
  },
  weight: 0.9,
  why: {
    zh: "“南月亮”与“蓝月亮”n、l不分时同音，但比真正同音低一档",
    en: "“南月亮” and “蓝月亮” are one name where n and l are one, a step below what is really said the same",
  },
  examples: [
    { query: "南月亮", mark: "蓝月亮", score: 0.879 },
    { query: "Buruberi", mark: "Burberry", score: 0.72 },
  ],
  show: (pair) => {
    const { query, mark, querySaid, markSaid, inOneReading } = spoken(pair);
    return {
      query,
      mark,
      sentence: {
        zh: `${inOneReading ? "多音字按其中一种读音：" : ""}与“${pair.mark.given}”读音相近（${querySaid}与${markSaid}）`,
        en: `sounds nearly the same as “${pair.mark.given}”${inOneReading ? " in one of its readings" : ""} (${querySaid} and ${markSaid})`,
      },
    };
  },
};
