import { createReadStream } from "node:fs";
import { createHash } from "node:crypto";
import { mkdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PrintedList } from "#contract";
import { type Cell, type ListPart, sheetRows, streamXlsx, type Typeset } from "#platform";
import type { Lang } from "../casework/bundleWords.ts";
import type { Desk } from "../desk.ts";
import { ListRefused, openSource, type Opened } from "./listSources.ts";
import { listWords } from "./listWords.ts";
import { type ListRow, noteProgress } from "./listRows.ts";

type Made = PrintedList["files"][number];

/** Rows of a part: some sixty pages, which people can leaf through, and some hundred megabytes of memory while it is set. */
const PART = 2_500;
/** Rows under one line of a part's contents. */
const BLOCK = 250;

/** Makes the files of a list: first the workbook, which counts its rows; then the parts; then the contents of all of them. */
export async function makeList(desk: Desk, row: ListRow, signal: AbortSignal): Promise<void> {
  const folder = join(desk.prints, row.id);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const as = { as: "office", account: row.askedBy, office: row.officePath, roles: [] } as const;
  const opened = await openSource(desk, as, row.caseId, row.source, row.lang);
  const files: Made[] = [];
  await noteProgress(desk, row.id, { written: 0, total: opened.total, files });
  const workbook = await writeWorkbook(folder, row, opened, signal);
  files.push(workbook);
  const total = workbook.to;
  if (total === 0) throw new ListRefused(emptyList);
  await noteProgress(desk, row.id, { written: 0, total, files });
  await desk.typesetter.withThread(signal, async (set) => {
    let [number, firstPage, from] = [0, 1, 1];
    for await (const rows of inParts(opened.rows(), signal)) {
      number += 1;
      const to = from + rows.length - 1;
      const part = partOf(row, opened, { number, of: Math.ceil(total / PART), from, to, total, firstPage, rows });
      const { pdf, pages } = made(await set(part));
      const file = `${String(number).padStart(3, "0")}.pdf`;
      await writeFile(join(folder, file), pdf);
      files.splice(-1, 0, {
        ...(await weighed(folder, file)),
        kind: "part",
        from,
        to,
        pages: [firstPage, firstPage + pages - 1],
      });
      firstPage += pages;
      from = to + 1;
      await noteProgress(desk, row.id, { written: to, total, files });
    }
    const { pdf, pages } = made(await set(contentsOf(row, opened, files)));
    await writeFile(join(folder, "contents.pdf"), pdf);
    const contents = await weighed(folder, "contents.pdf");
    files.unshift({ ...contents, kind: "contents", from: 1, to: total, pages: [1, pages] });
  });
  await noteProgress(desk, row.id, { written: total, total, files, state: "done" });
}

async function writeWorkbook(folder: string, row: ListRow, opened: Opened, signal: AbortSignal): Promise<Made> {
  let rows = 0;
  const counted = async function* (): AsyncIterable<readonly Cell[]> {
    for await (const cells of opened.rows()) {
      rows += 1;
      if (rows % 500 === 0) signal.throwIfAborted();
      if (rows > sheetRows) throw new ListRefused(tooManyRows);
      yield [rows, ...cells];
    }
  };
  const header = [listWords[row.lang].ordinal, ...opened.columns.map(({ title }) => title)];
  const widths = [8, ...opened.columns.map(({ width }) => Math.round(width * 9))];
  await streamXlsx(join(folder, "list.xlsx"), { name: row.name, header, rows: counted(), widths }, signal);
  return { ...(await weighed(folder, "list.xlsx")), kind: "workbook", from: 1, to: rows, pages: null };
}

async function* inParts(rows: AsyncIterable<readonly Cell[]>, signal: AbortSignal): AsyncGenerator<readonly Cell[][]> {
  let part: Cell[][] = [];
  for await (const row of rows) {
    part.push([...row]);
    if (part.length < PART) continue;
    signal.throwIfAborted();
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

interface PartPlace {
  readonly number: number;
  readonly of: number;
  readonly from: number;
  readonly to: number;
  readonly total: number;
  readonly firstPage: number;
  readonly rows: readonly Cell[][];
}

function partOf(row: ListRow, opened: Opened, place: PartPlace): ListPart {
  const words = listWords[row.lang];
  const { number, of, from, to, total, firstPage, rows } = place;
  const blocks = Array.from({ length: Math.ceil(rows.length / BLOCK) }, (_, at) => {
    const own = rows.slice(at * BLOCK, (at + 1) * BLOCK);
    const first = from + at * BLOCK;
    return { from: first, to: first + own.length - 1, rows: own.map((cells) => cells.map(textOf)) };
  });
  const says = { n: number, of, from, to, all: total };
  return {
    title: row.name,
    part: words.part.replace(/\{(\w+)\}/g, (_, name: keyof typeof says) => String(says[name])),
    firstPage,
    lines: linesOf(row, opened, total, words),
    columns: opened.columns,
    blocks,
    words,
  };
}

/** The contents of all parts are a list themselves: its rows are the files. */
function contentsOf(row: ListRow, opened: Opened, files: readonly Made[]): ListPart {
  const words = listWords[row.lang];
  const rows = files.map(({ file, from, to, pages, sha256 }) =>
    [file, from, to, pages?.[0] ?? "", pages?.[1] ?? "", sha256].map(String),
  );
  const widths = [1.2, 1, 1, 1, 1, 6];
  return {
    title: words.contentsTitle.replace("{title}", row.name),
    part: "",
    firstPage: 1,
    lines: linesOf(row, opened, files.at(-1)?.to ?? 0, words),
    columns: words.contentsColumns.map((title, at) => ({ title, width: widths[at] ?? 1 })),
    blocks: [{ from: 1, to: rows.length, rows }],
    words,
  };
}

function linesOf(row: ListRow, { hash }: Opened, total: number, words: (typeof listWords)[Lang]) {
  return [
    [words.case, row.caseNumber],
    ...(hash === undefined ? [] : [[words.source, `${row.name}　SHA-256 ${hash}`] as const]),
    [words.rowsAll, String(total)],
    [words.made, `${legalMinute(row.askedAt)}　${row.askedByName}`],
  ] as [string, string][];
}

/** In the time of the law, eight hours ahead of UTC the whole year. */
function legalMinute(at: string): string {
  return new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");
}

const textOf = (cell: Cell): string => (cell === null ? "" : String(cell));

function made(set: Typeset): { readonly pdf: Uint8Array; readonly pages: number } {
  if (set.kind === "refused") throw new ListRefused(set.refusal);
  return set;
}

async function weighed(folder: string, file: string): Promise<Pick<Made, "file" | "bytes" | "sha256">> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(join(folder, file))) hash.update(chunk as Buffer);
  return { file, bytes: (await stat(join(folder, file))).size, sha256: hash.digest("hex") };
}

const emptyList = {
  code: "list-empty",
  sentence: { zh: "清单没有任何一行。", en: "The list has no row." },
  remedy: { zh: "请选择其他清单。", en: "Choose another list." },
};
const tooManyRows = {
  code: "list-too-long",
  sentence: {
    zh: `清单超过一张工作表的上限（${sheetRows}行）。`,
    en: `The list is longer than a sheet of a workbook can be (${sheetRows} rows).`,
  },
  remedy: { zh: "请拆分文件后分别制作。", en: "Split the file, and make a list of each piece." },
};
