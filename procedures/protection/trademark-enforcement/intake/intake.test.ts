import { actOnPaper, deadlines, serviceOf } from "#casework";
import { chinaCalendar } from "#statutes";
import { describe, expect, it } from "vitest";
import { paperData } from "../../../papers.ts";
import { trademarkEnforcement as procedure } from "../procedure.ts";
import {
  approved,
  attempt,
  dueOf,
  given,
  head,
  officer,
  refusalOf,
  type Scene,
  type Step,
} from "../../../testing/scene.ts";
import { complaintAgain } from "./complaintAgain.ts";

const lead = {
  summary: "某店销售假冒运动鞋",
  markText: "星河",
  classNumbers: [25],
  respondentName: "岚城某鞋店",
};
const complainant = {
  channel: "online",
  recordNumber: "WS-12",
  complainant: "星河（演示）有限公司",
  contact: "演示电话",
};
const all = ["identity", "respondent", "facts", "right"];

const complaint = (on: string, items: readonly string[] = all, more: object = {}): Step => [
  officer,
  "register-lead",
  on,
  { ...lead, source: "complaint", receivedOn: on, complaint: { ...complainant, items, ...more } },
];
const accept = (on: string): Step => [officer, "accept-complaint", on, {}];
const ask = (on: string, missing: readonly string[], until: string): Step => [
  officer,
  "request-correction",
  on,
  { missing, details: "请提交商标注册证复印件", until },
];
const supply = (on: string, items: readonly string[]): Step => [
  officer,
  "record-supplement",
  on,
  { items, supplement: "商标注册证" },
];
const refuse = (on: string, ground: string): Step => [
  head,
  "refuse-complaint",
  on,
  { ground, reason: "未能证明权利。", wouldChange: "提交商标注册证后可以重新投诉。" },
];
const service = { way: "post", receiver: "星河（演示）有限公司", place: "演示路1号" };
const scene = (...steps: Step[]): Scene => given(procedure, steps);
const code = (of: Scene, step: Step) => refusalOf(attempt(procedure, of.state, step)).code;
const paperOfKind = (of: Scene, kind: string) =>
  paperData({
    kind,
    state: of.state,
    madeOn: "2026-03-10",
    documentNumber: "1",
    office: { name: "岚城市知识产权局（演示）" },
    capital: String,
  });

describe("TM-01: a complaint is accepted or refused within seven working days", () => {
  it.each([
    ["plain days", "2026-03-02", "2026-03-11"],
    ["over Qingming, whose Monday is a day off", "2026-04-01", "2026-04-13"],
    ["over the National Day week, its exchanged Saturday counted", "2026-09-28", "2026-10-13"],
  ])("%s", (_, on, due) => {
    expect(dueOf(procedure, scene(complaint(on)), "acceptance")).toBe(due);
  });

  it("is provisional in a year whose holidays are not announced", () => {
    const waiting = scene(complaint("2030-03-04"));
    expect(waiting.state.stage).toBe("received");
    const [acceptance] = deadlines(waiting.state, procedure, chinaCalendar, "2030-03-05");
    expect(acceptance).toMatchObject({ limit: "TM-01", due: "2030-03-13", provisional: true });
  });

  it("ends with the acceptance; then the check runs from when the complaint was complete (TM-03)", () => {
    const accepted = scene(complaint("2026-03-02"), accept("2026-03-05"));
    expect(accepted.state.stage).toBe("verification");
    expect(accepted.state.clocks.find(({ clock }) => clock === "acceptance")?.stopped?.on).toBe("2026-03-05");
    expect(dueOf(procedure, accepted, "check")).toBe("2026-03-23");
    expect(accepted.state.documents.map(({ document }) => document)).toEqual(["acceptanceNotice"]);
  });
});

