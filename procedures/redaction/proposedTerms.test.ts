import { type CaseState, sealToken } from "#casework";
import { expect, it } from "vitest";
import { proposedTerms } from "./proposedTerms.ts";

const state = (facts: Record<string, unknown>): CaseState => ({
  procedure: "trademark-enforcement",
  stage: "decided",
  version: 1,
  parties: [
    { id: "r", role: "respondent", name: "某某市山野茶叶有限公司" },
    { id: "r2", role: "respondent", name: "张某某" },
    { id: "x", role: "holder" },
  ],
  facts,
  clocks: [],
  documents: [],
  taken: [],
});

it("names, numbers and addresses of whoever the facts name are proposed once, each by its kind", () => {
  const terms = proposedTerms(
    state({
      respondents: {
        r: { respondent: { name: "某某市山野茶叶有限公司", identifier: "91TEST000000000001", address: "示例路8号" } },
        r2: { respondent: { name: "张某某", representative: "张某某" }, service: { receiver: "李某" } },
      },
      evidence: [{ name: "笔录", source: "现场" }],
    }),
  );
  expect(terms.map(({ text, as }) => [text, as])).toEqual([
    ["某某市山野茶叶有限公司", "organisation"],
    ["张某某", "person"],
    ["91TEST000000000001", "identifier"],
    ["示例路8号", "address"],
    ["李某", "person"],
  ]);
});

it("what stands for a sealed value is no name, nor is a single letter", () => {
  expect(proposedTerms({ ...state({ a: { identifier: sealToken(1), address: "乙" } }), parties: [] })).toEqual([]);
});
