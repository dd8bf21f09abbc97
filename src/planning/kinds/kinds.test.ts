import { describe, expect, it } from "vitest";
import { indicatorStanding, indicatorYears } from "./indicator.ts";
import { planKinds } from "./planKind.ts";
import { stageFault, stageState } from "./stageLine.ts";
import { planTemplate } from "./templates.ts";

const stage = (
  begins: string | null,
  ends: string | null,
  begun: string | null = null,
  ended: string | null = null,
) => ({
  begins,
  ends,
  begun,
  ended,
});

describe("a stage of a law's revision", () => {
  it("is late when it should have begun or ended, and done once it ended, however late", () => {
    expect(stageState(stage("2026-01-01", "2026-06-30"), "2025-12-31")).toBe("ahead");
    expect(stageState(stage("2026-01-01", "2026-06-30"), "2026-01-02")).toBe("late");
    expect(stageState(stage("2026-01-01", "2026-06-30", "2026-01-05"), "2026-06-30")).toBe("under-way");
    expect(stageState(stage("2026-01-01", "2026-06-30", "2026-01-05"), "2026-07-01")).toBe("late");
    expect(stageState(stage("2026-01-01", "2026-06-30", "2026-01-05", "2026-08-01"), "2026-08-02")).toBe("done");
    expect(stageState(stage(null, null), "2026-08-02")).toBe("ahead");
  });
  it("cannot end before it began, end without beginning, or lie in the future", () => {
    expect(stageFault(stage("2026-02-01", "2026-01-01"), "2026-06-01")).toBe("order");
    expect(stageFault(stage(null, null, null, "2026-01-01"), "2026-06-01")).toBe("begun");
    expect(stageFault(stage(null, null, "2026-02-01", "2026-01-01"), "2026-06-01")).toBe("order");
    expect(stageFault(stage(null, null, "2026-07-01"), "2026-06-01")).toBe("future");
    expect(stageFault(stage(null, "2027-01-01", "2026-06-01", "2026-06-01"), "2026-06-01")).toBeUndefined();
  });
});

describe("an indicator", () => {
  const rises = { base: 40, baseYear: 2025, target: 90, targetYear: 2030 };
  it("says how far it has come by its last known year", () => {
    const values = [
      { year: 2026, value: 50 },
      { year: 2027, value: 60 },
      { year: 2028, value: null },
    ];
    expect(indicatorStanding(rises, values)).toEqual({
      year: 2027,
      value: 60,
      percent: 40,
      reached: false,
      pace: "ahead",
    });
    expect(indicatorStanding(rises, [{ year: 2027, value: 59 }]).pace).toBe("behind");
    expect(indicatorStanding(rises, [{ year: 2029, value: 95 }])).toMatchObject({ percent: 110, reached: true });
    expect(indicatorYears(rises)).toEqual([2025, 2026, 2027, 2028, 2029, 2030]);
  });
  it("may have to fall; and without base or value it claims nothing", () => {
    const falls = { base: 10, baseYear: 2025, target: 4, targetYear: 2030 };
    expect(indicatorStanding(falls, [{ year: 2026, value: 7 }])).toMatchObject({ percent: 50, reached: false });
    expect(indicatorStanding(falls, [{ year: 2026, value: 4 }]).reached).toBe(true);
    expect(indicatorStanding({ ...rises, base: null }, [{ year: 2026, value: 50 }])).toMatchObject({
      percent: null,
      pace: null,
    });
    expect(indicatorStanding(rises, [{ year: 2026, value: null }])).toMatchObject({
      value: null,
      percent: null,
      pace: null,
    });
  });
});

describe("a template", () => {
  it("names its lines in both languages, and promises no article", () => {
    for (const kind of planKinds) {
      for (const { zh, en } of planTemplate(kind).tasks) {
        expect(zh + en).not.toMatch(/第.*条|\d/);
        expect(en.length * zh.length).toBeGreaterThan(0);
      }
    }
  });
});
