import type { DocumentSpec } from "#casework";
import { cite } from "#statutes";

const toComplainant = { forParties: true, addressedTo: ["holder"] } as const;

/** The papers of intake: to the complainant, the informer, the transferring authority. None of them names an informer. */
export const intakeDocuments = {
  correctionNotice: {
    name: { zh: "投诉材料补正通知书", en: "notice to complete the complaint" },
    word: "补通",
    article: cite("market-complaint-measures", "14"),
    ...toComplainant,
  },
  acceptanceNotice: {
    name: { zh: "投诉受理通知书", en: "notice that the complaint is accepted" },
    word: "受通",
    article: cite("market-complaint-measures", "14"),
    ...toComplainant,
  },
  nonAcceptanceNotice: {
    name: { zh: "投诉不予受理告知书", en: "notice that the complaint is not accepted" },
    word: "不受告",
    article: cite("market-complaint-measures", "14"),
    approval: ["head"],
    ...toComplainant,
  },
  filedNotice: {
    name: { zh: "立案告知书", en: "notice that a case is filed" },
    word: "立告",
    article: cite("market-complaint-measures", "*"),
    ...toComplainant,
  },
  notFiledNotice: {
    name: { zh: "不予立案告知书", en: "notice that no case is filed" },
    word: "不立告",
    article: cite("market-complaint-measures", "*"),
    approval: ["head"],
    ...toComplainant,
  },
  informerNotice: {
    name: { zh: "举报处理结果告知书", en: "notice to the informer" },
    word: "举告",
    article: cite("market-complaint-measures", "*"),
  },
  transferReceipt: {
    name: { zh: "案件移送回执", en: "receipt of a transferred case" },
    word: "移收",
  },
} as const satisfies Record<string, DocumentSpec>;
