import type { ActionSpec, CaseState, Procedure, StageSpec } from "#casework";
import type { Bilingual } from "#law";
import { cite } from "#statutes";
import { discretionTable } from "../../customs/discretion.table.ts";
import { type Clock, clocks } from "./clocks.ts";
import { disposalTable } from "./disposal.table.ts";
import { type DocumentKind, documents } from "./documents.ts";
import { DetentionFacts } from "./facts.ts";
import { hearingsOf } from "./hearingsOf.ts";
import { releaseTable } from "./release.table.ts";

const stages = {
  new: { name: { zh: "待登记", en: "to be entered" } },
  watching: { name: { zh: "跟踪运输工具", en: "shipment watched" }, aside: true },
  "watch-ended": {
    name: { zh: "结束跟踪", en: "watch ended" },
    closing: { zh: "结束跟踪", en: "watch ended without a find" },
    aside: true,
  },
  suspected: { name: { zh: "发现侵权嫌疑", en: "suspected" } },
  applied: { name: { zh: "审查扣留申请", en: "application to be judged" }, aside: true },
  held: { name: { zh: "中止放行、通知权利人", en: "release held, holder told" } },
  detained: { name: { zh: "扣留调查", en: "detained" } },
  undetermined: { name: { zh: "不能认定", en: "not determined" }, aside: true },
  "court-hold": { name: { zh: "协助法院扣押", en: "held for the court" }, aside: true },
  "on-bond": { name: { zh: "担保放行", en: "released on bond" }, aside: true },
  found: { name: { zh: "认定侵权", en: "found infringing" } },
  penalty: { name: { zh: "行政处罚立案", en: "penalty case" } },
  noticed: { name: { zh: "处罚告知", en: "prior notice" } },
  // Not a closing stage: a case that the police or the procuratorate send back goes on.
  "with-police": { name: { zh: "移送公安机关", en: "with the police" }, aside: true },
  decided: { name: { zh: "作出决定", en: "decided" } },
  settling: { name: { zh: "处置和善后", en: "disposal and settling" } },
  closed: { name: { zh: "结案", en: "closed" }, closing: { zh: "处罚执行完毕", en: "penalty carried out" } },
  "closed-no-penalty": {
    name: { zh: "结案（不予处罚）", en: "closed without penalty" },
    closing: { zh: "不予行政处罚", en: "no penalty" },
    aside: true,
  },
  "closed-released": {
    name: { zh: "结案（放行）", en: "closed: released" },
    closing: { zh: "放行货物", en: "goods released" },
    aside: true,
  },
  "closed-court": {
    name: { zh: "结案（法院处理）", en: "closed: with the court" },
    closing: { zh: "货物由人民法院处理", en: "the court disposes of the goods" },
    aside: true,
  },
  rejected: {
    name: { zh: "驳回申请", en: "application rejected" },
    closing: { zh: "驳回扣留申请", en: "application rejected" },
    aside: true,
  },
  transferred: {
    name: { zh: "结案（移送司法机关）", en: "closed: transferred" },
    closing: { zh: "移送司法机关", en: "transferred to the judicial authorities" },
    aside: true,
  },
} as const satisfies Record<string, StageSpec>;
export type Stage = keyof typeof stages;
export const openStages = (Object.keys(stages) as Stage[]).filter((stage) => !("closing" in stages[stage]));
/** Where a case without officers yet is anybody's of the office. */
export const beforeDetention = ["new", "watching", "suspected", "applied", "held"] as const satisfies readonly Stage[];
/** Where goods may lie in the custody of Customs. */
export const withGoods = [
  "detained",
  "undetermined",
  "court-hold",
  "found",
  "penalty",
  "noticed",
  "decided",
  "settling",
] as const satisfies readonly Stage[];

const roles = {
  officer: { zh: "承办关员", en: "customs officer" },
  head: { zh: "海关负责人", en: "head of Customs" },
  respondent: { zh: "收发货人", en: "consignee or consignor" },
  holder: { zh: "知识产权权利人", en: "right holder" },
} as const satisfies Record<string, Bilingual>;
export type Role = keyof typeof roles;

export const frame = {
  id: "customs-detention",
  version: "1",
  name: { zh: "知识产权海关保护（扣留）", en: "Customs protection: detention" },
  legalBasis: [
    cite("customs-ip-regulations", "12-31"),
    cite("customs-ip-measures", "14-41"),
    cite("customs-penalty-regulations", "25"),
    cite("customs-benchmarks-3", "*"),
    cite("customs-penalty-procedure", "*"),
  ],
  start: "new",
  roles,
  drafters: ["officer"],
  sealing: { by: ["officer", "head"], lifts: ["head"] },
  stages,
  clocks,
  documents,
  facts: DetentionFacts,
  sittings: hearingsOf,
  tables: [discretionTable, releaseTable, disposalTable],
} as const satisfies Omit<Procedure<Stage, Clock, DocumentKind, Role, DetentionFacts>, "actions">;

/** Types an action against the frame: a misspelt stage, clock, document or role does not compile. */
export type Define = <I>(spec: ActionSpec<Stage, Clock, DocumentKind, Role, DetentionFacts, I>) => ActionSpec;
export type DetentionState = CaseState<DetentionFacts>;
