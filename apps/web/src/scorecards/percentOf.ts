/** The share of a weight among all of the card, "25%" or "33.3%". */
export function percentOf(
  card: { readonly indicators: readonly { readonly weight: number }[] },
  weight: number,
): string {
  const sum = card.indicators.reduce((total, one) => total + one.weight, 0);
  return sum === 0 ? "—" : shareText(weight / sum);
}

export function shareText(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
