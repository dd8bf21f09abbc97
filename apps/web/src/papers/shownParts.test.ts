import { describe, expect, it } from "vitest";
import { shownParts } from "./shownParts.ts";

describe("a comparison on the page", () => {
  it("shows each change between its neighbours, and says how many paragraphs stayed", () => {
    const kinds = ["same", "same", "same", "changed", "same", "same", "same", "same", "added"];
    const parts = shownParts(kinds.map((kind) => ({ kind })));
    expect(parts.map((part) => (typeof part === "number" ? part : part.kind))).toEqual([
      2,
      "same",
      "changed",
      "same",
      2,
      "same",
      "added",
    ]);
    expect(shownParts([])).toEqual([]);
  });
});
