import { deadlines, sittingsOf } from "#casework";
import { chinaCalendar } from "#statutes";
import { describe, expect, it } from "vitest";
import {
  admission,
  consignor,
  customsCase,
  customsHead as head,
  customsOfficer as officer,
  customsSteps,
  type CustomsPoint,
  minor,
  rightHolder,
  served,
} from "../../testing/customsCase.ts";
import { attempt, dueOf, given, refusalOf, type Scene, type Step } from "../../testing/scene.ts";
import { goodsOf } from "./goodsOfCase.ts";
import type { DetentionState } from "./frame.ts";
import { customsDetention as procedure } from "./procedure.ts";

const code = ({ state }: Scene, step: Step, known = {}) => refusalOf(attempt(procedure, state, step, known)).code;
const goes = ({ state }: Scene, step: Step, known = {}) => {
  const acted = attempt(procedure, state, step, known);
  if (acted.kind === "refused") throw new Error(acted.refusal.sentence.en);
  return acted.state;
};
const stageOf = (scene: Scene, step: Step) => goes(scene, step).stage;
const due = (scene: Scene, clock: string) => dueOf(procedure, scene, clock, "2026-03-01");
const factsOf = (scene: Scene) => (scene.state as unknown as DetentionState).facts;
const heldOf = (scene: Scene) =>
  [...goodsOf(scene.state as unknown as DetentionState).values()].reduce((sum, { held }) => sum + held, 0);

const [first] = customsSteps("suspected") as [Step];

/** The case after more steps. */
function taken(scene: Scene, ...steps: readonly Step[]): Scene {
  return steps.reduce((before, step) => ({ state: goes(before, step), docket: [] }), scene);
}

/** A paper put to approval by its officer and approved by the head. */
const approvedPaper = (paper: string, day: string): Step[] => [
  [officer, "paper-submit", day, { paper }],
  [head, "paper-approve", day, { paper }],
];

/** The case up to a point with other days for some of its steps. */
function on(days: Partial<Record<CustomsPoint, string>>, point: CustomsPoint): Scene {
  const names = Object.keys(days) as CustomsPoint[];
  const moved = names.map((name): [CustomsPoint, Step] => {
    const [by, action, , input] = customsSteps(name).at(-1) as Step;
    const day = days[name] ?? "";
    return [name, [by, action, day, action === "record-suspicion" ? { ...(input as object), foundOn: day } : input]];
  });
  return customsCase(point, Object.fromEntries(moved));
}

/** A case on application over goods worth 300,000 yuan, detained on Wednesday, 11 March 2026. */
function applied(
  kind: "patent" | "trademark",
  point: "received" | "value" | "detained",
  ...more: readonly Step[]
): Scene {
  const application = {
    receivedOn: "2026-03-11",
    evidence: "比对材料",
    likelyPort: "珠屿港，三月中旬",
    direction: "export",
    port: "珠屿港",
    rights: [{ kind, name: "侧向装卸装置", holderName: "星河（演示）有限公司" }],
    goods: [{ goods: "光伏生产设备", unit: "台", quantity: 12 }],
    respondentName: "珠屿某设备公司",
    respondentKind: "company",
  };
  const steps: Step[] = [
    [officer, "receive-application", "2026-03-11", application],
    [officer, "record-value", "2026-03-11", { kind: "sale-price", fen: 30_000_000, basis: "合同" }],
    [officer, "record-security", "2026-03-11", { form: "deposit", fen: 30_000_000, paper: "凭证" }],
    [head, "detain", "2026-03-11", { place: "监管仓", keeper: "仓管员" }],
    [head, "assign-officers", "2026-03-11", { officers: ["li", "zhao"] }],
  ];
  return given(procedure, [...steps.slice(0, { received: 1, value: 2, detained: 5 }[point]), ...more]);
}

