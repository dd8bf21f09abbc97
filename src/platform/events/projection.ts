import type { CaseState } from "#casework";
import type { Tx } from "../database/Database.ts";

/** What a docket folds to: the state, and the deadlines computed from it. The fold is passed in; here it is only kept. */
export interface Projected {
  readonly state: CaseState;
  readonly deadlines: readonly DeadlineRow[];
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

/** Replaces a case's deadlines and timers. A timer already claimed for the same due date stays claimed. */
export async function writeDeadlines(
  tx: Tx,
  place: { readonly id: string; readonly officePath: string; readonly sealed: boolean },
  deadlines: readonly DeadlineRow[],
): Promise<void> {
  await tx.run("delete from deadline where case_id = $1", [place.id]);
  if (deadlines.length === 0) return;
  await tx.run(
    `insert into deadline (case_id, run, office_path, sealed, clock, duty, state, due, calendar_version, body, told_to, of_party)
     select $1, d.run, $2, $3, d.clock, d.duty, d.state, d.due, d."calendarVersion", d.body, d."toldTo", d."ofParty"
       from jsonb_to_recordset($4::jsonb)
         as d (run text, clock text, duty text, state text, due date, "calendarVersion" text, body jsonb, "toldTo" text[], "ofParty" text)`,
    [place.id, place.officePath, place.sealed, JSON.stringify(deadlines)],
  );
  const timers = deadlines.flatMap(({ run, due, timers }) =>
    due === null ? [] : timers.map((rung) => ({ run, due, ...rung })),
  );
  if (timers.length === 0) return;
  await tx.run(
    `insert into timer (case_id, run, rung, due, fires_at, claimed_at)
     select $1, t.run, t.rung, t.due, t."firesAt", c.claimed_at
       from jsonb_to_recordset($2::jsonb) as t (run text, rung text, due date, "firesAt" timestamptz)
       left join timer_claim c on c.case_id = $1 and c.run = t.run and c.rung = t.rung and c.due = t.due`,
    [place.id, JSON.stringify(timers)],
  );
}

/** Replaces the parties, by whom a right holder finds the case. */
export async function writeParties(tx: Tx, caseId: string, state: CaseState): Promise<void> {
  await tx.run("delete from case_party where case_id = $1", [caseId]);
  await tx.run(
    `insert into case_party (case_id, party_id, role, name, holder_id)
     select $1, p.id, p.role, coalesce(p.name, ''), p."holderId"
       from jsonb_to_recordset($2::jsonb) as p (id text, role text, name text, "holderId" text)
     on conflict do nothing`,
    [caseId, JSON.stringify(state.parties)],
  );
}
