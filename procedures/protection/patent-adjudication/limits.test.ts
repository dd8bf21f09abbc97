import { addDays, type IsoDate } from "#law";
import { chinaCalendar } from "#statutes";
import { deadlines } from "#casework";
import { describe, expect, it } from "vitest";
import {
  type AdjudicationPoint,
  adjudicated,
  handed,
  panelKnown,
  request,
  requester,
  respondent,
} from "../../testing/adjudication.ts";
import { attempt, dueOf, head, officer, refusalOf, type Scene, type Step } from "../../testing/scene.ts";
import { clocks } from "./clocks.ts";
import { lastDayToAsk } from "./limitation.ts";
import { patentAdjudication as procedure } from "./procedure.ts";

const due = (scene: Scene, clock: string) => dueOf(procedure, scene, clock, "2026-06-01");
const refused = ({ state }: Scene, step: Step) => refusalOf(attempt(procedure, state, step, panelKnown)).code;
const stateOn = ({ state }: Scene, clock: string, today: string) =>
  deadlines(state, procedure, chinaCalendar, today as IsoDate).find((each) => each.clock === clock)?.state;

/** The main line with its request received on another day, and everything up to its service. */
const from = (receivedOn: string, acceptedOn: string, servedOn: string, more: object = {}) =>
  adjudicated("answering", {
    received: [[officer, "receive-request", receivedOn, { ...request, receivedOn, knownOn: "2025-01-06", ...more }]],
    accepted: [[officer, "accept-request", acceptedOn, { opinion: "符合受理条件。" }]],
    answering: [[officer, "serve-request", servedOn, handed]],
  });

