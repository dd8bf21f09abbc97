import { isoDate, withYear } from "#law";
import { describe, expect, it } from "vitest";
import { deadlines, dueTimers, evolve, movedDeadlines, reproject, timerEvent, timersOf } from "./index.ts";
import { bare, claimed, given, head, owner, type Step, wang } from "./testing/scene.ts";
import { umbrella } from "./testing/umbrella.ts";

function deadline(id: string, steps: readonly Step[], today = "2026-03-10", calendar = bare) {
  return deadlines(given(...steps).state, umbrella, calendar, today).find((each) => each.id === id);
}

/** The year as announced, with one holiday. */
const announced = withYear(bare, {
  year: 2026,
  version: "2026-1",
  confidence: "read",
  announced: true,
  cite: { source: "umbrella-code", article: "30" },
  daysOff: [{ date: "2026-04-01", name: { zh: "雨伞节", en: "Umbrella Day" }, statutory: true }],
  makeUpDays: [],
});

describe("a deadline", () => {
  it("is counted from its trigger, with article, confidence and arithmetic", () => {
    const decision = deadline("decision#1", [claimed]);
    // 2 March and 30 days.
    expect(decision).toMatchObject({
      clock: "decision",
      name: { zh: "决定期限" },
      limit: "UM-01",
      duty: "office",
      due: "2026-04-01",
      state: "running",
      article: { article: "10" },
      confidence: "read",
      remindOn: ["2026-03-29", "2026-03-25"],
    });
    expect(decision?.counted.map((segment) => segment.kind)).toEqual(["trigger", "counted"]);
  });

  it("moves by exactly the days it was suspended, and says why they do not count", () => {
    const steps: Step[] = [claimed, [wang, "askProof", "2026-03-05"], [owner, "prove", "2026-03-09", { good: true }]];
    const decision = deadline("decision#1", steps);
    // Paused on 5, 6, 7 and 8 March; 1 April and 4 days is a Sunday, so it rolls to Monday.
    expect(decision?.due).toBe("2026-04-06");
    expect(decision?.counted.find((segment) => segment.kind === "not-counted")).toMatchObject({
      from: "2026-03-05",
      to: "2026-03-08",
      days: 4,
      why: { zh: "等待补证" },
      article: { article: "12" },
    });
  });

  it("is paused, not overdue, while it is suspended", () => {
    const steps: Step[] = [claimed, [wang, "askProof", "2026-03-05"]];
    expect(deadline("decision#1", steps, "2027-01-01")).toMatchObject({ state: "paused" });
    expect(deadline("proof#1", steps, "2026-03-12")).toMatchObject({ state: "running", due: "2026-03-12" });
    expect(deadline("proof#1", steps, "2026-03-13")).toMatchObject({ state: "overdue" });
  });

  it("counts an extension from its own end, and is only as sure as the extension's law", () => {
    const steps: Step[] = [claimed, [head, "extend", "2026-03-20", { reason: "rain" }]];
    const extended = deadline("decision#1", steps, "2026-03-20", announced);
    expect(extended).toMatchObject({ due: "2026-04-13", confidence: "secondary" });
    expect(extended?.counted.find((segment) => segment.kind === "extended")).toMatchObject({
      from: "2026-04-02",
      days: 10,
    });
  });

  it("was met or late when its duty was done, and stopped when the case ended first", () => {
    const steps: Step[] = [claimed, [wang, "examine", "2026-03-05", { described: "well" }]];
    expect(deadline("decision#1", [...steps, [head, "approve", "2026-04-01"]])).toMatchObject({
      state: "met",
      stoppedOn: "2026-04-01",
    });
    expect(deadline("decision#1", [...steps, [head, "approve", "2026-04-02"]])).toMatchObject({ state: "late" });
    expect(deadline("storage#1", [...steps, [head, "approve", "2026-04-02"]])).toMatchObject({ state: "stopped" });
  });

  it("that is counted back from a day is the last day for the duty before it", () => {
    const fixed: Step[] = [claimed, [wang, "inspect", "2026-03-03", { on: "2026-03-16" }]];
    expect(deadline("notice#1", fixed)).toMatchObject({ due: "2026-03-11", state: "running" });
    expect(deadline("notice#1", [...fixed, [wang, "notify", "2026-03-11"]])).toMatchObject({ state: "met" });
    expect(deadline("notice#1", [...fixed, [wang, "notify", "2026-03-12"]])).toMatchObject({ state: "late" });
  });

  it("in hours ends at an hour", () => {
    const fixed: Step[] = [claimed, [wang, "inspect", "2026-03-03T02:20:00Z", { on: "2026-03-16" }]];
    expect(deadline("drying#1", fixed)).toMatchObject({ due: "2026-03-04", dueAt: "2026-03-04T03:00:00.000Z" });
    expect(deadline("drying#1", fixed, "2026-03-04T03:00:00Z")).toMatchObject({ state: "running" });
    expect(deadline("drying#1", fixed, "2026-03-04T03:00:01Z")).toMatchObject({ state: "overdue" });
    expect(deadline("drying#1", [...fixed, [wang, "notify", "2026-03-04T02:59:00Z"]])).toMatchObject({ state: "met" });
    expect(deadline("drying#1", [...fixed, [wang, "notify", "2026-03-04T03:01:00Z"]])).toMatchObject({ state: "late" });
  });

  it("stays under the law it started with when the clock's law changes", () => {
    const { state } = given(claimed);
    const decision = {
      ...umbrella.clocks.decision,
      length: 5,
      rule: { ...umbrella.clocks.decision.rule, id: "new-days" },
    };
    const changed = { ...umbrella, clocks: { ...umbrella.clocks, decision } };
    expect(deadlines(state, changed, bare, "2026-03-10")[0]).toMatchObject({ id: "decision#1", due: "2026-04-01" });
  });

  it("rests on a calendar: a new announcement moves the open ones and lists them", () => {
    const open = { id: "A", procedure: umbrella, state: given(claimed).state };
    const closed = { id: "B", procedure: umbrella, state: given(claimed, [owner, "withdraw", "2026-03-03"]).state };
    expect(reproject([open, closed], bare, announced)).toEqual([
      {
        case: "A",
        run: "decision#1",
        clock: "decision",
        name: { zh: "决定期限", en: "decision" },
        was: "2026-04-01",
        due: "2026-04-02",
      },
    ]);
    const [before, after] = [bare, announced].map((calendar) =>
      deadlines(open.state, umbrella, calendar, "2026-03-10"),
    );
    expect(movedDeadlines(before!, after!)).toMatchObject([
      { run: "decision#1", was: "2026-04-01", due: "2026-04-02" },
    ]);
    expect(before?.[0]).toMatchObject({ provisional: true });
    expect(after?.[0]).toMatchObject({ provisional: false });
  });
});

