import { defineTable, yesNo } from "#rules";
import { cite } from "#statutes";
import { begins } from "./begins.ts";
import { noticeItems } from "./names.ts";

const law = { article: cite("e-commerce-law", "42"), confidence: "read", from: begins } as const;
const house = { article: cite("house", "1"), confidence: "unverified", from: begins } as const;

/**
 * Whether what came in is a notice that the platform has to act on. The law asks for first evidence; who asks and for which
 * right is what this house asks for.
 */
export const completenessTable = defineTable({
  id: "platform-notice/completeness",
  version: "1",
  name: { zh: "通知是否合格", en: "Whether a notice is complete" },
  moment: { zh: "收到通知或者补充材料之日", en: "the day on which the notice, or its supplement, came in" },
  facts: { evidence: ["yes", "no"], identity: ["yes", "no"], right: ["yes", "no"] },
  factNames: {
    evidence: { name: noticeItems.evidence, values: yesNo },
    identity: { name: noticeItems.identity, values: yesNo },
    right: { name: noticeItems.right, values: yesNo },
  },
  outcomes: ["effective", "no-first-evidence", "to-be-completed"],
  outcomeNames: {
    effective: { zh: "合格通知", en: "complete" },
    "no-first-evidence": { zh: "没有初步证据，不是合格通知", en: "no first evidence: no notice yet" },
    "to-be-completed": { zh: "须补充材料", en: "to be completed" },
  },
  rows: [
    { id: "no-evidence", when: { evidence: "no" }, then: "no-first-evidence", ...law },
    { id: "complete", when: { evidence: "yes", identity: "yes", right: "yes" }, then: "effective", ...law },
    { id: "no-identity", when: { evidence: "yes", identity: "no" }, then: "to-be-completed", ...house },
    { id: "no-right", when: { evidence: "yes", identity: "yes", right: "no" }, then: "to-be-completed", ...house },
  ],
});
