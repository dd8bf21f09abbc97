import type { ActionSpec, CaseState, Procedure, StageSpec } from "#casework";
import type { Bilingual } from "#law";
import { cite } from "#statutes";
import { type Clock, clocks } from "./clocks.ts";
import { completenessTable } from "./completeness.table.ts";
import { type DocumentKind, documents } from "./documents.ts";
import { NoticeFacts } from "./facts.ts";
import { restorationTable } from "./restoration.table.ts";

const stages = {
  new: { name: { zh: "待登记", en: "to be entered" } },
  incomplete: { name: { zh: "待补充", en: "to be completed" }, aside: true },
  notified: { name: { zh: "已通知平台", en: "platform notified" } },
  measured: { name: { zh: "已逐件答复", en: "every line answered" } },
  contested: { name: { zh: "声明与等待期", en: "contested" } },
  closed: { name: { zh: "办结", en: "closed" }, closing: { zh: "逐件处理完毕", en: "every line settled" } },
  dropped: {
    name: { zh: "不作通知处理", en: "no notice" },
    closing: { zh: "不是合格通知", en: "no notice" },
    aside: true,
  },
} as const satisfies Record<string, StageSpec>;
export type Stage = keyof typeof stages;
/** The stages in which the platform has the notice. */
export const running = ["notified", "measured", "contested"] as const satisfies readonly Stage[];

const roles = {
  officer: { zh: "承办人", en: "case officer" },
  head: { zh: "负责人", en: "head of the office" },
  complainant: { zh: "投诉人（权利人）", en: "complainant (right holder)" },
  platform: { zh: "电子商务平台经营者", en: "platform" },
  seller: { zh: "平台内经营者", en: "seller" },
} as const satisfies Record<string, Bilingual>;
export type Role = keyof typeof roles;

export const frame = {
  id: "platform-notice",
  version: "1",
  name: { zh: "电商平台通知与反通知", en: "Notice and counter-notice on a platform" },
  legalBasis: [cite("e-commerce-law", "42-44"), cite("e-commerce-law", "84")],
  start: "new",
  roles,
  drafters: ["officer"],
  stages,
  clocks,
  documents,
  facts: NoticeFacts,
  tables: [completenessTable, restorationTable],
} as const satisfies Omit<Procedure<Stage, Clock, DocumentKind, Role, NoticeFacts>, "actions">;

/** Types an action against the frame: a misspelt stage, clock, document or role does not compile. */
export type Define = <I>(spec: ActionSpec<Stage, Clock, DocumentKind, Role, NoticeFacts, I>) => ActionSpec;
export type NoticeState = CaseState<NoticeFacts>;
