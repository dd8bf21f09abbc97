import type { ActionContext } from "#casework";
import { countPeriod, type IsoDate } from "#law";
import { civil } from "#statutes";
import { calendarIn } from "../../calendarIn.ts";

/** PA-11: three years from the day on which the requester knew of the act and of the infringer (Patent Law 74, Measures 19). */
const YEARS = 3;

/** The last day to ask, as civil procedure counts. What stops or interrupts it is for the officer to find. */
export function lastDayToAsk(knownOn: IsoDate, context: Pick<ActionContext, "known">): IsoDate {
  return countPeriod({ trigger: knownOn, length: YEARS, unit: "year", rule: civil, calendar: calendarIn(context) }).due;
}
