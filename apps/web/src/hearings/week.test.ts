import type { SittingView } from "#contract";
import { describe, expect, it } from "vitest";
import { daysOf, hoursText, mondayOf, waitsForRecord } from "./week.ts";

const at = (start: string, end = start, state: SittingView["state"] = "fixed") =>
  ({ start, end, state }) as SittingView;

describe("a week of hearings", () => {
  it("begins on Monday, also for a Sunday", () => {
    expect(
      ["2026-11-16", "2026-11-20", "2026-11-22", "2026-11-23"].map((day) =>
        mondayOf(day as `${number}-${number}-${number}`),
      ),
    ).toEqual(["2026-11-16", "2026-11-16", "2026-11-16", "2026-11-23"]);
  });

  it("puts each sitting on its legal day, whatever day it is in UTC", () => {
    const early = at("2026-11-16T16:30:00.000Z");
    const late = at("2026-11-22T15:59:00.000Z");
    const days = daysOf("2026-11-16", [early, late]);
    expect(days.map(({ sittings }) => sittings.length)).toEqual([0, 1, 0, 0, 0, 0, 1]);
  });

  it("says the hours, and the day of the end where it is another", () => {
    expect(hoursText(at("2026-11-16T01:30:00Z", "2026-11-16T03:00:00Z"))).toBe("09:30–11:00");
    expect(hoursText(at("2026-11-16T14:00:00Z", "2026-11-16T17:00:00Z"))).toBe("22:00–2026-11-17 01:00");
  });

  it("waits for the record of one that is over and still fixed", () => {
    const hours = ["2026-11-16T01:30:00Z", "2026-11-16T03:00:00Z"] as const;
    expect(waitsForRecord(at(...hours), "2026-11-16T02:59:00Z")).toBe(false);
    expect(waitsForRecord(at(...hours), "2026-11-16T03:01:00Z")).toBe(true);
    expect(waitsForRecord(at(...hours, "held"), "2026-11-17T00:00:00Z")).toBe(false);
  });
});
