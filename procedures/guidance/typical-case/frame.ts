import type { ActionSpec, CaseState, DocumentSpec, Procedure, StageSpec } from "#casework";
import type { Bilingual } from "#law";
import { cite } from "#statutes";
import { TypicalCaseFacts } from "./facts.ts";

const stages = {
  nominating: { name: { zh: "推荐准备", en: "being nominated" } },
  selecting: { name: { zh: "评选中", en: "under selection" } },
  redacting: { name: { zh: "已入选，待公开", en: "selected, to be published" } },
  published: { name: { zh: "已公开", en: "published" }, closing: { zh: "公开发布", en: "published" } },
  "not-selected": {
    name: { zh: "未入选", en: "not selected" },
    closing: { zh: "未入选", en: "not selected" },
    aside: true,
  },
  withdrawn: { name: { zh: "已撤回", en: "withdrawn" }, closing: { zh: "撤回推荐", en: "withdrawn" }, aside: true },
} as const satisfies Record<string, StageSpec>;
export type Stage = keyof typeof stages;

const roles = {
  officer: { zh: "承办人", en: "case officer" },
  head: { zh: "负责人", en: "head of the office" },
} as const satisfies Record<string, Bilingual>;
export type Role = keyof typeof roles;

const documents = {
  caseDigest: { name: { zh: "案例文本", en: "text of the case" }, word: "案例", approval: ["head"] },
  selectionNotice: { name: { zh: "评选结果通知", en: "notice of the selection" }, word: "选" },
} as const satisfies Record<string, DocumentSpec>;
export type Document = keyof typeof documents;

export const frame = {
  id: "typical-case",
  version: "1",
  name: { zh: "指导和典型案例评选", en: "Selection of guiding and typical cases" },
  legalBasis: [cite("house", "1")],
  start: "nominating",
  roles,
  drafters: ["officer", "head"],
  publicCopies: { by: ["officer"], approve: ["head"] },
  stages,
  clocks: {},
  documents,
  facts: TypicalCaseFacts,
} as const satisfies Omit<Procedure<Stage, never, Document, Role, TypicalCaseFacts>, "actions">;

export type Define = <I>(spec: ActionSpec<Stage, never, Document, Role, TypicalCaseFacts, I>) => ActionSpec;
export type Selecting = CaseState<TypicalCaseFacts>;
