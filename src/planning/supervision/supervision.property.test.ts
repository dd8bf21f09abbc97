import { addDays, type IsoDate, isoDate } from "#law";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { actionsOn, actOnAssignment, type Circumstances } from "./act.ts";
import { type Assignment, isLive } from "./assignment.ts";
import { actions, type Command } from "./command.ts";
import type { Entry } from "./entry.ts";
import { foldAssignment, withEntry } from "./fold.ts";
import { give } from "./give.ts";
import { houseRhythm } from "./rhythm.ts";
import { assignmentTimers, timerFact } from "./rungs.ts";
import type { Supervising } from "./sides.ts";
import { assignmentStanding } from "./standing.ts";

const start = isoDate("2026-03-02");
const person = (officePath: string, ...roles: string[]): Supervising => ({
  account: `${officePath}${roles.join()}`,
  name: officePath,
  officePath,
  roles,
});
const nation = person("ip/", "supervisor");
const province = person("ip/qc/", "head");
const city = person("ip/qc/lan/", "officer");
const stranger = person("ip/lw/", "head");
const people = [nation, province, city, stranger];

const asked = {
  role: "lead" as const,
  text: null,
  due: isoDate("2026-06-30"),
  evidenceRequired: { what: "", files: 1, cases: 0 },
  milestones: [{ id: "m1", name: "上半年", due: null }],
  measure: null,
};
const around = (actor: Supervising, day: IsoDate, more: Partial<Circumstances> = {}): Circumstances => ({
  actor,
  day,
  at: `${day}T02:00:00Z`,
  evidence: [],
  childrenOpen: 0,
  parentStage: null,
  parentDue: null,
  ...more,
});

/** Given by the nation to the city, over the province's head. */
function given(): Entry {
  const result = give([{ officePath: "ip/qc/lan/" }], asked, { planOffice: "ip/" }, around(nation, start));
  if ("refusal" in result || result.entries[0] === undefined) throw new Error("it is given");
  return result.entries[0];
}

const words = fc.constantFrom("已完成", "In hand");
const day = fc.nat(200).map((days) => addDays(start, days));
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.constantFrom<Command>(
    { action: "accept" },
    { action: "claim-escalation" },
    { action: "close" },
    { action: "accept-rectification" },
  ),
  fc.record({ action: fc.constantFrom("decline" as const, "withdraw" as const, "reopen" as const), reason: words }),
  fc.record({ action: fc.constant("report" as const), asserted: fc.nat(100), text: words }),
  fc.record({ action: fc.constant("reach-milestone" as const), milestone: fc.constantFrom("m1", "m2") }),
  fc.record({
    action: fc.constantFrom("ask-close" as const, "remind" as const, "report-rectification" as const),
    text: words,
  }),
  fc.record({
    action: fc.constant("assess" as const),
    grade: fc.constantFrom("good" as const, "fail" as const),
    reason: words,
  }),
  fc.record({ action: fc.constant("commend" as const), title: words, reason: words }),
  fc.record({
    action: fc.constantFrom("order-rectification" as const, "return-rectification" as const),
    due: day,
    reason: words,
  }),
  fc.record({ action: fc.constant("move-due" as const), due: fc.option(day), reason: words }),
);
const step = fc.record({
  command,
  actor: fc.constantFrom(nation, nation, nation, city, city, city, province, stranger),
  after: fc.nat(20),
  childrenOpen: fc.constantFrom(0, 0, 2),
  parentStage: fc.constantFrom(null, "accepted" as const, "closed" as const),
  files: fc.constantFrom([], ["a"], ["b"]),
});