describe("timers", () => {
  it("remind before the due date and mark the day after it", () => {
    const { state } = given(claimed);
    expect(timersOf(state, umbrella, bare).filter((timer) => timer.run === "decision#1")).toEqual([
      { run: "decision#1", rung: "remind-3", on: "2026-03-29" },
      { run: "decision#1", rung: "remind-7", on: "2026-03-25" },
      { run: "decision#1", rung: "overdue", on: "2026-04-02" },
    ]);
    const due = (today: string) => dueTimers(state, umbrella, bare, isoDate(today)).map((timer) => timer.rung);
    expect(due("2026-03-24")).toEqual([]);
    expect(due("2026-03-25")).toEqual(["remind-7"]);
    expect(due("2026-04-02")).toEqual(["remind-3", "remind-7", "overdue"]);
  });

  it("are not armed for what is suspended or stopped, and arm again for the new day of what is extended", () => {
    expect(timersOf(given(claimed, [owner, "withdraw", "2026-03-03"]).state, umbrella, bare)).toEqual([]);
    const paused = timersOf(given(claimed, [wang, "askProof", "2026-03-05"]).state, umbrella, bare);
    expect(paused.some((timer) => timer.run === "decision#1")).toBe(false);
    const extended = timersOf(given(claimed, [head, "extend", "2026-03-20", { reason: "rain" }]).state, umbrella, bare);
    expect(extended).toContainEqual({ run: "decision#1", rung: "overdue", on: "2026-04-14" });
  });

  it("leave a mark that changes nothing, and does not stand before an act of an earlier day", () => {
    const { state } = given(claimed);
    const mark = timerEvent(
      state,
      { run: "decision#1", rung: "overdue", on: isoDate("2026-04-02") },
      "2026-04-01T16:00:05Z",
    );
    expect(mark).toMatchObject({
      seq: 2,
      type: "DeadlinePassed",
      action: "overdue",
      actor: { id: "timer", role: "timer" },
    });
    expect(evolve(state, mark)).toEqual({ ...state, version: 2 });
  });
});
