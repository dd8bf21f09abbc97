import { isAsWritten, likenessKinds } from "../likenessKind.ts";
import type { Gate } from "./gate.ts";
import { hiddenOnPurpose } from "./weakSign.ts";

/** What stands in one listing of so many is a word of the trade, or a name that everybody knows. */
const COMMON = 1 / 5_000;
/** What several sellers write alike, if only in one listing of so many, is no slip and no disguise of something else. */
const OWN_NAME = 1 / 20_000;

/**
 * 二合一 stands in every hundredth title; "startech", in every thousandth, is not "Stormtech" misspelt. What a market
 * writes so often needs the goods to agree, and is no other name written wrong.
 */
export const commonInMarket: Gate = ({ commonness, occurrence, field }) => {
  if (commonness === undefined) return undefined;
  const kind = likenessKinds.indexOf(occurrence.kind);
  const isSame = isAsWritten(kind);
  if (commonness < (isSame ? COMMON : OWN_NAME) || hiddenOnPurpose[kind] === 1) return undefined;
  const oneIn = Math.round(1 / commonness);
  return {
    kind: "common-in-market",
    weight: !isSame ? -0.3 : occurrence.form.degree === "distinctive" ? -0.32 : -0.1,
    field,
    querySpan: occurrence.span,
    queryValue: occurrence.given,
    sentence: {
      zh: `近期约每${oneIn}条链接就有一条写有“${occurrence.given}”`,
      en: `about one listing in ${oneIn} has “${occurrence.given}” in it`,
    },
  };
};
