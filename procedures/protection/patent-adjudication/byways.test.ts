import { deadlines } from "#casework";
import { chinaCalendar } from "#statutes";
import { describe, expect, it } from "vitest";
import {
  adjudicated,
  handed,
  panelKnown,
  request,
  requester,
  respondent,
  scope,
  second,
} from "../../testing/adjudication.ts";
import { attempt, head, officer, refusalOf, type Scene, type Step } from "../../testing/scene.ts";
import { patentAdjudication as procedure } from "./procedure.ts";
import { remediesFor } from "./remedies.ts";

const acted = ({ state }: Scene, step: Step) => attempt(procedure, state, step, panelKnown);
const refused = (scene: Scene, step: Step) => refusalOf(acted(scene, step)).code;
const running = ({ state }: Scene) =>
  state.clocks.filter(({ stopped }) => stopped === undefined).map(({ clock }) => clock);

describe("suspension", () => {
  const suspend = (input: object): Step => [officer, "suspend", "2026-03-27", { reason: "说明。", ...input }];
  const goOn = (input: object): Step => [officer, "continue-case", "2026-03-27", { reason: "说明。", ...input }];
  const attack = { ground: "invalidation" };

  it("is a duty where a utility model is attacked, unless one of the five cases lets the case go on", () => {
    const filed = adjudicated("filed");
    expect(refused(filed, goOn(attack))).toBe("must-be-suspended");
    for (const found of [
      { reportClean: true },
      { attackedAgain: true },
      { maintained: true },
      { noNeed: true },
      { plainlyFails: true },
    ])
      expect(acted(filed, goOn({ ...attack, ...found })), JSON.stringify(found)).toMatchObject({
        kind: "acted",
        state: { stage: "evidence" },
      });
    const invention = adjudicated("filed", {
      received: [[officer, "receive-request", "2026-03-02", { ...request, patentKind: "invention" }]],
    });
    expect(acted(invention, goOn(attack)).kind).toBe("acted");
  });

  it("is a duty on every other ground, whatever the patent", () => {
    const filed = adjudicated("filed");
    for (const ground of ["death", "incapacity", "ended", "force-majeure", "other-case", "question-sent-up"])
      expect(refused(filed, goOn({ ground, noNeed: true, reportClean: true }))).toBe("must-be-suspended");
  });

  it("records what the table answered, on request of a party, and goes back to the stage it came from", () => {
    const asked: Step = [
      respondent,
      "request-suspension",
      "2026-03-26",
      { ground: "invalidation", reason: "已请求宣告无效。" },
    ];
    const suspended = adjudicated("filed", {}, asked, suspend(attack));
    expect(suspended.state.stage).toBe("suspended");
    expect(suspended.docket.at(-1)?.effects).toContainEqual(
      expect.objectContaining({
        kind: "decided-by-table",
        table: "patent-adjudication/suspension",
        row: "invalidation",
      }),
    );
    expect(suspended.state.facts["suspensions"]).toMatchObject([{ ground: "invalidation", requested: true }]);
    expect(refused(suspended, [officer, "set-hearing", "2026-04-08", {}])).toBe("wrong-stage");
    const resumed = acted(suspended, [officer, "resume", "2026-06-30", { why: "维持有效。" }]);
    expect(resumed).toMatchObject({ kind: "acted", state: { stage: "evidence" } });
  });
});

describe("conciliation inside the case", () => {
  const begin: Step = [officer, "begin-conciliation", "2026-03-27", { consent: true }];

  it("needs the consent of every party, and lets the case go on where it fails", () => {
    expect(refused(adjudicated("filed"), [officer, "begin-conciliation", "2026-03-27", { consent: false }])).toBe(
      "no-consent",
    );
    const failed = adjudicated("filed", {}, begin, [officer, "end-conciliation", "2026-04-10", { why: "金额分歧。" }]);
    expect(failed.state.stage).toBe("evidence");
    const [closing] = failed.state.clocks.filter(({ clock }) => clock === "closing");
    expect(closing?.pauses).toMatchObject([{ from: "2026-03-27", until: "2026-04-10" }]);
  });

  it("closes the case by a signed agreement once it has reached both sides", () => {
    const agree = (signed: boolean): Step => [
      officer,
      "record-agreement",
      "2026-04-10",
      { agreement: "停止销售。", signed },
    ];
    expect(refused(adjudicated("filed", {}, begin), agree(false))).toBe("agreement-not-signed");
    const closed = adjudicated(
      "filed",
      {},
      begin,
      agree(true),
      [officer, "serve-ending", "2026-04-13", { party: "respondent", ...handed }],
      [officer, "serve-ending", "2026-04-14", handed],
    );
    expect(closed.state.closed?.form).toBe("closed-mediated");
    expect(running(closed)).toEqual([]);
  });
});

