import { deadlines } from "#casework";
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
  type Point,
  refusalOf,
  reviewer,
  type Scene,
  type Step,
  stepsTo,
} from "../../testing/scene.ts";
import { trademarkEnforcement as procedure } from "./procedure.ts";

const decide = (on: string, fineFen = 6_000_000): Step => [
  head,
  "decide",
  on,
  { fineFen, reasons: "事实清楚，证据确凿。" },
];
const served = (on: string): Step => [
  officer,
  "serve-decision",
  on,
  { way: "direct", receiver: "陈某", place: "岚城演示路1号" },
];
const paid = (on: string, fen: number): Step => [
  officer,
  "record-payment",
  on,
  { fen, kind: "voluntary", receipt: `R-${on}` },
];
const waived = (on: string): Step => [
  officer,
  "record-remedies-over",
  on,
  { how: "waived", basis: "当事人书面表示不申请复议、不起诉" },
];
const request: Step = [officer, "request-hearing", "2026-03-27", { reason: "要求听证" }];
const set = (on: string, hearingOn: string, chair = "孙主持"): Step => [
  officer,
  "set-hearing",
  on,
  { hearingOn, time: "09:30", place: "岚城局二楼", chair, recorder: "钱记录" },
];
const hearingServed = (on: string): Step => [
  officer,
  "serve-hearing-notice",
  on,
  { way: "direct", receiver: "陈某", place: "岚城演示路1号" },
];
const held = (on: string): Step => [
  officer,
  "hold-hearing",
  on,
  { present: "陈某、李承办", minutes: "当事人认为数量有误。" },
];

/** What the facts of a case say of its only respondent. */
const trackOf = (facts: Readonly<Record<string, unknown>> = {}) =>
  Object.values(facts["respondents"] as Record<string, Record<string, unknown>>)[0] ?? {};

/** The prior notice put to approval and approved. */
const told = approved("priorNotice:respondent#1", "2026-03-19");

const refused = (point: Point, step: Step, other = {}, ...more: Step[]) =>
  refusalOf(attempt(procedure, enforced(point, other, ...more).state, step)).code;

describe("a case from the lead to the fine paid", () => {
  const whole = enforced(
    "notice-served",
    {},
    decide("2026-03-30"),
    served("2026-04-01"),
    paid("2026-04-08", 2_000_000),
    paid("2026-04-10", 4_000_000),
    waived("2026-04-13"),
    [officer, "propose-closing", "2026-04-13", { summary: "罚款已缴清。" }],
    [head, "close", "2026-04-14", {}],
  );

  it("ends closed, with no clock running and each paper issued", () => {
    expect(whole.state.stage).toBe("closed");
    expect(whole.state.closed?.form).toBe("closed");
    expect(whole.state.clocks.every((run) => run.stopped !== undefined)).toBe(true);
    expect(whole.state.documents.map(({ document }) => document)).toEqual([
      "filingApproval",
      "investigationReport",
      "priorNotice",
      "serviceReceipt",
      "penaltyDecision",
      "serviceReceipt",
      "closingApproval",
    ]);
  });

  it("names in the decision the rows, the facts and the version of both tables", () => {
    const effects = whole.docket
      .find(({ action }) => action === "decide")
      ?.effects.filter(({ kind }) => kind === "decided-by-table");
    expect(effects).toMatchObject([
      {
        table: "trademark-enforcement/penalty",
        row: "cap-2019",
        version: "1",
        facts: { turnover: "below-50000", serious: "no" },
      },
      {
        table: "trademark-enforcement/disposal",
        row: "confiscate-and-destroy-2019",
        outcome: "confiscate-and-destroy",
      },
    ]);
  });

  it("takes the fine in parts and knows what is still due", () => {
    const part = enforced(
      "notice-served",
      {},
      decide("2026-03-30"),
      served("2026-04-01"),
      paid("2026-04-08", 2_000_000),
    );
    expect(part.state.stage).toBe("served");
    expect(refusalOf(attempt(procedure, part.state, paid("2026-04-09", 4_000_001))).code).toBe("paid-too-much");
    expect(refusalOf(attempt(procedure, part.state, paid("2026-04-09", 0))).code).toBe("nothing-paid");
    expect(
      refusalOf(attempt(procedure, part.state, [officer, "propose-closing", "2026-04-09", { summary: "x" }])).code,
    ).toBe("fine-still-due");
  });
});

