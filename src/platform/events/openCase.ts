import type { CaseEvent } from "#casework";
import type { Tx } from "../database/Database.ts";
import { inOrder, snapshotValues, writeEvents } from "./appendEvents.ts";
import { inPages, writePages } from "./casePages.ts";
import { type Projected, writeDeadlines, writeParties } from "./projection.ts";
import { writeSittings } from "./sittings.ts";

export interface NewCase {
  readonly id: string;
  readonly number: string;
  readonly procedure: string;
  readonly procedureVersion: string;
  readonly officePath: string;
  readonly title: string;
  readonly priority?: number;
  readonly sealed?: boolean;
  readonly assignedTo?: string;
  /** The case this one was opened from: a clue's. */
  readonly originCase?: string;
  /** Entries 1 …: a case begins with what opened it. */
  readonly events: readonly CaseEvent[];
  readonly after: Projected;
}

/** Opens a case with its first entries, leaves, deadlines and parties, all in the transaction given. Answers the leaves. */
export async function openCase(tx: Tx, opened: NewCase): Promise<readonly string[]> {
  const [leaves = []] = await openCases(tx, [opened]);
  return leaves;
}

/** Opens some cases at once, each kind of row in one statement. Answers the leaves of each. */
export async function openCases(tx: Tx, cases: readonly NewCase[]): Promise<readonly (readonly string[])[]> {
  for (const { events, after } of cases) inOrder(events, 0, after.state);
  const paged = cases.map(({ events, after }) => inPages(after.state, events));
  const rows = cases.map((each, index) => [
    each.id,
    each.number,
    each.procedure,
    each.procedureVersion,
    each.officePath,
    each.sealed ?? false,
    each.title,
    each.priority ?? 0,
    each.assignedTo ?? null,
    each.originCase ?? null,
    each.after.state.openedAt ?? each.events[0]?.at,
    ...snapshotValues(each.events, each.after, paged[index]?.stored ?? each.after.state),
  ]);
  await tx.run(
    `insert into case_file (id, number, procedure, procedure_version, office_path, sealed, title, priority, assigned_to, origin_case,
                            opened_at, stage, version, state, next_due, updated_at, closed_at, closing)
     select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::boolean[], $7::text[], $8::int[], $9::text[],
                          $10::text[], $11::timestamptz[], $12::text[], $13::int[], $14::jsonb[], $15::date[], $16::timestamptz[],
                          $17::timestamptz[], $18::text[])`,
    Array.from({ length: 18 }, (_, column) => rows.map((row) => row[column])),
  );
  for (const [index, { id }] of cases.entries()) {
    const each = paged[index];
    if (each !== undefined && each.pages.length > 0) await writePages(tx, id, {}, each);
  }
  const leaves = await writeEvents(tx, cases);
  const placed = cases.map(({ id, officePath, sealed = false, after }) => ({ id, officePath, sealed, ...after }));
  await writeDeadlines(tx, placed);
  await writeParties(tx, placed);
  const sitting = placed.filter(({ sittings = [] }) => sittings.length > 0);
  if (sitting.length > 0) await writeSittings(tx, sitting);
  return leaves;
}
