import { defineTable, yesNo } from "#rules";
import { cite } from "#statutes";
import { begins } from "./begins.ts";
import { mediatingBodies } from "./names.ts";

const article = cite("civil-procedure-law", "205");
const read = { article, confidence: "read", from: begins } as const;

/**
 * Whether the parties may ask the court to confirm their agreement. The statute speaks of mediation organisations set up by
 * law; that an authority's own agreement is confirmed rests on policy and local practice, which we hold unverified.
 */
export const confirmationTable = defineTable({
  id: "patent-mediation/confirmation",
  version: "1",
  name: { zh: "能否申请司法确认", en: "Whether judicial confirmation may be asked for" },
  moment: { zh: "申请司法确认之日", en: "the day of the application" },
  facts: { body: ["authority", "organisation"], joint: ["yes", "no"], inTime: ["yes", "no"] },
  factNames: {
    body: { name: { zh: "主持调解的机构", en: "who mediated" }, values: mediatingBodies },
    joint: { name: { zh: "双方共同申请", en: "both parties ask together" }, values: yesNo },
    inTime: {
      name: { zh: "自协议生效之日起三十日内", en: "within thirty days of the agreement taking effect" },
      values: yesNo,
    },
  },
  outcomes: ["may-apply", "practice-only", "not-joint", "too-late"],
  outcomeNames: {
    "may-apply": { zh: "可以申请", en: "may be asked for" },
    "practice-only": {
      zh: "依政策和地方实践可以申请（未核实）",
      en: "may be asked for by policy and local practice (unverified)",
    },
    "not-joint": { zh: "须双方共同申请", en: "both parties have to ask together" },
    "too-late": { zh: "已过申请期限", en: "the period is over" },
  },
  rows: [
    { id: "not-joint", when: { joint: "no" }, then: "not-joint", ...read },
    { id: "too-late", when: { joint: "yes", inTime: "no" }, then: "too-late", ...read },
    {
      id: "organisation",
      when: { body: "organisation", joint: "yes", inTime: "yes" },
      then: "may-apply",
      ...read,
    },
    {
      id: "authority",
      when: { body: "authority", joint: "yes", inTime: "yes" },
      then: "practice-only",
      ...read,
      confidence: "unverified",
    },
  ],
});
