import { createReadStream, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import PizZip from "pizzip";
import { afterAll, expect, it } from "vitest";
import { type Cell, readTable, streamXlsx } from "../index.ts";

const folder = mkdtempSync(join(tmpdir(), "yuheng-xlsx-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function roundTrip(header: readonly string[], rows: readonly (readonly Cell[])[]) {
  const path = join(folder, "list.xlsx");
  const given = (async function* () {
    yield* rows;
  })();
  await streamXlsx(path, { name: "清单/2026", header, rows: given });
  const opened = await readTable(createReadStream(path));
  if ("refusal" in opened) throw new Error(opened.refusal.sentence.en);
  const read: (readonly string[])[] = [];
  for await (const row of opened.ok.rows) if ("cells" in row) read.push(row.cells);
  return { header: opened.ok.header, read };
}

it("a workbook written row by row reads as it was written, without a formula in it", async () => {
  const header = Array.from({ length: 30 }, (_, at) => `列${at + 1}`);
  const row = (first: Cell) => [first, "<b>&\"'", 12.5, "=1+1", ...header.slice(4).map((_, at) => `x${at}`)];
  const { header: titles, read } = await roundTrip(header, [row("甲"), row("  𠮷 "), row("@SUM(A1)")]);
  expect(titles).toEqual(header);
  expect(read).toHaveLength(3);
  expect(read[0]?.slice(0, 4)).toEqual(["甲", "<b>&\"'", "12.5", "=1+1"]);
  expect(read[0]?.at(-1)).toBe("x25");
  expect(read[2]?.[0]).toBe("@SUM(A1)");
  // As a spreadsheet program gets it: text with an apostrophe before it, and no formula anywhere.
  const sheet = new PizZip(readFileSync(join(folder, "list.xlsx"))).file("xl/worksheets/sheet1.xml")?.asText() ?? "";
  expect(sheet).toContain('<t xml:space="preserve">\'=1+1</t>');
  expect(sheet).not.toContain("<f");
});

it("what fails among the rows is told, and so is a stop", async () => {
  const failing = (async function* () {
    yield ["1"];
    throw new Error("the source broke");
  })();
  const path = join(folder, "broken.xlsx");
  await expect(streamXlsx(path, { name: "a", header: ["n"], rows: failing })).rejects.toThrow("the source broke");
  const stop = new AbortController();
  const endless = (async function* () {
    for (let at = 0; ; at += 1) {
      if (at === 5_000) stop.abort(new Error("stopped"));
      yield [String(at)];
    }
  })();
  await expect(streamXlsx(path, { name: "a", header: ["n"], rows: endless }, stop.signal)).rejects.toThrow();
});
