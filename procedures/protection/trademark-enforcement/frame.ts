import type { ActionSpec, CaseState, DocumentSpec, Procedure, StageSpec } from "#casework";
import type { Bilingual } from "#law";
import { cite } from "#statutes";
import { afterDecisionDocuments } from "./after-decision/documents.ts";
import { type Clock, clocks } from "./clocks.ts";
import { disposalTable } from "./disposal.table.ts";
import { EnforcementFacts, type RespondentFacts } from "./facts.ts";
import { hearingsOf } from "./hearingsOf.ts";
import { fieldworkDocuments } from "./fieldwork/documents.ts";
import { complaintTable } from "./intake/complaint.table.ts";
import { intakeDocuments } from "./intake/documents.ts";
import { penaltyTable } from "./penalty.table.ts";

const stages = {
  lead: { name: { zh: "线索", en: "lead" } },
  received: { name: { zh: "投诉待受理", en: "complaint received" }, aside: true },
  correction: { name: { zh: "投诉补正", en: "complaint to be completed" }, aside: true },
  "to-tell": { name: { zh: "待告知", en: "to be told" }, aside: true },
  "not-accepted": {
    name: { zh: "不予受理", en: "not accepted" },
    closing: { zh: "不予受理", en: "complaint not accepted" },
    aside: true,
  },
  verification: { name: { zh: "核查", en: "verification" } },
  "not-filed": { name: { zh: "不予立案", en: "not filed" }, closing: { zh: "不予立案", en: "not filed" }, aside: true },
  filed: { name: { zh: "立案", en: "filed" } },
  investigation: { name: { zh: "调查取证", en: "investigation" } },
  merged: {
    name: { zh: "并入另案", en: "merged" },
    closing: { zh: "并入另案", en: "merged into another case" },
    aside: true,
  },
  suspended: { name: { zh: "中止", en: "suspended" }, aside: true },
  // Not a closing stage: a case that the police or the procuratorate send back goes on.
  "with-police": { name: { zh: "移送公安机关", en: "with the police" }, aside: true },
  "legal-review": { name: { zh: "法制审核", en: "legal review" } },
  "prior-notice": { name: { zh: "告知", en: "prior notice" } },
  hearing: { name: { zh: "听证", en: "hearing" }, aside: true },
  decided: { name: { zh: "决定", en: "decided" } },
  "no-penalty": { name: { zh: "不予处罚", en: "no penalty" }, aside: true },
  served: { name: { zh: "送达", en: "served" } },
  performed: { name: { zh: "履行", en: "paid or enforced" } },
  closed: { name: { zh: "结案", en: "closed" }, closing: { zh: "处罚执行完毕", en: "penalty carried out" } },
  transferred: {
    name: { zh: "结案（移送司法机关）", en: "closed: transferred" },
    closing: { zh: "移送司法机关", en: "transferred to the judicial authorities" },
    aside: true,
  },
  "closed-revoked": {
    name: { zh: "结案（决定被撤销）", en: "closed: decision revoked" },
    closing: { zh: "处罚决定被撤销", en: "decision revoked" },
    aside: true,
  },
  "closed-uncollected": {
    name: { zh: "结案（罚款无法收缴）", en: "closed: fine not collected" },
    closing: { zh: "罚款无法收缴", en: "fine cannot be collected" },
    aside: true,
  },
  "closed-no-penalty": {
    name: { zh: "结案（不予处罚）", en: "closed without penalty" },
    closing: { zh: "不予行政处罚", en: "no penalty" },
    aside: true,
  },
} as const satisfies Record<string, StageSpec>;
export type Stage = keyof typeof stages;
/** Where a case without officers yet is anybody's of the office. */
export const beforeFiling = [
  "lead",
  "received",
  "correction",
  "to-tell",
  "verification",
] as const satisfies readonly Stage[];
export const openStages = (Object.keys(stages) as Stage[]).filter((stage) => !("closing" in stages[stage]));

