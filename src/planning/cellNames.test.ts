import { procedures } from "#procedures";
import { describe, expect, it } from "vitest";
import { cellNames, cellsInWords, strangeCell } from "./cellNames.ts";

describe("the cells that a measure counts", () => {
  const names = cellNames(procedures);

  it("are said in both languages, dimension by dimension", () => {
    const where = { right: ["trademark", "design"], channel: ["window"], foreign: [] };
    expect(cellsInWords(where, names)).toEqual({
      zh: "商标、外观设计专利；现场窗口",
      en: "trademark, design; at the window",
    });
    expect(cellsInWords({}, names)).toEqual({ zh: "", en: "" });
    expect(cellsInWords({ right: ["-"] }, names).en).toBe("not recorded");
  });

  it("are refused where there are no such cells; an office or a month is not among them", () => {
    expect(strangeCell({ right: ["trademark"], procedure: ["platform-notice"] }, names)).toBeUndefined();
    expect(strangeCell({ right: ["trade-mark"] }, names)).toBe("trade-mark");
    expect(strangeCell({ month: ["2026-01"] }, names)).toBeUndefined();
  });
});
