import { availableActions, type CaseState } from "#casework";
import { routes } from "#contract";
import { loadCase } from "#platform";
import { procedureOf } from "#procedures";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { evidence, growDocket } from "../../benchmarks/support/office.ts";
import { type Person, type Product, startProduct } from "../../tests/support/product.ts";
import { demoPassword } from "./demo/accounts.ts";

const { cases } = routes;
const now = "2026-11-20T10:00:00+08:00";

describe("a case with a long docket", () => {
  let product: Product;
  let officer: Person;
  let id: string;

  beforeAll(async () => {
    product = await startProduct({ demo: true, now });
    officer = await product.signIn("officer", demoPassword);
    id = await growDocket(product.database, "ip/qc/lan/", 1_100, new Date(now).toISOString());
  });
  afterAll(() => product.stop());

  const state = () => product.database.system(async (tx) => (await loadCase(tx, id))?.state as CaseState);

  it("opens without its long lists, says how long they are, and offers what the whole of it allows", async () => {
    const view = await officer.call(cases.one, { params: { id } });
    const whole = await state();
    expect(view.long).toEqual({ taken: whole.taken.length, evidence: (whole.facts["evidence"] as unknown[]).length });
    expect(view.state.facts["evidence"]).toEqual([]);
    expect(JSON.stringify(view).length).toBeLessThan(60_000);
    const procedure = procedureOf("trademark-enforcement");
    if (procedure === undefined) throw new Error("the procedure is gone");
    const me = await officer.call(routes.people.me);
    const actor = { id: me.id, name: me.name, role: "officer", office: "ip/qc/lan/" };
    const expected = availableActions(procedure, whole, actor, new Date(now).toISOString(), view.known);
    const enabled = (menu: readonly { action: string; enabled: boolean }[]) =>
      menu.map((each) => `${each.action} ${each.enabled}`).toSorted();
    expect(enabled(view.menu ?? [])).toEqual(enabled(expected));
    expect(expected.some((each) => each.enabled)).toBe(true);
  });

  it("takes one more step, and tells its records page by page to the last", async () => {
    const { version } = await officer.call(cases.one, { params: { id } });
    const acted = await officer.call(cases.act, {
      params: { id, action: "record-evidence" },
      body: { expectedVersion: version, input: evidence(7) },
    });
    expect(acted.case.version).toBe(version + 1);
    const read: unknown[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const query = { limit: 500, ...(cursor === undefined ? {} : { cursor }) };
      const page = await officer.call(cases.records, { params: { id, list: "evidence" }, query });
      read.push(...page.items);
      cursor = page.next;
    }
    expect(read).toEqual((await state()).facts["evidence"]);
    expect(read.at(-1)).toMatchObject({ proves: "店铺页面和商品外观" });
    expect((await officer.try(cases.records, { params: { id, list: "officers" } })).status).toBe(404);
    const outside = await product.signIn("ji-officer", demoPassword);
    expect((await outside.try(cases.records, { params: { id, list: "evidence" } })).status).toBe(404);
  });
});
