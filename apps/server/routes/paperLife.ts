import { type CaseEvent } from "#casework";
import { type PaperField, routes } from "#contract";
import { audit, loadEvents, type Tx } from "#platform";
import type { Bilingual } from "#law";
import { paperWordsOf } from "#procedures";
import { buffer } from "node:stream/consumers";
import type { z } from "zod";
import { caseView } from "../casework/caseView.ts";
import { asIssued, checkBlank, heldPaper, renderEdited, revisePaper, stepPaper } from "../casework/paperLife.ts";
import { blankNumber, dataOfPaper, wordFile } from "../casework/papers.ts";
import type { Desk } from "../desk.ts";
import type { Caller } from "../http/caller.ts";
import { sendFile } from "../http/download.ts";
import { mount } from "../http/mount.ts";
import { found, refused } from "../http/refused.ts";
import { takeUpload } from "../http/upload.ts";

const { papers } = routes;
const thisPaper = { zh: "此文书", en: "This paper" };

/** From a draft to the paper that is served: versions, fields, Word, approval. */
export function mountPaperLife(desk: Desk): void {
  mount(desk, papers.versions, ({ params, work }) =>
    work(async (tx) => ({
      items: await tx.rows<{ version: number; how: "template"; sha256: string; by: string; at: string }>(
        `select v.version, v.how, v.sha256, coalesce(account_name(v.by_account), v.by_account) as by, v.at
           from document_version v join document d on d.id = v.document_id
          where d.case_id = $1 and d.id = $2 order by v.version`,
        [params.id, params.documentId],
      ),
    })),
  );

  mount(desk, papers.version, async ({ params, as, reply, now, work }) => {
    const version = await work(async (tx) => {
      const row = found(
        await tx.row<{ sha256: string; title: string }>(
          `select v.sha256, d.title from document_version v join document d on d.id = v.document_id
            where d.case_id = $1 and d.id = $2 and v.version = $3`,
          [params.id, params.documentId, params.version],
        ),
        thisPaper,
      );
      await audit(
        tx,
        as,
        { action: "document.download", subject: `${row.title} v${params.version}`, caseId: params.id },
        now,
      );
      return row;
    });
    return sendFile(reply, desk.files, version.sha256, `${version.title}-v${params.version}.docx`, wordFile);
  });

  mount(desk, papers.fields, ({ params, now, work }) =>
    work(async (tx) => {
      const expectedVersion = await versionOf(tx, params.id);
      const held = await heldPaper(desk, tx, { caseId: params.id, documentId: params.documentId, expectedVersion });
      const data = await dataOfPaper(tx, await asIssued(tx, held, now), held.paper, blankNumber);
      const last = await lastVersion(tx, params.documentId);
      const items = Object.entries(data).flatMap(([tag, text]): z.output<typeof PaperField>[] => {
        if (typeof text !== "string" || tag === "documentNumber") return [];
        const edited = last?.fields?.[tag];
        return [
          {
            tag,
            name: paperWordsOf(held.procedure.id)[tag] ?? { zh: tag, en: tag },
            text: edited ?? text,
            edited: edited !== undefined,
          },
        ];
      });
      return { items, fromWord: last?.how === "word" };
    }),
  );

  mount(desk, papers.edit, ({ params, body, caller, now, work }) =>
    work(async (tx) => {
      const asked = { caseId: params.id, documentId: params.documentId, expectedVersion: body.expectedVersion };
      const held = await heldPaper(desk, tx, asked);
      const data = await dataOfPaper(tx, await asIssued(tx, held, now), held.paper, blankNumber);
      const last = await lastVersion(tx, params.documentId);
      const fields = { ...last?.fields };
      for (const [tag, text] of Object.entries(body.fields)) {
        if (typeof data[tag] !== "string" || tag === "documentNumber") throw noField(tag);
        if (text.trim() === "") throw emptyField(paperWordsOf(held.procedure.id)[tag] ?? { zh: tag, en: tag });
        if (text === data[tag]) delete fields[tag];
        else fields[tag] = text;
      }
      const bytes = await renderEdited(desk, tx, held, fields, now);
      await revisePaper(desk, tx, caller, { ...asked, bytes, how: "fields", fields }, now);
      return stepped(desk, tx, caller, params.id, now);
    }),
  );

  mount(desk, papers.upload, async ({ params, query, caller, request, now, work }) => {
    const { file } = await takeUpload(desk.files, request);
    const bytes = await buffer(desk.files.read(file.sha256));
    checkBlank(bytes);
    return work(async (tx) => {
      const asked = { caseId: params.id, documentId: params.documentId, expectedVersion: query.expectedVersion };
      await revisePaper(desk, tx, caller, { ...asked, bytes, how: "word" }, now);
      return stepped(desk, tx, caller, params.id, now);
    });
  });

  mount(desk, papers.step, ({ params, body, caller, now, work }) =>
    work(async (tx) => {
      const { id: caseId, documentId, step } = params;
      await stepPaper(desk, tx, caller, { caseId, documentId, step, ...body }, now);
      return stepped(desk, tx, caller, caseId, now);
    }),
  );
}

async function stepped(desk: Desk, tx: Tx, caller: Caller, caseId: string, now: string) {
  const view = await caseView(desk, tx, caller, caseId, now);
  const event = found<CaseEvent>((await loadEvents(tx, caseId)).at(-1));
  return { event, case: view };
}

async function versionOf(tx: Tx, caseId: string): Promise<number> {
  const row = await tx.row<{ version: number }>("select version from case_file where id = $1", [caseId]);
  return found(row, { zh: "此案件", en: "This case" }).version;
}

function lastVersion(tx: Tx, documentId: string) {
  return tx.row<{ how: string; fields: Record<string, string> | null }>(
    "select how, fields from document_version where document_id = $1 order by version desc limit 1",
    [documentId],
  );
}

const noField = (tag: string) =>
  refused(
    422,
    "no-such-field",
    { zh: `此文书没有可以修改的内容“${tag}”。`, en: `This paper has no field “${tag}” to edit.` },
    { zh: "请从列出的内容中修改。", en: "Edit one of the fields listed." },
  );
const emptyField = (name: Bilingual) =>
  refused(
    422,
    "empty-field",
    {
      zh: `“${name.zh}”不能为空。`,
      en: `“${name.en}” must not be empty.`,
    },
    { zh: "请填写，或者恢复原来的内容。", en: "Fill it in, or put back what it said." },
  );