describe("a case ex officio", () => {
  it("runs from the suspicion to the last of the goods, and ends with nothing held and no clock running", () => {
    const scene = customsCase("closed");
    expect(scene.state.stage).toBe("closed");
    expect(heldOf(scene)).toBe(0);
    expect(scene.state.clocks.filter(({ stopped }) => stopped === undefined)).toEqual([]);
  });

  it("is for recorded rights alone; a holder without a recordal may apply", () => {
    const [by, action, day, input] = first;
    const rights = [{ kind: "trademark", name: "星河", holderName: "星河（演示）有限公司" }];
    expect(code(given(procedure, []), [by, action, day, { ...(input as object), rights }])).toBe("right-not-recorded");
  });

  it("lets goods go whose lawful use is shown", () => {
    const answer: Step = [consignor, "record-status", "2026-03-03", { answer: "lawful", text: "授权书。" }];
    const scene = customsCase("suspected", {}, answer);
    expect(stageOf(scene, [head, "clear-goods", "2026-03-03", { explanation: "已获授权。" }])).toBe("closed-released");
    expect(code(customsCase("suspected"), [head, "clear-goods", "2026-03-03", { explanation: "x" }])).toBe(
      "lawful-use-not-shown",
    );
  });
});

describe("CO-01: the holder answers within three working days of the notice", () => {
  // Served on Wednesday, 4 March 2026: Thursday, Friday, and Monday the 9th.
  it("counts from the day after service, working days alone", () => {
    expect(due(customsCase("told"), "holder-reply")).toBe("2026-03-09");
  });

  it("passes over a holiday, and counts a weekend day that is worked in its place", () => {
    // Served on Saturday 14 February 2026, a make-up working day: the holiday lasts until the 23rd, the days are 24, 25, 26.
    const early = { suspected: "2026-02-12", valued: "2026-02-12", held: "2026-02-13", told: "2026-02-14" };
    expect(due(on(early, "told"), "holder-reply")).toBe("2026-02-26");
    // Served on Wednesday the 11th: 12, 13, and the 14th, a Saturday that is worked.
    const before = { suspected: "2026-02-10", valued: "2026-02-10", held: "2026-02-10", told: "2026-02-11" };
    expect(due(on(before, "told"), "holder-reply")).toBe("2026-02-14");
  });

  it("takes an application by post until the end of the last day, and none after it", () => {
    const last: Step = [rightHolder, "apply-for-detention", "2026-03-09", { way: "online", text: "申请扣留。" }];
    expect(stageOf(customsCase("told"), last)).toBe("held");
    expect(code(customsCase("told"), [officer, "apply-for-detention", "2026-03-10", { way: "post", text: "x" }])).toBe(
      "reply-too-late",
    );
  });

  it("ends with office hours for who comes in person, and the office says when it closes", () => {
    const inPerson: Step = [officer, "apply-for-detention", "2026-03-09", { way: "in-person", text: "申请扣留。" }];
    expect(stageOf(customsCase("told"), inPerson)).toBe("held");
    const closesAtEleven = { settings: { "customs-detention.office-hours-end": "11:00" } };
    expect(code(customsCase("told"), inPerson, closesAtEleven)).toBe("reply-too-late");
  });

  it("is kept by application and security together: late security is late", () => {
    const security: Step = [officer, "record-security", "2026-03-10", { form: "deposit", fen: 5_000_000, paper: "x" }];
    expect(code(customsCase("applied"), security)).toBe("reply-too-late");
    const silent: Step = [officer, "record-silence", "2026-03-10"];
    const scene = customsCase("applied", {}, silent);
    expect(stageOf(scene, [head, "let-goods-go", "2026-03-10", { explanation: "逾期。" }])).toBe("closed-released");
    expect(code(customsCase("applied"), [officer, "record-silence", "2026-03-09"])).toBe("period-still-runs");
  });

  it("is not answered for a holder who was not told", () => {
    expect(code(customsCase("held"), [officer, "apply-for-detention", "2026-03-04", { way: "post", text: "x" }])).toBe(
      "holder-not-told",
    );
  });

  it("does not know a day in a year whose calendar is not announced, and says so", () => {
    const late = { suspected: "2029-12-24", valued: "2029-12-24", held: "2029-12-24", told: "2029-12-28" };
    const found = deadlines(on(late, "told").state, procedure, chinaCalendar, "2029-12-28");
    expect(found.find(({ clock }) => clock === "holder-reply")?.provisional).toBe(true);
  });
});

