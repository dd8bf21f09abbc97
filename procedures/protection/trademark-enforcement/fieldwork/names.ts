import type { Bilingual } from "#law";

/** The words of the choices in the papers of the field. */

export const attendances = {
  party: { zh: "当事人到场", en: "the party was present" },
  representative: { zh: "当事人的代理人或者现场负责人到场", en: "an agent or the person in charge was present" },
  absent: { zh: "当事人不在场", en: "the party was absent" },
  refused: { zh: "当事人拒绝到场", en: "the party refused to attend" },
} as const satisfies Record<string, Bilingual>;

export const signatures = {
  signed: { zh: "核对无误后签名（盖章）", en: "read and signed" },
  refused: { zh: "拒绝签名（盖章）", en: "refused to sign" },
} as const satisfies Record<string, Bilingual>;

export const intervieweeKinds = {
  party: { zh: "当事人（经营者、法定代表人）", en: "the party itself" },
  employee: { zh: "当事人的工作人员", en: "an employee of the party" },
  witness: { zh: "证人", en: "a witness" },
} as const satisfies Record<string, Bilingual>;

/** What becomes of registered evidence. */
export const handlings = {
  seized: { zh: "查封、扣押", en: "sealed or seized" },
  kept: { zh: "作为证据留存", en: "taken as evidence" },
  identification: { zh: "送交辨认、检验", en: "sent for identification" },
  released: { zh: "解除登记保存并发还", en: "released and handed back" },
} as const satisfies Record<string, Bilingual>;

export const seizureKinds = {
  sealed: { zh: "查封", en: "seal" },
  seized: { zh: "扣押", en: "seize" },
} as const satisfies Record<string, Bilingual>;

export const releaseReasons = {
  "no-violation": { zh: "没有违法行为", en: "there is no violation" },
  unrelated: { zh: "与违法行为无关", en: "the goods have nothing to do with the violation" },
  decided: { zh: "已经作出处理决定，不再需要", en: "decided; no longer needed" },
  expired: { zh: "期限届满", en: "the period is over" },
  "no-longer-needed": { zh: "样品等不再需要，发还", en: "samples no longer needed, handed back" },
  other: { zh: "其他不再需要采取措施的情形", en: "otherwise no longer needed" },
} as const satisfies Record<string, Bilingual>;

/** The text that says to confiscate does not say what follows, so every way but destruction is told in words. */
export const disposalWays = {
  destroyed: { zh: "销毁", en: "destroyed" },
  otherwise: { zh: "没收后依法作其他处理", en: "confiscated and otherwise disposed of by law" },
  "handed-over": { zh: "随案移送公安机关", en: "handed over to the police with the case" },
} as const satisfies Record<string, Bilingual>;

export const identificationResults = {
  counterfeit: { zh: "不是权利人生产或者许可生产的商品", en: "not made by the holder or with its licence" },
  genuine: { zh: "是权利人生产或者许可生产的商品", en: "made by the holder or with its licence" },
  "cannot-tell": { zh: "无法辨认", en: "cannot tell" },
} as const satisfies Record<string, Bilingual>;
