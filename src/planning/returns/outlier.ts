/** Fewer others say nothing about what is usual. */
const fewest = 3;
/** Iglewicz and Hoaglin (1993): a modified z-score beyond 3.5. */
const limit = 3.5;

/**
 * Is a value far from the others? By their median absolute deviation, which a single wild value does not move; where more than
 * half of them are equal, by the mean absolute deviation; where all are, anything else is far.
 */
export function isOutlier(value: number, others: readonly number[]): boolean {
  if (others.length < fewest) return false;
  const middle = median(others);
  const away = others.map((one) => Math.abs(one - middle));
  const distance = Math.abs(value - middle);
  const mad = median(away);
  if (mad > 0) return (0.6745 * distance) / mad > limit;
  const mean = away.reduce((sum, one) => sum + one, 0) / away.length;
  return mean > 0 ? distance / (1.253314 * mean) > limit : distance > 0;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[half - 1] ?? 0, sorted[half] ?? 0];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}
