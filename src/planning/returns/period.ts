import type { Bilingual } from "#law";

export type PeriodKind = "half-year" | "year";

/** What a return is about: "2026-H1" (January to June) or "2026". A second half is told by the year. */
export interface ReturnPeriod {
  readonly id: string;
  readonly kind: PeriodKind;
  readonly name: Bilingual;
  /** Days, both counted. */
  readonly from: string;
  readonly to: string;
  /** The half-year by 15 July, the year by 15 January of the next (2025 work plan for administrative protection, CNIPA 2025-03-17). */
  readonly due: string;
}

/** The period of an id; undefined where there is none such. */
export function periodOf(id: string): ReturnPeriod | undefined {
  const parts = /^([12]\d{3})(-H1)?$/.exec(id);
  if (parts === null) return undefined;
  const year = Number(parts[1]);
  return parts[2] === undefined
    ? {
        id,
        kind: "year",
        name: { zh: `${year}年度`, en: `${year}` },
        from: `${year}-01-01`,
        to: `${year}-12-31`,
        due: `${year + 1}-01-15`,
      }
    : {
        id,
        kind: "half-year",
        name: { zh: `${year}年上半年`, en: `first half of ${year}` },
        from: `${year}-01-01`,
        to: `${year}-06-30`,
        due: `${year}-07-15`,
      };
}

/** The period of the same kind a year before. */
export function periodBefore({ kind, from }: ReturnPeriod): ReturnPeriod {
  const year = Number(from.slice(0, 4)) - 1;
  return periodOf(kind === "year" ? `${year}` : `${year}-H1`) as ReturnPeriod;
}

/** The periods of these kinds that are over on a day or run on it, the newest first. */
export function periodsUpTo(day: string, kinds: readonly PeriodKind[], howMany: number): readonly ReturnPeriod[] {
  const year = Number(day.slice(0, 4));
  const periods: ReturnPeriod[] = [];
  for (let back = 0; periods.length < howMany; back += 1)
    for (const id of [`${year - back}`, `${year - back}-H1`]) {
      const period = periodOf(id);
      if (period && kinds.includes(period.kind) && period.from <= day) periods.push(period);
    }
  return periods.slice(0, howMany);
}

/** The periods of these kinds that are over on a day, the newest first. */
export function periodsOver(day: string, kinds: readonly PeriodKind[], howMany: number): readonly ReturnPeriod[] {
  // Those that run still are one of each kind.
  return periodsUpTo(day, kinds, howMany + kinds.length)
    .filter(({ to }) => to < day)
    .slice(0, howMany);
}

export type ReturnStanding = "running" | "open" | "late" | "on-time" | "filed-late" | "excused";

/**
 * How a return stands against its due day: excused, whatever was submitted before; the period still runs; open (over, not yet due);
 * late; filed on time or late, by the day of the first submission (that it was sent back for correction does not make it late).
 */
export function standingOf(
  period: Pick<ReturnPeriod, "to" | "due">,
  file: { readonly excused: boolean; readonly firstSubmittedOn: string | null },
  today: string,
): ReturnStanding {
  if (file.excused) return "excused";
  if (file.firstSubmittedOn !== null) return file.firstSubmittedOn <= period.due ? "on-time" : "filed-late";
  if (today <= period.to) return "running";
  return today <= period.due ? "open" : "late";
}