describe("the other ways through a dispute", () => {
  it("decides at once on a repeated infringement, when all four conditions hold", () => {
    const answering = adjudicated("answering");
    const direct = (other: object): Step => [
      officer,
      "decide-directly",
      "2026-03-09",
      {
        earlier: "演示裁决1号",
        effective: true,
        sameInfringer: true,
        samePatent: true,
        sameAct: true,
        ...scope,
        ...other,
      },
    ];
    for (const missing of ["effective", "sameInfringer", "samePatent", "sameAct"])
      expect(refused(answering, direct({ [missing]: false }))).toBe("not-a-repeat");
    const decided = acted(answering, direct({}));
    expect(decided).toMatchObject({
      kind: "acted",
      state: { stage: "decided", facts: { track: { kind: "direct-repeat" }, decision: { outcome: "infringement" } } },
    });
  });

  it("runs the local fast track beside the law's own term, and leaves out the hearing", () => {
    const fast = adjudicated("panel", {}, [head, "set-fast-track", "2026-03-10", { rule: "演示市快速裁决规定" }]);
    expect(running(fast)).toContain("fast-track");
    expect(fast.state.clocks.find(({ clock }) => clock === "fast-track")).toMatchObject({
      trigger: "2026-03-04",
      length: 2,
      confidence: "unverified",
    });
    const set = attempt(
      procedure,
      adjudicated("panel").state,
      [head, "set-fast-track", "2026-03-10", { rule: "演示市快速裁决规定" }],
      { ...panelKnown, clockLengths: { "fast-track": 1 } },
    );
    expect(set).toMatchObject({
      kind: "acted",
      state: { clocks: expect.arrayContaining([expect.objectContaining({ clock: "fast-track", length: 1 })]) },
    });
    const written = acted(fast, [officer, "review-in-writing", "2026-03-24", { reason: "事实清楚。" }]);
    expect(written).toMatchObject({ kind: "acted", state: { stage: "deliberation" } });
  });

  it("passes a major dispute up, and takes it back where the national office finds it is not major", () => {
    const up: Step = [
      officer,
      "pass-up",
      "2026-03-10",
      { ground: "industry", proof: "省局证明1号", reason: "影响重大。" },
    ];
    const back = adjudicated("panel", {}, up, [
      officer,
      "record-major-answer",
      "2026-03-20",
      { taken: false, note: "由你局办理。" },
    ]);
    expect(back.state.stage).toBe("answering");
    const taken = adjudicated("panel", {}, up, [
      officer,
      "record-major-answer",
      "2026-03-20",
      { taken: true, note: "我局办理。" },
    ]);
    expect(taken.state.closed?.form).toBe("taken-up");
    expect(running(taken)).toEqual([]);
  });

  it("takes an investigator's opinion for reference, which stops nothing", () => {
    const asked = adjudicated("filed", {}, [
      head,
      "assign-investigator",
      "2026-03-26",
      { name: "调查官甲", question: "限位件是否相同。" },
    ]);
    const given = acted(asked, [
      officer,
      "record-technical-opinion",
      "2026-03-30",
      { name: "调查官甲", opinion: "相同。" },
    ]);
    expect(given).toMatchObject({ kind: "acted", state: { facts: { investigators: [{ opinion: "相同。" }] } } });
    expect(
      refused(asked, [officer, "record-technical-opinion", "2026-03-30", { name: "别人", opinion: "不同。" }]),
    ).toBe("no-investigator-asked");
    expect(asked.state.clocks.every(({ pauses }) => pauses.length === 0)).toBe(true);
  });

  it("sends the case on where an objection to the jurisdiction is upheld", () => {
    const objected = adjudicated("panel", {}, [
      respondent,
      "object-to-jurisdiction",
      "2026-03-10",
      { reason: "不在本市。" },
    ]);
    expect(refused(objected, [head, "decide-jurisdiction", "2026-03-12", { upheld: true, reason: "成立。" }])).toBe(
      "no-receiver",
    );
    const sent = adjudicated(
      "panel",
      {},
      [respondent, "object-to-jurisdiction", "2026-03-10", { reason: "不在本市。" }],
      [head, "decide-jurisdiction", "2026-03-12", { upheld: true, to: "东海市知识产权局（演示）", reason: "成立。" }],
      [officer, "serve-ending", "2026-03-13", { party: "requester", ...handed }],
      [officer, "serve-ending", "2026-03-13", handed],
    );
    expect(sent.state.closed?.form).toBe("transferred");
  });

  it("answers several respondents each in its own time, and closes the file only when all are served", () => {
    const two = adjudicated(
      "received",
      {},
      [officer, "add-respondent", "2026-03-03", { name: "澜州某商店", kind: "individual", abroad: true }],
      [officer, "accept-request", "2026-03-04", { opinion: "受理。" }],
    );
    expect(two.state.documents.filter(({ document }) => document === "answerNotice").map(({ of }) => of)).toEqual([
      "respondent",
      "respondent2",
    ]);
    const served = adjudicated(
      "received",
      {},
      ...([
        [officer, "add-respondent", "2026-03-03", { name: "澜州某商店", kind: "individual", abroad: true }],
        [officer, "accept-request", "2026-03-04", { opinion: "受理。" }],
        [officer, "serve-request", "2026-03-05", { respondent: "respondent", ...handed }],
        [officer, "serve-request", "2026-03-06", { respondent: "respondent2", ...handed }],
      ] as const satisfies readonly Step[]),
    );
    expect(
      served.state.clocks.filter(({ stopped }) => stopped === undefined).map(({ clock, of }) => [clock, of]),
    ).toEqual([
      ["closing", undefined],
      ["answer", "respondent"],
      ["answer-abroad", "respondent2"],
    ]);
    const one = adjudicated(
      "received",
      {},
      [officer, "add-respondent", "2026-03-03", { name: "澜州某商店", kind: "individual" }],
      [officer, "accept-request", "2026-03-04", { opinion: "受理。" }],
      [officer, "serve-request", "2026-03-05", { respondent: "respondent", ...handed }],
    );
    expect(refused(one, [officer, "serve-request", "2026-03-06", handed])).toBe("which-respondent");
    const second_ = { ...respondent, party: "respondent2" };
    const answered = acted(served, [second_, "file-answer", "2026-03-10", { answer: "只是零售。" }]);
    expect(answered).toMatchObject({
      kind: "acted",
      state: { facts: { respondents: { respondent2: { answer: { late: false } } } } },
    });
  });
});

