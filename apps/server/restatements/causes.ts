import type { RecordChange } from "#planning";
import type { Tx } from "#platform";
import type { StoredReturn } from "./storedReturn.ts";

export interface Cause {
  readonly cause: "corrected" | "recorded-late" | "handed-over" | "later-entry";
  /** The entry of the case that did it; null where none did. */
  readonly entry: number | null;
}

/** What is known of a case that a changed record lies in. */
interface CaseNow {
  readonly id: string;
  readonly officePath: string;
  readonly handedIn: boolean;
  readonly latest: number;
  /** Correcting entries with their leaf and what they amend. */
  readonly corrections: readonly { readonly seq: number; readonly leaf: string; readonly amended: readonly number[] }[];
  /** Leaves of entries recorded since the return was submitted. */
  readonly late: readonly { readonly seq: number; readonly leaf: string }[];
}

/** Finds why records came, went or changed, for the changes of one return. Run as the owner. */
export async function causesOf(
  tx: Tx,
  file: StoredReturn,
  changes: readonly RecordChange[],
): Promise<(change: RecordChange) => Cause> {
  const ids = [...new Set(changes.map((change) => recordOf(change).caseId))];
  const rows = await tx.rows<CaseNow>(
    `select c.id, c.office_path as "officePath",
            exists (select from hand_over h where h.case_id = c.id and h.to_path = c.office_path and h.at >= $2) as "handedIn",
            coalesce((select max(e.seq) from event e where e.case_id = c.id), 0) as latest,
            coalesce((select jsonb_agg(jsonb_build_object('seq', e.seq, 'leaf', e.leaf_sha256, 'amended',
                        (select jsonb_agg(a -> 'seq') from jsonb_array_elements(e.body -> 'corrects' -> 'amended') a)) order by e.seq)
                        from event e where e.case_id = c.id and e.action = 'correct'), '[]') as corrections,
            coalesce((select jsonb_agg(jsonb_build_object('seq', e.seq, 'leaf', e.leaf_sha256))
                        from event e where e.case_id = c.id and e.action <> 'correct' and e.recorded_at >= $2), '[]') as late
       from case_file c where c.id = any ($1::text[])`,
    [ids, file.submittedAt],
  );
  const cases = new Map(rows.map((row) => [row.id, row]));
  return (change) => {
    const now = cases.get(recordOf(change).caseId);
    if (now === undefined) return { cause: "later-entry", entry: null };
    return causeOf(change, now, file.officePath);
  };
}

function causeOf(change: RecordChange, now: CaseNow, office: string): Cause {
  const { seq } = recordOf(change);
  if (change.kind === "went" && !now.officePath.startsWith(office)) return { cause: "handed-over", entry: null };
  const leaf = change.kind === "went" ? undefined : change.after.leaf;
  const mending = now.corrections.find((each) => each.leaf === leaf);
  if (change.kind === "came") {
    // A record that was corrected before the case came here came with the case.
    if (now.handedIn) return { cause: "handed-over", entry: null };
    if (mending) return { cause: "corrected", entry: mending.seq };
    const late = now.late.find((each) => each.leaf === leaf);
    if (late) return { cause: "recorded-late", entry: late.seq };
  } else if (mending && change.before.leaf !== leaf) return { cause: "corrected", entry: mending.seq };
  // The days between two entries move with either of them, and a mended entry may be one that no longer counts.
  const last = now.corrections.findLast(({ amended }) => amended.includes(seq)) ?? now.corrections.at(-1);
  return last ? { cause: "corrected", entry: last.seq } : { cause: "later-entry", entry: now.latest };
}

export function recordOf(change: RecordChange): { readonly caseId: string; readonly seq: number } {
  return change.kind === "went" ? change.before : change.after;
}
