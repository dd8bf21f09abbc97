/** A share with the bounds of its 95 % interval by Wilson's score; honest with few cases. */
export type Interval = { readonly share: number; readonly low: number; readonly high: number };

export function wilson(successes: number, cases: number): Interval {
  if (cases === 0) return { share: Number.NaN, low: Number.NaN, high: Number.NaN };
  const z = 1.96;
  const share = successes / cases;
  const middle = share + (z * z) / (2 * cases);
  const reach = z * Math.sqrt((share * (1 - share)) / cases + (z * z) / (4 * cases * cases));
  const scale = 1 + (z * z) / cases;
  return { share, low: (middle - reach) / scale, high: (middle + reach) / scale };
}

export const intervalText = ({ share, low, high }: Interval): string =>
  `${share.toFixed(2)} (${low.toFixed(2)}-${high.toFixed(2)})`;

/** How often a positive stands above a negative; ties count half. */
export function areaUnderCurve(positives: readonly number[], negatives: readonly number[]): number {
  const ranks = averageRanks([...positives, ...negatives]);
  const sum = ranks.slice(0, positives.length).reduce((total, rank) => total + rank, 0);
  return (sum - (positives.length * (positives.length + 1)) / 2) / (positives.length * negatives.length);
}

/** Spearman's correlation of ranks. */
export function rankCorrelation(a: readonly number[], b: readonly number[]): number {
  const [one, other] = [averageRanks(a), averageRanks(b)];
  const mean = (a.length + 1) / 2;
  let [together, aside, beside] = [0, 0, 0];
  for (let at = 0; at < a.length; at++) {
    const [x, y] = [(one[at] as number) - mean, (other[at] as number) - mean];
    together += x * y;
    aside += x * x;
    beside += y * y;
  }
  return together / Math.sqrt(aside * beside);
}

function averageRanks(values: readonly number[]): number[] {
  const order = values.map((value, at) => ({ value, at })).sort((a, b) => a.value - b.value);
  const ranks: number[] = [];
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && order[to]?.value === order[from]?.value) to++;
    for (let at = from; at < to; at++) ranks[order[at]?.at as number] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
}
