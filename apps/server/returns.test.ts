import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "#contract";
import { readTable } from "#platform";

import { type Person, type Product, startProduct } from "../../tests/support/product.ts";
import { remindReturns } from "./returns/remind.ts";
import { demoPassword } from "./demo/accounts.ts";

const { returns } = routes;
const about = { form: "half-year-protection", period: "2026-H1" };

describe("the half-year returns of three cities", () => {
  let product: Product;
  const people = new Map<string, Person>();
  const as = (login: string): Person => {
    const person = people.get(login);
    if (person === undefined) throw new Error(`${login} has not signed in`);
    return person;
  };
  const view = (login: string, id: string) => as(login).call(returns.one, { params: { id } });
  const cellsOf = async (login: string, id: string) =>
    new Map((await view(login, id)).cells.map((cell) => [cell.cell, cell]));
  const versionOf = async (login: string, id: string) => (await view(login, id)).version;
  const act = async (login: string, route: typeof returns.submit | typeof returns.approve, id: string) =>
    as(login).try(route, { params: { id }, body: { expectedVersion: await versionOf(login, id) } });
  const code = async (answer: Promise<{ status: number; body: { code?: string } }>) => {
    const { status, body } = await answer;
    return `${status} ${body.code ?? "ok"}`;
  };
  const type = (login: string, id: string, cell: string, body: object) =>
    as(login).try(returns.write, { params: { id, cell }, body });
  const [lan, feng, yan] = ["lan", "feng", "yan"].map((city) => `demo-return-${city}`) as [string, string, string];

  beforeAll(async () => {
    product = await startProduct({ demo: true, now: "2026-11-20T10:00:00+08:00" });
    for (const login of [
      "officer",
      "head",
      "feng-head",
      "yan-officer",
      "yan-head",
      "qc-head",
      "supervisor",
      "national",
      "national-head",
      "county-head",
      "customs-head",
    ])
      people.set(login, await product.signIn(login, demoPassword));
  }, 180_000);
  afterAll(() => product.stop());

  it("stand in one picture, with what is missing and who was on time", async () => {
    const table = await as("supervisor").call(returns.overview, { query: { form: about.form } });
    expect(table.offices.map(({ path }) => path)).toEqual(["ip/qc/", "ip/qc/feng/", "ip/qc/lan/", "ip/qc/yan/"]);
    const stages = table.rows
      .filter(({ period }) => period === "2026-H1")
      .map(({ stage, standing }) => [stage, standing]);
    expect(stages).toEqual([
      [null, "late"],
      ["submitted", "on-time"],
      ["approved", "on-time"],
      ["returned", "on-time"],
    ]);
    expect(table.rates.find(({ period }) => period === "2026-H1")?.levels).toEqual([
      { level: "city", offices: 3, filed: 2, approved: 1, excused: 0, onTime: 3, late: 0 },
    ]);
    expect(await as("customs-head").call(returns.overview, { query: {} })).toMatchObject({ forms: [], rows: [] });
    const upwards = await as("officer").try(returns.overview, { query: { form: about.form, officePath: "ip/qc/" } });
    expect(upwards.status).toBe(404);
    const walled = await as("officer").try(returns.one, { params: { id: feng } });
    expect(walled.status).toBe(404);
  });

  it("count their own cases, and open exactly those", async () => {
    const cells = await cellsOf("head", lan);
    const filed = cells.get("cases-filed.all");
    const { exactOffice, periodView } = await view("head", lan);
    expect(exactOffice).toBe(false);
    expect(filed?.own?.n).toBeGreaterThan(0);
    const opened = await as("head").call(routes.figures.records, {
      params: { id: "cases-filed" },
      query: {
        from: periodView.from,
        to: periodView.to,
        officePath: "ip/qc/lan/",
        where: JSON.stringify({ procedure: ["trademark-enforcement", "counterfeit-patent"] }),
        limit: 500,
      },
    });
    expect(opened.total).toBe(filed?.own?.n);
    expect(filed?.records).toBe(opened.total);
    expect(cells.get("staff.all")).toMatchObject({ value: 46, typedBy: "负责人甲" });
  });

  it("say how many of a number are sealed from the reader, of a draft and of what was submitted", async () => {
    const asked = (login: string, id: string, cell: string) =>
      as(login).call(returns.records, { params: { id }, query: { cell, limit: 100 } });
    const said = ({ total, counted, sealed, elsewhere }: Awaited<ReturnType<typeof asked>>) => [
      counted - total,
      sealed,
      elsewhere,
    ];
    const { id: draft } = await as("head").call(returns.open, { body: { form: "annual-protection", period: "2026" } });
    for (const id of [lan, draft]) {
      const cell = [...(await cellsOf("head", id)).values()].find(({ records }) => (records ?? 0) > 0)?.cell ?? "";
      const { items } = await asked("head", id, cell);
      const seal = (sealed: boolean) =>
        product.database.system((tx) =>
          tx.run("update case_file set sealed = $2 where id = $1", [items[0]?.id, sealed]),
        );
      await seal(true);
      expect(said(await asked("head", id, cell))).toEqual([0, 0, 0]);
      const above = await asked("qc-head", id, cell);
      expect(said(above)).toEqual([1, 1, 0]);
      expect(above.counted).toBe((await cellsOf("qc-head", id)).get(cell)?.own?.n);
      await seal(false);
    }
  });

  it("are refused twice, to the wrong level, before the children, after the lock, each with what to do", async () => {
    expect(await code(act("feng-head", returns.submit, feng))).toBe("409 return-already-submitted");
    expect(await code(act("feng-head", returns.approve, feng))).toBe("409 return-right-above-answers");
    expect(await code(act("national-head", returns.approve, feng))).toBe("409 return-right-above-answers");
    expect(await code(act("qc-head", returns.submit, yan))).toBe("409 return-not-own");
    expect(await code(act("yan-officer", returns.submit, yan))).toBe("409 return-head-submits");
    for (const route of [returns.approve, returns.submit])
      expect(await code(act("qc-head", route, lan))).toBe("409 return-locked");
    expect(await code(type("head", lan, "staff.all", { value: 1 }))).toBe("409 return-locked");
    expect(await code(as("county-head").try(returns.open, { body: about }))).toBe("422 return-wrong-level");
    expect(await code(as("head").try(returns.open, { body: { ...about, period: "2026-H2" } }))).toBe(
      "422 return-not-asked",
    );
    const year = await as("head").call(returns.open, { body: { form: "annual-protection", period: "2026" } });
    expect(await code(act("head", returns.submit, year.id))).toBe("409 return-period-runs");
    const province = await as("qc-head").call(returns.open, { body: about });
    const early = await act("qc-head", returns.submit, province.id);
    expect([early.status, early.body.code]).toEqual([409, "return-children-first"]);
    expect(early.body.sentence?.en).toContain("Yanxi City");
    expect(early.body["remedy"]).toBeDefined();
    expect(
      await code(as("qc-head").try(returns.excuse, { body: { ...about, officePath: "ip/qc/lan/", reason: "x" } })),
    ).toBe("409 return-locked");
  });

  it("are mended as they were asked to be; an error stands in the way, a warning asks for a word", async () => {
    expect(await view("yan-head", yan)).toMatchObject({ stage: "returned", reason: expect.stringContaining("名册") });
    expect(await code(type("yan-head", yan, "staff.all", { value: "十九" }))).toBe("422 return-wrong-kind");
    expect(await code(type("yan-head", yan, "cases-filed.all", { value: 9 }))).toBe("422 return-no-such-cell");
    await type("yan-officer", yan, "staff.all", { value: 15 });
    expect((await view("yan-head", yan)).findings).toMatchObject([
      { cell: "certified.all", code: "sum", severity: "error" },
    ]);
    expect(await code(act("yan-head", returns.submit, yan))).toBe("409 return-errors-left");
    await type("yan-officer", yan, "staff.all", { value: 19 });
    await type("yan-officer", yan, "practice.all", { value: '=HYPERLINK("http://x")' });
    expect(await code(as("yan-head").try(returns.submit, { params: { id: yan }, body: { expectedVersion: 1 } }))).toBe(
      "409 return-changed",
    );
    expect(await code(act("yan-head", returns.submit, yan))).toBe("200 ok");
  });

  it("are approved children first, province and nation, and add up; who cannot file is excused and shown as missing", async () => {
    for (const id of [feng, yan]) expect(await code(act("qc-head", returns.approve, id))).toBe("200 ok");
    const province = (await as("qc-head").call(returns.open, { body: about })).id;
    for (const [cell, value] of [
      ["staff.all", 60],
      ["certified.all", 55],
      ["campaigns-own.all", 1],
      ["campaigns-joint.all", 0],
    ] as const)
      await type("qc-head", province, cell, { value });
    expect(await code(act("qc-head", returns.submit, province))).toBe("200 ok");
    const parts = await Promise.all([lan, feng, yan].map((id) => cellsOf("qc-head", id)));
    const all = await cellsOf("qc-head", province);
    const sum = (cell: string) => parts.reduce((total, cells) => total + (cells.get(cell)?.value ?? 0), 0);
    for (const cell of ["cases-filed.all", "cases-decided.mark", "fines-imposed.all"]) {
      expect(all.get(cell)?.belowValue, cell).toBe(sum(cell));
      expect(all.get(cell)?.value, cell).toBe((all.get(cell)?.ownValue ?? 0) + sum(cell));
    }
    const behind = await as("qc-head").call(returns.records, {
      params: { id: lan },
      query: { cell: "fines-imposed.all", limit: 100 },
    });
    expect(behind.total).toBe(parts[0]?.get("fines-imposed.all")?.records);
    expect(behind).toMatchObject({ counted: behind.total, sealed: 0, elsewhere: 0 });
    expect(behind.items.reduce((fen, { value }) => fen + (value ?? 0), 0)).toBe(
      parts[0]?.get("fines-imposed.all")?.ownValue,
    );
    expect(await code(as("qc-head").try(returns.records, { params: { id: lan }, query: { cell: "staff.all" } }))).toBe(
      "404 not-found",
    );
    expect(all.get("staff.all")).toMatchObject({ ownValue: 60, belowValue: 46 + 28 + 19, value: 153 });
    expect(
      await code(
        as("national-head").try(returns.sendBack, {
          params: { id: province },
          body: { expectedVersion: await versionOf("national-head", province), reason: "请补充说明" },
        }),
      ),
    ).toBe("200 ok");
    await type("qc-head", province, "practice.all", { value: "已补充" });
    await act("qc-head", returns.submit, province);
    expect(await code(act("national", returns.approve, province))).toBe("200 ok");

    const nation = (await as("national-head").call(returns.open, { body: about })).id;
    for (const cell of ["staff.all", "certified.all", "campaigns-own.all", "campaigns-joint.all"])
      await type("national-head", nation, cell, { value: 0 });
    expect(await code(act("national-head", returns.submit, nation))).toBe("409 return-children-first");
    for (const officePath of ["ip/lw/", "ip/xw/"])
      await as("national").call(returns.excuse, { body: { ...about, officePath, reason: "机构改革，本期免报" } });
    expect(await code(act("national-head", returns.submit, nation))).toBe("200 ok");
    expect(await code(act("national", returns.approve, nation))).toBe("409 return-top-head-answers");
    expect(await code(act("national-head", returns.approve, nation))).toBe("200 ok");
    const top = await view("national-head", nation);
    expect(top.missing).toMatchObject([
      { officePath: "ip/lw/", reason: "机构改革，本期免报" },
      { officePath: "ip/xw/" },
    ]);
    expect(top.cells.find(({ cell }) => cell === "staff.all")?.value).toBe(153);
    const { items } = await as("national").call(returns.history, { params: { id: province } });
    expect(items.map(({ type: entry }) => entry)).toEqual(["Opened", "Submitted", "SentBack", "Submitted", "Approved"]);
  });

  it("print as the form does, and text that looks like a formula does not run", async () => {
    const bytes = await as("qc-head").download(returns.workbook, { params: { id: yan } });
    const table = await readTable(Readable.from([Buffer.from(bytes)]));
    if ("refusal" in table) throw new Error(table.refusal.sentence.en);
    expect(table.ok.header?.[0]).toBe("知识产权保护半年统计表 Half-year statistics of IP protection");
    const rows = new Map<string, readonly string[]>();
    for await (const row of table.ok.rows) if ("cells" in row) rows.set(row.cells[0] ?? "", row.cells);
    expect(rows.get("执法人员 Enforcement staff")).toEqual(
      expect.arrayContaining(["19", "填报 typed in by 承办人壬；按人员名册填报。"]),
    );
    expect(rows.get("经验做法 What worked")).toContain('=HYPERLINK("http://x")');
  });

  it("are asked for: a reminder a week before, on the day and each week after, written once a day", async () => {
    const remind = (day: string) => product.database.system((tx) => remindReturns(tx, `${day}T00:00:00.000Z`));
    expect(await remind("2026-07-07")).toBe(0);
    // Nobody was there on the 15th: it is made up for once.
    expect(await remind("2026-07-17")).toBeGreaterThan(0);
    expect(await remind("2026-07-21")).toBe(0);
    expect(await remind("2026-07-22")).toBeGreaterThan(0);
    expect(await remind("2026-07-22")).toBe(0);
    const year = await as("head").call(returns.waiting, {});
    expect(year.owed).toMatchObject([
      { formId: "guidance-cases", period: "2026-H1", stage: "draft", standing: "late" },
    ]);
    const { items } = await as("head").call(returns.history, { params: { id: year.owed[0]?.id ?? "" } });
    expect(items.map(({ type: entry, by }) => `${entry} ${by}`)).toEqual([
      "Opened system",
      "Reminded system",
      "Reminded system",
    ]);
  });
});
