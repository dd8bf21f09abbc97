import type { DocumentSpec } from "#casework";
import { cite } from "#statutes";

const article = cite("crime-transfer-regulations", "*");

/** The papers of a referral: what goes to the police, and what is kept when the case comes back. */
export const referralDocuments = {
  referralLetter: {
    word: "移送",
    approval: ["head"],
    name: { zh: "涉嫌犯罪案件移送书", en: "letter of referral of a suspected crime" },
    article,
    confidence: "unverified",
  },
  referralReturn: {
    word: "移回",
    name: { zh: "移送案件退回处理单", en: "note on a referral that came back" },
    article,
    confidence: "unverified",
  },
} as const satisfies Record<string, DocumentSpec>;
