import { type PrintedList, type ReplyOf, routes } from "#contract";
import { readTable, sha256Hex } from "#platform";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Person, type Product, startProduct, until } from "../../tests/support/product.ts";
import { demoPassword } from "./demo/accounts.ts";
import { clearLists } from "./lists/listJob.ts";

const { lists, cases } = routes;
const ROWS = 2_600;

describe("a long list of a case", () => {
  let product: Product;
  let officer: Person;
  let id: string;
  let exhibit: ReplyOf<typeof cases.addEvidence>;
  let made: PrintedList;

  const csv = [
    "订单号,商品,金额,备注",
    ...Array.from(
      { length: ROWS },
      (_, at) =>
        `SO-${at + 1},云岫岭冲锋衣 ${at % 7},${100 + (at % 50)},${at === 4 ? '"=HYPERLINK(""http://x.example"",""点我"")"' : at === 5 ? "好评🧥" : ""}`,
    ),
  ].join("\n");
  const make = (source: string, who = officer) =>
    who.call(lists.make, { params: { id }, body: { source, lang: "zh" } });
  const all = async (who = officer) => (await who.call(lists.all, { params: { id } })).items;
  const ended = (list: PrintedList) =>
    until(
      async () => (await all()).find((each) => each.id === list.id),
      (each) => each?.state !== "waiting" && each?.state !== "working",
    ) as Promise<PrintedList>;
  const save = (file: string) => officer.download(lists.file, { params: { id, listId: made.id, file } });

  beforeAll(async () => {
    product = await startProduct({ demo: true, now: "2026-11-20T10:00:00+08:00" });
    officer = await product.signIn("officer", demoPassword);
    const { items } = await officer.call(cases.list, { query: { procedure: "trademark-enforcement", limit: 50 } });
    const { office } = await officer.call(routes.people.me);
    id = items.find(({ officePath, closedAt }) => officePath === office?.path && closedAt === null)?.id ?? "";
    exhibit = await officer.upload(cases.addEvidence, { params: { id } }, "销售记录.csv", csv);
    made = await ended(await make(`file:${exhibit.id}`));
  });
  afterAll(() => product.stop());

  it("is offered from the docket and from every table laid before the case", async () => {
    const { sources } = await officer.call(lists.all, { params: { id } });
    expect(sources).toContainEqual({ source: "docket", name: expect.anything(), rows: expect.any(Number) });
    expect(sources).toContainEqual({
      source: `file:${exhibit.id}`,
      name: { zh: "销售记录.csv", en: "销售记录.csv" },
      rows: null,
    });
  });

  it("comes in parts with contents, its pages numbered through, and every file with its hash", async () => {
    expect(made).toMatchObject({ state: "done", written: ROWS, total: ROWS, failure: null });
    expect(made.files.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ["contents", 1, ROWS],
      ["part", 1, 2_500],
      ["part", 2_501, ROWS],
      ["workbook", 1, ROWS],
    ]);
    const [, first, second] = made.files;
    expect(second?.pages?.[0]).toBe((first?.pages?.[1] ?? 0) + 1);
    for (const { file, sha256 } of made.files) expect(sha256Hex(await save(file))).toBe(sha256);
    const pages = async (file: string) => {
      const { text } = await extractText(await getDocumentProxy(await save(file)), { mergePages: false });
      return text;
    };
    const text = await pages("002.pdf");
    expect(text[0]).toMatch(new RegExp(`第\\s*2\\s*部分，共\\s*2\\s*部分`));
    expect(text[0]).toContain(sha256Hex(csv).slice(0, 16));
    expect(text[0]).toMatch(/第\s*2501–2600\s*行/);
    expect(text.at(-1)).toContain(`SO-${ROWS}`);
    expect(text.at(-1)).toMatch(new RegExp(`第\\s*${second?.pages?.[1]}\\s*页`));
    expect((await pages("contents.pdf")).join("")).toContain("002.pdf");
  });

  it("is a workbook that holds every row, in which no formula runs", async () => {
    const opened = await readTable(Readable.from([await save("list.xlsx")]));
    if ("refusal" in opened) throw new Error(opened.refusal.sentence.en);
    expect(opened.ok.header).toEqual(["序号", "订单号", "商品", "金额", "备注"]);
    const rows: (readonly string[])[] = [];
    for await (const row of opened.ok.rows) if ("cells" in row) rows.push(row.cells);
    expect(rows).toHaveLength(ROWS);
    expect(rows[4]?.[4]).toBe(`=HYPERLINK("http://x.example","点我")`);
    expect(rows[5]?.[4]).toBe("好评🧥");
    expect(rows.at(-1)?.slice(0, 2)).toEqual([String(ROWS), `SO-${ROWS}`]);
  });

  it("is saved all at once, and seen by nobody but who asked for it", async () => {
    const zip = Buffer.from(await save("all.zip"));
    expect(zip.subarray(0, 4).toString("hex")).toBe("504b0304");
    expect(zip.includes(Buffer.from("销售记录-002.pdf"))).toBe(true);
    const head = await product.signIn("head", demoPassword);
    expect(await all(head)).toEqual([]);
    expect((await head.try(lists.file, { params: { id, listId: made.id, file: "001.pdf" } })).status).toBe(404);
    const outside = await product.signIn("ji-officer", demoPassword);
    expect((await outside.try(lists.all, { params: { id } })).status).toBe(404);
    expect((await officer.try(lists.file, { params: { id, listId: made.id, file: "../x" } })).status).toBe(404);
  });

  it("prints the docket to its last entry, and says so where a table cannot be read", async () => {
    const docket = await ended(await make("docket"));
    const { version } = await officer.call(cases.one, { params: { id } });
    expect(docket).toMatchObject({ state: "done", total: version });
    const broken = await officer.upload(cases.addEvidence, { params: { id } }, "坏.xlsx", "not a workbook");
    const failed = await ended(await make(`file:${broken.id}`));
    expect(failed.state).toBe("failed");
    expect(failed.failure?.remedy.zh).not.toBe("");
    expect((await officer.try(lists.make, { params: { id }, body: { source: "file:other", lang: "zh" } })).status).toBe(
      404,
    );
  });

  it("can be stopped while it is made, and is cleared away after its days", async () => {
    const list = await make(`file:${exhibit.id}`);
    const again = await officer.try(lists.make, { params: { id }, body: { source: `file:${exhibit.id}`, lang: "zh" } });
    expect(again).toMatchObject({ status: 409, body: { code: "list-under-way" } });
    expect(await officer.call(lists.stop, { params: { id, listId: list.id } })).toEqual({ stopped: true });
    expect((await ended(list)).state).toBe("stopped");
    const prints = join(product.dataDir, "prints");
    await until(
      async () => existsSync(join(prints, list.id)),
      (there) => !there,
    );
    expect(existsSync(join(prints, made.id))).toBe(true);
    await clearLists({ db: product.database, prints, now: () => "2026-11-28T10:00:00Z" });
    expect(existsSync(join(prints, made.id))).toBe(false);
    expect(await all()).toEqual([]);
  });
});
