import type { Likeness } from "../reason.ts";
import type { Sign } from "../sign.ts";

/** Digits that stand for letters: "N1KE", "4did4s". Both readings of the market text are tried; the mark has one. */
export function leet(query: Sign, mark: Sign): Likeness | undefined {
  if (query.joined === mark.joined || leetKey(query.joined) !== leetKey(mark.joined)) return undefined;
  let swapped = 0;
  for (let unit = 0; unit < query.joined.length; unit++) if (query.joined[unit] !== mark.joined[unit]) swapped++;
  // More digits than letters is a model number, not a name: "CB40" is not "CBAO".
  if (swapped * 3 > mark.joined.length || !/\d/.test(query.joined)) return undefined;
  const score = 0.85;
  return {
    score,
    reason: {
      kind: "leet",
      weight: score,
      sentence: { zh: `以数字代替字母，读作“${mark.given}”`, en: `digits stand for letters: reads as “${mark.given}”` },
      querySpan: query.span,
      markSpan: mark.span,
      queryValue: query.given,
      markValue: mark.given,
    },
    against: [],
  };
}

/** One key for all readings: i, l and 1 look alike, so all three become l. */
export function leetKey(joined: string): string {
  let key = "";
  for (const char of joined) key += readings[char] ?? char;
  return key;
}

const readings: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "l",
  i: "l",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "8": "b",
  "9": "g",
};
