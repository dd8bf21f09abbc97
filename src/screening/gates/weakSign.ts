import type { Gate } from "./gate.ts";

/** Everyday words, short names and numbers prove little by themselves. */
export const weakSign: Gate = ({ occurrence, field }) => {
  const { distinctiveness, sign } = occurrence.form;
  if (distinctiveness.degree === "distinctive") return undefined;
  return {
    kind: `weak-${distinctiveness.degree}`,
    weight: weights[distinctiveness.degree],
    field,
    markSpan: sign.span,
    markValue: sign.given,
    sentence: distinctiveness.sentence,
  };
};

const weights = {
  // "apple" in "apple juice", "best buy" in "best buy now": below the alert unless the goods agree as well.
  common: -0.45,
  // "BMW", "华为": real names, but "wow" and the 上衣 of 上衣架 look the same to a machine.
  short: -0.2,
  // "361": a number needs everything else to agree.
  digits: -0.6,
} as const;
