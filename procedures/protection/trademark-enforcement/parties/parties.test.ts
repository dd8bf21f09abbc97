import { deadlines, splitOff } from "#casework";
import type { IsoDate } from "#law";
import { chinaCalendar } from "#statutes";
import { describe, expect, it } from "vitest";
import {
  approved,
  attempt,
  dueOf,
  enforced,
  given,
  head,
  officer,
  refusalOf,
  reviewer,
  type Scene,
  type Step,
  stepsTo,
} from "../../../testing/scene.ts";
import type { EnforcementState } from "../frame.ts";
import { trademarkEnforcement as procedure } from "../procedure.ts";
import { viewOf } from "../respondents.ts";
import { slowest, standingOf } from "../standing.ts";

const second = "respondent-2";
const added: Step = [
  officer,
  "add-respondent",
  "2026-03-12",
  {
    name: "岚城某鞋厂（演示）",
    kind: "company",
    identifier: "92DEMO0002",
    address: "岚城演示路2号",
    reason: "系涉案商品的生产者。",
  },
];
const findings = (respondent: string, on = "2026-03-13"): Step => [
  officer,
  "record-findings",
  on,
  {
    respondent,
    found: true,
    act: respondent === second ? "same-mark-same-goods" : "sale",
    description: "使用“星河”商标的运动鞋。",
    actFrom: "2026-01-05",
    actUntil: "2026-03-10",
  },
];
const lots = (respondent: string, quantity: number): Step => [
  officer,
  "record-lots",
  "2026-03-13",
  {
    respondent,
    lots: [
      {
        goods: "运动鞋",
        unit: "双",
        soldQuantity: quantity,
        soldPriceFen: 20_000,
        unsoldQuantity: 0,
        priceSource: "台账",
      },
    ],
  },
];
const submitted: Step = [
  officer,
  "submit-for-legal-review",
  "2026-03-16",
  {
    conclusion: "两名当事人侵权事实成立。",
    proposedFines: [
      { respondent: "respondent", fen: 1_000_000 },
      { respondent: second, fen: 20_000_000 },
    ],
  },
];
const reviewed: Step = [reviewer, "legal-review", "2026-03-18", { result: "passed", opinion: "同意。" }];
const notice = (respondent: string, fineFen: number): Step => [
  officer,
  "give-notice",
  "2026-03-19",
  { respondent, fineFen, reasons: "事实清楚。" },
];
const served = (action: string, respondent: string, on: string): Step => [
  officer,
  action,
  on,
  { respondent, way: "direct", receiver: "收件人", place: "岚城" },
];
const decide = (respondent: string, fineFen: number, on: string): Step => [
  head,
  "decide",
  on,
  { respondent, fineFen, reasons: "事实清楚，证据确凿。" },
];

const together = (...more: Step[]): Scene =>
  given(procedure, [
    ...stepsTo("evidence"),
    added,
    findings("respondent"),
    findings(second),
    lots("respondent", 100),
    lots(second, 1000),
    submitted,
    reviewed,
    ...more,
  ]);

const code = (scene: Scene, step: Step) => refusalOf(attempt(procedure, scene.state, step)).code;

