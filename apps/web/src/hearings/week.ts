import type { SittingView } from "#contract";
import { addDays, type IsoDate, legalDay, legalTime, weekday } from "#law";

/** Monday of the week in which a day lies. */
export function mondayOf(day: IsoDate): IsoDate {
  return addDays(day, -((weekday(day) + 6) % 7));
}

/** The seven days of the week that begins on a Monday, each with its sittings in the order of the clock. */
export function daysOf(
  monday: IsoDate,
  sittings: readonly SittingView[],
): readonly { readonly day: IsoDate; readonly sittings: readonly SittingView[] }[] {
  return Array.from({ length: 7 }, (_, index) => {
    const day = addDays(monday, index);
    return { day, sittings: sittings.filter(({ start }) => legalDay(start) === day) };
  });
}

/** "09:30–11:30", with the day before the end where it is another. */
export function hoursText({ start, end }: Pick<SittingView, "start" | "end">): string {
  const other = legalDay(start) === legalDay(end) ? "" : `${legalDay(end)} `;
  return `${legalTime(start)}–${other}${legalTime(end)}`;
}

/** It was to be over by now, and nobody has said in the case what became of it. */
export function waitsForRecord({ state, end }: Pick<SittingView, "state" | "end">, now: string): boolean {
  return state === "fixed" && Date.parse(end) < Date.parse(now);
}
