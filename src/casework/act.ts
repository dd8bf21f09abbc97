import {
  compareInstants,
  epochSeconds,
  fromSeconds,
  Instant,
  type IsoDate,
  isoDate,
  legalDay,
  NoRuleInForce,
  type Refusal,
  type WorkingCalendar,
} from "#law";
import { evaluate } from "#rules";
import { z } from "zod";
import { doubleBooked } from "./doubleBooking.ts";
import { effectsOf } from "./effects.ts";
import type { Actor, CaseEvent, Effect } from "./event.ts";
import { evolve, extended } from "./evolve.ts";
import { CaseworkFault } from "./fault.ts";
import { mayAct, mayExtend } from "./mayAct.ts";
import { type ActionContext, type ActionSpec, type Procedure, targetsOf } from "./procedure.ts";
import { readInput } from "./readInput.ts";
import { beforeEarlier, inFuture, noRuleFor, notAMoment, unknownAction } from "./refusals.ts";
import type { CaseState } from "./state.ts";

/** What somebody asks to do. `at`: when it happened, where that is not now. */
export interface Command {
  readonly action: string;
  readonly by: Actor;
  readonly at?: Instant;
  readonly input?: unknown;
}

export interface ActRequest {
  readonly procedure: Procedure;
  readonly state: CaseState;
  readonly command: Command;
  readonly now: Instant;
  readonly calendar: WorkingCalendar;
  /** Facts of the past and settings, fetched by the caller: see `ActionContext.known`. */
  readonly known?: Readonly<Record<string, unknown>>;
}

export type Acted =
  | { readonly kind: "acted"; readonly event: CaseEvent; readonly state: CaseState }
  | { readonly kind: "refused"; readonly refusal: Refusal };

/**
 * Decides one action: the docket entry it leaves and the state after, or the refusal. The entry holds every effect, so that
 * folding the docket never reads the law again. Throws `CaseworkFault` for a procedure that breaks its own declarations.
 */
export function act(request: ActRequest): Acted {
  try {
    return decided(request);
  } catch (error) {
    // The day an officer gave may lie outside the law we hold: nothing is decided, and the officer is told which day.
    if (error instanceof NoRuleInForce) return { kind: "refused", refusal: noRuleFor(error.rule, error.date) };
    throw error;
  }
}

function decided({ procedure, state, command, now, calendar, known = {} }: ActRequest): Acted {
  if (state.procedure !== procedure.id) {
    throw new CaseworkFault(`A case of "${state.procedure}" was put to the procedure "${procedure.id}"`);
  }
  const { action, by: actor } = command;
  const spec = actionOf(procedure, action);
  if (spec === undefined) return refuse(unknownAction(procedure, action));
  const moment = momentOf(command.at, now);
  if (moment === undefined) return refuse(notAMoment(command.at ?? now));

  const refusal = mayAct(procedure, state, spec, actor, moment, calendar) ?? outOfOrder(state, spec, moment, now);
  if (refusal !== undefined) return refuse(refusal);
  const read = readInput(spec, command.input);
  if ("refusal" in read) return refuse(read.refusal);
  const { input } = read;

  const decisions: Effect[] = [];
  const context = contextFor({ actor, at: moment, now, known, decisions });
  const subject = spec.clockOf?.(state, input, context);
  const barred =
    spec.ready?.(state, context) ??
    spec.guard?.(state, input, context) ??
    (spec.extends === undefined || spec.clockOf === undefined
      ? undefined
      : mayExtend(procedure, state, spec, spec.extends, moment, calendar, subject));
  if (barred !== undefined) return refuse(barred);

  const facts = checkedFacts(procedure, action, spec.facts?.(state, input, context) ?? {});
  const added = checkedFacts(procedure, action, spec.adds?.(state, input, context) ?? {}) as Record<string, unknown[]>;
  const after: CaseState = { ...state, facts: extended({ ...state.facts, ...facts }, added) };
  const stage = nextStage(procedure, action, spec, after, input, context);
  const event: CaseEvent = {
    seq: state.version + 1,
    type: spec.event,
    action,
    actor,
    at: moment,
    recordedAt: utc(now),
    input,
    stage,
    facts,
    ...(Object.keys(added).length > 0 && { added }),
    effects: effectsOf({ procedure, spec, state: after, stage, input, context, decisions }),
  };
  const evolved = evolve(state, event);
  const booked = doubleBooked(procedure, state, evolved, { known, calendar, now: moment });
  return booked === undefined ? { kind: "acted", event, state: evolved } : refuse(booked);
}

