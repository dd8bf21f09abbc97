import {
  act,
  type Acted,
  actOnPaper,
  type Actor,
  availableActions,
  type CaseEvent,
  type CaseState,
  initialState,
  type IssuedDocument,
  nextReview,
  type PaperStep,
  type Party,
} from "#casework";
import { addDays, isoDate, type IsoDate, type Refusal } from "#law";
import { chinaCalendar } from "#statutes";
import { enforcementInput } from "./enforcementInputs.ts";
import { type Draw, drawFrom } from "./inputFor.ts";
import { colleagues, draftsIn, head, officer, reviewer } from "./scene.ts";
import type { WalkKind } from "./WalkKind.ts";

/** A lawful course of a case, and every refusal met on the way. */
export interface EnforcementWalk {
  readonly kind: WalkKind;
  readonly state: CaseState;
  /** The states it went through, the first before anything was done. */
  readonly states: readonly CaseState[];
  readonly docket: readonly CaseEvent[];
  readonly refusals: readonly Refusal[];
  readonly parties: readonly Party[];
  readonly day: IsoDate;
}

export const walkKnown = { colleagues };
export const knownOf = ({ known = walkKnown }: WalkKind) => known;
const second: Actor = { id: "zhao", role: "officer", name: "赵协办", office: "ip/qc/lan/" };
const holder: Actor = { id: "holder-account", role: "holder", name: "权利人", party: "holder" };
const respondent: Actor = { id: "party-account", role: "respondent", name: "当事人", party: "respondent" };
const enforcers: readonly Actor[] = [officer, second, reviewer, head, holder, respondent];
export const walkersOf = ({ walkers = enforcers }: WalkKind): readonly Actor[] => walkers;

/**
 * A walk of so many steps by chance: at each somebody takes one of the actions that somebody's menu offers, the main line more
 * often. Papers are approved before they are served. The same seed walks the same way.
 */
export function walkEnforcement(seed: number, steps: number, kind: WalkKind): EnforcementWalk {
  const { procedure } = kind;
  const draw = drawFrom(seed);
  const parties = kind.parties ?? (kind.from === undefined ? byChance(draw) : []);
  const walkers = walkersOf(kind);
  let state = initialState(procedure, parties);
  let day = isoDate("2026-01-05");
  const states = [state];
  const docket: CaseEvent[] = [];
  const refusals: Refusal[] = [];
  const note = (acted: Acted) => {
    if (acted.kind === "refused") return void refusals.push(acted.refusal);
    state = acted.state;
    docket.push(acted.event);
    states.push(state);
  };
  for (const [by, action, on, input] of kind.from ?? []) {
    day = isoDate(on);
    if (/^serve-|^transfer-/.test(action)) for (const paper of draftsIn(state)) approve(paper);
    if (action.startsWith("paper-"))
      onPaper(action.slice("paper-".length) as PaperStep, by, (input as { paper: string }).paper);
    else note(attemptWith(kind, state, by, action, day, input));
  }
  for (let step = 0; step < steps && state.closed === undefined; step += 1) {
    day = addDays(day, draw(kind.slow ? 18 : 6) === 0 ? draw(50) : draw(kind.slow ? 2 : 4));
    if (draw(3) === 0) for (const paper of draftsIn(state)) approve(paper);
    const chosen = choose(kind, state, day, draw, refusals);
    if (chosen === undefined) continue;
    if (/^serve-|^transfer-/.test(chosen.action)) for (const paper of draftsIn(state)) approve(paper);
    note(attemptByChance(kind, state, chosen.by, chosen.action, day, draw));
  }
  return { kind, state, states, docket, refusals, parties, day };

  function onPaper(step: PaperStep, by: Actor, paper: string) {
    note(actOnPaper({ procedure, state, command: { paper, step, by, sha256: "0".repeat(64) }, now: momentOf(day) }));
  }
  function approve(paper: string) {
    onPaper("submit", officer, paper);
    for (let role = roleFor(paper); role !== undefined; role = roleFor(paper)) {
      const by = walkers.find((each) => each.role === role && each.id !== officer.id);
      const before = state.version;
      if (by !== undefined) onPaper("approve", by, paper);
      if (state.version === before) return;
    }
  }
  function roleFor(paper: string) {
    const found = state.documents.find(({ id }) => id === paper);
    return found === undefined ? undefined : nextReview(found);
  }
}

