import { describe, expect, it } from "vitest";
import { articleText } from "./articleText.ts";

describe("an article", () => {
  it.each([
    ["60", "《商标法》第60条"],
    ["62.3", "《商标法》第62条第3款"],
    ["24(1)", "《商标法》第24条第1项"],
    ["60, 62", "《商标法》第60条、第62条"],
    ["95-98", "《商标法》第95条至第98条"],
    ["附件", "《商标法》附件"],
  ])("%s is read as %s", (article, read) => {
    expect(articleText("商标法", article, "zh")).toBe(read);
  });

  it("is read in English with its source first", () => {
    expect(articleText("Trademark Law", "60", "en")).toBe("Trademark Law, Art. 60");
  });
});
