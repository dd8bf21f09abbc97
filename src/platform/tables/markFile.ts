import type { Refusal } from "#law";
import {
  duplicateMarks,
  type MarkHeader,
  type MarkRow,
  markFromRow,
  readMarkHeader,
  type RowProblem,
  rowProblem,
} from "#rights";
import type { TextEncodingName } from "./detectEncoding.ts";
import type { TableRow } from "./readRows.ts";
import { readTable, type TableProgress } from "./readTable.ts";
import type { TableKind } from "./sniffKind.ts";

/** A marks file of a user's own: CSV with a header, JSON Lines with the same names, or a workbook. */
export type MarkFile = {
  readonly kind: TableKind;
  readonly encoding?: TextEncodingName;
  /** Header words that nobody understood; their cells are passed over. */
  readonly unknown: readonly string[];
  readonly totalBytes: number;
  /** Marks and refused rows, some hundreds of rows at a time, once. */
  readonly batches: AsyncIterable<MarkBatch>;
};

export type MarkBatch = {
  readonly marks: readonly MarkRow[];
  /** Every problem of every row that gave no mark. */
  readonly refused: readonly RefusedMark[];
};

export type RefusedMark = { readonly row: number; readonly problems: readonly RowProblem[] };

/**
 * Opens a marks file of any size. Bad rows are refused by themselves, with row and reason, and the good ones go on; only a
 * file without the columns that it must have, or that is no table at all, is refused as a whole.
 */
export async function readMarkFile(
  path: string,
  onProgress?: (progress: TableProgress) => void,
): Promise<{ readonly ok: MarkFile } | { readonly refusal: Refusal }> {
  const opened = await readTable(path, {
    maxBytes: Number.POSITIVE_INFINITY,
    evenDamaged: true,
    ...(onProgress === undefined ? {} : { onProgress }),
  });
  if ("refusal" in opened) return opened;
  const table = opened.ok;
  const header = table.header === undefined ? undefined : readMarkHeader(table.header);
  if (header !== undefined && "refusal" in header) return header;
  return {
    ok: {
      kind: table.kind,
      totalBytes: table.totalBytes,
      ...(table.encoding === undefined ? {} : { encoding: table.encoding }),
      unknown: header?.ok.unknown ?? [],
      batches: marksOf(table.batches, header?.ok, table.damaged),
    },
  };
}

async function* marksOf(
  batches: AsyncIterable<readonly TableRow[]>,
  header: MarkHeader | undefined,
  damaged: boolean,
): AsyncGenerator<MarkBatch> {
  const repeated = duplicateMarks();
  const fromRecord = recordReader();
  for await (const rows of batches) {
    const marks: MarkRow[] = [];
    const refused: RefusedMark[] = [];
    for (const given of rows) {
      const read = readRow(given, header, fromRecord, damaged);
      if ("problems" in read) {
        refused.push({ row: given.row, problems: read.problems });
        continue;
      }
      const problem = repeated(read.ok.mark.id, given.row, "id");
      if (problem === undefined) marks.push(read.ok);
      else refused.push({ row: given.row, problems: [problem] });
    }
    yield { marks, refused };
  }
}

type MarkRead = ReturnType<typeof markFromRow>;

function readRow(
  given: TableRow,
  header: MarkHeader | undefined,
  fromRecord: RecordReader,
  damaged: boolean,
): MarkRead {
  if ("problem" in given) return { problems: [given.problem] };
  if ("record" in given) return fromRecord(given.record, given.row, damaged);
  if (header === undefined) return { problems: [] };
  const broken = damaged ? given.cells.findIndex(isBroken) : -1;
  if (broken >= 0) return { problems: [brokenCell(given.row, header.titles[broken] ?? "", given.cells[broken] ?? "")] };
  return markFromRow(given.cells, header, given.row);
}

const isBroken = (cell: string): boolean => cell.includes("\uFFFD");

function brokenCell(row: number, column: string, found: string): RowProblem {
  const sentence = {
    zh: "文字编码损坏，有字符无法读取",
    en: "the text encoding is broken here; a character cannot be read",
  };
  return rowProblem({ row, column }, "broken-encoding", sentence, found);
}

type RecordReader = (record: Readonly<Record<string, unknown>>, row: number, damaged: boolean) => MarkRead;

/** Records name their fields; those that name the same fields in the same order share a header. */
function recordReader(): RecordReader {
  let names = "";
  let header: ReturnType<typeof readMarkHeader> | undefined;
  return (record, row, damaged) => {
    const keys = Object.keys(record);
    const key = keys.join("\n");
    if (header === undefined || key !== names) {
      header = readMarkHeader(keys);
      names = key;
    }
    if ("refusal" in header) {
      const lacking = lackingFields(keys).map((column) =>
        rowProblem({ row, column }, "missing", { zh: `第${row}行缺少 ${column}`, en: `line ${row} lacks ${column}` }),
      );
      const { code, sentence } = header.refusal;
      return { problems: lacking.length > 0 ? lacking : [rowProblem({ row, column: "" }, code, sentence)] };
    }
    const cells: string[] = [];
    for (const column of keys) {
      const cell = cellOf(record[column]);
      if (cell === undefined) {
        const sentence = { zh: "应为文本、数字或它们的列表", en: "must be text, a number or a list of these" };
        return { problems: [rowProblem({ row, column }, "not-text", sentence, JSON.stringify(record[column]))] };
      }
      if (damaged && isBroken(cell)) return { problems: [brokenCell(row, column, cell)] };
      cells.push(cell);
    }
    return markFromRow(cells, header.ok, row);
  };
}

/** Of the fields that each mark must have, those that a record has not under any of their names. */
function lackingFields(keys: readonly string[]): ("text" | "id")[] {
  const isEnough = (more: readonly string[]) => "ok" in readMarkHeader([...keys, ...more]);
  if (isEnough(["text"])) return ["text"];
  if (isEnough(["id"])) return ["id"];
  return isEnough(["id", "text"]) ? ["id", "text"] : [];
}

/** A list becomes a cell in the way of CSV, its parts between semicolons. */
function cellOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value);
  if (!Array.isArray(value)) return undefined;
  const parts = (value as readonly unknown[]).map((part) => (typeof part === "number" ? String(part) : part));
  return parts.every((part) => typeof part === "string") ? parts.join(";") : undefined;
}
