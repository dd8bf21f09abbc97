import { routes } from "#contract";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoPassword } from "../../apps/server/demo/accounts.ts";
import { decidedCase } from "../support/decidedCase.ts";
import { expectRefusal, signInAll, startWithPeople } from "../support/doors.ts";
import type { Person, Product } from "../support/product.ts";

const { cases, papers, prints, seals } = routes;
const identifier = "92TEST00000000000X";
const secret = "三号拼配：云雾七成、春尖三成";
const tea = "个人隐私、个人信息";

/** Everything that a case can be asked, answered to one person: what no door may tell stands in none of it. */
async function everyDoor(by: Person, product: Product, id: string): Promise<string> {
  const params = { id };
  const view = await by.try(cases.one, { params });
  const documents = (view.body["documents"] ?? []) as { id: string }[];
  const evidence = (view.body["evidence"] ?? []) as { id: string }[];
  const said: unknown[] = [view, await by.try(cases.docket, { params, query: { limit: 200 } })];
  said.push(await by.try(cases.list, { query: { text: identifier } }), await by.try(routes.home.read));
  said.push(await by.try(cases.workbench), await by.try(seals.grounds, { params }));
  said.push(await by.try(routes.people.audit, { query: { limit: 200 } }));
  for (const { id: documentId } of documents) {
    said.push(await by.try(cases.preview, { params: { id, documentId } }));
    said.push(await by.try(papers.fields, { params: { id, documentId } }));
    said.push(await by.try(papers.versions, { params: { id, documentId } }));
  }
  for (const { id: evidenceId } of evidence) {
    const answer = await fetch(`${product.url}/api/cases/${id}/evidence/${evidenceId}`, {
      headers: { cookie: by.cookie },
    });
    said.push(await answer.text());
  }
  return JSON.stringify(said);
}

