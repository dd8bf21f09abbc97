import PizZip from "pizzip";
import { routes } from "#contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask, countsOf, expectRefusal, expectSaid, openLead, signInAll, startWithPeople } from "../support/doors.ts";
import { type Person, type Product, until } from "../support/product.ts";

const header = "id,text,classes,owner,status,filed,registered,expires\n";
const good = "Z1,云岫岭,30,云岫茶业,registered,2018-03-01,2019-01-14,2029-01-13\n";

describe("a bad file at the door of imports is refused clearly, and nothing is lost", () => {
  let product: Product;
  let officer: Person;

  beforeAll(async () => {
    product = await startWithPeople("2026-01-05T12:00:00+08:00");
    ({ officer } = await signInAll(product, "officer"));
  }, 120_000);
  afterAll(() => product.stop());

  async function checked(kind: "marks" | "listings", name: string, content: string | Uint8Array) {
    const { id } = await officer.upload(routes.imports.upload, { query: { kind } }, name, content);
    const params = { id };
    const done = await until(
      () => officer.call(routes.imports.one, { params }),
      ({ state }) => state !== "checking",
    );
    return { done, params, rows: await officer.call(routes.imports.rows, { params }) };
  }

  const png = Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), Buffer.alloc(500, 7)]);
  const exe = Buffer.concat([Buffer.from("MZ\x90\0\x03\0\0\0", "latin1"), Buffer.alloc(2000)]);
  const docx = new PizZip().file("word/document.xml", "<w:document/>").file("[Content_Types].xml", "<Types/>");
  const wrongKinds: [string, string, Uint8Array | string][] = [
    ["a picture", "marks.csv", png],
    ["a PDF", "marks.csv", Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "latin1")],
    ["a Word document renamed", "marks.xlsx", docx.generate({ type: "uint8array" })],
    ["a program", "marks.csv", exe],
    ["a broken workbook", "marks.xlsx", Buffer.from("PK\x03\x04 and no more", "latin1")],
    ["broken UTF-8", "marks.csv", Buffer.concat([Buffer.from(header), Buffer.from([0xff, 0x80, 0x0a, 0xc3, 0x28])])],
    ["a zip bomb", "marks.xlsx", bomb()],
    ["a sheet with a cell in a far corner", "marks.xlsx", corner()],
    ["a file of blank lines", "marks.csv", "\n\n  \n"],
    ["a page of HTML", "marks.csv", "<!doctype html><html><body>404</body></html>"],
  ];
  test.each(wrongKinds)("%s is no table of marks", async (_, name, content) => {
    const before = await countsOf(product.database, ["import_batch"]);
    const { done, params } = await checked("marks", name, content);
    expect(done, JSON.stringify(done)).toMatchObject({ state: "failed", good: 0, written: 0 });
    expectSaid(done.failure ?? {});
    expect(done.failure?.code).not.toBe("fault");
    expectRefusal(await officer.try(routes.imports.confirm, { params }), 409);
    expect(await countsOf(product.database, ["import_batch"])).toEqual(before);
  });

  test("an empty file is refused at once, and so is one with a header and no rows when it is confirmed", async () => {
    const empty = await ask(product, officer, "POST", "/api/imports?kind=marks", {
      body: new Uint8Array(0),
      headers: { "content-type": "application/octet-stream", "x-file-name": "empty.csv" },
    });
    expectRefusal(empty, 422, "no-file");
    const { done } = await checked("marks", "header.csv", header);
    expect(done).toMatchObject({ state: "failed", rows: 0 });
    expectSaid(done.failure ?? {});
  });

  test("GB18030 is understood, and rare characters with it", async () => {
    // “云岫岭” and the four-byte 𠮷, as GB18030 writes them.
    const gb = Buffer.concat([
      Buffer.from(header + "Z7,"),
      Buffer.from([0xd4, 0xc6, 0xe1, 0xb6, 0xc1, 0xeb]),
      Buffer.from(",30,"),
      Buffer.from([0x95, 0x34, 0xb5, 0x36]),
      Buffer.from(",registered,2018-03-01,2019-01-14,2029-01-13\n"),
    ]);
    const { done, params } = await checked("marks", "gb.csv", gb);
    expect(done).toMatchObject({ state: "checked", good: 1, refused: 0 });
    const rows = await officer.call(routes.imports.rows, { params, query: { state: "good" } });
    expect(JSON.stringify(rows.items)).toContain("云岫岭");
  });

  test("30 February, an unknown class and a second row of the same number are refused by row, column and reason", async () => {
    const { done, rows } = await checked(
      "marks",
      "rows.csv",
      `${header}${good}Z2,云岫岭,30,甲,registered,2025-02-30,2019-01-14,2029-01-13\nZ3,云岫岭,99,甲,registered,2018-03-01,2019-01-14,2029-01-13\n${good}`,
    );
    expect(done).toMatchObject({ state: "checked", good: 1, refused: 3 });
    expect(rows.items.map(({ row, problems }) => [row, problems[0]?.column])).toEqual([
      [3, "filed"],
      [4, "classes"],
      [5, "id"],
    ]);
    for (const { problems } of rows.items) expect(problems[0]?.sentence.zh).toMatch(/\p{Script=Han}/u);
  });

  test("a negative price, a text of 5 MB and half a character are refused in their rows; the rest of the file stands", async () => {
    const lines = [
      { id: "1", platform: "测试", title: "好的", price: "1.00", seller: "甲" },
      { id: "2", platform: "测试", title: "负价", price: "-5", seller: "甲" },
      { id: "3", platform: "测试", title: "长".repeat(5_000_000 / 3), price: "1", seller: "甲" },
      { id: "4", platform: "测试", title: "half \ud83d", price: "1", seller: "甲" },
      { id: "5", platform: "测试", title: "nul \0 here", price: "1", seller: "甲" },
      { id: "6", platform: "测试", title: "日期", price: "1", seller: "甲", time: "2025-02-30T10:00:00+08:00" },
      ["not", "an", "object"],
    ];
    const { done, rows } = await checked("listings", "l.jsonl", lines.map((each) => JSON.stringify(each)).join("\n"));
    expect(done).toMatchObject({ state: "checked", rows: 7, good: 1, refused: 6 });
    expect(rows.items.every(({ problems }) => problems.length > 0)).toBe(true);
  });

  test("an HTML title is kept as the text it is", async () => {
    const title = "<script>alert(1)</script><img src=x onerror=alert(2)> 茶";
    const line = JSON.stringify({ id: "h", platform: "测试", title, price: "1.00", seller: "<b>甲</b>" });
    const { params } = await checked("listings", "h.jsonl", line);
    await officer.call(routes.imports.confirm, { params });
    await until(
      () => officer.call(routes.imports.one, { params }),
      ({ state }) => state === "done",
    );
    const [row] = await product.database.statement<{ id: string }>("select id from listing where platform_id = 'h'");
    const answer = await ask(product, officer, "GET", `/api/listings/${row?.id}`);
    expect(answer.body["title"]).toBe(title);
    expect(answer.headers.get("content-type")).toContain("application/json");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  });

  test("formulas in a refused row come back as text, in CSV and in a workbook", async () => {
    const evil = '=HYPERLINK("http://evil.test")';
    const row = `"${evil.replaceAll('"', '""')}",@SUM(A1),99,+1+cmd,registered,2025-02-30,-2+3,|x\n`;
    const { params } = await checked("marks", "evil.csv", header + row);
    const csv = new TextDecoder().decode(
      await officer.download(routes.imports.refusedFile, { params, query: { format: "csv" } }),
    );
    for (const cell of csv
      .split("\n")
      .slice(1)
      .join("\n")
      .match(/("([^"]|"")*"|[^,\n]+)/g) ?? [])
      expect(cell.replace(/^"/, "")).not.toMatch(/^[=+@|]|^-(?![\d.]+$)/);
    const xlsx = await officer.download(routes.imports.refusedFile, { params, query: { format: "xlsx" } });
    const parts = new PizZip(xlsx);
    for (const name of Object.keys(parts.files).filter((each) => each.includes("sheet")))
      expect(parts.file(name)?.asText() ?? "").not.toMatch(/<f>|<f /);
    // Mended and sent again it is read as it was.
    const again = await checked("marks", "again.csv", csv);
    expect(again.rows.items[0]?.cells["id"]).toBe(evil);
  });

  test("a file of more than 200 MB is refused while it comes, without being held in memory", async () => {
    const chunk = new Uint8Array(1_000_000).fill(97);
    let sent = 0;
    const endless = () =>
      new ReadableStream<Uint8Array>({
        pull(controller) {
          if (sent >= 400) return controller.close();
          sent += 1;
          controller.enqueue(chunk);
        },
      });
    const before = await countsOf(product.database);
    const heap = process.memoryUsage().rss;
    const answer = await ask(product, officer, "POST", "/api/imports?kind=marks", {
      body: endless(),
      headers: { "content-type": "application/octet-stream", "x-file-name": "big.csv" },
    }).catch((error: unknown) => error as Error);
    // The server may close the connection while the client still writes: either way it did not take it.
    if (!(answer instanceof Error)) expectRefusal(answer, 413, "too-large");
    expect(sent).toBeLessThan(400);
    expect(process.memoryUsage().rss - heap).toBeLessThan(150_000_000);
    const announced = await ask(product, officer, "POST", "/api/imports?kind=marks", {
      body: new Uint8Array(300_000_000),
      headers: { "content-type": "application/octet-stream", "x-file-name": "big.csv" },
    }).catch((error: unknown) => error as Error);
    if (!(announced instanceof Error)) expectRefusal(announced, 413, "too-large");
    expect(await countsOf(product.database)).toEqual(before);
    await officer.call(routes.people.me);
  }, 120_000);

  test("evidence keeps its own name whatever the name, and never leaves its folder", async () => {
    const { id } = await openLead(officer);
    const names: [string, RegExp][] = [
      ["../../../etc/passwd", /^passwd$/],
      ["..\\..\\windows\\win.ini", /^win\.ini$/],
      ["\u202Efdp.exe\u202D 图.png", /^fdp\.exe 图\.png$/],
      [`${"长".repeat(299)}😀.png`, /^长{200}$/],
      ["", /^upload$/],
      ["..", /^upload$/],
      ["a\r\nset-cookie: x=1.txt", /^aset-cookie: x=1\.txt$/],
      ['"; filename="x.html', /^"; filename="x\.html$/],
    ];
    for (const [given, kept] of names) {
      const added = await officer.upload(routes.cases.addEvidence, { params: { id } }, given, "content");
      expect(added.name).toMatch(kept);
      expect(added.name).not.toMatch(/\p{Cs}/u);
      const back = await ask(product, officer, "GET", `/api/cases/${id}/evidence/${added.id}`);
      expect([back.status, back.text]).toEqual([200, "content"]);
      expect(back.headers.get("content-disposition")).toMatch(/^attachment; filename="[^"]*"; filename\*=UTF-8''\S+$/);
      expect(back.headers.get("content-security-policy")).toContain("sandbox");
    }
    const broken = await ask(product, officer, "POST", `/api/cases/${id}/evidence`, {
      body: "x",
      headers: { "content-type": "text/html; charset=x", "x-file-name": "%E4%BD" },
    });
    expect(broken.status).toBe(200);
  });

  test("100,000 rows are checked and written with progress; cancelled half way, nothing is left", async () => {
    const rows = Array.from(
      { length: 100_000 },
      (_, at) => `B${at},品牌${at},${(at % 45) + 1},某公司${at % 900},registered,2018-03-01,2019-01-14,2029-01-13`,
    );
    const file = `${header}${rows.join("\n")}\n`;
    const begun = await officer.upload(routes.imports.upload, { query: { kind: "marks" } }, "big.csv", file);
    const params = { id: begun.id };
    const seen = new Set<number>();
    const checkedBatch = await until(
      async () => {
        const now = await officer.call(routes.imports.one, { params });
        seen.add(now.rows);
        return now;
      },
      ({ state }) => state !== "checking",
      120,
    );
    expect(checkedBatch).toMatchObject({ state: "checked", rows: 100_000, good: 100_000 });
    expect(seen.size).toBeGreaterThan(2);
    const marks = async () => (await countsOf(product.database))["mark"];
    const before = await marks();
    await officer.call(routes.imports.confirm, { params });
    const cancelled = await officer.call(routes.imports.cancel, { params });
    expect(cancelled.state).toBe("cancelled");
    expect(await marks()).toBe(before);
    expect((await officer.call(routes.imports.rows, { params, query: { state: "good" } })).total).toBe(0);

    const second = await officer.upload(routes.imports.upload, { query: { kind: "marks" } }, "big.csv", file);
    const again = { id: second.id };
    const during = officer.call(routes.imports.cancel, { params: again });
    expect((await during).state).toBe("cancelled");
    expect((await officer.call(routes.imports.rows, { params: again, query: { state: "good" } })).total).toBe(0);
    expect(await marks()).toBe(before);
  }, 300_000);

  test("the figures' workbook holds no formula, whatever an office is called", async () => {
    await product.database.system((tx) =>
      tx.run("update office set name_zh = '=1+1', name_en = '=1+1' where path = 'ip/qc/lan/'"),
    );
    const query = { from: "2026-01-01", to: "2026-12-31", by: "office" } as const;
    const bytes = await officer.download(routes.figures.workbook, { query });
    const parts = new PizZip(bytes);
    for (const name of Object.keys(parts.files).filter((each) => each.includes("sheet")))
      expect(parts.file(name)?.asText() ?? "").not.toMatch(/<f>|<f /);
    expect(parts.file("xl/workbook.xml")?.asText()).toContain("2026-01-01");
  });
});

/** A workbook whose sheet is blanks and hardly anything else: 60 MB from under one. */
function bomb(): Uint8Array {
  const sheet = "<worksheet><sheetData>";
  const raw = Buffer.alloc(60_000_000, " ");
  raw.write(sheet);
  return new PizZip()
    .file("[Content_Types].xml", "<Types/>")
    .file("xl/workbook.xml", "<workbook/>")
    .file("xl/worksheets/sheet1.xml", raw, { binary: true })
    .generate({ type: "uint8array", compression: "DEFLATE" });
}

function corner(): Uint8Array {
  const sheet =
    '<worksheet><sheetData><row r="1048576"><c r="XFD1048576" t="n"><v>1</v></c></row></sheetData></worksheet>';
  return new PizZip()
    .file("[Content_Types].xml", "<Types/>")
    .file("xl/workbook.xml", "<workbook/>")
    .file("xl/worksheets/sheet1.xml", sheet)
    .generate({ type: "uint8array", compression: "DEFLATE" });
}
