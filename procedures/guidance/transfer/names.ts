import type { Bilingual } from "#law";

export const kinds = {
  transfer: { zh: "移送（由对方接办）", en: "hand over: the other office takes it on" },
  joint: { zh: "协作（共同办理或者协查）", en: "joint handling, or help with evidence" },
} as const satisfies Record<string, Bilingual>;

/** Why another office: our own list. */
export const grounds = {
  region: { zh: "属其他地区管辖", en: "another region is competent" },
  line: { zh: "属其他部门管辖", en: "another line of authority is competent" },
  linked: { zh: "与对方案件关联", en: "linked with a case of the other office" },
  "evidence-there": { zh: "证据在对方辖区", en: "evidence lies in the other region" },
  other: { zh: "其他", en: "other" },
} as const satisfies Record<string, Bilingual>;

/** How far the other office has come. The last three end its work. */
export const steps = {
  checking: { zh: "正在核查", en: "being checked" },
  filed: { zh: "已立案", en: "case filed" },
  investigating: { zh: "调查中", en: "under investigation" },
  "not-filed": { zh: "不予立案", en: "no case filed" },
  decided: { zh: "已作出处理决定", en: "decided" },
  closed: { zh: "已终结", en: "ended otherwise" },
} as const satisfies Record<string, Bilingual>;
export type Step = keyof typeof steps;

export const ends: ReadonlySet<Step> = new Set(["not-filed", "decided", "closed"]);

export const items = {
  evidence: { zh: "证据", en: "evidence" },
  finding: { zh: "认定意见", en: "finding" },
} as const satisfies Record<string, Bilingual>;
