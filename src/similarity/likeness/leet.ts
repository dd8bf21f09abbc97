import type { LikenessKind } from "./LikenessKind.ts";
import type { Pair, Range } from "./View.ts";

/** Digits that stand for letters. */
export const leet: LikenessKind = {
  kind: "leet",
  name: { zh: "以数字代字母", en: "digits for letters" },
  criterion: {
    zh: "商标近似：以形近的数字代替字母，整体视觉效果近似",
    en: "Similar marks: digits drawn like letters, the whole looks alike",
  },
  weight: 0.965,
  why: {
    zh: "数字多于字母时可能是型号（5000与SOOO），因此每换一处略减",
    en: "with more digits than letters it may be a model number (5000, SOOO), so each digit takes a little off",
  },
  examples: [
    { query: "N1ke", mark: "Nike", score: 0.96 },
    { query: "4did4s", mark: "adidas", score: 0.955 },
  ],
  show: (pair) => {
    const differing = differ(pair);
    return {
      query: differing,
      mark: differing,
      sentence: {
        zh: `以数字代替字母，读作“${pair.mark.given}”`,
        en: `digits stand for letters: reads as “${pair.mark.given}”`,
      },
    };
  },
};

/** From the first place that differs to the last, in names of one length. */
function differ({ query, mark }: Pair): Range {
  let first = -1;
  let last = 0;
  for (let i = 0; i < query.length; i++) {
    if (query.symbols[i] === mark.symbols[i]) continue;
    if (first < 0) first = i;
    last = i + 1;
  }
  return first < 0 ? [0, Math.min(query.length, mark.length)] : [first, last];
}
