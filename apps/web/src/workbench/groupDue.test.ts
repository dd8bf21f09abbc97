import { isoDate } from "#law";
import { describe, expect, it } from "vitest";
import { groupDue } from "./groupDue.ts";

describe("what is due", () => {
  const today = isoDate("2026-11-22");
  const days = ["2026-11-30", "2026-11-29", "2026-11-22", "2026-11-21", "2026-11-23", "2025-01-01"];

  it("stands under late, today, seven days and later, the nearest first", () => {
    expect(groupDue(days, (day) => day, today)).toEqual({
      late: ["2025-01-01", "2026-11-21"],
      today: ["2026-11-22"],
      week: ["2026-11-23", "2026-11-29"],
      later: ["2026-11-30"],
    });
  });
});
