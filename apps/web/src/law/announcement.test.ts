import { expect, it } from "vitest";
import { readAnnouncement } from "./announcement.ts";

it("reads the days of an announcement as they are pasted", () => {
  expect(readAnnouncement("2027-01-01 元旦 New Year\n\n2027-01-02，元旦", " 2027-01-09 ")).toEqual({
    off: [
      { date: "2027-01-01", name: { zh: "元旦", en: "New Year" } },
      { date: "2027-01-02", name: { zh: "元旦", en: "元旦" } },
    ],
    makeUp: ["2027-01-09"],
  });
});

it("names the line it cannot read, 2027-02-30 among them", () => {
  expect(readAnnouncement("2027-01-01 元旦\n2027-02-30 春节", "")).toEqual({ bad: { n: 2, line: "2027-02-30 春节" } });
  expect(readAnnouncement("", "next Saturday")).toEqual({ bad: { n: 1, line: "next Saturday" } });
});
