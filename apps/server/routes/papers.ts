import { act } from "#casework";
import { type EvidenceView, routes } from "#contract";
import { audit, loadCase, previewHtml, recordFile, type Tx } from "#platform";
import { randomUUID } from "node:crypto";
import { buffer } from "node:stream/consumers";
import type { z } from "zod";
import { actorOf } from "../casework/actor.ts";
import { knownFor } from "../casework/known.ts";
import { recordOpening } from "../casework/partyPapers.ts";
import { blankNumber, papersOf, renderPaper } from "../casework/papers.ts";
import type { Desk } from "../desk.ts";
import { sendFile } from "../http/download.ts";
import { mount } from "../http/mount.ts";
import { forbidden, found, Refused, refused } from "../http/refused.ts";
import { takeUpload } from "../http/upload.ts";

const { cases } = routes;
const thisCase = { zh: "此案件", en: "This case" };
const thisFile = { zh: "此文件", en: "This file" };

/** Documents that a case issued, and the files laid before it. */
export function mountPapers(desk: Desk): void {
  mount(desk, cases.document, async ({ params, caller, as, reply, now, work }) => {
    const paper = await work(async (tx) => {
      const row = await paperRow(tx, params);
      await recordOpening(desk, tx, caller, { caseId: params.id, documentId: params.documentId }, now);
      await audit(
        tx,
        as,
        { action: "document.download", subject: `${row.title} ${row.number ?? ""}`.trim(), caseId: params.id },
        now,
      );
      return row;
    });
    return sendFile(reply, desk.files, paper.sha256, `${paper.title}${paper.number ?? ""}.docx`, paper.mediaType);
  });

  mount(desk, cases.preview, async ({ params, caller, as, now, work }) => {
    const paper = await work(async (tx) => {
      const row = await paperRow(tx, params);
      await recordOpening(desk, tx, caller, { caseId: params.id, documentId: params.documentId }, now);
      await audit(
        tx,
        as,
        { action: "document.view", subject: `${row.title} ${row.number ?? ""}`.trim(), caseId: params.id },
        now,
      );
      return row;
    });
    return { html: await previewHtml(await buffer(desk.files.read(paper.sha256))) };
  });

  mount(desk, cases.draft, async ({ params, body, caller, as, now, work }) => {
    const bytes = await work(async (tx) => {
      const row = found(await loadCase(tx, params.id), thisCase);
      const procedure = desk.rules.procedure(row.procedure);
      const acted = act({
        procedure,
        state: row.state,
        command: {
          action: body.action,
          by: actorOf(caller, procedure, row.state, body.action),
          input: body.input,
          ...(body.at === undefined ? {} : { at: body.at }),
        },
        now,
        calendar: desk.rules.calendar,
        known: await knownFor(tx, {
          officePath: row.officePath,
          state: row.state,
          procedure,
          calendar: desk.rules.calendar,
          now,
        }),
      });
      if (acted.kind === "refused") throw new Refused(422, acted.refusal);
      const order = papersOf(acted.event).find(({ document }) => document === params.kind);
      if (order === undefined) throw notIssued();
      await audit(tx, as, { action: "document.draft", subject: `${params.kind} ${row.number}`, caseId: row.id }, now);
      return renderPaper(
        desk,
        tx,
        { row, procedure, event: acted.event, state: acted.state, now },
        { document: order.document, ...(order.of !== undefined && { of: order.of }) },
        blankNumber,
      );
    });
    return { html: await previewHtml(bytes) };
  });

  mount(desk, cases.addEvidence, async ({ params, query, caller, as, request, now, work }) => {
    // Asked first: nobody fills the disk through a case that is not theirs.
    const seen = found(
      await desk.db.transaction(as, (tx) =>
        tx.row<{ officePath: string }>('select office_path as "officePath" from case_file where id = $1', [params.id]),
      ),
      thisCase,
    );
    if (caller.officePath !== null && caller.officePath !== seen.officePath) throw forbidden();
    const { file, name, mediaType } = await takeUpload(desk.files, request);
    return work(async (tx) => {
      const row: z.output<typeof EvidenceView> = {
        id: randomUUID(),
        name,
        mediaType,
        bytes: file.bytes,
        sha256: file.sha256,
        addedAt: now,
        addedBy: caller.name,
        seq: null,
        takenAt: query.takenAt ?? null,
        caption: query.caption ?? null,
      };
      await recordFile(tx, file, mediaType, now);
      await tx.run(
        `insert into exhibit (id, case_id, seq, name, sha256, media_type, bytes, added_by, added_at, taken_at, caption)
         values ($1, $2, null, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [row.id, params.id, name, file.sha256, mediaType, file.bytes, caller.id, now, row.takenAt, row.caption],
      );
      await tx.run("insert into evidence_leaf (case_id, kind, sha256, recorded_at) values ($1, 'exhibit', $2, $3)", [
        params.id,
        file.sha256,
        now,
      ]);
      await audit(tx, as, { action: "evidence.add", subject: name, caseId: params.id }, now);
      return row;
    });
  });

  mount(desk, cases.evidence, async ({ params, as, reply, now, work }) => {
    const file = await work(async (tx) => {
      const row = found(
        await tx.row<{ name: string; sha256: string; mediaType: string }>(
          'select name, sha256, media_type as "mediaType" from exhibit where case_id = $1 and id = $2',
          [params.id, params.evidenceId],
        ),
        thisFile,
      );
      await audit(tx, as, { action: "evidence.download", subject: row.name, caseId: params.id }, now);
      return row;
    });
    return sendFile(reply, desk.files, file.sha256, file.name, file.mediaType);
  });
}

export interface PaperRow {
  readonly title: string;
  readonly number: string | null;
  readonly sha256: string;
  readonly mediaType: string;
}

/** A document that this transaction may see. */
export async function paperRow(tx: Tx, { id, documentId }: { id: string; documentId: string }): Promise<PaperRow> {
  const row = await tx.row<PaperRow>(
    'select title, number, sha256, media_type as "mediaType" from document where case_id = $1 and id = $2',
    [id, documentId],
  );
  return found(row, thisFile);
}

const notIssued = () =>
  refused(
    422,
    "document-not-issued",
    { zh: "这一步不出具该文书。", en: "This step does not issue that document." },
    { zh: "请选择这一步出具的文书。", en: "Choose a document that the step issues." },
  );
