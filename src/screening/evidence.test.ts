import { isoDate } from "#law";
import type { Trademark } from "#rights";
import { describe, expect, it } from "vitest";
import {
  buildMarkIndex,
  countLiteral,
  createScreener,
  type Finding,
  type Listing,
  type ScreeningContext,
} from "./index.ts";

const today = isoDate("2026-11-22");
const mark = (id: string, markText: string, classNumbers: number[] = [25]): Trademark => ({
  id,
  markText,
  classNumbers,
  status: "registered",
});
const listing = (title: string, more: Partial<Listing> = {}): Listing => ({ id: title, platform: "m", title, ...more });

async function screen(
  marks: readonly Trademark[],
  one: Listing,
  context: Partial<ScreeningContext> = {},
): Promise<Finding | undefined> {
  return (await createScreener(marks, { today, ...context }).screen([one]))[0];
}
const kinds = (finding: Finding | undefined) =>
  [...(finding?.reasons ?? []), ...(finding?.against ?? [])].map((reason) => reason.kind);

describe("a mark made of words of the language", () => {
  const marks = [
    mark("two", "二合一"),
    mark("hamster", "小仓鼠"),
    mark("stone", "halogen", [25]),
    mark("own", "木禾川上"),
  ];
  it.each(["传统二合一四灯", "小仓鼠 笼子 收纳", "bulb with halogen light"])(
    "is no alert where the text may mean the words: %s",
    async (title) => expect((await screen(marks, listing(title)))?.alert ?? false).toBe(false),
  );
  it("is one where the goods agree", async () => {
    const finding = await screen(marks, listing("小仓鼠外套 童装"));
    expect(finding?.alert).toBe(true);
    expect(kinds(finding)).toEqual(expect.arrayContaining(["weak-known", "goods-agree"]));
  });
  it("is no excuse for another spelling, which is that word no more", async () =>
    expect(kinds(await screen(marks, listing("小苍鼠外套")))).not.toContain("weak-known"));
  it("says nothing about a coined name", async () =>
    expect((await screen(marks, listing("木禾川上 收纳")))?.alert).toBe(true));
});

describe("a name of two characters", () => {
  const marks = [mark("short", "蓝栎")];
  it.each([
    ["at the head of the title", "蓝栎光能手写板", true],
    ["behind a word that sellers put before names", "春季正品蓝栎外套", true],
    ["set off by signs", "lanoak/蓝栎/手写板", true],
    ["somewhere in the text, for other goods", "天蔚蓝栎树手写板", false],
  ])("%s", async (_, title, alert) => expect((await screen(marks, listing(title)))?.alert ?? false).toBe(alert));
});

describe("goods that are only remotely related", () => {
  it("speak against an alert, near ones do not", async () => {
    const marks = [mark("nord", "Nordvik", [25])];
    expect((await screen(marks, listing("new Nordvik handbag")))?.alert).toBe(true);
    expect((await screen(marks, listing("new Nordvik coffee")))?.alert).toBe(false);
  });
});

describe("a name cut off after its first sign", () => {
  const one = [mark("a", "普禾达")];
  const many = Array.from("禾大木川山石云月星河").map((second, at) => mark(`m${at}`, `普${second}达`));
  it("is an alert where hardly another mark for these goods begins so", async () => {
    const finding = await screen(one, listing("普～ 外套"));
    expect([finding?.alert, kinds(finding).includes("brand-is-meant")]).toEqual([true, true]);
  });
  it("is none where many do, whatever sellers say around it", async () => {
    const finding = await screen(many, listing("专柜同款 普～ 外套"));
    expect([finding?.alert ?? false, kinds(finding).includes("brand-is-meant")]).toEqual([false, false]);
  });
  it.each(["会员360普~380外套", "nor*dan 外套"])(
    "is not meant by a range or by a sign within another word: %s",
    async (title) => expect((await screen([...one, mark("n", "Nordvik")], listing(title)))?.alert ?? false).toBe(false),
  );
});

describe("another word made of the same everyday word", () => {
  const marks = [mark("t", "Thinkwayne", [25]), mark("s", "Skandorvale", [25])];
  it("is no misspelling: thinkpad is not Thinkwayne", async () =>
    expect(await screen(marks, listing("thinkwalke jacket"))).toBeUndefined());
  it("a coined name with two letters changed is", async () =>
    expect((await screen(marks, listing("skendorvele jacket")))?.alert).toBe(true));
});

describe("how common a text is in the market", () => {
  const marks = [mark("s", "Stormteck", [9]), mark("n", "Nordvik", [9])];
  const market = Array.from({ length: 60 }, (_, at) =>
    listing(`stortech hdmi cable ${at % 2 === 0 ? "nordvik" : "black"}`, {
      id: String(at),
      seller: `seller ${at % 20}`,
    }),
  );
  const commonness = countLiteral(buildMarkIndex(marks), market);
  const sold = listing("stortech cable charger", { category: "charger" });

  it("counts sellers, not listings, and forgets what hardly anybody writes", () => {
    expect(commonness.listings).toBe(20);
    expect(commonness.counts.get("stortech")).toBe(20);
    expect(countLiteral(buildMarkIndex(marks), market.slice(0, 3)).counts.size).toBe(0);
  });
  it("keeps a name that many sellers write alike from being taken for a misspelling", async () => {
    expect((await screen(marks, sold))?.alert).toBe(true);
    const finding = await screen(marks, sold, { commonness });
    expect([finding?.alert ?? false, kinds(finding).includes("common-in-market") || finding === undefined]).toEqual([
      false,
      true,
    ]);
  });
  it("asks for the goods where a common text is the mark, and for nothing where it is disguised", async () => {
    const alert = async (title: string) => (await screen(marks, listing(title), { commonness }))?.alert ?? false;
    expect([await alert("nordvik thing"), await alert("nordvik charger"), await alert("𝗡𝗼𝗿𝗱𝘃𝗶𝗸 thing")]).toEqual([
      false,
      true,
      true,
    ]);
  });
});

describe("what officers decided of a seller before", () => {
  const marks = [mark("n", "Nordvik")];
  const sold = listing("Nordvik 外套", { seller: "Shop" });
  const knowing = (accepted: number, rejected: number) =>
    screen(marks, listing("nordvyk 咖啡 外套", { seller: "Shop" }), { historyOf: () => ({ accepted, rejected }) });
  it("moves the score a little, with its reason", async () => {
    const [caught, unknown, cleared] = [await knowing(3, 0), await knowing(0, 0), await knowing(0, 3)];
    expect(caught?.score).toBeGreaterThan(unknown?.score ?? 1);
    expect(cleared?.score).toBeLessThan(unknown?.score ?? 0);
    expect([kinds(caught).at(-1), kinds(cleared).at(-1)]).toEqual(expect.arrayContaining(["seller-cleared-before"]));
    expect(kinds(caught)).toContain("seller-caught-before");
  });
  it("makes no clue of a listing that names nobody, and hides none that names a mark", async () => {
    const historyOf = () => ({ accepted: 50, rejected: 0 });
    expect(await screen(marks, listing("手工杯子", { seller: "Shop" }), { historyOf })).toBeUndefined();
    expect((await screen(marks, sold, { historyOf: () => ({ accepted: 0, rejected: 50 }) }))?.alert).toBe(true);
  });
});
