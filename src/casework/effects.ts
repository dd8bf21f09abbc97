import { actsAsAddressee } from "./addressed.ts";
import type { ClockRun } from "./clock.ts";
import type { Effect } from "./event.ts";
import { CaseworkFault } from "./fault.ts";
import { running, runToExtend } from "./mayAct.ts";
import type {
  ActionContext,
  ActionSpec,
  ClockSpec,
  ClockStart,
  ClockStop,
  DocumentOrder,
  PaperServed,
  Procedure,
  Suspension,
} from "./procedure.ts";
import type { CaseState } from "./state.ts";

/** What an allowed action needs to say what it does. `state` holds the facts as the action leaves them. */
interface Doing {
  readonly procedure: Procedure;
  readonly spec: ActionSpec;
  readonly state: CaseState;
  readonly stage: string;
  readonly input: unknown;
  readonly context: ActionContext;
  readonly decisions: readonly Effect[];
}

/**
 * The effects in the order in which they take hold: what ends, then what begins. A run that the action stops does not
 * stand in the way of a new run of the same clock; a closing stage stops whatever still runs.
 */
export function effectsOf(doing: Doing): Effect[] {
  const { procedure, spec, state, stage, input, context } = doing;
  const stops = of(spec.stops, state, input, context) ?? [];
  const services = spec.serves?.(state, input, context) ?? [];
  // A clock that runs for a paper ends when the paper is served, or has come back.
  const arrived = new Map(services.filter(({ outcome }) => outcome !== "sent").map(({ paper, on }) => [paper, on]));
  const stopped = state.clocks.filter(
    (run) => run.stopped === undefined && (stops.some((stop) => covers(stop, run)) || arrived.has(run.of ?? "")),
  );
  const stoppedOn = (run: ClockRun) => {
    const stop = stops.find((each) => covers(each, run));
    return (typeof stop === "string" ? undefined : stop?.on) ?? arrived.get(run.of ?? "") ?? moment(context, run);
  };
  const subject = spec.clockOf?.(state, input, context);
  const left = { ...state, clocks: state.clocks.filter((run) => !stopped.includes(run)) };
  const started = startedBy(doing, of(spec.starts, state, input, context) ?? []);
  const documents = of(spec.documents, state, input, context) ?? [];
  // The tables are read last: the functions above may still have asked one.
  const effects: Effect[] = [
    ...stopped.map((run) => ({ kind: "clock-stopped" as const, ...name(run), on: stoppedOn(run) })),
    ...resumed(left, of(spec.resumes, state, input, context) ?? [], context, subject),
    ...suspended(left, of(spec.suspends, state, input, context), context, subject),
    ...extended(doing, left, subject),
    ...started,
    ...documents.map((order) => issued(procedure, state, order, context)),
    ...services.map(served),
    ...(spec.addresses?.(state, input, context) ?? []).map((address) => ({
      kind: "case-addressed" as const,
      ...address,
    })),
    ...(spec.leaves?.(state, input) ?? []).map((id) => ({ kind: "party-left" as const, id })),
    ...(spec.joins?.(state, input, context) ?? []).map((party) => ({ kind: "party-joined" as const, party })),
  ];
  return [...doing.decisions, ...effects, ...closing(procedure, stage, left, started, context)];
}

function covers(stop: ClockStop<string>, run: ClockRun): boolean {
  return typeof stop === "string"
    ? stop === run.clock
    : stop.clock === run.clock && (stop.of === undefined || stop.of === run.of);
}

/** The chain of the office where it set one, else the procedure's. It is frozen: a later setting moves no paper. */
function issued(procedure: Procedure, state: CaseState, order: DocumentOrder<string>, context: ActionContext): Effect {
  const {
    document,
    of: about,
    to,
  } = typeof order === "string" ? { document: order, of: undefined, to: undefined } : order;
  const { office } = context.actor;
  const set = context.known["approvalChains"] as Readonly<Record<string, readonly string[]>> | undefined;
  const chain = set?.[document] ?? procedure.documents[document]?.approval ?? [];
  return {
    kind: "document-issued",
    document,
    ...(about !== undefined && { of: about }),
    ...(to !== undefined && { to }),
    ...(chain.length > 0 && { chain: [...chain] }),
    ...(office !== undefined && actsAsAddressee(state, office) && { office }),
  };
}

function served({ paper, outcome, way, on, receiver, proof, why }: PaperServed): Effect {
  const more = { ...(receiver !== undefined && { receiver }), ...(proof !== undefined && { proof }) };
  return { kind: "paper-service", paper, outcome, way, on, ...more, ...(why !== undefined && { why }) };
}

function resumed(state: CaseState, clocks: readonly string[], context: ActionContext, subject?: string): Effect[] {
  return clocks
    .flatMap((clock) => running(state, clock, subject))
    .filter(isPaused)
    .map((run) => ({ kind: "clock-resumed", ...name(run), on: moment(context, run) }));
}