describe("a case with two respondents", () => {
  it("asks which one a step is about, and takes only those of the case", () => {
    const two = given(procedure, [...stepsTo("evidence"), added]);
    const { respondent: _, ...nameless } = findings(second)[3] as Record<string, unknown>;
    expect(code(two, [officer, "record-findings", "2026-03-13", nameless])).toBe("which-respondent");
    expect(code(two, findings("nobody"))).toBe("no-such-respondent");
    expect(code(two, added)).toBe("respondent-already-there");
    expect(two.state.parties.filter(({ role }) => role === "respondent").map(({ name }) => name)).toEqual([
      "岚城某鞋店",
      "岚城某鞋厂（演示）",
    ]);
  });

  it("needs a fine proposed for each before it goes to review", () => {
    const [by, action, on] = submitted;
    const scene = given(procedure, [
      ...stepsTo("evidence"),
      added,
      findings("respondent"),
      findings(second),
      lots("respondent", 100),
      lots(second, 1000),
    ]);
    expect(code(scene, [by, action, on, { conclusion: "x", proposedFineFen: 100 }])).toBe("no-fine-proposed");
    expect(together().state.stage).toBe("legal-review");
  });

  it("stands where the slowest stands; each has its own notice, decision, service and term of payment", () => {
    const first = together(
      notice("respondent", 1_000_000),
      ...approved("priorNotice:respondent#1", "2026-03-19"),
      served("serve-notice", "respondent", "2026-03-20"),
    );
    expect(first.state.stage).toBe("legal-review");
    expect(dueOf(procedure, first, "hearing-request")).toBe("2026-03-27");
    const decided = together(
      notice("respondent", 1_000_000),
      notice(second, 20_000_000),
      served("serve-notice", "respondent", "2026-03-20"),
      served("serve-notice", second, "2026-03-23"),
      decide("respondent", 1_000_000, "2026-03-30"),
    );
    expect(decided.state.stage).toBe("prior-notice");
    expect(code(decided, decide("respondent", 1_000_000, "2026-03-30"))).toBe("already-decided");
    expect(decided.state.clocks.find(({ clock }) => clock === "decision")?.stopped).toBeUndefined();
    const both = together(
      notice("respondent", 1_000_000),
      notice(second, 20_000_000),
      served("serve-notice", "respondent", "2026-03-20"),
      served("serve-notice", second, "2026-03-23"),
      decide("respondent", 1_000_000, "2026-03-30"),
      served("serve-decision", "respondent", "2026-04-01"),
      decide(second, 20_000_000, "2026-04-02"),
    );
    expect(both.state.stage).toBe("decided");
    expect(both.state.clocks.find(({ clock }) => clock === "decision")?.stopped?.on).toBe("2026-04-02");
    const state = both.state as EnforcementState;
    expect([standingOf(viewOf(state, "respondent")), standingOf(viewOf(state, second))]).toEqual(["served", "decided"]);
    expect(slowest(state)).toBe("decided");
    const due = deadlines(both.state, procedure, chinaCalendar, "2026-04-02" as IsoDate);
    expect(due.find(({ id }) => id === "payment:respondent#1")?.due).toBe("2026-04-16");
    expect(due.some(({ id }) => id === `payment:${second}#1`)).toBe(false);
  });

  it("one who pays does not pay for the other, and the case is not closed before both have", () => {
    const paid = together(
      notice("respondent", 1_000_000),
      notice(second, 20_000_000),
      served("serve-notice", "respondent", "2026-03-20"),
      served("serve-notice", second, "2026-03-20"),
      decide("respondent", 1_000_000, "2026-03-30"),
      decide(second, 20_000_000, "2026-03-30"),
      served("serve-decision", "respondent", "2026-04-01"),
      served("serve-decision", second, "2026-04-01"),
      [
        officer,
        "record-payment",
        "2026-04-10",
        { respondent: "respondent", fen: 1_000_000, kind: "voluntary", receipt: "1" },
      ],
    );
    expect(paid.state.stage).toBe("served");
    expect(
      code(paid, [
        officer,
        "record-payment",
        "2026-04-10",
        { respondent: "respondent", fen: 1, kind: "voluntary", receipt: "2" },
      ]),
    ).toBe("nothing-due");
    const state = paid.state as EnforcementState;
    expect([standingOf(viewOf(state, "respondent")), standingOf(viewOf(state, second))]).toEqual([
      "performed",
      "served",
    ]);
    expect(code(paid, [officer, "propose-closing", "2026-04-11", { summary: "x" }])).toBe("remedies-not-over");
  });
});

describe("an agent", () => {
  const record = (scope: string[], more: object = {}): Step => [
    officer,
    "record-agent",
    "2026-03-20",
    { of: "respondent", name: "演示律师", kind: "lawyer", scope, from: "2026-03-20", ...more },
  ];
  const waive = (agent: string, on = "2026-03-23"): Step => [
    officer,
    "waive-hearing",
    on,
    { basis: "代理人书面声明", agent },
  ];

  it("does only what its power of attorney covers: waiving needs special authority", () => {
    expect(code(enforced("notice-served", {}, record(["receive", "state"])), waive("agent-1"))).toBe("beyond-power");
    const state = enforced("notice-served", {}, record(["waive"]), waive("agent-1")).state;
    expect(viewOf(state as EnforcementState, "respondent").facts.hearing?.waivedOn).toBe("2026-03-23");
    expect(state.parties.find(({ role }) => role === "agent")?.name).toBe("演示律师");
  });

  it("acts only while the power lasts, and only for its party", () => {
    const short = enforced("notice-served", {}, record(["waive"], { until: "2026-03-22" }));
    expect(code(short, waive("agent-1"))).toBe("power-ended");
    const ended = enforced("notice-served", {}, record(["waive"]), [
      officer,
      "end-agency",
      "2026-03-22",
      { agent: "agent-1", why: "解除委托" },
    ]);
    expect(code(ended, waive("agent-1"))).toBe("power-ended");
    expect(ended.state.parties.some(({ role }) => role === "agent")).toBe(false);
    expect(code(enforced("notice-served", {}, record(["waive"])), waive("agent-2"))).toBe("agent-of-another");
    expect(code(enforced("notice-served"), record(["waive"], { until: "2026-03-01" }))).toBe(
      "power-ends-before-it-begins",
    );
  });
});

