import { labelOf, type Procedure } from "#casework";
import { largestUpload } from "#contract";
import type { Bilingual, Refusal } from "#law";
import {
  type CaseRow,
  type Cell,
  type Identity,
  loadCase,
  loadDocket,
  readTable,
  type TableRow,
  type Tx,
} from "#platform";
import { lineStates, noticeLines } from "#procedures";
import { z } from "zod";
import { docketLine } from "../casework/bundleText.ts";
import type { Lang } from "../casework/bundleWords.ts";
import { longList } from "../casework/longLists.ts";
import type { Desk } from "../desk.ts";
import { found } from "../http/refused.ts";
import { listWords } from "./listWords.ts";

/** A list of a case that can be printed. `rows`: null where they are not counted before they are read. */
export interface Source {
  readonly source: string;
  readonly name: Bilingual;
  readonly rows: number | null;
}

/** Its rows, which can be read again from the beginning and are then the same. */
export interface Opened {
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly total: number | null;
  readonly hash?: string;
  readonly rows: () => AsyncIterable<readonly Cell[]>;
}

export class ListRefused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.sentence.en);
    this.refusal = refusal;
  }
}

const isTable = /\.(csv|xlsx|jsonl)$/i;

/** The lists of a case that its reader may see: the docket, the records of its procedure, the lines of a notice, tables laid before it. */
export async function sourcesOf(tx: Tx, row: CaseRow, procedure: Procedure): Promise<Source[]> {
  const files = await tx.rows<{ id: string; name: string }>(
    "select id, name from exhibit where case_id = $1 order by added_at, id",
    [row.id],
  );
  const lines = procedure.id === "platform-notice" ? noticeLines(row.state).length : 0;
  const records = (procedure.records ?? []).flatMap((name) => {
    const { length } = longList(row.state, procedure, name) ?? [];
    return length === 0 ? [] : [{ source: `record:${name}`, name: listWords.records, rows: length }];
  });
  return [
    { source: "docket", name: listWords.docket, rows: row.version },
    ...records,
    ...(lines > 0 ? [{ source: "lines", name: listWords.lines, rows: lines }] : []),
    ...files.flatMap(({ id, name }) =>
      isTable.test(name) ? [{ source: `file:${id}`, name: { zh: name, en: name }, rows: null }] : [],
    ),
  ];
}

/** Opens one of them inside the walls of whoever asked for it. */
export async function openSource(
  desk: Desk,
  as: Identity,
  caseId: string,
  source: string,
  lang: Lang,
): Promise<Opened> {
  const row = await desk.db.transaction(as, async (tx) => found(await loadCase(tx, caseId)));
  const procedure = desk.rules.procedure(row.procedure);
  if (source === "docket") return docketRows(desk, as, row, procedure, lang);
  if (source === "lines") return noticeRows(row, lang);
  if (source.startsWith("record:")) return recordRows(row, procedure, source.slice("record:".length), lang);
  return fileRows(desk, as, caseId, source.slice("file:".length));
}

function docketRows(desk: Desk, as: Identity, row: CaseRow, procedure: Procedure, lang: Lang): Opened {
  const total = row.version;
  return {
    columns: listWords.docketColumns[lang],
    total,
    async *rows() {
      // Entries written meanwhile are not of this list.
      for (let after = 0; after < total; ) {
        const page = await desk.db.transaction(as, (tx) => loadDocket(tx, row.id, { after, limit: 500 }));
        for (const event of page.events) if (event.seq <= total) yield docketLine(procedure, event, lang).slice(1);
        after = page.next ?? total;
      }
    },
  };
}

function noticeRows({ state }: CaseRow, lang: Lang): Opened {
  const lines = noticeLines(state);
  return {
    columns: listWords.lineColumns[lang],
    total: lines.length,
    async *rows() {
      for (const line of lines) {
        const why = [line.why?.[lang], line.note].filter((note) => note !== undefined).join("；");
        yield [line.title, line.url, line.seller, lineStates[line.state][lang], line.on ?? "", why];
      }
    },
  };
}

/** The columns are the fields of the record, under the names that its form has for them. */
function recordRows({ state }: CaseRow, procedure: Procedure, name: string, lang: Lang): Opened {
  const items = found(longList(state, procedure, name)) as readonly Record<string, unknown>[];
  const keys = [...new Set(items.flatMap((item) => Object.keys(item)))];
  const shapes = Object.values(procedure.actions).flatMap(({ input }) =>
    input instanceof z.ZodObject ? [input.shape as Record<string, z.ZodType>] : [],
  );
  // The form that fills such a record is the one that has all its fields.
  const form = shapes.find((shape) => keys.every((key) => key in shape)) ?? {};
  const labels = keys.map((key) => (form[key] === undefined ? undefined : labelOf(form[key])));
  return {
    columns: keys.map((key, at) => ({ title: labels[at]?.title[lang] ?? key, width: 2 })),
    total: items.length,
    async *rows() {
      for (const item of items) {
        yield keys.map((key, at) => {
          const value = item[key];
          const choice = typeof value === "string" ? labels[at]?.choices?.[value]?.[lang] : undefined;
          return choice ?? cellOf(value);
        });
      }
    },
  };
}

async function fileRows(desk: Desk, as: Identity, caseId: string, exhibitId: string): Promise<Opened> {
  const { sha256 } = found(
    await desk.db.transaction(as, (tx) =>
      tx.row<{ sha256: string }>("select sha256 from exhibit where case_id = $1 and id = $2", [caseId, exhibitId]),
    ),
  );
  const open = async () => {
    const opened = await readTable(desk.files.read(sha256), { maxBytes: largestUpload, evenDamaged: true });
    if ("refusal" in opened) throw new ListRefused(opened.refusal);
    return opened.ok;
  };
  const { header, rows } = await open();
  const titles = header ?? (await keysOf(rows));
  // Leaving the rows frees the file.
  if (header !== undefined) for await (const _ of rows) break;
  return {
    columns: titles.map((title, at) => ({ title: title === "" ? String(at + 1) : title, width: 2 })),
    total: null,
    hash: sha256,
    async *rows() {
      const table = await open();
      for await (const row of table.rows) yield cellsOf(row, titles);
    },
  };
}

/** Of JSON Lines: every name that a record uses, in the order met. */
async function keysOf(rows: AsyncIterable<TableRow>): Promise<string[]> {
  const keys = new Set<string>();
  for await (const row of rows) if ("record" in row) for (const key of Object.keys(row.record)) keys.add(key);
  return [...keys];
}

/** Cells beyond the header stand with the last one: nothing of a row is left out. */
function cellsOf(row: TableRow, titles: readonly string[]): Cell[] {
  if ("record" in row) return titles.map((title) => cellOf(row.record[title]));
  const cells: Cell[] = titles.map((_, at) => row.cells[at] ?? "");
  const beyond = row.cells.slice(titles.length).filter((cell) => cell !== "");
  if (beyond.length > 0) cells[cells.length - 1] = [cells.at(-1), ...beyond].join(" | ");
  return cells;
}

function cellOf(value: unknown): Cell {
  if (value === undefined || value === null) return "";
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? value
    : JSON.stringify(value);
}
