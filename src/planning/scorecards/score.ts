import type { Candidate, Indicator, Scorecard } from "./card.ts";
import { type Scale, scaleOf } from "./normalise.ts";
import { sharesOf } from "./shares.ts";

/** What one indicator brings: points from 0 to 100 for the value, and their part of the score. */
export interface Part {
  readonly key: string;
  readonly value: number | null;
  /** Null where the value is missing. */
  readonly points: number | null;
  /** The share with which it counts for this entity. */
  readonly share: number;
  /** points × share, to two decimals. */
  readonly adds: number;
}

export interface Ranked {
  readonly id: string;
  /** Equal scores have equal places, and the places after them are skipped (1, 2, 2, 4); null: listed without a place. */
  readonly place: number | null;
  /** From 0 to 100, to two decimals, as it is published and compared; null where there is none. */
  readonly score: number | null;
  readonly parts: readonly Part[];
  readonly missing: readonly string[];
}

/** The ranking: best first, those without a place last; equals in the order of their ids. */
export function rank(
  card: Scorecard,
  candidates: readonly Candidate[],
  shares: ReadonlyMap<string, number> = sharesOf(card),
): readonly Ranked[] {
  const scales = new Map(card.indicators.map((one) => [one.key, scaleOf(one, knownValues(one, candidates))]));
  const scored = candidates.map((one) => scoreOf(card, one, scales, shares));
  const places = scored.flatMap(({ score }) => (score === null ? [] : [score]));
  return scored
    .map((one) => ({ ...one, place: placeOf(one.score, places) }))
    .sort((a, b) => (b.score ?? -1) - (a.score ?? -1) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function scoreOf(
  card: Scorecard,
  candidate: Candidate,
  scales: ReadonlyMap<string, Scale>,
  shares: ReadonlyMap<string, number>,
): Omit<Ranked, "place"> {
  const known = card.indicators.filter(({ key }) => valueOf(candidate, key) !== null);
  const missing = card.indicators.filter((one) => !known.includes(one)).map(({ key }) => key);
  const kept = known.reduce((sum, { key }) => sum + (shares.get(key) ?? 0), 0);
  const rescaled = card.missing === "left-out" && kept > 0 ? 1 / kept : 1;
  let sum = 0;
  const parts = card.indicators.map(({ key }): Part => {
    const value = valueOf(candidate, key);
    const share = (shares.get(key) ?? 0) * rescaled;
    if (value === null) return { key, value, points: null, share: card.missing === "left-out" ? 0 : share, adds: 0 };
    const points = scales.get(key)?.(value) ?? 0;
    sum += points * share;
    return { key, value, points: toHundredths(points), share, adds: toHundredths(points * share) };
  });
  const none = kept === 0 || (card.missing === "unranked" && missing.length > 0);
  return { id: candidate.id, score: none ? null : toHundredths(sum), parts, missing };
}

function placeOf(score: number | null, all: readonly number[]): number | null {
  return score === null ? null : 1 + all.filter((other) => other > score).length;
}

function knownValues({ key }: Indicator, candidates: readonly Candidate[]): readonly number[] {
  return candidates.flatMap((one) => valueOf(one, key) ?? []);
}

function valueOf({ values }: Candidate, key: string): number | null {
  return (Object.hasOwn(values, key) ? values[key] : null) ?? null;
}

/** Sums of fractions end in …0000001; what is the same on paper is the same. */
function toHundredths(value: number): number {
  return Math.round((value + Number.EPSILON) * 100) / 100;
}
