import type { ActionSpec, CaseState, Procedure, StageSpec } from "#casework";
import type { Bilingual } from "#law";
import { cite } from "#statutes";
import { admissionTable } from "./admission.table.ts";
import { type Clock, clocks } from "./clocks.ts";
import { confirmationTable } from "./confirmation.table.ts";
import { type DocumentKind, documents } from "./documents.ts";
import { MediationFacts } from "./facts.ts";
import { sessionsOf } from "./sessionsOf.ts";
import { remedyTable } from "./remedy.table.ts";

const stages = {
  new: { name: { zh: "待登记", en: "to be entered" } },
  requested: { name: { zh: "收到请求", en: "requested" } },
  asked: { name: { zh: "征求意见", en: "opinion asked" } },
  consented: { name: { zh: "同意调解，待受理", en: "agreed, to be accepted" } },
  declined: { name: { zh: "待告知不予受理", en: "to be told: not accepted" }, aside: true },
  mediating: { name: { zh: "调解", en: "mediation" } },
  paused: { name: { zh: "暂停调解", en: "paused" }, aside: true },
  agreed: { name: { zh: "签署协议", en: "agreement to be signed" } },
  "in-force": { name: { zh: "协议生效、履行", en: "agreement in force" } },
  failed: { name: { zh: "待撤销案件", en: "to be cancelled" }, aside: true },
  fulfilled: {
    name: { zh: "结案（达成协议）", en: "closed" },
    closing: { zh: "达成调解协议", en: "agreement reached" },
  },
  cancelled: {
    name: { zh: "结案（撤销案件）", en: "cancelled" },
    closing: { zh: "撤销案件", en: "cancelled" },
    aside: true,
  },
  "not-accepted": {
    name: { zh: "不予受理", en: "not accepted" },
    closing: { zh: "不予受理", en: "not accepted" },
    aside: true,
  },
  withdrawn: {
    name: { zh: "受理前撤回", en: "withdrawn" },
    closing: { zh: "受理前撤回请求", en: "withdrawn before acceptance" },
    aside: true,
  },
} as const satisfies Record<string, StageSpec>;
export type Stage = keyof typeof stages;
export const openStages = (Object.keys(stages) as Stage[]).filter((stage) => !("closing" in stages[stage]));
export const afterRequest = openStages.filter((stage) => stage !== "new");
/** Before the office took the matter on. */
export const beforeAcceptance = ["requested", "asked", "consented", "declined"] as const satisfies readonly Stage[];

const roles = {
  officer: { zh: "承办人", en: "case officer" },
  head: { zh: "部门负责人", en: "head of the department" },
  requester: { zh: "请求人", en: "requester" },
  respondent: { zh: "被请求人", en: "respondent" },
} as const satisfies Record<string, Bilingual>;
export type Role = keyof typeof roles;

export const frame = {
  id: "patent-mediation",
  version: "1",
  name: { zh: "专利纠纷行政调解", en: "Mediation of patent disputes" },
  legalBasis: [
    cite("patent-rules", "102-103"),
    cite("patent-measures", "63-79"),
    cite("patent-law", "65"),
    cite("civil-procedure-law", "205"),
    cite("peoples-mediation-law", "33"),
  ],
  start: "new",
  roles,
  drafters: ["officer"],
  sealing: { by: ["officer", "head"], lifts: ["head"] },
  stages,
  clocks,
  documents,
  facts: MediationFacts,
  sittings: sessionsOf,
  tables: [admissionTable, confirmationTable, remedyTable],
} as const satisfies Omit<Procedure<Stage, Clock, DocumentKind, Role, MediationFacts>, "actions">;

/** Types an action against the frame: a misspelt stage, clock, document or role does not compile. */
export type Define = <I>(spec: ActionSpec<Stage, Clock, DocumentKind, Role, MediationFacts, I>) => ActionSpec;
export type MediationState = CaseState<MediationFacts>;
