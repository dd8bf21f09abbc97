import { deadlines } from "#casework";
import { figureOn } from "#law";
import { chinaCalendar, figures } from "#statutes";
import { describe, expect, it } from "vitest";
import {
  application,
  recordalCase,
  recordalHead as head,
  recordalOfficer as officer,
  recordalSteps,
  recordHolder as holder,
} from "../../testing/recordalCase.ts";
import { attempt, dueOf, given, refusalOf, type Scene, type Step } from "../../testing/scene.ts";
import type { RecordalFacts } from "./facts.ts";
import { customsRecordal as procedure } from "./procedure.ts";

const code = ({ state }: Scene, step: Step) => refusalOf(attempt(procedure, state, step)).code;
const taken = ({ state }: Scene, ...steps: Step[]): Scene => {
  let now = state;
  for (const step of steps) {
    const acted = attempt(procedure, now, step);
    if (acted.kind === "refused") throw new Error(`${step[1]}: ${acted.refusal.sentence.en}`);
    now = acted.state;
  }
  return { state: now, docket: [] };
};
const due = (scene: Scene, clock: string) => dueOf(procedure, scene, clock, "2026-03-01");
const factsOf = ({ state }: Scene) => state.facts as Partial<RecordalFacts>;

/** Recorded on 20 October 2018: valid until 20 October 2028. */
function early(): Scene {
  const steps = recordalSteps("recorded").map(([by, action, on, input]): Step => {
    const day = on.replace("2026-03", "2018-10");
    return [by, action, day, action === "file-application" ? { ...application, filedOn: day } : input];
  });
  return given(procedure, steps);
}

describe("the application", () => {
  const file = (more: object): Step => [holder, "file-application", "2026-03-02", { ...application, ...more }];

  it("is one right a file, and of a trademark one class (CR-08, CR-09)", () => {
    expect(taken(given(procedure, []), file({})).state.stage).toBe("filed");
    expect(code(given(procedure, []), file({ classNumber: undefined }))).toBe("one-class-a-file");
    expect(code(given(procedure, []), file({ kind: "patent" }))).toBe("one-class-a-file");
    for (const kind of ["patent", "copyright"])
      expect(taken(given(procedure, []), file({ kind, classNumber: undefined })).state.stage).toBe("filed");
  });

  it("is for a right in force: on its last day still, the day after no more", () => {
    expect(taken(given(procedure, []), file({ validUntil: "2026-03-02" })).state.stage).toBe("filed");
    expect(code(given(procedure, []), file({ validUntil: "2026-03-01" }))).toBe("right-has-ended");
  });

  it("costs nothing since 1 November 2015 (CR-07)", () => {
    expect(figureOn(figures["customs-recordal-fee"], "2015-10-31").value).toBe(80_000);
    expect(figureOn(figures["customs-recordal-fee"], "2015-11-01").value).toBe(0);
    expect(figureOn(figures["customs-recordal-fee"], "2026-03-02").confidence).toBe("unverified");
  });

  it("is completed once asked, and the thirty working days begin with the complete file (CR-01)", () => {
    const lacking: Step = [officer, "check-file", "2026-03-04", { result: "incomplete", lacks: "缺少授权委托书。" }];
    const asked = recordalCase("filed", lacking);
    expect(asked.state.stage).toBe("correction");
    expect(asked.state.documents.map(({ document }) => document)).toEqual(["correctionNotice"]);
    expect(asked.state.clocks).toEqual([]);
    expect(code(recordalCase("filed"), [officer, "check-file", "2026-03-04", { result: "incomplete" }])).toBe(
      "lacks-unsaid",
    );
    const completed = taken(
      asked,
      [holder, "supplement", "2026-03-09", { text: "补交。" }],
      [officer, "check-file", "2026-03-10", { result: "complete" }],
    );
    // Over Qingming: as the thirty working days of a detention of the same day.
    expect(due(completed, "decision")).toBe("2026-04-22");
  });

  it("counts a make-up working day, and says where a year is not announced", () => {
    const before: Step[] = [
      [holder, "file-application", "2026-01-05", { ...application, filedOn: "2026-01-05" }],
      [officer, "check-file", "2026-01-05", { result: "complete" }],
    ];
    // 6 January to 14 February (a Saturday that is worked): 30 working days.
    expect(due(given(procedure, before), "decision")).toBe("2026-02-14");
    const late: Step[] = [
      [holder, "file-application", "2029-12-24", { ...application, filedOn: "2029-12-24" }],
      [officer, "check-file", "2029-12-24", { result: "complete" }],
    ];
    const found = deadlines(given(procedure, late).state, procedure, chinaCalendar, "2029-12-24");
    expect(found.find(({ clock }) => clock === "decision")?.provisional).toBe(true);
  });

  it("is refused on one of the grounds of article 8, with a paper that says what would change it (CR-06)", () => {
    const refuse: Step = [head, "refuse-recordal", "2026-03-20", { ground: "not-the-holder", reasons: "商标已转让。" }];
    const scene = taken(recordalCase("checked"), refuse);
    expect(scene.state.stage).toBe("refused");
    expect(scene.state.documents.map(({ document }) => document)).toEqual(["refusalDecision"]);
    expect(scene.state.clocks.every(({ stopped }) => stopped !== undefined)).toBe(true);
    const other = [head, "refuse-recordal", "2026-03-20", { ground: "other", reasons: "x" }] as const;
    expect(code(recordalCase("checked"), other)).toBe("invalid-input");
  });

  it("is decided by another person than who checked it", () => {
    const check: Step = [{ ...head, role: "officer" }, "check-file", "2026-03-04", { result: "complete" }];
    const [grant] = recordalSteps("recorded").slice(-1) as [Step];
    expect(code(recordalCase("filed", check), grant)).toBe("same-person");
  });
});

