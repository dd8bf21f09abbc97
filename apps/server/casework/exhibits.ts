import type { EvidenceView } from "#contract";
import type { Tx } from "#platform";
import type { z } from "zod";

export type Exhibit = z.output<typeof EvidenceView>;

/** The files laid before a case that this transaction may see; `addedBy`: as SQL, since a party is not told names. */
export function exhibitsOf(tx: Tx, caseId: string, addedBy: string): Promise<Exhibit[]> {
  return tx.rows<Exhibit>(
    `select e.id, e.name, e.media_type as "mediaType", e.caption, e.taken_at as "takenAt", e.camera_at as "cameraAt",
            e.place, e.taken_by as "takenBy", e.bytes, e.sha256, e.added_at as "addedAt", ${addedBy} as "addedBy", e.seq
       from exhibit e where e.case_id = $1 order by e.added_at, e.id`,
    [caseId],
  );
}
