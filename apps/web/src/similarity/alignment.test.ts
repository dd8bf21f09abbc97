import { describe, expect, it } from "vitest";
import { sharedCharacters, threadsOf, tilesOf } from "./alignment.ts";

const sentence = { zh: "…", en: "…" };
const shown = (tiles: readonly { text: string; of?: number | "same" }[]) =>
  tiles.map(({ text, of }) => `${text}${of === undefined ? "" : of === "same" ? "=" : of}`).join(" ");

describe("two marks side by side", () => {
  it("show which letter was changed, and which are shared", () => {
    const threads = threadsOf([
      { kind: "letter-replaced", weight: 0.8, sentence, querySpan: [4, 5], markSpan: [4, 5] },
    ]);
    const tiles = tilesOf("adidos", "Adidas", threads);
    expect(shown(tiles.query)).toBe("a= d= i= d= o1 s=");
    expect(shown(tiles.mark)).toBe("A= d= i= d= a1 s=");
  });

  it("colour a character by the reason about the fewest characters", () => {
    const threads = threadsOf([
      { kind: "same-sound", weight: 0.8, sentence, querySpan: [0, 2], markSpan: [0, 2] },
      { kind: "look-alike", weight: 0.3, sentence, querySpan: [1, 2], markSpan: [1, 2] },
    ]);
    expect(shown(tilesOf("奈克", "耐克", threads).query)).toBe("奈1 克2");
  });

  it("count an emoji as one character", () => {
    const threads = threadsOf([{ kind: "same-sign", weight: 1, sentence, querySpan: [1, 2], markSpan: [0, 1] }]);
    expect(shown(tilesOf("🎁酷", "酷", threads).query)).toBe("🎁 酷1");
  });

  it("share the longest run in order, and never a blank", () => {
    const { left, right } = sharedCharacters(Array.from("new balance"), Array.from("NewBalance"));
    expect(left.size).toBe(10);
    expect(right.size).toBe(10);
    expect(left.has(3)).toBe(false);
  });
});