describe("cases joined and split", () => {
  const other = given(procedure, [
    ...stepsTo("evidence", {
      party: [
        officer,
        "record-respondent",
        "2026-03-04",
        { name: "邻店（演示）", kind: "company", identifier: "92DEMO0009", address: "岚城演示路9号" },
      ],
    }),
  ]);
  const known = (more: object = {}) => ({
    otherCase: {
      number: "案第9号",
      procedure: procedure.id,
      stage: "investigation",
      facts: other.state.facts,
      ...more,
    },
  });
  const join: Step = [head, "join-case", "2026-03-12", { number: "案第9号", reason: "同一批商品。" }];
  const attemptJoin = (more: object = {}) => attempt(procedure, enforced("evidence").state, join, known(more));

  it("the earlier case takes in the other's respondents and evidence, saying from where", () => {
    const acted = attemptJoin();
    if (acted.kind === "refused") throw new Error(acted.refusal.sentence.en);
    const facts = acted.state.facts as EnforcementState["facts"];
    expect(Object.values(facts.respondents ?? {}).map(({ respondent }) => respondent?.name)).toEqual([
      "岚城某鞋店",
      "邻店（演示）",
    ]);
    expect(facts.evidence?.at(-1)?.source).toBe("现场检查（案第9号）");
    expect(facts.joined).toMatchObject([{ number: "案第9号", respondents: ["邻店（演示）"] }]);
    expect(acted.state.parties.map(({ id }) => id)).toContain(second);
    expect(acted.state.clocks).toEqual(enforced("evidence").state.clocks);
  });

  it("is refused where there is no such case, it went too far, was filed earlier, or has the same respondent", () => {
    const codes = [
      attempt(procedure, enforced("evidence").state, join),
      attemptJoin({ self: true }),
      attemptJoin({ stage: "legal-review" }),
      attemptJoin({ facts: { ...other.state.facts, filing: { opinion: "x", by: "y", on: "2026-03-01" } } }),
      attemptJoin({ facts: enforced("evidence").state.facts }),
    ].map((acted) => refusalOf(acted).code);
    expect(codes).toEqual([
      "no-case-to-join",
      "no-case-to-join",
      "too-far-to-join",
      "other-filed-first",
      "same-respondent-in-both",
    ]);
  });

  it("the other ends, saying where it went; nobody ends it from its own page", () => {
    const merge: Step = [head, "merge-into", "2026-03-12", { number: "案第3号", reason: "同一批商品。" }];
    expect(refusalOf(attempt(procedure, other.state, merge)).code).toBe("join-from-the-other");
    const acted = attempt(procedure, other.state, merge, { joining: { number: "案第3号" } });
    if (acted.kind === "refused") throw new Error(acted.refusal.sentence.en);
    expect(acted.state.closed?.form).toBe("merged");
    expect(acted.state.clocks.every(({ stopped }) => stopped !== undefined)).toBe(true);
  });

  it("a case split off has the same last day as the one it came from, pauses and extensions included", () => {
    const steps: Step[] = [
      ...stepsTo("evidence"),
      added,
      [head, "suspend", "2026-03-16", { ground: "title-dispute", reason: "权属争议" }],
      [head, "resume", "2026-04-15", { reason: "已有结论" }],
      [head, "extend-time-limit", "2026-05-11", { reason: "案情复杂" }],
    ];
    const before = given(procedure, steps);
    const acted = attempt(procedure, before.state, [
      head,
      "split-case",
      "2026-05-12",
      { respondents: [second], reason: "另行查处。" },
    ]);
    if (acted.kind === "refused") throw new Error(acted.refusal.sentence.en);
    const tracks = before.state.facts["respondents"] as Record<string, unknown>;
    const own = splitOff({
      procedure,
      from: before.state,
      facts: { ...before.state.facts, respondents: { [second]: tracks[second] } },
      parties: before.state.parties.filter(({ id }) => id === second),
      fromNumber: "案第3号",
      reason: "另行查处。",
      by: head,
      now: "2026-05-12T04:00:00Z",
    });
    const due = (state: Scene["state"]) =>
      deadlines(state, procedure, chinaCalendar, "2026-05-12" as IsoDate).find(({ clock }) => clock === "decision")
        ?.due;
    expect(due(own.state)).toBe(due(before.state));
    expect(own.state.stage).toBe("investigation");
    expect(Object.keys((acted.state.facts as EnforcementState["facts"]).respondents ?? {})).toEqual(["respondent"]);
    expect(acted.state.parties.some(({ id }) => id === second)).toBe(false);
  });

  it("is not split into nobody, nor where there is only one", () => {
    const split = (respondents: string[]): Step => [head, "split-case", "2026-03-13", { respondents, reason: "x" }];
    expect(code(enforced("evidence"), split(["respondent"]))).toBe("only-one-respondent");
    const two = given(procedure, [...stepsTo("evidence"), added]);
    expect(code(two, split(["respondent", second]))).toBe("nobody-left");
    expect(code(two, split(["nobody"]))).toBe("no-such-respondent");
  });
});
