import { type Complaint, CompleteComplaint } from "#contract";
import { canonicalJson } from "#evidence";
import { legalDay } from "#law";
import { audit, identityOf, recordFile, type Tx } from "#platform";
import { leadFromComplaint } from "#procedures";
import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { openIn } from "../casework/open.ts";
import type { Desk } from "../desk.ts";
import type { Caller } from "../http/caller.ts";
import { found, Refused } from "../http/refused.ts";
import { complaintView } from "./complaintView.ts";
import { enter } from "./enter.ts";

/** Opens the case of a complaint in the office it lies with: what was sent and every file of it are among the evidence. */
export async function takeIn(
  desk: Desk,
  tx: Tx,
  caller: Caller,
  complaint: Complaint,
  now: string,
): Promise<Complaint> {
  const body = CompleteComplaint.parse(complaint.body);
  const right = await rightOf(tx, body.right);
  const holder = found(
    await tx.row<{ id: string; name: string }>(
      "select h.id, h.name from complaint c join holder h on h.id = c.holder_id where c.id = $1",
      [complaint.id],
    ),
  );
  const lead = leadFromComplaint({
    sentOn: legalDay(complaint.sentAt ?? now),
    holder,
    mark: right,
    facts: body.facts,
    contact: `${body.contact.name} ${body.contact.phone}`.trim(),
    // A mark of the register proves itself; one that the holder recorded needs the proof it laid down.
    brings: { identity: body.identityProof, right: body.right.kind === "mark" || right.proof !== null },
    respondents: body.respondents,
    listings: body.listings,
  });
  const { id: caseId, number } = await openIn(desk, tx, caller, lead, now);
  const text = Buffer.from(canonicalJson({ complaint: complaint.id, sentAt: complaint.sentAt, body }), "utf8");
  const stored = await desk.files.put(Readable.from([text]), text.length);
  if (stored.kind === "refused") throw new Refused(507, stored.refusal);
  await recordFile(tx, stored.file, "application/json", now);
  const lay = (name: string, sha256: string, mediaType: string, bytes: number) =>
    layExhibit(tx, { caseId, name, sha256, mediaType, bytes, by: caller.id }, now);
  await lay("投诉书.json", stored.file.sha256, "application/json", stored.file.bytes);
  for (const { name, sha256, mediaType, bytes } of complaint.files) await lay(name, sha256, mediaType, bytes);
  if (right.proof !== null) await lay(right.proof.name, right.proof.sha256, right.proof.mediaType, right.proof.bytes);
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

interface Right {
  readonly markText: string;
  readonly registrationNumber: string;
  readonly classNumbers: readonly number[];
  readonly proof: {
    readonly name: string;
    readonly sha256: string;
    readonly mediaType: string;
    readonly bytes: number;
  } | null;
}

async function rightOf(tx: Tx, { kind, id }: CompleteComplaint["right"]): Promise<Right> {
  const columns = 'mark_text as "markText", registration_number as "registrationNumber", classes as "classNumbers"';
  const row =
    kind === "mark"
      ? await tx.row<Right>(`select ${columns}, null::json as proof from mark where id::text = $1`, [id])
      : await tx.row<Right>(
          `select ${columns}, case when proof_sha256 is null then null else json_build_object('name', proof_name,
                  'sha256', proof_sha256, 'mediaType', proof_media_type,
                  'bytes', (select f.bytes from file f where f.sha256 = proof_sha256)) end as proof
             from mark_claim where id = $1`,
          [id],
        );
  return found(row, { zh: "投诉所依据的商标", en: "The mark of the complaint" });
}

interface Laid {
  readonly caseId: string;
  readonly name: string;
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: number;
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
