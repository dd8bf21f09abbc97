import { createWriteStream } from "node:fs";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import fc from "fast-check";
import PizZip from "pizzip";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  neutralise,
  type ReadTableOptions,
  readTable,
  refusedSheet,
  type TableRow,
  unneutralise,
  writeCsv,
  writeXlsx,
} from "./index.ts";

let folder = "";
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "yuheng-tables-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(content: string | Buffer): Promise<string> {
  const path = join(folder, `file-${++count}`);
  await writeFile(path, content);
  return path;
}

async function read(content: string | Buffer | Readable, options?: ReadTableOptions) {
  const table = await readTable(content instanceof Readable ? content : await file(content), options);
  if ("refusal" in table)
    return {
      code: table.refusal.code,
      sentence: table.refusal.sentence.en,
      encoding: undefined,
      header: undefined,
      rows: [] as TableRow[],
    };
  const rows: TableRow[] = [];
  for await (const row of table.ok.rows) rows.push(row);
  return { ...table.ok, code: undefined, sentence: "", rows };
}
const cells = (rows: readonly TableRow[]) => rows.map((row) => ("cells" in row ? row.cells : row.record));

/** 编号,商标\r\n1,玉衡 in GB18030. */
const gb18030 = Buffer.from([
  0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xc9, 0xcc, 0xb1, 0xea, 0x0d, 0x0a, 0x31, 0x2c, 0xd3, 0xf1, 0xba, 0xe2,
]);

describe("a text table", () => {
  it("is read with its byte-order mark, quotes, line breaks in cells and blank lines, rows numbered as a spreadsheet does", async () => {
    const { header, rows } = await read('\uFEFFid,text\r\n1,"a, ""b""\nc"\r\n\r\n2,d\r\n');
    expect(header).toEqual(["id", "text"]);
    expect(rows).toEqual([
      { row: 2, cells: ["1", 'a, "b"\nc'] },
      { row: 4, cells: ["2", "d"] },
    ]);
  });
  it.each([";", "\t", "|"])("may be separated by %j", async (delimiter) => {
    expect((await read(`id${delimiter}text\n1${delimiter}a,b`)).rows).toEqual([{ row: 2, cells: ["1", "a,b"] }]);
  });
  it("may be in GB18030 or UTF-16", async () => {
    expect(await read(gb18030)).toMatchObject({
      encoding: "gb18030",
      header: ["编号", "商标"],
      rows: [{ row: 2, cells: ["1", "玉衡"] }],
    });
    expect(await read(Buffer.from("\uFEFFid\ttext\n1\t玉衡", "utf16le"))).toMatchObject({
      encoding: "utf-16le",
      rows: [{ cells: ["1", "玉衡"] }],
    });
  });
  it("in broken UTF-8 is refused with line and byte, not read as another encoding", async () => {
    const whole = Buffer.from("编号,商标\n1,玉衡正品\n");
    const broken = Buffer.concat([whole, Buffer.from([0xe7, 0x8e])]);
    expect(await read(broken)).toMatchObject({
      code: "broken-encoding",
      sentence: expect.stringContaining(`line 3 (byte ${whole.length})`),
    });
    expect((await read(Buffer.from("id,text\n1,caf\xe9 bar, fr\xe9d\xe9ric\n", "latin1"))).code).toBe(
      "broken-encoding",
    );
  });
  it("whose sequences are cut by the edges of chunks is still whole", async () => {
    const text = `id,text\n${"1,玉衡𠮷\n".repeat(200_000)}`;
    const { rows, encoding } = await read(text);
    expect(encoding).toBe("utf-8");
    expect(rows).toHaveLength(200_000);
    expect(rows.every((row) => "cells" in row && row.cells[1] === "玉衡𠮷")).toBe(true);
  });
  it("whose quote is never closed says from where it could not be read, and keeps the rows before", async () => {
    const { rows } = await read('id,text\n1,a\n2,"b\n3,c\n');
    expect(rows).toMatchObject([
      { row: 2, cells: ["1", "a"] },
      { row: 3, problem: { code: "unreadable-row" } },
    ]);
  });
  it("keeps a field of 5 MB whole, for the row's own check to refuse", async () => {
    const { rows } = await read(`id,text\n1,${"长".repeat(1_700_000)}\n2,b\n`);
    expect(cells(rows).map((row) => (row as string[])[1]?.length)).toEqual([1_700_000, 1]);
  });
});

