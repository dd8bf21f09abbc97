import { describe, expect, it } from "vitest";
import {
  type CaseEvent,
  correct,
  deadlines,
  effectiveDocket,
  fold,
  initialState,
  movedDeadlines,
  type Procedure,
  timerEvent,
} from "./index.ts";
import { attempt, bare, claimed, given, head, late, owner, type Step, wang } from "./testing/scene.ts";
import { umbrella } from "./testing/umbrella.ts";

const parties = [{ id: "li", role: "owner" }];
const closedCase: readonly Step[] = [
  claimed,
  [wang, "askProof", "2026-03-05"],
  [owner, "prove", "2026-03-09", { good: false }],
  [wang, "examine", "2026-03-10", { described: "badly" }],
  [head, "approve", "2026-03-11"],
];

function mend(
  docket: readonly CaseEvent[],
  change: { seq: number; input?: unknown; at?: string; approvedBy?: string; reason?: string },
  procedure: Procedure = umbrella,
) {
  return correct({
    procedure,
    docket,
    parties,
    reason: "misread",
    approvedBy: "sun",
    by: wang,
    now: late,
    calendar: bare,
    ...change,
  });
}

function mended(docket: readonly CaseEvent[], change: Parameters<typeof mend>[1], procedure?: Procedure) {
  const acted = mend(docket, change, procedure);
  if (acted.kind === "refused") throw new Error(acted.refusal.sentence.en);
  return acted;
}

describe("a correction", () => {
  const { docket, state } = given(...closedCase);

  it("of a closed case decides again what hangs on the entry, and leaves the rest as it was", () => {
    const { event, state: after } = mended(docket, { seq: 3, input: { good: true } });
    expect(state.closed?.form).toBe("refused");
    expect(after.closed?.form).toBe("returned");
    expect(after.version).toBe(6);
    expect(event).toMatchObject({
      seq: 6,
      type: "EntryCorrected",
      action: "correct",
      input: { seq: 3, input: { good: true } },
      corrects: { seq: 3, reason: "misread", approvedBy: "sun" },
    });
    expect(event.corrects?.amended.map((entry) => entry.seq)).toEqual([3, 4, 5]);
    expect(after.documents.map((each) => each.document)).toEqual(["receipt", "proofNotice", "returnSlip"]);
    expect(fold(umbrella, [...docket, event], parties)).toEqual(after);
    expect(docket[2]?.input).toEqual({ good: false });
    expect(effectiveDocket([...docket, event])[2]?.input).toEqual({ good: true });
  });

  it("of a day recomputes the deadlines and says what moved", () => {
    const open = given(...closedCase.slice(0, 3));
    const { event, state: after } = mended(open.docket, { seq: 1, at: "2026-02-27T04:00:00Z" });
    expect(event.corrects?.amended.map((entry) => entry.seq)).toEqual([1]);
    const read = (each: typeof after) => deadlines(each, umbrella, bare, "2026-03-20");
    expect(movedDeadlines(read(open.state), read(after))).toMatchObject([
      { run: "decision#1", was: "2026-04-06", due: "2026-04-02" },
      { run: "storage#1", was: "2026-06-02", due: "2026-05-27" },
    ]);
  });

  it("can be corrected in turn, and the case goes on after it", () => {
    const open = given(...closedCase.slice(0, 3));
    const first = mended(open.docket, { seq: 3, input: { good: true } });
    const second = mended([...open.docket, first.event], { seq: 3, input: { good: false } });
    expect(second.state).toEqual({ ...open.state, version: 5 });
    const next = attempt(second.state, [wang, "examine", "2026-03-10", { described: "badly" }]);
    expect(next).toMatchObject({ kind: "acted", event: { seq: 6, facts: { proposal: "refuse" } } });
    if (next.kind === "acted")
      expect(fold(umbrella, [...open.docket, first.event, second.event, next.event], parties)).toEqual(next.state);
  });

  it("steps over the marks of the timers", () => {
    const open = given(claimed);
    const mark = timerEvent(
      open.state,
      { run: "decision#1", rung: "remind-3", on: "2026-03-29" },
      "2026-03-29T00:00:00Z",
    );
    const { state: after } = mended([...open.docket, mark], { seq: 1, input: { colour: "blue" } });
    expect(after).toMatchObject({ version: 3, stage: "claimed", facts: { colour: "blue" } });
  });

  it("does not let a later change of law in by the back door", () => {
    const changed: Procedure = {
      ...umbrella,
      clocks: { ...umbrella.clocks, proof: { ...umbrella.clocks.proof, length: 50 } },
    };
    const { event } = mended(docket, { seq: 1, input: { colour: "blue" } }, changed);
    expect(event.corrects?.amended.map((entry) => entry.seq)).toEqual([1]);
  });

  it("is refused when a later entry could then not have been made, with the reason of that entry", () => {
    const acted = mend(docket, { seq: 1, at: "2026-03-06T04:00:00Z" });
    expect(acted).toMatchObject({ kind: "refused", refusal: { code: "breaks-later-entry" } });
    if (acted.kind === "refused") expect(acted.refusal.sentence.en).toContain('entry 2, "Ask for proof"');
  });

  it("needs another person's approval, a reason, an entry, a change, and input that fits", () => {
    const code = (change: Parameters<typeof mend>[1]) => {
      const acted = mend(docket, change);
      return acted.kind === "refused" ? acted.refusal.code : undefined;
    };
    expect(code({ seq: 1, input: { colour: "blue" }, approvedBy: "wang" })).toBe("same-person");
    expect(code({ seq: 1, input: { colour: "blue" }, reason: "  " })).toBe("no-reason");
    expect(code({ seq: 9, input: { colour: "blue" } })).toBe("no-such-entry");
    expect(code({ seq: 0, input: { colour: "blue" } })).toBe("no-such-entry");
    expect(code({ seq: 1, input: { colour: "green" } })).toBe("nothing-to-correct");
    expect(code({ seq: 1, input: { colour: "" } })).toBe("invalid-input");
    expect(code({ seq: 1, at: "2031-01-01T00:00:00Z" })).toBe("in-the-future");
    expect(code({ seq: 1, at: "yesterday" })).toBe("invalid-time");
  });
});

describe("a docket", () => {
  it("with a hole, or a correction taken alone, is a fault", () => {
    const { docket } = given(...closedCase);
    expect(() => fold(umbrella, docket.slice(1))).toThrow(/hole/);
    expect(initialState(umbrella, parties).version).toBe(0);
  });
});
