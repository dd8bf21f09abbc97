import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "#contract";
import { writeXlsx } from "#platform";
import { ask, expectRefusal, expectSaid, signInAll, startWithPeople } from "../../tests/support/doors.ts";
import { type Person, type Product, until } from "../../tests/support/product.ts";

const marks =
  "id,text,classes,owner,status,registered,expires,authorisedSellers,price\nY1,云岫岭,25,云岫鞋业,已注册,2019-01-14,2029-01-13,云岫授权外贸,400\n";
const header = "报关单号,商品序号,申报日期,进出口,口岸,发货人,品名规格,商品编码,申报品牌,数量,单位,总价,币制,途经地";
const row = (
  number: string,
  more: Partial<Record<"consignor" | "goods" | "brand" | "date" | "direction", string>> = {},
) =>
  [
    number,
    "1",
    more.date ?? "2026-01-04",
    more.direction ?? "出口",
    "珠屿港",
    more.consignor ?? "山野贸易",
    more.goods ?? "运动鞋|云岫岭|纺织鞋面",
    "6404110000",
    more.brand ?? "无牌",
    "1200",
    "双",
    "24000",
    "人民币",
    "枫浦",
  ].join(",");

describe("customs declarations become clues", () => {
  let product: Product;
  let people: Record<"customs" | "customs-head" | "gac-officer" | "gac-head" | "officer" | "market", Person>;

  beforeAll(async () => {
    product = await startWithPeople("2026-01-05T12:00:00+08:00");
    people = await signInAll(product, "customs", "customs-head", "gac-officer", "gac-head", "officer", "market");
    await written("marks", "m.csv", marks);
  }, 120_000);
  afterAll(() => product.stop());

  async function checked(kind: "marks" | "declarations", name: string, content: string | Uint8Array) {
    const { customs } = people;
    const { id } = await customs.upload(routes.imports.upload, { query: { kind } }, name, content);
    const params = { id };
    const done = await until(
      () => customs.call(routes.imports.one, { params }),
      ({ state }) => state !== "checking",
    );
    return { done, params, refused: (await customs.call(routes.imports.rows, { params })).items };
  }
  async function written(kind: "marks" | "declarations", name: string, content: string | Uint8Array) {
    const { params } = await checked(kind, name, content);
    await people.customs.call(routes.imports.confirm, { params });
    return until(
      () => people.customs.call(routes.imports.one, { params }),
      ({ state }) => state === "done",
    );
  }
  const clues = (query: object = {}) =>
    people.customs.call(routes.clues.list, { query: { of: "declaration", ...query } });
  const clueOf = async (seller: string) => {
    const { items } = await clues();
    const found = items.find((one) => one.seller === seller);
    return people.customs.call(routes.clues.one, { params: { caseId: found?.caseId ?? "" } });
  };

  it("from a file, with every reason by its name; what is alike joins and says why", async () => {
    const { customs } = people;
    await customs.call(routes.declarations.addPlace, { body: { place: "枫浦", why: "一年内三次查获" } });
    const file = `${header}\n${row("E1")}\n${row("E2", { consignor: "山野贸易" })}\n${row("E3", { goods: "帆布鞋" })}\n`;
    expect(await written("declarations", "d.csv", file)).toMatchObject({ good: 3, written: 3, clues: 1, already: 0 });
    expect(await written("declarations", "d.csv", file)).toMatchObject({ good: 3, already: 3, clues: 0 });
    const clue = await clueOf("山野贸易");
    expect(clue).toMatchObject({
      of: "declaration",
      listings: 2,
      platform: "珠屿港",
      markText: "云岫岭",
      findings: [],
    });
    const [first, second] = clue.declarations;
    expect(first?.declaration).toMatchObject({ consignor: "山野贸易", valueFen: 2_400_000 });
    expect([first, second].map((one) => one?.declaration.number).toSorted()).toEqual(["E1", "E2"]);
    expect(first?.finding.reasons.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["unbranded-with-brand-words", "class-fits-hs", "route", "price-far-below"]),
    );
    expect(second?.mergedBecause?.zh).toContain("同一发货人");
    for (const { kind, sentence } of first?.finding.reasons ?? [])
      expectSaid({ code: kind, sentence, remedy: sentence });
  });

  it("never of an authorised user, nor of the holder itself", async () => {
    const rows = [row("A1", { consignor: "云岫授权外贸" }), row("A2", { consignor: "云岫鞋业" })];
    expect(await written("declarations", "a.csv", `${header}\n${rows.join("\n")}\n`)).toMatchObject({
      written: 2,
      clues: 0,
    });
  });

  it("opens the customs case of an accepted clue, and remembers the consignor in the next one", async () => {
    const { customs } = people;
    const id = (await clueOf("山野贸易")).caseId;
    const { version } = await customs.call(routes.cases.one, { params: { id } });
    const accept = (input: object) =>
      customs.try(routes.cases.act, { params: { id, action: "accept" }, body: { input, expectedVersion: version } });
    expectRefusal(await accept({}), 422, "right-not-recorded");
    const done = await customs.call(routes.cases.act, {
      params: { id, action: "accept" },
      body: { input: { recordal: "T2026-0001（演示）" }, expectedVersion: version },
    });
    const opened = await customs.call(routes.cases.one, { params: { id: done.opened?.caseId ?? "" } });
    expect(opened).toMatchObject({ procedure: "customs-detention", stage: "suspected" });
    expect(opened.evidence.map(({ name }) => name).toSorted()).toEqual(["E1-1.json", "E2-1.json"]);
    expect(done.case.stage).toBe("accepted");
    await written("declarations", "n.csv", `${header}\n${row("N1", { goods: "皮鞋|云岫岭" })}\n`);
    const { items } = await clues({ stage: "new", text: "N1" });
    const clue = await customs.call(routes.clues.one, { params: { caseId: items[0]?.caseId ?? "" } });
    const kinds = clue.declarations[0]?.finding.reasons.map(({ kind }) => kind);
    expect(kinds).toContain("consignor-history");
  });

  it("from GB18030 and from a workbook just as well", async () => {
    // “山谷” as GB18030 writes it, in a file whose other words are ASCII.
    const gb = Buffer.concat([
      Buffer.from("number,date,direction,port,consignor,goods\nG1,2026-01-04,export,Zhuyu,"),
      Buffer.from([0xc9, 0xbd, 0xb9, 0xc8]),
      Buffer.from(",shoes\n"),
    ]);
    const { done, params } = await checked("declarations", "gb.csv", gb);
    expect(done).toMatchObject({ state: "checked", good: 1 });
    const { items } = await people.customs.call(routes.imports.rows, { params, query: { state: "good" } });
    expect(items[0]?.cells["consignor"]).toBe("山谷");
    const sheet = {
      name: "报关单",
      header: header.split(","),
      rows: [row("X1", { consignor: "表格贸易" }).split(",")],
    };
    expect(await written("declarations", "x.xlsx", await writeXlsx([sheet]))).toMatchObject({ good: 1, clues: 1 });
  });

  it("refuses a bad row by row and column, says what to do, and gives it back whole", async () => {
    const bad = row("B1", { date: "2026-02-30", direction: "上行" });
    const { done, params, refused } = await checked("declarations", "b.csv", `${header}\n${row("B0")}\n${bad}\n`);
    expect(done).toMatchObject({ good: 1, refused: 1 });
    expect(refused[0]?.row).toBe(3);
    expect(refused[0]?.problems.map(({ column, code }) => [column, code])).toEqual([
      ["申报日期", "no-such-day"],
      ["进出口", "unknown-word"],
    ]);
    expect(refused[0]?.problems[1]?.remedy?.zh).toContain("出口");
    const back = await ask(product, people.customs, "GET", `/api/imports/${params.id}/refused?format=csv`);
    expect(back.text).toContain("山野贸易");
    const { done: failed } = await checked("declarations", "h.csv", "报关单号,品名规格\nC1,鞋\n");
    expect(failed).toMatchObject({ state: "failed", failure: { code: "missing-columns" } });
  });

  it("pushed by a customs system with a key of its own, each answered in its place", async () => {
    const { customs } = people;
    const made = await customs.call(routes.people.makeToken, {
      body: { name: "通关系统", kind: "push", scopes: ["declarations:write"] },
    });
    const headers = { authorization: `Bearer ${made.token}` };
    const one = {
      number: "P1",
      declaredOn: "2026-01-04",
      direction: "export",
      port: "珠屿港",
      consignor: "推送贸易",
      goods: "运动鞋",
      declaredBrand: "云岫岭",
      hsCode: "6404110000",
    };
    const push = (...declarations: unknown[]) =>
      ask(product, undefined, "POST", "/api/declarations", { headers, json: { declarations } });
    const answer = await push(one, { ...one, port: "" }, ["no object"]);
    expect(answer.body).toMatchObject({ received: 3, stored: 1, refused: 2 });
    const [, second] = answer.body["results"] as { problems: { column: string }[] }[];
    expect(second?.problems.map(({ column }) => column)).toEqual(["port"]);
    expect((await push(one)).body).toMatchObject({ stored: 0, already: 1 });
    await until(
      () => clues({ text: "P1" }),
      ({ total }) => total === 1,
    );
    const listings = { headers, json: { listings: [{ id: "1", platform: "x", title: "y" }] } };
    expectRefusal(await ask(product, undefined, "POST", "/api/listings", listings), 403);
  });

  it("are seen by their own office and by nobody beside it", async () => {
    const clue = await clueOf("推送贸易");
    const id = clue.declarations[0]?.declaration.id ?? "";
    expect((await people["customs-head"].call(routes.declarations.one, { params: { id } })).number).toBe("P1");
    for (const other of [people.officer, people.market]) {
      expectRefusal(await other.try(routes.declarations.one, { params: { id } }), 404);
      expectRefusal(await other.try(routes.clues.one, { params: { caseId: clue.caseId } }), 404);
      expect((await other.call(routes.declarations.places)).items).toEqual([]);
    }
    const { items } = await people["customs-head"].call(routes.declarations.places);
    const [place] = items;
    expectRefusal(await people.market.try(routes.declarations.removePlace, { params: { id: place?.id ?? "" } }), 404);
    await people["customs-head"].call(routes.declarations.removePlace, { params: { id: place?.id ?? "" } });
  });

  it("are judged by the ports that were recorded for the mark", async () => {
    const { customs } = people;
    const { items } = await customs.call(routes.rights.marks, { query: { text: "云岫岭" } });
    const params = { id: items[0]?.id ?? "" };
    await customs.call(routes.rights.addRecordedPort, { params, body: { port: "澜州机场" } });
    await written("declarations", "q.csv", `${header}\n${row("Q1", { consignor: "口岸贸易" })}\n`);
    const { declarations } = await clueOf("口岸贸易");
    expect(declarations[0]?.finding.reasons.map(({ kind }) => kind)).toContain("port-not-recorded");
    const { recordedPorts } = await customs.call(routes.rights.mark, { params });
    await customs.call(routes.rights.removeRecordedPort, { params: { ...params, portId: recordedPorts[0]?.id ?? "" } });
    expect((await customs.call(routes.rights.mark, { params })).recordedPorts).toEqual([]);
  });

  it("are judged by what Customs have on record, which also numbers the case of an accepted clue", async () => {
    const { customs, "gac-officer": clerk, "gac-head": head } = people;
    const parties = [{ id: "holder", role: "holder", name: "云岫鞋业" }];
    const filed = {
      holderName: "云岫鞋业",
      kind: "trademark",
      rightName: "云岫岭",
      registrationNumber: "Y1",
      classNumber: 25,
      details: "注册商标",
      licensees: [{ name: "被许可外贸" }],
      goods: [{ name: "运动鞋", ports: ["珠屿港"], traders: [] }],
      knownInfringers: ["惯犯外贸"],
      filedOn: "2026-01-05",
    };
    const opening = { procedure: "customs-recordal", title: "备案", parties, action: "file-application", input: filed };
    const { id } = (await clerk.call(routes.cases.open, { body: opening })).case;
    const act = async (by: Person, action: string, input: object) => {
      const { version } = await by.call(routes.cases.one, { params: { id } });
      return by.call(routes.cases.act, { params: { id, action }, body: { input, expectedVersion: version } });
    };
    await act(clerk, "check-file", { result: "complete" });
    await act(head, "grant-recordal", { number: "T2026-00009（演示）" });
    const rows = [row("R1", { consignor: "惯犯外贸" }), row("R2", { consignor: "被许可外贸" })];
    expect(await written("declarations", "r.csv", `${header}\n${rows.join("\n")}\n`)).toMatchObject({ clues: 1 });
    const clue = await clueOf("惯犯外贸");
    const { against, reasons } = clue.declarations[0]?.finding ?? { against: [], reasons: [] };
    expect(reasons.map(({ kind }) => kind)).toContain("known-infringer");
    expect(against.map(({ kind }) => kind)).toContain("port-as-recorded");
    const params = { id: clue.caseId };
    const { version } = await customs.call(routes.cases.one, { params });
    const body = { input: {}, expectedVersion: version };
    const done = await customs.call(routes.cases.act, { params: { ...params, action: "accept" }, body });
    const opened = await customs.call(routes.cases.one, { params: { id: done.opened?.caseId ?? "" } });
    expect(JSON.stringify(opened.state.facts)).toContain("T2026-00009（演示）");
    // The record is the customs line's own: beside it nobody reads it, and its case stays with the office that keeps it.
    expectRefusal(await people.market.try(routes.cases.one, { params: { id } }), 404);
    expectRefusal(await customs.try(routes.cases.one, { params: { id } }), 404);
  });
});
