import { middle, withNeighbours } from "./align.ts";
import type { LikenessKind } from "./LikenessKind.ts";

/** Two letters differ, or a few in a long name. */
export const twoLetters: LikenessKind = {
  kind: "two-letters",
  name: { zh: "两处字母不同", en: "two letters differ" },
  criterion: {
    zh: "商标近似：外文商标仅个别字母不同，整体视觉效果与读音近似",
    en: "Similar foreign-word marks: few letters differ, the whole looks and sounds alike",
  },
  weight: 0.9,
  why: {
    zh: "两处不同在六个字母中已是三分之一，在十个中仍近似",
    en: "two in six are a third of the name; two in ten are still alike",
  },
  examples: [
    { query: "Sinfectin", mark: "Infectim", score: 0.706 },
    { query: "Vitaxium", mark: "Vit-Allium", score: 0.769 },
  ],
  show: (pair) => {
    const { query, mark } = middle(pair);
    return {
      query: withNeighbours(pair.query, query),
      mark: withNeighbours(pair.mark, mark),
      sentence: { zh: `与“${pair.mark.given}”有几个字母不同`, en: `a few letters differ from “${pair.mark.given}”` },
    };
  },
};
