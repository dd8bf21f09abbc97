/** One stretch of a deadline's ledger, as the contract gives it. */
export interface Stretch {
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly days: number;
}

export interface Bar {
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly percent: number;
}

/** The stretches as parts of one bar. Lines that only explain take no room; a very short one stays visible. */
export function timeBar(stretches: readonly Stretch[]): readonly Bar[] {
  const long = stretches.filter((one) => one.days > 0);
  const least = 0.02;
  const total = long.reduce((sum, one) => sum + one.days, 0);
  const shares = long.map((one) => Math.max(one.days / total, least));
  const all = shares.reduce((sum, share) => sum + share, 0);
  return long.map((one, index) => ({
    kind: one.kind,
    from: one.from,
    to: one.to,
    percent: ((shares[index] ?? 0) / all) * 100,
  }));
}
