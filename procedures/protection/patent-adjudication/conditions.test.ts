import { describe, expect, it } from "vitest";
import { type AskedRequest, conditionsOf, lackingDocuments } from "./conditions.ts";

const whole: AskedRequest = {
  patent: { kind: "invention", number: "ZL1", title: "伞骨" },
  claims: "1",
  standing: "patentee",
  authorised: false,
  patenteeActs: false,
  respondents: [{ name: "某厂", kind: "organisation", address: "", abroad: false }],
  acts: ["make"],
  matter: "责令停止制造",
  reasons: "特征全部相同",
  knownOn: "2023-03-06",
  ongoing: true,
  venue: "respondent",
  place: "",
  otherRoute: "none",
  copies: 1,
};
const given = { papers: ["identity", "register"], byAgent: false, on: "2026-01-05" } as const;
const open = (asked: AskedRequest, more: Partial<Parameters<typeof conditionsOf>[1]> = {}) =>
  conditionsOf(asked, { ...given, ...more }).filter(({ met }) => met !== true);

describe("the conditions of acceptance, asked before a request is sent", () => {
  it("all met: nothing is open, and each names the article it stands on", () => {
    expect(open(whole)).toEqual([]);
    expect(conditionsOf(whole, given).map(({ fact, article }) => [fact, article.article])).toEqual([
      ["standing", "12"],
      ["respondent", "12, 16"],
      ["claim", "12, 16"],
      ["competent", "12"],
      ["otherRoute", "12"],
      ["documents", "14, 16"],
      ["time", "19"],
    ]);
  });

  it.each([
    ["standing", "refuse", { standing: "ordinary" }],
    ["standing", "refuse", { standing: "sole", patenteeActs: true }],
    ["otherRoute", "refuse", { otherRoute: "suit" }],
    ["otherRoute", "refuse", { otherRoute: "agreed" }],
    ["documents", "correct", { copies: 0 }],
  ] as const)("%s not met: the office would %s", (fact, then, change) => {
    // A licensee lays down the proof of its interest, so that only its standing is open.
    const papers = [...given.papers, "interest"];
    expect(open({ ...whole, ...change }, { papers })).toMatchObject([{ fact, met: false, then }]);
  });

  it("what nobody told yet is neither met nor unmet", () => {
    const blank = {
      ...whole,
      standing: undefined,
      respondents: [],
      matter: " ",
      venue: undefined,
      otherRoute: undefined,
    };
    expect(open(blank).map(({ fact, met }) => [fact, met])).toEqual([
      ["standing", undefined],
      ["respondent", undefined],
      ["claim", undefined],
      ["competent", undefined],
      ["otherRoute", undefined],
    ]);
    // The place of the infringement is part of saying that it makes the office competent.
    expect(open({ ...whole, venue: "act" })).toMatchObject([{ fact: "competent", met: undefined }]);
  });

  it("names the documents that are missing: by standing, by respondents, by who writes", () => {
    expect(lackingDocuments(whole, { papers: [], byAgent: true })).toEqual(["identity", "register", "power"]);
    const two = { ...whole, respondents: [...whole.respondents, ...whole.respondents] };
    expect(lackingDocuments(two, given)).toEqual(["request"]);
    expect(lackingDocuments({ ...whole, standing: "exclusive" }, given)).toEqual(["interest"]);
  });

  it("the three years, to the day; later the office accepts, and says by which row", () => {
    const time = (on: "2026-03-06" | "2026-03-07" | "2026-03-09" | "2026-03-10", ongoing = true) =>
      conditionsOf({ ...whole, ongoing }, { ...given, on }).find(({ fact }) => fact === "time");
    expect(time("2026-03-06")).toMatchObject({ met: true, row: "in-order" });
    expect(time("2026-03-10")).toMatchObject({ met: true, row: "late-going-on" });
    expect(time("2026-03-10", false)).toMatchObject({ met: true, row: "late-ended" });
  });
});
