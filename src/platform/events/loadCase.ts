import type { CaseEvent, CaseState } from "#casework";
import type { Tx } from "../database/Database.ts";
import { wholeState } from "./casePages.ts";

/** A case as the snapshot has it. */
export interface CaseRow {
  readonly id: string;
  readonly number: string;
  readonly procedure: string;
  readonly procedureVersion: string;
  readonly officePath: string;
  readonly sealed: boolean;
  readonly title: string;
  readonly stage: string;
  readonly version: number;
  readonly state: CaseState;
  readonly priority: number;
  readonly assignedTo: string | null;
  readonly nextDue: string | null;
  readonly openedAt: string;
  readonly updatedAt: string;
  readonly closedAt: string | null;
  readonly closing: string | null;
  readonly originCase: string | null;
}

/** The columns of a case, named as `CaseRow` names them; the table must be called `c`. Of its state the stored part: see `wholeState`. */
export const CASE_COLUMNS = `c.id, c.number, c.procedure, c.procedure_version as "procedureVersion", c.office_path as "officePath",
  c.sealed, c.title, c.stage, c.version, c.state, c.priority, c.assigned_to as "assignedTo", c.next_due as "nextDue",
  c.opened_at as "openedAt", c.updated_at as "updatedAt", c.closed_at as "closedAt", c.closing, c.origin_case as "originCase"`;

/** The case, or undefined when there is none that this transaction may see. */
export async function loadCase(tx: Tx, id: string): Promise<CaseRow | undefined> {
  const row = await tx.row<CaseRow>(`select ${CASE_COLUMNS} from case_file c where c.id = $1`, [id]);
  return row && { ...row, state: await wholeState(tx, id, row.state) };
}

export interface DocketPage {
  readonly events: readonly CaseEvent[];
  /** All entries of the docket, not only these. */
  readonly total: number;
  /** Give it as `after` for the next page; null on the last. */
  readonly next: number | null;
}

/** The docket from the entry after `after`, `limit` entries at most. */
export async function loadDocket(tx: Tx, id: string, { after = 0, limit = 200 } = {}): Promise<DocketPage> {
  const rows = await tx.rows<{ body: CaseEvent }>(
    // Entries are numbered without a hole: a page is a range, and no more of a long docket is looked at.
    "select body from told_event where case_id = $1 and seq > $2 and seq <= $2::int + $3::int order by seq",
    [id, after, limit + 1],
  );
  const counted = await tx.row<{ total: number }>("select version as total from case_file where id = $1", [id]);
  const events = rows.slice(0, limit).map(({ body }) => body);
  return { events, total: counted?.total ?? 0, next: rows.length > limit ? (events.at(-1)?.seq ?? null) : null };
}

/** The whole docket, for a fold. */
export async function loadEvents(tx: Tx, id: string): Promise<CaseEvent[]> {
  const rows = await tx.rows<{ body: CaseEvent }>("select body from told_event where case_id = $1 order by seq", [id]);
  return rows.map(({ body }) => body);
}
