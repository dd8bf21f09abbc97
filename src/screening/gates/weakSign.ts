import type { Sign } from "#similarity";
import type { Gate } from "./gate.ts";

/** Everyday words, short names and numbers prove little by themselves. */
export const weakSign: Gate = ({ occurrence, field }) => {
  const { distinctiveness, sign } = occurrence.form;
  if (distinctiveness.degree === "distinctive") return undefined;
  return {
    kind: `weak-${distinctiveness.degree}`,
    weight: distinctiveness.degree === "short" ? shortWeight(sign) : weights[distinctiveness.degree],
    field,
    markSpan: sign.span,
    markValue: sign.given,
    sentence: distinctiveness.sentence,
  };
};

const weights = {
  // "apple" in "apple juice", "volt" as a colour of shoes: below the alert unless goods and place in the title agree.
  common: -0.5,
  // "361": a number needs everything else to agree.
  digits: -0.6,
} as const;

/** "LG" and "BMW" are names, "SAS", "cu" and "ad" look the same to a machine; "明治" may be cut from 三明治. */
function shortWeight(sign: Sign): number {
  const length = Array.from(sign.joined).length;
  if (sign.tokens.every((token) => token.kind === "han")) return length === 1 ? -0.6 : -0.32;
  return length === 1 ? -0.8 : length === 2 ? -0.5 : -0.45;
}
