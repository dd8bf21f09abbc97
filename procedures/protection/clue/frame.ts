import type { ActionSpec, CaseState, Procedure, StageSpec } from "#casework";
import type { Bilingual } from "#law";
import { cite } from "#statutes";
import { ClueFacts } from "./facts.ts";

const stages = {
  new: { name: { zh: "待处理", en: "new" } },
  waiting: { name: { zh: "待补充", en: "waiting for more" }, aside: true },
  "handed-over": { name: { zh: "已移送，待接收", en: "handed over, not answered yet" }, aside: true },
  accepted: { name: { zh: "已采用", en: "accepted" }, closing: { zh: "转为案件", en: "became a case" } },
  rejected: { name: { zh: "未采用", en: "rejected" }, closing: { zh: "不予采用", en: "rejected" }, aside: true },
} as const satisfies Record<string, StageSpec>;
export type Stage = keyof typeof stages;

const roles = {
  screening: { zh: "筛查程序", en: "screening" },
  officer: { zh: "承办人", en: "case officer" },
  head: { zh: "负责人", en: "head of the office" },
} as const satisfies Record<string, Bilingual>;
export type Role = keyof typeof roles;

export const frame = {
  id: "clue",
  version: "1",
  name: { zh: "线索处理", en: "Clue triage" },
  legalBasis: [cite("house", "1")],
  start: "new",
  roles,
  stages,
  clocks: {},
  documents: {},
  facts: ClueFacts,
} as const satisfies Omit<Procedure<Stage, never, never, Role, ClueFacts>, "actions">;

export type Define = <I>(spec: ActionSpec<Stage, never, never, Role, ClueFacts, I>) => ActionSpec;
export type ClueState = CaseState<ClueFacts>;
