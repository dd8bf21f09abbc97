import type { LikenessKind } from "./LikenessKind.ts";
import { shared } from "./sharedWords.ts";

/** Both have the part by which a buyer knows the mark. */
export const containsDistinctive: LikenessKind = {
  kind: "contains-distinctive",
  name: { zh: "含有显著部分", en: "shares the distinctive part" },
  criterion: {
    zh: "商标近似：完整包含他人在先商标，或含有其显著部分，易使相关公众认为系列商标",
    en: "Similar marks: one contains the earlier mark or its distinctive part and may be taken for one of a series",
  },
  weight: 0.92,
  why: {
    zh: "共有的词越显著、其余的词越弱，越近；在开头的共有部分更引人注意；常用词共有不足为据（GREEN MIX与GREEN FEELS）",
    en: "the more distinctive what is shared and the weaker the rest, the nearer; at the beginning it is noticed most; an everyday word shared proves little (GREEN MIX, GREEN FEELS)",
  },
  examples: [
    { query: "Digesta", mark: "Digestacol", score: 0.735 },
    { query: "vivo Select", mark: "vivo one", score: 0.737 },
    { query: "rheobase", mark: "rheoplan", score: 0.505 },
  ],
  show: (pair) => {
    const { query, mark } = shared(pair);
    return {
      query,
      mark,
      sentence: {
        zh: `两者都有“${pair.mark.text(mark)}”`,
        en: `both have “${pair.mark.text(mark)}”`,
      },
    };
  },
};
