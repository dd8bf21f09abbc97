import type { Bilingual } from "#law";

/** The words of the choices an officer makes. Each list is the enum, the menu and the print at once. */

export const modes = {
  "ex-officio": { zh: "依职权保护", en: "ex officio" },
  "on-application": { zh: "依申请保护", en: "on application" },
} as const satisfies Record<string, Bilingual>;

export const directions = {
  export: { zh: "出口", en: "export" },
  import: { zh: "进口", en: "import" },
  transit: { zh: "过境、转运", en: "transit" },
} as const satisfies Record<string, Bilingual>;

export const channels = {
  cargo: { zh: "货运", en: "cargo" },
  "cross-border-e-commerce": { zh: "跨境电商", en: "cross-border e-commerce" },
  traveller: { zh: "旅客携带", en: "traveller" },
  post: { zh: "邮递", en: "post" },
} as const satisfies Record<string, Bilingual>;

/** What drew the eye of Customs to the goods. */
export const triggers = {
  inspection: { zh: "查验发现", en: "inspection" },
  "risk-analysis": { zh: "风险分析布控", en: "risk analysis" },
  "declaration-screening": { zh: "报关单筛查", en: "screening of declarations" },
  "holder-report": { zh: "权利人举报", en: "report of the right holder" },
  "other-customs": { zh: "其他海关通报", en: "alert of another customs office" },
  application: { zh: "权利人申请", en: "application of the right holder" },
} as const satisfies Record<string, Bilingual>;

/** What customs protection covers: Regulations, article 2. */
export const rightKinds = {
  trademark: { zh: "商标专用权", en: "trademark" },
  copyright: { zh: "著作权和与著作权有关的权利", en: "copyright and related right" },
  patent: { zh: "专利权", en: "patent" },
} as const satisfies Record<string, Bilingual>;
export type RightKind = keyof typeof rightKinds;

export const partyKinds = {
  individual: { zh: "自然人", en: "natural person" },
  company: { zh: "法人或者其他组织", en: "legal person or other organisation" },
} as const satisfies Record<string, Bilingual>;

/** Proof of what goods are worth, the stronger first: the order of the criminal interpretation, article 28. */
export const proofKinds = {
  "sale-price": { zh: "实际成交价格（合同、付款凭证）", en: "price really paid or due (contract, payments)" },
  "tag-price": { zh: "标价、报价", en: "marked or quoted price" },
  "market-price": {
    zh: "市场中间价格（含价格认定）",
    en: "mid-market price, an official appraisal included",
  },
  declared: { zh: "申报价格", en: "declared price" },
} as const satisfies Record<string, Bilingual>;

export const statusAnswers = {
  lawful: { zh: "已证明合法使用", en: "lawful use is shown" },
  "not-shown": { zh: "未能证明合法使用", en: "lawful use is not shown" },
} as const satisfies Record<string, Bilingual>;

/** How something reaches Customs: in person the last day ends with office hours (Implementing Measures, 41). */
export const filingWays = {
  "in-person": { zh: "当面提交", en: "in person" },
  post: { zh: "邮寄", en: "by post" },
  online: { zh: "在线提交", en: "online" },
} as const satisfies Record<string, Bilingual>;

export const securityForms = {
  deposit: { zh: "担保金", en: "deposit of money" },
  guarantee: { zh: "银行保函", en: "letter of guarantee of a bank" },
  general: { zh: "总担保", en: "general security" },
} as const satisfies Record<string, Bilingual>;

export const findings = {
  infringing: { zh: "认定侵权", en: "found infringing" },
  "not-infringing": { zh: "认定不侵权", en: "found not infringing" },
  undetermined: { zh: "不能认定是否侵权", en: "cannot be determined" },
} as const satisfies Record<string, Bilingual>;
export type Finding = keyof typeof findings;

export const courtResults = {
  infringing: { zh: "裁判认定侵权，货物由法院处理", en: "found infringing; the goods go as the court says" },
  "not-infringing": { zh: "裁判认定不侵权", en: "found not infringing" },
  lifted: { zh: "解除协助扣押", en: "the court lifted its hold" },
} as const satisfies Record<string, Bilingual>;

export const customsTiers = {
  mitigated: { zh: "减轻处罚", en: "mitigated" },
  lighter: { zh: "从轻处罚", en: "lighter" },
  ordinary: { zh: "一般处罚", en: "ordinary" },
  heavier: { zh: "从重处罚", en: "heavier" },
} as const satisfies Record<string, Bilingual>;

/** What becomes of confiscated goods, in the order of the ladder: Regulations, article 27. */
export const disposalWays = {
  charity: { zh: "转交有关公益机构用于社会公益事业", en: "handed over for charity" },
  transfer: { zh: "有偿转让给知识产权权利人", en: "transferred to the right holder for payment" },
  auction: { zh: "消除侵权特征后依法拍卖", en: "auctioned after the infringing features are removed" },
  destroy: { zh: "销毁", en: "destroyed" },
} as const satisfies Record<string, Bilingual>;
export type DisposalWay = keyof typeof disposalWays;

/** Why goods leave the detention: Regulations, article 24, and what was found. */
export const releaseGrounds = {
  "not-detained": { zh: "未予扣留", en: "never detained" },
  "lawful-use": { zh: "收发货人证明合法使用", en: "the consignee or consignor showed lawful use" },
  "no-court-notice": {
    zh: "期限内未收到人民法院协助执行通知",
    en: "no notice of the court came in the period",
  },
  "strong-proof": { zh: "收发货人提供充分证据证明不侵权", en: "strong proof that nothing is infringed" },
  withdrawn: { zh: "权利人在认定前撤回申请", en: "the holder withdrew before the finding" },
  "not-infringing": { zh: "认定不侵权", en: "found not infringing" },
  settled: { zh: "当事人达成协议", en: "the parties settled" },
  court: { zh: "人民法院裁判或者解除协助扣押", en: "the court decided, or lifted its hold" },
  bond: { zh: "收发货人提供担保（专利）", en: "bond of the owner of the goods (patent)" },
} as const satisfies Record<string, Bilingual>;
export type ReleaseGround = keyof typeof releaseGrounds;

export const movements = {
  left: { zh: "离港", en: "left" },
  transhipped: { zh: "转运、换船", en: "transhipped" },
  arrived: { zh: "到港", en: "arrived" },
} as const satisfies Record<string, Bilingual>;

/** The keys of a list of names, for z.enum. */
export function keysOf<const T extends Record<string, Bilingual>>(
  names: T,
): [keyof T & string, ...(keyof T & string)[]] {
  return Object.keys(names) as [keyof T & string, ...(keyof T & string)[]];
}
