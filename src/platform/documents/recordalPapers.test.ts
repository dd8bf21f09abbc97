import { expect, it } from "vitest";
import { recordalCase, recordalWalks } from "../../../procedures/testing/recordalCase.ts";
import { checkWalkedPapers, textOf } from "./walkedPapers.suite.ts";

it("the papers of a recordal are filled to the last tag wherever a lawful course issues them", () => {
  expect(checkWalkedPapers(recordalWalks, 40)).toEqual([]);
});

it("the decision tells the right, its class, the number and the ten years", () => {
  const text = textOf("recordalDecision", recordalCase("recorded").state);
  for (const part of [
    "商标专用权“星河”（DEMO000001，第28类）",
    "T2026-00001（演示）",
    "2026年3月20日",
    "2036年3月20日",
  ])
    expect(text).toContain(part);
});
