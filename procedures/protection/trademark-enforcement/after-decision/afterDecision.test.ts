import { deadlines, type DeadlineState } from "#casework";
import type { IsoDate } from "#law";
import { chinaCalendar } from "#statutes";
import { describe, expect, it } from "vitest";
import {
  after,
  asked,
  decided,
  granted,
  judged,
  over,
  paid,
  published,
  ruled,
  served,
  service,
  sued,
} from "../../../testing/afterDecision.ts";
import {
  attempt,
  dueOf,
  enforced,
  given,
  head,
  officer,
  refusalOf,
  type Scene,
  type Step,
  stepsTo,
} from "../../../testing/scene.ts";
import type { EnforcementState } from "../frame.ts";
import { trademarkEnforcement as procedure } from "../procedure.ts";
import { respondentIds, viewOf } from "../respondents.ts";
import { lateFineOf } from "./money.ts";

const own = ({ state }: Scene) => {
  const whole = state as EnforcementState;
  return viewOf(whole, respondentIds(whole)[0] ?? "");
};
const refused = (scene: Scene, step: Step, known = {}) => refusalOf(attempt(procedure, scene.state, step, known)).code;
const due = (scene: Scene, clock: string) => dueOf(procedure, scene, clock);
const stateOf = (scene: Scene, clock: string, today: IsoDate): DeadlineState | undefined =>
  deadlines(scene.state, procedure, chinaCalendar, today).findLast((each) => each.clock === clock)?.state;
const running = ({ state }: Scene) =>
  state.clocks.filter(({ stopped }) => stopped === undefined).map(({ clock }) => clock);
/** The same case with its decision served on another day. */
const servedOn = (on: string, more: object = {}, ...rest: readonly Step[]) =>
  enforced("notice-served", {}, decided, [officer, "serve-decision", on, { ...service, ...more }], ...rest);
const closing: Step[] = [
  [officer, "propose-closing", "2026-12-01", { summary: "x" }],
  [head, "close", "2026-12-02", {}],
];

describe("payment, late and in parts", () => {
  it("is late from the day after the term; the late fine is entered apart, and no more of it than has grown", () => {
    const scene = after(paid("2026-04-18", 6_000_000));
    // 17 and 18 April: twice three per cent of 60,000 yuan.
    expect(own(scene).facts.lateFine).toMatchObject({ fen: 360_000, on: "2026-04-18" });
    expect(scene.state.stage).toBe("served");
    expect(refused(scene, paid("2026-05-01", 360_001, "late-fine"))).toBe("paid-too-much");
    const whole = after(paid("2026-04-18", 6_000_000), paid("2026-05-01", 360_000, "late-fine"));
    expect(whole.state.stage).toBe("performed");
    expect(refused(whole, paid("2026-05-02", 1))).toBe("nothing-due");
  });

  it("on the last day is in time: nothing is added", () => {
    const scene = after(paid("2026-04-16", 6_000_000));
    expect(own(scene).facts.lateFine).toBeUndefined();
    expect(scene.state.stage).toBe("performed");
    expect(stateOf(scene, "payment", "2026-12-31")).toBe("met");
  });

  it("can be told of in a notice only once something was added", () => {
    expect(refused(after(), [officer, "note-late-fine", "2026-04-16", {}])).toBe("no-late-fine");
    const noted = after([officer, "note-late-fine", "2026-04-17", {}]);
    expect(own(noted).facts.lateFine?.lines).toEqual([
      { from: "2026-04-17", to: "2026-04-17", days: 1, overdueFen: 6_000_000, fen: 180_000 },
    ]);
  });

  it("keeps the case from closing while the fine or the late fine is owed", () => {
    const owing = after(paid("2026-04-18", 6_000_000), over("2026-04-18"));
    expect(refused(owing, closing[0] as Step)).toBe("fine-still-due");
  });
});

