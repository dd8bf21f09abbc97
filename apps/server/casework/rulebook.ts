import type { Procedure } from "#casework";
import { CalendarYear, type WorkingCalendar, withYear } from "#law";
import type { Database, Tx } from "#platform";
import { chinaCalendar } from "#statutes";
import { notFound } from "../http/refused.ts";

/** The procedures and the working calendar that this server decides by. */
export interface Rulebook {
  readonly procedures: readonly Procedure[];
  procedure(id: string): Procedure;
  /** As announced and entered so far. */
  readonly calendar: WorkingCalendar;
  /** Reads again what was entered, here or by another instance. */
  readCalendar(): Promise<WorkingCalendar>;
}

export async function openRulebook(db: Database, procedures: readonly Procedure[]): Promise<Rulebook> {
  const byId = new Map<string, Procedure>(procedures.map((each) => [each.id, each]));
  let calendar = await db.system(enteredCalendar);
  return {
    procedures,
    procedure(id) {
      const procedure = byId.get(id);
      if (procedure === undefined) throw notFound({ zh: "此程序", en: "This procedure" });
      return procedure;
    },
    get calendar() {
      return calendar;
    },
    async readCalendar() {
      calendar = await db.system(enteredCalendar);
      return calendar;
    },
  };
}

/** The calendar that ships, with the years entered here; of a year entered twice, the latest. */
async function enteredCalendar(tx: Tx): Promise<WorkingCalendar> {
  const rows = await tx.rows<{ body: unknown }>("select body from calendar_year order by announced_at, version");
  return rows.map(({ body }) => CalendarYear.parse(body)).reduce(withYear, chinaCalendar);
}
