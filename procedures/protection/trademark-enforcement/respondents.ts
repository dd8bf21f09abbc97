import type {
  ActionContext,
  ActionSpec,
  CaseState,
  ClockStart,
  ClockStop,
  DocumentOrder,
  PaperServed,
  Suspension,
} from "#casework";
import { field } from "#casework";
import type { Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { refuse } from "../../refuse.ts";
import type { Clock } from "./clocks.ts";
import { type RespondentFacts, type Track, trackKeys } from "./facts.ts";
import type { Define, DocumentKind, EnforcementState, RespondentState, Role, Stage } from "./frame.ts";

/** The respondents of the case by party id, in the order in which they came in. */
export function respondentIds({ facts }: Pick<EnforcementState, "facts">): readonly string[] {
  return Object.keys(facts.respondents ?? {});
}

/** The case as one respondent's: its own facts beside those of the whole case, and only its own runs of clocks. */
export function viewOf(state: EnforcementState, id: string): RespondentState {
  const clocks = state.clocks.filter((run) => run.of === undefined || run.of === id);
  const documents = state.documents.filter((paper) => paper.of === undefined || paper.of === id);
  return {
    ...state,
    facts: { ...state.facts, ...state.facts.respondents?.[id] },
    clocks,
    documents,
  } as RespondentState;
}

/** Whose view of the case this is. */
export function ownId({ facts }: RespondentState): string {
  return Object.entries(facts.respondents ?? {}).find(([, track]) => track.respondent === facts.respondent)?.[0] ?? "";
}

/** The case as papers about all of it tell it: the first respondent's view, under the names of all. */
export function caseView(state: EnforcementState): RespondentState {
  const [first] = respondentIds(state);
  if (first === undefined) return state as CaseState as RespondentState;
  const view = viewOf(state, first);
  const name = respondentIds(state)
    .map((id) => nameOf(state, id))
    .join("、");
  const { respondent } = view.facts;
  return respondent === undefined ? view : { ...view, facts: { ...view.facts, respondent: { ...respondent, name } } };
}

/** All respondents, each as its own view of the case. */
export function viewsOf(state: EnforcementState): readonly RespondentState[] {
  return respondentIds(state).map((id) => viewOf(state, id));
}

/** The facts of the case after those of one respondent changed. */
export function tracked(state: EnforcementState, id: string, changed: Track) {
  const respondents = state.facts.respondents ?? {};
  return { respondents: { ...respondents, [id]: { ...respondents[id], ...changed } } };
}

/** A clock of the respondent whose duty was done on another day than that of the act. */
interface StopOn {
  readonly clock: Clock;
  readonly on: string;
}

interface Named {
  readonly respondent?: string | undefined;
}

export const respondentField = field(z.string().min(1).max(300), "当事人", "respondent", {
  widget: "party",
  partyRole: "respondent",
  hint: { zh: "只有一名当事人的，可以不选", en: "may be left out where there is only one" },
}).optional();

/**
 * Whom a step is about: the one named, the one who acts, or the only one. A refusal where that is nobody, or not said.
 */
export function respondentOf(
  state: EnforcementState,
  input: Named,
  { actor }: Pick<ActionContext, "actor">,
): { readonly id: string } | { readonly refusal: Refusal } {
  const ids = respondentIds(state);
  const own = actor.role === "respondent" ? actor.party : undefined;
  const named = input.respondent ?? own ?? (ids.length === 1 ? ids[0] : undefined);
  if (named === undefined) return { refusal: ids.length === 0 ? noRespondent() : sayWhich(state) };
  if (own !== undefined && named !== own) return { refusal: notYourself() };
  return ids.includes(named) ? { id: named } : { refusal: noSuchRespondent(named, state) };
}

/** An action about one respondent, written as if it were the only one: its functions see that respondent's view of the case. */
export interface RespondentAction<Shape extends z.ZodRawShape, I = z.infer<z.ZodObject<Shape>>>
  extends Omit<
    ActionSpec<Stage, Clock, DocumentKind, Role, RespondentFacts, I>,
    | "input"
    | "serves"
    | "next"
    | "leadsTo"
    | "starts"
    | "stops"
    | "documents"
    | "adds"
    | "offers"
    | "facts"
    | "clockOf"
    | "extendsBy"
    | "suspends"
    | "resumes"
    | "joins"
    | "leaves"
  > {
  readonly input: z.ZodObject<Shape>;
  readonly suspends?: Suspension<Clock>;
  readonly resumes?: readonly Clock[];
  /** Offered where there is only one respondent: which of several is meant is said in the form itself. */
  readonly offers?: (state: RespondentState) => Readonly<Record<string, unknown>>;
  /** Facts of the respondent, or of the whole case: each goes to its place. */
  readonly facts?: (state: RespondentState, input: I, context: ActionContext) => Partial<RespondentFacts>;
  /** Facts of the respondent that hold no longer: what a revoked decision leaves behind. */
  readonly clears?: (state: RespondentState, input: I) => readonly (keyof Track)[];
  /** Runs for this respondent alone; `stops` likewise. */
  readonly starts?:
    | readonly ClockStart<Clock>[]
    | ((state: RespondentState, input: I, context: ActionContext) => readonly ClockStart<Clock>[]);
  readonly stops?: readonly Clock[] | ((state: RespondentState, input: I) => readonly (Clock | StopOn)[]);
  /** Clocks of the whole case that stop with it, judged on the case as the action leaves it. */
  readonly stopsOfCase?: (state: EnforcementState) => readonly ClockStop<Clock>[];
  readonly serves?: (state: RespondentState, input: I, context: ActionContext) => readonly PaperServed[];
  readonly documents?: readonly DocumentKind[] | ((state: RespondentState, input: I) => readonly DocumentKind[]);
  readonly next?: (state: EnforcementState, input: I, context: ActionContext) => Stage;
  readonly leadsTo?: readonly Stage[];
}

/**
 * Makes an action of the whole case from one about a respondent. In the menu it is open where it is open for any of them;
 * when it is taken, the one it is about is looked at again.
 */
export function perRespondent<Shape extends z.ZodRawShape>(action: Define, spec: RespondentAction<Shape>): ActionSpec {
  type Own = z.infer<z.ZodObject<Shape>>;
  type Input = Own & Named;
  const {
    ready,
    guard,
    facts,
    clears,
    offers,
    starts,
    stops,
    stopsOfCase,
    documents,
    serves,
    next,
    leadsTo,
    input,
    ...rest
  } = spec;
  const about = (state: EnforcementState, given: Input, context: Pick<ActionContext, "actor">) => {
    const found = respondentOf(state, given, context);
    return "id" in found ? found.id : "";
  };
  // `documents` and `stops` are not told who acts: a party never issues a paper, and what it stops is read off its input.
  const nobody = { actor: { id: "", role: "officer" } };
  const whole = {
    ...rest,
    input: input.extend({ respondent: respondentField }),
    ready: (state: EnforcementState, context: ActionContext) => {
      const own = context.actor.role === "respondent" ? context.actor.party : undefined;
      const ids = own === undefined ? respondentIds(state) : [own];
      if (ids.length === 0) return noRespondent();
      const refusals = ids.map((id) => ready?.(viewOf(state, id), context));
      return refusals.includes(undefined) ? undefined : refusals[0];
    },
    guard: (state: EnforcementState, given: Input, context: ActionContext) => {
      const found = respondentOf(state, given, context);
      if ("refusal" in found) return found.refusal;
      const view = viewOf(state, found.id);
      return ready?.(view, context) ?? guard?.(view, own<Own>(given), context);
    },
    facts: (state: EnforcementState, given: Input, context: ActionContext) => {
      const id = about(state, given, context);
      const view = viewOf(state, id);
      const set = facts?.(view, own<Own>(given), context) ?? {};
      return {
        ...split(set, false),
        ...tracked(without(state, id, clears?.(view, own<Own>(given)) ?? []), id, split(set, true)),
      };
    },
    // A clock that is extended, paused or resumed is the respondent's own.
    ...((spec.extends ?? spec.suspends ?? spec.resumes) !== undefined && {
      clockOf: (state: EnforcementState, given: Input) => about(state, given, nobody),
    }),
    ...(offers !== undefined && {
      offers: (state: EnforcementState) => {
        const [only, ...others] = respondentIds(state);
        return only === undefined || others.length > 0 ? {} : offers(viewOf(state, only));
      },
    }),
    ...(starts !== undefined && {
      starts: (state: EnforcementState, given: Input, context: ActionContext) => {
        const id = about(state, given, context);
        const list = typeof starts === "function" ? starts(viewOf(state, id), own<Own>(given), context) : starts;
        return list.map((start) => ({ ...start, of: start.of ?? id }));
      },
      mayStart: spec.mayStart ?? (typeof starts === "function" ? [] : starts.map(({ clock }) => clock)),
    }),
    ...((stops !== undefined || stopsOfCase !== undefined) && {
      stops: (state: EnforcementState, given: Input): readonly ClockStop<Clock>[] => {
        const id = about(state, given, nobody);
        const stopped = typeof stops === "function" ? stops(viewOf(state, id), own<Own>(given)) : (stops ?? []);
        return [
          ...stopped.map((stop) => (typeof stop === "string" ? { clock: stop, of: id } : { ...stop, of: id })),
          ...(stopsOfCase?.(state) ?? []),
        ];
      },
    }),
    ...(serves !== undefined && {
      serves: (state: EnforcementState, given: Input, context: ActionContext) =>
        serves(viewOf(state, about(state, given, context)), own<Own>(given), context),
    }),
    ...(documents !== undefined && {
      documents: (state: EnforcementState, given: Input): readonly DocumentOrder<DocumentKind>[] => {
        const id = about(state, given, nobody);
        const list = typeof documents === "function" ? documents(viewOf(state, id), own<Own>(given)) : documents;
        return list.map((document) => ({ document, of: id }));
      },
      mayIssue: spec.mayIssue ?? (typeof documents === "function" ? [] : documents),
    }),
    ...(next !== undefined && { next, leadsTo: leadsTo ?? [] }),
  };
  // Sound: the input is read by the very schema whose type `given` has, and the frame checks stages, clocks and documents.
  return action(whole as unknown as Parameters<Define>[0]);
}

/** The input without whom it is about: what the action's own functions read. */
function own<I>(input: I & Named): I {
  const { respondent: _, ...rest } = input;
  return rest as I;
}

/** The case with some facts of one respondent gone. */
function without(state: EnforcementState, id: string, keys: readonly (keyof Track)[]): EnforcementState {
  const track = Object.entries(state.facts.respondents?.[id] ?? {}).filter(
    ([key]) => !(keys as readonly string[]).includes(key),
  );
  const respondents = { ...state.facts.respondents, [id]: Object.fromEntries(track) as Track };
  return { ...state, facts: { ...state.facts, respondents } };
}

function split(facts: Partial<RespondentFacts>, ofTrack: boolean): Track {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => trackKeys.has(name) === ofTrack)) as Track;
}

