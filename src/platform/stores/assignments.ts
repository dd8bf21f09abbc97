import { leafOf } from "#evidence";
import {
  type Assignment,
  assignmentTimers,
  type Entry,
  foldAssignment,
  houseRhythm,
  type Rhythm,
  rhythmOf,
} from "#planning";
import type { Tx } from "../database/Database.ts";
import { sha256 } from "../files/sha256.ts";

export interface NewAssignment {
  readonly id: string;
  readonly planId: string;
  readonly taskId: string;
  /** From the first, Assigned, on. */
  readonly entries: readonly Entry[];
}

export interface AssignmentHeld {
  readonly id: string;
  readonly planId: string;
  readonly taskId: string;
  readonly parentId: string | null;
  readonly state: Assignment;
}

/** Opens assignments with what was done about them so far, in four statements whatever their number. */
export async function openAssignments(tx: Tx, opened: readonly NewAssignment[]): Promise<void> {
  const rows = opened.map(({ id, planId, taskId, entries }) => {
    const state = foldAssignment(entries);
    const [first, last] = [entries[0], entries.at(-1)];
    return {
      id,
      plan_id: planId,
      task_id: taskId,
      parent_id: state.parentId,
      from_path: state.fromPath,
      holder_path: state.holder.officePath ?? null,
      agency: state.holder.agency ?? null,
      role: state.role,
      assigned_on: state.assignedOn,
      created_by: first?.by?.account,
      created_at: first?.at,
      updated_at: last?.at,
      ...cacheOf(state),
    };
  });
  await tx.run(
    `insert into assignment (id, plan_id, task_id, parent_id, from_path, holder_path, agency, role, assigned_on, created_by, created_at, updated_at, ${cached.join(", ")})
     select id, plan_id, task_id, parent_id, from_path, holder_path, agency, role, assigned_on, created_by, created_at, updated_at, ${cached.join(", ")}
       from jsonb_populate_recordset(null::assignment, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
  await writeEntries(
    tx,
    opened.flatMap(({ id, entries }) => entries.map((entry) => ({ id, entry }))),
  );
  await armTimers(
    tx,
    opened.map(({ id, entries }) => ({
      id,
      state: foldAssignment(entries),
      // What fell due before the last of several entries stands among them.
      ...(entries.length > 1 && { rungUntil: entries.at(-1)?.at }),
    })),
  );
}

/** The assignment inside the asker's walls, held against everybody else until the transaction ends. */
export async function holdAssignment(tx: Tx, id: string): Promise<AssignmentHeld | undefined> {
  return tx.row<AssignmentHeld>(
    `select id, plan_id as "planId", task_id as "taskId", parent_id as "parentId", state from assignment where id = $1 for update`,
    [id],
  );
}

/** Appends one entry with the assignment that it leaves, and arms what falls due by it. The row must be held. */
export async function appendEntry(tx: Tx, id: string, entry: Entry, state: Assignment): Promise<void> {
  // First the entry: whether it may be written is a matter of the assignment as it was.
  await writeEntries(tx, [{ id, entry }]);
  const touched = await tx.run(
    `update assignment a set updated_at = $3, ${cached.map((name) => `${name} = r.${name}`).join(", ")}
       from jsonb_populate_record(null::assignment, $2::jsonb) r where a.id = $1`,
    [id, JSON.stringify(cacheOf(state)), entry.at],
  );
  if (touched !== 1) throw new Error(`assignment ${id} could not be written`);
  await armTimers(tx, [{ id, state }]);
}

/** All that was done about an assignment, in order. */
export async function entriesOf(tx: Tx, id: string): Promise<(Entry & { readonly leaf: string })[]> {
  const rows = await tx.rows<EntryRow>(
    `select seq, type, at, day, by_account as account, by_name as name, office_path as "officePath", body, leaf_sha256 as leaf
       from assignment_entry where assignment_id = $1 order by seq`,
    [id],
  );
  return rows.map(({ seq, type, at, day, account, name, officePath, body: { recordedFor, ...said }, leaf }) => ({
    seq,
    at,
    day,
    by: account === null ? null : { account, name: name ?? "", officePath: officePath ?? "" },
    ...(recordedFor === true ? { recordedFor } : {}),
    fact: { type, ...said } as Entry["fact"],
    leaf,
  }));
}

interface EntryRow {
  readonly seq: number;
  readonly type: string;
  readonly at: string;
  readonly day: Entry["day"];
  readonly account: string | null;
  readonly name: string | null;
  readonly officePath: string | null;
  readonly body: { readonly recordedFor?: true } & Record<string, unknown>;
  readonly leaf: string;
}

/** Entries and their leaves in one statement: neither can be without the other. */
async function writeEntries(tx: Tx, written: readonly { readonly id: string; readonly entry: Entry }[]): Promise<void> {
  const rows = written.map(({ id, entry }) => {
    const { type, ...said } = entry.fact;
    return {
      assignment_id: id,
      seq: entry.seq,
      type,
      at: entry.at,
      day: entry.day,
      by_account: entry.by?.account ?? null,
      by_name: entry.by?.name ?? null,
      office_path: entry.by?.officePath ?? null,
      body: entry.recordedFor === true ? { ...said, recordedFor: true } : said,
      leaf_sha256: leafOf(sha256, JSON.parse(JSON.stringify({ assignmentId: id, entry }))),
    };
  });
  await tx.run(
    `with entry as (select * from jsonb_populate_recordset(null::assignment_entry, $1::jsonb)),
          written as (insert into assignment_entry select * from entry)
     insert into evidence_leaf (kind, sha256, recorded_at) select 'assignment', leaf_sha256, at from entry order by assignment_id, seq`,
    [JSON.stringify(rows)],
  );
}

/** Arms anew what offices gave whose rhythm was set since: what is not late yet by the new one waits, what is goes up at the next sweep. */
export async function rearmStale(tx: Tx): Promise<void> {
  const stale = await tx.rows<{ path: string }>("delete from rhythm_stale returning office_path as path");
  if (stale.length === 0) return;
  const held = await tx.rows<{ id: string; state: Assignment }>(
    `select id, state from assignment where stage in ('assigned', 'accepted', 'close-asked')
        and exists (select from unnest($1::text[]) p where starts_with(from_path, p)) order by id for update`,
    [stale.map(({ path }) => path)],
  );
  await armTimers(tx, held);
}

/** The rhythm of what each of these offices gives: its own, or that of the nearest above it. */
export async function rhythmsOf(tx: Tx, officePaths: readonly string[]): Promise<ReadonlyMap<string, Rhythm>> {
  const rows = await tx.rows<{ path: string; settings: Record<string, unknown> }>(
    "select path, supervision_settings(path) as settings from unnest($1::text[]) path",
    [[...new Set(officePaths)]],
  );
  return new Map(rows.map(({ path, settings }) => [path, rhythmOf(settings)]));
}

/** What is armed follows the assignment; what has fired stays fired, so that a due date moved there and back rings once. */
async function armTimers(
  tx: Tx,
  held: readonly { readonly id: string; readonly state: Assignment; readonly rungUntil?: string | undefined }[],
): Promise<void> {
  await tx.run("delete from assignment_timer where assignment_id = any($1::text[]) and claimed_at is null", [
    held.map(({ id }) => id),
  ]);
  const rhythms = await rhythmsOf(
    tx,
    held.map(({ state }) => state.fromPath),
  );
  const timers = held.flatMap(({ id, state, rungUntil = "" }) =>
    assignmentTimers(state, rhythms.get(state.fromPath) ?? houseRhythm).map(({ rung, due, firesAt }) => ({
      assignment_id: id,
      rung,
      due,
      fires_at: firesAt,
      claimed_at: firesAt <= rungUntil ? firesAt : null,
    })),
  );
  if (timers.length === 0) return;
  await tx.run(
    `insert into assignment_timer (assignment_id, rung, due, fires_at, claimed_at)
     select assignment_id, rung, due, fires_at, claimed_at from jsonb_populate_recordset(null::assignment_timer, $1::jsonb)
     on conflict do nothing`,
    [JSON.stringify(timers)],
  );
}

/** The columns that follow the entries. */
const cached = [
  "stage",
  "closed_on",
  "due",
  "asserted",
  "grade",
  "measure",
  "rectification_due",
  "rectification_stage",
  "escalated_to",
  "escalation_claimed_by",
  "last_report_at",
  "version",
  "state",
] as const;

function cacheOf(state: Assignment): Record<(typeof cached)[number], unknown> {
  const { rectification, escalation } = state;
  return {
    stage: state.stage,
    closed_on: state.closedOn,
    due: state.due,
    asserted: state.asserted,
    grade: state.grade,
    measure: state.measure,
    rectification_due: rectification?.due ?? null,
    rectification_stage: rectification?.stage ?? null,
    escalated_to: escalation?.to ?? null,
    escalation_claimed_by: escalation?.claimedBy?.account ?? null,
    last_report_at: state.lastReportAt,
    version: state.version,
    state,
  };
}
