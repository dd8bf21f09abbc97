import { distinctiveness, signOf } from "#similarity";
import { isKnownPhrase } from "../tables/knownPhrase.ts";
import type { Gate } from "./gate.ts";

/** An imitation that is itself an everyday word is most likely just that word: "brand" is not "Grandd" misspelt. */
export const everydayReading: Gate = ({ occurrence, field }) => {
  const { given, kind, span } = occurrence;
  if (!changed.has(kind)) return undefined;
  const sign = signOf(given);
  const isCommon = distinctiveness(sign).degree === "common";
  if (!isCommon && !isKnownPhrase(sign)) return undefined;
  return {
    kind: "everyday-reading",
    // "access point" is what everybody calls it, whoever has joined the words for a mark.
    weight: kind === "joined-words" ? -0.45 : isCommon ? -0.35 : -0.3,
    field,
    querySpan: span,
    queryValue: given,
    sentence: { zh: `“${given}”本身就是常用词`, en: `“${given}” is an everyday word itself` },
  };
};

const changed: ReadonlySet<string> = new Set([
  "letter-added",
  "letter-dropped",
  "letter-replaced",
  "letters-swapped",
  "joined-words",
  "leet",
  "one-character",
  "two-letters",
  "other-order",
  "same-sound",
  "near-sound",
  "look-alike",
  "character-added",
  "character-dropped",
  "typed-pinyin",
  "words-dropped",
]);