describe("the check of a lead, 15 working days and once 15 more (TM-03)", () => {
  it("counts a make-up working day and leaves the Spring Festival out", () => {
    // Received on Monday 9 February 2026; the festival is 15 to 23 February, Saturday the 14th and the 28th are worked.
    const scene = enforced("lead", {
      lead: [
        officer,
        "register-lead",
        "2026-02-09",
        { source: "report", summary: "x", receivedOn: "2026-02-09", markText: "星河", respondentName: "甲店" },
      ],
    });
    expect(dueOf(procedure, scene, "check")).toBe("2026-03-06");
  });

  it("is extended by the head once, in time only", () => {
    const extend = (on: string): Step => [head, "extend-verification", on, { reason: "案情复杂" }];
    const extended = enforced("lead", {}, extend("2026-03-23"));
    expect(dueOf(procedure, enforced("lead"), "check")).toBe("2026-03-23");
    expect(dueOf(procedure, extended, "check")).toBe("2026-04-14");
    expect(refusalOf(attempt(procedure, extended.state, extend("2026-03-24"))).code).toBe("extension-used-up");
    expect(refused("lead", extend("2026-03-24"))).toBe("extension-too-late");
    expect(refused("lead", [officer, "extend-verification", "2026-03-20", { reason: "x" }])).toBe("wrong-role");
  });

  it("does not find a lead substantiated while the registration is not looked up", () => {
    expect(refused("lead", [officer, "verify", "2026-03-03", { result: "substantiated", findings: "x" }])).toBe(
      "right-not-checked",
    );
  });

  it("is not filed without a proposal, nor by the one who proposed it", () => {
    expect(refused("verified", [head, "approve-filing", "2026-03-05", {}])).toBe("not-proposed");
    const self: Step = [{ ...head, id: "li" }, "approve-filing", "2026-03-06", {}];
    expect(refused("proposed", self)).toBe("same-person");
    expect(
      refused("verified", [officer, "propose-filing", "2026-03-05", { recommendation: "file", grounds: "x" }], {
        verified: [officer, "verify", "2026-03-04", { result: "not-substantiated", findings: "x" }],
      }),
    ).toBe("not-substantiated");
  });

  it("ends the case where the head does not file it", () => {
    const scene = enforced("proposed", {}, [
      head,
      "refuse-filing",
      "2026-03-06",
      {
        ground: "no-evidence",
        reason: "情节轻微",
        wouldChange: "有新的证据可以重新提出。",
      },
    ]);
    expect(scene.state.closed?.form).toBe("not-filed");
    expect(scene.state.clocks[0]?.stopped).toBeDefined();
  });
});

describe("90 days from filing to decision (TM-05)", () => {
  it("ends on the ninetieth day, does not roll, and is extended by thirty days that are unverified", () => {
    const scene = enforced("filed");
    expect(dueOf(procedure, scene, "decision")).toBe("2026-06-04");
    const extended = enforced("filed", {}, [head, "extend-time-limit", "2026-06-04", { reason: "案情复杂" }]);
    expect(dueOf(procedure, extended, "decision")).toBe("2026-07-04");
    expect(extended.state.clocks.find(({ clock }) => clock === "decision")?.extensions[0]?.confidence).toBe(
      "unverified",
    );
  });

  it("moves by exactly the days of a suspension", () => {
    const scene = enforced(
      "begun",
      {},
      [head, "suspend", "2026-03-10", { ground: "title-dispute", reason: "权属争议" }],
      [head, "resume", "2026-03-20", { reason: "争议解决" }],
    );
    expect(dueOf(procedure, scene, "decision")).toBe("2026-06-14");
  });
});

