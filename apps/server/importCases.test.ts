import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Import, routes } from "#contract";
import { packageRoot } from "#platform";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signInAll, startWithPeople } from "../../tests/support/doors.ts";
import { type Person, type Product, until } from "../../tests/support/product.ts";

const list = readFileSync(join(packageRoot(), "tests", "journeys", "fixtures", "running-cases.xlsx"));

describe("running cases of an office's own list", () => {
  let product: Product;
  let people: Record<"officer" | "head" | "feng-officer" | "supervisor", Person>;

  beforeAll(async () => {
    product = await startWithPeople("2026-06-08T09:00:00+08:00");
    people = await signInAll(product, "officer", "head", "feng-officer", "supervisor");
  }, 120_000);
  afterAll(() => product.stop());

  const reach = (id: string, wanted: Import["state"]) =>
    until(
      () => people.officer.call(routes.imports.one, { params: { id } }),
      ({ state }) => state === wanted || state === "failed",
    );
  const upload = (content: string | Uint8Array, name: string) =>
    people.officer.upload(routes.imports.upload, { query: { kind: "cases" } }, name, content);
  const rows = async (id: string, state: "good" | "refused") =>
    (await people.officer.call(routes.imports.rows, { params: { id }, query: { state, limit: 100 } })).items;

  it("has its columns mapped first, guessed from the office's own words", async () => {
    const { id } = await upload(list, "在办案件.xlsx");
    expect((await reach(id, "mapping")).state).toBe("mapping");
    const { columns, remembered } = await people.officer.call(routes.imports.columns, { params: { id } });
    expect(remembered).toBe(false);
    expect(Object.fromEntries(columns.map(({ title, field }) => [title, field]))).toMatchObject({
      立案编号: "number",
      涉案单位: "respondent",
      办到哪一步: null,
      "罚款金额（元）": "fine",
      经办备注: null,
    });
    expect(columns[2]?.samples).toEqual(["线索核查", "已立案", "调查取证"]);

    const fields = columns.map(({ title, field }) => (title === "办到哪一步" ? "stage" : field));
    const twice = await people.officer.try(routes.imports.mapColumns, {
      params: { id },
      body: { fields: fields.map((field) => (field === "stage" ? "mark" : field)) },
    });
    expect(twice).toMatchObject({ status: 422, body: { code: "mapping" } });
    await people.officer.call(routes.imports.mapColumns, { params: { id }, body: { fields } });
    expect(await reach(id, "checked")).toMatchObject({ rows: 12, good: 10, refused: 2 });
  });

  it("shows what each row becomes and which clocks are late, and refuses the others by column", async () => {
    const { items } = await people.officer.call(routes.imports.list, { query: {} });
    const id = items[0]?.id ?? "";
    const good = await rows(id, "good");
    const late = good.flatMap(({ becomes }) => becomes?.due.filter(({ state }) => state === "overdue") ?? []);
    expect(late.map(({ name, due }) => `${name.zh} ${due}`)).toContain("自立案起作出处罚决定 2026-05-21");
    expect(good.find(({ becomes }) => becomes?.number === "澜知案〔2026〕22号")?.becomes?.remarks[0]?.zh).toContain(
      "王新来",
    );
    const refused = await rows(id, "refused");
    expect(refused.map(({ row, problems }) => [row, problems.map(({ column, code }) => `${column} ${code}`)])).toEqual([
      [11, ["罚款金额（元） missing-for-stage"]],
      [12, ["办到哪一步 case-is-over"]],
    ]);
    const file = new TextDecoder().decode(
      await people.officer.download(routes.imports.refusedFile, { params: { id } }),
    );
    expect(file).toContain("澜州青柠饮品店");
    expect(file).not.toContain("澜州星桥鞋店");
    expect(await product.database.statement("select id from case_file where procedure <> 'clue'")).toEqual([]);
  });

  it("becomes cases when confirmed, that go on like any other", async () => {
    const { items } = await people.officer.call(routes.imports.list, { query: {} });
    const params = { id: items[0]?.id ?? "" };
    expect(await people.officer.try(routes.imports.confirm, { params })).toMatchObject({
      status: 403,
      body: { code: "head-confirms-cases", remedy: { zh: expect.stringContaining("负责人") as string } },
    });
    await people.head.call(routes.imports.confirm, { params });
    expect(await reach(params.id, "done")).toMatchObject({ state: "done", written: 10, already: 0 });
    const found = await people.officer.call(routes.cases.list, { query: { text: "澜知案〔2026〕17号" } });
    expect(found.items).toHaveLength(1);
    const view = await people.officer.call(routes.cases.one, { params: { id: found.items[0]?.id ?? "" } });
    expect(view).toMatchObject({ stage: "served", openedAt: "2026-02-10T16:00:00.000Z", nextDue: "2026-06-09" });
    const paid = await people.officer.call(routes.cases.act, {
      params: { id: view.id, action: "record-payment" },
      body: { expectedVersion: view.version, input: { fen: 30_000_00, kind: "voluntary", receipt: "0001" } },
    });
    expect(paid.case.stage).toBe("performed");
    const { items: docket } = await people.officer.call(routes.cases.docket, { params: { id: view.id }, query: {} });
    expect(docket[0]).toMatchObject({
      type: "CaseImported",
      actor: { role: "head" },
      input: { file: "在办案件.xlsx", row: 8, cells: { fine: "30,000" } },
    });
    const original = await people.officer.download(routes.imports.original, { params });
    expect(Buffer.from(original).equals(list)).toBe(true);
  });

  it("passes over reminders whose day had come, and still marks what is late", async () => {
    const told = await product.database.statement("select seq from event where action = 'remind'");
    expect(told).toEqual([]);
    // Armed, or fired by the sweep meanwhile.
    const late = await product.database.statement<{ n: number }>(
      "select count(*)::int as n from timer where rung = 'overdue' and fires_at < '2026-06-08T01:00:00Z'",
    );
    expect(late[0]?.n).toBeGreaterThan(0);
    const passedOver = await product.database.statement<{ n: number }>(
      "select count(*)::int as n from timer_claim where rung like 'remind-%'",
    );
    expect(passedOver[0]?.n).toBeGreaterThan(0);
    const old = await product.database.statement(
      "select run from timer where claimed_at is null and rung <> 'overdue' and fires_at < '2026-06-08T01:00:00Z'",
    );
    expect(old).toEqual([]);
  });

  it("asks no more about the same columns, and finds every case that was taken over before", async () => {
    const { id } = await upload(list, "在办案件.xlsx");
    const checked = await reach(id, "checked");
    expect(checked).toMatchObject({ state: "checked", good: 0, refused: 12 });
    const refused = await rows(id, "refused");
    expect(refused.filter(({ problems }) => problems[0]?.code === "taken-over-already")).toHaveLength(10);
    expect(refused[0]?.problems[0]?.sentence.zh).toMatch(/本系统案号为IP-QC-LAN〔2026〕案第\d+号/);
    const { remembered } = await people.officer.call(routes.imports.columns, { params: { id } });
    expect(remembered).toBe(true);
  });

  it("reads a list in GB18030 and in JSON Lines, and finds the same number twice in one list", async () => {
    const text =
      "案号,当事人,商标,阶段,立案日期\n甲1,岚城某店,云岫,立案,2026-06-01\n甲1,岚城另店,云岫,立案,2026-06-01\n";
    // 岚城 and the rest in GB18030.
    const bytes = gb18030(text);
    const { id } = await upload(bytes, "旧台账.csv");
    await reach(id, "mapping");
    const { columns } = await people.officer.call(routes.imports.columns, { params: { id } });
    expect(columns.map(({ field }) => field)).toEqual(["number", "respondent", "mark", "stage", "filedOn"]);
    await people.officer.call(routes.imports.mapColumns, {
      params: { id },
      body: { fields: columns.map(({ field }) => field) },
    });
    await reach(id, "checked");
    expect((await rows(id, "refused")).map(({ problems }) => problems[0]?.code)).toEqual(["number-twice"]);

    const lines = [
      '{"案号":"乙1","当事人":"岚城某店","商标":"云岫","立案日期":"2026-06-01"}',
      '{"案号":"乙2","备注":7}',
    ].join("\n");
    const json = await upload(lines, "a.jsonl");
    await reach(json.id, "mapping");
    const found = await people.officer.call(routes.imports.columns, { params: { id: json.id } });
    expect(found.columns.map(({ title, field }) => [title, field])).toEqual([
      ["案号", "number"],
      ["当事人", "respondent"],
      ["商标", "mark"],
      ["立案日期", "filedOn"],
      ["备注", null],
    ]);
  });

  it("shows its progress over a thousand rows, and leaves nothing behind when it is stopped", async () => {
    const many = Array.from(
      { length: 1000 },
      (_, at) => `大${at},岚城第${at}号店,云岫,调查,2026-06-01,承办人甲、承办人乙`,
    );
    const { id } = await upload(["案号,当事人,商标,阶段,立案日期,承办人", ...many].join("\n"), "一千件.csv");
    await reach(id, "mapping");
    const { columns } = await people.officer.call(routes.imports.columns, { params: { id } });
    const params = { id };
    await people.officer.call(routes.imports.mapColumns, {
      params,
      body: { fields: columns.map(({ field }) => field) },
    });
    expect(await reach(id, "checked")).toMatchObject({ good: 1000, refused: 0 });
    await people.head.call(routes.imports.confirm, { params });
    const under = await until(
      () => people.officer.call(routes.imports.one, { params }),
      ({ state, written }) => state === "done" || (state === "writing" && written > 0),
    );
    expect(under).toMatchObject({ state: "writing" });
    expect(under.written).toBeLessThan(1000);
    expect(await people.officer.call(routes.imports.cancel, { params })).toMatchObject({
      state: "cancelled",
      written: 0,
    });
    const left = await product.database.statement("select case_id from imported_case where old_number like '大%'");
    expect(left).toEqual([]);

    const again = await upload(["案号,当事人,商标,阶段,立案日期,承办人", ...many].join("\n"), "一千件.csv");
    await reach(again.id, "checked");
    await people.head.call(routes.imports.confirm, { params: { id: again.id } });
    expect(await reach(again.id, "done")).toMatchObject({ state: "done", written: 1000 });
    const numbers = await product.database.statement<{ n: number }>(
      "select count(distinct number)::int as n from case_file where title like '岚城第%'",
    );
    expect(numbers).toEqual([{ n: 1000 }]);
  }, 120_000);

  it("is nobody else's: another office sees neither list, mapping nor old number", async () => {
    const other = people["feng-officer"];
    const { items } = await people.officer.call(routes.imports.list, { query: {} });
    for (const route of [routes.imports.one, routes.imports.columns, routes.imports.original]) {
      expect((await other.try(route, { params: { id: items[0]?.id } })).status).toBe(404);
    }
    expect((await other.call(routes.cases.list, { query: { text: "澜知案〔2026〕17号" } })).items).toEqual([]);
    expect(
      (await people.supervisor.call(routes.cases.list, { query: { text: "澜知案〔2026〕17号" } })).items,
    ).toHaveLength(1);
  });
});

/** The few characters of the test in GB18030; Node decodes it and does not encode it. */
function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder("gb18030");
  const byCharacter = new Map<string, number[]>();
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const character = decoder.decode(Uint8Array.of(high, low));
      if (character.length === 1 && !byCharacter.has(character)) byCharacter.set(character, [high, low]);
    }
  return Uint8Array.from(
    Array.from(text).flatMap((each) => (each <= "\x7f" ? [each.charCodeAt(0)] : (byCharacter.get(each) ?? []))),
  );
}
