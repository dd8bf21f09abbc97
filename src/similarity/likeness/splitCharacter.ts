import { middle, withNeighbours } from "./align.ts";
import type { LikenessKind } from "./LikenessKind.ts";

/** A character taken apart into the two it is made of, or two put together. */
export const splitCharacter: LikenessKind = {
  kind: "split-character",
  name: { zh: "拆字", en: "character split" },
  criterion: {
    zh: "商标近似：将汉字拆写为其部件，整体视觉效果近似",
    en: "Similar marks: a character written as its parts, the whole looks alike",
  },
  weight: 0.92,
  why: {
    zh: "一眼仍读作原字，比换字形近字更近于有意",
    en: "read as the one character at a glance, and seldom by accident",
  },
  examples: [{ query: "光日月", mark: "光明", score: 0.92 }],
  show: (pair) => {
    const found = middle(pair);
    const query = withNeighbours(pair.query, found.query);
    const mark = withNeighbours(pair.mark, found.mark);
    return {
      query,
      mark,
      sentence: {
        zh: `“${pair.query.text(query)}”与“${pair.mark.text(mark)}”是拆写与合写`,
        en: `“${pair.query.text(query)}” and “${pair.mark.text(mark)}”: one is the other taken apart`,
      },
    };
  },
};
