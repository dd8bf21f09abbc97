import { isoDate } from "#law";
import type { Trademark } from "#rights";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  createScreener,
  Finding,
  type Listing,
  listingFromRecord,
  listingFromRow,
  mergeKey,
  priorityOf,
  readListingHeader,
  type ScreeningContext,
} from "./index.ts";

const mark = (id: string, markText: string, classNumbers: number[] = [], more: Partial<Trademark> = {}): Trademark => ({
  id,
  markText,
  classNumbers,
  status: "registered",
  ...more,
});
const marks = [
  mark("nord", "Nordvik", [25]),
  mark("apple", "Apple", [9]),
  mark("mu", "木禾川上", [30]),
  mark("hm", "H&V", [25]),
  mark("lan", "蓝栎 Lanoak", [25]),
  mark("old", "Oldvane", [25], { status: "expired" }),
];
const listing = (title: string, more: Partial<Listing> = {}): Listing => ({
  id: "l1",
  platform: "market",
  title,
  ...more,
});

async function screen(one: Listing, context: Partial<ScreeningContext> = {}): Promise<Finding[]> {
  const findings = await createScreener(marks, { today: isoDate("2026-11-22"), ...context }).screen([one]);
  return findings.map((finding) => Finding.parse(finding));
}
const kinds = (finding: Finding | undefined) =>
  [...(finding?.reasons ?? []), ...(finding?.against ?? [])].map((reason) => reason.kind);

describe("an officer is shown", () => {
  it.each([
    "Nordvik 男士外套",
    "ＮＯＲＤＶＩＫ jacket",
    "N o r d v i k jacket",
    "n\u200bordvik jacket",
    "Nоrdvіk jacket",
    "N0rdvik jacket",
    "N*rdvik jacket",
    "nordvikk jacket",
    "NORDVIK2026新款外套",
    "【H&V】连衣裙",
    "正品蓝栎外套",
    "lanoak jacket",
    "木禾川下 绿茶 礼盒",
  ])("%s", async (title) => expect((await screen(listing(title)))[0]).toMatchObject({ alert: true }));
});

describe("an officer is not troubled with", () => {
  it.each([
    ["apple juice 1L, an everyday word for other goods", "apple juice 1L"],
    ["a part that fits", "适用于Nordvik外套的拉链"],
    ["a part for a list of makers", "zipper for Acme, Bolt, Nordvik jackets"],
    ["a mark that has expired", "Oldvane jacket"],
    ["a name inside another word", "fjordvikings jacket"],
    ["nothing at all", "手工陶瓷杯"],
  ])("%s", async (_, title) => expect((await screen(listing(title))).filter((finding) => finding.alert)).toEqual([]));

  it("an authorised seller, and is told so", async () => {
    const authorisedSellers = [{ organisationId: "o", markId: "nord", seller: "北风旗舰店" }];
    const [finding] = await screen(listing("Nordvik jacket", { seller: "北风旗舰店" }), { authorisedSellers });
    expect(finding?.alert).toBe(false);
    expect(finding?.against).toContainEqual(expect.objectContaining({ kind: "authorised-seller" }));
  });
});

describe("what speaks for and against", () => {
  it("an everyday word becomes an alert when the goods agree and it stands where brands stand", async () => {
    expect((await screen(listing("Apple phone case charger", { category: "phone" })))[0]).toMatchObject({
      markId: "apple",
      alert: true,
    });
    expect((await screen(listing("Apple juice", { category: "drinks" })))[0]?.alert ?? false).toBe(false);
  });
  it("goods of another class lower the score, goods of the mark's class raise it", async () => {
    const [same] = await screen(listing("new Nordvik jacket"));
    const [other] = await screen(listing("new Nordvik coffee"));
    expect(same?.score).toBeGreaterThan(other?.score ?? 1);
    expect(kinds(other)).toContain("goods-differ");
  });
  it("a price far below the recorded one is a reason, with both values", async () => {
    const prices = new Map([["nord", 100_000]]);
    const [finding] = await screen(listing("Nordvik jacket", { priceFen: 9_900, currency: "CNY" }), { prices });
    expect(finding?.reasons).toContainEqual(
      expect.objectContaining({ kind: "price-far-below", queryValue: "CNY 99.00", markValue: "CNY 1,000.00" }),
    );
    expect(
      kinds((await screen(listing("Nordvik jacket", { priceFen: 9_900, currency: "JPY" }), { prices }))[0]),
    ).not.toContain("price-far-below");
  });
  it("words for copies and the brand field count", async () => {
    expect(kinds((await screen(listing("高仿 Nordvik 外套", { brand: "Nordvik" })))[0])).toEqual(
      expect.arrayContaining(["copy-words", "brand-field-agrees"]),
    );
  });
  it("the mark is judged on the day the listing was seen", async () => {
    const past = mark("p", "Pastwell", [25], { registeredOn: isoDate("2016-01-01"), expiresOn: isoDate("2026-01-01") });
    const screener = createScreener([past], { today: isoDate("2026-11-22") });
    const [then] = await screener.screen([listing("Pastwell jacket", { time: "2025-12-31T12:00:00Z" })]);
    const [now] = await screener.screen([listing("Pastwell jacket")]);
    expect([then?.alert, now?.alert]).toEqual([true, false]);
  });
});

