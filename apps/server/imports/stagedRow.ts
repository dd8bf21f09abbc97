import { canonicalJson } from "#evidence";
import type { Refusal } from "#law";
import { sha256Hex, type TableRow } from "#platform";
import { expertFromRow, readExpertHeader } from "#procedures";
import { duplicateMarks, type Header, markFromRow, type RowProblem, readMarkHeader, rowProblem } from "#rights";
import {
  declarationFromRecord,
  declarationFromRow,
  type Listing,
  listingFromRecord,
  listingFromRow,
  readDeclarationHeader,
  readListingHeader,
} from "#screening";
import { joinedForm } from "#similarity";
import { poolKey } from "../experts/pool.ts";
import { declarationIntake } from "../declarations/takeDeclarations.ts";

export type ImportKind = "marks" | "listings" | "cases" | "declarations" | "experts";

/** A row as it waits for confirmation: what will be written, or the file's own cells with what is wrong. */
export type StagedRow =
  | { readonly row: number; readonly content: object; readonly problems?: undefined }
  | { readonly row: number; readonly content: { readonly cells: Cells }; readonly problems: readonly RowProblem[] };
type Cells = Readonly<Record<string, string>>;

export type RowReader = (row: TableRow) => StagedRow;

/** How the rows of this file are read, or why its header cannot be. `header` is undefined for JSON Lines. */
export function rowReader(
  kind: Exclude<ImportKind, "cases">,
  header: readonly string[] | undefined,
): { readonly ok: RowReader } | { readonly refusal: Refusal } {
  if (kind === "listings") return recordReader(header, readListingHeader, listingFromRecord, listingFromRow, intakeOf);
  if (kind === "declarations")
    return recordReader(header, readDeclarationHeader, declarationFromRecord, declarationFromRow, declarationIntake);
  if (header === undefined) return { refusal: needsColumns(kind) };
  if (kind === "experts") return expertReader(header);
  const read = readMarkHeader(header);
  if ("refusal" in read) return read;
  const repeats = duplicateMarks();
  return {
    ok: (row) => {
      if (!("cells" in row) || "problem" in row) return unreadable(row);
      const mark = markFromRow(row.cells, read.ok, row.row);
      if ("problems" in mark) return refusedRow(row.row, header, row.cells, mark.problems);
      const number = mark.ok.mark.registrationNumber ?? mark.ok.mark.id;
      const repeated = repeats(number, row.row, titleOf(read.ok, "registrationNumber", "id"));
      if (repeated !== undefined) return refusedRow(row.row, header, row.cells, [repeated]);
      return { row: row.row, content: { ...mark.ok, number, matchKey: joinedForm(mark.ok.mark.markText) } };
    },
  };
}

/** Rows of a list of experts; the same person twice in one file is refused, since one of the two would be lost. */
function expertReader(header: readonly string[]): { readonly ok: RowReader } | { readonly refusal: Refusal } {
  const read = readExpertHeader(header);
  if ("refusal" in read) return read;
  const seen = new Map<string, number>();
  return {
    ok: (row) => {
      if (!("cells" in row) || "problem" in row) return unreadable(row);
      const expert = expertFromRow(row.cells, read.ok, row.row);
      if ("problems" in expert) return refusedRow(row.row, header, row.cells, expert.problems);
      const key = poolKey(expert.ok);
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, row.row);
        return { row: row.row, content: { expert: expert.ok, key } };
      }
      const sentence = { zh: `与第${first}行重复`, en: `the same as row ${first}` };
      const problem = rowProblem({ row: row.row, column: titleOf(read.ok, "code", "name") }, "twice-in-file", sentence);
      return refusedRow(row.row, header, row.cells, [problem]);
    },
  };
}

type Outcome<T> = { readonly ok: T } | { readonly problems: readonly RowProblem[] };

/** Reads rows of things that come as tables or as JSON Lines. */
function recordReader<Column extends string, T>(
  header: readonly string[] | undefined,
  readHeader: (cells: readonly string[]) => { readonly ok: Header<Column> } | { readonly refusal: Refusal },
  fromRecord: (record: Readonly<Record<string, unknown>>, row: number) => Outcome<T>,
  fromRow: (cells: readonly string[], header: Header<Column>, row: number) => Outcome<T>,
  staged: (one: T) => object,
): { readonly ok: RowReader } | { readonly refusal: Refusal } {
  const read = header === undefined ? undefined : readHeader(header);
  if (read !== undefined && "refusal" in read) return read;
  return {
    ok: (row) => {
      if ("problem" in row) return unreadable(row);
      const one = "record" in row ? fromRecord(row.record, row.row) : fromRow(row.cells, headerOf(read?.ok), row.row);
      if ("ok" in one) return { row: row.row, content: staged(one.ok) };
      const [titles, cells] =
        "record" in row ? [Object.keys(row.record), Object.values(row.record).map(textOf)] : [header ?? [], row.cells];
      return refusedRow(row.row, titles, cells, one.problems);
    },
  };
}

export interface Intake {
  readonly listing: Listing;
  /** Of what is offered, whenever it was seen: the same offer seen again is the same row. */
  readonly contentHash: string;
  /** Of the listing as it came in, time and all; the file of evidence has this hash. */
  readonly intakeSha256: string;
}

export function intakeOf(listing: Listing): Intake {
  const { time: _, ...offer } = listing;
  return { listing, contentHash: sha256Hex(canonicalJson(offer)), intakeSha256: sha256Hex(canonicalJson(listing)) };
}

function headerOf<T>(header: T | undefined): T {
  if (header === undefined) throw new Error("rows of cells came without a header");
  return header;
}

function refusedRow(
  row: number,
  titles: readonly string[],
  cells: readonly string[],
  problems: readonly RowProblem[],
): StagedRow {
  const named = cells.map((cell, at) => [titles[at] || `#${at + 1}`, storable(cell)] as const);
  return { row, content: { cells: Object.fromEntries(named) }, problems };
}

function unreadable(row: TableRow): StagedRow {
  const problems = "problem" in row ? [row.problem] : [];
  return refusedRow(row.row, [], "cells" in row ? row.cells : [], problems);
}

/** JSON in PostgreSQL holds neither NUL nor half a surrogate pair. */
export function storable(text: string): string {
  return text.replaceAll("\0", "\uFFFD").replace(/\p{Cs}/gu, "\uFFFD");
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}

function titleOf<C extends string>(header: Header<C>, ...columns: C[]): string {
  const at = columns.map((column) => header.columnOf[column]).find((found) => found !== undefined);
  return header.titles[at ?? -1] ?? columns[0] ?? "";
}

function needsColumns(kind: "marks" | "experts"): Refusal {
  const [zh, en] = kind === "marks" ? ["商标", "Marks"] : ["专家", "Experts"];
  return {
    code: "wrong-kind",
    sentence: { zh: `${zh}请以 CSV 或 XLSX 表格导入。`, en: `${en} come as a CSV or XLSX table.` },
    remedy: {
      zh: "请将文件另存为 CSV 或 XLSX，第一行写列名。",
      en: "Save the file as CSV or XLSX with column names in the first row.",
    },
  };
}
