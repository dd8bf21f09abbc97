import type { Bilingual } from "#law";

/** The words of the choices an officer makes. Each list is the enum, the menu and the print at once. */

export const leadSources = {
  clue: { zh: "线索筛查", en: "screening clue" },
  complaint: { zh: "投诉", en: "complaint" },
  report: { zh: "举报", en: "report by an informer" },
  inspection: { zh: "监督检查", en: "own inspection" },
  transfer: { zh: "其他机关移送", en: "transferred by another authority" },
} as const satisfies Record<string, Bilingual>;

export const partyKinds = {
  individual: { zh: "自然人", en: "natural person" },
  "individual-business": { zh: "个体工商户", en: "individual business" },
  company: { zh: "法人或者其他组织", en: "legal person or other organisation" },
} as const satisfies Record<string, Bilingual>;

export const checkResults = {
  substantiated: { zh: "有证据初步证明涉嫌侵权", en: "first evidence of infringement" },
  "not-substantiated": { zh: "未发现侵权证据", en: "no evidence of infringement" },
} as const satisfies Record<string, Bilingual>;

export const recommendations = {
  file: { zh: "建议立案", en: "file the case" },
  "do-not-file": { zh: "建议不予立案", en: "do not file" },
} as const satisfies Record<string, Bilingual>;

/** The eight kinds of the Evidence Provisions. */
export const evidenceKinds = {
  document: { zh: "书证", en: "documents" },
  object: { zh: "物证", en: "things" },
  "audio-visual": { zh: "视听资料", en: "audio-visual material" },
  "electronic-data": { zh: "电子数据", en: "electronic data" },
  witness: { zh: "证人证言", en: "witness testimony" },
  statement: { zh: "当事人的陈述", en: "statement of the party" },
  "expert-opinion": { zh: "鉴定意见", en: "expert opinion" },
  "site-record": { zh: "勘验笔录、现场笔录", en: "survey and site records" },
} as const satisfies Record<string, Bilingual>;

/** What was done to the mark. The list of case causes was not found in any text, so these words are our own. */
export const infringingActs = {
  "same-mark-same-goods": { zh: "在同种商品上使用相同商标", en: "the same mark on the same goods" },
  "similar-mark-or-goods": { zh: "使用近似商标或者用于类似商品", en: "a similar mark, or on similar goods" },
  sale: { zh: "销售侵犯注册商标专用权的商品", en: "sale of infringing goods" },
  "label-making": { zh: "伪造、擅自制造或者销售注册商标标识", en: "making or selling of labels" },
  aiding: { zh: "故意为侵权提供便利条件", en: "wilful help to infringement" },
  other: { zh: "其他损害", en: "other harm" },
} as const satisfies Record<string, Bilingual>;

export const reviewResults = {
  passed: { zh: "审核通过", en: "passed" },
  returned: { zh: "退回补充", en: "returned" },
} as const satisfies Record<string, Bilingual>;

/** How a lawful source is shown: Implementing Regulations 79. */
export const sourceProofs = {
  "signed-list": { zh: "供货单位签章的供货清单和货款收据", en: "list of goods signed by the supplier, and receipt" },
  contract: { zh: "已履行的供销合同", en: "supply contract that was performed" },
  invoice: { zh: "与商品对应的进货发票", en: "invoice that matches the goods" },
  other: { zh: "其他能够证明合法取得的情形", en: "another way of showing it" },
} as const satisfies Record<string, Bilingual>;

/** Why a case is suspended: Trademark Law 62 (76 of the revised law), Implementing Regulations 81. */
export const suspensionGrounds = {
  "title-dispute": {
    zh: "商标专用权权属存在争议，可能影响案件结果",
    en: "title to the mark is in dispute and bears on the case",
  },
  "holder-sued": { zh: "权利人同时向人民法院提起诉讼", en: "the holder has sued in court as well" },
} as const satisfies Record<string, Bilingual>;

export const noPenaltyGrounds = {
  "lawful-source": { zh: "不知情销售且有合法来源", en: "unaware seller with a lawful source" },
  "no-infringement": { zh: "违法事实不能成立", en: "infringement is not established" },
  "time-barred": { zh: "超过行政处罚时效", en: "discovered after the time bar" },
  "minor-corrected": {
    zh: "违法行为轻微并及时改正，没有造成危害后果",
    en: "minor, mended in time, without harmful consequence",
  },
  "first-minor": { zh: "初次违法且危害后果轻微并及时改正", en: "first offence, little harm, mended in time" },
  "no-fault": { zh: "当事人有证据足以证明没有主观过错", en: "the party proves that it was not at fault" },
  "not-responsible": { zh: "当事人依法不承担行政责任", en: "the party is not answerable by law" },
  other: { zh: "其他依法不予处罚的情形", en: "another ground of law" },
} as const satisfies Record<string, Bilingual>;

export const paymentKinds = {
  voluntary: { zh: "当事人缴纳", en: "paid by the party" },
  enforced: { zh: "强制执行到位", en: "collected by enforcement" },
} as const satisfies Record<string, Bilingual>;

/** The keys of a list of names, for z.enum. */
export function keysOf<const T extends Record<string, Bilingual>>(
  names: T,
): [keyof T & string, ...(keyof T & string)[]] {
  return Object.keys(names) as [keyof T & string, ...(keyof T & string)[]];
}
