/** An indicator of an evaluation: from `base` in `baseYear` to `target` in `targetYear`; down where the target is the lower. */
export interface Indicator {
  readonly base: number | null;
  readonly baseYear: number;
  readonly target: number;
  readonly targetYear: number;
}
export interface YearValue {
  readonly year: number;
  /** Null: not known; never zero. */
  readonly value: number | null;
}
export interface IndicatorStanding {
  /** The last year that has a value. */
  readonly year: number | null;
  readonly value: number | null;
  /** Per cent of the way from base to target, one decimal; null where there is no base, no value, or no way to go. */
  readonly percent: number | null;
  readonly reached: boolean;
  /** Against an even pace from base to target (our own measure, no rule): null where it cannot be reckoned. */
  readonly pace: "ahead" | "behind" | null;
}

/** How far an indicator has come, by its latest known year. */
export function indicatorStanding(indicator: Indicator, values: readonly YearValue[]): IndicatorStanding {
  const known = values.filter((one) => one.value !== null).toSorted((a, b) => a.year - b.year);
  const last = known.at(-1);
  if (last === undefined || last.value === null) {
    return { year: null, value: null, percent: null, reached: false, pace: null };
  }
  const { base, baseYear, target, targetYear } = indicator;
  const falls = base !== null && target < base;
  const reached = falls ? last.value <= target : last.value >= target;
  const way = base === null ? 0 : target - base;
  const share = base === null || way === 0 ? null : (last.value - base) / way;
  const even = targetYear === baseYear ? null : Math.min(1, (last.year - baseYear) / (targetYear - baseYear));
  return {
    year: last.year,
    value: last.value,
    percent: share === null ? null : Math.round(share * 1000) / 10,
    reached,
    pace: share === null || even === null ? null : share >= even ? "ahead" : "behind",
  };
}

/** The years of an indicator, base and target included. */
export function indicatorYears({ baseYear, targetYear }: Indicator): readonly number[] {
  return Array.from({ length: Math.max(0, targetYear - baseYear) + 1 }, (_, at) => baseYear + at);
}
