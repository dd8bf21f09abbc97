import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { visibleRange } from "./visibleRange.ts";

describe("a list of sixty thousand", () => {
  it("draws only what is in sight", () => {
    const { first, last } = visibleRange(30_000 * 64, 640, 64, 60_000);
    expect(first).toBe(29_992);
    expect(last).toBe(30_018);
  });

  it("never draws past its ends, wherever one scrolls", () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.nat(5_000), fc.integer({ min: 1, max: 200 }), fc.nat(70_000), (...all) => {
        const { first, last } = visibleRange(...all);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(last).toBeLessThanOrEqual(all[3]);
        expect(last).toBeGreaterThanOrEqual(first);
      }),
    );
  });
});
