import type { ActionSpec, CaseState, ClockSpec, DocumentSpec, Procedure, StageSpec } from "#casework";
import type { Bilingual } from "#law";
import { cite, house } from "#statutes";
import { TransferFacts } from "./facts.ts";

const stages = {
  draft: { name: { zh: "拟办", en: "being prepared" } },
  offered: { name: { zh: "已送交，待答复", en: "sent, not answered yet" } },
  working: { name: { zh: "对方已接收", en: "accepted by the other office" } },
  returned: { name: { zh: "已退回", en: "returned" }, aside: true },
  ended: { name: { zh: "已办结", en: "ended" }, closing: { zh: "对方已办结", en: "ended by the other office" } },
  dropped: { name: { zh: "已终止", en: "dropped" }, closing: { zh: "不再移送或者协作", en: "dropped" }, aside: true },
} as const satisfies Record<string, StageSpec>;
export type Stage = keyof typeof stages;

const roles = {
  officer: { zh: "承办人", en: "case officer" },
  head: { zh: "负责人", en: "head of the office" },
} as const satisfies Record<string, Bilingual>;
export type Role = keyof typeof roles;

const unverified = { rule: house, article: cite("house", "1"), confidence: "unverified" } as const;

/** No law that we know sets these periods: rules of the house, which every office may set. */
const clocks = {
  answer: {
    name: { zh: "答复是否接收", en: "answer whether it is accepted" },
    limit: "house",
    length: 10,
    unit: "working-day",
    ...unverified,
    duty: "office",
    remindBefore: [3],
  },
  progress: {
    name: { zh: "反馈办理进展", en: "report of progress" },
    limit: "house",
    length: 30,
    unit: "calendar-day",
    ...unverified,
    duty: "office",
    remindBefore: [5],
  },
  help: {
    name: { zh: "答复协查要求", en: "answer to a request for evidence" },
    limit: "house",
    length: 15,
    unit: "working-day",
    ...unverified,
    duty: "office",
    remindBefore: [3],
  },
} as const satisfies Record<string, ClockSpec>;
export type Clock = keyof typeof clocks;

const documents = {
  transferLetter: { name: { zh: "移送函", en: "letter of hand-over" }, word: "移", approval: ["head"] },
  cooperationLetter: { name: { zh: "协作函", en: "letter asking for joint handling" }, word: "协", approval: ["head"] },
  acceptanceReceipt: { name: { zh: "接收回执", en: "receipt of acceptance" }, word: "接回" },
  returnLetter: { name: { zh: "退回函", en: "letter of return" }, word: "退" },
} as const satisfies Record<string, DocumentSpec>;
export type Document = keyof typeof documents;

export const frame = {
  id: "transfer",
  version: "1",
  name: { zh: "移送与协作", en: "Hand-over and joint handling" },
  legalBasis: [cite("house", "1")],
  start: "draft",
  roles,
  drafters: ["officer", "head"],
  stages,
  clocks,
  documents,
  facts: TransferFacts,
} as const satisfies Omit<Procedure<Stage, Clock, Document, Role, TransferFacts>, "actions">;

export type Define = <I>(spec: ActionSpec<Stage, Clock, Document, Role, TransferFacts, I>) => ActionSpec;
export type Handing = CaseState<TransferFacts>;