describe("the security of a holder", () => {
  const secure = (fen: number): Step => [
    officer,
    "record-security",
    "2026-03-09",
    { form: "deposit", fen, paper: "x" },
  ];

  it("is half of 100,000 yuan, and not a fen less", () => {
    expect(code(customsCase("applied"), secure(4_999_999))).toBe("security-too-small");
    expect(stageOf(customsCase("applied"), secure(5_000_000))).toBe("held");
  });

  it("needs a value", () => {
    expect(code(customsCase("applied", { valued: null }), secure(5_000_000))).toBe("value-not-known");
  });

  it("may be general for trademarks, from its approval to the end of that year", () => {
    const general = (approved: string): Step => [
      officer,
      "record-security",
      "2026-03-09",
      { form: "general", paper: "总担保1号", generalApprovedOn: approved },
    ];
    expect(stageOf(customsCase("applied"), general("2026-01-05"))).toBe("held");
    expect(code(customsCase("applied"), general("2025-12-30"))).toBe("general-security-not-valid");
    expect(
      code(applied("patent", "value"), [
        officer,
        "record-security",
        "2026-03-11",
        { form: "general", paper: "x", generalApprovedOn: "2026-01-05" },
      ]),
    ).toBe("general-security-for-marks");
  });

  it("is the whole value on an application", () => {
    const give = (fen: number): Step => [
      officer,
      "record-security",
      "2026-03-11",
      { form: "deposit", fen, paper: "x" },
    ];
    expect(code(applied("patent", "value"), give(29_999_999))).toBe("security-too-small");
    expect(stageOf(applied("patent", "value"), give(30_000_000))).toBe("applied");
  });
});

describe("CO-02 and CO-03: thirty working days to find, fifty for the court", () => {
  // Detained on Tuesday, 10 March 2026; Qingming is 4 to 6 April, Labour Day 1 to 5 May with 9 May worked.
  it("count from the detention over holidays and make-up working days", () => {
    const scene = customsCase("detained");
    expect(due(scene, "investigation")).toBe("2026-04-22");
    expect(due(scene, "court-notice")).toBe("2026-05-22");
  });

  it("a finding of infringement ends the wait for the court", () => {
    const running = customsCase("found").state.clocks.filter(({ stopped }) => stopped === undefined);
    expect(running.map(({ clock }) => clock)).toEqual([]);
  });

  const undetermined: Partial<Record<CustomsPoint, Step>> = {
    found: [officer, "record-finding", "2026-03-24", { result: "undetermined", reasons: "争议较大。" }],
  };
  const release = (day: string): Step => [head, "release-goods", day, { explanation: "期满。", receiver: "收发货人" }];

  it("what cannot be determined waits until the fiftieth day, and goes the day after", () => {
    const scene = customsCase("found", undetermined);
    expect(scene.state.stage).toBe("undetermined");
    expect(code(scene, release("2026-05-22"))).toBe("not-to-be-released");
    expect(stageOf(scene, release("2026-05-23"))).toBe("settling");
    expect(factsOf({ state: goes(scene, release("2026-05-23")), docket: [] }).release?.ground).toBe("no-court-notice");
  });

  it("the court's notice on the last day holds the goods; a day later it is too late", () => {
    const notice = (day: string): Step => [
      officer,
      "record-court-notice",
      day,
      { court: "演示中级人民法院", number: "（2026）演示1号" },
    ];
    expect(stageOf(customsCase("found", undetermined), notice("2026-05-22"))).toBe("court-hold");
    expect(code(customsCase("found", undetermined), notice("2026-05-23"))).toBe("court-notice-too-late");
  });

  it("found not infringing, withdrawn, or with strong proof: released at once", () => {
    const not: Step = [officer, "record-finding", "2026-03-24", { result: "not-infringing", reasons: "经授权。" }];
    expect(stageOf(customsCase("found", { found: not }), release("2026-03-25"))).toBe("settling");
    const withdrawn = customsCase("assigned", {}, [
      rightHolder,
      "withdraw-application",
      "2026-03-20",
      { reasons: "x" },
    ]);
    expect(stageOf(withdrawn, release("2026-03-25"))).toBe("settling");
    const proof: Step = [head, "accept-strong-proof", "2026-03-20", { text: "授权书", opinion: "采信。" }];
    expect(stageOf(customsCase("assigned", {}, proof), release("2026-03-25"))).toBe("settling");
    expect(code(customsCase("assigned"), release("2026-03-25"))).toBe("not-to-be-released");
  });

  it("a settlement ends the inquiry, but not where a crime is suspected", () => {
    const settle: Step = [
      head,
      "settle",
      "2026-03-20",
      { agreement: "双方书面申请。", opinion: "同意。", receiver: "收发货人" },
    ];
    const settled = goes(customsCase("assigned"), settle);
    expect(settled.stage).toBe("settling");
    expect(heldOf({ state: settled, docket: [] })).toBe(0);
    const much: Step = [officer, "record-value", "2026-03-11", { kind: "sale-price", fen: 95_570_000, basis: "合同" }];
    const crime: Step = [officer, "assess-crime", "2026-03-12", { crime: "213-goods", twoOrMore: false }];
    expect(code(customsCase("assigned", {}, much, crime), settle)).toBe("crime-suspected");
  });
});

