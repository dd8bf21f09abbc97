import type { Bilingual } from "#law";
import type { Disguise } from "../normalise/fold.ts";
import type { LikenessKind } from "./LikenessKind.ts";

/** The same once what a reader overlooks is folded away: invisible signs, styled letters, letters of other alphabets. */
export const disguised: LikenessKind = {
  kind: "disguised",
  name: { zh: "去伪装后相同", en: "same once undisguised" },
  criterion: {
    zh: "商标相同：视觉上基本无差别，以不可见字符、花体或其他文字的形近字母代替",
    en: "Identical marks: no visible difference; invisible signs, styled letters or look-alikes of other alphabets",
  },
  weight: 0.99,
  why: {
    zh: "读者看不出差别，只让位于完全相同的商标",
    en: "a reader sees no difference; only the plain name stands before it",
  },
  examples: [
    { query: "рumа", mark: "Puma", score: 0.99 },
    { query: "n\u200bike", mark: "Nike", score: 0.99 },
  ],
  show: ({ query, mark }) => {
    const own = new Set(mark.disguises);
    const used = query.disguises.filter((one) => !own.has(one));
    const zh = used.map((one) => names[one].zh).join("、");
    const en = used.map((one) => names[one].en).join(", ");
    return {
      query: query.whole,
      mark: mark.whole,
      sentence: {
        zh: `去除伪装（${zh}）后与“${mark.given}”相同`,
        en: `the same as “${mark.given}” once the disguise is taken off (${en})`,
      },
    };
  },
};

const names: Readonly<Record<Disguise, Bilingual>> = {
  invisible: { zh: "不可见字符", en: "invisible characters" },
  combining: { zh: "附加符号", en: "combining marks" },
  width: { zh: "全角", en: "full width" },
  styled: { zh: "花体或圈字", en: "styled letters" },
  "look-alike": { zh: "形近字母", en: "look-alike letters" },
  sign: { zh: "以符号代字母", en: "signs for letters" },
};