describe("the hearing", () => {
  it("can be asked for until the fifth working day after the notice, and not on the sixth (TM-08)", () => {
    expect(dueOf(procedure, enforced("notice-served"), "hearing-request")).toBe("2026-03-27");
    expect(enforced("notice-served", {}, request).state.stage).toBe("hearing");
    expect(refused("notice-served", [officer, "request-hearing", "2026-03-28", { reason: "x" }])).toBe(
      "hearing-request-late",
    );
  });

  it("that was not asked for is no lateness of the party once the case has gone on", () => {
    const stateOf = ({ state }: Scene, today: IsoDate) =>
      deadlines(state, procedure, chinaCalendar, today).find(({ clock }) => clock === "hearing-request")?.state;
    const told = enforced("notice-served");
    expect([stateOf(told, "2026-03-27"), stateOf(told, "2026-03-28")]).toEqual(["running", "overdue"]);
    expect(stateOf(enforced("notice-served", {}, decide("2026-03-30")), "2026-04-30")).toBe("stopped");
    expect(stateOf(enforced("notice-served", {}, request), "2026-04-30")).toBe("met");
  });

  it("counts the make-up working day of the National Day holiday", () => {
    // Notice on Wednesday 30 September 2026: the holiday is 1 to 7 October, Saturday the 10th is worked.
    const steps = stepsTo("notice-served").map(
      ([by, action, on, input]): Step => [by, action, action === "serve-notice" ? "2026-09-30" : on, input],
    );
    const scene = given(procedure, steps);
    expect(dueOf(procedure, scene, "hearing-request")).toBe("2026-10-13");
  });

  it("keeps the head from deciding before that period has ended, unless the party waived", () => {
    expect(refused("notice-served", decide("2026-03-27"))).toBe("hearing-period-open");
    expect(enforced("notice-served", {}, decide("2026-03-28")).state.stage).toBe("decided");
    const waived: Step = [officer, "waive-hearing", "2026-03-23", { basis: "书面声明" }];
    expect(enforced("notice-served", {}, waived, decide("2026-03-23")).state.stage).toBe("decided");
    expect(refused("notice-served", request, {}, waived)).toBe("hearing-waived");
  });

  it("keeps the head from deciding while a hearing that was asked for is not held", () => {
    expect(refused("notice-served", decide("2026-05-06"), {}, request)).toBe("hearing-not-held");
  });

  it("needs seven working days of notice, counted back from its day (TM-09)", () => {
    // Friday 17 April 2026: seven working days before it is Wednesday the 8th, since the 6th is a day off of Qingming.
    const fixed = enforced("notice-served", {}, request, set("2026-03-30", "2026-04-17"));
    expect(dueOf(procedure, fixed, "hearing-notice")).toBe("2026-04-08");
    const late = attempt(
      procedure,
      enforced("notice-served", {}, request, set("2026-03-30", "2026-04-17"), hearingServed("2026-04-09")).state,
      held("2026-04-17"),
    );
    expect(refusalOf(late).code).toBe("hearing-notice-short");
    const inTime = enforced(
      "notice-served",
      {},
      request,
      set("2026-03-30", "2026-04-17"),
      hearingServed("2026-04-08"),
      held("2026-04-17"),
    );
    expect(inTime.state.clocks.find(({ clock }) => clock === "hearing-notice")?.stopped).toBeDefined();
    expect(
      given(procedure, [
        ...stepsTo("notice-served"),
        request,
        set("2026-03-30", "2026-04-17"),
        hearingServed("2026-04-08"),
        held("2026-04-17"),
        decide("2026-04-20"),
      ]).state.stage,
    ).toBe("decided");
  });

  it("is not fixed too near, nor chaired by an investigator, nor held before its day or without notice", () => {
    expect(refused("notice-served", set("2026-04-09", "2026-04-17"), {}, request)).toBe("hearing-notice-short");
    expect(refused("notice-served", set("2026-03-30", "2026-04-17", "李承办"), {}, request)).toBe(
      "investigator-presides",
    );
    expect(refused("notice-served", held("2026-04-17"), {}, request, set("2026-03-30", "2026-04-17"))).toBe(
      "hearing-not-notified",
    );
    expect(
      refused(
        "notice-served",
        held("2026-04-16"),
        {},
        request,
        set("2026-03-30", "2026-04-17"),
        hearingServed("2026-04-01"),
      ),
    ).toBe("hearing-before-its-day");
  });
});