describe("CA-02: on application the goods wait twenty working days for the court", () => {
  const detained = () => applied("trademark", "detained");

  it("counts from the detention, and Customs find nothing themselves", () => {
    expect(due(detained(), "court-notice-on-application")).toBe("2026-04-09");
    const find: Step = [officer, "record-finding", "2026-03-24", { result: "infringing", reasons: "x" }];
    expect(code(detained(), find)).toBe("court-decides");
  });

  it("goes the day after, when no notice came", () => {
    const release = (day: string): Step => [head, "release-goods", day, { explanation: "x", receiver: "收发货人" }];
    expect(code(detained(), release("2026-04-09"))).toBe("not-to-be-released");
    expect(stageOf(detained(), release("2026-04-10"))).toBe("settling");
  });

  it("may be rejected, with a paper for the holder", () => {
    const scene = applied("trademark", "received");
    const state = goes(scene, [head, "reject-application", "2026-03-11", { reasons: "证据不足。" }]);
    expect(state.stage).toBe("rejected");
    expect(state.documents.map(({ document }) => document)).toContain("rejectionNotice");
  });
});

describe("the bond of the owner of the goods", () => {
  const bond = (fen = 30_000_000): Step => [officer, "record-bond", "2026-03-16", { fen, paper: "凭证" }];
  const go: Step = [head, "release-on-bond", "2026-03-17", { receiver: "收发货人" }];
  const told = served("bondRelease#1", "2026-03-18");
  const end = (day: string, returnedFen = 30_000_000): Step => [
    head,
    "end-bond",
    day,
    { how: "未起诉。", returnedFen },
  ];

  it("is for patents alone, and equals the value", () => {
    expect(code(applied("trademark", "detained"), bond())).toBe("bond-for-patents-only");
    expect(code(applied("patent", "detained"), bond(29_999_999))).toBe("bond-too-small");
  });

  it("goes back in full when no suit is shown in thirty working days of the served notice (CO-04)", () => {
    const scene = applied("patent", "detained", bond(), go, told);
    expect(scene.state.stage).toBe("on-bond");
    // 18 March is a Wednesday; Qingming falls on Monday 6 April.
    expect(due(scene, "bond-suit")).toBe("2026-04-30");
    expect(code(scene, end("2026-04-30"))).toBe("bond-still-runs");
    expect(code(scene, end("2026-05-06", 1))).toBe("bond-returned-amiss");
    expect(stageOf(scene, end("2026-05-06"))).toBe("settling");
    const suit: Step = [rightHolder, "record-suit", "2026-05-06", { court: "法院", number: "1号" }];
    expect(code(scene, suit)).toBe("suit-shown-too-late");
  });

  it("stays where a suit is shown in time; the holder's security is due back twenty working days after (CO-05)", () => {
    const suit: Step = [rightHolder, "record-suit", "2026-04-30", { court: "演示法院", number: "1号" }];
    const scene = applied("patent", "detained", bond(), go, told, suit, end("2026-06-01", 10_000_000));
    expect(scene.state.stage).toBe("settling");
    // Dragon Boat Festival: 19 to 21 June.
    expect(due(scene, "security-return")).toBe("2026-06-30");
  });
});