/** Walks the steps as the server does: acts of people, and every timer whose moment has come. */
function walk(steps: readonly (typeof step extends fc.Arbitrary<infer T> ? T : never)[]) {
  const entries = [given()];
  let state: Assignment = foldAssignment(entries);
  let today = start;
  const fired = new Set<string>();
  const take = (entry: Entry) => {
    entries.push(entry);
    state = withEntry(state, entry);
  };
  for (const { command, actor, after, childrenOpen, parentStage, files } of steps) {
    today = addDays(today, after);
    for (const { rung, due, firesAt } of assignmentTimers(state, houseRhythm)) {
      if (firesAt > `${today}T02:00:00.000Z` || fired.has(rung + due)) continue;
      fired.add(rung + due);
      const fact = timerFact(state, { rung, due }, ["ip/"], houseRhythm, today);
      if (fact) take({ seq: state.version + 1, at: firesAt, day: today, by: null, fact });
    }
    const before = state;
    const evidence = files.map((id) => ({ kind: "file" as const, id, sha256: id, name: id }));
    const result = actOnAssignment(state, command, around(actor, today, { childrenOpen, parentStage, evidence }));
    if ("refusal" in result) continue;
    take(result.entry);
    check(before, command, { actor, childrenOpen, parentStage });
  }
  return { entries, state, today };

  function check(
    before: Assignment,
    { action }: Command,
    known: { actor: Supervising } & Pick<Circumstances, "childrenOpen" | "parentStage">,
  ) {
    expect(actionsOn(before, known.actor)).toContain(action);
    expect(known.actor).not.toBe(stranger);
    if (state.stage === "closed" && before.stage !== "closed") {
      expect(known.childrenOpen).toBe(0);
      expect(state.laid.files.length).toBeGreaterThan(0);
      expect(known.actor).toBe(nation);
    }
    if (before.stage === "closed" && isLive(state.stage)) expect(known.parentStage).not.toBe("closed");
  }
}

