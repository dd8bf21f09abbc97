import { defineTable, yesNo } from "#rules";
import { begins as from } from "./begins.ts";
import { regulations } from "./articles.ts";
import { findings } from "./names.ts";

const known = { confidence: "read", from } as const;

/** Whether detained goods are to be released, and how: the grounds of article 24 beside what was found. */
export const releaseTable = defineTable({
  id: "customs-detention/release",
  version: "1",
  name: { zh: "放行侵权嫌疑货物", en: "Release of suspected goods" },
  moment: { zh: "放行之日", en: "the day of the release" },
  facts: {
    finding: ["none", "infringing", "not-infringing", "undetermined"],
    courtNotice: ["yes", "no"],
    withdrawn: ["yes", "no"],
    strongProof: ["yes", "no"],
    patentBond: ["yes", "no"],
    periodOver: ["yes", "no"],
  },
  factNames: {
    finding: {
      name: { zh: "认定结果", en: "finding" },
      values: { none: { zh: "尚未认定", en: "none yet" }, ...findings },
    },
    courtNotice: { name: { zh: "收到人民法院协助执行通知", en: "the court's notice came" }, values: yesNo },
    withdrawn: { name: { zh: "权利人在认定前撤回申请", en: "the holder withdrew before the finding" }, values: yesNo },
    strongProof: { name: { zh: "充分证据证明不侵权", en: "strong proof that nothing is infringed" }, values: yesNo },
    patentBond: {
      name: { zh: "涉嫌侵犯专利权且收发货人已提供等值担保", en: "a patent, and a bond of the full value was given" },
      values: yesNo,
    },
    periodOver: {
      name: { zh: "等待法院通知的期限（二十或者五十个工作日）届满", en: "the 20 or 50 working days are over" },
      values: yesNo,
    },
  },
  outcomes: ["keep", "release", "release-on-bond"],
  outcomeNames: {
    keep: { zh: "继续扣留", en: "keep" },
    release: { zh: "放行", en: "release" },
    "release-on-bond": { zh: "担保放行", en: "release on bond" },
  },
  precedence: {
    order: ["court", "infringing", "not-infringing", "withdrawn", "proof", "bond", "period", "keep"],
    reason: {
      zh: "法院通知和侵权认定先于其他情形，其余各项并列；该先后次序系本系统的理解。",
      en: "The court's notice and a finding of infringement come first; the rest stand side by side. The order is our reading.",
    },
  },
  rows: [
    { id: "court", when: { courtNotice: "yes" }, then: "keep", article: regulations("24"), ...known },
    { id: "infringing", when: { finding: "infringing" }, then: "keep", article: regulations("27"), ...known },
    {
      id: "not-infringing",
      when: { finding: "not-infringing" },
      then: "release",
      article: regulations("20"),
      ...known,
    },
    { id: "withdrawn", when: { withdrawn: "yes" }, then: "release", article: regulations("24"), ...known },
    { id: "proof", when: { strongProof: "yes" }, then: "release", article: regulations("24"), ...known },
    { id: "bond", when: { patentBond: "yes" }, then: "release-on-bond", article: regulations("24(3)"), ...known },
    { id: "period", when: { periodOver: "yes" }, then: "release", article: regulations("24(1)-(2)"), ...known },
    { id: "keep", when: {}, then: "keep", article: regulations("24"), ...known },
  ],
});
