import mammoth from "mammoth";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LISTINGS_PER_REQUEST, routes } from "#contract";
import { ask, expectRefusal, signInAll, startWithPeople } from "../../../tests/support/doors.ts";
import { type Person, type Product, until } from "../../../tests/support/product.ts";

const header = "id,text,classes,owner,status,filed,registered,expires,authorisedSellers";
const marks = [
  header,
  "S1,云岫岭,30,云岫茶业有限公司,已注册,2018-02-03,2019-01-14,2029-01-13,云岫旗舰店",
  "S2,NORTHTARN,25,Northtarn Ltd,已注册,2016-05-06,2017-01-01,2027-01-01,",
  "S3,NORTHTARN,9,Other Ltd,申请中,2024-05-06,,,",
].join("\n");

describe("the register, asked for marks like a text", () => {
  let product: Product;
  let people: Record<"officer" | "feng-officer" | "holder", Person>;

  beforeAll(async () => {
    product = await startWithPeople("2026-01-05T12:00:00+08:00");
    people = await signInAll(product, "officer", "feng-officer", "holder");
    await importMarks(marks);
  }, 120_000);
  afterAll(() => product.stop());

  async function importMarks(content: string): Promise<void> {
    const { officer } = people;
    const params = {
      id: (await officer.upload(routes.imports.upload, { query: { kind: "marks" } }, "m.csv", content)).id,
    };
    const reaches = (wanted: string) =>
      until(
        () => officer.call(routes.imports.one, { params }),
        ({ state }) => state === wanted,
      );
    await reaches("checked");
    await officer.call(routes.imports.confirm, { params });
    await reaches("done");
  }
  const search = (body: object, who: Person = people.officer) =>
    who.call(routes.similarity.search, { body: body as { text: string } });
  const numbers = ({ hits }: Awaited<ReturnType<typeof search>>) =>
    hits.map(({ mark }) => mark.registrationNumber).sort();

  it("answers with the mark as registered, score, reasons with spans, and how much was looked at", async () => {
    const answer = await search({ text: "🎉 NORTHTARN", classes: [25] });
    expect(answer).toMatchObject({
      text: "🎉 NORTHTARN",
      considered: { marks: 3 },
      matcherVersion: expect.any(String),
    });
    expect(answer.hits[0]).toMatchObject({
      mark: {
        registrationNumber: "S2",
        markText: "NORTHTARN",
        classNumbers: [25],
        holderName: "Northtarn Ltd",
        status: "registered",
        filedOn: "2016-05-06",
      },
    });
    expect(answer.hits[0]?.reasons[0]).toMatchObject({
      querySpan: [2, 11],
      markSpan: [0, 9],
      sentence: { zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.stringMatching(/[a-z]/) },
    });
    expect(answer.hits[0]?.reasons.map(({ kind }) => kind)).toContain("goods");
  });

  it("keeps to classes, status, holder and days of filing", async () => {
    expect(numbers(await search({ text: "NORTHTARN" }))).toEqual(["S2", "S3"]);
    expect(numbers(await search({ text: "NORTHTARN", classes: [9] }))).toEqual(["S3"]);
    expect(numbers(await search({ text: "NORTHTARN", statuses: ["registered"] }))).toEqual(["S2"]);
    expect(numbers(await search({ text: "NORTHTARN", owner: "northtarn" }))).toEqual(["S2"]);
    expect(numbers(await search({ text: "NORTHTARN", owner: "LTD" }))).toEqual(["S2", "S3"]);
    expect(numbers(await search({ text: "NORTHTARN", owner: "nobody at all" }))).toEqual([]);
    expect(numbers(await search({ text: "NORTHTARN", filedFrom: "2020-01-01" }))).toEqual(["S3"]);
    expect(numbers(await search({ text: "NORTHTARN", filedTo: "2016-05-06" }))).toEqual(["S2"]);
    expect(numbers(await search({ text: "NORTHTARN", limit: 1 }))).toHaveLength(1);
  });

  it("puts marks for the goods meant first and excludes none", async () => {
    const meant = await search({ text: "NORTHTARN", forClasses: [9] });
    expect(meant.hits.map(({ mark }) => mark.registrationNumber)).toEqual(["S3", "S2"]);
    expect(meant.hits[0]?.reasons.map(({ kind }) => kind)).toContain("goods");
    expect(meant.hits[0]?.score).toBe(1);
  });

  it("says what would raise a score that is not the highest", async () => {
    const [hit] = (await search({ text: "NORTHTARM", classes: [25] })).hits;
    expect(hit?.score).toBeLessThan(1);
    expect(hit?.higher.length).toBeGreaterThan(0);
    for (const { gain, sentence } of hit?.higher ?? []) {
      expect(gain).toBeGreaterThan(0);
      expect(gain).toBeLessThanOrEqual(1 - (hit?.score ?? 0) + 0.001);
      expect(sentence.zh).toMatch(/^若/);
    }
  });

  it("is the same public register for another office and for a holder", async () => {
    for (const who of [people["feng-officer"], people.holder])
      expect(numbers(await search({ text: "云岫岭" }, who))).toEqual(["S1"]);
  });

  it("shows a mark written or changed a moment ago", async () => {
    expect(numbers(await search({ text: "QUILLFERN" }))).toEqual([]);
    await importMarks(`${header}\nS9,QUILLFERN,25,,已注册,,,,\nS3,OTHERNAME,9,Other Ltd,申请中,2024-05-06,,,\n`);
    const found = await until(
      () => search({ text: "QUILLFERN" }),
      ({ hits }) => hits.length > 0,
      2,
    );
    expect(numbers(found)).toEqual(["S9"]);
    expect(numbers(await search({ text: "NORTHTARN" }))).toEqual(["S2"]);
    await importMarks(`${header}\nS3,NORTHTARN,9,Other Ltd,申请中,2024-05-06,,,\n`);
  });

  it("refuses what cannot be asked, by field, and takes any text that can", async () => {
    const refusals: object[] = [
      {},
      { text: "" },
      { text: "   " },
      { text: "x".repeat(501) },
      { text: "a\ud800" },
      { text: "\u200b\u2060 \u3164" },
      { text: "x", filedFrom: "2025-02-02", filedTo: "2025-02-01" },
      { text: "x", clases: [25] },
      { text: "x", classes: [46] },
      { text: "x", classes: "25" },
      { text: "x", statuses: ["glorious"] },
      { text: "x", filedFrom: "2025-02-30" },
      { text: "x", limit: 0 },
    ];
    for (const body of refusals)
      expectRefusal(await people.officer.try(routes.similarity.search, { body }), 422, "invalid-input");
    for (const [body, path, zh] of [
      [{ text: "x", filedFrom: "2025-02-02", filedTo: "2025-02-01" }, "body.filedTo", "早于"],
      [{ text: "x", clases: [25] }, "body.clases", "没有这个字段"],
      [{ text: "\u200b \u3164" }, "body.text", "为空"],
    ] as const)
      expect((await people.officer.try(routes.similarity.search, { body })).body["fields"]).toMatchObject([
        { path, sentence: { zh: expect.stringContaining(zh) } },
      ]);
    const megabyte = JSON.stringify({ text: "x".repeat(1_100_000) });
    const tooLarge = await ask(product, people.officer, "POST", "/api/similar", {
      body: megabyte,
      headers: { "content-type": "application/json" },
    });
    expectRefusal(tooLarge, 413);
    expectRefusal(await ask(product, undefined, "POST", "/api/similar", { json: { text: "x" } }), 401);
    for (const text of ["！！！", "\u202e\u0301\u200d", "👩‍⚖️", "%_\\'; drop table mark"])
      expect((await search({ text })).hits).toEqual([]);
  });

  it.each(["zh", "en"] as const)("gives the answer as a Word document (%s)", async (lang) => {
    const response = await fetch(`${product.url}/api/similar/report`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        cookie: people.officer.cookie,
        "x-csrf-token": people.officer.csrf,
      },
      body: JSON.stringify({ text: "NORTHTARN", classes: [25, 9], lang }),
    });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-disposition")).toMatch(/^attachment; .*\.docx/);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await response.arrayBuffer()) });
    const wanted =
      lang === "zh"
        ? ["商标近似检索报告", "类别：25、9", "2026-01-05 12:00", "S2", "Northtarn Ltd", "1.00", "已注册", "＋"]
        : ["Search report", "classes 25, 9", "2026-01-05 12:00", "S2", "Northtarn Ltd", "1.00", "registered", "＋"];
    for (const words of wanted) expect(value).toContain(words);
    expect(value).not.toMatch(/undefined|[{}]/);
  });

  it("names the report so that the name is a name, whatever was asked", async () => {
    const response = await fetch(`${product.url}/api/similar/report`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        cookie: people.officer.cookie,
        "x-csrf-token": people.officer.csrf,
      },
      body: JSON.stringify({ text: "云岫\u202e岭\r\n../x", lang: "zh" }),
    });
    await response.arrayBuffer();
    const told = response.headers.get("content-disposition") ?? "";
    expect(told).toContain('filename="search-report.docx"');
    expect(decodeURIComponent(told.split("UTF-8''")[1] ?? "")).toBe("近似检索报告 云岫 岭 .. x.docx");
  });

  it("screens listings without keeping them, and refuses each bad one by itself", async () => {
    const listing = {
      id: "a",
      platform: "集市",
      title: "🎉 云岫岭 茶叶",
      category: "茶叶",
      seller: "山野小铺",
      price: "39.90",
    };
    const body = {
      listings: [
        listing,
        { ...listing, id: "b", title: "普通 茶叶" },
        { id: "c" },
        { ...listing, id: "d", title: "a\ud800" },
        "e",
        null,
      ],
    };
    const before = await product.database.statement("select id from listing");
    const answer = await people.officer.call(routes.similarity.screen, { body });
    expect(answer).toMatchObject({ received: 6, screened: 2, matcherVersion: expect.any(String) });
    expect(answer.refused.map(({ row, id }) => [row, id])).toEqual([
      [3, "c"],
      [4, "d"],
      [5, null],
      [6, null],
    ]);
    expect(answer.refused[2]?.problems).toMatchObject([{ code: "not-json", sentence: { zh: "应为 JSON 对象" } }]);
    expect(answer.findings).toMatchObject([
      { listingId: "a", alert: true, spans: [{ field: "title", start: 2, end: 5 }] },
    ]);
    expect(answer.marks.map(({ id }) => id)).toEqual(answer.findings.map(({ markId }) => markId));
    expect(await product.database.statement("select id from listing")).toEqual(before);
  });

  it("is quiet about the office's authorised seller, and shows it when asked for all", async () => {
    const listings = [{ id: "a", platform: "集市", title: "云岫岭 茶叶", seller: "云岫旗舰店" }];
    expect((await people.officer.call(routes.similarity.screen, { body: { listings } })).findings).toEqual([]);
    const all = await people.officer.call(routes.similarity.screen, { body: { listings, all: true } });
    expect(all.findings).toMatchObject([{ alert: false, against: [{ kind: "authorised-seller" }] }]);
  });

  it("shows each stage of one title", async () => {
    const listings = [{ id: "a", platform: "集市", title: "🎉ＮＯＲＴＨＴＡＲＮ 外套" }];
    const { stages } = await people.officer.call(routes.similarity.screen, { body: { listings, explain: true } });
    expect(stages?.characters.slice(0, 3)).toEqual(["🎉", "Ｎ", "Ｏ"]);
    expect(stages?.symbols[0]).toEqual({ symbol: "n", disguised: true, start: 1, end: 2 });
    expect(stages?.tokens[0]).toEqual({ text: "northtarn", kind: "word", start: 1, end: 10 });
    expect(stages?.pinyin).toEqual([
      { syllable: "wai", start: 11, end: 12 },
      { syllable: "tao", start: 12, end: 13 },
    ]);
    expect(stages?.windows[0]).toMatchObject({ start: 1, end: 10, text: "ＮＯＲＴＨＴＡＲＮ" });
    expect(stages?.judged[0]?.score).toBeGreaterThan(0);
  });

  it("refuses no listings, too many, and stages for more than one", async () => {
    const listing = { id: "a", platform: "集市", title: "x" };
    for (const body of [
      {},
      { listings: [] },
      { listings: [listing], alle: true },
      { listings: Array.from({ length: LISTINGS_PER_REQUEST + 1 }, () => listing) },
      { listings: [listing, listing], explain: true },
    ])
      expectRefusal(await people.officer.try(routes.similarity.screen, { body }), 422, "invalid-input");
  });
});
