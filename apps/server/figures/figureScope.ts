import { type FigureQuery, readWhere } from "#contract";
import { IsoDate } from "#law";
import type { FigureScope } from "#platform";
import type { z } from "zod";
import { InvalidInput } from "../http/invalid.ts";

export type Query = z.output<typeof FigureQuery>;

/** What is counted, of a query whose days exist. */
export function scopeOf({ from, to, officePath, exactOffice, where }: Query): FigureScope {
  checkDays({ from, to });
  return {
    from,
    to,
    officePath,
    exactOffice: exactOffice === "true",
    where: where === undefined ? undefined : readWhere(where),
  };
}

/** The same days of the year before; the 29th of February is the 28th. */
export function yearBefore({ from, to }: { readonly from: string; readonly to: string }): { from: string; to: string } {
  const before = (day: string) => {
    const [year, rest] = [Number(day.slice(0, 4)) - 1, day.slice(4)];
    return IsoDate.safeParse(`${year}${rest}`).success ? `${year}${rest}` : `${year}-02-28`;
  };
  // The last day of a month stands for the whole month: of February 2027 the year before has 28 days, of February 2029 29.
  const end = before(to);
  const last = `${end.slice(0, 7)}-29`;
  return { from: before(from), to: to.endsWith("-02-28") && IsoDate.safeParse(last).success ? last : end };
}

function checkDays(days: { readonly from: string; readonly to: string }): void {
  const wrong = (["from", "to"] as const).filter((name) => !IsoDate.safeParse(days[name]).success);
  const sentence = { zh: "日历上没有这一天，应写作 2025-02-28。", en: "There is no such day; write 2025-02-28." };
  if (wrong.length > 0)
    throw new InvalidInput(
      "query",
      wrong.map((name) => ({ path: `query.${name}`, sentence })),
    );
  if (days.from > days.to)
    throw new InvalidInput("query", [
      { path: "query.to", sentence: { zh: "止日早于起日。", en: "The period ends before it begins." } },
    ]);
}