describe("a complaint that lacks something", () => {
  const incomplete = scene(complaint("2026-03-02", ["identity", "facts"]));

  it("is not accepted as it is, in words that name what it lacks", () => {
    const refusal = refusalOf(attempt(procedure, incomplete.state, accept("2026-03-03")));
    expect(refusal.code).toBe("complaint-incomplete");
    expect(refusal.sentence.zh).toContain("明确的被投诉人、商标权利证明");
    expect(refusal.article).toEqual({ source: "market-complaint-measures", article: "14" });
  });

  it("gets one notice, which names everything", () => {
    expect(code(incomplete, ask("2026-03-03", ["right"], "2026-03-20"))).toBe("correction-not-complete");
    expect(code(incomplete, ask("2026-03-03", ["respondent", "right"], "2026-03-03"))).toBe("correction-period-over");
    const asked = scene(
      complaint("2026-03-02", ["identity", "facts"]),
      ask("2026-03-03", ["respondent", "right"], "2026-03-20"),
    );
    expect(asked.state.stage).toBe("correction");
    expect(dueOf(procedure, asked, "supplement")).toBe("2026-03-20");
    const back = scene(
      complaint("2026-03-02", ["identity", "facts"]),
      ask("2026-03-03", ["respondent", "right"], "2026-03-20"),
      supply("2026-03-16", ["respondent"]),
    );
    expect(code(back, ask("2026-03-17", ["right"], "2026-03-30"))).toBe("correction-asked-once");
    expect(code(back, accept("2026-03-17"))).toBe("complaint-incomplete");
  });

  it("has its seven days anew from the supplement, and its check from then", () => {
    const supplied = scene(
      complaint("2026-03-02", ["identity", "facts"]),
      ask("2026-03-03", ["respondent", "right"], "2026-03-20"),
      supply("2026-03-16", ["respondent", "right"]),
    );
    expect(dueOf(procedure, supplied, "acceptance")).toBe("2026-03-25");
    const accepted = scene(
      complaint("2026-03-02", ["identity", "facts"]),
      ask("2026-03-03", ["respondent", "right"], "2026-03-20"),
      supply("2026-03-16", ["respondent", "right"]),
      accept("2026-03-17"),
    );
    expect(dueOf(procedure, accepted, "check")).toBe("2026-04-07");
  });

  it("is refused as incomplete only after its period, and only where it was asked", () => {
    expect(code(incomplete, refuse("2026-03-04", "incomplete"))).toBe("correction-not-asked");
    const steps = [
      complaint("2026-03-02", ["identity", "facts"]),
      ask("2026-03-03", ["respondent", "right"], "2026-03-20"),
    ] as const;
    expect(code(scene(...steps), refuse("2026-03-20", "incomplete"))).toBe("correction-period-open");
    expect(scene(...steps, refuse("2026-03-23", "incomplete")).state.stage).toBe("to-tell");
  });
});

