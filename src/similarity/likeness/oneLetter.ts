import type { Bilingual } from "#law";
import type { KindName } from "../score/kinds.ts";
import { align, withNeighbours } from "./align.ts";
import type { Example, LikenessKind } from "./LikenessKind.ts";

/** The four ways in which names differ by one letter. */
const criterion: Bilingual = {
  zh: "商标近似：外文商标由四个或四个以上字母构成，仅个别字母不同",
  en: "Similar foreign-word marks: four letters or more, only single letters differ",
};

function oneLetter(
  kind: KindName,
  step: "added" | "dropped" | "replaced" | "swapped",
  weight: number,
  name: Bilingual,
  why: Bilingual,
  examples: readonly Example[],
  sentence: (mark: string, letters: string) => Bilingual,
): LikenessKind {
  return {
    kind,
    name,
    criterion,
    weight,
    why,
    examples,
    show: (pair) => {
      const found = align(pair).find((one) => one.kind === step) ?? align(pair).find((one) => one.kind !== "same");
      const query = withNeighbours(pair.query, found?.query ?? pair.query.whole);
      const mark = withNeighbours(pair.mark, found?.mark ?? pair.mark.whole);
      const letters = pair[step === "dropped" ? "mark" : "query"].text(
        (step === "dropped" ? found?.mark : found?.query) ?? [0, 0],
      );
      return { query, mark, sentence: sentence(pair.mark.given, letters) };
    },
  };
}

export const letterAdded = oneLetter(
  "letter-added",
  "added",
  0.95,
  { zh: "多一个字母", en: "one letter added" },
  {
    zh: "在十二个字母中多一个几乎不觉，在四个中明显；重复已有字母（addidas）最轻，加在词首最重",
    en: "one letter more is hardly noticed in twelve and plain in four; a doubled one (addidas) counts least, one at the beginning most",
  },
  [
    { query: "addidas", mark: "adidas", score: 0.889 },
    { query: "Nikee", mark: "Nike", score: 0.844 },
  ],
  (mark, letters) => ({ zh: `比“${mark}”多一个字母“${letters}”`, en: `“${mark}” with the letter “${letters}” added` }),
);

export const letterDropped = oneLetter(
  "letter-dropped",
  "dropped",
  0.95,
  { zh: "少一个字母", en: "one letter dropped" },
  { zh: "与多一个字母相同，只是方向相反", en: "as with one letter added, seen from the other side" },
  [{ query: "adias", mark: "adidas", score: 0.794 }],
  (mark, letters) => ({
    zh: `比“${mark}”少一个字母“${letters}”`,
    en: `“${mark}” with the letter “${letters}” dropped`,
  }),
);

export const letterReplaced = oneLetter(
  "letter-replaced",
  "replaced",
  0.95,
  { zh: "一个字母不同", en: "one letter replaced" },
  {
    zh: "形近或音近的字母（c与k、u与v）更轻；词首字母更重：Nike与Mike是两个名字；数字不同即型号不同（A5000与A6000）",
    en: "letters that look or sound alike (c and k, u and v) count less, the first letter more: Nike and Mike are two names; another digit is another model (A5000, A6000)",
  },
  [
    { query: "adidos", mark: "adidas", score: 0.805 },
    { query: "Nike", mark: "Mike", score: 0.595 },
    { query: "A5000", mark: "A6000", score: 0.48 },
  ],
  (mark) => ({ zh: `与“${mark}”仅一个字母不同`, en: `“${mark}” with one letter replaced` }),
);

export const lettersSwapped = oneLetter(
  "letters-swapped",
  "swapped",
  0.95,
  { zh: "相邻字母互换", en: "two letters swapped" },
  {
    zh: "字母都在，只是换位，比换一个字母略轻",
    en: "all letters are there, so a little nearer than with one replaced",
  },
  [{ query: "aiddas", mark: "adidas", score: 0.827 }],
  (mark) => ({ zh: `“${mark}”相邻两个字母互换`, en: `“${mark}” with two letters swapped` }),
);
