import type { StageSpec } from "#casework";

/** The stages of facts.md 1.1. The three closing forms of the Measures (article 30) are decision, mediation agreement and cancelled case. */
export const stages = {
  draft: { name: { zh: "请求待登记", en: "request to be entered" } },
  received: { name: { zh: "请求已收到", en: "request received" } },
  correction: { name: { zh: "补正", en: "request to be corrected" }, aside: true },
  accepted: { name: { zh: "受理", en: "accepted" } },
  answering: { name: { zh: "答辩", en: "to be answered" } },
  evidence: { name: { zh: "举证", en: "evidence" } },
  "hearing-set": { name: { zh: "待口头审理", en: "hearing fixed" } },
  deliberation: { name: { zh: "合议", en: "deliberation" } },
  decided: { name: { zh: "裁决", en: "decided" } },
  served: { name: { zh: "裁决已送达", en: "decision served" } },
  effective: { name: { zh: "裁决生效", en: "decision in effect" } },
  "closed-decision": {
    name: { zh: "结案（裁决）", en: "closed by decision" },
    closing: { zh: "作出行政裁决", en: "decision" },
  },
  suspended: { name: { zh: "中止", en: "suspended" }, aside: true },
  conciliation: { name: { zh: "调解", en: "conciliation" }, aside: true },
  "passed-up": { name: { zh: "报请国家知识产权局", en: "passed up to the national office" }, aside: true },
  sued: { name: { zh: "诉讼中", en: "before the court" }, aside: true },
  reminded: { name: { zh: "催告", en: "reminded" }, aside: true },
  "court-enforcement": { name: { zh: "机关申请法院执行", en: "court enforcement, by the office" }, aside: true },
  "holder-enforcement": { name: { zh: "权利人申请法院执行", en: "court enforcement, by the holder" }, aside: true },
  "to-tell": { name: { zh: "文书待送达", en: "paper to be served" }, aside: true },
  "not-accepted": {
    name: { zh: "不予受理", en: "not accepted" },
    closing: { zh: "不予受理", en: "not accepted" },
    aside: true,
  },
  "closed-mediated": {
    name: { zh: "结案（调解）", en: "closed by mediation agreement" },
    closing: { zh: "达成调解协议", en: "mediation agreement" },
    aside: true,
  },
  "closed-cancelled": {
    name: { zh: "结案（撤销案件）", en: "closed: case cancelled" },
    closing: { zh: "撤销案件", en: "case cancelled" },
    aside: true,
  },
  transferred: {
    name: { zh: "移送", en: "sent to another office" },
    closing: { zh: "移送有管辖权的部门", en: "sent to the competent office" },
    aside: true,
  },
  "taken-up": {
    name: { zh: "国家知识产权局受理", en: "taken up by the national office" },
    closing: { zh: "由国家知识产权局办理", en: "handled by the national office" },
    aside: true,
  },
  annulled: {
    name: { zh: "裁决被撤销", en: "decision annulled" },
    closing: { zh: "裁决被法院撤销", en: "decision annulled by the court" },
    aside: true,
  },
} as const satisfies Record<string, StageSpec>;
export type Stage = keyof typeof stages;

export const openStages = (Object.keys(stages) as Stage[]).filter((stage) => !("closing" in stages[stage]));
/** Before acceptance the request is anybody's of the office; its panel is formed later. */
export const beforeAcceptance = ["draft", "received", "correction"] as const satisfies readonly Stage[];
/** Accepted, not decided, and not standing still. */
export const underWay = [
  "accepted",
  "answering",
  "evidence",
  "hearing-set",
  "deliberation",
] as const satisfies readonly Stage[];
export const undecided = [...underWay, "suspended", "conciliation"] as const satisfies readonly Stage[];
export const afterDecision = [
  "served",
  "sued",
  "effective",
  "reminded",
  "court-enforcement",
  "holder-enforcement",
] as const satisfies readonly Stage[];