describe("after the decision", () => {
  const sue: Step = [respondent, "record-suit", "2026-05-06", { court: "演示法院", filedOn: "2026-05-06" }];
  const judged = (judgment: string): Step => [
    officer,
    "record-judgment",
    "2026-09-01",
    { judgment, judgedOn: "2026-09-01" },
  ];

  it("stands after a suit is lost, and the term to enforce runs from the judgment", () => {
    const sued = adjudicated("published", {}, sue);
    expect(sued.state.stage).toBe("sued");
    const upheld = adjudicated("published", {}, sue, judged("upheld"), [
      officer,
      "confirm-effect",
      "2026-09-02",
      { basis: "判决维持。" },
    ]);
    expect(upheld.state.stage).toBe("effective");
    expect(upheld.state.clocks.findLast(({ clock }) => clock === "enforcement")?.trigger).toBe("2026-09-01");
  });

  it("ends where the court annuls it, and is made anew, after a new deliberation, where the court orders that", () => {
    expect(adjudicated("published", {}, sue, judged("annulled")).state.closed?.form).toBe("annulled");
    const anew = adjudicated("published", {}, sue, judged("remade"));
    expect(anew.state.stage).toBe("deliberation");
    expect(refused(anew, [officer, "decide", "2026-09-10", scope])).toBe("panel-has-not-deliberated");
    const again = adjudicated(
      "published",
      {},
      sue,
      judged("remade"),
      [officer, "deliberate", "2026-09-08", { outcome: "dismissed", forIt: 3, minutes: "依判决重新合议。" }],
      [officer, "decide", "2026-09-10", { facts: "查明。", reasons: "缺少限位件。" }],
      [officer, "serve-decision", "2026-09-11", { party: "requester", ...handed }],
      [officer, "serve-decision", "2026-09-11", { party: "respondent", ...handed }],
    );
    expect(again.state.facts["decision"]).toMatchObject({ outcome: "dismissed", acts: [] });
    expect(refused(again, [officer, "confirm-effect", "2026-10-12", { basis: "期满未起诉。" }])).toBe(
      "decision-not-published",
    );
    expect(again.state.documents.filter(({ document }) => document === "decision")).toHaveLength(2);
    expect(again.state.clocks.filter(({ clock, stopped }) => clock === "suit" && stopped === undefined)).toHaveLength(
      2,
    );
  });

  it("needs nobody's obedience where the request was dismissed", () => {
    const dismissed = adjudicated("effective", {
      deliberated: [
        [officer, "deliberate", "2026-04-20", { outcome: "dismissed", forIt: 3, minutes: "技术特征不同。" }],
      ],
      decided: [[officer, "decide", "2026-04-22", { facts: "查明。", reasons: "缺少限位件。" }]],
    });
    expect(dismissed.state.closed?.form).toBe("closed-decision");
  });

  it("lets only the panel's members act for it, and nobody outside the case", () => {
    const stranger = { ...second, id: "sun", name: "孙候补" };
    expect(
      refused(adjudicated("heard"), [
        stranger,
        "deliberate",
        "2026-04-20",
        { outcome: "dismissed", forIt: 3, minutes: "。" },
      ]),
    ).toBe("not-on-the-case");
    expect(refused(adjudicated("heard"), [requester, "decide", "2026-04-20", scope])).toBe("wrong-role");
  });
});

