import type { ActionSpec, CaseState, Procedure, StageSpec } from "#casework";
import type { Bilingual } from "#law";
import { cite } from "#statutes";
import { type Clock, clocks } from "./clocks.ts";
import { type DocumentKind, documents } from "./documents.ts";
import { RecordalFacts } from "./facts.ts";

const stages = {
  draft: { name: { zh: "待提交", en: "to be filed" } },
  filed: { name: { zh: "审查", en: "filed" } },
  correction: { name: { zh: "补正", en: "to be completed" }, aside: true },
  recorded: { name: { zh: "备案有效", en: "recorded" } },
  renewal: { name: { zh: "续展审查", en: "renewal to be decided" }, aside: true },
  refused: { name: { zh: "不予备案", en: "refused" }, closing: { zh: "不予备案", en: "refused" }, aside: true },
  lapsed: { name: { zh: "备案失效", en: "lapsed" }, closing: { zh: "备案失效", en: "lapsed" } },
  cancelled: {
    name: { zh: "备案注销", en: "cancelled" },
    closing: { zh: "备案注销", en: "cancelled by the holder" },
    aside: true,
  },
  revoked: { name: { zh: "备案撤销", en: "revoked" }, closing: { zh: "备案撤销", en: "revoked" }, aside: true },
} as const satisfies Record<string, StageSpec>;
export type Stage = keyof typeof stages;
export const openStages = (Object.keys(stages) as Stage[]).filter((stage) => !("closing" in stages[stage]));

const roles = {
  officer: { zh: "备案审查员", en: "recordal officer" },
  head: { zh: "海关总署负责人", en: "head at the General Administration" },
  holder: { zh: "知识产权权利人", en: "right holder" },
} as const satisfies Record<string, Bilingual>;
export type Role = keyof typeof roles;

export const frame = {
  id: "customs-recordal",
  version: "1",
  name: { zh: "知识产权海关备案", en: "Customs recordal" },
  legalBasis: [cite("customs-ip-regulations", "7-11"), cite("customs-ip-measures", "24")],
  start: "draft",
  roles,
  drafters: ["officer"],
  sealing: { by: ["officer", "head"], lifts: ["head"] },
  stages,
  clocks,
  documents,
  facts: RecordalFacts,
} as const satisfies Omit<Procedure<Stage, Clock, DocumentKind, Role, RecordalFacts>, "actions">;

/** Types an action against the frame: a misspelt stage, clock, document or role does not compile. */
export type Define = <I>(spec: ActionSpec<Stage, Clock, DocumentKind, Role, RecordalFacts, I>) => ActionSpec;
export type RecordalState = CaseState<RecordalFacts>;
