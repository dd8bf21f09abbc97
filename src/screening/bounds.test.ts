import { isoDate } from "#law";
import type { Trademark } from "#rights";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  buildMarkIndex,
  buildScreeningTables,
  createScreener,
  type Listing,
  openScreener,
  openTables,
  withChanges,
} from "./index.ts";

const today = isoDate("2026-11-22");
const mark = (id: string, markText: string): Trademark => ({ id, markText, classNumbers: [25], status: "registered" });
const marks = ["Nordvik", "Havlund Brix", "木禾川上", "蓝栎 Lanoak", "智川岚禾"].map((text, at) =>
  mark(`m${at}`, text),
);
const listing = (title: string, more: Partial<Listing> = {}): Listing => ({ id: "l", platform: "m", title, ...more });

describe("the work of one text grows with its length and nothing else", () => {
  it.each([
    ["single letters", "n ".repeat(100_000)],
    ["one letter", "n".repeat(1_000_000)],
    ["one character", "木".repeat(1_000_000)],
    ["mask signs", "木*".repeat(300_000)],
    ["the same mark again and again", "Nordvik ".repeat(125_000)],
    ["unpaired surrogates", "\ud800\udc00\ud800".repeat(100_000)],
  ])("%s", async (_, title) => {
    const index = buildMarkIndex(marks);
    await openScreener(index, { today }).screen([listing(title)]);
    expect(index.counters.touched).toBeLessThan(title.length * 4);
  });

  it("thousands of marks with one text are one search; what is not shown is counted", async () => {
    const index = buildMarkIndex(Array.from({ length: 20_000 }, (_, at) => mark(`t${at}`, `Trivolan${at % 3}`)));
    const findings = await openScreener(index, { today }).screen([listing("Trivolan1 jacket")]);
    expect(index.counters.touched).toBeLessThan(100);
    expect(findings.length).toBeGreaterThan(100);
    expect(findings.length + index.counters.marksLeftOut + index.counters.hitsLeftOut).toBeGreaterThanOrEqual(6_667);
  });
});

describe("findings", () => {
  const words = fc.constantFrom(
    "Nordvik",
    "nordvlk",
    "brix havlund",
    "木禾穿上",
    "蓝栎",
    "N*rdvik",
    "新款",
    "jacket",
    "🎁",
  );
  const titles = fc.array(fc.array(words, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 });

  it("do not depend on what was screened before", async () => {
    const screener = createScreener(marks, { today });
    await fc.assert(
      fc.asyncProperty(titles, async (given) => {
        const listings = given.map((title, at) => listing(title.join(" "), { id: String(at) }));
        const forwards = await screener.screen(listings);
        const backwards = await screener.screen([...listings].reverse());
        const byListing = (all: typeof forwards) => listings.map(({ id }) => all.filter((one) => one.listingId === id));
        expect(byListing(backwards)).toEqual(byListing(forwards));
      }),
      { numRuns: 100 },
    );
  });

  it("of a mark as written stay when marks are added", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(words, { maxLength: 6 }), async (added) => {
        const more = added.map((text, at) => mark(`x${at}`, text));
        const findings = await createScreener([...marks, ...more], { today }).screen([listing("new Nordvik jacket")]);
        expect(findings.map((one) => one.markId)).toContain("m0");
      }),
      { numRuns: 50 },
    );
  });

  it("are the same from tables that another thread built", async () => {
    const tables = buildScreeningTables(marks);
    expect(tables.exact.keys.buffer).toBeInstanceOf(SharedArrayBuffer);
    const here = await createScreener(marks, { today }).screen([listing("Nordvik 木禾川上")]);
    const there = await openScreener(openTables([structuredClone(tables)]), { today }).screen([
      listing("Nordvik 木禾川上"),
    ]);
    expect(there).toEqual(here);
  });

  it("follow a mark that is added, changed or deleted", async () => {
    const index = buildMarkIndex(marks);
    const found = async (changed: typeof index, title: string) =>
      (await openScreener(changed, { today }).screen([listing(title)])).map((one) => one.markId);
    expect(await found(withChanges(index, [mark("new", "Ostravell")]), "Ostravell jacket")).toEqual(["new"]);
    expect(await found(withChanges(index, [mark("m0", "Ostravell")]), "Nordvik jacket")).toEqual([]);
    expect(await found(withChanges(index, [], ["m0"]), "Nordvik jacket")).toEqual([]);
  });

  it("reported as alerts are those that alert among all", async () => {
    const listings = ["Nordvik jacket", "nordvlk coffee", "brix havlund 外套", "蓝栎 茶"].map((title, at) =>
      listing(title, { id: String(at) }),
    );
    const all = await createScreener(marks, { today }).screen(listings);
    const alerts = await createScreener(marks, { today, report: "alerts" }).screen(listings);
    expect(alerts).toEqual(all.filter((one) => one.alert));
  });
});
