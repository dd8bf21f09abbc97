import type { Citation } from "./citation.ts";
import { legalDayOf } from "./instant.ts";
import { addDays, type IsoDate } from "./isoDate.ts";
import type { PeriodPause } from "./period.ts";
import type { Bilingual } from "./text.ts";

/** A pause by legal days: `from` is its first day, `last` its last; no `last` while it is open. */
export interface PausedDays {
  readonly from: IsoDate;
  readonly last?: IsoDate | undefined;
  readonly why: Bilingual;
  readonly article?: Citation | undefined;
}

/** Pauses in order of time, without those of no day; where two overlap, the later one keeps only what is its own. */
export function pausedDays(pauses: readonly PeriodPause[]): readonly PausedDays[] {
  const inOrder = pauses
    .map((pause) => ({
      from: legalDayOf(pause.from),
      last: pause.until === undefined ? undefined : addDays(legalDayOf(pause.until), -1),
      why: pause.why ?? { zh: "中止", en: "suspended" },
      article: pause.article,
    }))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const apart: PausedDays[] = [];
  for (const pause of inOrder) {
    const before = apart.at(-1);
    if (before !== undefined && before.last === undefined) break;
    const from = before?.last !== undefined && pause.from <= before.last ? addDays(before.last, 1) : pause.from;
    if (pause.last === undefined || pause.last >= from) apart.push({ ...pause, from });
  }
  return apart;
}
