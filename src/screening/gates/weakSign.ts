import { distinctiveness, signOf } from "#similarity";
import type { Gate } from "./gate.ts";

/** Everyday words, short names and numbers prove little by themselves. */
export const weakSign: Gate = ({ occurrence, field }) => {
  const { degree, given, isHan, joined, span } = occurrence.form;
  if (degree === "distinctive") return undefined;
  return {
    kind: `weak-${degree}`,
    weight: weakness(degree, isHan, joined.length) / 100,
    field,
    markSpan: span,
    markValue: given,
    sentence: distinctiveness(signOf(given)).sentence,
  };
};

/** In hundredths, not above zero. */
export function weakness(
  degree: "distinctive" | "short" | "common" | "digits",
  isHan: boolean,
  length: number,
): number {
  if (degree === "distinctive") return 0;
  // "apple" in "apple juice", "volt" as a colour of shoes: below the alert unless goods and place in the title agree.
  if (degree === "common") return -50;
  // "361": a number needs everything else to agree.
  if (degree === "digits") return -60;
  // "LG" and "BMW" are names, "SAS", "cu" and "ad" look the same to a machine; "明治" may be cut from 三明治.
  if (isHan) return length === 1 ? -60 : -32;
  return length === 1 ? -80 : length === 2 ? -50 : -45;
}
