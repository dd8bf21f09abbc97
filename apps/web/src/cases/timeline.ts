import { addDays, daysBetween, type IsoDate } from "#law";
import type { Deadline } from "./DeadlineCard.tsx";

/** Several clocks over one axis of days; places in per cent of its width. */
export interface Timeline {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly months: readonly { readonly day: IsoDate; readonly at: number }[];
  readonly today: number | undefined;
  readonly rows: readonly TimelineRow[];
}

export interface TimelineRow {
  readonly deadline: Deadline;
  readonly bars: readonly TimelineBar[];
  /** Where its last day ends. */
  readonly due: number;
}

export interface TimelineBar {
  readonly segment: Deadline["counted"][number];
  readonly at: number;
  readonly width: number;
}

/** What still runs first, the nearest on top, then the latest of those that are done: `most` rows in all. */
export function timelineOf(
  deadlines: readonly Deadline[],
  today: string | undefined,
  most: number,
): Timeline | undefined {
  const rows = deadlines
    .filter(({ counted }) => counted.some(({ days }) => days > 0))
    .toSorted(runningFirst)
    .slice(0, most);
  const days = rows.flatMap(({ counted, due }) => [...counted.flatMap(({ from, to }) => [from, to]), due]);
  if (today !== undefined && rows.some(runs)) days.push(today);
  const sorted = days.toSorted();
  const [from, last] = [sorted[0] as IsoDate | undefined, sorted.at(-1) as IsoDate | undefined];
  if (from === undefined || last === undefined) return undefined;
  const span = daysBetween(from, last) + 1;
  const at = (day: string) => (daysBetween(from, day as IsoDate) / span) * 100;
  return {
    from,
    to: last,
    months: monthsBetween(from, last).map((day) => ({ day, at: at(day) })),
    today: today !== undefined && today >= from && today <= last ? at(today) + 50 / span : undefined,
    rows: rows.map((deadline) => ({
      deadline,
      due: at(addDays(deadline.due as IsoDate, 1)),
      bars: deadline.counted
        // A pause that is open has no last day: it lies over all that would be counted if it ended.
        .filter((segment) => segment.days > 0 || segment.kind === "not-counted")
        .map((segment) => {
          const start = at(segment.from);
          return { segment, at: start, width: segment.days > 0 ? (segment.days / span) * 100 : 100 - start };
        }),
    })),
  };
}

const runs = ({ state }: Deadline) => state === "running" || state === "overdue" || state === "paused";

function runningFirst(a: Deadline, b: Deadline): number {
  if (runs(a) !== runs(b)) return runs(a) ? -1 : 1;
  return runs(a) ? a.due.localeCompare(b.due) : b.due.localeCompare(a.due);
}

/** First days of months, at most a dozen of them: of a long time every third, sixth or twelfth month. */
function monthsBetween(from: IsoDate, to: IsoDate): readonly IsoDate[] {
  const all: IsoDate[] = [];
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  for (;;) {
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
    const day = `${year}-${String(month).padStart(2, "0")}-01` as IsoDate;
    if (day > to) break;
    all.push(day);
  }
  const step = [1, 2, 3, 6, 12, 24, 60].find((each) => all.length / each <= 12) ?? 120;
  return all.filter((day) => (Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1) % step === 0);
}
