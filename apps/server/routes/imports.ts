import { type ImportRow, routes } from "#contract";
import { audit, pages, recordFile, refusedSheet, type Tx, writeCsv, writeXlsx } from "#platform";
import type { RowProblem } from "#rights";
import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import type { z } from "zod";
import type { Desk } from "../desk.ts";
import { asDownload, sendBytes, sendFile, stream } from "../http/download.ts";
import { mount } from "../http/mount.ts";
import { Conditions, pageBy } from "../http/paging.ts";
import { found, Refused, refused } from "../http/refused.ts";
import { takeUpload } from "../http/upload.ts";
import { type Batch, batchColumns, findBatch, shownImport } from "../imports/batch.ts";
import { rememberFields } from "../imports/cases/columns.ts";
import { fieldsFault, procedureFor } from "../imports/cases/mapping.ts";
import type { StagedCase } from "../imports/cases/readCase.ts";
import { importQueue } from "../imports/importJob.ts";

const { imports } = routes;
const thisImport = { zh: "此导入", en: "This import" };

export function mountImports(desk: Desk): void {
  mount(desk, imports.list, ({ query, work }) =>
    work(async (tx) => {
      const key = [
        { sql: "created_at", type: "timestamptz", desc: true } as const,
        { sql: "id", type: "text", desc: true } as const,
      ];
      const page = await pageBy<Batch>(
        tx,
        { select: batchColumns, from: "import_batch", where: [], values: [], key },
        query,
      );
      return { ...page, items: page.items.map(shownImport) };
    }),
  );

  mount(desk, imports.upload, async ({ query, caller, as, request, now, work }) => {
    if (caller.officePath === null) throw found(undefined);
    const into = query.kind === "cases" ? { procedure: procedureFor(desk, query.procedure).id } : {};
    const { file, name } = await takeUpload(desk.files, request);
    return work(async (tx) => {
      const id = randomUUID();
      await recordFile(tx, file, "application/octet-stream", now);
      await tx.run(
        `insert into import_batch (id, office_path, kind, file_name, file_sha256, columns, state, created_by, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $8::jsonb, 'checking', $6, $7, $7)`,
        [id, caller.officePath, query.kind, name, file.sha256, caller.id, now, JSON.stringify(into)],
      );
      await audit(
        tx,
        as,
        { action: "import.upload", subject: name, detail: { kind: query.kind, sha256: file.sha256 } },
        now,
      );
      return shownImport(found(await findBatch(tx, id)));
    }).then(async (batch) => {
      await desk.jobs.send(importQueue, { id: batch.id });
      return batch;
    });
  });

  mount(desk, imports.one, ({ params, work }) =>
    work(async (tx) => shownImport(found(await findBatch(tx, params.id), thisImport))),
  );

  mount(desk, imports.rows, ({ params, query, work }) =>
    work(async (tx) => {
      const { columns } = found(await findBatch(tx, params.id), thisImport);
      const asked = new Conditions().and("batch_id = ?", params.id).and("state = ?", query.state);
      const page = await pageBy<StagedDbRow>(
        tx,
        {
          select: 'row_number as "row", content, problem',
          from: "import_row",
          where: asked.where,
          values: asked.values,
          key: [{ sql: "row_number", type: "int" }],
        },
        query,
      );
      return { ...page, items: page.items.map((row) => shownRow(row, columns.header)) };
    }),
  );

  mount(desk, imports.columns, ({ params, work }) =>
    work(async (tx) => {
      const batch = found(await findBatch(tx, params.id), thisImport);
      const { header, samples = [], fields = [], remembered = false, procedure: into } = batch.columns;
      if (batch.kind !== "cases" || header === undefined) throw notNow(batch);
      const procedure = procedureFor(desk, into);
      const { fields: known, required } = procedure.importing;
      return {
        procedure: procedure.id,
        columns: header.map((title, at) => ({ title, samples: [...(samples[at] ?? [])], field: fields[at] ?? null })),
        fields: Object.entries(known).map(([field, { name }]) => ({ field, name, required: required.includes(field) })),
        remembered,
      };
    }),
  );

  mount(desk, imports.mapColumns, async ({ params, body, caller, as, now, work }) => {
    const batch = await work(async (tx) => {
      const before = found(await findBatch(tx, params.id), thisImport);
      const { header, procedure } = before.columns;
      if (before.kind !== "cases" || header === undefined) throw notNow(before);
      const { importing } = procedureFor(desk, procedure);
      const fault = fieldsFault(importing, header, body.fields);
      if (fault !== undefined) throw new Refused(422, fault);
      const fields = JSON.stringify({ fields: body.fields, remembered: false });
      const moved = await tx.run(
        `update import_batch set state = 'checking', good = 0, refused = 0, columns = columns || $2::jsonb, updated_at = $3
          where id = $1 and state in ('mapping', 'checked')`,
        [params.id, fields, now],
      );
      if (moved === 0) throw notNow(before);
      await rememberFields(tx, { officePath: before.officePath, header, fields: body.fields }, caller.id, now);
      await audit(tx, as, { action: "import.map", subject: before.fileName }, now);
      return shownImport(found(await findBatch(tx, params.id)));
    });
    await desk.jobs.send(importQueue, { id: batch.id });
    return batch;
  });

  mount(desk, imports.original, async ({ params, reply, work }) => {
    const batch = await work(async (tx) => found(await findBatch(tx, params.id), thisImport));
    return sendFile(reply, desk.files, batch.fileSha256, batch.fileName, "application/octet-stream");
  });

  mount(desk, imports.confirm, async ({ params, caller, as, now, work }) => {
    const batch = await work(async (tx) => {
      const before = found(await findBatch(tx, params.id), thisImport);
      if (before.kind === "cases" && !caller.roles.includes("head")) throw headConfirms();
      const confirmedBy = { id: caller.id, name: caller.name, role: "head" };
      const moved = await tx.run(
        "update import_batch set state = 'writing', columns = columns || $3::jsonb, updated_at = $2 where id = $1 and state = 'checked'",
        [params.id, now, JSON.stringify(before.kind === "cases" ? { confirmedBy } : {})],
      );
      const after = found(await findBatch(tx, params.id), thisImport);
      if (moved === 0) throw notNow(after);
      await audit(tx, as, { action: "import.confirm", subject: after.fileName }, now);
      return shownImport(after);
    });
    await desk.jobs.send(importQueue, { id: batch.id });
    return batch;
  });

  mount(desk, imports.cancel, async ({ params, as, now, work }) => {
    // First the job in this process, which may hold the embedded database's one session; then the record of it.
    const before = await desk.db.transaction(as, (tx) => findBatch(tx, params.id));
    if (before !== undefined && before.columns.inserted === undefined) desk.cancels.cancel(params.id);
    return work(async (tx) => {
      const moved = await tx.run(
        `update import_batch set state = 'cancelled', written = 0, updated_at = $2
          where id = $1 and state in ('mapping', 'checking', 'checked', 'writing', 'failed') and not jsonb_exists(columns, 'inserted')`,
        [params.id, now],
      );
      const after = found(await findBatch(tx, params.id), thisImport);
      if (moved === 0) throw notNow(after);
      await tx.run("delete from import_row where batch_id = $1", [params.id]);
      await audit(tx, as, { action: "import.cancel", subject: after.fileName }, now);
      return shownImport(after);
    });
  });

  mount(desk, imports.refusedFile, async ({ params, query, as, reply, work }) => {
    const batch = await work(async (tx) => found(await findBatch(tx, params.id), thisImport));
    const name = `${batch.fileName.replace(/\.[^.]*$/, "")}-refused.${query.format}`;
    const header = batch.columns.header ?? [];
    const refusedPages = pages<StagedDbRow>(desk.db, as, (tx, after) => refusedAfter(tx, batch.id, after?.row ?? -1));
    if (query.format === "xlsx") {
      const rows: StagedDbRow[] = [];
      for await (const page of refusedPages) rows.push(...page);
      return sendBytes(reply, await writeXlsx([sheetOf(header, rows)]), name, xlsx);
    }
    const sheet = sheetOf(header, []);
    const lines = writeCsv(
      sheet.header,
      (async function* () {
        for await (const page of refusedPages) yield* sheetOf(header, page).rows;
      })(),
    );
    return stream(asDownload(reply, name, "text/csv; charset=utf-8"), Readable.from(lines));
  });
}

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

