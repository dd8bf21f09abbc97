import type { DocumentSpec } from "#casework";
import { cite } from "#statutes";
import { referralDocuments } from "../../../crime/referral/documents.ts";

/** The papers of what follows a decision: late fine, instalments, reconsideration, suit, publication, referral. */
export const afterDecisionDocuments = {
  ...referralDocuments,
  lateFineNotice: {
    word: "加罚",
    approval: ["head"],
    addressedTo: ["respondent"],
    name: { zh: "加处罚款通知书", en: "notice of the late fine" },
    forParties: true,
    article: cite("penalty-law", "72"),
  },
  instalmentDecision: {
    word: "延分",
    approval: ["head"],
    addressedTo: ["respondent"],
    name: { zh: "延期（分期）缴纳罚款决定书", en: "decision on deferred payment or instalments" },
    forParties: true,
    article: cite("penalty-law", "66"),
    confidence: "unverified",
  },
  enforcementReminder: {
    word: "催告",
    approval: ["head"],
    addressedTo: ["respondent"],
    name: { zh: "履行行政处罚决定催告书", en: "reminder to carry out the decision" },
    forParties: true,
    article: cite("compulsion-law", "54"),
  },
  enforcementApplication: {
    word: "强执申",
    approval: ["head"],
    name: { zh: "强制执行申请书", en: "application for enforcement" },
    article: cite("compulsion-law", "53"),
  },
  publicationSheet: {
    word: "公示",
    name: { zh: "行政处罚信息公示表", en: "sheet of a published penalty" },
    article: cite("market-publicity-rules", "9"),
  },
  supplierNotice: {
    word: "通报",
    approval: ["head"],
    name: { zh: "提供者线索通报函", en: "notice to the authority of the supplier's place" },
    article: cite("trademark-regulations", "80"),
  },
} as const satisfies Record<string, DocumentSpec>;
