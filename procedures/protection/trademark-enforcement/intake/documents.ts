import type { DocumentSpec } from "#casework";
import { cite } from "#statutes";

const toComplainant = { forParties: true, addressedTo: ["holder"] } as const;

/** The papers of intake, all for whoever came to the office. */
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
  informerNotice: {
    name: { zh: "立案情况告知书", en: "notice whether the case is filed" },
    word: "立告",
    article: cite("market-complaint-measures", "*"),
    ...toComplainant,
  },
} as const satisfies Record<string, DocumentSpec>;