describe("a plan of payment", () => {
  const plan = granted("2026-04-10", ["2026-05-10", 2_000_000], ["2026-06-10", 4_000_000]);

  it("adds up to what is due, its days in order and to come", () => {
    const bad = (...items: readonly (readonly [string, number])[]) => refused(after(), granted("2026-04-10", ...items));
    expect(bad(["2026-05-10", 5_999_999])).toBe("plan-does-not-add-up");
    expect(bad(["2026-04-10", 6_000_000])).toBe("plan-days-out-of-order");
    expect(bad(["2026-05-10", 3_000_000], ["2026-05-10", 3_000_000])).toBe("plan-days-out-of-order");
  });

  it("takes the place of the term, shows each day as a clock, and an instalment missed as late", () => {
    const scene = after(plan);
    expect(running(scene)).not.toContain("payment");
    expect(due(scene, "instalment")).toBe("2026-05-10");
    expect(stateOf(scene, "instalment", "2026-05-10")).toBe("running");
    expect(stateOf(scene, "instalment", "2026-05-11")).toBe("overdue");
    const next = after(plan, paid("2026-05-10", 2_000_000));
    expect(due(next, "instalment")).toBe("2026-06-10");
    expect(stateOf(after(plan, paid("2026-05-09", 1_999_999)), "instalment", "2026-05-11")).toBe("overdue");
  });

  it("adds nothing while it is kept, and three per cent a day of the instalment that was missed", () => {
    const at = (day: IsoDate, ...more: Step[]) => lateFineOf(own(after(plan, ...more)), day, { known: {} })?.totalFen;
    expect(at("2026-05-10")).toBe(0);
    expect(at("2026-05-12")).toBe(2 * 60_000);
    expect(at("2026-06-10", paid("2026-05-10", 2_000_000))).toBe(0);
    const kept = after(plan, paid("2026-05-10", 2_000_000), paid("2026-06-10", 4_000_000));
    expect(kept.state.stage).toBe("performed");
    expect(running(kept)).toEqual(expect.not.arrayContaining(["instalment", "payment"]));
  });

  it("granted late leaves the days before it late", () => {
    const scene = after(granted("2026-04-18", ["2026-05-10", 6_000_000]));
    expect(lateFineOf(own(scene), "2026-05-10", { known: {} })?.totalFen).toBe(360_000);
  });
});

describe("the late fine during a remedy", () => {
  const pause: Step = [
    head,
    "pause-late-fine",
    "2026-04-20",
    { ground: "reconsideration", from: "2026-04-18", reason: "x" },
  ];

  it("runs on by itself, and rests only by a decision of the head, from day to day", () => {
    const at = (...more: Step[]) => lateFineOf(own(after(...more)), "2026-04-30", { known: {} })?.totalFen;
    expect(at(asked("2026-04-18"))).toBe(14 * 180_000);
    expect(at(asked("2026-04-18"), pause)).toBe(180_000);
    expect(at(asked("2026-04-18"), pause, [head, "resume-late-fine", "2026-04-29", { reason: "x" }])).toBe(3 * 180_000);
    expect(refused(after(pause), pause)).toBe("late-fine-already-paused");
    expect(
      refused(after(), [head, "pause-late-fine", "2026-04-20", { ground: "other", from: "2026-04-21", reason: "x" }]),
    ).toBe("pause-outside-the-case");
  });
});