describe("an assignment, whatever is done to it", () => {
  it("replays to the same, closes over no open child and without no evidence, and is moved by its own sides alone", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const { entries, state } = walk(steps);
        expect(foldAssignment(entries)).toEqual(state);
        expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, at) => at + 1));
        const claims = entries.flatMap(({ fact }) => (fact.type === "EscalationClaimed" ? [fact.escalation] : []));
        expect(new Set(claims).size).toBe(claims.length);
      }),
      { numRuns: 150 },
    );
  });

  it("is late by the day alone: the same entries read on a later day", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), day, (steps, on) => {
        const { state } = walk(steps);
        const standing = assignmentStanding(state, on);
        const owed =
          state.rectification !== null && state.rectification.stage !== "accepted" ? state.rectification.due : null;
        const due = owed ?? (isLive(state.stage) ? state.due : null);
        if (state.stage === "declined" || state.stage === "withdrawn") expect(standing).toBe("none");
        else expect(standing === "late").toBe(due !== null && on > due);
        // Once late, later still late.
        if (standing === "late") expect(assignmentStanding(state, addDays(on, 10))).toBe("late");
      }),
      { numRuns: 100 },
    );
  });

  it("offers nobody what it would refuse for the side or the stage", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), fc.constantFrom(...people), (steps, actor) => {
        const { state } = walk(steps);
        const offered = actionsOn(state, actor);
        if (actor === stranger) expect(offered).toEqual([]);
        for (const action of actions) {
          const result = actOnAssignment(state, bare(action), around(actor, addDays(start, 199)));
          const code = "refusal" in result ? result.refusal.code : "taken";
          if (offered.includes(action)) expect(["not-your-side", "assignment-stage"]).not.toContain(code);
          else expect(code).not.toBe("taken");
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("a due date", () => {
  const accepted = foldAssignment([
    given(),
    { seq: 2, at: `${start}T03:00:00Z`, day: start, by: city, fact: { type: "Accepted" } },
  ]);
  const moved = (due: string | null, more: Partial<Circumstances> = {}) => {
    const command: Command = { action: "move-due", due: due === null ? null : isoDate(due), reason: "r" };
    const result = actOnAssignment(accepted, command, around(nation, isoDate("2026-06-01"), more));
    return "refusal" in result ? result.refusal.code : "moved";
  };

  it("is moved to a day to come, and not past what the task comes from", () => {
    expect(moved("2026-05-31")).toBe("past-due");
    expect(moved("2026-06-01")).toBe("moved");
    expect(moved(null)).toBe("moved");
    const parentDue = isoDate("2026-08-31");
    expect(moved("2026-08-31", { parentDue })).toBe("moved");
    expect(moved("2026-09-01", { parentDue })).toBe("after-parent");
    expect(moved(null, { parentDue })).toBe("after-parent");
  });

  it("is reminded of by the days that are left, and by the nearest reminder alone when several come late", () => {
    const said = (rung: string, day: string) =>
      timerFact(accepted, { rung, due: isoDate("2026-06-30") }, ["ip/"], houseRhythm, isoDate(day));
    expect(said("remind-30", "2026-05-31")).toEqual({ type: "Reminded", daysBefore: 30 });
    expect(said("remind-30", "2026-06-02")).toEqual({ type: "Reminded", daysBefore: 28 });
    expect(said("remind-30", "2026-06-23")).toBeUndefined();
    expect(said("remind-7", "2026-06-23")).toEqual({ type: "Reminded", daysBefore: 7 });
    expect(said("remind-7", "2026-06-30")).toEqual({ type: "Reminded", daysBefore: 0 });
    expect(said("remind-7", "2026-07-01")).toBeUndefined();
    expect(said("overdue", "2026-07-01")).toMatchObject({ type: "MarkedOverdue" });
  });
});

/** A command with the least that it needs. */
function bare(action: Command["action"]): Command {
  const due = addDays(start, 250);
  return {
    action,
    reason: "r",
    text: "t",
    asserted: 1,
    grade: "good",
    title: "t",
    milestone: "m1",
    due,
    measure: null,
  } as Command;
}

describe("giving", () => {
  const refusal = (...args: Parameters<typeof give>) => {
    const result = give(...args);
    return "refusal" in result ? result.refusal.code : "given";
  };
  const parent = { id: "a", holder: { officePath: "ip/qc/" }, stage: "accepted" as const, due: isoDate("2026-06-30") };

  it("goes down the tree, from the plan's office or from the holder, never past what it comes from", () => {
    const known = around(province, start);
    expect(refusal([{ officePath: "ip/qc/lan/" }], asked, { parent }, known)).toBe("given");
    expect(refusal([{ agency: "mof" }], { ...asked, due: null }, { planOffice: "ip/qc/" }, known)).toBe("given");
    expect(refusal([{ officePath: "ip/qc/lan/" }], { ...asked, due: isoDate("2026-07-01") }, { parent }, known)).toBe(
      "after-parent",
    );
    expect(refusal([{ officePath: "ip/qc/lan/" }], { ...asked, due: null }, { parent }, known)).toBe("after-parent");
    expect(refusal([{ officePath: "ip/qc/" }], asked, { parent }, known)).toBe("not-below");
    expect(refusal([{ officePath: "ip/lw/ji/" }], asked, { parent }, known)).toBe("not-below");
    expect(refusal([{ officePath: "ip/qc/lan/" }], asked, { planOffice: "ip/" }, known)).toBe("plan-of-another");
    expect(refusal([{ officePath: "ip/qc/lan/" }], asked, { parent: { ...parent, stage: "assigned" } }, known)).toBe(
      "accept-first",
    );
    expect(refusal([{ officePath: "ip/qc/lan/" }], asked, { parent: { ...parent, stage: "closed" } }, known)).toBe(
      "parent-closed",
    );
    expect(refusal([{ agency: "a" }, { agency: "a" }], asked, { planOffice: "ip/qc/" }, known)).toBe("holder-twice");
    expect(refusal([{ officePath: "ip/qc/lan/" }], { ...asked, due: isoDate("2026-03-01") }, { parent }, known)).toBe(
      "past-due",
    );
    expect(refusal([{ officePath: "ip/qc/lan/" }], asked, { parent }, around(city, start))).toBe("not-supervising");
  });
});
