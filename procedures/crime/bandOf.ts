import { figureOn, type IsoDate } from "#law";
import { figures } from "#statutes";
import type { CrimeSpec, Measure, Part } from "./CrimeSpec.ts";
import type { CrimeValues } from "./CrimeValues.ts";

/**
 * The bands a number falls into, lowest first; each begins at its edge, which belongs to it ("≥").
 *
 *     below │ lower │ base │ highest-lower (times the lower base) │ highest (times the base)
 */
const bands = ["unknown", "below", "lower", "base", "highest-lower", "highest"] as const;
export type Band = (typeof bands)[number];

/** Where each band of a part begins on that day. Throws `NoRuleInForce` for a day before the Interpretation. */
export function edgesOf(part: Part, spec: CrimeSpec, on: IsoDate): Partial<Record<Band, number>> {
  const stock = part.stockTimes === undefined ? 1 : figureOn(figures[part.stockTimes], on).value;
  const times = spec.highestTimes === undefined ? undefined : figureOn(figures[spec.highestTimes], on).value;
  const base = figureOn(figures[part.base], on).value * stock;
  const lower = part.lower === undefined ? undefined : figureOn(figures[part.lower], on).value * stock;
  return {
    below: 0,
    ...(lower !== undefined && { lower }),
    base,
    ...(lower !== undefined && times !== undefined && { "highest-lower": lower * times }),
    ...(times !== undefined && { highest: base * times }),
  };
}

/** The bands a measure can fall into: all of its parts have the same. */
export function bandsOf({ parts: [first] }: Measure, spec: CrimeSpec): readonly Band[] {
  const has = { lower: first.lower !== undefined, highest: spec.highestTimes !== undefined };
  const kept: Record<Band, boolean> = {
    unknown: true,
    below: true,
    lower: has.lower,
    base: true,
    "highest-lower": has.lower && has.highest,
    highest: has.highest,
  };
  return bands.filter((band) => kept[band]);
}

/** The band of a number; one that was not measured is unknown, which is not the same as nothing. */
export function bandOf(value: number | undefined, edges: Partial<Record<Band, number>>): Band {
  if (value === undefined) return "unknown";
  return bands.findLast((band) => value >= (edges[band] ?? Number.POSITIVE_INFINITY)) ?? "below";
}

/** The highest band that any part of a measure reaches. */
export function bandOfMeasure(
  each: Measure,
  spec: CrimeSpec,
  values: CrimeValues,
  on: IsoDate,
  lowered: boolean,
): Band {
  const reached = each.parts.map((part) => bandOf(part.of(values, on, lowered), edgesOf(part, spec, on)));
  return reached.reduce((a, b) => (bands.indexOf(a) >= bands.indexOf(b) ? a : b));
}