it("orders by act what the Measures say, and spares a user with lawful source and a reasonable price paid", () => {
  expect(remediesFor(["make", "use"]).map(({ zh }) => zh)).toEqual([
    expect.stringContaining("销毁制造侵权产品的专用设备、模具"),
    "立即停止使用",
  ]);
  expect(remediesFor(["use"], { useExempt: true })[0]?.en).toContain("need not stop");
  expect(remediesFor(["sell"], { perishable: true }).at(-1)?.zh).toContain("予以销毁");
});

it("comes to the same case whichever of two independent steps is taken first", () => {
  const paper = (party: string): Step => [officer, "serve-evidence-notice", "2026-03-19", { party, ...handed }];
  const opened: Step = [officer, "open-evidence", "2026-03-18", {}];
  const expert: Step = [head, "assign-investigator", "2026-03-19", { name: "调查官甲", question: "限位件是否相同。" }];
  const more: Step = [
    officer,
    "file-evidence",
    "2026-03-19",
    { party: "requester", name: "公证书", kind: "document", proves: "销售" },
  ];
  const steps = [paper("requester"), paper("respondent"), expert, more];
  const dues = (order: readonly Step[]) => {
    const { state } = adjudicated("answered", {}, opened, ...order);
    const found = deadlines(state, procedure, chinaCalendar, "2026-03-20").map(({ clock, of, due }) => [
      clock,
      of,
      due,
    ]);
    return { stage: state.stage, served: state.facts["evidenceServed"], found: new Set(found.map(String)) };
  };
  for (let turn = 1; turn < steps.length; turn += 1) {
    expect(dues([...steps.slice(turn), ...steps.slice(0, turn)])).toEqual(dues(steps));
    expect(dues(steps.toReversed())).toEqual(dues(steps));
  }
});