describe("several holders in one batch", () => {
  const rights = [
    { kind: "trademark", name: "星河", recordal: "T1", holderName: "甲公司" },
    { kind: "trademark", name: "远山", recordal: "T2", holderName: "乙公司" },
  ];
  const goods = [
    { goods: "足球", unit: "个", quantity: 100, right: 1 },
    { goods: "篮球", unit: "个", quantity: 50, right: 2 },
  ];
  const [by, action, day, input] = first;
  const both: Step = [by, action, day, { ...(input as object), rights, goods }];
  const value = (holder: string, fen: number): Step => [
    officer,
    "record-value",
    "2026-03-02",
    { kind: "sale-price", fen, basis: "合同", holder },
  ];
  const scene = () =>
    given(procedure, [
      both,
      value("holder", 1_000_000),
      value("holder2", 500_000),
      [officer, "hold-release", "2026-03-03", { note: "查获。" }],
      served("holderNotice:holder#1", "2026-03-04"),
      served("holderNotice:holder2#1", "2026-03-05"),
    ]);

  it("each answers in its own period, secures its own goods, and only the goods of who applied are detained", () => {
    const applied1: Step = [
      officer,
      "apply-for-detention",
      "2026-03-06",
      { way: "post", text: "申请。", holder: "holder" },
    ];
    const secured: Step = [
      officer,
      "record-security",
      "2026-03-06",
      { form: "deposit", fen: 1_000_000, paper: "x", holder: "holder" },
    ];
    const detain: Step = [head, "detain", "2026-03-11", { place: "仓库", keeper: "仓管员" }];
    const before = taken(scene(), applied1, secured);
    expect(code(before, detain)).toBe("holder-not-answered");
    const denied: Step = [officer, "say-not-infringing", "2026-03-09", { text: "系授权货物。", holder: "holder2" }];
    const after = taken(before, denied, detain);
    expect(after.state.stage).toBe("detained");
    expect(heldOf(after)).toBe(100);
  });
});

describe("the value of the goods", () => {
  it("is that of the strongest proof; a payment found to be a deposit counts for nothing", () => {
    const value = (kind: string, fen: number, more: object = {}): Step => [
      officer,
      "record-value",
      "2026-03-02",
      { kind, fen, basis: "x", ...more },
    ];
    const deposit = value("sale-price", 8_000_000, { isNoPrice: true, whyNot: "仅为定金，与成交价不符。" });
    const appraised = value("market-price", 95_570_000);
    const scene = customsCase("suspected", {}, value("declared", 6_000_000), deposit, appraised);
    const crime = taken(scene, [officer, "hold-release", "2026-03-03", { note: "x" }]);
    expect(crime.state.stage).toBe("held");
    expect(code(customsCase("suspected"), value("sale-price", 1, { isNoPrice: true }))).toBe("reason-unsaid");
  });
});