interface StagedDbRow {
  readonly row: number;
  readonly content: Partial<StagedCase> & {
    readonly cells?: Record<string, string>;
    readonly mark?: object;
    readonly listing?: object;
    readonly declaration?: object;
    readonly expert?: object;
  };
  readonly problem: readonly RowProblem[] | null;
}

/** Without a header (JSON Lines) the columns are the fields that the rows name. */
function sheetOf(header: readonly string[], rows: readonly StagedDbRow[]) {
  const titles =
    header.length > 0 ? header : [...new Set(rows.flatMap(({ content }) => Object.keys(content.cells ?? {})))];
  return refusedSheet(
    titles,
    rows.map(({ row, content, problem }) => ({
      row,
      cells: titles.map((title, at) => content.cells?.[title || `#${at + 1}`] ?? ""),
      problems: problem ?? [],
    })),
    "zh",
  );
}

function refusedAfter(tx: Tx, batchId: string, after: number): Promise<StagedDbRow[]> {
  return tx.rows(
    `select row_number as "row", content, problem from import_row
      where batch_id = $1 and state = 'refused' and row_number > $2 order by row_number limit 1000`,
    [batchId, after],
  );
}

function shownRow({ row, content, problem }: StagedDbRow, header: readonly string[] = []): z.output<typeof ImportRow> {
  const cells =
    inOrder(content.cells, header) ??
    Object.fromEntries(
      Object.entries(content.mark ?? content.listing ?? content.declaration ?? content.expert ?? {}).map(
        ([name, value]) => [name, textOf(value)],
      ),
    );
  const problems = (problem ?? []).map(({ column, code, sentence, found, remedy }) => ({
    column,
    code,
    sentence,
    found,
    remedy,
  }));
  const { number, title = "", stage = "", parties = [], due = [], remarks = [] } = content;
  if (number === undefined) return { row, cells, problems };
  const becomes = { number, title, stage, parties: [...parties], due: [...due], remarks: [...remarks] };
  return { row, cells, problems, becomes };
}