describe("reconsideration (TM-14)", () => {
  it("may be asked for until the sixtieth day; a last day of rest rolls, which is our reading", () => {
    expect(due(servedOn("2026-04-01"), "reconsideration-apply")).toBe("2026-06-01");
    // Sunday 31 May 2026 rolls to Monday; a plain working day stays.
    expect(due(servedOn("2026-04-02"), "reconsideration-apply")).toBe("2026-06-01");
    expect(due(servedOn("2026-04-03"), "reconsideration-apply")).toBe("2026-06-02");
    const clock = deadlines(servedOn("2026-04-01").state, procedure, chinaCalendar, "2026-04-01").find(
      (each) => each.clock === "reconsideration-apply",
    );
    expect(clock).toMatchObject({ limit: "TM-14", confidence: "unverified" });
  });

  it("ends on a make-up working day where that is its last, and waits for the end of a holiday", () => {
    // Sixty days from 1 August end on 30 September, a working day; from 3 August on 2 October, in the holiday (1 to 7).
    expect(due(servedOn("2026-08-01"), "reconsideration-apply")).toBe("2026-09-30");
    expect(due(servedOn("2026-08-03"), "reconsideration-apply")).toBe("2026-10-08");
    // Saturday 10 October is worked.
    expect(due(servedOn("2026-08-11"), "reconsideration-apply")).toBe("2026-10-10");
  });

  it("counted into a year whose calendar is not announced says that its day may move", () => {
    const clock = (scene: Scene) =>
      deadlines(scene.state, procedure, chinaCalendar, "2026-12-01").find((each) => each.clock === "suit");
    expect(clock(servedOn("2026-04-01"))?.provisional).toBe(false);
    expect(clock(servedOn("2026-11-20"))?.provisional).toBe(true);
  });

  it("begins with the service of each way: a public notice counts from the end of its days", () => {
    const notice = servedOn("2026-05-06", { way: "notice", publishedOn: "2026-04-01" });
    const from = own(notice).facts.service?.on;
    const run = notice.state.clocks.find(({ clock }) => clock === "reconsideration-apply");
    expect(run?.trigger).toBe(from);
    expect(from).not.toBe("2026-04-01");
    for (const way of ["direct", "left", "electronic", "post"])
      expect(due(servedOn("2026-04-01", { way }), "suit")).toBe("2026-10-08");
  });

  it("is admitted within five working days and decided within sixty days, thirty in the simple procedure", () => {
    const scene = after(asked("2026-04-29"));
    // 30 April, then 6, 7, 8 and the make-up Saturday 9 May: Labour Day is 1 to 5 May.
    expect(due(scene, "reconsideration-accept")).toBe("2026-05-09");
    const admitted = (input: object): Step => [officer, "record-reconsideration-accepted", "2026-05-06", input];
    expect(due(after(asked("2026-04-29"), admitted({})), "reconsideration-decide")).toBe("2026-07-06");
    expect(due(after(asked("2026-04-29"), admitted({ simple: true })), "reconsideration-decide")).toBe("2026-06-05");
    const longer = after(asked("2026-04-29"), admitted({}), [
      officer,
      "extend-reconsideration",
      "2026-07-01",
      { reason: "x" },
    ]);
    expect(due(longer, "reconsideration-decide")).toBe("2026-08-04");
  });

  it("opens the suit of fifteen days whatever it decides, except where nothing is left to contest", () => {
    const scene = after(asked("2026-04-20"), ruled("2026-06-01", "upheld"));
    expect(due(scene, "suit-after-reconsideration")).toBe("2026-06-16");
    expect(running(scene)).not.toContain("suit");
    expect(refused(scene, over("2026-06-16", "expired"))).toBe("remedies-still-open");
    expect(
      own(after(asked("2026-04-20"), ruled("2026-06-01", "upheld"), over("2026-06-17", "expired"))).facts.remediesOver,
    ).toMatchObject({
      how: "expired",
    });
  });
});