describe("what is sealed", () => {
  let product: Product;
  let people: Record<
    | "officer"
    | "officer2"
    | "reviewer"
    | "head"
    | "supervisor"
    | "national"
    | "feng-officer"
    | "holder"
    | "respondent"
    | "lan-admin",
    Person
  >;
  let id: string;
  let recipe: string;
  let own: string;
  let named: string;
  const closed = ["officer2", "reviewer", "supervisor", "national", "holder", "respondent", "lan-admin"] as const;

  const version = async () => (await people.head.call(cases.one, { params: { id } })).version;
  const docket = async (by: Person) => (await by.call(cases.docket, { params: { id }, query: { limit: 200 } })).items;
  const entryOf = async (action: string) =>
    (await docket(people.head)).find((event) => event.action === action)?.seq ?? 0;
  const seal = async (by: Person, body: object) =>
    by.try(seals.seal, {
      params: { id },
      body: { ground: tea, why: "与案件事实无关的个人信息", openTo: [], expectedVersion: await version(), ...body },
    });
  const lift = async (by: Person, number: number) =>
    by.try(seals.lift, {
      params: { id, seal: number },
      body: { expectedVersion: await version(), why: "事由已经消失" },
    });
  const look = (by: Person, number: number) => by.try(seals.look, { params: { id, seal: number } });

  beforeAll(async () => {
    product = await startWithPeople("2026-01-05T12:00:00+08:00");
    const everybody = () => signInAll(product, "officer", "feng-officer", "head", ...closed);
    id = await decidedCase(product, { "record-evidence": { name: "拼配单", kind: "document", proves: secret } });
    people = await everybody();
    const laid = (by: Person, name: string) =>
      by.upload(cases.addEvidence, { params: { id }, query: {} }, name, `${name}：${secret}`);
    recipe = (await laid(people.officer, "拼配单.txt")).id;
    named = (await laid(people.officer, `执照${identifier}.txt`)).id;
    own = (await laid(people.holder, "权利人的拼配单.txt")).id;
  }, 240_000);
  afterAll(() => product.stop());

  test("is closed by the roles of the procedure alone, with a ground of the office and a reason that does not tell it", async () => {
    const entry = await entryOf("record-respondent");
    const field = { target: { what: "field", entry, path: "identifier" } };
    expectRefusal(await seal(people.reviewer, field), 422, "wrong-role");
    expectRefusal(await seal(people.supervisor, field), 403);
    expectRefusal(await seal(people["feng-officer"], field), [403, 404]);
    expectRefusal(await seal(people.holder, field), 403);
    expectRefusal(await seal(people.officer, { ...field, ground: "不愿公开" }), 422, "no-seal-ground");
    expectRefusal(await seal(people.officer, { ...field, why: `号码是${identifier}` }), 422, "reason-tells-it");
    expectRefusal(await seal(people.officer, { ...field, openTo: ["role:king"] }), 422, "no-such-reader");
    expectRefusal(await seal(people.officer, { target: { ...field.target, path: "kind" } }), 422, "no-field-to-seal");
    expectRefusal(await seal(people.officer, { target: { ...field.target, path: "name" } }), 422, "names-a-party");
    const { items } = await people.officer.call(seals.grounds, { params: { id } });
    expect(items.every(({ confidence }) => confidence === "unverified")).toBe(true);
  });

  test("a value leaves the docket, the state, the papers that hold it and every other door", async () => {
    expect((await everyDoor(people.officer2, product, id)).includes(identifier)).toBe(true);
    const entry = await entryOf("record-respondent");
    const sealed = await seal(people.officer, {
      target: { what: "field", entry, path: "identifier" },
      openTo: ["account:demo-officer"],
    });
    expect(sealed.body["code"]).toBeUndefined();
    for (const login of closed)
      expect((await everyDoor(people[login], product, id)).includes(identifier), login).toBe(false);
    // Who may open it does not find it in the case by accident either: only by a look, which is recorded.
    const view = await people.officer2.call(cases.one, { params: { id } });
    expect(JSON.stringify(view.state)).toContain("〔封存 SEALED 1〕");
    const [first, ...rest] = view.seals;
    expect(first).toMatchObject({
      what: "field",
      by: "承办人甲",
      ground: { zh: tea },
      confidence: "unverified",
      opens: false,
      openTo: [{ zh: "负责人" }, { zh: "承办人甲" }],
    });
    expect(rest.length).toBeGreaterThan(0);
    expect(rest.every((each) => each.with === 1)).toBe(true);
    expect(rest.filter(({ what }) => what === "file").map(({ ref }) => ref)).toEqual([named]);
    const papersSealed = rest.filter(({ what }) => what === "paper");
    expect(papersSealed.length).toBeGreaterThan(0);
    expect(view.evidence.map(({ id: file }) => file)).not.toContain(named);
    expect(view.documents.filter(({ paper }) => rest.some(({ ref }) => ref === paper))).toEqual([]);
    const head = await people.head.call(cases.one, { params: { id } });
    expect(head.documents.filter(({ paper }) => rest.some(({ ref }) => ref === paper))).toHaveLength(
      papersSealed.length,
    );
  });

  test("is looked at by those for whom it opens, each look recorded, and found by nobody else", async () => {
    expect((await look(people.officer, 1)).body).toEqual({ text: identifier });
    expect((await look(people.head, 1)).body).toEqual({ text: identifier });
    for (const login of [...closed, "feng-officer"] as const)
      expectRefusal(await look(people[login], 1), 404, "not-found");
    const looks = await product.database.system((tx) =>
      tx.rows("select account_id from audit where action = 'case.sealed-text' order by account_id"),
    );
    expect(looks).toEqual([{ account_id: "demo-head" }, { account_id: "demo-officer" }]);
  });

  test("does not come in again by a later entry or a correction, and the docket goes on", async () => {
    const before = await people.officer.try(cases.act, {
      params: { id, action: "record-payment" },
      body: {
        expectedVersion: await version(),
        input: { fen: 500_000, kind: "voluntary", receipt: `${identifier}号票据` },
      },
    });
    expect(before.body["code"]).toBeUndefined();
    const entry = (await docket(people.officer)).find(({ action }) => action === "record-respondent");
    const corrected = await people.officer.try(cases.correct, {
      params: { id },
      body: {
        expectedVersion: await version(),
        seq: entry?.seq ?? 0,
        input: { ...(entry?.input as object), address: `示例路9号（${identifier}）` },
        reason: "门牌号误记",
        approvedBy: "head",
        approverPassword: demoPassword,
      },
    });
    expect(corrected.body["code"]).toBeUndefined();
    expect((await everyDoor(people.officer2, product, id)).includes(identifier)).toBe(false);
    const kept = await product.database.system((tx) =>
      tx.rows("select seq from event where case_id = $1 and action = 'record-payment' and body::text like '%92TEST%'", [
        id,
      ]),
    );
    expect(kept).toEqual([]);
  });

  test("a file is closed with its bytes, also for who laid it down, unless it stays open for that party", async () => {
    const shut = await seal(people.head, { target: { what: "file", evidenceId: recipe }, why: "涉及配方" });
    expect(shut.body["code"]).toBeUndefined();
    for (const login of [...closed, "officer"] as const) {
      const answer = await people[login].try(cases.evidence, { params: { id, evidenceId: recipe } });
      expectRefusal(answer, 404, "not-found");
    }
    expect(await people.head.download(cases.evidence, { params: { id, evidenceId: recipe } })).toBeDefined();
    expect((await seal(people.head, { target: { what: "file", evidenceId: own }, why: "涉及配方" })).status).toBe(200);
    expectRefusal(await people.holder.try(cases.evidence, { params: { id, evidenceId: own } }), 404, "not-found");
    const told = await people.holder.call(cases.one, { params: { id } });
    expect(told.seals).toMatchObject([{ what: "file", by: null, ref: own, opens: false }]);
    const number = told.seals[0]?.seal ?? 0;
    expect((await lift(people.head, number)).status).toBe(200);
    const again = await seal(people.head, {
      target: { what: "file", evidenceId: own },
      why: "涉及配方",
      openTo: ["party:holder"],
    });
    expect(again.status).toBe(200);
    expect(await people.holder.download(cases.evidence, { params: { id, evidenceId: own } })).toBeDefined();
    expectRefusal(await people.officer.try(cases.evidence, { params: { id, evidenceId: own } }), 404, "not-found");
  });

  test("a paper is closed to the party it was served on, in the print of the whole case too, which names what is missing", async () => {
    const { documents } = await people.head.call(cases.one, { params: { id } });
    const decision = documents.find(({ kind }) => kind === "penaltyDecision");
    expectRefusal(
      await seal(people.head, { target: { what: "paper", paper: decision?.paper } }),
      422,
      "already-sealed",
    );
    const seen = await people.respondent.call(cases.one, { params: { id } });
    expect(seen.documents.map(({ kind }) => kind)).not.toContain("penaltyDecision");
    expect(seen.seals.map(({ name }) => name.zh)).toContain(decision?.name.zh);
    const given = { params: { id, volume: 1 }, query: { lang: "zh" } };
    const printed = await extractText(await getDocumentProxy(await people.officer2.download(prints.volume, given)), {
      mergePages: true,
    });
    const text = printed.text.replaceAll(/\s/g, "");
    expect(text).toContain(`已由承办人甲封存（${tea}），未印入。`);
    expect(text.includes(identifier)).toBe(false);
  });

  test("opens again by the head's word, and everything stands as it was written", async () => {
    expectRefusal(await lift(people.officer, 1), 422, "wrong-role");
    expect((await lift(people.head, 1)).status).toBe(200);
    expectRefusal(await lift(people.head, 1), 422, "already-lifted");
    expect((await everyDoor(people.officer2, product, id)).includes(identifier)).toBe(true);
    const seen = await people.respondent.call(cases.one, { params: { id } });
    expect(seen.documents.map(({ kind }) => kind)).toContain("penaltyDecision");
    // Also in what was entered while it was sealed.
    const { state } = await people.officer2.call(cases.one, { params: { id } });
    expect(JSON.stringify(state.facts).includes("封存 SEALED")).toBe(false);
    expect(JSON.stringify(state.facts).includes(`${identifier}号票据`)).toBe(true);
    expect(state.facts["respondents"]).toMatchObject({
      respondent: { respondent: { identifier, address: `示例路9号（${identifier}）` } },
    });
    expectRefusal(await look(people.officer, 1), 404, "not-found");
    const steps = (await docket(people.officer2)).map(({ action }) => action);
    expect(steps.filter((action) => action === "seal" || action === "lift-seal").length).toBeGreaterThanOrEqual(5);
  });
});
