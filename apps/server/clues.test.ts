import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "#contract";
import { demoPassword } from "./demo/accounts.ts";
import { ask, expectRefusal, signInAll, startWithPeople } from "../../tests/support/doors.ts";
import { type Person, type Product, until } from "../../tests/support/product.ts";

const marks =
  "id,text,classes,owner,status,registered,expires,authorisedSellers,price\nY1,云岫岭,30,云岫茶业,已注册,2019-01-14,2029-01-13,云岫旗舰店,200\n";
const offer = (id: string, title: string, seller: string) => ({
  id,
  platform: "集市",
  title,
  seller,
  category: "茶叶",
  price: 39.9,
});

describe("what a platform pushes becomes clues", () => {
  let product: Product;
  let people: Record<"officer" | "head" | "feng-officer", Person>;
  let key = "";

  beforeAll(async () => {
    product = await startWithPeople("2026-01-05T12:00:00+08:00");
    people = await signInAll(product, "officer", "head", "feng-officer");
    const { officer } = people;
    const params = {
      id: (await officer.upload(routes.imports.upload, { query: { kind: "marks" } }, "m.csv", marks)).id,
    };
    await until(
      () => officer.call(routes.imports.one, { params }),
      ({ state }) => state === "checked",
    );
    await officer.call(routes.imports.confirm, { params });
    await until(
      () => officer.call(routes.imports.one, { params }),
      ({ state }) => state === "done",
    );
    key = (
      await officer.call(routes.people.makeToken, { body: { name: "集市", kind: "push", scopes: ["listings:write"] } })
    ).token;
  }, 120_000);
  afterAll(() => product.stop());

  const push = (...listings: object[]) =>
    ask(product, undefined, "POST", "/api/listings", {
      json: { listings },
      headers: { authorization: `Bearer ${key}` },
    });
  const clues = async (count: number) =>
    (
      await until(
        () => people.officer.call(routes.clues.list),
        ({ total }) => total >= count,
      )
    ).items;

  it("stores each listing once by platform, id and content, and tells what it refused", async () => {
    const bad = { id: "9", platform: "集市", title: "" };
    const first = await push(offer("1", "云岫岭 茶叶 礼盒", "山野小铺"), bad, offer("2", "云岫岭 正品", "云岫旗舰店"));
    expect(first.body).toMatchObject({ received: 3, stored: 2, already: 0, refused: 1 });
    expect((first.body["results"] as object[])[1]).toMatchObject({ index: 1, state: "refused", id: null });
    const again = await push(offer("1", "云岫岭 茶叶 礼盒", "山野小铺"));
    expect(again.body).toMatchObject({ stored: 0, already: 1 });
    const changed = await push(offer("1", "云岫岭 茶叶 礼盒 改价", "山野小铺"));
    expect(changed.body).toMatchObject({ stored: 1, already: 0 });
  });

  it("raises one clue for a seller and a mark, with why its other listing joined; the authorised shop raises none", async () => {
    const [clue, ...others] = await clues(1);
    expect(others).toEqual([]);
    const whole = await until(
      () => people.officer.call(routes.clues.one, { params: { caseId: clue?.caseId ?? "" } }),
      ({ listings }) => listings === 2,
    );
    expect(whole).toMatchObject({ seller: "山野小铺", markText: "云岫岭", stage: "new", openedCase: null });
    expect(whole.findings.filter(({ mergedBecause }) => mergedBecause !== null)).toHaveLength(1);
  });

  it("the office that is handed a clue sees it and gives it back; the sender does not see it meanwhile", async () => {
    const [clue] = await clues(1);
    if (clue === undefined) throw new Error("no clue");
    const { caseId, version } = clue;
    const act = (person: Person, action: string, expectedVersion: number, input: object) =>
      person.try(routes.cases.act, { params: { id: caseId, action }, body: { expectedVersion, input } });
    expectRefusal(
      await act(people.officer, "hand-over", version, { to: "ip/none/", reason: "试" }),
      422,
      "office-not-found",
    );
    expect((await act(people.officer, "hand-over", version, { to: "ip/qc/feng/", reason: "卖家在枫浦" })).status).toBe(
      200,
    );
    expectRefusal(await people.officer.try(routes.clues.one, { params: { caseId } }), 404);
    const there = await people["feng-officer"].call(routes.clues.list);
    expect(there.items.map((each) => [each.caseId, each.stage])).toEqual([[caseId, "handed-over"]]);
    expect((await act(people["feng-officer"], "return", version + 1, { reason: "经核不在本市" })).status).toBe(200);
    expect((await people.officer.call(routes.clues.one, { params: { caseId } })).stage).toBe("new");
  });

  it("accepted it opens a case with the listings, byte for byte as they were hashed, among its evidence", async () => {
    const [clue] = await clues(1);
    const done = await people.officer.call(routes.cases.act, {
      params: { id: clue?.caseId ?? "", action: "accept" },
      body: { expectedVersion: clue?.version ?? 0, input: {} },
    });
    const opened = await people.officer.call(routes.cases.one, { params: { id: done.opened?.caseId ?? "" } });
    expect(opened).toMatchObject({
      procedure: "trademark-enforcement",
      stage: "verification",
      origin: { caseId: clue?.caseId },
    });
    const seen = await people.officer.call(routes.clues.one, { params: { caseId: clue?.caseId ?? "" } });
    expect(opened.evidence.map(({ sha256 }) => sha256).toSorted()).toEqual(
      seen.findings.map(({ listing }) => listing.intakeSha256).toSorted(),
    );
    expect(seen.openedCase).toBe(opened.id);
    const leaves = await product.database.statement<{ kind: string }>(
      "select kind from evidence_leaf where case_id = $1 and event_seq = 1 order by kind",
      [opened.id],
    );
    expect(leaves.map(({ kind }) => kind)).toEqual(["event", "exhibit", "exhibit"]);
  });

  it("a like listing after that is a new clue: the old one is decided", async () => {
    await push(offer("3", "云岫岭 茶叶 又上架", "山野小铺"));
    expect(await clues(2)).toHaveLength(2);
  });

  it("a key does nothing but push, and a wrong password is counted until nobody of that name gets in", async () => {
    const headers = { authorization: `Bearer ${key}` };
    expectRefusal(await ask(product, undefined, "GET", "/api/clues", { headers }), 403, "wrong-scope");
    const wrong = () =>
      ask(product, undefined, "POST", "/api/session", { json: { login: "reviewer", password: "guessing" } });
    for (let tries = 0; tries < 10; tries += 1) expectRefusal(await wrong(), 401, "wrong-sign-in");
    expectRefusal(await wrong(), 429, "too-many-attempts");
    const right = await ask(product, undefined, "POST", "/api/session", {
      json: { login: "reviewer", password: demoPassword },
    });
    expectRefusal(right, 429);
  });
});