describe("what a ruling does to the penalty", () => {
  it("that changes the fine lowers what is due, gives back what is too much, and the publication is corrected", () => {
    const scene = after(
      published,
      paid("2026-04-08", 6_000_000),
      asked("2026-04-20"),
      ruled("2026-06-01", "changed", { newFineFen: 4_000_000 }),
    );
    expect(own(scene).facts.decision).toMatchObject({ fineFen: 4_000_000, changedFrom: { fineFen: 6_000_000 } });
    const later = (...more: Step[]) => given(procedure, [...stepsOf(scene), ...more]);
    const end = over("2026-06-18", "expired");
    expect(refused(later(end), closing[0] as Step)).toBe("not-refunded");
    const refund = (fen: number): Step => [
      officer,
      "record-refund",
      "2026-06-20",
      { fen, receipt: "T1", reason: "变更" },
    ];
    expect(refused(later(end), refund(2_000_001))).toBe("refund-too-much");
    expect(refused(later(end, refund(2_000_000)), closing[0] as Step)).toBe("publication-not-corrected");
    const corrected: Step = [officer, "correct-publication", "2026-06-21", { how: "corrected", reason: "复议变更" }];
    expect(later(end, refund(2_000_000), corrected, ...closing).state.closed?.form).toBe("closed");
  });

  it("that changes it while it is late counts the late fine on the new amount", () => {
    const scene = after(asked("2026-04-18"), ruled("2026-04-18", "changed", { newFineFen: 1_000_000 }));
    expect(own(scene).facts.lateFine?.fen).toBe(60_000);
    expect(refused(after(asked("2026-04-18")), ruled("2026-04-18", "changed"))).toBe("changed-fine-missing");
  });

  it("that revokes it, with nothing more to be done, closes the case as revoked once the money went back", () => {
    const scene = after(
      paid("2026-04-08", 6_000_000),
      asked("2026-04-20"),
      ruled("2026-06-01", "revoked", { goesBackTo: "nowhere" }),
    );
    expect(scene.state.stage).toBe("performed");
    expect(own(scene).facts.decision).toBeUndefined();
    expect(own(scene).facts.annulled).toMatchObject([{ fineFen: 6_000_000 }]);
    const refund: Step = [officer, "record-refund", "2026-06-20", { fen: 6_000_000, receipt: "T1", reason: "撤销" }];
    expect(refused(scene, closing[0] as Step)).toBe("not-refunded");
    const closed = given(procedure, [...stepsOf(scene), refund, ...closing]);
    expect(closed.state.closed?.form).toBe("closed-revoked");
    expect(closed.state.clocks.every(({ stopped }) => stopped !== undefined)).toBe(true);
    expect(refused(scene, [head, "decide", "2026-06-20", { fineFen: 1, reasons: "x" }])).toBe("wrong-stage");
    expect(refused(after(asked("2026-04-20")), ruled("2026-06-01", "revoked"))).toBe("what-follows-missing");
  });

  it("that revokes it to be investigated anew brings the case back, with ninety days anew and everything to be told again", () => {
    const scene = after(sued("2026-04-20"), judged("2026-07-01", "revoked", { goesBackTo: "investigation" }));
    expect(scene.state.stage).toBe("investigation");
    expect(running(scene)).toEqual(["decision"]);
    expect(due(scene, "decision")).toBe("2026-09-29");
    const { notice, decision, service: gone, hearing } = own(scene).facts;
    expect([notice, decision, gone, hearing]).toEqual([undefined, undefined, undefined, undefined]);
  });

  it("that revokes it to be decided anew leaves the notice standing; the new decision is served and paid as any", () => {
    const scene = after(
      paid("2026-04-08", 6_000_000),
      sued("2026-04-20"),
      judged("2026-07-01", "revoked", { goesBackTo: "prior-notice" }),
    );
    expect(scene.state.stage).toBe("prior-notice");
    const again = given(procedure, [
      ...stepsOf(scene),
      [head, "decide", "2026-07-10", { fineFen: 5_000_000, reasons: "x" }],
      [officer, "serve-decision", "2026-07-13", service],
    ]);
    // What was paid towards the fine that fell counts; the rest goes back.
    expect(again.state.stage).toBe("performed");
    const waived = given(procedure, [...stepsOf(again), over("2026-07-14")]);
    expect(refused(waived, closing[0] as Step)).toBe("not-refunded");
    expect(running(again)).toEqual(expect.arrayContaining(["reconsideration-apply", "suit"]));
  });

  it("that is not final is only put on the docket", () => {
    const scene = after(sued("2026-04-20"), judged("2026-07-01", "revoked", { effective: false }));
    expect(scene.state.stage).toBe("served");
    expect(own(scene).facts.decision?.fineFen).toBe(6_000_000);
    expect(refused(scene, sued("2026-07-02"))).toBe("remedy-already-open");
    expect(own(after(sued("2026-04-20"), judged("2026-07-01", "upheld"))).facts.remediesOver?.how).toBe("final-ruling");
  });
});

describe("a suit (TM-15)", () => {
  it("may be filed within six months of service, its last day rolled off a holiday", () => {
    // 1 October 2026 is National Day: the last day is the 8th.
    expect(due(servedOn("2026-04-01"), "suit")).toBe("2026-10-08");
    expect(due(servedOn("2026-04-09"), "suit")).toBe("2026-10-09");
    // Saturday 10 October is worked; 31 August counts to the end of February.
    expect(due(servedOn("2026-04-10"), "suit")).toBe("2026-10-10");
    expect(due(servedOn("2026-08-31"), "suit")).toBe("2027-03-01");
    expect(refused(servedOn("2026-04-01"), over("2026-10-08", "expired"))).toBe("remedies-still-open");
  });

  it("not filed is no lateness of the party: the right was not used", () => {
    expect(stateOf(after(over("2026-10-09", "expired")), "suit", "2026-12-31")).toBe("stopped");
  });
});

describe("a case that is paid", () => {
  const all = after(paid("2026-04-08", 6_000_000));

  it("waits for the remedies before it closes, unless the party waived them or the office does not wait", () => {
    expect(all.state.stage).toBe("performed");
    expect(refused(all, closing[0] as Step)).toBe("remedies-not-over");
    const known = { settings: { "trademark-enforcement.keep-open-for-remedies": false } };
    expect(attempt(procedure, all.state, closing[0] as Step, known).kind).toBe("acted");
    expect(after(paid("2026-04-08", 6_000_000), over("2026-04-09"), ...closing).state.closed?.form).toBe("closed");
    expect(refused(after(paid("2026-04-08", 6_000_000), sued("2026-04-09")), closing[0] as Step)).toBe("remedy-open");
  });
});

