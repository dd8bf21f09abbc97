import { act } from "#casework";
import { routes } from "#contract";
import { audit, loadCase, previewHtml, type Tx } from "#platform";
import { buffer } from "node:stream/consumers";
import { actorOf } from "../casework/actor.ts";
import { knownFor } from "../casework/known.ts";
import { recordOpening } from "../casework/partyPapers.ts";
import { blankNumber, papersOf, renderPaper } from "../casework/papers.ts";
import type { Desk } from "../desk.ts";
import { sendFile } from "../http/download.ts";
import { mount } from "../http/mount.ts";
import { found, Refused, refused } from "../http/refused.ts";

const { cases } = routes;
const thisCase = { zh: "此案件", en: "This case" };
const thisFile = { zh: "此文件", en: "This file" };

/** Documents that a case issued. */
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
