import { leafOf } from "#evidence";
import { sha256, type Tx } from "#platform";

export interface Entry {
  readonly complaintId: string;
  readonly kind: "sent" | "withdrawn" | "taken-in";
  readonly by: string;
  readonly at: string;
  readonly body: unknown;
}

/** What became of a complaint, with its leaf in the log: what was sent, asked and refused can be proved later. */
export async function enter(tx: Tx, { complaintId, kind, by, at, body }: Entry): Promise<string> {
  const last = await tx.row<{ seq: number }>(
    "select coalesce(max(seq), 0) as seq from complaint_entry where complaint_id = $1",
    [complaintId],
  );
  const seq = (last?.seq ?? 0) + 1;
  const leaf = leafOf(sha256, { complaintId, seq, kind, by, at, body });
  await tx.run(
    `insert into complaint_entry (complaint_id, seq, kind, by_account, at, body, leaf_sha256)
     values ($1, $2, $3, $4, $5, $6::jsonb, $7)`,
    [complaintId, seq, kind, by, at, JSON.stringify(body), leaf],
  );
  await tx.run("insert into evidence_leaf (kind, sha256, recorded_at) values ('complaint', $1, $2)", [leaf, at]);
  return leaf;
}
