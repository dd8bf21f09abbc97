import type { Bilingual } from "#law";

/** What a patent dispute may be about: Rules 102, Measures 63-64, 76. */
export const disputeKinds = {
  ownership: { zh: "专利申请权、专利权归属", en: "who owns the application or patent" },
  inventor: { zh: "发明人、设计人资格", en: "who is the inventor or designer" },
  reward: { zh: "职务发明创造奖励和报酬", en: "reward and pay for a service invention" },
  "interim-fee": { zh: "公布后、授权前的使用费", en: "fee for use between publication and grant" },
  damages: { zh: "侵犯专利权的赔偿数额", en: "damages for infringement" },
  "open-licence": { zh: "开放许可实施纠纷", en: "dispute over an open licence" },
  other: { zh: "其他专利纠纷", en: "another patent dispute" },
} as const satisfies Record<string, Bilingual>;
export type DisputeKind = keyof typeof disputeKinds;

export const patentKinds = {
  invention: { zh: "发明", en: "invention" },
  "utility-model": { zh: "实用新型", en: "utility model" },
  design: { zh: "外观设计", en: "design" },
} as const satisfies Record<string, Bilingual>;

/** Who mediates: judicial confirmation depends on it. */
export const mediatingBodies = {
  authority: { zh: "管理专利工作的部门", en: "the patent authority itself" },
  organisation: { zh: "依法设立的调解组织", en: "a mediation organisation set up by law" },
} as const satisfies Record<string, Bilingual>;
export type MediatingBody = keyof typeof mediatingBodies;

export const opinionAnswers = {
  agreed: { zh: "同意调解", en: "agrees to mediation" },
  refused: { zh: "不同意调解", en: "refuses mediation" },
} as const satisfies Record<string, Bilingual>;

/** Why somebody may not mediate: a list of the house, since no text we read has one. */
export const conflicts = {
  employer: { zh: "受雇于一方当事人", en: "works for a party" },
  client: { zh: "是一方当事人的客户或者代理人", en: "is client or agent of a party" },
  relative: { zh: "与一方当事人有近亲属关系", en: "is a near relative of a party" },
  "earlier-case": { zh: "参与过本争议的其他程序", en: "took part in other proceedings over this dispute" },
  "co-applicant": { zh: "与一方当事人共同申请过专利", en: "applied for a patent together with a party" },
  interest: { zh: "与结果有其他利害关系", en: "has another interest in the outcome" },
} as const satisfies Record<string, Bilingual>;
export type Conflict = keyof typeof conflicts;

export const sessionWays = {
  "in-person": { zh: "现场", en: "in person" },
  online: { zh: "线上", en: "online" },
} as const satisfies Record<string, Bilingual>;

export const attendance = {
  all: { zh: "各方都到场", en: "everybody came" },
  "no-requester": { zh: "请求人无正当理由未到", en: "the requester was absent without good reason" },
  "no-respondent": { zh: "被请求人无正当理由未到", en: "the respondent was absent without good reason" },
} as const satisfies Record<string, Bilingual>;
export type Attendance = keyof typeof attendance;

export const sessionOutcomes = {
  continued: { zh: "另行安排调解", en: "to be continued" },
  agreed: { zh: "达成调解协议", en: "the parties agree" },
  "no-agreement": { zh: "未能达成协议", en: "no agreement" },
} as const satisfies Record<string, Bilingual>;

/** Why a mediation that was accepted ends without an agreement (Measures 69). */
export const cancelReasons = {
  "no-agreement": { zh: "未能达成协议", en: "no agreement was reached" },
  "requester-absent": { zh: "请求人未参加调解，视为撤回请求", en: "the requester was absent: taken as withdrawn" },
  "respondent-absent": { zh: "被请求人未参加调解", en: "the respondent was absent" },
  withdrawn: { zh: "请求人撤回请求", en: "the requester withdrew the request" },
  "consent-ended": { zh: "一方不愿继续调解", en: "a party no longer wants to mediate" },
} as const satisfies Record<string, Bilingual>;

export const performanceKinds = {
  payment: { zh: "付款", en: "payment" },
  act: { zh: "其他给付或者行为", en: "another performance or act" },
} as const satisfies Record<string, Bilingual>;

export const courtAnswers = {
  confirmed: { zh: "裁定调解协议有效", en: "confirmed the agreement" },
  rejected: { zh: "裁定驳回申请", en: "rejected the application" },
  withdrawn: { zh: "申请人撤回申请", en: "the parties withdrew the application" },
} as const satisfies Record<string, Bilingual>;

/** What is left to a party where the other does not perform. */
export const remedies = {
  "court-enforcement": { zh: "凭司法确认裁定向人民法院申请执行", en: "ask the court to enforce, on its confirmation" },
  "notary-enforcement": { zh: "凭公证债权文书申请执行", en: "enforcement of the notarised paper" },
  suit: { zh: "向人民法院起诉", en: "sue in the people's court" },
} as const satisfies Record<string, Bilingual>;
export type Remedy = keyof typeof remedies;
