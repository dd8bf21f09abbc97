import { describe, expect, it } from "vitest";
import { houseRhythm, rhythmOf } from "./rhythm.ts";

describe("the rhythm of an office", () => {
  it("is what it set, and the house's own where that cannot be read", () => {
    expect(rhythmOf({})).toEqual(houseRhythm);
    expect(rhythmOf({ "supervision.escalateAfter": [2, 4], "supervision.remindBefore": [] })).toEqual({
      remindBefore: [],
      escalateAfter: [2, 4],
    });
    const nonsense = [[], [4, 2], [7, 7], [0], [366], [1.5], "7", null, {}, [1, 2, 3, 4, 5, 6, 7]];
    for (const value of nonsense)
      expect(rhythmOf({ "supervision.escalateAfter": value }).escalateAfter, JSON.stringify(value)).toEqual([
        7, 21, 45,
      ]);
    expect(rhythmOf({ "supervision.remindBefore": [7, 30] }).remindBefore).toEqual([30, 7]);
  });
});
