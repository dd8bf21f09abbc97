import { distinctiveness } from "#similarity";
import type { Gate } from "./gate.ts";

/** An imitation that is itself an everyday word is most likely just that word: "brand" is not "Grandd" misspelt. */
export const everydayReading: Gate = ({ occurrence, field }) => {
  const { likeness, sign } = occurrence;
  if (!changed.has(likeness.reason.kind) || distinctiveness(sign).degree !== "common") return undefined;
  return {
    kind: "everyday-reading",
    weight: -0.35,
    field,
    querySpan: sign.span,
    queryValue: sign.given,
    sentence: { zh: `“${sign.given}”本身就是常用词`, en: `“${sign.given}” is an everyday word itself` },
  };
};

const changed = new Set([
  "letter-added",
  "letter-dropped",
  "letter-replaced",
  "letters-swapped",
  "joined-words",
  "leet",
  "one-character",
  "characters-swapped",
]);
