import {
  act,
  type CaseEvent,
  type CaseState,
  deadlines,
  evolve,
  fold,
  initialState,
  type Procedure,
  replay,
} from "#casework";
import { addDays, daysBetween, type IsoDate, type Refusal } from "#law";
import { chinaCalendar } from "#statutes";
import { expect } from "vitest";
import { type EnforcementWalk, knownOf, walkKnown } from "./enforcementWalk.ts";
import { type Draw, inputFor } from "./inputFor.ts";
import { head } from "./scene.ts";

/** What must be true of every course that a case takes; a walk that breaks it fails the test. */
export function checkWalk(walk: EnforcementWalk, draw: Draw): void {
  const { kind, state, states, docket, parties, day } = walk;
  const { procedure } = kind;
  const stored = JSON.parse(JSON.stringify(docket)) as CaseEvent[];
  expect(fold(procedure, stored, parties)).toEqual(state);
  let folded = initialState(procedure, parties);
  for (const [index, event] of stored.entries()) {
    folded = evolve(folded, event);
    const there = states[index + 1];
    expect(folded.stage).toBe(there?.stage);
    expect(folded.clocks).toEqual(there?.clocks);
    if (folded.closed !== undefined) expect(folded.clocks.filter(({ stopped }) => stopped === undefined)).toEqual([]);
  }
  const due = deadlines(state, procedure, chinaCalendar, day);
  expect(deadlines(folded, procedure, chinaCalendar, day)).toEqual(due);
  checkReplay(walk, due);
  // A kind whose law knows no suspension has none to check.
  const paused = procedure.actions["suspend"] === undefined ? [] : states.filter(mayPause);
  const one = paused[draw(paused.length)];
  if (one !== undefined) checkPause(procedure, one, draw);
}

function checkReplay({ kind, state, docket, parties, day }: EnforcementWalk, due: unknown): void {
  const { procedure } = kind;
  const events = docket.map(({ action, actor, at, input }) => ({ action, by: actor, at, input }));
  const world = { procedures: [procedure], calendar: chinaCalendar, now: `${day}T16:00:00Z` };
  const file = { procedure: procedure.id, parties, events, on: day, known: knownOf(kind) };
  const replayed = replay(world, file);
  if (replayed.kind === "unreadable") throw new Error(replayed.faults.join("; "));
  const { stage, refusals, docket: again, deadlines: dueAgain } = replayed.result;
  expect({ stage, refusals }).toEqual({ stage: state.stage, refusals: [] });
  expect(again).toEqual(docket);
  expect(dueAgain).toEqual(due);
  expect(fold(procedure, again, parties)).toEqual(state);
}

const mayPause = (state: CaseState) =>
  state.stage === "investigation" && state.clocks.some((run) => run.clock === "decision" && run.stopped === undefined);

/** A suspension put in here (the limit is one in calendar days that does not roll), and the resumption after some days: the decision is due later by exactly so many days. */
function checkPause(procedure: Procedure, state: CaseState, draw: Draw): void {
  const run = state.clocks.find(({ clock, stopped }) => clock === "decision" && stopped === undefined);
  const before = dueOf(procedure, state);
  const from = addDays(state.latestAt?.slice(0, 10) as IsoDate, draw(10));
  const length = draw(400);
  const paused = take(procedure, state, "suspend", from, draw);
  const resumed = take(procedure, paused, "resume", addDays(from, length), draw);
  // The day that starts the clock does not count anyway; a clock that has run out is moved by nothing.
  const expected = from > before ? 0 : run?.trigger === from ? Math.max(0, length - 1) : length;
  expect({ from, length, moved: daysBetween(before, dueOf(procedure, resumed)) }).toEqual({
    from,
    length,
    moved: expected,
  });
}

function take(procedure: Procedure, state: CaseState, action: string, day: IsoDate, draw: Draw): CaseState {
  const asked = procedure.actions[action]?.input;
  const input = asked && inputFor(asked, { state, today: day, draw, accounts: [] });
  const command = {
    action,
    by: { ...head, id: "deputy-head" },
    at: `${day}T08:00:00Z`,
    input,
  };
  const now = `${day}T08:00:00Z`;
  const acted = act({
    procedure,
    state,
    command,
    now,
    calendar: chinaCalendar,
    known: walkKnown,
  });
  if (acted.kind === "refused") throw new Error(`${action} on ${day}: ${acted.refusal.sentence.en}`);
  return acted.state;
}

const dueOf = (procedure: Procedure, state: CaseState) => {
  const found = deadlines(state, procedure, chinaCalendar, "2026-01-05").findLast(({ clock }) => clock === "decision");
  if (found === undefined) throw new Error("the case has no time limit");
  return found.due;
};

/** The engine's own refusals: of them all that is not of this case's law, an unreadable form or a wrong day among them. */
const withoutArticle: ReadonlySet<string> = new Set([
  "unknown-action",
  "invalid-input",
  "invalid-time",
  "in-the-future",
  "before-earlier-entry",
  "no-rule-in-force",
  "case-closed",
  "no-such-paper",
]);
/** The engine's, which name the article of the action or paper they are about: some of these have none. */
const articleOfTheSubject: ReadonlySet<string> = new Set([
  "wrong-role",
  "wrong-stage",
  "same-person",
  "clock-not-running",
  "extension-used-up",
  "extension-too-late",
  "paper-voided",
  "paper-not-a-draft",
  "paper-not-in-review",
  "paper-not-approved",
  "no-opinion",
  "not-the-holder",
  "not-the-addressee",
  "paper-of-another-office",
]);

/** A refusal says in both languages what is refused and what to do next, and names its article. */
export function checkRefusal({ code, sentence, remedy, article }: Refusal): void {
  for (const [what, words] of Object.entries({ sentence, remedy })) {
    expect(words.zh, `${code}: ${what}`).toMatch(/\p{Script=Han}/u);
    expect(words.en, `${code}: ${what}`).toMatch(/[A-Za-z]{2}/);
    expect(`${words.zh} ${words.en}`, `${code}: ${what}`).not.toMatch(/undefined|\[object/);
  }
  if (withoutArticle.has(code) || articleOfTheSubject.has(code)) return;
  expect(article, `${code} names no article`).toMatchObject({
    source: expect.any(String),
    article: expect.any(String),
  });
}
