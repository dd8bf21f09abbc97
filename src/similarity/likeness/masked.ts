import type { Likeness } from "../reason.ts";
import type { Sign } from "../sign.ts";

/** One character hidden behind a mask sign: "普*达", "PR*DA". */
export function masked(query: Sign, mark: Sign): Likeness | undefined {
  const key = maskedKey(query);
  if (key === undefined) return undefined;
  const hole = key.indexOf("*");
  if (
    key.length !== mark.joined.length ||
    key.slice(0, hole) !== mark.joined.slice(0, hole) ||
    key.slice(hole + 1) !== mark.joined.slice(hole + 1)
  ) {
    return undefined;
  }
  const score = 0.85;
  return {
    score,
    reason: {
      kind: "masked",
      weight: score,
      sentence: {
        zh: `以符号遮住一字，其余与“${mark.given}”相同`,
        en: `one character masked, the rest the same as “${mark.given}”`,
      },
      querySpan: query.span,
      markSpan: mark.span,
      queryValue: query.given,
      markValue: mark.given,
    },
    against: [],
  };
}

/** "pr*da" for PR*DA; undefined unless exactly one sign masks exactly one place inside. */
export function maskedKey(query: Sign): string | undefined {
  let key = "";
  let masks = 0;
  for (const [index, token] of query.tokens.entries()) {
    if (index > 0 && token.masked > 0) {
      masks += token.masked;
      key += "*";
    } else if (index > 0 && token.gap !== "none") return undefined;
    key += token.text;
  }
  return masks === 1 ? key : undefined;
}
