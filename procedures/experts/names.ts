import type { Bilingual } from "#law";

/** The words of the pool of experts. */

export const expertRoles = {
  "technical-investigator": { zh: "技术调查官", en: "technical investigator" },
  appraiser: { zh: "鉴定人（机构）", en: "appraiser" },
  mediator: { zh: "调解员", en: "mediator" },
  panellist: { zh: "专家组成员", en: "panel expert" },
} as const satisfies Record<string, Bilingual>;
export type ExpertRole = keyof typeof expertRoles;

export const expertKinds = {
  person: { zh: "个人", en: "person" },
  body: { zh: "机构", en: "body" },
} as const satisfies Record<string, Bilingual>;

export const standings = {
  active: { zh: "在库", en: "active" },
  leave: { zh: "请假", en: "on leave" },
  suspended: { zh: "暂停", en: "suspended" },
  left: { zh: "出库", en: "left" },
} as const satisfies Record<string, Bilingual>;

/** Why somebody of the pool is not on the list of a draw. */
export const grounds = {
  "not-active": { zh: "当日不在库", en: "not active on the day" },
  field: { zh: "专业领域不符", en: "another field" },
  party: { zh: "系当事人或者其代理人", en: "a party, or its agent" },
  employer: { zh: "受雇于当事人或者其代理人", en: "employed by a party or its agent" },
  client: { zh: "当事人或者其代理人系其客户", en: "a party or its agent is a client" },
  "earlier-case": { zh: "参与过相同当事人或者同一权利的案件", en: "took part in a case of the same parties or right" },
  "co-applicant": { zh: "与当事人共同申请专利", en: "co-applicant of a party" },
  "this-case": { zh: "已参加本案或者已退出本案", en: "takes part in this case, or left it" },
} as const satisfies Record<string, Bilingual>;
export type Ground = keyof typeof grounds;

/** Why somebody who was drawn goes again. */
export const leaveReasons = {
  declined: { zh: "本人不接受", en: "declined" },
  challenged: { zh: "当事人申请回避，理由成立", en: "challenged by a party, with good reason" },
  conflict: { zh: "发现利害关系", en: "a conflict came to light" },
  unavailable: { zh: "不能履职", en: "cannot serve" },
} as const satisfies Record<string, Bilingual>;
export type LeaveReason = keyof typeof leaveReasons;
