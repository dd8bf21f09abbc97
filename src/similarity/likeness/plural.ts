import { middle } from "./align.ts";
import type { LikenessKind } from "./LikenessKind.ts";

/** Singular and plural of one word. */
export const plural: LikenessKind = {
  kind: "plural",
  name: { zh: "单复数", en: "singular and plural" },
  criterion: {
    zh: "商标近似：外文商标仅单复数、动名词、冠词等形式不同，含义基本相同",
    en: "Similar foreign-word marks: only number, article or the like differ, the meaning is the same",
  },
  weight: 0.93,
  why: { zh: "含义不变，比随意多一个字母更近", en: "the meaning stays, so nearer than any other letter added" },
  examples: [
    { query: "Carreras", mark: "Carrera", score: 0.93 },
    { query: "Berry Clubs", mark: "Berry Club", score: 0.93 },
  ],
  show: (pair) => {
    // The ending: Y and IES, or the S that only one of them has.
    const { query, mark } = middle(pair);
    return {
      query: query[0] < query[1] ? query : undefined,
      mark: mark[0] < mark[1] ? mark : undefined,
      sentence: { zh: `与“${pair.mark.given}”仅单复数不同`, en: `“${pair.mark.given}” in singular or plural` },
    };
  },
};
