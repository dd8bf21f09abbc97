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
import { attempt, dueOf, head, officer, refusalOf, type Scene, type Step } from "../../testing/scene.ts";
import { patentAdjudication as procedure } from "./procedure.ts";

const refused = ({ state }: Scene, step: Step) => refusalOf(attempt(procedure, state, step, panelKnown)).code;
const due = (scene: Scene, clock: string) => dueOf(procedure, scene, clock, "2026-06-01");

describe("the main line of an adjudication", () => {
  it("goes from the request through hearing and decision to a decision obeyed", () => {
    const done = adjudicated("effective", {}, [
      officer,
      "record-compliance",
      "2026-05-20",
      { how: "已停止制造，销毁模具。" },
    ]);
    expect(done.state.stage).toBe("closed-decision");
    expect(done.state.closed?.form).toBe("closed-decision");
    expect(done.state.clocks.filter(({ stopped }) => stopped === undefined)).toEqual([]);
    expect(done.state.facts["decision"]).toMatchObject({ outcome: "infringement", acts: ["make", "sell"] });
  });

  it("lets each party see and do its own: the respondent answers and files evidence, the requester files and withdraws", () => {
    const waiting = adjudicated("panel");
    expect(refused(waiting, [requester, "file-answer", "2026-03-10", { answer: "不应由请求人答辩" }])).toBe(
      "wrong-role",
    );
    const answered = adjudicated("answered");
    expect(answered.state.facts["respondents"]).toMatchObject({
      respondent: { answer: { on: "2026-03-16", late: false }, answerPassedOn: "2026-03-18" },
    });
    const filed = attempt(
      procedure,
      answered.state,
      [respondent, "file-evidence", "2026-03-20", { name: "图纸", kind: "document", proves: "现有技术" }],
      panelKnown,
    );
    expect(filed).toMatchObject({ kind: "acted", event: { added: { evidence: [{ by: "respondent", late: false }] } } });
    const withdrawn = adjudicated("answered", {}, [
      requester,
      "withdraw-request",
      "2026-03-20",
      { reason: "双方和解。" },
    ]);
    expect(withdrawn.state.stage).toBe("to-tell");
    expect(withdrawn.state.facts["ending"]).toMatchObject({ stage: "closed-cancelled", ground: "withdrawn" });
  });

  it("keeps the panel odd, checked for conflicts and whole", () => {
    const early = adjudicated("answering");
    const form = (members: string[]): Step => [head, "form-panel", "2026-03-09", { members, presiding: "li" }];
    expect(refused(early, form(["li", "zhao"]))).toBe("panel-not-odd");
    expect(refused(early, form(["li", "zhao", "qian", "sun"]))).toBe("panel-not-odd");
    expect(refused(early, form(["li", "zhao", "zhao"]))).toBe("member-twice");
    expect(refused(early, form(["li", "zhao", "wang"]))).toBe("not-an-officer-of-the-office");
    const silent = adjudicated("panel", {
      panel: [[head, "form-panel", "2026-03-09", { members: ["li", "zhao", "qian"], presiding: "li" }]],
    });
    const tie = { checked: "曾任职于请求人", tie: true };
    expect(refused(silent, [second, "declare-independence", "2026-03-09", tie])).toBe("conflict-of-interest");
    const lapsed: Step = [officer, "review-in-writing", "2026-03-24", { reason: "事实清楚。" }];
    expect(refused(silent, lapsed)).toBe("conflicts-not-checked");
  });

  it("fills the seat of a member who is recused before the case can be examined", () => {
    const recused = adjudicated(
      "filed",
      {},
      [respondent, "request-recusal", "2026-04-01", { whom: "赵协办", grounds: "曾任请求人代理人" }],
      [head, "decide-recusal", "2026-04-02", { whom: "zhao", granted: true, reason: "理由成立。" }],
    );
    const set: Step = [
      officer,
      "set-hearing",
      "2026-04-08",
      { hearingOn: "2026-04-16", time: "09:30", place: "第一审理室" },
    ];
    expect(refused(recused, set)).toBe("panel-incomplete");
    expect(refused(recused, [head, "replace-member", "2026-04-03", { comes: "zhao", reason: "补位" }])).toBe("recused");
    const sun = { id: "sun", role: "officer", name: "孙候补", office: "ip/qc/lan/" };
    const filled = adjudicated(
      "filed",
      {},
      [respondent, "request-recusal", "2026-04-01", { whom: "赵协办", grounds: "曾任请求人代理人" }],
      [head, "decide-recusal", "2026-04-02", { whom: "zhao", granted: true, reason: "理由成立。" }],
      [head, "replace-member", "2026-04-03", { comes: "sun", reason: "补位" }],
    );
    expect(refused(filled, set)).toBe("conflicts-not-checked");
    const declared: Step = [sun, "declare-independence", "2026-04-03", { checked: "无利害关系。" }];
    const ready = attempt(procedure, filled.state, declared, panelKnown);
    if (ready.kind === "refused") throw new Error(ready.refusal.code);
    expect(attempt(procedure, ready.state, set, panelKnown).kind).toBe("acted");
  });

  it("decides by majority, and only with kind, object and scope where infringement is found", () => {
    const heard = adjudicated("heard");
    const vote = (forIt: number, against: number): Step => [
      officer,
      "deliberate",
      "2026-04-20",
      { outcome: "infringement", forIt, against, minutes: "合议。" },
    ];
    expect(refused(heard, vote(1, 2))).toBe("no-majority");
    expect(refused(heard, vote(2, 0))).toBe("no-majority");
    expect(refused(heard, [officer, "decide", "2026-04-20", scope])).toBe("panel-has-not-deliberated");
    const voted = adjudicated("deliberated");
    const { scope: _, ...rest } = scope;
    expect(refused(voted, [officer, "decide", "2026-04-22", rest])).toBe("scope-unsaid");
  });

  it("treats a requester who stays away as having withdrawn, and decides on an absent respondent", () => {
    const set = adjudicated("hearing-set");
    const held = (input: object): Step => [
      officer,
      "hold-hearing",
      "2026-04-16",
      { minutes: "到庭情况见笔录。", ...input },
    ];
    const away = attempt(procedure, set.state, held({ requester: "absent" }), panelKnown);
    expect(away).toMatchObject({ kind: "acted", state: { stage: "to-tell" } });
    const alone = attempt(procedure, set.state, held({ requester: "present", absent: ["respondent"] }), panelKnown);
    expect(alone).toMatchObject({ kind: "acted", state: { stage: "deliberation" } });
  });

  it("closes a case without a decision only when its paper has reached both sides", () => {
    const withdrawn = adjudicated(
      "answered",
      {},
      [requester, "withdraw-request", "2026-03-20", { reason: "双方和解。" }],
      [officer, "serve-ending", "2026-03-23", { party: "requester", ...handed }],
    );
    expect(withdrawn.state.stage).toBe("to-tell");
    expect(withdrawn.state.closed).toBeUndefined();
    const told = attempt(procedure, withdrawn.state, [officer, "serve-ending", "2026-03-24", handed], panelKnown);
    expect(told).toMatchObject({ kind: "acted", state: { stage: "closed-cancelled" } });
  });
});

