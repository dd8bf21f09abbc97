import { defineTable, yesNo } from "#rules";
import { cite } from "#statutes";
import { type ComplaintItem, complaintItems } from "./names.ts";

const house = { article: cite("house", "1"), confidence: "unverified", from: "2019-11-01" } as const;

/** Whether a complaint is complete. What it must bring is a house list; the office settles the rest in its correction notice. */
export const complaintTable = defineTable({
  id: "trademark-enforcement/complaint",
  version: "1",
  name: { zh: "投诉材料是否齐全", en: "Whether a complaint is complete" },
  moment: { zh: "收到投诉或者补正材料之日", en: "the day on which the complaint, or its supplement, came in" },
  facts: { identity: ["yes", "no"], respondent: ["yes", "no"], facts: ["yes", "no"], right: ["yes", "no"] },
  factNames: {
    identity: { name: complaintItems.identity, values: yesNo },
    respondent: { name: complaintItems.respondent, values: yesNo },
    facts: { name: complaintItems.facts, values: yesNo },
    right: { name: complaintItems.right, values: yesNo },
  },
  outcomes: ["complete", "to-be-completed"],
  outcomeNames: {
    complete: { zh: "材料齐全", en: "complete" },
    "to-be-completed": { zh: "须一次告知补正", en: "to be completed, on one notice" },
  },
  rows: [
    {
      id: "complete",
      when: { identity: "yes", respondent: "yes", facts: "yes", right: "yes" },
      then: "complete",
      ...house,
    },
    { id: "no-identity", when: { identity: "no" }, then: "to-be-completed", ...house },
    { id: "no-respondent", when: { identity: "yes", respondent: "no" }, then: "to-be-completed", ...house },
    { id: "no-facts", when: { identity: "yes", respondent: "yes", facts: "no" }, then: "to-be-completed", ...house },
    {
      id: "no-right",
      when: { identity: "yes", respondent: "yes", facts: "yes", right: "no" },
      then: "to-be-completed",
      ...house,
    },
  ],
});

export function complaintFacts(items: readonly ComplaintItem[]) {
  const has = (item: ComplaintItem) => (items.includes(item) ? "yes" : "no");
  return {
    identity: has("identity"),
    respondent: has("respondent"),
    facts: has("facts"),
    right: has("right"),
  } as const;
}