describe("the penalty beside the benchmarks", () => {
  const propose = (input: object): Step => [officer, "propose-penalty", "2026-03-30", { reasons: "x", ...input }];

  it("lies in the band of its tier, or says why not; never above thirty per cent", () => {
    const filed = customsCase("filed");
    expect(code(filed, propose({ punish: true, tier: "ordinary", fineFen: 2_000_000 }))).toBe("fine-outside-band");
    expect(code(filed, propose({ punish: true, tier: "heavier", fineFen: 3_000_001, outsideBand: "x" }))).toBe(
      "fine-above-the-law",
    );
    expect(
      stageOf(filed, propose({ punish: true, tier: "ordinary", fineFen: 2_000_000, outsideBand: "情节较重" })),
    ).toBe("penalty");
    expect(code(filed, propose({ punish: true }))).toBe("tier-missing");
    expect(code(filed, propose({ punish: false }))).toBe("may-not-go-unpunished");
  });

  it("spares minor goods that are admitted and given up, and disposes of them", () => {
    const filed = customsCase("filed", minor);
    const filedAndAdmitted = taken(filed, admission);
    expect(code(filedAndAdmitted, propose({ punish: true, tier: "lighter", fineFen: 1_000 }))).toBe(
      "must-go-unpunished",
    );
    expect(code(filed, propose({ punish: false }))).toBe("may-not-go-unpunished");
    const proposed = taken(filedAndAdmitted, propose({ punish: false }));
    expect(factsOf(proposed).proposal?.discretion).toMatchObject({
      article: { article: "7.1(4)" },
      // 8 fits as well; which of the two goes first was read nowhere.
      gaveWay: ["8"],
      confidence: "unverified",
    });
  });

  it("is heavier again within a year, whatever the goods are worth", () => {
    const known = { earlierPenalties: [{ respondent: "珠屿某贸易公司", on: "2025-09-01" }] };
    const filed = customsCase("filed", minor);
    const admitted = taken(filed, admission);
    const spare = propose({ punish: false });
    expect(code(admitted, spare, known)).toBe("may-not-go-unpunished");
    expect(code(admitted, propose({ punish: true, tier: "lighter", fineFen: 1_000 }), known)).toBe("must-be-heavier");
    const heavier = propose({ punish: true, tier: "heavier", fineFen: 106_021 });
    const state = goes(admitted, heavier, known) as unknown as DetentionState;
    // 12 decided, 7 fits as well: which goes first was read nowhere.
    expect(state.facts.proposal?.discretion).toMatchObject({ article: { article: "12" }, confidence: "unverified" });
  });

  it("is decided by the order that the office set", () => {
    const known = {
      earlierPenalties: [{ respondent: "珠屿某贸易公司", on: "2025-09-01" }],
      settings: { "customs.discretion-order": "7-12-8" },
    };
    const admitted = taken(customsCase("filed", minor), admission);
    const state = goes(admitted, propose({ punish: false }), known) as unknown as DetentionState;
    expect(state.facts.proposal?.discretion.article.article).toBe("7.1(4)");
  });

  it("waits for the hearing of an entity from 100,000 yuan, of a person from 10,000", () => {
    const big: Partial<Record<CustomsPoint, Step>> = {
      valued: [officer, "record-value", "2026-03-02", { kind: "sale-price", fen: 100_000_000, basis: "合同" }],
      secured: [officer, "record-security", "2026-03-09", { form: "deposit", fen: 10_000_000, paper: "x" }],
    };
    const fined = (fineFen: number) =>
      customsCase("notice-served", {
        ...big,
        proposed: propose({ punish: true, tier: "ordinary", fineFen, outsideBand: "x" }),
      });
    const decide = (day: string, fineFen: number): Step => [head, "decide-penalty", day, { fineFen, reasons: "x" }];
    expect(stageOf(fined(9_999_999), decide("2026-04-02", 9_999_999))).toBe("decided");
    // Served on Wednesday 1 April: 2, 3, 7, 8 and 9 April.
    expect(due(fined(10_000_000), "hearing-request")).toBe("2026-04-09");
    expect(code(fined(10_000_000), decide("2026-04-09", 10_000_000))).toBe("hearing-period-runs");
    expect(stageOf(fined(10_000_000), decide("2026-04-10", 10_000_000))).toBe("decided");
    const asked = taken(fined(10_000_000), [consignor, "request-hearing", "2026-04-09", { text: "要求听证。" }]);
    expect(code(asked, decide("2026-04-20", 10_000_000))).toBe("hearing-not-held");
    const set = (on: string, hearingOn: string, chair = "钱主持"): Step => [
      officer,
      "set-hearing",
      on,
      { hearingOn, time: "09:30", place: "听证室", chair },
    ];
    // Seven working days before Thursday 23 April is Tuesday 14 April.
    expect(code(asked, set("2026-04-13", "2026-04-23", "李承办"))).toBe("investigator-presides");
    expect(code(asked, set("2026-04-15", "2026-04-23"))).toBe("hearing-notice-short");
    const fixed = taken(asked, set("2026-04-13", "2026-04-23"));
    const hold = (day: string): Step => [officer, "hold-hearing", day, { minutes: "双方陈述。" }];
    expect(code(fixed, hold("2026-04-23"))).toBe("hearing-not-notified");
    const told = (day: string) =>
      taken(fixed, ...approvedPaper("hearingNotice#1", day), served("hearingNotice#1", day));
    expect(code(told("2026-04-15"), hold("2026-04-23"))).toBe("hearing-notice-short");
    expect(code(told("2026-04-14"), hold("2026-04-22"))).toBe("not-the-day-of-the-hearing");
    const held = taken(told("2026-04-14"), hold("2026-04-23"));
    expect(sittingsOf(procedure, held.state)).toMatchObject([
      {
        state: "held",
        place: "听证室",
        sits: [{ name: "钱主持" }],
        notices: ["hearingNotice#1"],
        record: "hearingRecord#1",
      },
    ]);
    expect(code(held, decide("2026-04-24", 10_000_001))).toBe("heavier-than-told");
    expect(stageOf(held, decide("2026-04-24", 10_000_000))).toBe("decided");
  });

  it("is decided in six months, once six more asked in time", () => {
    const scene = customsCase("filed");
    expect(due(scene, "decision")).toBe("2026-09-25");
    const extend = (day: string): Step => [head, "extend-decision", day, { reason: "案情复杂" }];
    expect(due(taken(scene, extend("2026-09-25")), "decision")).toBe("2027-03-25");
    expect(code(scene, extend("2026-09-26"))).toBe("extension-too-late");
    expect(code(taken(scene, extend("2026-09-25")), extend("2026-10-09"))).toBe("extension-used-up");
  });
});

