import type { Bilingual } from "#law";
import { align, withNeighbours } from "./align.ts";
import type { LikenessKind } from "./LikenessKind.ts";

const criterion: Bilingual = {
  zh: "商标近似：中文商标由三个或三个以上汉字构成，仅个别汉字不同，整体无含义或含义无明显区别",
  en: "Similar Chinese marks: three characters or more, only single characters differ, no clear difference in meaning",
};

/** The query has one character more. */
export const characterAdded: LikenessKind = {
  kind: "character-added",
  name: { zh: "多一个字", en: "one character added" },
  criterion,
  weight: 0.92,
  why: {
    zh: "“大三只松鼠”完整包含“三只松鼠”；原名越短，多一字差别越大",
    en: "“大三只松鼠” wholly contains “三只松鼠”; the shorter the name, the more one character changes it",
  },
  examples: [
    { query: "大三只松鼠", mark: "三只松鼠", score: 0.834 },
    { query: "小红米", mark: "小米", score: 0.741 },
  ],
  show: (pair) => {
    const found = align(pair).find((one) => one.kind === "added");
    const range = found?.query ?? pair.query.whole;
    return {
      query: range,
      mark: withNeighbours(pair.mark, found?.mark ?? pair.mark.whole),
      sentence: {
        zh: `比“${pair.mark.given}”多一个“${pair.query.text(range)}”字`,
        en: `“${pair.mark.given}” with the character “${pair.query.text(range)}” added`,
      },
    };
  },
};

/** The query has one character less. */
export const characterDropped: LikenessKind = {
  kind: "character-dropped",
  name: { zh: "少一个字", en: "one character dropped" },
  criterion,
  weight: 0.92,
  why: { zh: "与多一个字相同，只是方向相反", en: "as with one character added, seen from the other side" },
  examples: [{ query: "三只松", mark: "三只松鼠", score: 0.791 }],
  show: (pair) => {
    const found = align(pair).find((one) => one.kind === "dropped");
    const range = found?.mark ?? pair.mark.whole;
    return {
      query: withNeighbours(pair.query, found?.query ?? pair.query.whole),
      mark: range,
      sentence: {
        zh: `比“${pair.mark.given}”少一个“${pair.mark.text(range)}”字`,
        en: `“${pair.mark.given}” with the character “${pair.mark.text(range)}” dropped`,
      },
    };
  },
};
