import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { type CsvError, parse } from "csv-parse";
import { type CellValue, readSheet } from "read-excel-file/node";
import { type RowProblem, rowProblem } from "#rights";
import type { TextEncodingName } from "./detectEncoding.ts";
import { unneutralise } from "./neutralise.ts";

/** A row as found. `row` counts as a spreadsheet does, from 1, blank rows included. */
export type TableRow =
  | { readonly row: number; readonly cells: readonly string[] }
  | { readonly row: number; readonly record: Readonly<Record<string, unknown>> }
  | { readonly row: number; readonly problem: RowProblem; readonly cells: readonly string[] };

/** One record, quotes and line breaks included. A quote that is never closed would else swallow the file. */
const MAX_RECORD = 16 * 1_048_576;
const CHUNK = 1 << 18;
/** Rows handed on at a time: an await for each row would cost more than the row. */
const BATCH = 500;

/** The text of a file, chunk by chunk; the byte-order mark is taken off. `onBytes` hears how far the reading is. */
export async function* readText(
  path: string,
  encoding: TextEncodingName,
  onBytes?: (bytes: number) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: false });
  let bytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) {
    const buffer = chunk as Buffer;
    bytes += buffer.length;
    onBytes?.(bytes);
    yield decoder.decode(buffer, { stream: true });
  }
  yield decoder.decode();
}

/**
 * Rows of comma-, semicolon- or tab-separated text. A row that cannot be taken apart ends the reading with a problem.
 * Up to the first quote sign a line is a row and is cut at its delimiters, many times faster than it is parsed; from
 * there on the parser reads, since a quoted cell may hold delimiters and line breaks.
 */
export async function* readCsvRows(text: AsyncIterable<string>, delimiter: string): AsyncGenerator<TableRow[]> {
  const chunks = text[Symbol.asyncIterator]();
  let row = 0;
  let rest = "";
  for (let next = await chunks.next(); ; next = await chunks.next()) {
    if (next.done === true) {
      if (rest !== "") yield plainRows([rest], row, delimiter);
      return;
    }
    rest += next.value;
    // A lone carriage return may end lines too; the parser finds out.
    if (next.value.includes('"') || loneReturn.test(next.value) || rest.length > MAX_RECORD) break;
    const lines = rest.split("\n");
    rest = lines.pop() ?? "";
    yield plainRows(lines, row, delimiter);
    row += lines.length;
  }
  yield* parsedRows(resumed(rest, chunks), row, delimiter);
}

const loneReturn = /\r(?!\n|$)/;

function plainRows(lines: readonly string[], before: number, delimiter: string): TableRow[] {
  const rows: TableRow[] = [];
  let row = before;
  for (const line of lines) {
    row += 1;
    const cells = (line.endsWith("\r") ? line.slice(0, -1) : line).split(delimiter);
    if (cells.some(notBlank)) rows.push({ row, cells: cells.map(unneutralise) });
  }
  return rows;
}

const notBlank = (cell: string): boolean => cell.trim() !== "";

async function* resumed(rest: string, chunks: AsyncIterator<string>): AsyncGenerator<string> {
  yield rest;
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value;
}

async function* parsedRows(text: AsyncIterable<string>, before: number, delimiter: string): AsyncGenerator<TableRow[]> {
  const parser = parse({
    bom: true,
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: MAX_RECORD,
  });
  const source = Readable.from(text);
  source.once("error", (error) => parser.destroy(error));
  source.pipe(parser);
  let row = before;
  let batch: TableRow[] = [];
  try {
    for await (const record of parser) {
      row += 1;
      const cells = record as string[];
      if (cells.some(notBlank)) batch.push({ row, cells: cells.map(unneutralise) });
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
    }
    yield batch;
  } catch (error) {
    if (!isCsvError(error)) throw error;
    yield batch;
    const sentence = {
      zh: `从第${row + 1}行起无法读取：引号没有成对，或单行超过16 MB`,
      en: `cannot be read from row ${row + 1} on: a quote is never closed, or one row exceeds 16 MB`,
    };
    yield [
      {
        row: row + 1,
        cells: [],
        problem: rowProblem({ row: row + 1, column: "" }, "unreadable-row", sentence, error.message),
      },
    ];
  } finally {
    source.destroy();
  }
}

/** The delimiter that the first line has most of, outside quotes. */
export function sniffDelimiter(head: string): string {
  const line = head.replace(/"(?:[^"]|"")*"/g, "").split(/\r?\n|\r/, 1)[0] ?? "";
  const counts = [",", "\t", ";", "|"].map((delimiter) => [delimiter, line.split(delimiter).length] as const);
  // A single column named "a;b" is rarer than a list in semicolons, but a header with commas is always commas.
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

/** One JSON object a line. A line that is no object is a problem of that line only. */
export async function* readJsonLines(text: AsyncIterable<string>): AsyncGenerator<TableRow[]> {
  let rest = "";
  let row = 0;
  let skipping = false;
  for await (const chunk of text) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    const batch: TableRow[] = [];
    for (const line of lines) {
      row += 1;
      const read = skipping ? undefined : readLine(line, row);
      skipping = false;
      if (read !== undefined) batch.push(read);
    }
    if (rest.length > MAX_RECORD) {
      if (!skipping) batch.push(lineProblem(row + 1, "line-too-long", "单行超过16 MB", "one line exceeds 16 MB", rest));
      skipping = true;
      rest = "";
    }
    if (batch.length > 0) yield batch;
  }
  const last = skipping ? undefined : readLine(rest, row + 1);
  if (last !== undefined) yield [last];
}

/** Undefined for a blank line. */
function readLine(line: string, row: number): TableRow | undefined {
  const text = line.replace(/^\uFEFF/, "").trim();
  if (text === "") return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return lineProblem(row, "not-json", "不是完整的 JSON", "not whole JSON", text);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return lineProblem(row, "not-an-object", "每行应为一个 JSON 对象", "each line must be a JSON object", text);
  return { row, record: value as Record<string, unknown> };
}

function lineProblem(row: number, code: string, zh: string, en: string, found: string): TableRow {
  return { row, cells: [found.slice(0, 1000)], problem: rowProblem({ row, column: "" }, code, { zh, en }, found) };
}

/**
 * Rows of one sheet (the first one unless named). Numbers stay as their digits are written, so that a registration
 * number of eighteen digits keeps the last ones; a date cell becomes 2025-02-28.
 */
export async function* readSheetRows(path: string, sheet: number | string): AsyncGenerator<TableRow[]> {
  const rows = await readSheet<string>(path, sheet, {
    trim: false,
    parseNumber: (digits) => (/^-?\d+$/.test(digits) ? digits : String(Number(digits))),
  });
  yield rows
    .map((row, index) => ({ row: index + 1, cells: row.map(cellText) }))
    .filter(({ cells }) => cells.some(notBlank));
}

function cellText(value: CellValue<string> | Date | null): string {
  if (value === null) return "";
  if (typeof value === "string") return unneutralise(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value instanceof Date) {
    const text = value.toISOString();
    return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text.slice(0, 19).replace("T", " ");
  }
  return "";
}

function isCsvError(error: unknown): error is CsvError {
  return error instanceof Error && "code" in error && typeof error.code === "string" && error.code.startsWith("CSV_");
}
