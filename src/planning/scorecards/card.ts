import type { Bilingual } from "#law";

/** What is looked at of each entity, how it becomes points from 0 to 100, and how much these count. */
export interface Indicator {
  readonly key: string;
  readonly name: Bilingual;
  readonly unit: Bilingual;
  /** A figure over the entity's office and those below it; or a number that somebody typed in or uploaded. */
  readonly source: { readonly kind: "figure"; readonly figure: string } | { readonly kind: "typed" };
  /** Any amount above or equal to 0; what counts is its share of the sum. */
  readonly weight: number;
  /** Whether more is better, or less. */
  readonly direction: "more" | "less";
  readonly normalise: Normalise;
}

/**
 * min-max: between the lowest and the highest of the entities. target: what share of the target is reached, 100 at most.
 * rank: by the place among the entities, first 100, last 0.
 */
export type Normalise =
  | { readonly kind: "min-max" }
  | { readonly kind: "target"; readonly target: number }
  | { readonly kind: "rank" };

/**
 * What a missing value does; it is always shown as missing. left-out: the entity's other indicators share its weight.
 * no-points: it brings no points. unranked: the entity is listed without a place.
 */
export type MissingRule = "left-out" | "no-points" | "unranked";

/** A published way to rank. A ranking keeps the whole card, so that it never changes when the card does. */
export interface Scorecard {
  readonly id: string;
  readonly version: number;
  readonly name: Bilingual;
  /** Who is ranked: the offices right below the one that ranks, or entities named in a table. */
  readonly entities: "offices" | "named";
  readonly missing: MissingRule;
  readonly indicators: readonly Indicator[];
}

/** One who is ranked, with a value for each indicator: null or absent is missing. */
export interface Candidate {
  readonly id: string;
  readonly values: Readonly<Record<string, number | null>>;
}
