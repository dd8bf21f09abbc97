import type { ActionContext } from "#casework";
import type { WorkingCalendar } from "#law";
import { chinaCalendar } from "#statutes";

/** The working calendar by which a guard counts: the deployment's (`known.calendar`, with years entered later), else the one that ships. */
export function calendarIn(context: Pick<ActionContext, "known">): WorkingCalendar {
  const given = context.known["calendar"] as Partial<WorkingCalendar> | undefined;
  return typeof given?.id === "string" && Array.isArray(given.years) ? (given as WorkingCalendar) : chinaCalendar;
}
