import type { CaseState } from "#casework";
import { type CaseRow, type Tx } from "#platform";
import { asksForExperts, type Expert, tiesOf } from "#procedures";

/** What a step that draws experts must know: the pool, within the asker's walls. Other steps need none. */
export async function expertsFor(
  tx: Tx,
  row: Pick<CaseRow, "id" | "state">,
  action: string,
): Promise<Record<string, unknown>> {
  return asksForExperts(action) ? { experts: await poolFor(tx, row.id, row.state) } : {};
}

/** Everybody of the pools that the asker sees, each with the earlier cases that tie it to this one. */
export async function poolFor(tx: Tx, caseId: string, state: CaseState): Promise<Expert[]> {
  const rows = await tx.rows<{ id: string; body: Expert }>("select id, body from expert order by id");
  const { parties, right } = tiesOf(state);
  const met = await tx.rows<{ expert: string; number: string | null; same: "parties" | "right" }>(
    "select expert_id as expert, number, same from experts_met($1, $2::text[], $3) order by 1, 2, 3",
    [caseId, parties, right ?? null],
  );
  return rows.map(({ id, body }) => ({
    ...body,
    id,
    met: met
      .filter(({ expert }) => expert === id)
      .map(({ number, same }) => ({ same, ...(number !== null && { number }) })),
  }));
}
