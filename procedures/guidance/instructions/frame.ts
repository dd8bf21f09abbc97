import type { ActionSpec, CaseState, ClockSpec, DocumentSpec, Procedure, StageSpec } from "#casework";
import type { Bilingual } from "#law";
import { cite, house } from "#statutes";
import { InstructionsFacts } from "./facts.ts";

const stages = {
  draft: { name: { zh: "起草请示", en: "being drafted" } },
  asked: { name: { zh: "已报送，待受理", en: "sent up, not taken up yet" } },
  handling: { name: { zh: "上级研究中", en: "under study above" } },
  more: { name: { zh: "待补充说明", en: "waiting for more" }, aside: true },
  replied: { name: { zh: "已答复，待归档", en: "answered, to be filed" } },
  following: { name: { zh: "跟踪案件结果", en: "what became of the case" } },
  closed: { name: { zh: "已办结", en: "closed" }, closing: { zh: "答复已执行并反馈", en: "answered and followed up" } },
  withdrawn: { name: { zh: "已撤回", en: "withdrawn" }, closing: { zh: "撤回请示", en: "withdrawn" }, aside: true },
} as const satisfies Record<string, StageSpec>;
export type Stage = keyof typeof stages;

const roles = {
  officer: { zh: "承办人", en: "case officer" },
  head: { zh: "负责人", en: "head of the office" },
} as const satisfies Record<string, Bilingual>;
export type Role = keyof typeof roles;

/** No law that we know sets these periods: they are rules of the house, and every office may set its own. */
const clocks = {
  answer: {
    name: { zh: "答复请示", en: "answer to the request" },
    limit: "house",
    length: 30,
    unit: "working-day",
    rule: house,
    article: cite("house", "1"),
    confidence: "unverified",
    duty: "office",
    remindBefore: [5],
  },
  "report-outcome": {
    name: { zh: "反馈案件结果", en: "report of what became of the case" },
    limit: "house",
    length: 90,
    unit: "calendar-day",
    rule: house,
    article: cite("house", "1"),
    confidence: "unverified",
    duty: "office",
    remindBefore: [10],
  },
} as const satisfies Record<string, ClockSpec>;
export type Clock = keyof typeof clocks;

const documents = {
  instructionRequest: { name: { zh: "请示", en: "request for instructions" }, word: "请", approval: ["head"] },
  passedUpRequest: { name: { zh: "转报请示", en: "request passed up" }, word: "转请", approval: ["head"] },
  instructionReply: { name: { zh: "请示答复", en: "reply to a request" }, word: "复", approval: ["head"] },
} as const satisfies Record<string, DocumentSpec>;
export type Document = keyof typeof documents;

export const frame = {
  id: "instructions",
  version: "1",
  name: { zh: "请示与答复", en: "Request for instructions" },
  legalBasis: [cite("house", "1")],
  start: "draft",
  roles,
  drafters: ["officer", "head"],
  stages,
  clocks,
  documents,
  facts: InstructionsFacts,
} as const satisfies Omit<Procedure<Stage, Clock, Document, Role, InstructionsFacts>, "actions">;

export type Define = <I>(spec: ActionSpec<Stage, Clock, Document, Role, InstructionsFacts, I>) => ActionSpec;
export type Asking = CaseState<InstructionsFacts>;