/** The name of a respondent as papers and refusals tell it. */
export function nameOf(state: CaseState<Pick<RespondentFacts, "respondents">>, id: string): string {
  return state.facts.respondents?.[id]?.respondent?.name ?? id;
}

function noRespondent(): Refusal {
  return refuse(
    "no-respondent",
    ["本案尚未登记当事人。", "No respondent is on the docket of this case yet."],
    ["请先登记线索和当事人。", "Register the lead and the respondent first."],
    cite("house", "1"),
  );
}

function sayWhich(state: EnforcementState): Refusal {
  const names = respondentIds(state).map((id) => nameOf(state, id));
  return refuse(
    "which-respondent",
    [
      `本案有${names.length}名当事人（${names.join("、")}），须指明是哪一名。`,
      `The case has ${names.length} respondents (${names.join(", ")}); say which one this is about.`,
    ],
    ["请选择当事人。", "Choose the respondent."],
    cite("house", "1"),
  );
}

function noSuchRespondent(given: string, state: EnforcementState): Refusal {
  const names = respondentIds(state).map((id) => nameOf(state, id));
  return refuse(
    "no-such-respondent",
    [`“${given}”不是本案当事人。`, `"${given}" is no respondent of this case.`],
    [`请从本案当事人中选择：${names.join("、")}。`, `Choose one of: ${names.join(", ")}.`],
    cite("house", "1"),
  );
}

function notYourself(): Refusal {
  return refuse(
    "another-respondent",
    ["当事人只能办理自己的事项。", "A party acts for itself only."],
    [
      "请以本人名义办理；代理他人的，由承办人登记。",
      "Act in your own name; where you act for another, the case officer records it.",
    ],
    cite("house", "1"),
  );
}