describe("the ten years (CR-02) and their renewal (CR-03, CR-04)", () => {
  const ask = (on: string): Step => [holder, "ask-renewal", on, { text: "申请续展。" }];

  it("run from the approval, and its last day is the last", () => {
    expect(due(recordalCase("recorded"), "validity")).toBe("2036-03-20");
    expect(factsOf(recordalCase("recorded")).recordal?.validUntil).toBe("2036-03-20");
  });

  it("the renewal is asked for in the last six months, the first and the last day of them counting", () => {
    expect(code(early(), ask("2028-04-19"))).toBe("outside-the-renewal-window");
    expect(taken(early(), ask("2028-04-20")).state.stage).toBe("renewal");
    expect(taken(early(), ask("2028-10-20")).state.stage).toBe("renewal");
    expect(code(early(), ask("2028-10-21"))).toBe("outside-the-renewal-window");
  });

  it("is decided in ten working days; ten more years follow on the last day, however late the decision", () => {
    const asked = taken(early(), ask("2028-06-05"));
    expect(due(asked, "renewal-decision")).toBe("2028-06-19");
    const renewed = taken(asked, [head, "decide-renewal", "2028-10-25", { granted: true, reasons: "权利有效。" }]);
    expect(renewed.state.stage).toBe("recorded");
    expect(factsOf(renewed).recordal?.validUntil).toBe("2038-10-20");
    expect(due(renewed, "validity")).toBe("2038-10-20");
    const not = taken(asked, [head, "decide-renewal", "2028-06-19", { granted: false, reasons: "权利已终止。" }]);
    expect(factsOf(not).recordal?.validUntil).toBe("2028-10-20");
  });

  it("lapses the day after its last, or with the right itself, and not before", () => {
    const lapse = (on: string): Step => [officer, "lapse", on, { reasons: "届满未续展。" }];
    // The right itself ends on 20 May 2034.
    expect(code(recordalCase("recorded"), lapse("2034-05-20"))).toBe("recordal-still-valid");
    expect(taken(recordalCase("recorded"), lapse("2034-05-21")).state.stage).toBe("lapsed");
    expect(code(early(), lapse("2028-10-20"))).toBe("recordal-still-valid");
    expect(taken(early(), lapse("2028-10-21")).state.stage).toBe("lapsed");
  });

  it("does not lapse with a right that was itself renewed", () => {
    const renewed: Step = [
      holder,
      "report-change",
      "2034-05-10",
      { kind: "right", changedOn: "2034-05-08", text: "商标已续展至2044年5月20日。" },
    ];
    const kept = taken(recordalCase("recorded"), renewed);
    expect(code(kept, [officer, "lapse", "2034-05-21", { reasons: "x" }])).toBe("recordal-still-valid");
  });
});

describe("CR-05: a change is reported within thirty working days", () => {
  const report = (on: string): Step => [
    holder,
    "report-change",
    on,
    { kind: "holder", changedOn: "2026-03-23", text: "名称变更。" },
  ];
  const revoke = (on: string): Step => [head, "revoke", on, { reasons: "逾期未办理变更。" }];
  // Qingming and Labour Day lie in between.
  const last = "2026-05-08";

  it("in time on the last day; late the day after, and then the recordal may be revoked", () => {
    const inTime = taken(recordalCase("recorded"), report(last));
    expect(factsOf(inTime).changes?.[0]?.late).toBe(false);
    expect(code(inTime, revoke("2026-06-01"))).toBe("no-late-report");
    const late = taken(recordalCase("recorded"), report(next(last)));
    expect(factsOf(late).changes?.[0]?.late).toBe(true);
    expect(taken(late, revoke("2026-06-01")).state.stage).toBe("revoked");
  });

  it("one that Customs found runs from the change; unreported when it is over, it may cost the recordal", () => {
    const note: Step = [officer, "note-change", "2026-04-01", { what: "商标已转让。", changedOn: "2026-03-23" }];
    const noted = taken(recordalCase("recorded"), note);
    expect(due(noted, "change-report")).toBe(last);
    expect(code(noted, revoke(last))).toBe("no-late-report");
    expect(taken(noted, revoke(next(last))).state.stage).toBe("revoked");
    expect(code(taken(noted, report(last)), revoke(next(last)))).toBe("no-late-report");
  });
});

describe("the general security", () => {
  const ask = (fen: number, lastYearsCostsFen?: number): Step => [
    holder,
    "ask-general-security",
    "2026-03-23",
    { fen, paper: "保函", ...(lastYearsCostsFen !== undefined && { lastYearsCostsFen }) },
  ];

  it("equals last year's costs and at least 200,000 yuan, and serves until the year ends", () => {
    expect(code(recordalCase("recorded"), ask(19_999_999))).toBe("security-too-small");
    expect(code(recordalCase("recorded"), ask(20_000_000, 20_000_001))).toBe("security-too-small");
    const approved = taken(recordalCase("recorded"), ask(20_000_001, 20_000_001), [
      head,
      "approve-general-security",
      "2026-03-25",
      {},
    ]);
    expect(factsOf(approved).general).toMatchObject({ approvedOn: "2026-03-25", validUntil: "2026-12-31" });
    expect(code(approved, [head, "approve-general-security", "2026-03-26", {}])).toBe("nothing-asked");
  });

  it("is for trademarks alone", () => {
    const patent = given(procedure, [
      [holder, "file-application", "2026-03-02", { ...application, kind: "patent", classNumber: undefined }],
      ...recordalSteps("recorded").slice(1),
    ]);
    expect(code(patent, ask(20_000_000))).toBe("general-security-for-marks");
  });
});

function next(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
