import { addDays, type IsoDate } from "#law";

export interface Grouped<T> {
  readonly late: readonly T[];
  readonly today: readonly T[];
  readonly week: readonly T[];
  readonly later: readonly T[];
}

/** Due things in the order they hurt: late, today, within seven days, later; each by its due day. */
export function groupDue<T>(things: readonly T[], dueOf: (thing: T) => string, today: IsoDate): Grouped<T> {
  const sorted = things.toSorted((a, b) => dueOf(a).localeCompare(dueOf(b)));
  const inWeek = addDays(today, 7);
  return {
    late: sorted.filter((thing) => dueOf(thing) < today),
    today: sorted.filter((thing) => dueOf(thing) === today),
    week: sorted.filter((thing) => dueOf(thing) > today && dueOf(thing) <= inWeek),
    later: sorted.filter((thing) => dueOf(thing) > inWeek),
  };
}
