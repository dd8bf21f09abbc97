import type { Complaint, CompleteComplaint } from "#contract";
import { completeFiling } from "#contract";
import { legalDay } from "#law";
import type { Tx } from "#platform";
import { caseFromAdjudication, caseFromMediation, leadFromComplaint } from "#procedures";
import type { Opening } from "../casework/open.ts";
import { found } from "../http/refused.ts";

/** A file as it is laid among the evidence of a case. */
export interface Proof {
  readonly name: string;
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: number;
}

export interface FromFiling {
  readonly opening: Opening;
  /** What was filed, by name, as it lies among the evidence. */
  readonly sheet: string;
  /** What goes along beside the files of the filing itself. */
  readonly proofs: readonly Proof[];
}

/** The case that a filing opens, by its kind. */
export async function caseOf(tx: Tx, filing: Complaint, now: string): Promise<FromFiling> {
  const sentOn = legalDay(filing.sentAt ?? now);
  const holder = found(
    await tx.row<{ id: string; name: string }>(
      "select h.id, h.name from complaint c join holder h on h.id = c.holder_id where c.id = $1",
      [filing.id],
    ),
  );
  switch (filing.body.kind) {
    case "complaint":
      return fromComplaint(tx, completeFiling.complaint.parse(filing.body), { sentOn, holder });
    case "adjudication": {
      const body = completeFiling.adjudication.parse(filing.body);
      const papers = filing.files.flatMap(({ paper }) => (paper === null ? [] : [paper]));
      const opening = caseFromAdjudication({ ...body, sentOn, requester: holder, papers });
      return { opening, sheet: "行政裁决请求书.json", proofs: [] };
    }
    case "mediation": {
      const body = completeFiling.mediation.parse(filing.body);
      const opening = caseFromMediation({ ...body, sentOn, requester: holder });
      return { opening, sheet: "调解请求书.json", proofs: [] };
    }
  }
}

async function fromComplaint(
  tx: Tx,
  body: CompleteComplaint,
  { sentOn, holder }: Pick<Parameters<typeof leadFromComplaint>[0], "sentOn" | "holder">,
): Promise<FromFiling> {
  const right = await rightOf(tx, body.right);
  const opening = leadFromComplaint({
    sentOn,
    holder,
    mark: right,
    facts: body.facts,
    contact: `${body.contact.name} ${body.contact.phone}`.trim(),
    // A mark of the register proves itself; one that the holder recorded needs the proof it laid down.
    brings: { identity: body.identityProof, right: body.right.kind === "mark" || right.proof !== null },
    respondents: body.respondents,
    listings: body.listings,
  });
  return { opening, sheet: "投诉书.json", proofs: right.proof === null ? [] : [right.proof] };
}

interface Right {
  readonly markText: string;
  readonly registrationNumber: string;
  readonly classNumbers: readonly number[];
  readonly proof: Proof | null;
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
