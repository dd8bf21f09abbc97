import {
  act,
  type Acted,
  actOnPaper,
  type Actor,
  type CaseEvent,
  type CaseState,
  deadlines,
  initialState,
  type PaperStep,
  type Party,
  type Procedure,
} from "#casework";
import type { Instant, Refusal } from "#law";
import { chinaCalendar } from "#statutes";
import { trademarkEnforcement } from "../protection/trademark-enforcement/procedure.ts";

export const officer: Actor = { id: "li", role: "officer", name: "李承办", office: "ip/qc/lan/" };
export const reviewer: Actor = { id: "zhou", role: "reviewer", name: "周审核", office: "ip/qc/lan/" };
export const head: Actor = { id: "wang", role: "head", name: "王负责", office: "ip/qc/lan/" };
export const screening: Actor = { id: "screening", role: "screening" };

/** Who does what on which day (noon in Shanghai), with what. */
export type Step = readonly [by: Actor, action: string, on: string, input?: unknown];

export interface Scene {
  readonly state: CaseState;
  readonly docket: readonly CaseEvent[];
}

/** The people of the office, as the guards of assignment know them. */
export const colleagues = [
  { account: "li", name: "李承办", roles: ["officer"] },
  { account: "zhao", name: "赵协办", roles: ["officer"] },
  { account: "zhou", name: "周审核", roles: ["reviewer"] },
  { account: "wang", name: "王负责", roles: ["head"] },
];

const late: Instant = "2035-01-01T00:00:00Z";

export function attempt(procedure: Procedure, state: CaseState, [by, action, on, input]: Step, known = {}): Acted {
  if (action.startsWith("paper-")) {
    const step = action.slice("paper-".length) as PaperStep;
    const given = input as { readonly paper: string; readonly opinion?: string };
    const command = { sha256: "0".repeat(64), number: "测〔2026〕1号", ...given, step, by };
    return actOnPaper({ procedure, state, command, now: `${on}T04:00:00Z` });
  }
  const command = { action, by, at: `${on}T04:00:00Z`, input };
  return act({ procedure, state, command, now: late, calendar: chinaCalendar, known: { colleagues, ...known } });
}

/** A paper put to approval and approved by the head on that day: it may be served. */
export const approved = (paper: string, on: string): Step[] => [
  [officer, "paper-submit", on, { paper }],
  [head, "paper-approve", on, { paper }],
];

/** A case in which these steps were taken. A step that is refused is a mistake in the test. */
export function given(procedure: Procedure, steps: readonly Step[], known = {}, parties: readonly Party[] = []): Scene {
  let state = initialState(procedure, parties);
  const docket: CaseEvent[] = [];
  const take = (step: Step) => {
    const acted = attempt(procedure, state, step, known);
    if (acted.kind === "refused") throw new Error(`${step[1]} on ${step[2]}: ${acted.refusal.sentence.en}`);
    state = acted.state;
    docket.push(acted.event);
  };
  for (const step of steps) {
    // What is served was approved first; a test about papers takes those steps itself.
    if (step[1].startsWith("serve-") || step[1] === "transfer-to-police")
      for (const paper of draftsIn(state)) approved(paper, step[2]).forEach(take);
    take(step);
  }
  return { state, docket };
}

/** The papers of the case that nobody has approved yet. */
export const draftsIn = (state: CaseState): string[] =>
  state.documents.flatMap(({ id, life }) => (life === "draft" ? [id] : []));

export function refusalOf(acted: Acted): Refusal {
  if (acted.kind === "acted") throw new Error(`it was not refused: ${acted.event.type}`);
  return acted.refusal;
}

export function dueOf(procedure: Procedure, { state }: Scene, clock: string, today = "2026-01-01"): string | undefined {
  return deadlines(state, procedure, chinaCalendar, today as `${number}-${number}-${number}`).findLast(
    (each) => each.clock === clock,
  )?.due;
}

/** An enforcement case up to the point named, in days of March 2026. */
const upTo = {
  lead: [
    officer,
    "register-lead",
    "2026-03-02",
    {
      source: "report",
      summary: "某店销售假冒运动鞋",
      receivedOn: "2026-03-02",
      markText: "星河",
      classNumbers: [25],
      respondentName: "岚城某鞋店",
    },
  ],
  verified: [
    officer,
    "verify",
    "2026-03-04",
    {
      result: "substantiated",
      findings: "现场发现涉案商品",
      registrationNumber: "DEMO000001",
      holderName: "星河（演示）有限公司",
    },
  ],
  party: [
    officer,
    "record-respondent",
    "2026-03-04",
    {
      name: "岚城某鞋店",
      kind: "individual-business",
      identifier: "92DEMO0001",
      address: "岚城演示路1号",
      representative: "陈某",
    },
  ],
  proposed: [
    officer,
    "propose-filing",
    "2026-03-05",
    { recommendation: "file", grounds: "涉嫌侵犯注册商标专用权，建议立案。" },
  ],
  filed: [head, "approve-filing", "2026-03-06", { opinion: "同意立案。" }],
  assigned: [head, "assign-officers", "2026-03-06", { officers: ["li", "zhao"] }],
  begun: [officer, "begin-investigation", "2026-03-09"],
  evidence: [
    officer,
    "record-evidence",
    "2026-03-10",
    {
      name: "现场检查笔录",
      kind: "site-record",
      proves: "店内陈列涉案商品",
      source: "现场检查",
      obtainedOn: "2026-03-10",
    },
  ],
  findings: [
    officer,
    "record-findings",
    "2026-03-12",
    {
      found: true,
      act: "sale",
      description: "当事人销售侵犯“星河”注册商标专用权的运动鞋。",
      actFrom: "2026-01-05",
      actUntil: "2026-03-10",
    },
  ],
  lots: [
    officer,
    "record-lots",
    "2026-03-12",
    {
      lots: [
        {
          goods: "运动鞋",
          unit: "双",
          soldQuantity: 100,
          soldPriceFen: 20_000,
          unsoldQuantity: 50,
          tagPriceFen: 30_000,
          priceSource: "销售台账、价签",
        },
      ],
    },
  ],
  submitted: [
    officer,
    "submit-for-legal-review",
    "2026-03-16",
    { conclusion: "侵权事实成立，建议处罚。", proposedFineFen: 6_000_000 },
  ],
  reviewed: [reviewer, "legal-review", "2026-03-18", { result: "passed", opinion: "事实清楚，同意。" }],
  notice: [officer, "give-notice", "2026-03-19", { fineFen: 6_000_000, reasons: "违法经营额三万元，情节一般。" }],
  "notice-served": [officer, "serve-notice", "2026-03-20", { way: "direct", receiver: "陈某", place: "岚城演示路1号" }],
} as const satisfies Record<string, Step>;
export type Point = keyof typeof upTo;

/** The steps up to and with a point, some of them replaced or left out (null). */
export function stepsTo(point: Point, other: Partial<Record<Point, Step | null>> = {}): Step[] {
  const names = Object.keys(upTo) as Point[];
  return names.slice(0, names.indexOf(point) + 1).flatMap((name) => {
    const step = other[name] === undefined ? upTo[name] : other[name];
    return step === null ? [] : [step];
  });
}

export function enforced(
  point: Point,
  other: Partial<Record<Point, Step | null>> = {},
  ...more: readonly Step[]
): Scene {
  return given(trademarkEnforcement, [...stepsTo(point, other), ...more]);
}
