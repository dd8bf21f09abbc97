import { isoDate } from "#law";
import type { Trademark } from "#rights";
import { describe, expect, it } from "vitest";
import { createScreener, type Finding, type Listing } from "./index.ts";

const mark = (id: string, markText: string, classNumbers: number[] = [25]): Trademark => ({
  id,
  markText,
  classNumbers,
  status: "registered",
});
const marks = [
  mark("nord", "Nordvik"),
  mark("two", "Havlund Brix"),
  mark("long", "Skandorvale"),
  mark("mu", "木禾川上"),
  mark("zhi", "智川岚禾"),
  mark("clover", "Tervano"),
  mark("short", "普禾达"),
];
const aliases = [{ text: "四叶草", markId: "clover" }];
const today = isoDate("2026-11-22");
const screener = createScreener(marks, { today, aliases });

async function screen(title: string, more: Partial<Listing> = {}): Promise<readonly Finding[]> {
  return await screener.screen([{ id: "l", platform: "m", title, ...more }]);
}

describe("a seller who disguises a mark is found, and the officer is told how", () => {
  it.each([
    ["same-sign", "Nordvik 外套", "nord"],
    ["disguised", "𝗡𝗢𝗥𝗗𝗩𝗜𝗞 外套", "nord"],
    ["spaced-letters", "n o r d v i k 外套", "nord"],
    ["joined-words", "havlundbrix 外套", "two"],
    ["joined-words", "skandor vale 外套", "long"],
    ["other-order", "brix havlund 外套", "two"],
    ["leet", "n0rdv1k 外套", "nord"],
    ["repeated", "nordviiiik 外套", "nord"],
    ["masked", "NOR*VIK 外套", "nord"],
    ["masked", "NO**VIK 外套", "nord"],
    ["letter-added", "nordviak 外套", "nord"],
    ["same-sound", "nordvick 外套", "nord"],
    ["same-sound", "skandorphale 外套", "long"],
    ["generic-added", "nordvikstore 外套", "nord"],
    ["abbreviation", "hvlnd brx 外套", "two"],
    ["typed-pinyin", "木he川上 外套", "mu"],
    ["cut-off", "𝗡𝗼𝗿𝗱𝘃 外套", "nord"],
    ["two-letters", "skandorvl 外套", "long"],
    ["letter-dropped", "nordvk 外套", "nord"],
    ["letter-replaced", "nordvix 外套", "nord"],
    ["letters-swapped", "nordvki 外套", "nord"],
    ["two-letters", "skendorvele 外套", "long"],
    ["words-dropped", "havlund 外套", "two"],
    ["masked", "木*川上 外套", "mu"],
    ["masked", "普*达 外套", "short"],
    ["same-sound", "木和川上 外套", "mu"],
    ["near-sound", "木禾川桑 外套", "mu"],
    ["same-sound", "慕荷穿尚 外套", "mu"],
    ["typed-pinyin", "muhechuanshang 外套", "mu"],
    ["other-order", "禾木川上 外套", "mu"],
    ["character-dropped", "木川上 外套", "mu"],
    ["character-added", "木禾小川上 外套", "mu"],
    ["alias", "四叶草 外套", "clover"],
  ])("%s: %s", async (kind, title, markId) => {
    const finding = (await screen(title)).find((one) => one.markId === markId);
    expect(finding?.reasons[0]?.kind).toBe(kind);
  });

  it("a mark cut off by a mask sign counts once the goods agree", async () => {
    const [finding] = await screen("普～ 外套", { category: "外套" });
    expect(finding).toMatchObject({ markId: "short", alert: true });
    expect((await screen("普～ 咖啡")).filter((one) => one.alert)).toEqual([]);
  });
});

describe("an officer is not called for", () => {
  it.each([
    ["a model number that differs in a digit", "SKD5000 外套"],
    ["digits that are no letters", "n04d716 外套"],
    ["signs of programs, not masks", "no#_vik 外套"],
    ["a name inside a longer word", "fjordvikings 外套"],
    ["the doubled letters of ordinary spelling", "norddvik2 coffee"],
    ["three other characters of four", "木上之城 外套"],
    ["a star as an ornament", "★新款★ * 外套 *"],
  ])("%s: %s", async (_, title) => expect((await screen(title)).filter((one) => one.alert)).toEqual([]));

  it("fruit and juice, when a fruit is a mark for phones", async () => {
    const fruit = createScreener([mark("a", "苹果", [9]), mark("b", "Apple", [9])], { today });
    const titles = ["苹果汁 1L 果汁饮料", "新鲜苹果 水果 5斤", "apple juice 1L drink"];
    const findings = await fruit.screen(titles.map((title, at) => ({ id: String(at), platform: "m", title })));
    expect(findings.filter((one) => one.alert)).toEqual([]);
  });
});
