import { type ImportRow, routes } from "#contract";
import { audit, pages, recordFile, refusedSheet, type Tx, writeCsv, writeXlsx } from "#platform";
import { caseColumns, guessCaseColumns } from "#procedures";
import type { RowProblem } from "#rights";
import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import type { z } from "zod";
import type { Desk } from "../desk.ts";
import { asDownload, sendBytes, stream } from "../http/download.ts";
import { mount } from "../http/mount.ts";
import { Conditions, pageBy } from "../http/paging.ts";
import { found, refused } from "../http/refused.ts";
import { takeUpload } from "../http/upload.ts";
import { type Batch, batchColumns, findBatch, shownImport } from "../imports/batch.ts";
import { rememberMapping, rememberedMapping } from "../imports/caseRows.ts";
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
    const { file, name } = await takeUpload(desk.files, request);
    return work(async (tx) => {
      const id = randomUUID();
      await recordFile(tx, file, "application/octet-stream", now);
      await tx.run(
        `insert into import_batch (id, office_path, kind, file_name, file_sha256, state, created_by, created_at, updated_at)
         values ($1, $2, $3, $4, $5, 'checking', $6, $7, $7)`,
        [id, caller.officePath, query.kind, name, file.sha256, caller.id, now],
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
      found(await findBatch(tx, params.id), thisImport);
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
      return { ...page, items: page.items.map(shownRow) };
    }),
  );

  mount(desk, imports.mapping, ({ params, work }) =>
    work(async (tx) => {
      const { header, mapping } = await mappingOf(tx, params.id);
      const fields = Object.entries(caseColumns).map(([id, { name }]) => ({ id, name }));
      return { header: [...header], fields, mapping };
    }),
  );

  mount(desk, imports.map, async ({ params, body, as, now, work }) => {
    const batch = await work(async (tx) => {
      const { header, officePath } = await mappingOf(tx, params.id);
      const wrong = Object.entries(body.mapping).find(
        ([field, at]) => !Object.hasOwn(caseColumns, field) || at >= header.length,
      );
      if (wrong !== undefined) throw noSuchColumn(wrong[0]);
      const moved = await tx.run(
        `update import_batch set state = 'checking', rows = 0, good = 0, refused = 0, failure = null,
                columns = columns || jsonb_build_object('mapping', $2::jsonb), updated_at = $3
          where id = $1 and kind = 'cases' and state in ('checked', 'failed')`,
        [params.id, JSON.stringify(body.mapping), now],
      );
      const after = found(await findBatch(tx, params.id), thisImport);
      if (moved === 0) throw notNow(after);
      await rememberMapping(tx, officePath, header, body.mapping, now);
      await audit(tx, as, { action: "import.map", subject: after.fileName }, now);
      return shownImport(after);
    });
    await desk.jobs.send(importQueue, { id: batch.id });
    return batch;
  });

  mount(desk, imports.confirm, async ({ params, as, now, work }) => {
    const batch = await work(async (tx) => {
      const moved = await tx.run(
        "update import_batch set state = 'writing', updated_at = $2 where id = $1 and state = 'checked'",
        [params.id, now],
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
        `update import_batch set state = 'cancelled', updated_at = $2
          where id = $1 and state in ('checking', 'checked', 'writing', 'failed') and not jsonb_exists(columns, 'inserted')`,
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

/** The header as read, and which column means what: as set for this import, as remembered, or as understood by its words. */
async function mappingOf(tx: Tx, id: string) {
  const batch = found(await findBatch(tx, id), thisImport);
  const header = batch.columns.header ?? [];
  const set = batch.columns.mapping ?? (await rememberedMapping(tx, batch.officePath, header));
  const mapping: Record<string, number> = { ...guessCaseColumns(header), ...set };
  return { header, mapping, officePath: batch.officePath };
}

const noSuchColumn = (field: string) =>
  refused(
    422,
    "no-such-column",
    { zh: `“${field}”没有对应的内容或者列。`, en: `“${field}” is no field, or its column is not in the file.` },
    { zh: "请从列出的内容和列中选择。", en: "Choose among the fields and columns listed." },
  );

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

interface StagedDbRow {
  readonly row: number;
  readonly content: {
    readonly cells?: Record<string, string>;
    readonly mark?: object;
    readonly listing?: object;
    readonly shown?: object;
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

function shownRow({ row, content, problem }: StagedDbRow): z.output<typeof ImportRow> {
  const cells =
    content.cells ??
    Object.fromEntries(
      Object.entries(content.shown ?? content.mark ?? content.listing ?? {}).map(([name, value]) => [
        name,
        textOf(value),
      ]),
    );
  return {
    row,
    cells,
    problems: (problem ?? []).map(({ column, code, sentence, found }) => ({ column, code, sentence, found })),
  };
}

const textOf = (value: unknown) =>
  typeof value === "string" ? value : Array.isArray(value) ? value.join(";") : String(value);

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
