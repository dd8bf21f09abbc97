import type { CaseState } from "#casework";
import type { Tx } from "../database/Database.ts";
import type { SittingRow } from "./sittings.ts";

/** What a docket folds to: the state, and the deadlines computed from it. The fold is passed in; here it is only kept. */
export interface Projected {
  readonly state: CaseState;
  readonly deadlines: readonly DeadlineRow[];
  /** Absent where the procedure knows none. */
  readonly sittings?: readonly SittingRow[];
}

/** One run of one clock, as computed on the day of the append. `body` is the whole ledger for the reader. */
export interface DeadlineRow {
  readonly run: string;
  readonly clock: string;
  readonly duty: "office" | "party";
  readonly state: "running" | "paused" | "stopped";
  /** The legal day on which it ends; null while paused. */
  readonly due: string | null;
  readonly calendarVersion: string;
  readonly body: unknown;
  /** The parties' roles that may follow it; absent: those whose duty it is. */
  readonly toldTo?: readonly string[];
  /** The party it runs for, where it runs for one. */
  readonly ofParty?: string;
  readonly timers: readonly Rung[];
}

/** A reminder or an overdue mark of one due date: `rung` names it ("remind-7", "overdue"), `firesAt` is an instant. */
export interface Rung {
  readonly rung: string;
  readonly firesAt: string;
}

/** The earliest day on which a running clock of this case ends. */
export function nextDue(deadlines: readonly DeadlineRow[]): string | null {
  const days = deadlines.flatMap(({ state, due }) => (state === "running" && due !== null ? [due] : []));
  return days.sort()[0] ?? null;
}

/** A case where it stands, with the deadlines that it has now. */
export interface Deadlines {
  readonly id: string;
  readonly officePath: string;
  readonly sealed: boolean;
  readonly deadlines: readonly DeadlineRow[];
}

/** Replaces the deadlines and timers of some cases. A timer already claimed for the same due date stays claimed. */
export async function writeDeadlines(tx: Tx, cases: readonly Deadlines[]): Promise<void> {
  await tx.run("delete from deadline where case_id = any ($1::text[])", [cases.map(({ id }) => id)]);
  const rows = cases.flatMap(({ id: caseId, officePath, sealed, deadlines }) =>
    deadlines.map((each) => ({ ...each, caseId, officePath, sealed })),
  );
  if (rows.length === 0) return;
  await tx.run(
    `insert into deadline (case_id, run, office_path, sealed, clock, duty, state, due, calendar_version, body, told_to, of_party)
     select d."caseId", d.run, d."officePath", d.sealed, d.clock, d.duty, d.state, d.due, d."calendarVersion", d.body, d."toldTo", d."ofParty"
       from jsonb_to_recordset($1::jsonb)
         as d ("caseId" text, "officePath" text, sealed boolean, run text, clock text, duty text, state text, due date,
               "calendarVersion" text, body jsonb, "toldTo" text[], "ofParty" text)`,
    [JSON.stringify(rows)],
  );
  const timers = rows.flatMap(({ caseId, run, due, timers }) =>
    due === null ? [] : timers.map((rung) => ({ caseId, run, due, ...rung })),
  );
  if (timers.length === 0) return;
  await tx.run(
    `insert into timer (case_id, run, rung, due, fires_at, claimed_at)
     select t."caseId", t.run, t.rung, t.due, t."firesAt", c.claimed_at
       from jsonb_to_recordset($1::jsonb) as t ("caseId" text, run text, rung text, due date, "firesAt" timestamptz)
       left join timer_claim c on c.case_id = t."caseId" and c.run = t.run and c.rung = t.rung and c.due = t.due`,
    [JSON.stringify(timers)],
  );
}

/** Replaces the parties of some cases, by whom a right holder finds each. */
export async function writeParties(
  tx: Tx,
  cases: readonly { readonly id: string; readonly state: CaseState }[],
): Promise<void> {
  await tx.run("delete from case_party where case_id = any ($1::text[])", [cases.map(({ id }) => id)]);
  const rows = cases.flatMap(({ id: caseId, state }) => state.parties.map((party) => ({ ...party, caseId })));
  if (rows.length === 0) return;
  await tx.run(
    `insert into case_party (case_id, party_id, role, name, holder_id)
     select p."caseId", p.id, p.role, coalesce(p.name, ''), p."holderId"
       from jsonb_to_recordset($1::jsonb) as p ("caseId" text, id text, role text, name text, "holderId" text)
     on conflict do nothing`,
    [JSON.stringify(rows)],
  );
}
