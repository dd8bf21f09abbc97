import writeExcelFile from "write-excel-file/node";
import type { Picture } from "../documents/charts/chart.ts";
import { type Cell, neutralise } from "./neutralise.ts";

export type TableSheet = {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: Iterable<readonly Cell[]>;
  /** Column widths in characters. */
  readonly widths?: readonly number[];
  /** Below the rows, one under the other. */
  readonly pictures?: readonly Picture[];
};

/** What one cell of a workbook can hold; the format's own limit. */
const MAX_CELL = 32_767;

/** A workbook in memory. Text that looks like a formula is neutralised; numbers stay numbers. */
export async function writeXlsx(sheets: readonly TableSheet[]): Promise<Buffer> {
  const names = new Set<string>();
  return writeExcelFile(
    sheets.map((sheet) => {
      const rows = Array.from(sheet.rows, (row) => row.map(xlsxCell));
      return {
        sheet: sheetName(sheet.name, names),
        data: [
          sheet.header.map((title) => ({ value: printable(title), type: String, fontWeight: "bold" as const })),
          ...rows,
        ],
        ...(sheet.pictures && { images: placedBelow(sheet.pictures, rows.length + 3) }),
        columns: sheet.header.map((_, index) => ({ width: sheet.widths?.[index] ?? 18 })),
        stickyRowsCount: 1,
      };
    }),
  ).toBuffer();
}

/** Pictures for `writeExcelFile`, one below the other from this row (counted from 1) on; a row is 20 pixels high. */
export function placedBelow(pictures: readonly Picture[], firstRow: number) {
  let row = firstRow;
  return pictures.map(({ png, width, height, alt }) => {
    const anchor = { row, column: 1 };
    row += Math.ceil(height / 20) + 2;
    return { content: png, contentType: "image/png", width, height, dpi: 96, anchor, title: "", description: alt };
  });
}

/** Lines of a CSV file in UTF-8 with a byte-order mark, without which Excel reads Chinese as something else. */
export async function* writeCsv(
  header: readonly string[],
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>,
): AsyncGenerator<string> {
  yield `\uFEFF${csvLine(header)}`;
  for await (const row of rows) yield csvLine(row);
}

function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell);
  const text = neutralise(cell);
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function xlsxCell(cell: Cell) {
  if (cell === null || cell === "") return null;
  if (typeof cell === "number")
    return Number.isFinite(cell) ? { value: cell, type: Number } : { value: String(cell), type: String };
  if (typeof cell === "boolean") return { value: cell, type: Boolean };
  return { value: printable(cell), type: String };
}

/** Characters that XML cannot carry become □; a text above the cell's limit ends with a note that says so. */
export function printable(text: string): string {
  const clean = neutralise(text)
    .replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]|\p{Cs}/gu, "□")
    // The format writes characters as _x0041_; a text that looks so must say that it means itself.
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, "_x005F_");
  if (clean.length <= MAX_CELL) return clean;
  const note = `…（共${clean.length}个字符，超出单元格上限 / ${clean.length} characters, more than a cell can hold）`;
  return clean.slice(0, MAX_CELL - note.length).replace(/[\uD800-\uDBFF]$/, "") + note;
}

export function sheetName(name: string, taken: Set<string>): string {
  const base =
    name
      .replace(/[[\]:*?/\\]/g, " ")
      .trim()
      .slice(0, 28) || "Sheet";
  let candidate = base;
  for (let number = 2; taken.has(candidate.toLowerCase()); number++) candidate = `${base} ${number}`;
  taken.add(candidate.toLowerCase());
  return candidate;
}
