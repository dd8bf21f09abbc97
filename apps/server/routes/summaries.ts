import { routes } from "#contract";
import { canonicalJson } from "#evidence";
import { changesBetween, chartsBetween, keptFor, lacking } from "#planning";
import { audit, chartPicture, refreshFigures, sha256Hex } from "#platform";
import { randomUUID } from "node:crypto";
import type { Desk } from "../desk.ts";
import { yearBefore } from "../figures/figureScope.ts";
import { sendBytes, sendMadePicture } from "../http/download.ts";
import { mount } from "../http/mount.ts";
import { pageBy } from "../http/paging.ts";
import { forbidden, found, notFound } from "../http/refused.ts";
import { chartOf, summaryDocument } from "../summaries/summaryDocument.ts";
import { newerVersion, periodWrong, seenOthers } from "../summaries/summaryRefusals.ts";
import { beginSummary, keepVersion, summaryColumns, summaryFrom, summaryOf } from "../summaries/summaryRows.ts";
import { takeFigures } from "../summaries/takeFigures.ts";

const { summaries } = routes;
const thisSummary = { zh: "此总结", en: "This summary" };
const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export function mountSummaries(desk: Desk): void {
  mountReading(desk);
  mountWriting(desk);
  mountRefreshing(desk);
  mountExports(desk);
}

function mountReading(desk: Desk): void {
  mount(desk, summaries.list, ({ query, work }) =>
    work((tx) =>
      pageBy(
        tx,
        {
          select: summaryColumns,
          from: summaryFrom,
          where: [],
          values: [],
          key: [
            { sql: "s.updated_at", type: "timestamptz", desc: true },
            { sql: "s.id", type: "text", desc: true },
          ],
        },
        query,
      ),
    ),
  );

  mount(desk, summaries.one, ({ caller, params, query, work }) =>
    work(async (tx) => found(await summaryOf(tx, caller, params.id, query.version), thisSummary)),
  );
}

function mountWriting(desk: Desk): void {
  mount(desk, summaries.begin, async ({ as, body, caller, now, work }) => {
    const upTo = await refreshFigures(desk.db);
    return work(async (tx) => {
      const { officePath } = caller;
      if (officePath === null) throw forbidden();
      if (body.from > body.to || yearBefore(yearBefore(body)).to >= body.from) throw periodWrong();
      const id = randomUUID();
      await beginSummary(tx, { id, officePath, ...body }, { account: caller.id, now }, upTo);
      await audit(tx, as, { action: "summary.begin", subject: body.title }, now);
      return { id };
    });
  });

  mount(desk, summaries.write, async ({ as, body, caller, now, params, work }) => {
    const upTo = await refreshFigures(desk.db);
    return work(async (tx) => {
      await tx.row("select 1 from summary where id = $1 for update", [params.id]);
      const old = found(await summaryOf(tx, caller, params.id), thisSummary);
      if (!old.mayEdit) throw forbidden();
      if (old.version !== body.version) throw newerVersion();
      const fresh = await takeFigures(tx, lacking(body.blocks, old.taken), old, old.officePath, upTo);
      const taken = keptFor(body.blocks, old.taken, fresh);
      await next(tx, old, { title: body.title, blocks: body.blocks, taken, cause: "words" }, caller.id, now);
      await audit(tx, as, { action: "summary.write", subject: body.title }, now);
      return found(await summaryOf(tx, caller, params.id), thisSummary);
    });
  });
}

function mountRefreshing(desk: Desk): void {
  mount(desk, summaries.changes, async ({ caller, params, work }) => {
    const upTo = await refreshFigures(desk.db);
    return work(async (tx) => {
      const old = found(await summaryOf(tx, caller, params.id), thisSummary);
      const fresh = await takeFigures(tx, old.blocks, old, old.officePath, upTo);
      return {
        items: [...changesBetween(old.taken, fresh)],
        charts: [...chartsBetween(old.taken, fresh)],
        seen: sha256Hex(canonicalJson(fresh)),
      };
    });
  });

  mount(desk, summaries.refresh, async ({ as, body, caller, now, params, work }) => {
    const upTo = await refreshFigures(desk.db);
    return work(async (tx) => {
      await tx.row("select 1 from summary where id = $1 for update", [params.id]);
      const old = found(await summaryOf(tx, caller, params.id), thisSummary);
      if (!old.mayEdit) throw forbidden();
      if (old.version !== body.version) throw newerVersion();
      const taken = await takeFigures(tx, old.blocks, old, old.officePath, upTo);
      if (sha256Hex(canonicalJson(taken)) !== body.seen) throw seenOthers();
      await next(tx, old, { title: old.title, blocks: old.blocks, taken, cause: "figures" }, caller.id, now);
      await audit(tx, as, { action: "summary.refresh", subject: old.title }, now);
      return found(await summaryOf(tx, caller, params.id), thisSummary);
    });
  });
}

async function next(
  tx: Parameters<typeof keepVersion>[0],
  { id, version }: { readonly id: string; readonly version: number },
  written: Parameters<typeof keepVersion>[3],
  account: string,
  now: string,
): Promise<void> {
  await keepVersion(tx, id, version + 1, written, { account, now });
  await tx.run("update summary set version = $2, updated_at = $3 where id = $1", [id, version + 1, now]);
}

function mountExports(desk: Desk): void {
  mount(desk, summaries.chart, async ({ caller, params, query, reply, work }) => {
    const summary = await work(async (tx) => found(await summaryOf(tx, caller, params.id, query.version), thisSummary));
    const block = summary.blocks[params.block];
    const chart = block === undefined ? undefined : chartOf(summary, block);
    if (chart === undefined) throw notFound({ zh: "此图", en: "This chart" });
    return sendMadePicture(reply, (await chartPicture(chart)).png);
  });

  mount(desk, summaries.document, async ({ as, caller, now, params, query, reply, work }) => {
    const summary = await work(async (tx) => {
      await audit(tx, as, { action: "summary.export", subject: params.id }, now);
      return found(await summaryOf(tx, caller, params.id, query.version), thisSummary);
    });
    return sendBytes(reply, await summaryDocument(summary), `${summary.title}.docx`, word, "summary.docx");
  });
}
