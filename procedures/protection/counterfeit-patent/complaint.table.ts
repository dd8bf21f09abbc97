import { defineTable, yesNo } from "#rules";
import { cite } from "#statutes";
import { among } from "../enforcement/EnforcementLaw.ts";
import { type ComplaintItem, complaintItems } from "../trademark-enforcement/intake/names.ts";
import { begins } from "./begins.ts";

const house = { article: cite("house", "1"), confidence: "unverified", from: begins } as const;
const { identity, respondent, facts } = complaintItems;

/** What a complaint must bring: anybody may complain of passing off, so no right is to be shown. A house list. */
export const patentComplaintItems = among<ComplaintItem>({ identity, respondent, facts });

/** Whether a complaint about passing off is complete. */
export const complaintTable = defineTable({
  id: "counterfeit-patent/complaint",
  version: "1",
  name: { zh: "投诉材料是否齐全", en: "Whether a complaint is complete" },
  moment: { zh: "收到投诉或者补正材料之日", en: "the day on which the complaint, or its supplement, came in" },
  facts: { identity: ["yes", "no"], respondent: ["yes", "no"], facts: ["yes", "no"] },
  factNames: {
    identity: { name: identity, values: yesNo },
    respondent: { name: respondent, values: yesNo },
    facts: { name: facts, values: yesNo },
  },
  outcomes: ["complete", "to-be-completed"],
  outcomeNames: {
    complete: { zh: "材料齐全", en: "complete" },
    "to-be-completed": { zh: "须一次告知补正", en: "to be completed, on one notice" },
  },
  rows: [
    { id: "complete", when: { identity: "yes", respondent: "yes", facts: "yes" }, then: "complete", ...house },
    { id: "no-identity", when: { identity: "no" }, then: "to-be-completed", ...house },
    { id: "no-respondent", when: { identity: "yes", respondent: "no" }, then: "to-be-completed", ...house },
    { id: "no-facts", when: { identity: "yes", respondent: "yes", facts: "no" }, then: "to-be-completed", ...house },
  ],
});

export function complaintFacts(items: readonly ComplaintItem[]) {
  const has = (item: ComplaintItem) => (items.includes(item) ? "yes" : "no");
  return { identity: has("identity"), respondent: has("respondent"), facts: has("facts") } as const;
}