describe("JSON Lines", () => {
  it("give one record a line, and a problem for a line that is none", async () => {
    const { kind, rows } = (await read('{"id":1}\n\n[1]\n{"id":\n{"id":"玉"}')) as { kind: string; rows: TableRow[] };
    expect(kind).toBe("jsonl");
    expect(rows).toMatchObject([
      { row: 1, record: { id: 1 } },
      { row: 3, problem: { code: "not-an-object" } },
      { row: 4, problem: { code: "not-json" } },
      { row: 5, record: { id: "玉" } },
    ]);
  });
});

describe("what is not a table is refused by its bytes", () => {
  it.each([
    ["an old Excel file", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), "wrong-kind-of-file"],
    ["a PDF", Buffer.from("%PDF-1.7"), "wrong-kind-of-file"],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0]), "wrong-kind-of-file"],
    ["a web page", Buffer.from("\n<!DOCTYPE html><html>"), "wrong-kind-of-file"],
    ["binary", Buffer.from([1, 2, 0, 3]), "wrong-kind-of-file"],
    ["a JSON array", Buffer.from('[{"id":1}]'), "wrong-kind-of-file"],
    ["nothing", Buffer.alloc(0), "empty-file"],
    ["blank lines", Buffer.from("\n \n"), "empty-file"],
    ["a zip that is no workbook", zip({ "a.txt": "x" }), "wrong-kind-of-file"],
    ["a cut workbook", zip({ "xl/workbook.xml": "x" }).subarray(0, 60), "broken-workbook"],
    [
      "a workbook with a document type",
      zip({ "xl/workbook.xml": '<!DOCTYPE x [<!ENTITY a "b">]><x/>' }),
      "broken-workbook",
    ],
  ])("%s", async (_, content, code) => expect((await read(content)).code).toBe(code));
  it("a kind that is not wanted here", async () =>
    expect((await read("id,text\n1,a", { kind: "xlsx" })).code).toBe("wrong-kind-of-file"));
  it("a file above the limit, also when it comes as a stream, of which the rest is not read", async () => {
    // A place of its own: others use the machine's temporary folder meanwhile.
    const mine = await mkdtemp(join(tmpdir(), "yuheng-limit-"));
    const before = process.env.TMPDIR;
    process.env.TMPDIR = mine;
    expect((await read("x".repeat(2000), { maxBytes: 1000 })).code).toBe("file-too-big");
    let given = 0;
    const endless = Readable.from(
      (function* () {
        for (;;) yield Buffer.alloc(1000, ++given % 2 === 0 ? "a" : ",");
      })(),
    );
    expect((await read(endless, { maxBytes: 100_000 })).code).toBe("file-too-big");
    expect(given).toBeLessThan(1000);
    expect((await readdir(mine)).filter((name) => name.startsWith("yuheng-table-"))).toEqual([]);
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    await rm(mine, { recursive: true });
  });
});

describe("a workbook that explodes is refused before it is parsed", () => {
  const bomb = (sheet: string) => zip({ "xl/workbook.xml": "<workbook/>", "xl/worksheets/sheet1.xml": sheet });
  it("by what it unpacks to", async () =>
    expect((await read(bomb("<x>1</x>".repeat(10_000)), { maxUnpackedBytes: 50_000 })).code).toBe("unpacks-too-large"));
  it("by how far it was compressed", async () =>
    expect((await read(bomb(" ".repeat(40_000_000)))).code).toBe("unpacks-too-large"));
  it("by a cell in a far corner", async () => {
    expect(
      await read(
        bomb('<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'),
      ),
    ).toMatchObject({ code: "unpacks-too-large", sentence: expect.stringContaining("1048576 rows by 16384 columns") });
  });
  it("though its directory lies about the size", async () => {
    const content = bomb("<x>1</x>".repeat(10_000));
    // Central directory: the uncompressed size stands 24 bytes after the signature.
    const directory = content.lastIndexOf(Buffer.from("PK\u0001\u0002", "latin1"));
    content.writeUInt32LE(10, directory + 24);
    expect((await read(content, { maxUnpackedBytes: 50_000 })).code).toMatch(/unpacks-too-large|broken-workbook/);
  });
});

