import type { DocumentSpec } from "#casework";
import { cite } from "#statutes";
import { referralDocuments } from "../../crime/referral/documents.ts";
import { measures, regulations } from "./articles.ts";

const forHolder = { approval: ["head"], addressedTo: ["holder"], forParties: true } as const;
const forRespondent = { approval: ["head"], addressedTo: ["respondent"], forParties: true } as const;
const forBoth = { approval: ["head"], addressedTo: ["respondent", "holder"], forParties: true } as const;

/** The papers of customs protection. Their names and number words are ours: no form of Customs was read. */
export const documents = {
  ...referralDocuments,
  statusRequest: {
    ...forRespondent,
    word: "知询",
    name: { zh: "知识产权状况补充申报通知书", en: "request to declare the status of rights" },
    article: cite("customs-penalty-regulations", "25.2"),
  },
  holderNotice: {
    ...forHolder,
    word: "知确",
    name: { zh: "确认知识产权侵权状况通知书", en: "notice to the right holder of suspected goods" },
    article: regulations("16"),
  },
  rejectionNotice: {
    ...forHolder,
    word: "知驳",
    name: { zh: "驳回扣留申请通知书", en: "rejection of the application for detention" },
    article: regulations("*"),
    confidence: "unverified",
  },
  detentionDecision: {
    ...forBoth,
    word: "知扣",
    name: { zh: "扣留侵权嫌疑货物决定书", en: "decision to detain suspected goods" },
    article: regulations("16"),
  },
  detentionInventory: {
    word: "扣清",
    addressedTo: ["respondent"],
    forParties: true,
    name: { zh: "扣留货物清单", en: "inventory of detained goods" },
    article: regulations("16"),
  },
  findingNotice: {
    ...forBoth,
    word: "知认",
    name: { zh: "侵权状况认定通知书", en: "notice of what was found" },
    article: regulations("20"),
  },
  releaseNotice: {
    ...forBoth,
    word: "知放",
    name: { zh: "放行侵权嫌疑货物通知书", en: "notice of release" },
    article: regulations("24"),
  },
  bondRelease: {
    ...forBoth,
    word: "知担放",
    name: { zh: "担保放行通知书", en: "notice of release on bond" },
    article: measures("36"),
  },
  priorNotice: {
    ...forRespondent,
    word: "知罚告",
    name: { zh: "行政处罚告知单", en: "prior notice of the penalty" },
    article: cite("penalty-law", "44"),
    confidence: "unverified",
  },
  hearingNotice: {
    ...forRespondent,
    word: "知听",
    name: { zh: "行政处罚听证通知书", en: "notice of the hearing" },
    article: cite("penalty-law", "64"),
  },
  hearingRecord: {
    word: "知听录",
    addressedTo: ["respondent"],
    forParties: true,
    name: { zh: "行政处罚听证笔录", en: "record of the hearing" },
    article: cite("penalty-law", "64"),
  },
  penaltyDecision: {
    ...forRespondent,
    word: "知罚决",
    name: { zh: "行政处罚决定书", en: "penalty decision" },
    article: cite("customs-penalty-regulations", "25"),
  },
  noPenaltyDecision: {
    ...forRespondent,
    word: "知不罚",
    name: { zh: "不予行政处罚决定书", en: "decision of no penalty" },
    article: cite("customs-benchmarks-3", "*"),
  },
  confiscationNotice: {
    ...forHolder,
    word: "知没告",
    name: { zh: "没收侵权货物告知书", en: "notice of confiscation to the right holder" },
    article: regulations("27"),
  },
  storageDemand: {
    ...forHolder,
    word: "知费",
    name: { zh: "支付仓储、保管和处置费用通知书", en: "demand for storage, keeping and disposal" },
    article: measures("*"),
    confidence: "unverified",
  },
  securityReturn: {
    ...forHolder,
    word: "知退",
    name: { zh: "担保处理通知书", en: "notice of what became of the security" },
    article: measures("*"),
    confidence: "unverified",
  },
  disposalRecord: {
    word: "知处",
    name: { zh: "侵权货物处置记录", en: "record of the disposal of goods" },
    article: regulations("27"),
  },
} as const satisfies Record<string, DocumentSpec>;
export type DocumentKind = keyof typeof documents;
