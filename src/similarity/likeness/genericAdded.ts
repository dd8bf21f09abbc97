import type { LikenessKind } from "./LikenessKind.ts";
import { otherWords, shared } from "./sharedWords.ts";

/** The mark with descriptive or everyday words added. */
export const genericAdded: LikenessKind = {
  kind: "generic-added",
  name: { zh: "加描述性词语", en: "descriptive words added" },
  criterion: {
    zh: "商标近似：在他人在先商标上加通用名称、型号、商品特点或起修饰作用的词语",
    en: "Similar marks: an earlier mark with a generic name, a model, a quality or a modifying word added",
  },
  weight: 0.92,
  why: {
    zh: "“三只松鼠食品”的“食品”不区分来源；加的词越常用减得越少",
    en: "“食品” (food) in “三只松鼠食品” tells no source; the more everyday the word, the less it takes off",
  },
  examples: [
    { query: "三只松鼠食品", mark: "三只松鼠", score: 0.872 },
    { query: "Nike shoes", mark: "Nike", score: 0.836 },
  ],
  show: (pair) => {
    const { text: added, range } = otherWords(pair, "query");
    return {
      query: range,
      mark: shared(pair).mark,
      sentence: {
        zh: `“${pair.mark.given}”加常用词“${added}”`,
        en: `“${pair.mark.given}” with the everyday “${added}” added`,
      },
    };
  },
};