const roles = {
  officer: { zh: "承办人", en: "case officer" },
  reviewer: { zh: "法制审核人员", en: "legal reviewer" },
  head: { zh: "负责人", en: "head of the office" },
  respondent: { zh: "当事人", en: "respondent" },
  holder: { zh: "商标权利人", en: "right holder" },
  agent: { zh: "委托代理人", en: "agent" },
} as const satisfies Record<string, Bilingual>;
export type Role = keyof typeof roles;

const documents = {
  ...intakeDocuments,
  ...fieldworkDocuments,
  ...afterDecisionDocuments,
  filingApproval: {
    word: "立审",
    name: { zh: "立案审批表", en: "approval form for filing" },
    article: cite("penalty-law", "54"),
  },
  investigationReport: {
    word: "调终",
    name: { zh: "案件调查终结报告", en: "final report of the investigation" },
    article: cite("penalty-law", "57"),
    confidence: "unverified",
  },
  priorNotice: {
    word: "罚告",
    approval: ["head"],
    addressedTo: ["respondent"],
    name: { zh: "行政处罚告知书", en: "prior notice of a penalty" },
    forParties: true,
    article: cite("penalty-law", "44"),
    confidence: "unverified",
  },
  hearingNotice: {
    word: "听通",
    approval: ["head"],
    addressedTo: ["respondent"],
    name: { zh: "听证通知书", en: "notice of a hearing" },
    forParties: true,
    article: cite("penalty-law", "64"),
  },
  hearingRecord: {
    word: "听录",
    addressedTo: ["respondent"],
    name: { zh: "听证笔录", en: "record of the hearing" },
    forParties: true,
    article: cite("penalty-law", "64"),
  },
  penaltyDecision: {
    word: "罚决",
    approval: ["head"],
    addressedTo: ["respondent"],
    name: { zh: "行政处罚决定书", en: "penalty decision" },
    forParties: true,
    article: cite("penalty-law", "59"),
  },
  noPenaltyDecision: {
    word: "不罚决",
    approval: ["head"],
    addressedTo: ["respondent"],
    name: { zh: "不予行政处罚决定书", en: "decision of no penalty" },
    forParties: true,
    article: cite("penalty-law", "57"),
    confidence: "unverified",
  },
  serviceReceipt: {
    word: "送回",
    addressedTo: ["respondent"],
    name: { zh: "送达回证", en: "receipt of service" },
    forParties: true,
    article: cite("penalty-law", "61"),
  },
  closingApproval: { word: "结审", name: { zh: "结案审批表", en: "approval form for closing" } },
} as const satisfies Record<string, DocumentSpec>;
export type DocumentKind = keyof typeof documents;
export const documentKinds = Object.keys(documents) as readonly DocumentKind[];

export const frame = {
  id: "trademark-enforcement",
  version: "1",
  name: { zh: "商标侵权行政处罚", en: "Trademark enforcement" },
  legalBasis: [
    cite("trademark-law", "57, 60-62", "2019"),
    cite("trademark-law", "72-76", "2026"),
    cite("trademark-regulations", "78-82"),
    cite("penalty-law", "*"),
    cite("turnover-measures", "*"),
    cite("evidence-provisions", "*"),
  ],
  start: "lead",
  roles,
  drafters: ["officer"],
  publicCopies: { by: ["officer"], approve: ["reviewer", "head"] },
  sealing: { by: ["officer", "head"], lifts: ["head"] },
  stages,
  clocks,
  documents,
  facts: EnforcementFacts,
  records: ["evidence"],
  sittings: hearingsOf,
  tables: [complaintTable, penaltyTable, disposalTable],
} as const satisfies Omit<Procedure<Stage, Clock, DocumentKind, Role, EnforcementFacts>, "actions">;

/** Types an action against the frame: a misspelt stage, clock, document or role does not compile. */
export type Define = <I>(spec: ActionSpec<Stage, Clock, DocumentKind, Role, EnforcementFacts, I>) => ActionSpec;

export type EnforcementState = CaseState<EnforcementFacts>;

/** The case as one respondent's: what became of that respondent stands among the facts (respondents.ts). */
export type RespondentState = CaseState<RespondentFacts>;
