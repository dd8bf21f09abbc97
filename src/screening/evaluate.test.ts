import { isoDate } from "#law";
import type { Trademark } from "#rights";
import { describe, expect, it } from "vitest";
import { compareFindings, createScreener, evaluateScreening, type Listing } from "./index.ts";

const mark: Trademark = { id: "nord", markText: "Nordvik", classNumbers: [25], status: "registered" };
const screener = createScreener([mark], { today: isoDate("2026-11-22") });
const listing = (title: string): Listing => ({ id: "same id everywhere", platform: "m", title });
const pair = (title: string, isAccepted: boolean) => ({ listing: listing(title), markId: "nord", isAccepted });

describe("screening against what officers decided", () => {
  it("tells precision and recall, and which decisions it would not have made", async () => {
    const missed = pair("red jacket in the style of n.", true);
    const raised = pair("Nordvik jacket", false);
    const evaluation = await evaluateScreening(
      [pair("NORDVIK jacket", true), pair("Nordvik 外套", true), missed, raised, pair("plain mug", false)],
      screener,
    );
    expect(evaluation).toMatchObject({ acceptedRaised: 2, acceptedMissed: 1, rejectedRaised: 1, rejectedSpared: 1 });
    expect(evaluation.precision).toBeCloseTo(2 / 3);
    expect(evaluation.recall).toBeCloseTo(2 / 3);
    expect(evaluation.wrong.map((one) => one.pair)).toEqual([missed, raised]);
  });
  it("says nothing of shares of nothing", async () => {
    expect(await evaluateScreening([], screener)).toMatchObject({ precision: undefined, recall: undefined });
  });
});

describe("two versions", () => {
  it("differ by alerts gained, lost and moved", async () => {
    const found = await screener.screen([
      { ...listing("Nordvik jacket"), id: "a" },
      { ...listing("Nordvik tee"), id: "b" },
    ]);
    const [a, b] = found;
    if (a === undefined || b === undefined) throw new Error("two findings");
    const other = { ...a, listingId: "c" };
    const change = compareFindings([a, b], [{ ...a, score: 0.7 }, other]);
    expect(change).toMatchObject({ newAlerts: [other], lostAlerts: [b], same: 0 });
    expect(change.moved).toHaveLength(1);
    expect(compareFindings(found, found)).toMatchObject({ newAlerts: [], lostAlerts: [], moved: [], same: 2 });
  });
});
