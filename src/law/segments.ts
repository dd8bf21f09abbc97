import { dayOn, type WorkingCalendar } from "./calendar.ts";
import type { Citation } from "./citation.ts";
import type { PeriodUnit } from "./countingRule.ts";
import { addDays, daysBetween, earlier, type IsoDate } from "./isoDate.ts";
import { lengthText } from "./lengthText.ts";
import type { PausedDays } from "./pauses.ts";
import type { Segment } from "./period.ts";

interface Stretch {
  /** The day before the first one, or, counted back, the day after it. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly kind: "counted" | "extended";
  readonly part: { readonly length: number; readonly unit: PeriodUnit; readonly article?: Citation | undefined };
  readonly pauses: readonly PausedDays[];
  readonly calendar: WorkingCalendar;
}

/** The arithmetic of one part, as runs of days counted and not counted, in order of time. */
export function segmentsBetween(stretch: Stretch): readonly Segment[] {
  const { from, to, kind, part } = stretch;
  const [first, last] = from < to ? [addDays(from, 1), to] : [to, addDays(from, -1)];
  const counted: Line = { kind, why: lengthText(part), article: part.article };
  const runs: Segment[] = [];
  for (let day = first; day <= last; ) {
    const line = notCounted(stretch, day) ?? counted;
    const end = line === counted ? lastCounted(stretch, day, last) : earlier(line.until ?? day, last);
    const before = runs.at(-1);
    if (before?.kind === line.kind && before.why.zh === line.why.zh) {
      runs[runs.length - 1] = { ...before, to: end, days: before.days + daysBetween(day, end) + 1 };
    } else {
      const { kind: lineKind, why, article } = line;
      runs.push({
        kind: lineKind,
        from: day,
        to: end,
        days: daysBetween(day, end) + 1,
        why,
        ...(article && { article }),
      });
    }
    day = addDays(end, 1);
  }
  return runs;
}

interface Line {
  readonly kind: Segment["kind"];
  readonly why: Segment["why"];
  readonly article?: Citation | undefined;
  readonly until?: IsoDate | undefined;
}

/** Why a day is not counted: a closed pause, or, in a period of working days, a day of rest. */
function notCounted({ pauses, part, calendar }: Stretch, day: IsoDate): Line | undefined {
  const pause = pauses.find((each) => each.last !== undefined && each.from <= day && day <= each.last);
  if (pause !== undefined) return { kind: "not-counted", why: pause.why, article: pause.article, until: pause.last };
  if (part.unit !== "working-day") return undefined;
  const { workday, why } = dayOn(calendar, day);
  return workday ? undefined : { kind: "not-counted", why };
}

function lastCounted({ pauses, part }: Stretch, day: IsoDate, last: IsoDate): IsoDate {
  if (part.unit === "working-day") return day;
  const next = pauses.find((each) => each.last !== undefined && each.from > day);
  return next === undefined ? last : earlier(last, addDays(next.from, -1));
}
