import type { DocumentSpec } from "#casework";
import { cite } from "#statutes";

const paper = { forParties: true, approval: ["head"] } as const;

/** The papers of facts.md 1.7. Their names follow the Measures, which have no forms that we read: hence unverified. */
export const documents = {
  correctionNotice: {
    ...paper,
    word: "补",
    addressedTo: ["requester"],
    name: { zh: "补正通知书", en: "notice to correct the request" },
    article: cite("patent-measures", "16"),
  },
  acceptanceNotice: {
    ...paper,
    word: "受",
    addressedTo: ["requester"],
    name: { zh: "受理通知书", en: "notice of acceptance" },
    article: cite("patent-measures", "20"),
  },
  nonAcceptanceNotice: {
    ...paper,
    word: "不受",
    addressedTo: ["requester"],
    name: { zh: "不予受理通知书", en: "notice of non-acceptance" },
    article: cite("patent-measures", "20"),
  },
  answerNotice: {
    ...paper,
    word: "答",
    addressedTo: ["respondent"],
    name: { zh: "答辩通知书", en: "notice to answer" },
    article: cite("patent-measures", "22"),
  },
  answerCopy: {
    ...paper,
    word: "转答",
    addressedTo: ["requester"],
    name: { zh: "答辩书副本转送函", en: "letter passing on the answer" },
    article: cite("patent-measures", "22"),
  },
  evidenceNotice: {
    ...paper,
    word: "举",
    name: { zh: "举证通知书", en: "notice to produce evidence" },
    article: cite("patent-measures", "54"),
  },
  panelNotice: {
    ...paper,
    word: "合",
    name: { zh: "合议组组成人员告知书", en: "notice of who sits on the panel" },
    article: cite("patent-measures", "26"),
    confidence: "unverified",
  },
  hearingNotice: {
    ...paper,
    word: "审",
    name: { zh: "口头审理通知书", en: "notice of the hearing" },
    article: cite("patent-measures", "26"),
  },
  hearingRecord: {
    word: "审录",
    name: { zh: "口头审理笔录", en: "record of the hearing" },
    forParties: true,
    article: cite("patent-measures", "26"),
  },
  suspensionNotice: {
    ...paper,
    word: "中",
    name: { zh: "中止处理通知书", en: "notice of suspension" },
    article: cite("patent-measures", "28"),
  },
  continuationNotice: {
    ...paper,
    word: "不中",
    name: { zh: "不予中止通知书", en: "notice that the case goes on" },
    article: cite("patent-measures", "29"),
    confidence: "unverified",
  },
  resumptionNotice: {
    ...paper,
    word: "恢",
    name: { zh: "恢复处理通知书", en: "notice of resumption" },
    article: cite("patent-measures", "28"),
    confidence: "unverified",
  },
  transferNotice: {
    ...paper,
    word: "移",
    name: { zh: "移送通知书", en: "notice of transfer" },
    article: cite("patent-measures", "15"),
    confidence: "unverified",
  },
  appraisalCommission: {
    word: "鉴委",
    approval: ["head"],
    name: { zh: "鉴定委托书", en: "commission of an appraisal" },
    article: cite("patent-measures", "53"),
  },
  mediationAgreement: {
    ...paper,
    word: "调",
    name: { zh: "调解协议书", en: "mediation agreement" },
    article: cite("patent-measures", "30"),
  },
  cancellationDecision: {
    ...paper,
    word: "撤",
    name: { zh: "撤销案件决定书", en: "decision cancelling the case" },
    article: cite("patent-measures", "36"),
  },
  deliberationRecord: {
    word: "合录",
    name: { zh: "合议笔录", en: "record of the deliberation" },
    article: cite("patent-measures", "26"),
    confidence: "unverified",
  },
  decision: {
    ...paper,
    word: "裁",
    name: { zh: "专利侵权纠纷行政裁决书", en: "decision on the dispute" },
    article: cite("patent-measures", "31"),
  },
  majorReport: {
    word: "报",
    approval: ["head"],
    name: { zh: "重大专利侵权纠纷报请函", en: "letter passing a major dispute up" },
    article: cite("patent-measures", "57"),
  },
  enforcementReminder: {
    ...paper,
    word: "催",
    addressedTo: ["respondent"],
    name: { zh: "履行裁决催告书", en: "reminder to perform" },
    article: cite("compulsion-law", "54"),
  },
  enforcementApplication: {
    word: "执申",
    approval: ["head"],
    name: { zh: "强制执行申请书", en: "application for court enforcement" },
    article: cite("compulsion-law", "53"),
  },
} as const satisfies Record<string, DocumentSpec>;
export type DocumentKind = keyof typeof documents;
