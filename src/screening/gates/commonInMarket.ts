import { isAsWritten, likenessKinds } from "../likenessKind.ts";
import type { Gate } from "./gate.ts";
import { hiddenOnPurpose } from "./weakSign.ts";

/** One listing in so many: what stands there is a word of the trade, or a name that everybody knows and few imitate. */
const COMMON = 1 / 1_000;

/**
 * 二合一 stands in every hundredth title, "startech" in every thousandth and is not "Stormtech" misspelt. What a market
 * writes so often needs the goods to agree, and is no other name written wrong.
 */
export const commonInMarket: Gate = ({ commonness, occurrence, field }) => {
  if (commonness === undefined || commonness < COMMON) return undefined;
  const kind = likenessKinds.indexOf(occurrence.kind);
  if (hiddenOnPurpose[kind] === 1) return undefined;
  const oneIn = Math.round(1 / commonness);
  const isSame = isAsWritten(kind);
  return {
    kind: "common-in-market",
    weight: !isSame ? -0.3 : occurrence.form.degree === "distinctive" ? -0.32 : -0.2,
    field,
    querySpan: occurrence.span,
    queryValue: occurrence.given,
    sentence: {
      zh: `近期约每${oneIn}条链接就有一条写有“${occurrence.given}”`,
      en: `about one listing in ${oneIn} has “${occurrence.given}” in it`,
    },
  };
};