describe("a refused complaint", () => {
  const refused = scene(complaint("2026-03-02"), refuse("2026-03-04", "no-right"));
  const notice = "nonAcceptanceNotice#1";

  it("says on its paper why, by which article and what would change it", () => {
    const paper = paperOfKind(refused, "nonAcceptanceNotice");
    expect("data" in paper && paper.data).toMatchObject({
      refusalGround: "不能证明享有商标权利",
      refusalArticle: expect.stringContaining("本单位内部规则"),
      wouldChange: "提交商标注册证后可以重新投诉。",
      intakeArticle: expect.stringContaining("第十四条"),
    });
  });

  it("needs its article in words where the ground has none of its own", () => {
    const waiting = scene(complaint("2026-03-02"));
    const other = { ground: "other", reason: "不属于商标事项。", wouldChange: "不能改变。" };
    expect(code(waiting, [head, "refuse-complaint", "2026-03-04", other])).toBe("article-missing");
    const done = scene(complaint("2026-03-02"), [
      head,
      "refuse-complaint",
      "2026-03-04",
      { ...other, article: "某办法第三条" },
    ]);
    const paper = paperOfKind(done, "nonAcceptanceNotice");
    expect("data" in paper && paper.data["refusalArticle"]).toBe("某办法第三条");
  });

  it("ends when its complainant was served, with a notice that another person approved", () => {
    const serve: Step = [officer, "serve-refusal", "2026-03-06", service];
    expect(code(refused, serve)).toBe("paper-not-approved");
    expect(dueOf(procedure, refused, "inform")).toBe("2026-03-11");
    const told = scene(
      complaint("2026-03-02"),
      refuse("2026-03-04", "no-right"),
      ...approved(notice, "2026-03-05"),
      serve,
    );
    expect(told.state.closed?.form).toBe("not-accepted");
    expect(told.state.clocks.every(({ stopped }) => stopped !== undefined)).toBe(true);
    expect(told.state.clocks.find(({ clock }) => clock === "inform")?.stopped).toMatchObject({ on: "2026-03-06" });
    expect(serviceOf(told.state.documents[0]!)).toMatchObject({ on: "2026-03-06", way: "post" });
  });

  it("is not served by the step for papers that end nothing", () => {
    const ready = scene(complaint("2026-03-02"), refuse("2026-03-04", "no-right"), ...approved(notice, "2026-03-05"));
    expect(code(ready, [officer, "record-service", "2026-03-06", { ...service, paper: notice }])).toBe(
      "nothing-to-serve",
    );
  });

  it("begins anew from what it said, nothing typed twice, and names the case it follows", () => {
    const again = complaintAgain(refused.state, "岚知案〔2026〕7号");
    expect(again?.parties).toContainEqual({ id: "holder", role: "holder", name: complainant.complainant });
    expect(again?.refused).toEqual({
      reason: "未能证明权利。",
      wouldChange: "提交商标注册证后可以重新投诉。",
      missing: [],
    });
    expect(again?.input).toMatchObject({
      ...lead,
      source: "complaint",
      complaint: { channel: "online", complainant: complainant.complainant, earlierNumber: "岚知案〔2026〕7号" },
    });
    expect(again?.input).not.toHaveProperty("receivedOn");
    const input = { ...again?.input, receivedOn: "2026-04-20" };
    const next = given(procedure, [[officer, "register-lead", "2026-04-20", input]], {}, again?.parties);
    expect(next.state.stage).toBe("received");
    expect(complaintAgain(next.state)).toBeUndefined();
  });

  it("approval of its notice is by another person than its author", () => {
    const acted = actOnPaper({
      procedure,
      state: scene(complaint("2026-03-02"), refuse("2026-03-04", "no-right"), approved(notice, "2026-03-05")[0] as Step)
        .state,
      command: { paper: notice, step: "approve", by: { ...officer, role: "head" }, sha256: "0".repeat(64) },
      now: "2026-03-05T05:00:00Z",
    });
    expect(acted.kind === "refused" && acted.refusal.code).toBe("same-person");
  });
});

const report = (informer: object, on = "2026-03-02"): Step => [
  officer,
  "register-lead",
  on,
  { ...lead, source: "report", receivedOn: on, informer },
];
const refusedOn = (on: string): Step[] => [
  [officer, "verify", "2026-03-04", { result: "not-substantiated", findings: "未发现涉案商品" }],
  [officer, "propose-filing", "2026-03-05", { recommendation: "do-not-file", grounds: "没有证据。" }],
  [
    head,
    "refuse-filing",
    on,
    { ground: "no-evidence", reason: "现场未见。", wouldChange: "提供购买凭证后可以重新举报。" },
  ],
];
const filedOn = (on: string): Step[] => [
  [
    officer,
    "verify",
    "2026-03-04",
    {
      result: "substantiated",
      findings: "现场发现",
      registrationNumber: "DEMO000001",
      holderName: "星河（演示）有限公司",
    },
  ],
  [officer, "propose-filing", "2026-03-05", { recommendation: "file", grounds: "涉嫌侵权。" }],
  [head, "approve-filing", on, {}],
];
const named = { kind: "real-name", name: "演示举报人", contact: "演示电话" };
const tell = (on: string, more: object = {}): Step => [officer, "tell-informer", on, { way: "message", ...more }];

