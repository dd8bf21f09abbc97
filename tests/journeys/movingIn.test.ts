import { readFileSync } from "node:fs";
import { join } from "node:path";
import { routes } from "#contract";
import { packageRoot } from "#platform";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoPassword } from "../../apps/server/demo/accounts.ts";
import { type Person, type Product, startProduct, until } from "../support/product.ts";

describe("an office moves its running cases in from its own list, and works on in them", () => {
  let product: Product;
  let officer: Person;
  let file = "";
  const params = { id: "" };

  beforeAll(async () => {
    product = await startProduct({ demo: true, now: "2026-01-05T12:00:00+08:00" });
    officer = await product.signIn("officer", demoPassword);
    const people = await product.database.statement<{ name: string }>(
      "select name from account where office_path = 'ip/qc/lan/' and 'officer' = any (roles) and not disabled order by login limit 2",
      [],
    );
    file = readFileSync(join(packageRoot(), "tests", "journeys", "fixtures", "running-cases.csv"), "utf8")
      .replaceAll("{officer}", people[0]?.name ?? "")
      .replaceAll("{officer2}", people[1]?.name ?? "");
  });
  afterAll(() => product.stop());

  const checked = () =>
    until(
      () => officer.call(routes.imports.one, { params }),
      ({ state }) => state !== "checking",
    );

  test("the list's own column words are understood but one, which the officer maps; it is remembered", async () => {
    params.id = (await officer.upload(routes.imports.upload, { query: { kind: "cases" } }, "台账.csv", file)).id;
    expect(await checked()).toMatchObject({ state: "failed" });
    const read = await officer.call(routes.imports.mapping, { params });
    expect(read.mapping).toMatchObject({ respondent: 1, mark: 2, stage: 3, filed: 5, officers: 6 });
    expect(read.mapping).not.toHaveProperty("number");
    const mapping = { ...read.mapping, number: 0 };
    await officer.call(routes.imports.map, { params, body: { mapping } });
    expect(await checked()).toMatchObject({ state: "checked", good: 3, refused: 2 });
    const again = await officer.upload(routes.imports.upload, { query: { kind: "cases" } }, "台账.csv", file);
    const same = await until(
      () => officer.call(routes.imports.one, { params: { id: again.id } }),
      ({ state }) => state !== "checking",
    );
    expect(same).toMatchObject({ state: "checked", good: 3 });
    await officer.call(routes.imports.cancel, { params: { id: again.id } });
  });

  test("each row shows what it becomes; a refused one says which column lacks what", async () => {
    const good = await officer.call(routes.imports.rows, { params, query: { state: "good" } });
    expect(good.items.map(({ cells }) => cells["期限"])).toEqual([
      expect.stringContaining("2026-02-08"),
      expect.stringContaining("2026-01-08"),
      expect.stringContaining("2026-01-13"),
    ]);
    const refused = await officer.call(routes.imports.rows, { params, query: { state: "refused" } });
    expect(refused.items.map(({ problems }) => problems.map(({ column, code }) => `${column} ${code}`))).toEqual([
      ["处罚日期 missing"],
      ["进度 unknown-stage"],
    ]);
  });

  test("confirmed they are cases with running clocks, each saying where it came from; one goes on at once", async () => {
    await officer.call(routes.imports.confirm, { params });
    const done = await until(
      () => officer.call(routes.imports.one, { params }),
      ({ state }) => state !== "writing",
    );
    expect(done).toMatchObject({ state: "done", written: 3 });
    const found = await officer.call(routes.cases.list, { query: { text: "桦木超市" } });
    const id = found.items[0]?.id ?? "";
    const moved = await officer.call(routes.cases.one, { params: { id } });
    expect(moved).toMatchObject({ stage: "served", assignedTo: { name: expect.any(String) } });
    expect(moved.deadlines.find(({ clock }) => clock === "payment")?.due).toBe("2026-01-13");
    const docket = await officer.call(routes.cases.docket, { params: { id }, query: {} });
    expect(docket.items[0]).toMatchObject({ type: "CaseImported", input: { oldNumber: "旧2025-103", row: 4 } });
    const paid = await officer.call(routes.cases.act, {
      params: { id, action: "record-payment" },
      body: { expectedVersion: moved.version, input: { fen: 1_000_000, kind: "voluntary", receipt: "票1" } },
    });
    expect(paid.case.stage).toBe("performed");
  });

  test("the same list again finds what is here already", async () => {
    const again = await officer.upload(routes.imports.upload, { query: { kind: "cases" } }, "台账.csv", file);
    params.id = again.id;
    expect(await checked()).toMatchObject({ state: "checked", good: 0, refused: 5 });
    const refused = await officer.call(routes.imports.rows, { params, query: { state: "refused" } });
    expect(refused.items.flatMap(({ problems }) => problems.map(({ code }) => code))).toContain("already-moved-in");
  });
});