describe("referral to the police", () => {
  const much: Partial<Record<CustomsPoint, Step>> = {
    valued: [officer, "record-value", "2026-03-02", { kind: "market-price", fen: 95_570_000, basis: "价格认定" }],
    secured: [officer, "record-security", "2026-03-09", { form: "deposit", fen: 10_000_000, paper: "x" }],
  };
  const assess: Step = [officer, "assess-crime", "2026-03-25", { crime: "214-sale", twoOrMore: false }];
  const propose: Step = [
    officer,
    "propose-referral",
    "2026-03-25",
    { grounds: "达到标准。", authority: "演示市公安局", materials: ["扣留清单"] },
  ];

  it("is carried by the value that the proof gives, and comes back to its stage", () => {
    const scene = customsCase("found", much, assess, propose);
    expect(factsOf(scene).crime?.tier).not.toBe("not-reached");
    const approved = taken(scene, [head, "approve-referral", "2026-03-26", { opinion: "同意移送。" }]);
    expect(approved.state.stage).toBe("found");
  });

  it("is not carried by a payment of 80,000 yuan that nothing contradicts, unless an officer says why", () => {
    const paid: Partial<Record<CustomsPoint, Step>> = {
      valued: [officer, "record-value", "2026-03-02", { kind: "sale-price", fen: 8_000_000, basis: "转账记录" }],
    };
    const scene = customsCase("found", paid, assess);
    expect(factsOf(scene).crime?.tier).toBe("not-reached");
    expect(code(scene, propose)).toBe("threshold-not-reached");
  });
});

