import { routes } from "#contract";
import { audit, findOffice, loadCase, loadEvents } from "#platform";
import { buffer } from "node:stream/consumers";
import { bundleFiles, bundleItems, isPrinted, volumesOf } from "../casework/bundleFiles.ts";
import { bundleText } from "../casework/bundleText.ts";
import { recordOpening } from "../casework/partyPapers.ts";
import type { Desk } from "../desk.ts";
import { sendBytes } from "../http/download.ts";
import { mount, sent } from "../http/mount.ts";
import { found, notFound, Refused } from "../http/refused.ts";
import { paperRow } from "./papers.ts";

const { prints } = routes;
const thisCase = { zh: "此案件", en: "This case" };
const pdfFile = "application/pdf";

/** Papers as PDF, and a whole case as one. */
export function mountPrints(desk: Desk): void {
  mount(desk, prints.document, async ({ params, caller, as, reply, now, work }) => {
    const paper = await work(async (tx) => {
      const row = await paperRow(tx, params);
      await recordOpening(desk, tx, caller, { caseId: params.id, documentId: params.documentId }, now);
      const subject = `${row.title} ${row.number ?? ""}`.trim();
      await audit(tx, as, { action: "document.pdf", subject, caseId: params.id }, now);
      return row;
    });
    const made = await desk.typesetter.pdfOf(await buffer(desk.files.read(paper.sha256)));
    if (made.kind === "refused") throw new Refused(422, made.refusal);
    return sendBytes(reply, Buffer.from(made.pdf), `${paper.title}${paper.number ?? ""}.pdf`, pdfFile);
  });

  mount(desk, prints.volumes, ({ params, work }) =>
    work(async (tx) => {
      const row = found(await loadCase(tx, params.id), thisCase);
      const files = await bundleFiles(tx, row.id, desk.rules.procedure(row.procedure), "zh");
      const items = volumesOf(files).map((volume, at) => ({
        volume: at + 1,
        items: volume.length,
        bytes: volume.filter(isPrinted).reduce((sum, { bytes }) => sum + bytes, 0),
      }));
      return { items };
    }),
  );

  mount(desk, prints.volume, async ({ params, query, caller, as, reply, now, work }) => {
    const { lang } = query;
    const { files, text, number } = await work(async (tx) => {
      const row = found(await loadCase(tx, params.id), thisCase);
      const procedure = desk.rules.procedure(row.procedure);
      const volumes = volumesOf(await bundleFiles(tx, row.id, procedure, lang));
      const own = volumes[params.volume - 1];
      if (own === undefined) throw notFound({ zh: "这一卷", en: "This volume" });
      const last = params.volume === volumes.length;
      const office = await findOffice(tx, row.officePath);
      await audit(tx, as, { action: "case.print", subject: `${row.number} ${params.volume}`, caseId: row.id }, now);
      return {
        files: own,
        number: volumes.length === 1 ? row.number : `${row.number}-${params.volume}`,
        text: bundleText({
          row,
          procedure,
          office: office?.name[lang] ?? row.officePath,
          by: caller.name,
          now,
          lang,
          volume: params.volume,
          volumes: volumes.length,
          events: last ? await loadEvents(tx, row.id) : [],
        }),
      };
    });
    // Whoever goes away stops it.
    const gone = new AbortController();
    reply.raw.once("close", () => gone.abort());
    const items = bundleItems(desk.files, files, lang, gone.signal);
    const made = await desk.typesetter.bind(items, text, gone.signal).catch((problem: unknown) => {
      if (gone.signal.aborted) return undefined;
      throw problem;
    });
    if (made === undefined) return sent;
    if (made.kind === "refused") throw new Refused(422, made.refusal);
    return sendBytes(reply, Buffer.from(made.pdf), `${number}.pdf`, pdfFile, `case-${params.volume}.pdf`);
  });
}
