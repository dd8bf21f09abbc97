import { addDays, daysBetween, isoDate, legalDay } from "#law";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  act,
  availableActions,
  type CaseEvent,
  correct,
  deadlines,
  evolve,
  fold,
  initialState,
  replay,
} from "./index.ts";
import { bare, head, late, owner, type Step, wang, zhao } from "./testing/scene.ts";
import { plainDays, umbrella } from "./testing/umbrella.ts";

const parties = [{ id: "li", role: "owner" }];
const people = [wang, zhao, head, owner];
const inputs: Readonly<Record<string, unknown>> = {
  claim: { colour: "green" },
  extend: { reason: "rain" },
  inspect: { on: "2026-12-01" },
};

/** A walk: at each step a person, a choice among what the menu offers, days gone by, and the answers to what is asked. */
const walk = fc.array(
  fc.record({ who: fc.constantFrom(...people), choice: fc.nat(20), days: fc.nat(12), yes: fc.boolean() }),
  { maxLength: 25 },
);
type Walk = typeof walk extends fc.Arbitrary<infer T> ? T : never;

/** Takes the walk through the menu; also proves that what the menu offers is refused at most for what it could not see. */
function go(steps: Walk) {
  let state = initialState(umbrella, parties);
  let day = isoDate("2026-03-02");
  const docket: CaseEvent[] = [];
  const states = [state];
  for (const { who, choice, days, yes } of steps) {
    day = addDays(day, days);
    const now = `${day}T04:00:00Z`;
    const offered = availableActions(umbrella, state, who, now, {}, bare).filter((each) => each.enabled);
    const action = offered[choice % Math.max(offered.length, 1)]?.action;
    if (action === undefined) continue;
    const input =
      action === "prove"
        ? { good: yes }
        : action === "examine"
          ? { described: yes ? "well" : "badly" }
          : inputs[action];
    const acted = act({ procedure: umbrella, state, command: { action, by: who, input }, now, calendar: bare });
    if (acted.kind === "refused") throw new Error(`the menu offered ${action}: ${acted.refusal.sentence.en}`);
    state = acted.state;
    docket.push(acted.event);
    states.push(state);
  }
  return { state, states, docket, day };
}

describe("whatever lawful course a case takes", () => {
  it("folding its docket gives the states it went through, also after a trip through JSON", () => {
    fc.assert(
      fc.property(walk, (steps) => {
        const { state, states, docket } = go(steps);
        const stored = JSON.parse(JSON.stringify(docket)) as CaseEvent[];
        expect(fold(umbrella, stored, parties)).toEqual(state);
        expect(stored.reduce(evolve, initialState(umbrella, parties))).toEqual(state);
        for (const [seq, each] of states.entries()) expect(fold(umbrella, stored.slice(0, seq), parties)).toEqual(each);
      }),
    );
  });

  it("writing it down and replaying it gives the same stage and the same deadlines", () => {
    fc.assert(
      fc.property(walk, (steps) => {
        const { state, docket, day } = go(steps);
        const events = docket.map(({ action, actor, at, input }) => ({ action, by: actor, at, input }));
        const replayed = replay(
          { procedures: [umbrella], calendar: bare, now: late },
          { procedure: "lost-umbrella", parties, events, on: day },
        );
        expect(replayed).toMatchObject({ kind: "replayed", result: { stage: state.stage, refusals: [] } });
        if (replayed.kind === "replayed") {
          expect(replayed.result.docket).toEqual(docket);
          expect(replayed.result.deadlines).toEqual(deadlines(state, umbrella, bare, day));
        }
      }),
    );
  });

  it("a closed case has no running clock, and no case has a clock that is paused twice at once", () => {
    fc.assert(
      fc.property(walk, (steps) => {
        for (const state of go(steps).states) {
          const open = state.clocks.filter((run) => run.stopped === undefined);
          if (state.closed !== undefined) expect(open).toEqual([]);
          expect(umbrella.stages[state.stage as keyof typeof umbrella.stages].name).toBeDefined();
          for (const run of state.clocks) {
            const pausing = run.pauses.filter((pause) => pause.until === undefined);
            expect(pausing.length).toBeLessThanOrEqual(run.stopped === undefined ? 1 : 0);
          }
        }
      }),
    );
  });

  it("correcting an entry and correcting it back leaves the case where it was", () => {
    fc.assert(
      fc.property(walk, (steps) => {
        const { state, docket } = go([{ who: owner, choice: 0, days: 0, yes: true }, ...steps]);
        const mend = (entries: readonly CaseEvent[], colour: string) => {
          const request = {
            procedure: umbrella,
            docket: entries,
            parties,
            seq: 1,
            input: { colour },
            reason: "misread",
          };
          const acted = correct({ ...request, by: wang, approvedBy: "sun", now: late, calendar: bare });
          if (acted.kind === "refused") throw new Error(acted.refusal.sentence.en);
          return acted;
        };
        const there = mend(docket, "blue");
        expect(there.state).toEqual({
          ...state,
          version: state.version + 1,
          facts: { ...state.facts, colour: "blue" },
        });
        const back = mend([...docket, there.event], "green");
        expect(back.state).toEqual({ ...state, version: state.version + 2 });
      }),
      { numRuns: 40 },
    );
  });
});

describe("whatever the days", () => {
  const noRoll = { ...plainDays, roll: "none" as const };
  const straight = {
    ...umbrella,
    clocks: { ...umbrella.clocks, decision: { ...umbrella.clocks.decision, rule: noRoll } },
  };
  const take = (...steps: readonly Step[]) => {
    let state = initialState(straight, parties);
    for (const [by, action, day, input] of steps) {
      const acted = act({
        procedure: straight,
        state,
        command: { by, action, at: `${day}T04:00:00Z`, input },
        now: late,
        calendar: bare,
      });
      if (acted.kind === "acted") state = acted.state;
    }
    return state;
  };
  const dueOf = (state: ReturnType<typeof take>) =>
    deadlines(state, straight, bare, "2026-03-02").find((each) => each.clock === "decision")!.due;

  it("a suspension moves a period in days by exactly its own length", () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(400), (after, pause) => {
        const start = isoDate("2026-03-02");
        const [from, until] = [addDays(start, after), addDays(start, after + pause)];
        const plain = dueOf(take([owner, "claim", start, { colour: "red" }]));
        const paused = dueOf(
          take(
            [owner, "claim", start, { colour: "red" }],
            [wang, "askProof", from],
            [owner, "prove", until, { good: true }],
          ),
        );
        // The trigger day does not count anyway, so a pause that begins on it takes one day less.
        expect(daysBetween(plain, paused)).toBe(after === 0 ? Math.max(0, pause - 1) : pause);
      }),
    );
  });

  it("two acts of one day that do not touch each other lead to the same deadlines in either order", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 29 }), (after) => {
        const day = addDays(isoDate("2026-03-02"), after);
        const claim: Step = [owner, "claim", "2026-03-02", { colour: "red" }];
        const extend: Step = [head, "extend", day, { reason: "rain" }];
        const inspect: Step = [wang, "inspect", day, { on: "2026-12-01" }];
        const read = (state: ReturnType<typeof take>) =>
          // The entry that started a clock has another number in the docket; nothing else may differ.
          deadlines(state, straight, bare, legalDay(late)).map((each) => ({
            ...each,
            startedBy: undefined,
            counted: each.counted.map((segment) => ({ ...segment, entry: undefined, endedBy: undefined })),
          }));
        expect(read(take(claim, extend, inspect))).toEqual(read(take(claim, inspect, extend)));
      }),
    );
  });
});
