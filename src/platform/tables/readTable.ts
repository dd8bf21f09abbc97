import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, open, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Refusal } from "#law";
import { detectEncoding, type TextEncodingName } from "./detectEncoding.ts";
import { inspectWorkbook } from "./inspectWorkbook.ts";
import { readCsvRows, readJsonLines, readSheetRows, readText, sniffDelimiter, type TableRow } from "./readRows.ts";
import { sniffKind, type TableKind } from "./sniffKind.ts";
import { tableRefusals } from "./tableRefusals.ts";

export type ReadTableOptions = {
  /** Refuses any other kind; by default the bytes decide. */
  readonly kind?: TableKind;
  /** Greatest size of the file as it comes; 200 MB by default. */
  readonly maxBytes?: number;
  /** Greatest size of a workbook unpacked; 1 GB by default. */
  readonly maxUnpackedBytes?: number;
  readonly maxCells?: number;
  /** Sheet of a workbook, by number from 1 or by name. */
  readonly sheet?: number | string;
  /** Read UTF-8 with a few broken places all the same: each broken character becomes U+FFFD, for the row's check to refuse. */
  readonly evenDamaged?: boolean;
  readonly onProgress?: (progress: TableProgress) => void;
};

export type TableProgress = { readonly rows: number; readonly bytes: number; readonly totalBytes: number };

export type Table = {
  readonly kind: TableKind;
  /** Of text files. */
  readonly encoding?: TextEncodingName;
  /** Some characters could not be read; see `evenDamaged`. */
  readonly damaged: boolean;
  /** The first row that is not blank; undefined for JSON Lines, whose records name their fields. */
  readonly header: readonly string[] | undefined;
  readonly totalBytes: number;
  /** The rows after the header, once. Leaving the loop early frees the file. */
  readonly rows: AsyncIterable<TableRow>;
  /** The same rows, some hundreds at a time, for files of millions; read these or `rows`. */
  readonly batches: AsyncIterable<readonly TableRow[]>;
};

const MB = 1_048_576;
const PROGRESS_EVERY = 1000;

/**
 * Opens a file of rows, whatever of the three kinds it is, and checks it whole before a row is given: kind by its
 * bytes, size, encoding, and for workbooks what they unpack to. A stream is first written to a temporary file.
 */
export async function readTable(
  source: string | Readable,
  options: ReadTableOptions = {},
): Promise<{ readonly ok: Table } | { readonly refusal: Refusal }> {
  const maxBytes = options.maxBytes ?? 200 * MB;
  if (typeof source === "string") return openTable(source, maxBytes, options, async () => {});
  const folder = await mkdtemp(join(tmpdir(), "yuheng-table-"));
  const free = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const path = join(folder, "upload");
    const fits = await spool(source, path, maxBytes);
    const opened: Awaited<ReturnType<typeof readTable>> = fits
      ? await openTable(path, maxBytes, options, free)
      : { refusal: tableRefusals.tooBig(maxBytes) };
    if ("refusal" in opened) await free();
    return opened;
  } catch (error) {
    await free();
    throw error;
  }
}

