import type { LikenessKind } from "./LikenessKind.ts";
import type { Range } from "./View.ts";

/** One or more letters hidden behind a mask sign. */
export const masked: LikenessKind = {
  kind: "masked",
  name: { zh: "以符号遮字", en: "a letter masked" },
  criterion: {
    zh: "商标近似：以符号遮去个别文字，其余文字与顺序相同",
    en: "Similar marks: a sign hides a character, the others are the same and in order",
  },
  weight: 0.97,
  why: {
    zh: "遮住的越多，剩下的越不能说明是谁：按遮住的比例减分",
    en: "the more is hidden the less the rest tells whose it is: what is hidden is taken off in proportion",
  },
  examples: [
    { query: "PR*DA", mark: "Prada", score: 0.92 },
    { query: "普*达", mark: "普拉达", score: 0.887 },
  ],
  show: ({ query, mark }) => {
    const count = query.masks.length;
    const first = query.masks[0] ?? 0;
    const last = query.masks.at(-1) ?? first;
    // The masks themselves are no symbols: from the neighbour before the first to the one after the last. In the mark
    // each mask before a place moves it on by one.
    const around: Range = [Math.max(0, first - 1), Math.min(query.length, last + 1)];
    return {
      query: around,
      mark: [first, Math.min(mark.length, last + count)],
      sentence: {
        zh: `以符号遮住${count === 1 ? "一字" : `${count}个字`}，其余与“${mark.given}”相同`,
        en: `${count === 1 ? "a character" : `${count} characters`} masked, the rest the same as “${mark.given}”`,
      },
    };
  },
};