/** The cells as they stand in the file: the database keeps them in an order of its own. */
function inOrder(cells: Record<string, string> | undefined, header: readonly string[]) {
  const at = (title: string) => (header.includes(title) ? header.indexOf(title) : header.length);
  return cells && Object.fromEntries(Object.entries(cells).toSorted(([a], [b]) => at(a) - at(b)));
}

const textOf = (value: unknown) =>
  typeof value === "string" ? value : Array.isArray(value) ? value.join(";") : String(value);

/** A row says that things were approved and decided which only a head approves and decides. */
function headConfirms() {
  return refused(
    403,
    "head-confirms-cases",
    {
      zh: "在办案件由本机关负责人确认移入。",
      en: "Running cases are let in by the head of the office.",
    },
    {
      zh: "请负责人打开此导入，核对后确认；此前它在此等候。",
      en: "Ask the head to open this import, look it over and confirm it; it waits here until then.",
    },
  );
}

function notNow({ state }: Batch) {
  return refused(
    409,
    "import-not-in-that-state",
    {
      zh: state === "checking" ? "文件仍在检查。" : "此导入已写入、已停止或正在写入，不能再作此操作。",
      en:
        state === "checking"
          ? "The file is still being checked."
          : "This import is written, stopped or being written; this can no longer be done.",
    },
    { zh: "请查看导入的当前状态。", en: "Look at where the import stands." },
  );
}
