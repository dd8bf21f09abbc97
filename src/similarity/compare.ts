import { leet } from "./likeness/leet.ts";
import { masked } from "./likeness/masked.ts";
import { oneCharacter } from "./likeness/oneCharacter.ts";
import { oneLetter } from "./likeness/oneLetter.ts";
import { sameSign } from "./likeness/sameSign.ts";
import type { Likeness } from "./reason.ts";
import { type Sign, signOf } from "./sign.ts";

/** Named in every finding. A version that has informed a case is frozen; a change of weights or tables is a new one. */
export const matcherVersion = "spine-1";

/** A new kind of likeness is one file and one line here, strongest first. */
const likenesses: readonly ((query: Sign, mark: Sign) => Likeness | undefined)[] = [
  sameSign,
  leet,
  masked,
  oneCharacter,
  oneLetter,
];

/** The strongest likeness of two signs, or undefined when none of the kinds we know holds. */
export function compareSigns(query: Sign, mark: Sign): Likeness | undefined {
  let best: Likeness | undefined;
  for (const likeness of likenesses) {
    const found = likeness(query, mark);
    if (found !== undefined && (best === undefined || found.score > best.score)) best = found;
  }
  return best;
}

/** Likeness of two names as given: "Nike" and "n i k e". */
export function closeness(a: string, b: string): Likeness | undefined {
  return compareSigns(signOf(a), signOf(b));
}
