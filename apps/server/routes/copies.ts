import type { CaseEvent } from "#casework";
import { routes } from "#contract";
import { audit, loadEvents, previewHtml, type Tx } from "#platform";
import { buffer } from "node:stream/consumers";
import { caseView } from "../casework/caseView.ts";
import { heldPaper } from "../casework/paperLife.ts";
import { wordFile } from "../casework/papers.ts";
import { copyDesk, freezeCopy, frozenCopy, markCopy, redactedCopy, returnCopy } from "../casework/publicCopies.ts";
import type { Desk } from "../desk.ts";
import type { Caller } from "../http/caller.ts";
import { sendFile } from "../http/download.ts";
import { mount } from "../http/mount.ts";
import { found } from "../http/refused.ts";

const { copies } = routes;
const thisCase = { zh: "此案件", en: "This case" };

/** Copies of papers for publication. */
export function mountCopies(desk: Desk): void {
  mount(desk, copies.read, ({ params, work }) => work(async (tx) => copyDesk(desk, tx, await asked(tx, params))));

  mount(desk, copies.preview, async ({ params, body, work }) => {
    const held = await work(async (tx) => heldPaper(desk, tx, await asked(tx, params)));
    const made = await redactedCopy(await buffer(desk.files.read(held.sha256)), body.marks, []);
    const hidden = new Map<string, { text: string; mask: string; times: number }>();
    for (const { text, mask } of made.redactions) {
      const before = hidden.get(text)?.times ?? 0;
      hidden.set(text, { text, mask, times: before + 1 });
    }
    return { html: await previewHtml(made.docx), hidden: [...hidden.values()], pictures: made.pictures };
  });

  mount(desk, copies.mark, ({ params, body, caller, now, work }) =>
    work(async (tx) => {
      await markCopy(desk, tx, caller, { caseId: params.id, documentId: params.documentId, ...body }, now);
      return stepped(desk, tx, caller, params.id, now);
    }),
  );

  mount(desk, copies.approve, ({ params, body, caller, now, work }) =>
    work(async (tx) => {
      const { id: caseId, documentId, copy } = params;
      await freezeCopy(desk, tx, caller, { caseId, documentId, copy, ...body }, now);
      return stepped(desk, tx, caller, caseId, now);
    }),
  );

  mount(desk, copies.return, ({ params, body, caller, now, work }) =>
    work(async (tx) => {
      const { id: caseId, documentId, copy } = params;
      await returnCopy(desk, tx, caller, { caseId, documentId, copy, ...body }, now);
      return stepped(desk, tx, caller, caseId, now);
    }),
  );

  for (const kind of ["docx", "pdf"] as const)
    mount(desk, copies[kind], async ({ params, as, reply, now, work }) => {
      const copy = await work(async (tx) => {
        const row = await frozenCopy(tx, params);
        const subject = `${row.title} ${params.copy} ${kind}`;
        await audit(tx, as, { action: "document.public-copy", subject, caseId: params.id }, now);
        return row;
      });
      const mediaType = kind === "docx" ? wordFile : "application/pdf";
      return sendFile(reply, desk.files, copy[kind], `${copy.title}（公开版）.${kind}`, mediaType);
    });
}

/** As the case stands when it is looked at. */
async function asked(tx: Tx, { id, documentId }: { id: string; documentId: string }) {
  const row = await tx.row<{ version: number }>("select version from case_file where id = $1", [id]);
  return { caseId: id, documentId, expectedVersion: found(row, thisCase).version };
}

async function stepped(desk: Desk, tx: Tx, caller: Caller, caseId: string, now: string) {
  const view = await caseView(desk, tx, caller, caseId, now);
  const event = found<CaseEvent>((await loadEvents(tx, caseId)).at(-1));
  return { event, case: view };
}