describe("collection through the court (PA-13, PA-14)", () => {
  const remind: Step = [officer, "make-reminder", "2026-10-12", {}];
  const reminded = (on: string): Step => [officer, "serve-reminder", on, service];
  const apply = (on: string): Step => [head, "apply-to-court", on, { court: "岚城区人民法院" }];

  it("is reminded of only what is late, has ten working days, then three months from the end of the remedies", () => {
    expect(refused(after(), [officer, "make-reminder", "2026-04-16", {}])).toBe("nothing-late");
    const scene = after(over("2026-10-12", "expired"), remind, reminded("2026-10-13"));
    expect(due(scene, "court-application")).toBe("2027-01-08");
    expect(due(scene, "reminder")).toBe("2026-10-27");
    expect(refused(scene, apply("2026-10-27"))).toBe("reminder-running");
    const applied = after(over("2026-10-12", "expired"), remind, reminded("2026-10-13"), apply("2026-10-28"));
    expect(own(applied).facts.courtEnforcement).toMatchObject({ fineFen: 6_000_000, lateFineFen: 6_000_000 });
    expect(stateOf(applied, "court-application", "2026-10-28")).toBe("met");
    expect(refused(after(remind, reminded("2026-10-13")), apply("2026-10-28"))).toBe("remedies-not-over");
  });

  it("ends a fine that can never be collected in a form of its own", () => {
    const ended: Step = [officer, "record-court-answer", "2026-11-20", { answer: "terminated", text: "终本裁定" }];
    const declare = (ground: string): Step => [
      head,
      "declare-uncollectable",
      "2026-11-25",
      { ground, reasons: "无财产" },
    ];
    const applied = [over("2026-10-12", "expired"), remind, reminded("2026-10-13"), apply("2026-10-28")] as const;
    expect(refused(after(...applied), declare("court-terminated"))).toBe("court-did-not-end-it");
    const scene = after(...applied, ended, declare("court-terminated"), ...closing);
    expect(scene.state.closed?.form).toBe("closed-uncollected");
    expect(own(scene).facts.uncollectable).toMatchObject({ fineFen: 6_000_000, lateFineFen: 6_000_000 });
  });
});

describe("publication (TM-12, TM-13)", () => {
  it("is due twenty working days after the decision, handed over to another province within ten", () => {
    // From Monday 30 March 2026: Qingming is 4 to 6 April.
    expect(due(after(), "publication")).toBe("2026-04-28");
    const other = enforced("notice-served", {}, [
      head,
      "decide",
      "2026-03-30",
      { fineFen: 1, reasons: "x", elsewhere: true },
    ]);
    expect(due(other, "publication-hand-over")).toBe("2026-04-14");
    expect(running(other)).not.toContain("publication");
  });

  it("lasts three years, three months for a small fine; what is small the office may set", () => {
    expect(due(after(published), "publicity")).toBe("2029-04-02");
    const small: Step = [officer, "publish-decision", "2026-04-02", { site: "x", term: "small" }];
    expect(due(after(small), "publicity")).toBe("2026-07-02");
    const set = { settings: { "trademark-enforcement.small-fine": 5_000_000 } };
    expect(refused(after(), small, set)).toBe("publicity-term-does-not-fit");
    expect(refused(after(published), published)).toBe("already-published");
    const ended: Step = [officer, "end-publication", "2026-07-03", { reason: "公示期届满" }];
    expect(stateOf(after(small, ended), "publicity", "2026-12-31")).toBe("late");
    expect(refused(after(small, ended), ended)).toBe("not-published");
  });
});

describe("the supplier's authority", () => {
  it("is told only of a supplier that was named, and its answers are kept", () => {
    expect(
      refused(after(), [officer, "notify-supplier-authority", "2026-04-02", { authority: "x", content: "x" }]),
    ).toBe("no-supplier-named");
    expect(refused(after(), [officer, "record-supplier-answer", "2026-04-02", { text: "x" }])).toBe(
      "supplier-authority-not-told",
    );
  });
});

/** The steps that led to a scene, to go on from it. */
function stepsOf({ docket }: Scene): Step[] {
  const start = stepsTo("notice-served");
  return [
    ...start,
    decided,
    served,
    ...docket
      .slice(docket.findIndex(({ action }) => action === "serve-decision") + 1)
      .map(({ actor, action, at, input }): Step => [actor, action, at.slice(0, 10), input]),
  ];
}
