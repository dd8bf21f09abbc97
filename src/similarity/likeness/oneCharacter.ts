import { oneEdit } from "../distance.ts";
import type { Likeness } from "../reason.ts";
import { originSpan, type Sign } from "../sign.ts";

/**
 * One Han character different, or two neighbours swapped, in names of three characters or more (CNIPA's criteria name
 * both). Which characters look or sound alike is not asked here, so a name of three characters stays a weak likeness.
 */
export function oneCharacter(query: Sign, mark: Sign): Likeness | undefined {
  const length = mark.joined.length;
  if (length < 3 || query.joined.length !== length || !allHan(query) || !allHan(mark)) return undefined;
  const edit = oneEdit(mark.joined, query.joined);
  if (edit === undefined || (edit.kind !== "replaced" && edit.kind !== "swapped")) return undefined;
  const swapped = edit.kind === "swapped";
  // 三只松鼠/三支松鼠 share three of four; 周大福/周大生 share two of three and are two honest jewellers.
  const score = swapped ? (length === 3 ? 0.6 : 0.7) : length === 3 ? 0.4 : length === 4 ? 0.55 : 0.65;
  const to = edit.at + (swapped ? 2 : 1);
  return {
    score,
    reason: {
      kind: swapped ? "characters-swapped" : "one-character",
      weight: score,
      sentence: swapped
        ? { zh: `“${mark.given}”相邻两字互换`, en: `“${mark.given}” with two characters swapped` }
        : { zh: `与“${mark.given}”仅一字不同`, en: `one character differs from “${mark.given}”` },
      querySpan: originSpan(query, edit.at, to),
      markSpan: originSpan(mark, edit.at, to),
      queryValue: query.given,
      markValue: mark.given,
    },
    against: [],
  };
}

function allHan(sign: Sign): boolean {
  return sign.tokens.every((token) => token.kind === "han");
}