describe("every finding", () => {
  it("points at the characters, in code points, with emoji and combining marks around", async () => {
    const title = "🎁🎁 N\u0336o\u0336rdvik 外套";
    const [finding] = await screen(listing(title));
    expect(finding?.spans.map((span) => Array.from(title).slice(span.start, span.end).join(""))).toEqual([
      "N\u0336o\u0336rdvik",
    ]);
  });
  it("has a score that is the sum of its reasons, and spans inside the text, whatever the text", async () => {
    const screener = createScreener(marks, { today: isoDate("2026-11-22") });
    const noise = fc.string({ unit: "binary", maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(
        noise,
        fc.constantFrom("Nordvik", "ＮＯＲＤＶＩＫ", "木禾川上", "蓝栎", "apple"),
        noise,
        async (before, name, after) => {
          const title = `${before} ${name} ${after}`;
          const findings = await screener.screen([listing(title)]);
          expect(findings.length).toBeGreaterThanOrEqual(name === "apple" || name === "蓝栎" ? 0 : 1);
          for (const finding of findings) {
            const sum = [...finding.reasons, ...finding.against].reduce((total, reason) => total + reason.weight, 0);
            expect(finding.score).toBeCloseTo(Math.min(1, Math.max(0, sum)), 1);
            for (const span of finding.spans) {
              expect(span.end).toBeGreaterThan(span.start);
              expect(span.end).toBeLessThanOrEqual(Array.from(title).length);
            }
          }
        },
      ),
      { numRuns: 200 },
    );
  });
  it("is the same whether listings come one by one or in a batch, and stops when told", async () => {
    const screener = createScreener(marks, { today: isoDate("2026-11-22"), pause: async () => {} });
    const batch = Array.from({ length: 600 }, (_, index) =>
      listing(index % 2 === 0 ? "Nordvik jacket" : "Lanoak 外套", { id: String(index) }),
    );
    expect(await screener.screen(batch)).toEqual(
      (await Promise.all(batch.map((one) => screener.screen([one])))).flat(),
    );
    await expect(screener.screen(batch, AbortSignal.abort(new Error("stopped")))).rejects.toThrow("stopped");
  });
});

describe("a listing", () => {
  const record = { id: "1", platform: "market", title: "Nordvik jacket" };
  it("keeps markup as text and says so", () => {
    const read = listingFromRecord({ ...record, title: "<img src=x onerror=alert(1)>Nordvik" }, 3);
    expect(read).toMatchObject({
      ok: { title: "<img src=x onerror=alert(1)>Nordvik" },
      warnings: [{ row: 3, column: "title", code: "markup" }],
    });
  });
  it.each([
    [{ price: -1 }, "negative-price"],
    [{ price: "-0.01" }, "negative-price"],
    [{ price: "abc" }, "not-a-price"],
    [{ price: 1.005 }, "not-a-price"],
    [{ price: Number.NaN }, "not-a-price"],
    [{ time: "2025-02-30" }, "no-such-day"],
    [{ time: "2025-02-30T10:00:00+08:00" }, "no-such-day"],
    [{ time: "2025-02-28T25:00:00Z" }, "not-a-time"],
    [{ title: "x".repeat(2001) }, "field-too-long"],
    [{ description: "x".repeat(5_000_000) }, "field-too-long"],
    [{ title: "a\ud800" }, "unreadable-characters"],
    [{ title: "a\u0007" }, "unreadable-characters"],
    [{ title: ["a"] }, "not-text"],
    [{ title: " " }, "missing"],
    [{ url: "javascript:alert(1)" }, "not-a-web-address"],
    [{ currency: "yuan" }, "field-too-long"],
    [{ currency: "R1B" }, "not-a-currency"],
  ])("is refused with %j", (change, code) =>
    expect(listingFromRecord({ ...record, ...change }, 4)).toMatchObject({ problems: [{ row: 4, code }] }),
  );
  it("has its price in fen and its time with an offset", () => {
    expect(listingFromRecord({ ...record, price: "¥1,299.5", time: "2025/3/1 9:05" }, 1)).toMatchObject({
      ok: { priceFen: 129_950, time: "2025-03-01T09:05:00+08:00" },
    });
  });
  it("is read from a row with Chinese headers, and its problems name them", () => {
    const header = readListingHeader(["商品编号", "平台", "标题", "价格"]);
    if (!("ok" in header)) throw new Error("header");
    expect(listingFromRow(["1", "m", "t", "-3"], header.ok, 5)).toMatchObject({
      problems: [{ row: 5, column: "价格", code: "negative-price" }],
    });
    expect(readListingHeader(["标题"])).toMatchObject({ refusal: { code: "missing-columns" } });
  });
});

describe("clues", () => {
  it("of the same seller, right and goods have one key and say why; an unknown seller stands alone", async () => {
    const [a, b, c, d] = [
      listing("Nordvik jacket", { id: "1", seller: "Shop" }),
      listing("NORDVIK red jacket", { id: "2", seller: "shop " }),
      listing("Nordvik shoes", { id: "3", seller: "Shop" }),
      listing("Nordvik jacket", { id: "4" }),
    ];
    const key = async (one: Listing) => mergeKey((await screen(one))[0] as Finding, one, marks[0] as Trademark);
    expect((await key(a)).key).toBe((await key(b)).key);
    expect((await key(a)).key).not.toBe((await key(c)).key);
    expect((await key(d)).why.en).toMatch(/unknown/);
    expect((await key(a)).why.zh).toContain("Shop");
  });
  it("come first when sure, cheap and many", () => {
    expect(priorityOf({ score: 0.97, priceRatio: 0.1, listings: 12 }).priority).toBe(1);
    expect(priorityOf({ score: 0.65, listings: 1 }).priority).toBe(4);
    expect(priorityOf({ score: 0.4, listings: 1 }).priority).toBe(5);
  });
});