describe("the time limits of facts.md section 1, at their edges", () => {
  it("has a clock for every row, with citation and confidence", () => {
    const rows = new Set(Object.values(clocks).map(({ limit }) => limit));
    // PA-10 is what pauses PA-09; PA-11 is counted, not run.
    for (let row = 1; row <= 17; row += 1) {
      const id = `PA-${String(row).padStart(2, "0")}`;
      expect(rows.has(id as "PA-01"), id).toBe(!["PA-10", "PA-11"].includes(id));
    }
  });

  it("PA-01: five working days, over the spring holiday with its make-up working days", () => {
    // 2026-02-14 and 02-28 are worked Saturdays; 15 to 23 February are the holiday.
    const received = (receivedOn: string) =>
      adjudicated("received", {
        received: [[officer, "receive-request", receivedOn, { ...request, receivedOn, knownOn: "2025-06-02" }]],
      });
    expect(due(received("2026-02-12"), "acceptance")).toBe("2026-02-26");
    expect(stateOn(received("2026-02-12"), "acceptance", "2026-02-26")).toBe("running");
    expect(stateOn(received("2026-02-12"), "acceptance", "2026-02-27")).toBe("overdue");
  });

  it("PA-03: five working days from acceptance to serve the request", () => {
    const accepted = adjudicated("accepted");
    expect(due(accepted, "delivery")).toBe("2026-03-11");
  });

  it("PA-04, PA-05: fifteen days to answer, thirty for who lives abroad; a last day of rest moves", () => {
    // Served on Friday 6 March: the fifteenth day is Saturday 21 March.
    expect(due(adjudicated("answering"), "answer")).toBe("2026-03-23");
    const abroad = from("2026-03-02", "2026-03-04", "2026-03-06", { respondentAbroad: true });
    // The thirtieth day, 5 April, is Qingming (a Sunday); the day after is off in its place.
    expect(due(abroad, "answer-abroad")).toBe("2026-04-07");
    expect(due(abroad, "answer")).toBeUndefined();
    const late = attempt(
      procedure,
      adjudicated("answering").state,
      [respondent, "file-answer", "2026-03-24", { answer: "迟到的答辩。" }],
      panelKnown,
    );
    expect(late).toMatchObject({ state: { facts: { respondents: { respondent: { answer: { late: true } } } } } });
    const onTime = attempt(
      procedure,
      adjudicated("answering").state,
      [respondent, "file-answer", "2026-03-23", { answer: "按期答辩。" }],
      panelKnown,
    );
    expect(onTime).toMatchObject({ state: { facts: { respondents: { respondent: { answer: { late: false } } } } } });
  });

  it("PA-04: more time by the panel, asked before the period is over", () => {
    const more: Step = [officer, "extend-answer", "2026-03-20", { days: 10, reason: "材料在境外。" }];
    const longer = adjudicated("panel", {}, more);
    // Twenty-five days from 6 March: 31 March.
    expect(due(longer, "answer")).toBe("2026-03-31");
    expect(refused(adjudicated("panel"), [officer, "extend-answer", "2026-03-24", more[3]])).toBe("extension-too-late");
    expect(refused(adjudicated("panel"), [officer, "extend-answer-abroad", "2026-03-20", more[3]])).toBe(
      "no-such-period",
    );
  });

  it("PA-06: five working days to pass the answer on", () => {
    const answered = adjudicated("answered", {
      answered: [[respondent, "file-answer", "2026-03-16", { answer: "答辩。" }]],
    });
    expect(due(answered, "answer-copy")).toBe("2026-03-23");
  });

  it("PA-07: fifteen days at least, fewer only as agreed; longer on application, which the term of closing does not count", () => {
    const answered = adjudicated("answered");
    expect(refused(answered, [officer, "open-evidence", "2026-03-18", { days: 14 }])).toBe("evidence-period-too-short");
    const agreed = attempt(
      procedure,
      answered.state,
      [officer, "open-evidence", "2026-03-18", { days: 7, agreed: true }],
      panelKnown,
    );
    expect(agreed.kind).toBe("acted");
    const open = adjudicated("evidence");
    expect(due(open, "evidence")).toBe("2026-04-03");
    expect(due(open, "closing")).toBe("2026-06-04");
    const longer = adjudicated("evidence", {}, [
      officer,
      "extend-evidence",
      "2026-04-01",
      { party: "respondent", days: 20, reason: "需到境外调取证据。" },
    ]);
    // Ends on 23 April instead of 3 April; the twenty days are not counted in the three months: 4 June becomes 24 June.
    expect(due(longer, "evidence")).toBe("2026-04-23");
    expect(due(longer, "closing")).toBe("2026-06-24");
    expect(
      refused(longer, [
        officer,
        "set-hearing",
        "2026-04-10",
        { hearingOn: "2026-04-20", time: "09:30", place: "第一审理室" },
      ]),
    ).toBe("evidence-period-open");
  });

  it("PA-08: three working days' notice, counted back over a holiday", () => {
    const filed = adjudicated("filed");
    const set = (on: string, hearingOn: string): Step => [
      officer,
      "set-hearing",
      on,
      { hearingOn, time: "09:30", place: "第一审理室" },
    ];
    // Before Thursday 7 May lie Wednesday and, the holiday of 1 to 5 May left out, 30 and 29 April.
    expect(refused(filed, set("2026-04-30", "2026-05-07"))).toBe("hearing-too-soon");
    expect(attempt(procedure, filed.state, set("2026-04-29", "2026-05-07"), panelKnown).kind).toBe("acted");
    const late = adjudicated(
      "filed",
      {},
      set("2026-04-08", "2026-04-16"),
      [officer, "serve-hearing-notice", "2026-04-09", { party: "requester", ...handed }],
      [officer, "serve-hearing-notice", "2026-04-14", { party: "respondent", ...handed }],
    );
    expect(refused(late, [officer, "hold-hearing", "2026-04-16", { requester: "present", minutes: "到庭。" }])).toBe(
      "hearing-notice-too-late",
    );
    const put: Step = [
      officer,
      "postpone-hearing",
      "2026-04-14",
      { hearingOn: "2026-04-24", time: "14:00", place: "第一审理室", reason: "通知迟到。" },
    ];
    const again = adjudicated("filed", {}, set("2026-04-08", "2026-04-16"), put);
    expect(again.state.facts["hearing"]).toMatchObject({ on: "2026-04-24", postponed: 1, noticeServed: {} });
  });

  it("PA-09: three months; one more by the head, two more by the higher office, six at most", () => {
    const accepted = adjudicated("panel");
    expect(due(accepted, "closing")).toBe("2026-06-04");
    const longer: Step = [head, "extend-closing", "2026-06-04", { reason: "案情复杂。" }];
    const again: Step = [
      head,
      "extend-closing-again",
      "2026-07-03",
      { approval: "演示省知识产权局〔2026〕1号", reason: "仍需鉴定。" },
    ];
    // 4 July is a Saturday.
    expect(due(adjudicated("panel", {}, longer), "closing")).toBe("2026-07-06");
    expect(due(adjudicated("panel", {}, longer, again), "closing")).toBe("2026-09-04");
    expect(refused(accepted, [head, "extend-closing-again", "2026-05-20", again[3]])).toBe("first-extension-not-used");
    expect(refused(adjudicated("panel", {}, longer), longer)).toBe("extended-already");
    expect(
      refused(adjudicated("panel", {}, longer, again), [head, "extend-closing-again", "2026-08-03", again[3]]),
    ).toBe("extension-used-up");
    expect(refused(accepted, [head, "extend-closing", "2026-06-05", { reason: "已经期满。" }])).toBe(
      "extension-too-late",
    );
    expect(
      due(
        adjudicated("panel", {}, [head, "extend-closing", "2026-06-04", { days: 10, reason: "案情复杂。" }]),
        "closing",
      ),
    ).toBe("2026-06-15");
  });

  it("PA-10: every cause shifts the term by its days, two at once by their union", () => {
    const at = (...steps: Step[]) => due(adjudicated("filed", {}, ...steps), "closing");
    const appraisal: Step = [
      officer,
      "commission-appraisal",
      "2026-03-30",
      { body: "演示鉴定所", question: "技术特征是否相同。" },
    ];
    const received = (on: string): Step => [officer, "receive-appraisal", on, { result: "相同。" }];
    const objected: Step = [respondent, "object-to-jurisdiction", "2026-04-08", { reason: "侵权行为地不在本市。" }];
    const rejected: Step = [head, "decide-jurisdiction", "2026-04-20", { upheld: false, reason: "销售地在本市。" }];
    expect(at()).toBe("2026-06-04");
    expect(at(appraisal, received("2026-04-10"))).toBe("2026-06-15");
    // 30 March to 20 April: the objection runs on when the appraisal is back.
    expect(at(appraisal, objected, received("2026-04-10"), rejected)).toBe("2026-06-25");
    expect(at(objected, rejected)).toBe("2026-06-16");
  });

  it("PA-10: a public notice is a pause whose days are known at once", () => {
    const sent: Step = [
      officer,
      "send-paper",
      "2026-03-09",
      { paper: "acceptanceNotice#1", way: "notice", sentOn: "2026-03-09", trace: "演示公告" },
    ];
    expect(due(adjudicated("panel", {}, sent), "closing")).toBe("2026-07-06");
  });

  it("PA-10: a suspension over the end of the term shifts all that runs, by exactly its days", () => {
    const suspended: Step = [
      officer,
      "suspend",
      "2026-03-12",
      { ground: "invalidation", reason: "无效宣告请求已受理。" },
    ];
    const resumed: Step = [officer, "resume", "2026-09-12", { why: "维持有效的决定已生效。" }];
    const before = adjudicated("panel");
    const after = adjudicated("panel", {}, suspended, resumed);
    expect(stateOn(adjudicated("panel", {}, suspended), "closing", "2026-08-01")).toBe("paused");
    // 184 days: 4 June becomes 5 December, a Saturday; 21 March becomes 21 September.
    expect(addDays("2026-06-04", 184)).toBe("2026-12-05");
    expect([due(before, "closing"), due(after, "closing")]).toEqual(["2026-06-04", "2026-12-07"]);
    expect([due(before, "answer"), due(after, "answer")]).toEqual(["2026-03-23", "2026-09-21"]);
  });

  it("PA-11: three years from knowledge of the act and of the infringer", () => {
    expect(lastDayToAsk("2023-03-02", { known: {} })).toBe("2026-03-02");
    // A last day of rest moves.
    expect(lastDayToAsk("2023-03-07", { known: {} })).toBe("2026-03-09");
    const asked = (knownOn: string, ongoing: boolean) =>
      adjudicated("panel", {
        received: [[officer, "receive-request", "2026-03-02", { ...request, knownOn, ongoing }]],
      });
    const cancel: Step = [officer, "cancel-case", "2026-03-12", { ground: "limitation", reason: "没有中止、中断。" }];
    const plead: Step = [respondent, "plead-limitation", "2026-03-11", { reason: "请求人早已知道。" }];
    const with_ = (knownOn: string) =>
      adjudicated(
        "panel",
        { received: [[officer, "receive-request", "2026-03-02", { ...request, knownOn, ongoing: false }]] },
        plead,
      );
    expect(refused(asked("2023-03-01", false), cancel)).toBe("limitation-not-met");
    expect(refused(with_("2023-03-02"), cancel)).toBe("limitation-not-met");
    expect(attempt(procedure, with_("2023-02-27").state, cancel, panelKnown)).toMatchObject({
      kind: "acted",
      state: { stage: "to-tell" },
    });
  });

  it("PA-12: fifteen days from its own receipt for each party", () => {
    const served = adjudicated("served", {
      served: [
        [officer, "serve-decision", "2026-04-24", { party: "requester", ...handed }],
        [officer, "serve-decision", "2026-04-28", { party: "respondent", ...handed }],
      ],
    });
    const dues = deadlines(served.state, procedure, chinaCalendar, "2026-05-01").filter(
      ({ clock }) => clock === "suit",
    );
    // The fifteenth day after 24 April, 9 May, is a worked Saturday: it does not move.
    expect(dues.map(({ of, due: on }) => [of, on])).toEqual([
      ["requester", "2026-05-09"],
      ["respondent", "2026-05-13"],
    ]);
    const sue = (filedOn: string): Step => [respondent, "record-suit", "2026-05-20", { court: "演示法院", filedOn }];
    expect(refused(served, sue("2026-05-14"))).toBe("suit-not-in-time");
    expect(attempt(procedure, served.state, sue("2026-05-13"), panelKnown)).toMatchObject({
      kind: "acted",
      state: { stage: "sued" },
    });
    expect(refused(served, [officer, "confirm-effect", "2026-05-13", { basis: "未起诉。" }])).toBe(
      "suit-still-possible",
    );
  });

  it("PA-13, PA-14, PA-15: reminder, the court by the office within three months, then by the holder within six", () => {
    const effective = adjudicated("effective");
    // The last period to sue ended on 9 May.
    expect(due(effective, "enforcement")).toBe("2026-08-10");
    const reminder: Step[] = [
      [officer, "issue-reminder", "2026-05-13"],
      [officer, "serve-reminder", "2026-05-14", handed],
    ];
    const reminded = adjudicated("effective", {}, ...reminder);
    // Ten working days: ten days or fewer are working days by the Compulsion Law.
    expect(due(reminded, "reminder")).toBe("2026-05-28");
    const apply = (on: string): Step => [officer, "apply-to-court", on, { court: "演示法院" }];
    expect(refused(reminded, apply("2026-05-28"))).toBe("reminder-period-open");
    expect(attempt(procedure, reminded.state, apply("2026-05-29"), panelKnown)).toMatchObject({
      state: { stage: "court-enforcement" },
    });
    expect(refused(reminded, apply("2026-08-11"))).toBe("enforcement-too-late");
    const missed: Step = [officer, "office-did-not-apply", "2026-08-11", { reason: "逾期。" }];
    expect(refused(reminded, [officer, "office-did-not-apply", "2026-08-10", missed[3]])).toBe(
      "office-can-still-apply",
    );
    const left = adjudicated("effective", {}, ...reminder, missed);
    expect(due(left, "holder-enforcement")).toBe("2027-02-10");
    const holder = (on: string): Step => [requester, "holder-applies", on, { court: "演示法院" }];
    expect(attempt(procedure, left.state, holder("2027-02-10"), panelKnown).kind).toBe("acted");
    expect(refused(left, holder("2027-02-22"))).toBe("holder-too-late");
  });

  it("PA-16: twenty working days to publish, and the file does not close before", () => {
    const decided = adjudicated("decided");
    expect(due(decided, "publication")).toBe("2026-05-22");
    const bare: Partial<Record<AdjudicationPoint, null>> = { published: null };
    expect(
      refused(adjudicated("effective", bare), [officer, "record-compliance", "2026-05-20", { how: "已停止。" }]),
    ).toBe("decision-not-published");
  });

  it("PA-17: seven days to handle registered evidence are working days, and the case does not end before", () => {
    const register: Step = [officer, "register-evidence", "2026-03-27", { number: "登1", what: "样品一件" }];
    const registered = adjudicated("filed", {}, register);
    expect(due(registered, "evidence-registration")).toBe("2026-04-08");
    expect(refused(registered, [requester, "withdraw-request", "2026-04-01", { reason: "和解。" }])).toBe(
      "registered-evidence-open",
    );
    const handle: Step = [officer, "handle-registered-evidence", "2026-04-02", { number: "登1", how: "退还。" }];
    expect(stateOn(adjudicated("filed", {}, register, handle), "evidence-registration", "2026-06-01")).toBe("met");
  });

  it("says that a day is provisional where the year is not announced", () => {
    const later = from("2026-12-01", "2026-12-03", "2026-12-07");
    const [closing] = deadlines(later.state, procedure, chinaCalendar, "2026-12-08").filter(
      ({ clock }) => clock === "closing",
    );
    expect(closing).toMatchObject({ due: "2027-03-03", provisional: true });
  });
});
