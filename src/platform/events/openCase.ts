import type { CaseEvent } from "#casework";
import type { Tx } from "../database/Database.ts";
import { inOrder, snapshotValues, writeEvents } from "./appendEvents.ts";
import { type Projected, writeDeadlines, writeParties } from "./projection.ts";

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
  const { events, after } = opened;
  inOrder(events, 0, after.state);
  const sealed = opened.sealed ?? false;
  await tx.run(
    `insert into case_file (id, number, procedure, procedure_version, office_path, sealed, title, priority, assigned_to, origin_case,
                            opened_at, stage, version, state, next_due, updated_at, closed_at, closing)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14::jsonb, $15, $16, $17, $18)`,
    [
      opened.id,
      opened.number,
      opened.procedure,
      opened.procedureVersion,
      opened.officePath,
      sealed,
      opened.title,
      opened.priority ?? 0,
      opened.assignedTo ?? null,
      opened.originCase ?? null,
      after.state.openedAt ?? events[0]?.at,
      ...snapshotValues(events, after),
    ],
  );
  const leaves = await writeEvents(tx, opened.id, events);
  await writeDeadlines(tx, { id: opened.id, officePath: opened.officePath, sealed }, after.deadlines);
  await writeParties(tx, opened.id, after.state);
  return leaves;
}
