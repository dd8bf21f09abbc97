import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "#contract";
import { ask, expectRefusal, importMarks, signInAll, startWithPeople } from "../../tests/support/doors.ts";
import { type Person, type Product, until } from "../../tests/support/product.ts";

const marks = "id,text,classes,owner,status,registered,expires\nY1,云岫岭,30,云岫茶业,已注册,2019-01-14,2029-01-13\n";

describe("screening against what the office decided", () => {
  let product: Product;
  let people: Record<"officer" | "supervisor" | "feng-officer" | "holder", Person>;
  let key = "";

  beforeAll(async () => {
    product = await startWithPeople("2026-01-05T12:00:00+08:00");
    people = await signInAll(product, "officer", "supervisor", "feng-officer", "holder");
    const { officer } = people;
    await importMarks(officer, marks);
    const token = { name: "集市", kind: "push", scopes: ["listings:write"] } as const;
    key = (await officer.call(routes.people.makeToken, { body: token })).token;
  }, 120_000);
  afterAll(() => product.stop());

  const push = async (...offers: [title: string, seller: string][]) => {
    const listings = offers.map(([title, seller], at) => ({
      id: `${seller}${at}`,
      platform: "集市",
      title,
      seller,
      category: "茶叶",
    }));
    const headers = { authorization: `Bearer ${key}` };
    await ask(product, undefined, "POST", "/api/listings", { json: { listings }, headers });
    await until(
      () => product.database.statement("select id from listing where screened_at is null"),
      (waiting) => waiting.length === 0,
    );
  };
  const decide = async (seller: string, action: "accept" | "reject", input: object) => {
    const clue = (await people.officer.call(routes.clues.list)).items.find((each) => each.seller === seller);
    const params = { id: clue?.caseId ?? "", action };
    await people.officer.call(routes.cases.act, { params, body: { expectedVersion: clue?.version ?? 0, input } });
  };
  const evaluation = (person: Person) => person.call(routes.evaluation.summary, { query: {} });
  const records = (person: Person, list: string, query: object = {}) =>
    person.call(routes.evaluation.records, { query: { list: list as "missed", ...query } });

  it("says nothing of shares while nothing is decided", async () => {
    await push(["云岫岭 茶叶", "甲铺"], ["云岫岭 绿茶", "乙铺"], ["云岫岭 红茶", "丙铺"], ["云岫岭 花茶", "丁铺"]);
    expect(await evaluation(people.officer)).toMatchObject({
      overall: { accepted: 0, rejected: 0, precision: null, recall: null },
      tried: 4,
      listings: 4,
    });
  });

  it("counts accepted and rejected clues by priority, reason and version, and leaves out what says nothing", async () => {
    await decide("甲铺", "accept", {});
    await decide("乙铺", "reject", { reason: "genuine-goods" });
    await decide("丙铺", "reject", { reason: "duplicate" });
    const now = await evaluation(people.officer);
    const one = { accepted: 1, acceptedRaised: 1, rejected: 1, rejectedRaised: 1, precision: 0.5, recall: 1 };
    expect(now).toMatchObject({ overall: one, leftOut: 1, lists: { missed: 0, again: 1, spared: 0, gained: 0 } });
    expect(now.byVersion).toEqual([{ version: now.matcherVersion, ...one }]);
    expect(now.byKind).toMatchObject([
      { kind: "same-sign", ...one, example: { zh: expect.stringContaining("云岫岭") } },
    ]);
    expect(now.byPriority).toHaveLength(1);
    const [again] = (await records(people.officer, "again")).items;
    expect(again).toMatchObject({ title: "云岫岭 绿茶", markText: "云岫岭", number: expect.stringContaining("线索") });
    expect((await people.officer.call(routes.clues.listing, { params: { id: again?.listingId ?? "" } })).title).toBe(
      "云岫岭 绿茶",
    );
  });

  it("tells which clues would no longer come up once a seller is authorised, and keeps what was decided", async () => {
    const id = (await people.officer.call(routes.rights.marks)).items[0]?.id ?? "";
    for (const seller of ["甲铺", "乙铺"])
      await people.officer.call(routes.rights.addAuthorisedUser, { params: { id }, body: { seller } });
    const now = await evaluation(people.officer);
    expect(now).toMatchObject({
      overall: { acceptedRaised: 0, rejectedRaised: 0, precision: null, recall: 0 },
      lists: { missed: 1, again: 0, spared: 1 },
    });
    const [missed] = (await records(people.officer, "missed")).items;
    expect(missed).toMatchObject({ title: "云岫岭 茶叶", why: { zh: expect.stringMatching(/授权/) } });
    expect((await people.officer.call(routes.clues.list, { query: { stage: "accepted" } })).total).toBe(1);
  });

  it("lists the listings that a new name of the mark would newly alert on, page by page", async () => {
    await push(["青岭叶 茶叶 一", "戊铺"], ["青岭叶 茶叶 二", "己铺"], ["竹编 茶盘", "庚铺"]);
    const id = (await people.officer.call(routes.rights.marks)).items[0]?.id ?? "";
    await people.officer.call(routes.rights.addAlias, { params: { id }, body: { text: "青岭叶" } });
    await wait(1_000);
    expect((await evaluation(people.officer)).lists.gained).toBe(2);
    const first = await records(people.officer, "gained", { limit: 1 });
    expect(first).toMatchObject({ total: 2, next: expect.any(String) });
    const second = await records(people.officer, "gained", { limit: 1, cursor: first.next ?? "" });
    expect(second.next).toBeNull();
    expect([...first.items, ...second.items].map(({ title }) => title).toSorted()).toEqual([
      "青岭叶 茶叶 一",
      "青岭叶 茶叶 二",
    ]);
  });

  it("shows each office its own subtree, and no right holder anything", async () => {
    expect((await evaluation(people.supervisor)).overall).toMatchObject({ accepted: 1, rejected: 1 });
    expect(await evaluation(people["feng-officer"])).toMatchObject({
      overall: { accepted: 0, rejected: 0 },
      listings: 0,
    });
    for (const route of [routes.evaluation.summary, routes.evaluation.records])
      expectRefusal(await people.holder.try(route, { query: { list: "missed" } }), 403);
    expectRefusal(await people.officer.try(routes.evaluation.records, { query: { list: "missed", cursor: "x" } }), 400);
  });
});
