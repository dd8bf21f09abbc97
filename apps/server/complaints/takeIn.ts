import type { Complaint } from "#contract";
import { canonicalJson } from "#evidence";
import { audit, identityOf, recordFile, type Tx } from "#platform";
import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { openIn } from "../casework/open.ts";
import type { Desk } from "../desk.ts";
import type { Caller } from "../http/caller.ts";
import { Refused } from "../http/refused.ts";
import { caseOf, type Proof } from "./caseOf.ts";
import { complaintView } from "./complaintView.ts";
import { enter } from "./enter.ts";

/** Opens the case of what was filed, in the office it lies with: what was sent and every file of it are among the evidence. */
export async function takeIn(
  desk: Desk,
  tx: Tx,
  caller: Caller,
  complaint: Complaint,
  now: string,
): Promise<Complaint> {
  const { body } = complaint;
  const { opening, sheet, proofs } = await caseOf(tx, complaint, now);
  const { id: caseId, number } = await openIn(desk, tx, caller, opening, now);
  const text = Buffer.from(canonicalJson({ complaint: complaint.id, sentAt: complaint.sentAt, body }), "utf8");
  const stored = await desk.files.put(Readable.from([text]), text.length);
  if (stored.kind === "refused") throw new Refused(507, stored.refusal);
  await recordFile(tx, stored.file, "application/json", now);
  const { file } = stored;
  const written = { name: sheet, sha256: file.sha256, mediaType: "application/json", bytes: file.bytes };
  for (const { name, sha256, mediaType, bytes } of [written, ...complaint.files, ...proofs])
    await layExhibit(tx, { caseId, name, sha256, mediaType, bytes, by: caller.id }, now);
  await tx.run(
    "update complaint set state = 'taken-in', case_id = $2, version = version + 1, updated_at = $3 where id = $1",
    [complaint.id, caseId, now],
  );
  await enter(tx, {
    complaintId: complaint.id,
    kind: "taken-in",
    by: caller.id,
    at: now,
    body: { caseNumber: number },
  });
  await audit(tx, identityOf(caller), { action: "complaint.take-in", subject: number, caseId }, now);
  return complaintView(desk, tx, caller, complaint.id);
}

interface Laid extends Proof {
  readonly caseId: string;
  readonly by: string;
}

async function layExhibit(tx: Tx, { caseId, name, sha256, mediaType, bytes, by }: Laid, now: string): Promise<void> {
  await tx.run(
    `insert into exhibit (id, case_id, seq, name, sha256, media_type, bytes, added_by, added_at)
     values ($1, $2, 1, $3, $4, $5, $6, $7, $8)`,
    [randomUUID(), caseId, name, sha256, mediaType, bytes, by, now],
  );
  await tx.run(
    "insert into evidence_leaf (case_id, event_seq, kind, sha256, recorded_at) values ($1, 1, 'exhibit', $2, $3)",
    [caseId, sha256, now],
  );
}
