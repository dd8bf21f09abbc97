import type { DocumentSpec } from "#casework";
import { cite } from "#statutes";

const measures = (article: string) => ({ article: cite("patent-measures", article), confidence: "read" }) as const;

/** The papers of a mediation; those about one party go to that party alone. */
export const documents = {
  opinionNotice: {
    word: "调意",
    name: { zh: "专利纠纷调解征求意见通知书", en: "notice asking for an opinion on mediation" },
    ...measures("65"),
    forParties: true,
    addressedTo: ["respondent"],
    approval: ["head"],
  },
  acceptanceNotice: {
    word: "调受",
    name: { zh: "专利纠纷调解受理通知书", en: "notice of acceptance" },
    ...measures("66"),
    forParties: true,
    approval: ["head"],
  },
  nonAcceptanceNotice: {
    word: "调不受",
    name: { zh: "专利纠纷调解不予受理通知书", en: "notice of non-acceptance" },
    ...measures("66"),
    forParties: true,
    addressedTo: ["requester"],
    approval: ["head"],
  },
  sessionNotice: {
    word: "调会",
    name: { zh: "专利纠纷调解会议通知书", en: "notice of a mediation session" },
    ...measures("66"),
    forParties: true,
  },
  sessionRecord: {
    word: "调录",
    name: { zh: "专利纠纷调解笔录", en: "record of a mediation session" },
    article: cite("house", "1"),
    confidence: "unverified",
    forParties: true,
  },
  mediationAgreement: {
    word: "调解",
    name: { zh: "专利纠纷调解协议书", en: "mediation agreement" },
    ...measures("69"),
    forParties: true,
    approval: ["head"],
  },
  cancellationNotice: {
    word: "调撤",
    name: { zh: "专利纠纷调解撤销案件通知书", en: "notice of cancellation" },
    ...measures("69"),
    forParties: true,
    approval: ["head"],
  },
  copyLetter: {
    word: "调抄",
    name: { zh: "专利权属纠纷调解结案抄送函", en: "letter copying the closing to the national office" },
    ...measures("70"),
    approval: ["head"],
  },
  confirmationApplication: {
    word: "调确",
    name: { zh: "司法确认申请书（双方共同）", en: "joint application for judicial confirmation" },
    article: cite("civil-procedure-law", "205"),
    confidence: "unverified",
    forParties: true,
  },
  performanceReminder: {
    word: "调催",
    name: { zh: "履行调解协议提示函", en: "reminder to perform the agreement" },
    article: cite("house", "1"),
    confidence: "unverified",
    forParties: true,
    approval: ["head"],
  },
} as const satisfies Record<string, DocumentSpec>;
export type DocumentKind = keyof typeof documents;
