import { leafOf } from "#evidence";
import type { Instant } from "#law";
import type { ReturnAct } from "#planning";
import { sha256, type Tx } from "#platform";

/** One line of the history of a return, with the hash of its leaf. */
export async function note(tx: Tx, returnId: string, by: string, at: Instant, act: ReturnAct): Promise<void> {
  const last = await tx.row<{ seq: number | null }>("select max(seq) as seq from return_entry where return_id = $1", [
    returnId,
  ]);
  const seq = (last?.seq ?? 0) + 1;
  const { type, ...body } = act;
  await tx.run(
    `insert into return_entry (return_id, seq, type, body, by_account, at, leaf_sha256)
     values ($1, $2, $3, $4::jsonb, $5, $6, $7)`,
    [returnId, seq, type, JSON.stringify(body), by, at, leafOf(sha256, { returnId, entry: { seq, at, by, ...act } })],
  );
}
