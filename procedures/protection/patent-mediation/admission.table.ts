import { defineTable, yesNo } from "#rules";
import { cite } from "#statutes";
import { begins } from "./begins.ts";
import { disputeKinds } from "./names.ts";

const local = { article: cite("patent-rules", "102"), confidence: "read", from: begins } as const;
const kinds = ["ownership", "inventor", "reward", "other"] as const;

/** Whether this office may mediate the dispute: Rules 102, Measures 64 and 76. */
export const admissionTable = defineTable({
  id: "patent-mediation/admission",
  version: "1",
  name: { zh: "调解请求能否受理", en: "Whether a request for mediation is admissible" },
  moment: { zh: "收到请求之日", en: "the day on which the request came in" },
  facts: { kind: [...kinds, "interim-fee", "damages", "open-licence"], granted: ["yes", "no"], finding: ["yes", "no"] },
  factNames: {
    kind: { name: { zh: "纠纷类型", en: "kind of dispute" }, values: disputeKinds },
    granted: { name: { zh: "专利权已经授予", en: "patent granted" }, values: yesNo },
    finding: { name: { zh: "已有认定侵权的决定", en: "a decision found infringement" }, values: yesNo },
  },
  outcomes: ["admissible", "not-granted", "no-finding", "national-office"],
  outcomeNames: {
    admissible: { zh: "可以受理", en: "admissible" },
    "not-granted": { zh: "授权前不予调解", en: "not before the grant" },
    "no-finding": { zh: "须提交认定侵权的决定", en: "the decision finding infringement is needed" },
    "national-office": { zh: "由国家知识产权局调解", en: "for the national office" },
  },
  rows: [
    { id: "any-kind", when: { kind: [...kinds] }, then: "admissible", ...local },
    { id: "fee-after-grant", when: { kind: "interim-fee", granted: "yes" }, then: "admissible", ...local },
    { id: "fee-before-grant", when: { kind: "interim-fee", granted: "no" }, then: "not-granted", ...local },
    {
      id: "damages-with-finding",
      when: { kind: "damages", finding: "yes" },
      then: "admissible",
      ...local,
      article: cite("patent-measures", "64"),
    },
    {
      id: "damages-without-finding",
      when: { kind: "damages", finding: "no" },
      then: "no-finding",
      ...local,
      article: cite("patent-measures", "64"),
    },
    {
      // Of Measures 76-79 only the headings were read.
      id: "open-licence",
      when: { kind: "open-licence" },
      then: "national-office",
      ...local,
      article: cite("patent-measures", "76-79"),
      confidence: "unverified",
    },
  ],
});