describe("disposal and settling", () => {
  const dispose = (way: string, more: object = {}): Step => [
    officer,
    "dispose-goods",
    "2026-05-11",
    {
      lines: [{ item: "D1-1", quantity: 3_000 }],
      way,
      charity: false,
      holderBuys: false,
      featuresRemovable: true,
      account: "x",
      receiver: "y",
      ...more,
    },
  ];

  it("goes down the ladder of article 27, no step out of turn", () => {
    const paid = customsCase("paid");
    expect(code(paid, dispose("destroy"))).toBe("other-step-of-the-ladder");
    expect(stageOf(paid, dispose("auction"))).toBe("settling");
    expect(code(paid, dispose("auction", { charity: true }))).toBe("other-step-of-the-ladder");
    expect(stageOf(paid, dispose("transfer", { holderBuys: true }))).toBe("settling");
  });

  it("does not auction imported goods of which only the mark comes off, special cases apart", () => {
    const [by, action, day, input] = first;
    const imported: Step = [by, action, day, { ...(input as object), direction: "import" }];
    const paid = customsCase("paid", { suspected: imported });
    expect(code(paid, dispose("auction"))).toBe("other-step-of-the-ladder");
    expect(stageOf(paid, dispose("destroy"))).toBe("settling");
    expect(stageOf(paid, dispose("auction", { specialCase: true }))).toBe("settling");
  });

  it("never disposes of more than is held", () => {
    const more = dispose("auction", { lines: [{ item: "D1-1", quantity: 3_001 }] });
    expect(refusalOf(attempt(procedure, customsCase("paid").state, more)).sentence.zh).toContain("3000");
  });

  it("CO-06: storage is kept of the security only after ten working days let pass", () => {
    const scene = customsCase("storage-served");
    expect(due(scene, "storage-payment")).toBe("2026-05-26");
    const keep = (day: string): Step => [
      head,
      "settle-security",
      day,
      { returnedFen: 4_700_000, keptFen: 300_000, why: "逾期未付仓储费。" },
    ];
    expect(code(scene, keep("2026-05-26"))).toBe("nothing-to-keep");
    const kept = taken(scene, keep("2026-05-27"));
    expect(stageOf(kept, [head, "close", "2026-05-28", { opinion: "同意结案。" }])).toBe("closed");
  });

  it("CO-07: three months after the confiscation is served the holder pays no more storage; an appeal stops the months", () => {
    const unsold = customsCase("paid");
    expect(due(unsold, "storage-duty")).toBe("2026-07-13");
    const demand = (day: string): Step => [officer, "demand-storage", day, { fen: 100, account: "x" }];
    expect(code(unsold, demand("2026-07-14"))).toBe("storage-duty-ended");
    const appeal: Step = [officer, "record-appeal", "2026-05-11", { body: "演示法院" }];
    const over: Step = [officer, "end-appeal", "2026-06-11", { result: "维持。" }];
    const appealed = taken(unsold, appeal, over);
    expect(due(appealed, "storage-duty")).toBe("2026-08-13");
    expect(stageOf(appealed, demand("2026-07-14"))).toBe("settling");
  });

  it("does not close while goods, fine, security, costs or an appeal are open", () => {
    const close: Step = [head, "close", "2026-05-25", { opinion: "同意结案。" }];
    expect(code(customsCase("decision-served"), close)).toBe("goods-still-held");
    expect(code(customsCase("disposed", { paid: null }), close)).toBe("fine-not-paid");
    expect(code(customsCase("disposed"), close)).toBe("security-still-held");
    expect(code(customsCase("returned", { "storage-paid": null }), close)).toBe("storage-not-paid");
    const appeal: Step = [officer, "record-appeal", "2026-05-22", { body: "演示法院" }];
    expect(code(customsCase("returned", {}, appeal), close)).toBe("appeal-open");
  });
});

describe("a container that is watched", () => {
  const watch: Step = [
    officer,
    "watch-shipment",
    "2026-03-02",
    { container: "DEMO1234567", summary: "举报", from: "权利人" },
  ];
  const moved = (kind: string, port: string, day: string): Step => [
    officer,
    "record-movement",
    day,
    { kind, port, on: day },
  ];

  it("is followed from port to port, other offices are alerted, and it becomes a case where it is caught", () => {
    const scene = given(procedure, [
      watch,
      moved("left", "甲港", "2026-03-03"),
      moved("arrived", "乙港", "2026-03-05"),
      [officer, "alert-customs", "2026-03-05", { to: "丙港海关", content: "该箱换船驶往丙港。" }],
      moved("transhipped", "乙港", "2026-03-06"),
      moved("arrived", "丙港", "2026-03-08"),
    ]);
    expect(scene.state.stage).toBe("watching");
    const earlier: Step = [officer, "record-movement", "2026-03-09", { kind: "left", port: "丙港", on: "2026-03-07" }];
    expect(code(scene, earlier)).toBe("movement-out-of-order");
    const [by, action, , input] = first;
    const caught = taken(scene, [
      by,
      action,
      "2026-03-09",
      { ...(input as object), port: "丙港", direction: "transit" },
    ]);
    expect(caught.state.stage).toBe("suspected");
    expect(factsOf(caught).shipment?.map(({ port }) => port)).toEqual(["甲港", "乙港", "乙港", "丙港"]);
  });

  it("may come to nothing", () => {
    expect(stageOf(given(procedure, [watch]), [head, "end-watch", "2026-03-20", { explanation: "未再出现。" }])).toBe(
      "watch-ended",
    );
  });
});
