import { middle, withNeighbours } from "./align.ts";
import type { LikenessKind } from "./LikenessKind.ts";

/** Characters or letters that are drawn alike. */
export const lookAlike: LikenessKind = {
  kind: "look-alike",
  name: { zh: "字形近似", en: "looks alike" },
  criterion: {
    zh: "商标近似：字形近似，易使相关公众误认",
    en: "Similar marks: drawn alike, so that one may be read for the other",
  },
  weight: 0.95,
  why: {
    zh: "rn与m连写几乎一样（modern、modem）；汉字按部件、四角、笔画的相近程度计",
    en: "rn and m are drawn almost alike (modern, modem); characters count by how many parts and strokes they share",
  },
  examples: [{ query: "modern", mark: "modem", score: 0.95 }],
  show: (pair) => {
    const found = middle(pair);
    const query = withNeighbours(pair.query, found.query);
    const mark = withNeighbours(pair.mark, found.mark);
    return {
      query,
      mark,
      sentence: {
        zh: `“${pair.query.text(query)}”与“${pair.mark.text(mark)}”字形近似`,
        en: `“${pair.query.text(query)}” looks like “${pair.mark.text(mark)}”`,
      },
    };
  },
};
