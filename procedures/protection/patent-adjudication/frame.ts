import type { ActionSpec, CaseState, Procedure } from "#casework";
import type { Bilingual } from "#law";
import { cite } from "#statutes";
import { acceptanceTable } from "./acceptance.table.ts";
import { type Clock, clocks } from "./clocks.ts";
import { repeatTable } from "./repeat.table.ts";
import { type DocumentKind, documents } from "./documents.ts";
import { AdjudicationFacts } from "./facts.ts";
import { hearingOf } from "./hearingOf.ts";
import { type Stage, stages } from "./stages.ts";
import { standingTable } from "./standing.table.ts";
import { suspensionTable } from "./suspension.table.ts";

const roles = {
  officer: { zh: "合议组成员（承办人）", en: "member of the panel (case officer)" },
  head: { zh: "负责人", en: "head of the office" },
  requester: { zh: "请求人", en: "requester" },
  respondent: { zh: "被请求人", en: "respondent" },
  agent: { zh: "委托代理人", en: "agent" },
} as const satisfies Record<string, Bilingual>;
export type Role = keyof typeof roles;

export const frame = {
  id: "patent-adjudication",
  version: "1",
  name: { zh: "专利侵权纠纷行政裁决", en: "Patent infringement adjudication" },
  legalBasis: [
    cite("patent-law", "65-71, 74"),
    cite("patent-rules", "95-98, 103"),
    cite("patent-measures", "*", "order-81"),
    cite("compulsion-law", "53, 54, 69"),
    cite("administrative-litigation-interpretation", "156, 158"),
  ],
  start: "draft",
  roles,
  drafters: ["officer"],
  publicCopies: { by: ["officer"], approve: ["head"] },
  sealing: { by: ["officer", "head"], lifts: ["head"] },
  stages,
  clocks,
  documents,
  facts: AdjudicationFacts,
  sittings: hearingOf,
  tables: [standingTable, acceptanceTable, suspensionTable, repeatTable],
} as const satisfies Omit<Procedure<Stage, Clock, DocumentKind, Role, AdjudicationFacts>, "actions">;

/** Types an action against the frame: a misspelt stage, clock, document or role does not compile. */
export type Define = <I>(spec: ActionSpec<Stage, Clock, DocumentKind, Role, AdjudicationFacts, I>) => ActionSpec;
export type AdjudicationState = CaseState<AdjudicationFacts>;
