import { addDays, addMonths, type IsoDate } from "#law";

/** The year so far: what an office asks for most. */
export function yearSoFar(today: IsoDate): { readonly from: string; readonly to: string } {
  return { from: `${today.slice(0, 4)}-01-01`, to: today };
}

/** Twelve months ending with the month of today. */
export function twelveMonths(today: IsoDate): { readonly from: string; readonly to: string } {
  const first = `${today.slice(0, 7)}-01` as IsoDate;
  return { from: addMonths(first, -11), to: addDays(addMonths(first, 1), -1) };
}
