import { describe, expect, it } from "vitest";
import { linesIn, writtenLines } from "./lineRange.ts";

describe("lines as people write them", () => {
  it("are numbers and ranges in any order, each counted once", () => {
    expect(linesIn("1-3, 7", 9)).toEqual([1, 2, 3, 7]);
    expect(linesIn("7、2－3；3 1", 9)).toEqual([1, 2, 3, 7]);
    expect(linesIn("全部", 3)).toEqual([1, 2, 3]);
    expect(linesIn(" ALL ", 2)).toEqual([1, 2]);
  });

  it("are not guessed: a line that is not there, a range that runs backwards, a word", () => {
    for (const text of ["0", "4", "2-5", "3-2", "x", "", "1--2", "-1"]) expect(linesIn(text, 3), text).toBeUndefined();
  });

  it("are written as short as they can be, and read back as they were", () => {
    expect(writtenLines([])).toBe("");
    expect(writtenLines([1, 2, 3, 5, 7, 8])).toBe("1-3, 5, 7-8");
    for (let seed = 1; seed < 200; seed += 1) {
      const lines = Array.from({ length: 40 }, (_, at) => at + 1).filter((line) => (line * seed * 7919) % 5 < 2);
      if (lines.length > 0) expect(linesIn(writtenLines(lines), 40)).toEqual(lines);
    }
  });
});
