import type { Bilingual } from "#law";
import type { LikenessKind } from "./LikenessKind.ts";

/** The same letters or characters; capitals, width, accents and traditional characters make no difference. */
export const sameSign: LikenessKind = {
  kind: "same-sign",
  name: { zh: "相同", en: "same sign" },
  criterion: {
    zh: "商标相同：文字构成、排列顺序完全相同，仅大小写、字体、全半角、繁简不同",
    en: "Identical marks: the same characters in the same order, whatever the case, font, width or script variant",
  },
  weight: 1,
  why: { zh: "没有比相同更近的", en: "nothing is nearer than the same" },
  examples: [
    { query: "NIKE", mark: "Nike", score: 1 },
    { query: "萬里馬", mark: "万里马", score: 1 },
  ],
  show: ({ query, mark }) => ({
    query: query.whole,
    mark: mark.whole,
    sentence: sentence(query.given.trim(), mark.given.trim()),
  }),
};

function sentence(query: string, mark: string): Bilingual {
  if (query === mark) return { zh: `与“${mark}”相同`, en: `the same as “${mark}”` };
  const [here, there] = [signsOf(query), signsOf(mark)];
  if (here === there)
    return {
      zh: `除大小写、全半角、繁简、重音外与“${mark}”相同`,
      en: `the same as “${mark}” but for case, width, accents or traditional characters`,
    };
  const isOneSided = here === "" || there === "";
  const signs = isOneSided ? here + there : `${here} / ${there}`;
  return {
    zh: `文字与“${mark}”相同，只是${isOneSided ? (there === "" ? "多了" : "少了") : "符号不同："}“${signs}”`,
    en: `the same letters as “${mark}”, only ${isOneSided ? `“${signs}” is ${there === "" ? "added" : "left out"}` : `the signs differ (“${signs}”)`}`,
  };
}

/** What of a name is neither letter, digit nor blank: emoji, points, stars. */
const signsOf = (text: string): string => text.replaceAll(/[\p{L}\p{N}\p{M}\p{Cf}\s]/gu, "");