describe("acceptance", () => {
  it("has five working days, and five more once", () => {
    const received = adjudicated("received");
    expect(due(received, "acceptance")).toBe("2026-03-09");
    const longer = adjudicated("received", {}, [head, "extend-acceptance", "2026-03-09", { reason: "案情特别复杂。" }]);
    expect(due(longer, "acceptance")).toBe("2026-03-16");
    expect(refused(longer, [head, "extend-acceptance", "2026-03-10", { reason: "再次。" }])).toBe("extension-used-up");
    expect(refused(received, [head, "extend-acceptance", "2026-03-10", { reason: "已过期。" }])).toBe(
      "extension-too-late",
    );
  });

  it("asks for correction once, and refuses what was not corrected in time", () => {
    const ask: Step = [
      officer,
      "ask-correction",
      "2026-03-03",
      { documentsComplete: false, details: "补交专利登记簿副本。", days: 10 },
    ];
    const asked = adjudicated("received", {}, ask, [officer, "serve-correction-notice", "2026-03-04", handed]);
    expect(asked.state.stage).toBe("correction");
    // The tenth day is a Saturday: the period moves to Monday.
    expect(due(asked, "correction")).toBe("2026-03-16");
    const no: Step = [officer, "refuse-request", "2026-03-16", { ground: "not-corrected", reason: "未补正。" }];
    expect(refused(asked, no)).toBe("correction-not-missed");
    expect(attempt(procedure, asked.state, [officer, "refuse-request", "2026-03-17", no[3]], panelKnown)).toMatchObject(
      { kind: "acted", state: { stage: "to-tell" } },
    );
    const corrected = adjudicated(
      "received",
      {},
      ask,
      [officer, "serve-correction-notice", "2026-03-04", handed],
      [requester, "submit-correction", "2026-03-10", { text: "补交登记簿副本。" }],
    );
    expect(corrected.state.stage).toBe("received");
    expect(due(corrected, "acceptance")).toBe("2026-03-17");
    expect(refused(corrected, [officer, "ask-correction", "2026-03-11", ask[3]])).toBe("correction-asked-already");
  });

  it("follows the table: who may ask, a suit filed, another office, the three years", () => {
    const received = adjudicated("received");
    const accept = (found: object): Step => [officer, "accept-request", "2026-03-04", { opinion: "审查。", ...found }];
    expect(refused(received, accept({ otherRoute: true }))).toBe("not-what-the-table-says");
    expect(refused(received, accept({ competent: false }))).toBe("not-what-the-table-says");
    expect(refused(received, accept({ claimSpecific: false }))).toBe("not-what-the-table-says");
    expect(attempt(procedure, received.state, accept({ reportAsked: true }), panelKnown).kind).toBe("acted");
    const licensee = adjudicated("received", {
      received: [[officer, "receive-request", "2026-03-02", { ...request, standing: "ordinary" }]],
    });
    expect(refused(licensee, accept({}))).toBe("not-what-the-table-says");
    expect(attempt(procedure, licensee.state, accept({ authorised: true }), panelKnown).kind).toBe("acted");
  });
});