const byChance = (draw: Draw): Party[] =>
  draw(2) === 0 ? [] : [{ id: "holder", role: "holder", name: "星河（演示）有限公司" }];

/** One attempt at an action with an input by chance, whether the menu offers it or not. */
export function attemptByChance(
  kind: WalkKind,
  state: CaseState,
  by: Actor,
  action: string,
  today: IsoDate,
  draw: Draw,
): Acted {
  const input = enforcementInput(kind, action, { state, today, draw, accounts: ["li", "zhao"] });
  return attemptWith(kind, state, by, action, today, input);
}

export function attemptWith(
  kind: WalkKind,
  state: CaseState,
  by: Actor,
  action: string,
  today: IsoDate,
  input: unknown,
): Acted {
  const at = momentOf(today);
  const command = { action, by, at, input };
  return act({ procedure: kind.procedure, state, command, now: at, calendar: chinaCalendar, known: knownOf(kind) });
}

const momentOf = (day: IsoDate) => `${day}T04:00:00Z`;

/** Mostly one of the next steps of the main line, which may be refused; else what somebody's menu offers. */
function choose(kind: WalkKind, state: CaseState, day: IsoDate, draw: Draw, refusals: Refusal[]) {
  const { actions } = kind.procedure;
  // Papers that are approved are served by one step of their own.
  const waiting = actions["serve-paper"]?.from.includes(state.stage) === true && state.documents.some(toServe);
  if (waiting && draw(2) === 0) return { by: officer, action: "serve-paper" };
  const walkers = walkersOf(kind);
  const stage = actions["resume"]?.from.includes(state.stage) === true ? ["resume"] : ahead(kind, state, draw);
  const next = stage[draw(Math.min(stage.length, 2))];
  if (next !== undefined && draw(10) < 8) {
    const able = walkers.filter(({ role }) => actions[next]?.by.includes(role));
    const by = able[draw(able.length)];
    if (by !== undefined) return { by, action: next };
  }
  const by = (draw(4) === 0 ? walkers[draw(walkers.length)] : [officer, head][draw(2)]) ?? officer;
  const offered = availableActions(kind.procedure, state, by, momentOf(day), knownOf(kind), chinaCalendar);
  for (const { refusal } of offered) if (refusal !== undefined) refusals.push(refusal);
  const enabled = offered.filter(
    (each) =>
      each.enabled &&
      (!(rare.has(each.action) || kind.rare?.includes(each.action) === true) || draw(kind.slow ? 40 : 8) === 0),
  );
  const chosen = enabled[draw(enabled.length)];
  return chosen === undefined ? undefined : { by, action: chosen.action };
}

const toServe = ({ life, services }: IssuedDocument) => life === "approved" && services.length === 0;

/** What would hold up or end most walks. */
const rare: ReadonlySet<string> = new Set(["request-recusal", "add-respondent", "split-case", "refuse-filing"]);

/** What of the main line this stage allows and was not yet done for everybody; a check may be made and proposed on again. */
function ahead({ procedure, route }: WalkKind, state: CaseState, draw: Draw): readonly string[] {
  const respondents = Math.max(1, state.parties.filter(({ role }) => role === "respondent").length);
  return route.filter((action) => {
    const done = state.taken.filter((each) => each.action === action).length;
    return (
      procedure.actions[action]?.from.includes(state.stage) === true &&
      (done < respondents * route.filter((each) => each === action).length ||
        (state.stage === "verification" && draw(3) === 0))
    );
  });
}
