/** A share as a person reads it; a share of nothing is a dash. */
export function percent(share: number | null): string {
  return share === null ? "—" : `${(share * 100).toFixed(1)}%`;
}
