import { canonicalJson } from "#evidence";
import { legalDay } from "#law";
import { findOffice, recordFile, type Tx } from "#platform";
import { leadFromClue, leadFromDeclarationClue } from "#procedures";
import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { recordalsOf } from "../declarations/recordals.ts";
import type { Desk } from "../desk.ts";
import { Refused } from "../http/refused.ts";
import type { Settled } from "./act.ts";
import { noOffice } from "./address.ts";
import { handOverFile } from "./handOverFile.ts";
import { keepReply } from "./keepReply.ts";
import { openIn } from "./open.ts";
import { mergeOther, openSplit } from "./relatedCases.ts";

export interface Opened {
  readonly caseId: string;
  readonly number: string;
}

/** What a step brings about outside its own docket, in the same transaction. */
export async function follow(desk: Desk, tx: Tx, settled: Settled): Promise<Opened | undefined> {
  const { row, event, state, now } = settled;
  if (event.type === "CaseSplit") return openSplit(desk, tx, settled);
  if (event.type === "CaseJoined") {
    await mergeOther(desk, tx, settled);
    return undefined;
  }
  if (row.procedure === "instructions" && event.type === "ReplyGiven") await keepReply(tx, settled);
  if (row.procedure === "transfer") await handOverFile(tx, settled);
  if (row.procedure !== "clue") return undefined;
  await tx.run("update clue set state = $2, updated_at = $3 where case_id = $1", [row.id, state.stage, now]);
  return event.action === "accept" ? openFromClue(desk, tx, settled) : undefined;
}

/** An accepted clue opens its case, with the listings or declarations as they came in among the evidence. */
async function openFromClue(desk: Desk, tx: Tx, { caller, row, state, now }: Settled): Promise<Opened> {
  const mark = await tx.row<{ holderId: string | null; registrationNumber: string }>(
    'select m.holder_id as "holderId", m.registration_number as "registrationNumber" from clue q join mark m on m.id = q.mark_id where q.case_id = $1',
    [row.id],
  );
  const clue = { number: row.number, ...(mark?.holderId == null ? {} : { holderId: mark.holderId }) };
  const accepted = state as Parameters<typeof leadFromClue>[0];
  const declared = accepted.facts.raised?.declaration !== undefined;
  const lead = declared
    ? leadFromDeclarationClue(accepted, { ...clue, ...(await recordalKnown(tx, mark?.registrationNumber, now)) })
    : leadFromClue(accepted, clue);
  if ("refusal" in lead) throw new Refused(422, lead.refusal);
  const { id, number } = await openIn(desk, tx, caller, { ...lead.lead, originCase: row.id }, now);
  const seen = await tx.rows<Seen>(
    declared
      ? `select d.number || '-' || d.line as name, d.body as content, d.intake_sha256 as "intakeSha256"
           from clue_declaration f join declaration d on d.id = f.declaration_id
          where f.case_id = $1 order by f.added_at, f.declaration_id`
      : `select l.platform || '-' || l.platform_id as name, l.detail as content, l.intake_sha256 as "intakeSha256"
           from clue_listing f join listing l on l.id = f.listing_id where f.case_id = $1 order by f.added_at, f.listing_id`,
    [row.id],
  );
  for (const one of seen) await layAsSeen(desk, tx, id, caller.id, one, now);
  return { caseId: id, number };
}

/** The recordal number under which Customs have the mark on record, where they have. */
async function recordalKnown(tx: Tx, registrationNumber: string | undefined, now: string) {
  if (registrationNumber === undefined) return {};
  const recordals = await recordalsOf(tx, [registrationNumber], legalDay(now));
  const recordal = recordals.get(registrationNumber)?.number;
  return recordal === undefined ? {} : { recordal };
}

interface Seen {
  readonly name: string;
  readonly content: unknown;
  readonly intakeSha256: string;
}

/** The listing or declaration byte for byte as it was hashed at intake. */
async function layAsSeen(desk: Desk, tx: Tx, caseId: string, by: string, seen: Seen, now: string): Promise<void> {
  const bytes = Buffer.from(canonicalJson(seen.content), "utf8");
  const stored = await desk.files.put(Readable.from([bytes]), bytes.length);
  if (stored.kind === "refused") throw new Refused(507, stored.refusal);
  const { file } = stored;
  if (file.sha256 !== seen.intakeSha256) throw new Error(`${seen.name} is not what was hashed at intake`);
  await recordFile(tx, file, "application/json", now);
  await tx.run(
    "insert into exhibit (id, case_id, seq, name, sha256, media_type, bytes, added_by, added_at) values ($1, $2, 1, $3, $4, 'application/json', $5, $6, $7)",
    [randomUUID(), caseId, `${seen.name}.json`.replace(/[\\/]/g, "_"), file.sha256, file.bytes, by, now],
  );
  await tx.run(
    "insert into evidence_leaf (case_id, event_seq, kind, sha256, recorded_at) values ($1, 1, 'exhibit', $2, $3)",
    [caseId, file.sha256, now],
  );
}

/** Where a clue goes after this step: to the office it is handed to, or back to the one it came from. */
export async function nextOffice(
  tx: Tx,
  { row, event, state }: Pick<Settled, "row" | "event" | "state">,
): Promise<{ to: string; reason: string } | undefined> {
  if (row.procedure !== "clue" || (event.action !== "hand-over" && event.action !== "return")) return undefined;
  const handOver = state.facts["handOver"] as HandOver | undefined;
  const to = event.action === "hand-over" ? handOver?.to : handOver?.from;
  const reason = (event.action === "hand-over" ? handOver?.reason : handOver?.answerReason) ?? "";
  if (to === undefined || (await findOffice(tx, to)) === undefined) throw noOffice(to ?? "");
  return { to, reason };
}

interface HandOver {
  readonly from?: string;
  readonly to: string;
  readonly reason: string;
  readonly answerReason?: string;
}