async function openTable(
  path: string,
  maxBytes: number,
  options: ReadTableOptions,
  free: () => Promise<void>,
): Promise<{ readonly ok: Table } | { readonly refusal: Refusal }> {
  const totalBytes = (await stat(path)).size;
  if (totalBytes > maxBytes) return { refusal: tableRefusals.tooBig(maxBytes) };
  const sniffed = sniffKind(await headOf(path));
  if ("refusal" in sniffed) return sniffed;
  const kind = sniffed.ok;
  if (options.kind !== undefined && options.kind !== kind) {
    return {
      refusal: tableRefusals.wrongKind(
        `${kind} 文件（此处需要 ${options.kind}）`,
        `a ${kind} file (a ${options.kind} file is wanted here)`,
      ),
    };
  }
  let bytes = 0;
  const onBytes = (read: number): void => {
    bytes = read;
  };
  let encoding: TextEncodingName | undefined;
  let damaged = false;
  let batches: AsyncGenerator<TableRow[]>;
  if (kind === "xlsx") {
    const refusal = await inspectWorkbook(path, {
      maxUnpackedBytes: options.maxUnpackedBytes ?? 1024 * MB,
      maxCells: options.maxCells ?? 30_000_000,
    });
    if (refusal !== undefined) return { refusal };
    batches = readSheetRows(path, options.sheet ?? 1);
  } else {
    const detected = await detectEncoding(createReadStream(path, { highWaterMark: MB }));
    if ("refusal" in detected && !(options.evenDamaged === true && detected.mostly !== undefined)) return detected;
    encoding = "ok" in detected ? detected.ok : (detected.mostly ?? "utf-8");
    damaged = "refusal" in detected;
    const text = readText(path, encoding, onBytes);
    batches =
      kind === "jsonl"
        ? readJsonLines(text)
        : readCsvRows(text, sniffDelimiter(new TextDecoder(encoding).decode(await headOf(path))));
  }
  let first: TableRow[] = [];
  try {
    while (first.length === 0) {
      const next = await batches.next();
      if (next.done === true) return { refusal: tableRefusals.empty() };
      first = next.value;
    }
  } catch (error) {
    if (kind !== "xlsx") throw error;
    // The parser throws for a sheet that is not there and for XML that is not a sheet: the file's fault, not ours.
    return {
      refusal: tableRefusals.brokenWorkbook((error instanceof Error ? error.message : String(error)).slice(0, 200)),
    };
  }
  const [top] = first;
  const header =
    kind === "jsonl" || top === undefined || !("cells" in top) || "problem" in top
      ? undefined
      : withoutBlankEnd(top.cells);
  const followed = follow(
    batches,
    header === undefined ? first : first.slice(1),
    () => (kind === "xlsx" ? totalBytes : bytes),
    totalBytes,
    options,
    free,
  );
  return {
    ok: {
      kind,
      ...(encoding === undefined ? {} : { encoding }),
      damaged,
      header,
      totalBytes,
      rows: each(followed),
      batches: followed,
    },
  };
}

async function* each(batches: AsyncGenerator<readonly TableRow[]>): AsyncGenerator<TableRow> {
  for await (const batch of batches) yield* batch;
}

async function* follow(
  batches: AsyncGenerator<TableRow[]>,
  pending: readonly TableRow[],
  bytes: () => number,
  totalBytes: number,
  { onProgress }: ReadTableOptions,
  free: () => Promise<void>,
): AsyncGenerator<readonly TableRow[]> {
  let count = 0;
  let told = 0;
  const tell = (rows: readonly TableRow[]): readonly TableRow[] => {
    count += rows.length;
    if (count - told >= PROGRESS_EVERY) {
      told = count;
      onProgress?.({ rows: count, bytes: bytes(), totalBytes });
    }
    return rows;
  };
  try {
    if (pending.length > 0) yield tell(pending);
    for await (const batch of batches) yield tell(batch);
    onProgress?.({ rows: count, bytes: totalBytes, totalBytes });
  } finally {
    await free();
  }
}

/** A sheet is as wide as its widest row; the header ends with its last title. */
function withoutBlankEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== "") + 1);
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const head = Buffer.alloc(65_536);
    const { bytesRead } = await file.read(head, 0, head.length, 0);
    return head.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Writes the stream to a file; false when it is longer than allowed, in which case the rest is not read. */
async function spool(source: Readable, path: string, maxBytes: number): Promise<boolean> {
  let size = 0;
  const tooBig = new Error("too big");
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      done(size > maxBytes ? tooBig : null, chunk);
    },
  });
  try {
    await pipeline(source, count, createWriteStream(path, { flags: "wx", mode: 0o600 }));
    return true;
  } catch (error) {
    if (error === tooBig) return false;
    throw error;
  }
}
