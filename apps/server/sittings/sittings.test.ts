import { routes } from "#contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emptyPostgres, noPostgres, postgresServer } from "../../../tests/support/database.ts";
import { signInAll, startWithPeople } from "../../../tests/support/doors.ts";
import type { PostgresServer } from "../../../tests/support/postgres.ts";
import type { Person, Product } from "../../../tests/support/product.ts";

const { cases, sittings, people: peopleRoutes } = routes;
const now = "2026-11-20T10:00:00+08:00";
const days = { from: "2026-11-01", until: "2026-12-31" } as const;

/**
 * Two mediations asked for jointly, each waiting for its first session: what a head does next books a room. On PostgreSQL where there
 * is one, since there two requests are at work at once.
 */
describe("sittings over HTTP", () => {
  let server: PostgresServer | undefined;
  let home: { url: string; drop: () => Promise<void> } | undefined;
  let product: Product;
  let people: Record<"officer" | "head" | "lan-admin" | "feng-officer" | "supervisor", Person>;
  const ids: string[] = [];
  let room = "";

  beforeAll(async () => {
    if (!noPostgres) {
      server = await postgresServer();
      home = await emptyPostgres(server);
    }
    product = await startWithPeople(now, home === undefined ? {} : { databaseUrl: home.url });
    people = await signInAll(product, "officer", "head", "lan-admin", "feng-officer", "supervisor");
    for (const title of ["甲案", "乙案"]) ids.push(await asked(title));
  }, 120_000);
  afterAll(async () => {
    await product?.stop();
    await home?.drop();
    await server?.stop();
  });

  async function asked(title: string): Promise<string> {
    const input = {
      receivedOn: "2026-11-20",
      requesters: ["星河（演示）有限公司"],
      respondents: ["某设计师（演示）"],
      kind: "ownership",
      matter: "确认专利权归请求人所有。",
      reasons: "职务发明创造。",
      patentNumber: "ZL202330000000.0（演示）",
      patentTitle: "水杯（演示）",
      patentKind: "design",
      granted: true,
      joint: true,
    };
    const body = { procedure: "patent-mediation", title, parties: [], action: "register-request", input };
    return (await people.officer.call(cases.open, { body })).case.id;
  }
  const act = async (who: Person, id: string | undefined, action: string, input: object) => {
    const params = { id: id ?? "" };
    const { version } = await who.call(cases.one, { params });
    return who.try(cases.act, { params: { ...params, action }, body: { expectedVersion: version, input } });
  };
  const session = (more: object = {}) => ({
    sessionOn: "2026-12-01",
    time: "09:30",
    way: "in-person",
    room,
    ...more,
  });

  it("rooms are added by the administrator of the office, once under a name, and offered to its officers", async () => {
    const add = (who: Person, name: string) =>
      who.try(sittings.addRoom, { body: { name, seats: 12, link: "https://meet.example/1/{date}-{time}" } });
    expect((await add(people.officer, "第一调解室")).status).toBe(403);
    const added = await add(people["lan-admin"], "第一调解室");
    expect(added.status).toBe(200);
    room = String(added.body["id"]);
    expect((await add(people["lan-admin"], "第一调解室")).body.code).toBe("room-named-already");
    expect((await people.officer.call(sittings.rooms)).items).toMatchObject([{ id: room, seats: 12, closed: false }]);
    expect((await people["feng-officer"].call(sittings.rooms)).items).toEqual([]);
    const bad = { name: "第二调解室", seats: 4, link: "javascript:alert(1)" };
    expect((await people["lan-admin"].try(sittings.addRoom, { body: bad })).status).toBe(422);
  });

  it("of two at the same instant one gets the room, and the other is told of whose case it is and when it is free", async () => {
    const outcomes = await Promise.all(ids.map((id) => act(people.head, id, "accept", session())));
    expect(outcomes.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 422]);
    const lost = outcomes.find(({ status }) => status === 422);
    const won = ids[outcomes.findIndex(({ status }) => status === 200)] ?? "";
    const { number } = await people.head.call(cases.one, { params: { id: won } });
    expect(lost?.body.code).toBe("double-booking");
    expect(lost?.body.sentence?.zh).toBe(`时间冲突：“第一调解室”在2026-12-01 09:30–11:30已安排案件${number}。`);
    expect(lost?.body).toHaveProperty(
      "remedy.en",
      expect.stringContaining("2026-12-01 14:00–16:00, 2026-12-02 09:00–11:00"),
    );
    ids.sort((a) => (a === won ? -1 : 1));
    expect((await act(people.head, ids[1], "accept", session({ time: "11:30", lasts: 60 }))).status).toBe(200);
  });

  it("a mediator who sits in one case is not appointed in another at that time", async () => {
    const mediator = { name: "周调解（演示）", affiliation: "知识产权保护中心（演示）" };
    expect((await act(people.head, ids[0], "appoint-mediator", mediator)).status).toBe(200);
    const move = session({ time: "10:00", room: undefined, place: "第三会议室", reason: "场所另有安排。" });
    expect((await act(people.officer, ids[1], "move-session", move)).status).toBe(200);
    const { status, body } = await act(people.head, ids[1], "appoint-mediator", mediator);
    expect([status, body.code]).toEqual([422, "double-booking"]);
    expect(body.sentence?.zh).toContain("周调解（演示）在2026-12-01 09:30–11:30已安排案件");
  });

  it("the calendar shows them to the office and to those above it, with place, link and papers, and to no other office", async () => {
    const list = async (who: Person) => (await who.call(sittings.list, { query: days })).items;
    const [first, second] = await list(people.officer);
    expect(first).toMatchObject({
      caseId: ids[0],
      title: expect.stringMatching(/案/) as string,
      state: "fixed",
      start: "2026-12-01T01:30:00.000Z",
      end: "2026-12-01T03:30:00.000Z",
      place: "第一调解室",
      link: "https://meet.example/1/20261201-0930",
      sits: [{ name: "周调解（演示）" }],
      mine: false,
    });
    expect(first?.notices.map(({ name, life }) => `${name.en} ${life}`)).toHaveLength(2);
    expect(second).toMatchObject({ caseId: ids[1], place: "第三会议室", link: null });
    expect(await list(people.supervisor)).toHaveLength(2);
    expect(await list(people["feng-officer"])).toEqual([]);
    const outside = await people["feng-officer"].call(sittings.ofCase, { params: { id: ids[0] ?? "" } });
    expect(outside.items).toEqual([]);
  });

  it("one's own are those in which one sits, and come as an iCalendar file, as does each by itself", async () => {
    const me = await people.officer.call(peopleRoutes.me);
    await act(people.head, ids[1], "appoint-mediator", { name: me.name, account: me.id });
    const own = await people.officer.call(sittings.list, { query: { ...days, whose: "mine" } });
    expect(own.items.map(({ caseId, mine }) => [caseId, mine])).toEqual([[ids[1], true]]);
    const mine = Buffer.from(await people.officer.download(sittings.mine, {})).toString();
    expect(mine.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(mine).toContain("DTSTART:20261201T020000Z\r\n");
    const given = { params: { id: ids[0], sitting: "T1" }, query: { lang: "en" } };
    const one = Buffer.from(await people.officer.download(sittings.file, given))
      .toString()
      .replaceAll("\r\n ", "");
    expect(one).toContain("SUMMARY:Mediation session (in person) ");
    expect(one).toContain(`URL:${product.url}/cases/${ids[0]}`);
    expect((await people["feng-officer"].try(sittings.file, given)).status).toBe(404);
  });

  it("what is held or ended is free again, and stays in the calendar as such", async () => {
    const ended = await act(people.officer, ids[1], "end-talks", { reason: "consent-ended", note: "双方自行协商。" });
    expect(ended.status).toBe(200);
    const list = await people.officer.call(sittings.list, { query: days });
    expect(list.items.map(({ state }) => state)).toEqual(["fixed", "cancelled"]);
    const mine = Buffer.from(await people.officer.download(sittings.mine, {})).toString();
    expect(mine).toContain("STATUS:CANCELLED");
  });
});
