import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "#contract";
import { setTimeout as wait } from "node:timers/promises";
import { ask, expectRefusal, importMarks, signInAll, startWithPeople } from "../../tests/support/doors.ts";
import { type Person, type Product, until } from "../../tests/support/product.ts";

const marks = "id,text,classes,owner,status,registered,expires\nY1,云岫岭,30,云岫茶业,已注册,2019-01-14,2029-01-13\n";

describe("an officer records what the market calls a mark", () => {
  let product: Product;
  let people: Record<"officer" | "feng-officer", Person>;
  let key = "";
  let markId = "";

  beforeAll(async () => {
    product = await startWithPeople("2026-01-05T12:00:00+08:00");
    people = await signInAll(product, "officer", "feng-officer");
    const { officer } = people;
    await importMarks(officer, marks);
    markId = (await officer.call(routes.rights.marks, { query: { text: "云岫岭" } })).items[0]?.id ?? "";
    const token = { name: "集市", kind: "push", scopes: ["listings:write"] } as const;
    key = (await officer.call(routes.people.makeToken, { body: token })).token;
  }, 120_000);
  afterAll(() => product.stop());

  let last = 0;
  /** A listing of a seller nobody has seen; resolves when it was screened. */
  const offer = async (...titles: string[]): Promise<void> => {
    const listings = titles.map((title) => {
      last += 1;
      return { id: String(last), platform: "集市", title, seller: `小铺${last}`, category: "茶叶", price: 39.9 };
    });
    const headers = { authorization: `Bearer ${key}` };
    const answer = await ask(product, undefined, "POST", "/api/listings", { json: { listings }, headers });
    expect(answer.body).toMatchObject({ stored: titles.length });
    await until(
      () => product.database.statement<{ id: string }>("select id from listing where screened_at is null"),
      (waiting) => waiting.length === 0,
    );
  };
  const titlesOfClues = async () => (await people.officer.call(routes.clues.list)).items.map(({ title }) => title);
  const record = (person: Person, text: string) =>
    person.call(routes.rights.addAlias, { params: { id: markId }, body: { text } });
  const takeBack = (person: Person, aliasId: string) =>
    person.try(routes.rights.removeAlias, { params: { id: markId, aliasId } });
  /** The register is looked at again within a second. */
  const aSecond = () => wait(1_000);

  it("until it is recorded, the name means nothing to screening", async () => {
    await offer("青岭叶 茶叶 礼盒 旧款");
    expect(await titlesOfClues()).toEqual([]);
  });

  it("a second later a listing under that name becomes a clue that says why, in both languages", async () => {
    const alias = await record(people.officer, "青岭叶");
    await aSecond();
    await offer("青岭叶 茶叶 礼盒");
    expect(await titlesOfClues()).toEqual(["青岭叶 茶叶 礼盒"]);
    const [clue] = (await people.officer.call(routes.clues.list)).items;
    expect(clue?.markText).toBe("云岫岭");
    const whole = await people.officer.call(routes.clues.one, { params: { caseId: clue?.caseId ?? "" } });
    const [why] = whole.findings[0]?.finding.reasons ?? [];
    expect(why?.kind).toBe("alias");
    expect(why?.sentence.zh).toMatch(/“青岭叶”.*“云岫岭”.*别称/);
    expect(why?.sentence.en).toMatch(/“青岭叶”.*recorded.*“云岫岭”/);
    // The one that recorded it sees that it may take it back, the other that it may not.
    expect(alias.mine).toBe(true);
  });

  it("another office sees it and uses it, and cannot take it back", async () => {
    const [alias] = (await people["feng-officer"].call(routes.rights.mark, { params: { id: markId } })).aliases;
    expect(alias).toMatchObject({ text: "青岭叶", mine: false });
    expectRefusal(await takeBack(people["feng-officer"], alias?.id ?? ""), 404);
    await offer("青岭叶 明前 茶叶");
    expect(await titlesOfClues()).toHaveLength(2);
  });

  it("taken back, the name raises nothing more; the mark itself still does", async () => {
    const [alias] = (await people.officer.call(routes.rights.mark, { params: { id: markId } })).aliases;
    expect((await takeBack(people.officer, alias?.id ?? "")).status).toBe(200);
    await aSecond();
    await offer("青岭叶 雨前 茶叶", "云岫岭 雨前 茶叶");
    const titles = await titlesOfClues();
    expect(titles).toHaveLength(3);
    expect(titles).toContain("云岫岭 雨前 茶叶");
  });

  it("an everyday word as a name is weak: it does not flood the office", async () => {
    await record(people.officer, "礼盒");
    await aSecond();
    const before = await titlesOfClues();
    await offer("茶叶 礼盒", "月饼 礼盒 中秋", "礼盒 空盒 茶叶包装", "绿茶 龙井 礼盒装", "坚果 礼盒 年货");
    expect(await titlesOfClues()).toEqual(before);
  });

  it("a mark that comes new is looked for within a second, without the register being read again", async () => {
    await importMarks(people.officer, marks.replace("Y1,云岫岭", "Y2,翠微渡").replace("云岫茶业", "翠微茶业"));
    await aSecond();
    await offer("翠微渡 茶叶 散装");
    expect(await titlesOfClues()).toContain("翠微渡 茶叶 散装");
  });
});