describe("the fine", () => {
  it("is refused above 250,000 yuan where the turnover is below 50,000", () => {
    const notice = (fineFen: number): Step => [officer, "give-notice", "2026-03-19", { fineFen, reasons: "x" }];
    expect(refused("reviewed", notice(25_000_001))).toBe("fine-outside-range");
    expect(enforced("reviewed", {}, notice(25_000_000)).state.stage).toBe("prior-notice");
  });

  it("is refused above what the party was told", () => {
    expect(refused("notice-served", decide("2026-03-30", 6_000_001))).toBe("heavier-than-told");
  });

  it("cannot be proposed before the goods are recorded, nor the goods before infringement is found", () => {
    expect(
      refused("findings", [officer, "submit-for-legal-review", "2026-03-16", { conclusion: "x", proposedFineFen: 1 }]),
    ).toBe("turnover-required");
    expect(
      refused("evidence", [
        officer,
        "record-lots",
        "2026-03-12",
        { lots: [{ goods: "鞋", soldQuantity: 1, soldPriceFen: 1, unsoldQuantity: 0, priceSource: "台账" }] },
      ]),
    ).toBe("infringement-not-found");
    expect(
      refused("begun", [
        officer,
        "record-findings",
        "2026-03-12",
        { found: true, act: "sale", description: "x", actFrom: "2026-03-01", actUntil: "2026-03-01" },
      ]),
    ).toBe("no-evidence");
  });

  it("counts the earlier penalties the office knows of", () => {
    const known = {
      earlierPenalties: [
        { caseNumber: "旧案1号", on: "2024-05-06", fineFen: 1 },
        { caseNumber: "老案", on: "2020-05-06", fineFen: 1 },
      ],
    };
    const { state } = given(procedure, stepsTo("evidence"));
    const findings = stepsTo("findings").at(-1) as Step;
    expect(refusalOf(attempt(procedure, state, findings, known)).code).toBe("earlier-penalty-not-counted");
    const counted: Step = [
      findings[0],
      findings[1],
      findings[2],
      { ...(findings[3] as object), infringementsInFiveYears: 2 },
    ];
    expect(attempt(procedure, state, counted, known).kind).toBe("acted");
  });

  it("is none for an unaware seller with a lawful source who names the supplier: only the sale is stopped", () => {
    const findings: Step = [
      officer,
      "record-findings",
      "2026-03-12",
      {
        found: true,
        act: "sale",
        description: "x",
        actFrom: "2026-01-05",
        actUntil: "2026-03-10",
        sellerUnaware: true,
        lawfulSource: true,
        sourceProof: "invoice",
        supplierName: "某批发行",
      },
    ];
    expect(refused("lots", stepsTo("submitted").at(-1) as Step, { findings })).toBe("stop-sale-only");
    const submitted: Step = [officer, "submit-for-legal-review", "2026-03-16", { conclusion: "x", proposedFineFen: 0 }];
    const none: Step = [head, "decide-no-penalty", "2026-03-19", { ground: "lawful-source", reasons: "x" }];
    const scene = enforced(
      "reviewed",
      { findings, submitted },
      none,
      [officer, "serve-decision", "2026-03-20", { way: "post", receiver: "陈某", place: "x" }],
      [officer, "notify-supplier-authority", "2026-03-23", { authority: "邻市主管机关", content: "x" }],
      [officer, "propose-closing", "2026-03-23", { summary: "x" }],
      [head, "close", "2026-03-24", {}],
    );
    expect(scene.state.closed?.form).toBe("closed-no-penalty");
    expect(scene.docket.find(({ action }) => action === "decide-no-penalty")?.effects).toContainEqual(
      expect.objectContaining({ row: "unaware-seller-2019" }),
    );
    expect(refused("reviewed", none)).toBe("lawful-source-not-shown");
  });

  it("falls under the revised law for an act of 1 January 2027, and under the 2019 text for one of 31 December 2026", () => {
    const rowFor = (actUntil: string) => {
      const on = (date: string) => date.replace("2026-03", "2027-03");
      const findings: Step = [
        officer,
        "record-findings",
        "2026-03-12",
        { found: true, act: "sale", description: "x", actFrom: "2026-06-01", actUntil },
      ];
      const steps = stepsTo("notice-served", { findings }).map(
        ([by, action, date, input]): Step => [by, action, on(date), input],
      );
      const { docket } = given(procedure, [...steps, decide("2027-04-06")]);
      return docket.at(-1);
    };
    const tables = (actUntil: string) =>
      rowFor(actUntil)?.effects.flatMap((effect) => (effect.kind === "decided-by-table" ? [effect.row] : []));
    expect(tables("2026-12-31")).toEqual(["cap-2019", "confiscate-and-destroy-2019"]);
    expect(trackOf(rowFor("2026-12-31")?.facts)["decision"]).toMatchObject({
      otherLaw: expect.stringContaining("适用行为时的规定"),
    });
    expect(tables("2027-01-01")).toEqual(["cap-2026", "confiscate-2026"]);
    expect(trackOf(rowFor("2027-01-01")?.facts)["decision"]).not.toHaveProperty("otherLaw");
  });
});

