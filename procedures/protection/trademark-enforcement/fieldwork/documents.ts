import type { DocumentSpec } from "#casework";
import { cite } from "#statutes";

const toParty = { forParties: true, addressedTo: ["respondent"] } as const;

/** The papers of the field. Those that bind a party are approved by the head before they have a number. */
export const fieldworkDocuments = {
  inspectionRecord: {
    ...toParty,
    word: "现笔",
    name: { zh: "现场检查笔录", en: "record of the inspection" },
    article: cite("evidence-provisions", "*"),
    confidence: "unverified",
  },
  interviewRecord: {
    word: "询笔",
    name: { zh: "询问笔录", en: "record of the interview" },
    article: cite("evidence-provisions", "*"),
    confidence: "unverified",
  },
  evidenceRegistrationNotice: {
    ...toParty,
    word: "登保",
    approval: ["head"],
    name: { zh: "先行登记保存证据通知书", en: "notice of the registration of evidence" },
    article: cite("penalty-law", "56"),
  },
  handlingDecision: {
    ...toParty,
    word: "登处",
    approval: ["head"],
    name: { zh: "先行登记保存证据处理决定书", en: "decision on the evidence registered" },
    article: cite("penalty-law", "56"),
  },
  seizureDecision: {
    ...toParty,
    word: "强制",
    approval: ["head"],
    name: { zh: "查封（扣押）决定书", en: "decision to seal or seize" },
    article: cite("compulsion-law", "25"),
  },
  goodsInventory: {
    ...toParty,
    word: "物清",
    name: { zh: "涉案物品清单", en: "inventory of the goods" },
    article: cite("compulsion-law", "25"),
    confidence: "unverified",
  },
  seizureExtension: {
    ...toParty,
    word: "强延",
    approval: ["head"],
    name: { zh: "延长查封（扣押）期限决定书", en: "decision to extend the sealing or seizure" },
    article: cite("compulsion-law", "25"),
  },
  releaseDecision: {
    ...toParty,
    word: "解强",
    approval: ["head"],
    name: { zh: "解除措施决定书", en: "decision to release goods" },
    article: cite("compulsion-law", "25"),
    confidence: "unverified",
  },
  disposalRecord: {
    word: "物处",
    name: { zh: "涉案物品处理记录", en: "record of the disposal of goods" },
    article: cite("trademark-law", "60", "2019"),
    confidence: "unverified",
  },
  identificationRequest: {
    forParties: true,
    addressedTo: ["holder"],
    word: "辨函",
    approval: ["head"],
    name: { zh: "协助辨认函", en: "request to identify goods" },
    article: cite("trademark-regulations", "82"),
  },
  identificationOpinion: {
    word: "辨意",
    name: { zh: "商品辨认意见书", en: "opinion on the identity of goods" },
    article: cite("trademark-regulations", "82"),
    confidence: "unverified",
  },
} as const satisfies Record<string, DocumentSpec>;
