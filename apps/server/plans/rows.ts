import { type PlanDecision, type PlanImport, ReadPlan } from "#contract";
import { agencies, type Agency } from "#planning";
import type { Tx } from "#platform";

export interface ImportRow {
  readonly id: string;
  readonly fileName: string;
  readonly text: string;
  readonly proposal: unknown;
  readonly state: "open" | "confirmed" | "discarded";
  readonly planId: string | null;
  readonly createdAt: string;
}

export const importColumns = `id, file_name as "fileName", proposal ->> 'title' as title, state, plan_id as "planId", created_at as "createdAt",
  jsonb_array_length(proposal -> 'tasks') as tasks, (select count(*)::int from plan_decision d where d.import_id = plan_import.id and d.number <= jsonb_array_length(proposal -> 'tasks')) as decided`;

/** One document under examination; undefined where there is none that the caller may see. */
export async function importOf(tx: Tx, id: string): Promise<PlanImport | undefined> {
  const row = await tx.row<ImportRow>(
    `select id, file_name as "fileName", body as text, proposal, state, plan_id as "planId", created_at as "createdAt"
       from plan_import where id = $1`,
    [id],
  );
  if (row === undefined) return undefined;
  const decisions = await tx.rows<{ number: number; decision: PlanDecision }>(
    "select number, decision from plan_decision where import_id = $1 order by number",
    [id],
  );
  const proposal = ReadPlan.parse(row.proposal);
  return {
    ...row,
    proposal,
    title: proposal.title,
    tasks: proposal.tasks.length,
    decided: decisions.filter(({ number }) => number <= proposal.tasks.length).length,
    decisions: decisions.map(({ number, decision }) => ({ ...decision, number })),
  };
}

/** The shipped register and the bodies that this office and those above it have named. */
export async function registerOf(
  tx: Tx,
): Promise<{ readonly all: readonly Agency[]; readonly own: readonly Agency[] }> {
  const rows = await tx.rows<{ id: string; zh: string; en: string }>("select id, zh, en from agency order by zh");
  const own = rows.map((row): Agency => ({ ...row, level: "local" }));
  return { all: [...agencies, ...own], own };
}
