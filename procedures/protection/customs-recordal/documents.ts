import type { DocumentSpec } from "#casework";
import { cite } from "#statutes";

const regulations = (article: string) => cite("customs-ip-regulations", article);
const forHolder = { approval: ["head"], addressedTo: ["holder"], forParties: true } as const;

/** The papers of a recordal. No form of Customs was read: names and number words are ours. */
export const documents = {
  correctionNotice: {
    ...forHolder,
    word: "备补",
    name: { zh: "知识产权海关备案补正通知书", en: "notice to complete the file of a recordal" },
    article: regulations("8"),
  },
  recordalDecision: {
    ...forHolder,
    word: "备准",
    name: { zh: "知识产权海关备案决定书", en: "decision to record a right" },
    article: regulations("8"),
  },
  refusalDecision: {
    ...forHolder,
    word: "备驳",
    name: { zh: "不予知识产权海关备案决定书", en: "decision not to record a right" },
    article: regulations("8"),
  },
  renewalDecision: {
    ...forHolder,
    word: "备续",
    name: { zh: "知识产权海关备案续展决定书", en: "decision on the renewal of a recordal" },
    article: regulations("10"),
  },
  generalSecurityApproval: {
    ...forHolder,
    word: "总担",
    name: { zh: "知识产权海关保护总担保核准书", en: "approval of a general security" },
    article: cite("customs-ip-measures", "24"),
  },
  endingNotice: {
    ...forHolder,
    word: "备终",
    name: { zh: "知识产权海关备案终止通知书", en: "notice that a recordal has ended" },
    article: regulations("11"),
  },
} as const satisfies Record<string, DocumentSpec>;
export type DocumentKind = keyof typeof documents;
