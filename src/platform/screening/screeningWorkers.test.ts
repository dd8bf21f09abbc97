import type { IsoDate } from "#law";
import type { Trademark } from "#rights";
import { buildScreeningTables, createScreener, type Listing } from "#screening";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ScreeningWorkers } from "./ScreeningWorkers.ts";

const mark = (id: string, markText: string): Trademark => ({ id, markText, classNumbers: [25], status: "registered" });
const marks = [mark("1", "Norvixa"), mark("2", "云岫岭"), mark("3", "Halqorim")];
const today = "2026-11-20" as IsoDate;
const listing = (id: number, title: string, seller?: string): Listing => ({
  id: String(id),
  platform: "market",
  title,
  ...(seller === undefined ? {} : { seller }),
});
const titles = ["N0rvixa jacket", "plain jacket", "云·岫·岭 上衣", "Halqorlm coat", "棉质上衣"];
const listings = Array.from({ length: 1_700 }, (_, at) => listing(at, titles[at % titles.length] ?? ""));

describe("screening by several threads", () => {
  let workers: ScreeningWorkers;
  beforeAll(() => {
    workers = new ScreeningWorkers([buildScreeningTables(marks)], 2);
  });
  afterAll(() => workers.stop());

  it("finds what one thread finds, in the order of the listings", async () => {
    const port = await workers.portFor({ today });
    const here = await createScreener(marks, { today }).screen(listings);
    expect(here.length).toBeGreaterThan(1_000);
    expect(await port.screen(listings)).toEqual(here);
    await port.close();
  });

  it("judges each office by its own facts", async () => {
    const seller = { organisationId: "o", markId: "1", seller: "Norvixa shop" };
    const knowing = await workers.portFor({ today, authorisedSellers: [seller] });
    const ignorant = await workers.portFor({ today });
    const offer = [listing(1, "Norvixa jacket", "Norvixa shop")];
    expect((await knowing.screen(offer)).map(({ alert }) => alert)).toEqual([false]);
    expect((await ignorant.screen(offer)).map(({ alert }) => alert)).toEqual([true]);
  });

  it("stops when it is told to", async () => {
    const port = await workers.portFor({ today });
    const stop = new AbortController();
    stop.abort();
    await expect(port.screen(listings, stop.signal)).rejects.toThrow(/abort/i);
  });

  it("does again what a thread had in hand when it died, and goes on with a new one", async () => {
    const mortal = new ScreeningWorkers([buildScreeningTables(marks)], 2);
    const port = await mortal.portFor({ today });
    const here = await createScreener(marks, { today }).screen(listings);
    const asked = port.screen(listings);
    const { threads } = mortal as unknown as { threads: { stop(): Promise<void> }[] };
    await Promise.all(threads.map((thread) => thread.stop()));
    expect(await asked).toEqual(here);
    expect(await port.screen(listings)).toEqual(here);
    await mortal.stop();
  });

  it("takes a new mark and a changed one in at once", async () => {
    const live = new ScreeningWorkers([buildScreeningTables(marks)], 1);
    const port = await live.portFor({ today });
    const offers = [listing(1, "Norvixa jacket"), listing(2, "Zelmondo jacket"), listing(3, "Kestrivane jacket")];
    const found = async () => (await port.screen(offers)).map(({ listingId, markId }) => `${listingId} ${markId}`);
    expect(await found()).toEqual(["1 1"]);
    const later = [mark("1", "Zelmondo"), mark("4", "Kestrivane")];
    await live.open([buildScreeningTables(marks), buildScreeningTables(later)], new Set(["1", "4"]));
    expect(await found()).toEqual(["2 1", "3 4"]);
    await live.stop();
  });

  it("tells those who wait when its threads are gone", async () => {
    const doomed = new ScreeningWorkers([buildScreeningTables(marks)], 1);
    const port = await doomed.portFor({ today });
    await doomed.stop();
    await expect(port.screen(listings)).rejects.toThrow(/ended/);
  });
});