/** A pause of known days is written with its end at once, and stands beside one that is open: days in both count once. */
function suspended(
  state: CaseState,
  suspension: Suspension<string> | undefined,
  context: ActionContext,
  subject?: string,
): Effect[] {
  if (suspension === undefined) return [];
  const { clocks, why, article, from, until } = suspension;
  return clocks
    .flatMap((clock) => running(state, clock, subject))
    .filter((run) => until !== undefined || !isPaused(run))
    .flatMap((run) => [
      {
        kind: "clock-suspended" as const,
        ...name(run),
        on: from ?? moment(context, run),
        why,
        ...(article && { article }),
      },
      ...(until === undefined ? [] : [{ kind: "clock-resumed" as const, ...name(run), on: until }]),
    ]);
}

function extended({ procedure, spec, state, input, context }: Doing, left: CaseState, subject?: string): Effect[] {
  const run = spec.extends === undefined ? undefined : runToExtend(left, spec.extends, subject);
  const extension = run && procedure.clocks[run.clock]?.extension;
  if (run === undefined || extension === undefined) return [];
  const { length, unit, article, confidence } = { ...extension, ...spec.extendsBy?.(state, input, context) };
  const why = reasonIn(input) ?? spec.name.zh;
  const on = moment(context, run);
  return [
    { kind: "clock-extended", ...name(run), on, length, unit, article, confidence, approvedBy: context.actor.id, why },
  ];
}

function startedBy({ procedure, state, context }: Doing, starts: readonly ClockStart<string>[]): StartedEffect[] {
  const runs = new Map<string, number>();
  return starts.map((start) => {
    const { clock, of: subject, from } = start;
    const spec = clockSpec(procedure, clock);
    const named = runName(start);
    const before = state.clocks.filter((run) => run.clock === clock && run.of === subject).length;
    const number = (runs.get(named) ?? before) + 1;
    runs.set(named, number);
    return startEffect(procedure, start, { number, trigger: from ?? moment(context, spec), known: context.known });
  });
}

/** A run begun on a day, under the law of its clock as it is now. */
export function startEffect(
  procedure: Procedure,
  start: ClockStart<string>,
  given: {
    readonly number: number;
    readonly trigger: string;
    readonly known: Readonly<Record<string, unknown>>;
  },
): StartedEffect {
  const { clock, of: subject, length } = start;
  const spec = clockSpec(procedure, clock);
  return {
    kind: "clock-started",
    clock,
    run: `${runName(start)}#${given.number}`,
    ...(subject !== undefined && { of: subject }),
    trigger: given.trigger,
    length: length ?? settled(clock, spec, given.known),
    unit: spec.unit,
    direction: spec.direction ?? "after",
    rule: spec.rule.id,
    article: spec.article,
    confidence: spec.confidence,
  };
}

function clockSpec(procedure: Procedure, clock: string): ClockSpec {
  const spec = procedure.clocks[clock];
  if (spec === undefined) throw new CaseworkFault(`"${procedure.id}" has no clock "${clock}"`);
  return spec;
}

function runName({ clock, of: subject }: ClockStart<string>): string {
  return subject === undefined ? clock : `${clock}:${subject}`;
}

type StartedEffect = Extract<Effect, { kind: "clock-started" }>;

/** The law's own length, or the deployment's where the law is unverified. */
function settled(clock: string, spec: ClockSpec, known: Readonly<Record<string, unknown>>): number {
  const set = (known["clockLengths"] as Readonly<Record<string, unknown>> | undefined)?.[clock];
  // A length that cannot be counted would leave the case without a deadline for good, since effects are frozen.
  const countable = typeof set === "number" && Number.isSafeInteger(set) && set > 0;
  return spec.confidence === "unverified" && countable ? set : spec.length;
}

function closing(
  procedure: Procedure,
  stage: string,
  state: CaseState,
  started: readonly StartedEffect[],
  context: ActionContext,
): Effect[] {
  const form = procedure.stages[stage]?.closing;
  if (form === undefined) return [];
  const open = [...state.clocks.filter((run) => run.stopped === undefined), ...started];
  return [
    ...open.map((run) => ({
      kind: "clock-stopped" as const,
      ...name(run),
      on: moment(context, run),
      closing: true as const,
    })),
    { kind: "case-closed", form: stage, name: form },
  ];
}

/** A period in hours starts and stops at a moment, any other on a legal day. */
function moment(context: ActionContext, { unit }: { readonly unit: string }): string {
  return unit === "hour" ? context.at : context.today;
}

function isPaused(run: CaseState["clocks"][number]): boolean {
  return run.pauses.some((pause) => pause.until === undefined);
}

function name({ clock, run }: { readonly clock: string; readonly run: string }): { clock: string; run: string } {
  return { clock, run };
}

/** The reason an extension was asked for, where the action's input has one. */
function reasonIn(input: unknown): string | undefined {
  const reason = typeof input === "object" && input !== null && "reason" in input ? input.reason : undefined;
  return typeof reason === "string" && reason !== "" ? reason : undefined;
}

function of<T, Args extends readonly unknown[]>(
  value: T | ((...args: Args) => T) | undefined,
  ...args: Args
): T | undefined {
  return typeof value === "function" ? (value as (...args: Args) => T)(...args) : value;
}
