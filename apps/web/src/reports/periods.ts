export interface NamedPeriod {
  readonly year: string;
  readonly half: 1 | 2 | null;
  readonly from: string;
  readonly to: string;
}

/** The halves and years of this year and the one before, the one that a summary is due of first. */
export function periodsBefore(today: string | undefined): readonly NamedPeriod[] {
  if (today === undefined) return [];
  const year = Number(today.slice(0, 4));
  const all = [year, year - 1].flatMap((each) => [
    period(each, 2, "07-01", "12-31"),
    period(each, 1, "01-01", "06-30"),
    period(each, null, "01-01", "12-31"),
  ]);
  // What has ended last comes first: in the autumn the first half, in January the year before.
  const ended = all.filter(({ to }) => to < today);
  const running = all.filter(({ to }) => to >= today);
  return [...ended.toSorted((a, b) => (a.to < b.to ? 1 : a.to > b.to ? -1 : 0)), ...running];
}

function period(year: number, half: 1 | 2 | null, from: string, to: string): NamedPeriod {
  return { year: String(year), half, from: `${year}-${from}`, to: `${year}-${to}` };
}