/** What an action is told. The decisions it takes by table are recorded in `decisions`, each once. */
export function contextFor(given: {
  readonly actor: Actor;
  readonly at: Instant;
  readonly now: Instant;
  readonly known: Readonly<Record<string, unknown>>;
  readonly decisions: Effect[];
}): ActionContext {
  const { actor, at, now, known, decisions } = given;
  return {
    actor,
    at,
    now,
    known,
    today: legalDay(at),
    decide(table, facts, onDate) {
      const answer = evaluate(table, facts, isoDate(onDate));
      if (answer.kind === "missing") {
        throw new CaseworkFault(`Table "${table.id}" was asked without ${answer.missing.join(", ")}`);
      }
      const { kind: _, ...decision } = answer;
      const effect: Effect = { kind: "decided-by-table", ...decision };
      if (!decisions.some((each) => JSON.stringify(each) === JSON.stringify(effect))) decisions.push(effect);
      return decision;
    },
  };
}

export function actionOf(procedure: Procedure, action: string): ActionSpec | undefined {
  return Object.hasOwn(procedure.actions, action) ? procedure.actions[action] : undefined;
}

/** A moment as the docket writes it: in UTC. */
export function utc(instant: Instant): Instant {
  return instant.endsWith("Z") ? instant : fromSeconds(epochSeconds(instant));
}

function momentOf(at: string | undefined, now: Instant): Instant | undefined {
  if (at === undefined) return utc(now);
  const read = Instant.safeParse(at);
  return read.success ? utc(read.data) : undefined;
}

/** What happened cannot lie in the future, nor before what the docket already records, days being compared, not hours. */
function outOfOrder(state: CaseState, spec: ActionSpec, at: Instant, now: Instant): Refusal | undefined {
  const day = legalDay(at);
  if (compareInstants(at, now) > 0) return inFuture(day);
  const bound = spec.outOfOrder === true ? state.openedAt : state.latestAt;
  const last: IsoDate | undefined = bound === undefined ? undefined : legalDay(bound);
  return last !== undefined && day < last ? beforeEarlier(day, last) : undefined;
}

function nextStage(
  procedure: Procedure,
  action: string,
  spec: ActionSpec,
  state: CaseState,
  input: unknown,
  context: ActionContext,
): string {
  const next = typeof spec.next === "function" ? spec.next(state, input, context) : (spec.next ?? state.stage);
  const allowed = spec.next === undefined ? [state.stage] : targetsOf(spec);
  if (!allowed.includes(next)) {
    throw new CaseworkFault(`"${procedure.id}": ${action} leads to "${next}", which its leadsTo does not name`);
  }
  return next;
}

/** Facts without the empty ones (a docket is JSON), checked one by one: a case knows only some of its facts at a time. */
export function checkedFacts(procedure: Procedure, action: string, facts: Readonly<Record<string, unknown>>) {
  const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
  const shape =
    procedure.facts instanceof z.ZodObject ? (procedure.facts.shape as Record<string, z.ZodType>) : undefined;
  for (const [name, value] of Object.entries(shape === undefined ? {} : known)) {
    const fits = shape?.[name]?.safeParse(value);
    if (fits?.success !== true) {
      const why = fits === undefined ? "the procedure has no such fact" : z.prettifyError(fits.error);
      throw new CaseworkFault(`"${procedure.id}": ${action} sets the fact "${name}" wrongly: ${why}`);
    }
  }
  return known;
}

function refuse(refusal: Refusal): Acted {
  return { kind: "refused", refusal };
}
