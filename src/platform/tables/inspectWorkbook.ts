import { open, type ZipFile } from "yauzl";
import type { Entry } from "yauzl";
import type { Readable } from "node:stream";
import type { Refusal } from "#law";
import { tableRefusals } from "./tableRefusals.ts";

export type WorkbookLimits = {
  /** All parts together, unpacked and counted, not as the file declares. */
  readonly maxUnpackedBytes: number;
  /** Rows times columns of one sheet, gaps included: one cell in a far corner makes every row as wide. */
  readonly maxCells: number;
};

/** A spreadsheet compresses some twenty times; text made to explode, several hundred. Small parts may do so by chance. */
const MAX_RATIO = 300;
const RATIO_FROM = 20 * 1_048_576;
const MAX_PARTS = 5_000;

/** Unpacks every part of a workbook without keeping it, and says why it must not be parsed, or undefined. */
export async function inspectWorkbook(path: string, limits: WorkbookLimits): Promise<Refusal | undefined> {
  let zip: ZipFile;
  try {
    zip = await openZip(path);
  } catch (error) {
    return tableRefusals.brokenWorkbook(messageOf(error));
  }
  try {
    if (zip.entryCount > MAX_PARTS) return tooMany(zip.entryCount);
    let unpacked = 0;
    let isWorkbook = false;
    for await (const entry of entriesOf(zip)) {
      if (entry.isEncrypted()) return tableRefusals.brokenWorkbook("encrypted / 已加密");
      if (entry.fileName === "xl/workbook.xml") isWorkbook = true;
      if (unpacked + entry.uncompressedSize > limits.maxUnpackedBytes) return tooLarge(limits);
      if (!/\.(?:xml|rels)$/i.test(entry.fileName)) continue;
      const budget = limits.maxUnpackedBytes - unpacked;
      const part = await inspectPart(zip, entry, budget, limits);
      if ("refusal" in part) return part.refusal;
      unpacked += part.bytes;
    }
    return isWorkbook
      ? undefined
      : tableRefusals.wrongKind("普通压缩文件或其他文档", "a zip file or another kind of document");
  } catch (error) {
    return tableRefusals.brokenWorkbook(messageOf(error));
  } finally {
    zip.close();
  }
}

async function inspectPart(
  zip: ZipFile,
  entry: Entry,
  budget: number,
  limits: WorkbookLimits,
): Promise<{ bytes: number } | { refusal: Refusal }> {
  const isSheet = /^xl\/worksheets\/[^/]+\.xml$/i.test(entry.fileName);
  let bytes = 0;
  let carry = "";
  let rows = 0;
  let columns = 0;
  for await (const chunk of await openPart(zip, entry)) {
    const buffer = chunk as Buffer;
    if (bytes === 0 && /<!(?:DOCTYPE|ENTITY)/i.test(buffer.subarray(0, 4096).toString("latin1"))) {
      return { refusal: tableRefusals.brokenWorkbook("document type declaration / 含有文档类型声明") };
    }
    bytes += buffer.length;
    if (bytes > budget || (bytes > RATIO_FROM && bytes > entry.compressedSize * MAX_RATIO))
      return { refusal: tooLarge(limits) };
    if (!isSheet) continue;
    const text = carry + buffer.toString("latin1");
    for (const [, column, row] of text.matchAll(/\sr="([A-Z]{0,4})(\d{1,9})"/g)) {
      rows = Math.max(rows, Number(row));
      columns = Math.max(columns, columnNumber(column ?? ""));
    }
    carry = text.slice(-24);
    if (rows * columns > limits.maxCells) {
      return { refusal: tableRefusals.zipBomb(`${rows}行×${columns}列`, `${rows} rows by ${columns} columns`) };
    }
  }
  return { bytes };
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

function tooLarge(limits: WorkbookLimits): Refusal {
  const size = Math.floor(limits.maxUnpackedBytes / 1_048_576);
  return tableRefusals.zipBomb(
    `超过${size} MB 或压缩比异常`,
    `more than ${size} MB, or compressed beyond what a table can be`,
  );
}

function tooMany(parts: number): Refusal {
  return tableRefusals.zipBomb(`含有${parts}个部件`, `${parts} parts`);
}

function openZip(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    open(path, { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (error === null) resolve(zip);
      else reject(error);
    });
  });
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await new Promise<Entry | undefined>((resolve, reject) => {
      const done = (result: Entry | undefined, error?: Error): void => {
        zip.removeAllListeners("entry");
        zip.removeAllListeners("end");
        zip.removeAllListeners("error");
        if (error === undefined) resolve(result);
        else reject(error);
      };
      zip.once("entry", (next: Entry) => done(next));
      zip.once("end", () => done(undefined));
      zip.once("error", (error: Error) => done(undefined, error));
      zip.readEntry();
    });
    if (entry === undefined) return;
    yield entry;
  }
}

function openPart(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error === null) resolve(stream);
      else reject(error);
    });
  });
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 200);
}
