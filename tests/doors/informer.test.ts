import { routes } from "#contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoPassword } from "../../apps/server/demo/accounts.ts";
import { expectRefusal, signInAll, startWithPeople } from "../support/doors.ts";
import type { Person, Product } from "../support/product.ts";

const { cases } = routes;
const name = "未公开的举报人甲";
const contact = "演示联系方式七七";
const lead = {
  source: "report",
  summary: "有人举报该店销售假冒茶叶。",
  receivedOn: "2026-01-05",
  markText: "云岫岭",
  registrationNumber: "Z9100001",
  holderName: "霁川食品有限公司（演示）",
  respondentName: "山野小铺",
};

describe("who informs", () => {
  let product: Product;
  let people: Record<
    "officer" | "officer2" | "head" | "reviewer" | "supervisor" | "national" | "feng-officer" | "holder",
    Person
  >;
  let caseId: string;
  let token: string;

  const look = (by: Person, of = token) => by.try(cases.confidential, { params: { id: caseId, token: of } });
  const act = async (by: Person, action: string, input: object) => {
    const { version } = await people.head.call(cases.one, { params: { id: caseId } });
    return by.call(cases.act, { params: { id: caseId, action }, body: { expectedVersion: version, input } });
  };

  beforeAll(async () => {
    product = await startWithPeople("2026-01-05T12:00:00+08:00");
    people = await signInAll(
      product,
      "officer",
      "officer2",
      "head",
      "reviewer",
      "supervisor",
      "national",
      "feng-officer",
      "holder",
    );
    const opened = await people.officer.call(cases.open, {
      body: {
        procedure: "trademark-enforcement",
        title: "山野小铺涉嫌商标侵权",
        parties: [
          { id: "respondent", role: "respondent", name: "山野小铺" },
          { id: "holder", role: "holder", name: "权利人", holderId: "demo-holder-02" },
        ],
        action: "register-lead",
        input: { ...lead, informer: { kind: "real-name", name, contact } },
      },
    });
    caseId = opened.case.id;
    token = (opened.case.state.facts["informer"] as { name: string }).name;
  }, 120_000);
  afterAll(() => product.stop());

  test("stands in no answer, no paper's data and no table but its own", async () => {
    expect(token).toMatch(/^confidential:/);
    for (const by of [people.officer, people.supervisor, people.national, people.holder]) {
      const view = await by.call(cases.one, { params: { id: caseId } });
      const docket = await by.call(cases.docket, { params: { id: caseId }, query: { limit: 100 } });
      expect(JSON.stringify([view, docket])).not.toMatch(/举报人甲|演示联系方式/);
    }
    const tables = await product.database.system((tx) =>
      tx.rows<{ name: string }>("select tablename as name from pg_tables where schemaname = 'public'"),
    );
    const holding: string[] = [];
    for (const { name: table } of tables) {
      const row = await product.database.system((tx) =>
        tx.row<{ n: number }>(`select count(*) as n from "${table}" t where t::text like '%举报人甲%'`),
      );
      if (row !== undefined && row.n > 0) holding.push(table);
    }
    expect(holding).toEqual(["confidential"]);
  });

  test("is told to who registered it and to the head, each look recorded; to nobody else", async () => {
    expect((await look(people.officer)).body).toEqual({ text: name });
    expect((await look(people.head)).body).toEqual({ text: name });
    for (const by of ["officer2", "reviewer", "supervisor", "national", "feng-officer"] as const)
      expectRefusal(await look(people[by]), 404, "not-found");
    expect((await look(people.holder)).status).toBe(403);
    const looks = await product.database.system((tx) =>
      tx.rows("select account_id from audit where action = 'case.confidential' order by account_id"),
    );
    expect(looks).toEqual([{ account_id: "demo-head" }, { account_id: "demo-officer" }]);
  });

  test("is told to an officer of the case once it is one, and the entry can be corrected without a look", async () => {
    await act(people.officer, "verify", { result: "substantiated", findings: "现场发现涉案商品" });
    await act(people.officer, "propose-filing", { recommendation: "file", grounds: "涉嫌侵权" });
    await act(people.head, "approve-filing", {});
    await act(people.head, "assign-officers", { officers: ["demo-officer", "demo-officer2"] });
    expect((await look(people.officer2)).body).toEqual({ text: name });
    const docket = await people.officer.call(cases.docket, { params: { id: caseId }, query: { limit: 100 } });
    const entry = docket.items.find(({ action }) => action === "register-lead");
    const { version } = await people.officer.call(cases.one, { params: { id: caseId } });
    const corrected = await people.officer.call(cases.correct, {
      params: { id: caseId },
      body: {
        expectedVersion: version,
        seq: entry?.seq ?? 0,
        input: { ...(entry?.input as object), summary: "举报内容有误记，现更正。" },
        reason: "误记",
        approvedBy: "head",
        approverPassword: demoPassword,
      },
    });
    expect((corrected.case.state.facts["informer"] as { name: string }).name).toBe(token);
  });

  test("is told by a paper that names nobody, which no party reads", async () => {
    await act(people.officer, "tell-informer", { way: "phone" });
    const { documents } = await people.officer.call(cases.one, { params: { id: caseId } });
    expect(documents.map(({ kind }) => kind)).toContain("informerNotice");
    const forHolder = await people.holder.call(cases.one, { params: { id: caseId } });
    expect(forHolder.documents).toEqual([]);
    const docket = await people.holder.call(cases.docket, { params: { id: caseId }, query: { limit: 100 } });
    expect(docket.items).toEqual([]);
  });
});