describe("a workbook", () => {
  it("is written and read back: text, numbers, long digits, dangers and all", async () => {
    const rows = [
      ["1", "玉衡_x0041_", 12.5, "=1+1", true],
      ["007", "+86 10", -3, "@x", null],
      ["123456789012345678", "-12.5", 0, "\ttab", "a\u0001b\ud800"],
    ];
    const buffer = await writeXlsx([
      { name: "商标[1]", header: ["id", "text", "n", "f", "o"], rows },
      { name: "商标[1]", header: ["x"], rows: [] },
    ]);
    const table = await read(buffer);
    expect(table.header).toEqual(["id", "text", "n", "f", "o"]);
    expect(cells(table.rows)).toEqual([
      ["1", "玉衡_x0041_", "12.5", "=1+1", "TRUE"],
      ["007", "+86 10", "-3", "@x", ""],
      ["123456789012345678", "-12.5", "0", "\ttab", "a□b□"],
    ]);
    const sheet = new PizZip(buffer).file("xl/sharedStrings.xml")?.asText() ?? "";
    expect(sheet).not.toMatch(/<t[^>]*>[=@]/);
  });
  it("says so where a text is longer than a cell can hold", async () => {
    const table = await read(await writeXlsx([{ name: "a", header: ["t"], rows: [["长".repeat(40_000)]] }]));
    expect((cells(table.rows)[0] as string[])[0]).toMatch(/40000 characters, more than a cell can hold）$/);
  });
});

describe("text that a spreadsheet would run", () => {
  it("is neutralised on the way out, and is itself again on the way in", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^['=+\-@\t|]{0,3}[a-z0-9.]{0,4}$/)), (text) => {
        const written = neutralise(text);
        expect(/^[=+\-@\t\r|]/.test(written) && !/^[+-]?\d+(\.\d+)?$/.test(written)).toBe(false);
        expect(unneutralise(written)).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });
  it("is harmless in CSV, while numbers stay numbers", async () => {
    const path = join(folder, "out.csv");
    await pipeline(
      Readable.from(
        writeCsv(
          ["a", "b"],
          [
            ["=cmd|' /C calc'!A0", -1.5],
            ["-2", 'a,"b"\n'],
          ],
        ),
      ),
      createWriteStream(path),
    );
    const { header, rows } = await read(
      Readable.from([Buffer.from('\uFEFFa,b\r\n\'=cmd|\' /C calc\'!A0,-1.5\r\n-2,"a,""b""\n"\r\n')]),
    );
    const again = await readTable(path);
    if ("refusal" in again) throw new Error(again.refusal.code);
    const second: TableRow[] = [];
    for await (const row of again.ok.rows) second.push(row);
    expect([again.ok.header, second]).toEqual([header, rows]);
    expect(cells(rows)).toEqual([
      ["=cmd|' /C calc'!A0", "-1.5"],
      ["-2", 'a,"b"\n'],
    ]);
  });
});

it("refused rows come back as a file with what was wrong, ready to be mended", async () => {
  const problem = {
    row: 3,
    column: "类别",
    code: "no-such-class",
    sentence: { zh: "没有这一类", en: "no such class" },
    found: "46",
  };
  const sheet = refusedSheet(
    ["编号", "商标", "类别"],
    [{ row: 3, cells: ["2", "=玉"], problems: [problem, problem] }],
    "zh",
  );
  const { header, rows } = await read(await writeXlsx([sheet]));
  expect(header).toEqual(["编号", "商标", "类别", "原行号", "问题"]);
  expect(cells(rows)).toEqual([["2", "=玉", "", "3", "类别：没有这一类; 类别：没有这一类"]]);
});

it("100,000 rows of either kind are read with progress", async () => {
  const lines = Array.from({ length: 100_000 }, (_, index) => [
    String(index),
    `名称${index}`,
    "25;18",
    "registered",
    "2016-01-01",
  ]);
  const seen: number[] = [];
  const onProgress = ({ rows }: { rows: number }): void => void seen.push(rows);
  const csv = await read(`id,text,classes,status,registered\n${lines.map((line) => line.join(",")).join("\n")}`, {
    onProgress,
  });
  expect(csv.rows).toHaveLength(100_000);
  expect(seen.at(-1)).toBe(100_000);
  const xlsx = await read(
    await writeXlsx([{ name: "a", header: ["id", "text", "classes", "status", "registered"], rows: lines }]),
    { onProgress },
  );
  expect(cells(xlsx.rows)).toEqual(cells(csv.rows));
});

function zip(parts: Record<string, string>): Buffer {
  const archive = new PizZip();
  for (const [name, content] of Object.entries(parts)) archive.file(name, content);
  return archive.generate({ type: "nodebuffer", compression: "DEFLATE" });
}