describe("papers and persons", () => {
  it("gives no notice before the legal review passed or while the party's details are missing", () => {
    const notice = stepsTo("notice").at(-1) as Step;
    expect(refused("submitted", notice)).toBe("not-reviewed");
    expect(refused("reviewed", notice, { party: null })).toBe("party-incomplete");
  });

  it("gives no notice of a penalty for an act that nobody discovered within two years", () => {
    const ended = (actUntil: string): Step => [
      officer,
      "record-findings",
      "2026-03-12",
      { found: true, act: "sale", description: "x", actFrom: "2023-01-05", actUntil },
    ];
    const notice = stepsTo("notice").at(-1) as Step;
    expect(refused("reviewed", notice, { findings: ended("2024-03-01") })).toBe("time-barred");
    expect(enforced("notice", { findings: ended("2024-03-02") }).state.stage).toBe("prior-notice");
  });

  it("sends a case that the review returns back to the investigation", () => {
    const scene = enforced("submitted", {}, [
      reviewer,
      "legal-review",
      "2026-03-18",
      { result: "returned", opinion: "补充证据" },
    ]);
    expect(scene.state.stage).toBe("investigation");
  });

  it("serves a decision within seven working days (TM-10), and counts the term of payment from service", () => {
    const decided = enforced("notice-served", {}, decide("2026-03-30"));
    expect(dueOf(procedure, decided, "service")).toBe("2026-04-09");
    const scene = enforced("notice-served", {}, decide("2026-03-30"), served("2026-04-01"));
    expect(dueOf(procedure, scene, "payment")).toBe("2026-04-16");
    expect(scene.state.clocks.find(({ clock }) => clock === "payment")?.confidence).toBe("unverified");
  });

  it("takes the term of payment from the deployment where it has set one", () => {
    const scene = given(procedure, [...stepsTo("notice-served"), decide("2026-03-30"), served("2026-04-01")], {
      clockLengths: { payment: 30 },
    });
    expect(dueOf(procedure, scene, "payment")).toBe("2026-05-01");
  });

  it("refuses quantities and prices that cannot be", () => {
    const lots = (lot: object): Step => [
      officer,
      "record-lots",
      "2026-03-12",
      { lots: [{ goods: "鞋", soldQuantity: 1, unsoldQuantity: 0, priceSource: "台账", ...lot }] },
    ];
    expect(refused("findings", lots({ soldPriceFen: -1 }))).toBe("invalid-input");
    expect(refused("findings", lots({ soldPriceFen: 1.5 }))).toBe("invalid-input");
    expect(refused("findings", lots({ soldQuantity: 0 }))).toBe("lot-without-goods");
    expect(refused("findings", lots({ soldQuantity: 1_000_000_000, soldPriceFen: 1_000_000_000_000 }))).toBe(
      "sum-too-large",
    );
    expect(
      refused("evidence", [
        officer,
        "record-findings",
        "2026-03-12",
        { found: true, act: "sale", description: "x", actFrom: "2026-02-30", actUntil: "2026-03-10" },
      ]),
    ).toBe("invalid-input");
    expect(
      refused("evidence", [
        officer,
        "record-findings",
        "2026-03-12",
        { found: true, act: "sale", description: "x", actFrom: "2026-03-11", actUntil: "2026-03-10" },
      ]),
    ).toBe("act-ends-before-it-begins");
    expect(
      refused("evidence", [
        officer,
        "record-findings",
        "2026-03-12",
        { found: false, act: "sale", description: "x", actFrom: "2010-01-01", actUntil: "2015-01-01" },
      ]),
    ).toBe("no-rule-in-force");
  });
});

