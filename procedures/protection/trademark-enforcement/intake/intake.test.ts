import { actOnPaper } from "#casework";
import { describe, expect, it } from "vitest";
import { documentData } from "../documentData.ts";
import { trademarkEnforcement as procedure } from "../procedure.ts";
import { caseView, viewsOf } from "../respondents.ts";
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
import type { EnforcementState } from "../frame.ts";
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
const scene = (...steps: Step[]): Scene => given(procedure, steps);
const code = (of: Scene, step: Step) => refusalOf(attempt(procedure, of.state, step)).code;
const paperOfKind = (of: Scene, kind: string) =>
  documentData({
    kind: kind as "informerNotice",
    state: caseView(of.state as EnforcementState),
    views: viewsOf(of.state as EnforcementState),
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
    expect(dueOf(procedure, waiting, "acceptance")).toBe("2030-03-13");
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
      wouldChange: "提交商标注册证后可以重新投诉。",
      intakeArticle: expect.stringContaining("第十四条"),
    });
  });

  it("ends when the complainant was told, with a notice that another person approved", () => {
    const tell: Step = [officer, "tell-informer", "2026-03-06", { how: "电子送达" }];
    expect(code(refused, tell)).toBe("paper-not-approved");
    const told = scene(
      complaint("2026-03-02"),
      refuse("2026-03-04", "no-right"),
      ...approved(notice, "2026-03-05"),
      tell,
    );
    expect(told.state.closed?.form).toBe("not-accepted");
    expect(told.state.clocks.every(({ stopped }) => stopped !== undefined)).toBe(true);
  });

  it("begins anew from what it said, nothing typed twice", () => {
    const again = complaintAgain(refused.state as EnforcementState);
    expect(again).toMatchObject({
      ...lead,
      source: "complaint",
      complaint: { channel: "online", complainant: complainant.complainant },
    });
    const next = scene([officer, "register-lead", "2026-04-20", { ...again, receivedOn: "2026-04-20" }]);
    expect(next.state.stage).toBe("received");
    expect(again).not.toHaveProperty("receivedOn");
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

describe("TM-04: who reports by name hears within five working days whether the case is filed", () => {
  const report = (informer: object): Step => [
    officer,
    "register-lead",
    "2026-03-02",
    { ...lead, source: "report", receivedOn: "2026-03-02", informer },
  ];
  const checked: Step[] = [
    [officer, "verify", "2026-03-04", { result: "not-substantiated", findings: "未发现涉案商品" }],
    [officer, "propose-filing", "2026-03-05", { recommendation: "do-not-file", grounds: "没有证据。" }],
    [
      head,
      "refuse-filing",
      "2026-03-06",
      { ground: "no-evidence", reason: "现场未见。", wouldChange: "提供购买凭证后可以重新举报。" },
    ],
  ];
  const named = { named: true, name: "演示举报人", contact: "演示电话" };

  it("counts from the decision; the case ends when they were told", () => {
    const waiting = scene(report(named), ...checked);
    expect(waiting.state.stage).toBe("to-tell");
    expect(dueOf(procedure, waiting, "inform")).toBe("2026-03-13");
    const paper = paperOfKind(waiting, "informerNotice");
    expect("data" in paper && paper.data["outcome"]).toContain("提供购买凭证后可以重新举报");
    const told = scene(report(named), ...checked, [officer, "tell-informer", "2026-03-10", { how: "短信" }]);
    expect(told.state.closed?.form).toBe("not-filed");
  });

  it("is never told to somebody who gave no name: the case ends at once", () => {
    expect(scene(report({ named: false }), ...checked).state.closed?.form).toBe("not-filed");
    expect(code(scene(report({ named: false })), [officer, "tell-informer", "2026-03-03", { how: "x" }])).toBe(
      "wrong-stage",
    );
  });

  it("needs the name of who is to be told, and no details of another source", () => {
    const register = (input: object) =>
      refusalOf(
        attempt(procedure, given(procedure, []).state, [
          officer,
          "register-lead",
          "2026-03-02",
          { ...lead, receivedOn: "2026-03-02", ...input },
        ]),
      ).code;
    expect(register({ source: "report", informer: { named: true } })).toBe("informer-name-missing");
    expect(register({ source: "inspection", informer: named })).toBe("details-of-another-source");
    expect(register({ source: "complaint" })).toBe("complaint-details-missing");
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
