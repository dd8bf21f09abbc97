import { sharedRun } from "./align.ts";
import type { LikenessKind } from "./LikenessKind.ts";

/** A mark of letters and characters, of which the other has one part. */
export const mixedScript: LikenessKind = {
  kind: "mixed-script",
  name: { zh: "中外文组合", en: "letters and characters together" },
  criterion: {
    zh: "商标近似：中外文组合商标中的中文或外文部分与在先商标相同或近似",
    en: "Similar marks: in a mark of Chinese and foreign words, one of the two is the same or similar",
  },
  weight: 0.9,
  why: {
    zh: "“耐克Nike”含完整的“Nike”；共有部分仅一两个字母时不足为据",
    en: "“耐克Nike” has “Nike” whole; one or two letters shared prove little",
  },
  examples: [
    { query: "耐克Nike", mark: "Nike", score: 0.9 },
    { query: "耐克Nike", mark: "耐克", score: 0.9 },
  ],
  show: (pair) => {
    const { query, mark } = sharedRun(pair);
    return {
      query,
      mark,
      sentence: {
        zh: `中外文组合，其中“${pair.mark.text(mark)}”相同`,
        en: `letters and characters together, “${pair.mark.text(mark)}” is the same`,
      },
    };
  },
};
