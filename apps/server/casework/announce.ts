import { type CaseState, fold, reproject } from "#casework";
import { CalendarYear, dayOn, IsoDate, type WorkingCalendar, withYear } from "#law";
import { rebuildCase, type StoredState, type Tx, wholeState } from "#platform";
import { cite } from "#statutes";
import { z } from "zod";
import type { Desk } from "../desk.ts";
import { fieldsOf, InvalidInput } from "../http/invalid.ts";
import { project } from "./project.ts";

export const reprojectQueue = "reproject";

export interface MovedDue {
  readonly caseId: string;
  readonly number: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly before: string;
  readonly after: string;
}

interface Announcement {
  readonly year: number;
  readonly version: string;
  readonly off: readonly { readonly date: string; readonly name: { readonly zh: string; readonly en: string } }[];
  readonly makeUp: readonly string[];
}

/** The announcement as a year of the calendar; a date that is none, or lies in another year, is named. */
export function announcedYear(calendar: WorkingCalendar, given: Announcement): CalendarYear {
  const dates = z
    .array(IsoDate)
    .safeParse([...given.off.map(({ date }) => date), ...given.makeUp], { reportInput: true });
  if (!dates.success) throw new InvalidInput("body", fieldsOf(dates.error, "body.dates"));
  const year = CalendarYear.safeParse(
    {
      year: given.year,
      version: given.version,
      // Entered by the deployment: nobody here has read the announcement.
      confidence: "secondary",
      announced: true,
      cite: cite("holiday-notice", "*"),
      daysOff: given.off.map(({ date, name }) => ({
        date,
        name,
        statutory: dayOn(calendar, date as IsoDate).statutory,
      })),
      makeUpDays: given.makeUp.map((date) => ({ date, name: { zh: "调休", en: "exchanged day" } })),
    },
    { reportInput: true },
  );
  if (!year.success) throw new InvalidInput("body", fieldsOf(year.error, "body"));
  return year.data;
}

/** Which open deadlines the year moves, over all open cases of the database. */
export async function whatMoves(desk: Desk, year: CalendarYear): Promise<{ moved: MovedDue[]; looked: number }> {
  const before = desk.rules.calendar;
  const after = withYear(before, year);
  const moved: MovedDue[] = [];
  let looked = 0;
  for (let last = ""; ; ) {
    const page = await openCases(desk, last);
    const numbers = new Map(page.map(({ id, number }) => [id, number]));
    const cases = page.map(({ id, procedure, state }) => ({ id, procedure: desk.rules.procedure(procedure), state }));
    for (const { case: caseId, name, was, due } of reproject(cases, before, after)) {
      if (was !== undefined && due !== undefined)
        moved.push({ caseId, number: numbers.get(caseId) ?? "", name, before: was, after: due });
    }
    looked += page.length;
    const end = page.at(-1);
    if (end === undefined) return { moved, looked };
    last = end.id;
  }
}

interface OpenRow {
  readonly id: string;
  readonly number: string;
  readonly procedure: string;
  readonly state: CaseState;
}

/** Cases with a clock that runs, page by page. */
async function openCases(desk: Desk, after: string): Promise<OpenRow[]> {
  const rows = await desk.db.statement<OpenRow & { state: StoredState }>(
    `select c.id, c.number, c.procedure, c.state from case_file c
      where c.closed_at is null and c.id > $1 and exists (select from deadline d where d.case_id = c.id and d.state <> 'stopped')
      order by c.id limit 500`,
    [after],
  );
  const whole = (row: OpenRow) => desk.db.system((tx) => wholeState(tx, row.id, row.state));
  const cases: OpenRow[] = [];
  for (const row of rows) cases.push(row.state.pages === undefined ? row : { ...row, state: await whole(row) });
  return cases;
}

/** Writes the deadlines of every open case as the calendar now counts them; what did not move says its new version. */
export async function workReproject(desk: Desk): Promise<void> {
  await desk.jobs.work(reprojectQueue, async (_data, signal) => {
    await desk.rules.readCalendar();
    for (let last = ""; ; ) {
      const page = await openCases(desk, last);
      for (const { id } of page) {
        signal.throwIfAborted();
        await desk.db.system((tx) => recount(desk, tx, id));
      }
      const end = page.at(-1);
      if (end === undefined) return;
      last = end.id;
    }
  });
}

export async function recount(desk: Desk, tx: Tx, caseId: string): Promise<void> {
  await rebuildCase(tx, caseId, (row, events) => {
    const procedure = desk.rules.procedure(row.procedure);
    return project(fold(procedure, events, row.state.parties), procedure, desk.rules.calendar, desk.now());
  });
}