describe("what the law does not let pass", () => {
  const unaware: Step = [
    officer,
    "record-findings",
    "2026-03-12",
    {
      found: true,
      act: "sale",
      description: "x",
      actFrom: "2026-01-05",
      actUntil: "2026-03-10",
      sellerUnaware: true,
      lawfulSource: true,
      sourceProof: "contract",
      supplierName: "某批发行",
    },
  ];
  const noFine: Step = [officer, "submit-for-legal-review", "2026-03-16", { conclusion: "x", proposedFineFen: 0 }];
  const notice = (on: string, fineFen: number): Step => [officer, "give-notice", on, { fineFen, reasons: "x" }];
  const statement = (on: string): Step => [officer, "record-statement", on, { text: "有进货单", reply: "属实" }];
  const noticeServed = (on: string, more: object = {}): Step => [
    officer,
    "serve-notice",
    on,
    { way: "direct", receiver: "陈某", place: "岚城演示路1号", ...more },
  ];

  it("is filing on a proposal whose check was recorded again and found nothing", () => {
    const again: Step = [officer, "verify", "2026-03-05", { result: "not-substantiated", findings: "x" }];
    expect(refused("proposed", [head, "approve-filing", "2026-03-06", {}], {}, again)).toBe("not-substantiated");
  });

  it("is a notice of a penalty where only the sale is stopped", () => {
    expect(refused("reviewed", notice("2026-03-19", 0), { findings: unaware, submitted: noFine })).toBe(
      "use-no-penalty",
    );
  });

  it("is another party than the one that was told", () => {
    const details = { kind: "company", identifier: "92DEMO0001", address: "新址" };
    const as = (name: string): Step => [officer, "record-respondent", "2026-03-23", { ...details, name }];
    expect(refused("notice-served", as("另一店"))).toBe("party-already-told");
    expect(trackOf(enforced("notice-served", {}, as("岚城某鞋店")).state.facts)["respondent"]).toMatchObject({
      address: "新址",
    });
  });

  it("is a hearing on another day than the party was told", () => {
    const told = [request, set("2026-03-30", "2026-04-17"), hearingServed("2026-04-01")];
    expect(refused("notice-served", held("2026-04-20"), {}, ...told)).toBe("hearing-after-its-day");
    expect(refused("notice-served", hearingServed("2026-04-02"), {}, ...told)).toBe("already-served");
  });

  it("is a service before the paper was made; a receipt that comes back late is entered with its own day", () => {
    expect(refused("notice", noticeServed("2026-03-18"), {}, ...told, statement("2026-03-24"))).toBe(
      "served-before-made",
    );
    const scene = enforced("notice", {}, statement("2026-03-24"), noticeServed("2026-03-20"));
    expect(dueOf(procedure, scene, "hearing-request")).toBe("2026-03-27");
  });

  it("is a public notice that counts before its thirty days have passed", () => {
    const published = { way: "notice", publishedOn: "2026-03-20" };
    expect(refused("notice", noticeServed("2026-04-18", published), {}, ...told)).toBe("public-notice-running");
    expect(refused("notice", noticeServed("2026-04-19", { way: "notice" }), {}, ...told)).toBe(
      "publication-day-missing",
    );
    expect(enforced("notice", {}, noticeServed("2026-04-19", published)).state.stage).toBe("prior-notice");
  });

  it("is a decision by whoever recorded the goods", () => {
    const [, action, on, input] = stepsTo("lots").at(-1) as Step;
    const another: Step = [{ ...officer, id: "zhao" }, action, on, input];
    expect(
      refused("notice-served", [{ ...head, id: "zhao" }, "decide", "2026-03-30", { fineFen: 1, reasons: "x" }], {
        lots: another,
      }),
    ).toBe("same-person");
  });

  it("is cited in the text of the act", () => {
    const act: Step = [
      officer,
      "record-findings",
      "2027-01-12",
      { found: false, act: "sale", description: "x", actFrom: "2027-01-02", actUntil: "2027-01-02" },
    ];
    const { state } = given(procedure, [...stepsTo("evidence"), act]);
    const fined: Step = [officer, "submit-for-legal-review", "2027-01-13", { conclusion: "x", proposedFineFen: 1 }];
    expect(refusalOf(attempt(procedure, state, fined)).article).toEqual({
      source: "trademark-law",
      article: "74",
      version: "2026",
    });
  });

  it("is an old review, an old waiver or an old notice after the case went back to the investigation", () => {
    const back: Step = [head, "return-to-investigation", "2026-03-25", { reason: "当事人提交进货单" }];
    const waived: Step = [officer, "waive-hearing", "2026-03-23", { basis: "书面声明" }];
    const returned = [waived, statement("2026-03-24"), back] as const;
    const scene = enforced("notice-served", {}, ...returned);
    expect(scene.state.stage).toBe("investigation");
    expect(scene.state.clocks.filter(({ stopped }) => stopped === undefined).map(({ clock }) => clock)).toEqual([
      "decision",
    ]);
    const submit: Step = [officer, "submit-for-legal-review", "2026-03-26", { conclusion: "x", proposedFineFen: 1 }];
    expect(refused("notice-served", notice("2026-03-26", 1), {}, ...returned, submit)).toBe("not-reviewed");
    const again = [
      ...returned,
      submit,
      [reviewer, "legal-review", "2026-03-27", { result: "passed", opinion: "同意" }],
      notice("2026-03-27", 1),
    ] as const satisfies readonly Step[];
    expect(refused("notice-served", decide("2026-03-30", 1), {}, ...again)).toBe("notice-not-served");
    const told = [...again, noticeServed("2026-03-30")];
    expect(refused("notice-served", decide("2026-04-07", 1), {}, ...told)).toBe("hearing-period-open");
    expect(enforced("notice-served", {}, ...told, decide("2026-04-08", 1)).state.stage).toBe("decided");
  });

  it("lets a seller who shows a lawful source at the hearing go without a penalty", () => {
    const scene = enforced(
      "notice-served",
      {},
      [head, "return-to-investigation", "2026-03-25", { reason: "当事人提交进货单" }],
      [unaware[0], unaware[1], "2026-03-26", unaware[3]],
      [noFine[0], noFine[1], "2026-03-26", noFine[3]],
      [reviewer, "legal-review", "2026-03-27", { result: "passed", opinion: "同意" }],
      [head, "decide-no-penalty", "2026-03-30", { ground: "lawful-source", reasons: "x" }],
    );
    expect(scene.state.stage).toBe("no-penalty");
  });
});
