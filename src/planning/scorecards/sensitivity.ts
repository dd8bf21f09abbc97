import type { Candidate, Scorecard } from "./card.ts";
import { type Ranked, rank } from "./score.ts";
import { sharesOf, shiftedShares } from "./shares.ts";

/** Who moves when one weight is a tenth higher or lower, the others being rescaled. */
export interface Shift {
  readonly key: string;
  readonly factor: number;
  /** The share before and after, from 0 to 1. */
  readonly share: number;
  readonly shifted: number;
  /** Those with another place, the longest way first. */
  readonly moves: readonly Move[];
}

export interface Move {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** Above 0: so many places up. */
  readonly places: number;
}

/** For each weight, one tenth more and one tenth less. */
export function sensitivity(card: Scorecard, candidates: readonly Candidate[]): readonly Shift[] {
  const shares = sharesOf(card);
  const now = rank(card, candidates, shares);
  return card.indicators.flatMap(({ key }) =>
    [1.1, 0.9].map((factor) => {
      const other = shiftedShares(shares, key, factor);
      return {
        key,
        factor,
        share: shares.get(key) ?? 0,
        shifted: other.get(key) ?? 0,
        moves: movesBetween(now, rank(card, candidates, other)),
      };
    }),
  );
}

function movesBetween(before: readonly Ranked[], after: readonly Ranked[]): readonly Move[] {
  const places = new Map(after.map(({ id, place }) => [id, place]));
  return before
    .flatMap(({ id, place: from }) => {
      const to = places.get(id) ?? null;
      return from === null || to === null || from === to ? [] : [{ id, from, to, places: from - to }];
    })
    .sort((a, b) => Math.abs(b.places) - Math.abs(a.places) || a.from - b.from || (a.id < b.id ? -1 : 1));
}