describe("TM-04: who reports by name hears within five working days whether the case is filed", () => {
  it.each([
    ["plain days", "2026-03-06", "2026-03-13"],
    ["over Qingming, whose Monday is a day off", "2026-04-03", "2026-04-13"],
    ["over the National Day week, its exchanged Saturday counted", "2026-09-30", "2026-10-13"],
  ])("counts from the decision: %s", (_, on, due) => {
    expect(dueOf(procedure, scene(report(named), ...refusedOn(on)), "inform")).toBe(due);
    expect(dueOf(procedure, scene(report(named), ...filedOn(on)), "inform")).toBe(due);
  });

  it("ends a case that was not filed, and lets one that was go on", () => {
    const waiting = scene(report(named), ...refusedOn("2026-03-06"));
    expect(waiting.state.stage).toBe("to-tell");
    expect(scene(report(named), ...refusedOn("2026-03-06"), tell("2026-03-10")).state.closed?.form).toBe("not-filed");
    const assigned: Step = [head, "assign-officers", "2026-03-06", { officers: ["li", "zhao"] }];
    const filed = scene(
      report(named),
      ...filedOn("2026-03-06"),
      assigned,
      tell("2026-03-16", { toldOn: "2026-03-13" }),
    );
    expect(filed.state.stage).toBe("filed");
    expect(filed.state.clocks.find(({ clock }) => clock === "inform")?.stopped?.on).toBe("2026-03-13");
    expect(code(filed, tell("2026-03-16"))).toBe("told-already");
  });

  it("is not told before it was decided, nor in the future", () => {
    const waiting = scene(report(named), ...refusedOn("2026-03-06"));
    expect(code(waiting, tell("2026-03-10", { toldOn: "2026-03-05" }))).toBe("told-before-decided");
    expect(code(waiting, tell("2026-03-10", { toldOn: "2026-03-11" }))).toBe("day-in-the-future");
    expect(code(scene(report(named)), tell("2026-03-03"))).toBe("wrong-stage");
  });

  it("is told by a paper of the office that says why and what would change it, and names nobody", () => {
    const waiting = scene(report(named), ...refusedOn("2026-03-06"));
    const paper = paperOfKind(waiting, "informerNotice");
    const text = JSON.stringify(paper);
    expect(text).toContain("提供购买凭证后可以重新举报");
    expect(text).toContain("第五十四条");
    expect(text).not.toContain("演示举报人");
    expect(text).not.toContain("演示电话");
    expect(procedure.documents.informerNotice).not.toHaveProperty("forParties");
  });

  it("is never told to somebody who gave no name: the case ends at once, and no period runs", () => {
    const anonymous = scene(report({ kind: "anonymous" }), ...refusedOn("2026-03-06"));
    expect(anonymous.state.closed?.form).toBe("not-filed");
    expect(anonymous.state.documents).toEqual([]);
    const assigned: Step = [head, "assign-officers", "2026-03-06", { officers: ["li", "zhao"] }];
    const filed = scene(report({ kind: "anonymous" }), ...filedOn("2026-03-06"), assigned);
    expect(filed.state.clocks.map(({ clock }) => clock)).not.toContain("inform");
    expect(code(filed, tell("2026-03-10"))).toBe("no-informer-to-tell");
  });

  it("tells a complainant in the same period by its paper, whose service ends it", () => {
    const begun = [complaint("2026-03-02"), accept("2026-03-03")] as const;
    const assigned: Step = [head, "assign-officers", "2026-03-06", { officers: ["li", "zhao"] }];
    const filed = scene(...begun, ...filedOn("2026-03-06"), assigned);
    expect(dueOf(procedure, filed, "inform")).toBe("2026-03-13");
    const served = scene(...begun, ...filedOn("2026-03-06"), assigned, [
      officer,
      "record-service",
      "2026-03-12",
      { ...service, paper: "filedNotice#1" },
    ]);
    expect(served.state.clocks.find(({ clock }) => clock === "inform")?.stopped?.on).toBe("2026-03-12");
    const refusedToFile = scene(...begun, ...refusedOn("2026-03-06"), [
      officer,
      "serve-refusal",
      "2026-03-09",
      service,
    ]);
    expect(refusedToFile.state.closed?.form).toBe("not-filed");
    const paper = paperOfKind(refusedToFile, "notFiledNotice");
    expect("data" in paper && paper.data).toMatchObject({ refusalReason: "现场未见。" });
  });
});

