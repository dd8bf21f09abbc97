import type { Gate } from "./gate.ts";

/** Marks of the goods offered that begin so: up to this many are few. */
const FEW = 2;
const MANY = 8;

/**
 * "香～ 女包": one sign and a mask begin a hundred names. What tells that a brand is meant is how sellers of such goods
 * talk (专柜, 同款, 原单, 代购), other names hidden in the same title, or that hardly another mark for these goods begins so.
 */
export const cutName: Gate = ({ occurrence, cutRivals, listing, field }) => {
  if (cutRivals === undefined || occurrence.given.length > 3) return undefined;
  const words = brandTalk.exec(listing.title)?.[0];
  const isSaid = words !== undefined && cutRivals <= MANY;
  if (isSaid || cutRivals <= FEW)
    return {
      kind: "brand-is-meant",
      weight: 0.1,
      field,
      querySpan: occurrence.span,
      queryValue: words ?? occurrence.given,
      sentence: isSaid
        ? { zh: `标题中的“${words}”表明所指为某一品牌`, en: `“${words}” in the title says that a brand is meant` }
        : {
            zh: `同类商品中以“${occurrence.given}”开头的商标很少`,
            en: `hardly another mark for these goods begins with “${occurrence.given}”`,
          },
    };
  return {
    kind: "many-begin-so",
    weight: -0.15,
    field,
    querySpan: occurrence.span,
    queryValue: occurrence.given,
    sentence: {
      zh: `同类商品中以“${occurrence.given}”开头的商标有${cutRivals}件`,
      en: `${cutRivals} marks for these goods begin with “${occurrence.given}”`,
    },
  };
};

const brandTalk = /专柜|同款|原单|尾单|代购|正品|大牌|奢侈|名牌|轻奢|明星|高仿|精仿|海淘|免税|outlet|designer/iu;
