import type { Bilingual } from "#law";

/** The words of the choices after a decision. */

export const paymentPurposes = {
  fine: { zh: "罚款", en: "the fine" },
  gain: { zh: "没收的违法所得", en: "the confiscated gain" },
  "late-fine": { zh: "加处罚款", en: "the late fine" },
} as const satisfies Record<string, Bilingual>;

export type PaymentPurpose = keyof typeof paymentPurposes;

export const objectionFindings = {
  holds: { zh: "异议成立", en: "the objection holds" },
  fails: { zh: "异议不成立", en: "the objection does not hold" },
} as const satisfies Record<string, Bilingual>;

export const planKinds = {
  deferral: { zh: "延期缴纳", en: "deferred" },
  instalments: { zh: "分期缴纳", en: "in instalments" },
} as const satisfies Record<string, Bilingual>;

export const pauseGrounds = {
  reconsideration: { zh: "行政复议期间", en: "while reconsideration is open" },
  suit: { zh: "行政诉讼期间", en: "while the suit is open" },
  other: { zh: "其他情形", en: "another reason" },
} as const satisfies Record<string, Bilingual>;

/** Why a fine can never be collected. No text we read says when that is so. */
export const uncollectableGrounds = {
  "court-terminated": { zh: "人民法院终结执行", en: "the court ended the enforcement" },
  "party-gone": {
    zh: "当事人死亡或者终止，无财产可供执行",
    en: "the party died or ended, with nothing to enforce upon",
  },
  other: { zh: "其他无法收缴的情形", en: "another reason" },
} as const satisfies Record<string, Bilingual>;

export const remedyOutcomes = {
  upheld: { zh: "维持（驳回请求）", en: "upheld" },
  changed: { zh: "变更罚款", en: "fine changed" },
  revoked: { zh: "撤销", en: "revoked" },
  unlawful: { zh: "确认违法（不撤销）", en: "confirmed unlawful, not revoked" },
  rejected: { zh: "不予受理（驳回起诉）", en: "not admitted" },
  withdrawn: { zh: "申请人（原告）撤回", en: "withdrawn" },
} as const satisfies Record<string, Bilingual>;
export type RemedyOutcome = keyof typeof remedyOutcomes;

/** Where a case goes on whose decision was revoked: as the ruling says. */
export const goesBackTo = {
  nowhere: { zh: "不再处理", en: "nothing more is done" },
  investigation: { zh: "重新调查", en: "investigated anew" },
  "legal-review": { zh: "重新审核、告知", en: "reviewed and told anew" },
  "prior-notice": { zh: "重新作出决定", en: "decided anew" },
} as const satisfies Record<string, Bilingual>;

export const remedyEnds = {
  expired: { zh: "救济期限届满", en: "the periods have run out" },
  waived: { zh: "当事人书面表示不申请复议、不起诉", en: "the party waived them in writing" },
} as const satisfies Record<string, Bilingual>;

export const publicityTerms = {
  small: { zh: "小额罚款、通报批评（公示三个月）", en: "small fine or criticism: three months" },
  other: { zh: "其他行政处罚（公示三年）", en: "any other penalty: three years" },
} as const satisfies Record<string, Bilingual>;

export const publicityCorrections = {
  corrected: { zh: "更正公示信息", en: "corrected" },
  removed: { zh: "撤回公示信息", en: "removed" },
} as const satisfies Record<string, Bilingual>;

export const courtAnswers = {
  granted: { zh: "裁定准予强制执行", en: "enforcement granted" },
  refused: { zh: "裁定不准予强制执行", en: "enforcement refused" },
  terminated: { zh: "裁定终结执行", en: "enforcement ended" },
} as const satisfies Record<string, Bilingual>;
