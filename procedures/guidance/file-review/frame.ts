import type { ActionSpec, CaseState, ClockSpec, DocumentSpec, Procedure, StageSpec } from "#casework";
import type { Bilingual } from "#law";
import { cite, house } from "#statutes";
import { FileReviewFacts } from "./facts.ts";

const stages = {
  plan: { name: { zh: "制定方案", en: "being planned" } },
  sampling: { name: { zh: "抽取案卷", en: "files being drawn" } },
  reviewing: { name: { zh: "评查中", en: "under review" } },
  rectifying: { name: { zh: "整改中", en: "being rectified" } },
  closed: { name: { zh: "已办结", en: "closed" }, closing: { zh: "评查办结", en: "review closed" } },
} as const satisfies Record<string, StageSpec>;
export type Stage = keyof typeof stages;

const roles = {
  officer: { zh: "承办人", en: "case officer" },
  head: { zh: "负责人", en: "head of the office" },
} as const satisfies Record<string, Bilingual>;
export type Role = keyof typeof roles;

const clocks = {
  rectify: {
    name: { zh: "反馈整改情况", en: "report of what was mended" },
    limit: "house",
    length: 20,
    unit: "working-day",
    rule: house,
    article: cite("house", "1"),
    confidence: "unverified",
    duty: "office",
    remindBefore: [5],
  },
} as const satisfies Record<string, ClockSpec>;
export type Clock = keyof typeof clocks;

const documents = {
  reviewReport: { name: { zh: "案卷评查报告", en: "report of the file review" }, word: "评查", approval: ["head"] },
} as const satisfies Record<string, DocumentSpec>;
export type Document = keyof typeof documents;

export const frame = {
  id: "file-review",
  version: "1",
  name: { zh: "案卷评查", en: "Case file review" },
  legalBasis: [cite("house", "1")],
  start: "plan",
  roles,
  drafters: ["officer", "head"],
  stages,
  clocks,
  documents,
  facts: FileReviewFacts,
} as const satisfies Omit<Procedure<Stage, Clock, Document, Role, FileReviewFacts>, "actions">;

export type Define = <I>(spec: ActionSpec<Stage, Clock, Document, Role, FileReviewFacts, I>) => ActionSpec;
export type Reviewing = CaseState<FileReviewFacts>;
