import type { DocumentSpec } from "#casework";
import { cite } from "#statutes";

const law = (article: string) => ({ article: cite("e-commerce-law", article), confidence: "read" }) as const;
const house = { article: cite("house", "1"), confidence: "unverified" } as const;

/** The papers of a notice: lists with a row a line, letters that go with them. */
export const documents = {
  noticeLetter: {
    word: "通知",
    name: { zh: "知识产权侵权通知书", en: "notice of infringement" },
    ...law("42"),
    forParties: true,
    addressedTo: ["platform"],
  },
  completionNotice: {
    word: "补正",
    name: { zh: "通知补充材料告知书", en: "notice to complete the materials" },
    ...house,
    forParties: true,
    addressedTo: ["complainant"],
  },
  resultList: {
    word: "结果",
    name: { zh: "通知处理结果清单", en: "list of the results, line by line" },
    ...house,
    forParties: true,
    addressedTo: ["complainant", "platform"],
  },
  sellerNotice: {
    word: "转送",
    name: { zh: "侵权通知转送函", en: "letter passing the notice on to the sellers" },
    ...law("42"),
    forParties: true,
    addressedTo: ["platform"],
  },
  statementLetter: {
    word: "声明",
    name: { zh: "不侵权声明转送函", en: "letter passing the statement on" },
    ...law("43"),
    forParties: true,
    addressedTo: ["complainant"],
  },
  restorationNotice: {
    word: "恢复",
    name: { zh: "终止措施通知书", en: "notice that the measures end" },
    ...law("43"),
    forParties: true,
    addressedTo: ["complainant", "platform"],
  },
  offenderNotice: {
    word: "屡犯",
    name: { zh: "多次侵权经营者处理通知书", en: "notice about a shop that came back" },
    ...house,
    forParties: true,
    addressedTo: ["platform"],
  },
  failureLetter: {
    word: "移查",
    name: { zh: "平台未采取必要措施移送函", en: "letter on a platform that did not act" },
    ...law("84"),
    approval: ["head"],
  },
  publicResult: {
    word: "公示",
    name: { zh: "通知、声明和处理结果公示", en: "publication of notice, statements and results" },
    ...law("44"),
    forParties: true,
  },
} as const satisfies Record<string, DocumentSpec>;
export type DocumentKind = keyof typeof documents;