describe("what a source brings", () => {
  const register = (input: object) =>
    refusalOf(
      attempt(procedure, given(procedure, []).state, [
        officer,
        "register-lead",
        "2026-03-02",
        { ...lead, receivedOn: "2026-03-02", ...input },
      ]),
    ).code;

  it("is its own, with the name of who reports by name and the number of a hotline record", () => {
    expect(register({ source: "report", informer: { kind: "real-name" } })).toBe("informer-name-missing");
    expect(register({ source: "report", informer: { kind: "anonymous", name: "某人" } })).toBe("anonymous-with-a-name");
    expect(register({ source: "inspection", informer: named })).toBe("details-of-another-source");
    expect(register({ source: "inspection", clueNumber: "X1" })).toBe("details-of-another-source");
    expect(register({ source: "complaint" })).toBe("complaint-details-missing");
    const hotline = { channel: "hotline", complainant: "星河（演示）有限公司", items: all };
    expect(register({ source: "complaint", complaint: hotline })).toBe("hotline-number-missing");
  });

  it("is acknowledged to the authority that transferred it, and checked from receipt like any lead", () => {
    const transfer = { from: "演示县市场监督管理局", theirNumber: "演移〔2026〕3号" };
    const given = scene([
      officer,
      "register-lead",
      "2026-03-04",
      { ...lead, source: "transfer", receivedOn: "2026-03-02", transfer },
    ]);
    expect(given.state.stage).toBe("verification");
    expect(dueOf(procedure, given, "check")).toBe("2026-03-23");
    const receipt = paperOfKind(given, "transferReceipt");
    expect("data" in receipt && receipt.data).toMatchObject({ transferFile: "演移〔2026〕3号" });
  });

  it("does not wait once more where a complaint was accepted before it became a case", () => {
    const taken = scene(complaint("2026-03-02", all, { acceptedOn: "2026-03-02", asksMediation: true }));
    expect(taken.state.stage).toBe("verification");
    expect(taken.state.clocks.map(({ clock }) => clock)).toEqual(["check", "mediation"]);
    const before = { ...complainant, items: all, acceptedOn: "2026-03-01" };
    expect(register({ source: "complaint", complaint: before })).toBe("accepted-before-received");
  });

  it("makes whoever complains a party", () => {
    expect(scene(complaint("2026-03-02")).state.parties).toContainEqual({
      id: "holder",
      role: "holder",
      name: complainant.complainant,
    });
  });
});

describe("TM-03: the check of a lead", () => {
  const inspection = (on: string): Step => [
    officer,
    "register-lead",
    on,
    { ...lead, source: "inspection", receivedOn: on, inspection: { place: "演示路" } },
  ];
  it.each([
    ["plain days", "2026-03-02", "2026-03-23", "2026-04-14"],
    ["over the Spring Festival, its exchanged days counted", "2026-02-09", "2026-03-06", "2026-03-27"],
    ["over the National Day week", "2026-09-21", "2026-10-19", "2026-11-09"],
  ])("%s: fifteen working days, and fifteen more on the last of them", (_, on, due, extended) => {
    expect(dueOf(procedure, scene(inspection(on)), "check")).toBe(due);
    const longer = scene(inspection(on), [head, "extend-verification", due, { reason: "案情复杂" }]);
    expect(dueOf(procedure, longer, "check")).toBe(extended);
  });

  it("cannot be extended after its last day, nor twice", () => {
    const extend = (on: string): Step => [head, "extend-verification", on, { reason: "案情复杂" }];
    expect(code(scene(inspection("2026-03-02")), extend("2026-03-24"))).toBe("extension-too-late");
    expect(code(scene(inspection("2026-03-02"), extend("2026-03-20")), extend("2026-03-23"))).toBe("extension-used-up");
  });

  it("is provisional where the holidays of the year are not announced", () => {
    const [check] = deadlines(scene(inspection("2031-03-03")).state, procedure, chinaCalendar, "2031-03-04");
    expect(check).toMatchObject({ limit: "TM-03", provisional: true });
  });
});

describe("TM-02: mediation of a complaint", () => {
  it("runs forty-five working days from the acceptance beside the check, and ends with its result", () => {
    const asked = scene(complaint("2026-03-02", all, { asksMediation: true }), accept("2026-03-05"));
    expect(dueOf(procedure, asked, "mediation")).toBe("2026-05-12");
    const ended = scene(complaint("2026-03-02", all, { asksMediation: true }), accept("2026-03-05"), [
      officer,
      "record-mediation",
      "2026-03-20",
      { result: "none", text: "双方未达成一致" },
    ]);
    expect(ended.state.clocks.find(({ clock }) => clock === "mediation")?.stopped?.on).toBe("2026-03-20");
    expect(
      code(scene(complaint("2026-03-02"), accept("2026-03-05")), [
        officer,
        "record-mediation",
        "2026-03-20",
        { result: "none", text: "x" },
      ]),
    ).toBe("mediation-not-asked");
  });
});
