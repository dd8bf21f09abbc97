import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import yazl from "yazl";
import type { Cell } from "./neutralise.ts";
import { printable, sheetName } from "./writeTables.ts";

export interface LongSheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: AsyncIterable<readonly Cell[]>;
  /** Column widths in characters. */
  readonly widths?: readonly number[];
}

/** Rows of a sheet below its header: the format's own limit. */
export const sheetRows = 1_048_575;

/**
 * A workbook of one sheet, row by row to the disk: memory does not grow with it. Text that looks like a formula is neutralised, and
 * every text is kept as text ("inline string"), which no program evaluates. Rows above the format's limit are the caller's to leave out.
 */
export async function streamXlsx(path: string, sheet: LongSheet, signal?: AbortSignal): Promise<void> {
  const zip = new yazl.ZipFile();
  const name = escape(sheetName(sheet.name, new Set()));
  const fixed = {
    "[Content_Types].xml": contentTypes,
    "_rels/.rels": relations("officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${relations("worksheet", "worksheets/sheet1.xml", `<Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/>`)}`,
    "xl/styles.xml": styles,
  };
  for (const [file, text] of Object.entries(fixed)) zip.addBuffer(Buffer.from(text), file, { mtime: noTime });
  const source = Readable.from(sheetXml(sheet), { objectMode: true, highWaterMark: 4 });
  zip.addReadStream(source, "xl/worksheets/sheet1.xml", { mtime: noTime });
  zip.end();
  // What fails in the rows is told by the stream that reads them, not by the archive.
  const failed = new Promise<never>((_, reject) => source.once("error", reject));
  const written = pipeline(zip.outputStream, createWriteStream(path, { mode: 0o600 }), signal ? { signal } : {});
  await Promise.race([written, failed]);
}

/** The same rows give the same bytes. */
const noTime = new Date("1980-01-01T00:00:00");
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const parts = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const contentTypes = `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${parts}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${parts}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${parts}.styles+xml"/></Types>`;
const styles = `${head}<styleSheet xmlns="${main}"><fonts count="2"><font/><font><b/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`;

function relations(type: string, target: string, more = ""): string {
  return `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/>${more}</Relationships>`;
}

/** The sheet in pieces of some hundred rows. */
async function* sheetXml({ header, rows, widths }: LongSheet): AsyncGenerator<Buffer> {
  const columns = header.map(
    (_, at) => `<col min="${at + 1}" max="${at + 1}" width="${widths?.[at] ?? 18}" customWidth="1"/>`,
  );
  const frozen =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  let piece = `${head}<worksheet xmlns="${main}">${frozen}<cols>${columns.join("")}</cols><sheetData>${rowXml(header, 1, ' s="1"')}`;
  let number = 1;
  for await (const row of rows) {
    number += 1;
    piece += rowXml(row, number);
    if (piece.length < 65_536) continue;
    yield Buffer.from(piece);
    piece = "";
  }
  yield Buffer.from(`${piece}</sheetData></worksheet>`);
}

function rowXml(cells: readonly Cell[], number: number, style = ""): string {
  return `<row r="${number}">${cells.map((cell, at) => cellXml(cell, `r="${columnOf(at)}${number}"${style}`)).join("")}</row>`;
}

function cellXml(cell: Cell, at: string): string {
  if (cell === null || cell === "") return "";
  if (typeof cell === "number" && Number.isFinite(cell)) return `<c ${at}><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c ${at} t="b"><v>${cell ? 1 : 0}</v></c>`;
  return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escape(printable(String(cell)))}</t></is></c>`;
}

/** 0 is A, 25 Z, 26 AA. */
function columnOf(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnOf(Math.floor(at / 26) - 1) + letter;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
