import type { Bilingual, Citation, Confidence, CountingRule, Instant, IsoDate, PeriodUnit, Refusal } from "#law";
import type { Decision, DecisionTable, Facts } from "#rules";
import { z } from "zod";
import type { Address } from "./addressed.ts";
import type { Actor, Party } from "./event.ts";
import type { ImportSpec } from "./imports.ts";
import type { PaperService } from "./paper.ts";
import type { Sitting } from "./sitting.ts";
import type { CaseState } from "./state.ts";

/** A stage of a procedure. A stage with a `closing` form ends the case. */
export interface StageSpec {
  readonly name: Bilingual;
  readonly closing?: Bilingual;
  /** The main line of the stage picture; side stages hang below it. */
  readonly aside?: boolean;
}

/** A clock as the law sets it. Where the law is `unverified` the deployment may set the length (`known.clockLengths`, by clock). */
export interface ClockSpec {
  readonly name: Bilingual;
  /** The row of the law facts it implements: "TM-05". */
  readonly limit: string;
  readonly length: number;
  readonly unit: PeriodUnit;
  readonly direction?: "after" | "before";
  readonly rule: CountingRule;
  readonly article: Citation;
  readonly confidence: Confidence;
  /** Whose duty runs out: it decides what "overdue" means on the workbench. */
  readonly duty: "office" | "party";
  /** What the party may do, and need not: once the case has gone on, a period let pass is not one kept late. */
  readonly right?: true;
  readonly extension?: {
    readonly length: number;
    readonly unit: PeriodUnit;
    readonly times: number;
    readonly article: Citation;
    readonly confidence: Confidence;
  };
  /** Days before the due date on which the office is reminded (calendar days). */
  readonly remindBefore?: readonly number[];
  /** The parties' roles that may follow it. Absent: those whose duty it is. */
  readonly toldTo?: readonly string[];
}

/** A document the procedure issues, from a Word template of the same name in its `documents/` folder. */
export interface DocumentSpec {
  readonly name: Bilingual;
  readonly article?: Citation;
  readonly confidence?: Confidence;
  /** Addressed to parties: they may read it once it is approved. Absent: it stays in the office. */
  readonly forParties?: boolean;
  /** The parties it is addressed to, where not to all: ["respondent"]. Of a paper about one party only that party reads it. */
  readonly addressedTo?: readonly string[];
  /** Roles that approve it in this order before it is numbered and served; an office may set its own (`known.approvalChains`). */
  readonly approval?: readonly string[];
  /** What tells its number from another kind's: "罚决". Authorities choose their own; this is ours. */
  readonly word?: string;
}

/** What an action knows: the time, who acts, how to put facts to a table. Nothing else; no clock, no ids, no world. */
export interface ActionContext {
  readonly now: Instant;
  /** The moment the act happened, and its legal day. */
  readonly at: Instant;
  readonly today: IsoDate;
  readonly actor: Actor;
  /**
   * What a pure function must know of the past, fetched by the caller: earlier penalties, settings of the deployment.
   * The engine itself reads `clockLengths`: the deployment's lengths of clocks whose law is unverified.
   */
  readonly known: Readonly<Record<string, unknown>>;
  /** Evaluates a table and records the decision among the event's effects. */
  readonly decide: <F extends Facts, O extends string>(
    table: DecisionTable<F, O>,
    facts: { readonly [K in keyof F]: F[K][number] },
    onDate: string,
  ) => Decision<O>;
}

/** The facts that are lists, each with items to add. */
type ListsOf<F extends object> = {
  readonly [K in keyof F as NonNullable<F[K]> extends readonly unknown[] ? K : never]?: F[K];
};

/** Starts a clock from a legal day (a moment for a clock in hours): that of the act when `from` is absent; `length` overrides the clock's own (a notice that sets its period). */
export interface ClockStart<C extends string> {
  readonly clock: C;
  /** Whom or what it runs for, where the case has several. */
  readonly of?: string;
  readonly from?: string;
  readonly length?: number;
}

/**
 * A clock to stop: all its runs, or those of one subject. `on`: the legal day on which the duty was done, where that is not
 * the day of the act (a delivery entered later).
 */
export type ClockStop<C extends string> = C | { readonly clock: C; readonly of?: string; readonly on?: string };

/**
 * A pause of clocks from the day of the act until something resumes them; or of days known beforehand, from `from` (included)
 * to `until` (excluded), which end by themselves.
 */
export interface Suspension<C extends string> {
  readonly clocks: readonly C[];
  readonly why: Bilingual;
  readonly article?: Citation;
  readonly from?: string;
  readonly until?: string;
}

/** What an extension sets for itself; the rest is as the clock's own extension has it. */
export interface ExtensionTerm {
  readonly length?: number;
  readonly unit?: PeriodUnit;
  readonly article?: Citation;
  readonly confidence?: Confidence;
}

/** A document to issue: of the whole case, or of one party or thing of several. */
export type DocumentOrder<D extends string> =
  | D
  | {
      readonly document: D;
      readonly of: string;
      /** The party it is addressed to, where it is about a thing: the seizure of one respondent's goods. */
      readonly to?: string | undefined;
    };

/** What an action did to bring a paper to its addressee. */
export interface PaperServed extends PaperService {
  /** The id of the paper: "priorNotice:r2#1". */
  readonly paper: string;
}

type Or<T, Args extends readonly unknown[]> = T | ((...args: Args) => T);

interface ActionBase<
  S extends string = string,
  C extends string = string,
  D extends string = string,
  R extends string = string,
  F extends object = Record<string, unknown>,
  I = unknown,
> {
  readonly name: Bilingual;
  /** The past fact it leaves in the docket: "CaseFiled". */
  readonly event: string;
  readonly by: readonly R[];
  readonly from: readonly S[];
  /** Read again when an entry is corrected: what it gives must be what it takes (no one-way transforms). */
  readonly input: z.ZodType<I>;
  readonly article?: Citation;
  /** What the case offers its form to start with; the officer sees and changes it. */
  readonly offers?: (state: CaseState<F>) => Readonly<Record<string, unknown>>;
  /** A guard that needs no input: it also hides or greys the action in the menu. */
  readonly ready?: (state: CaseState<F>, context: ActionContext) => Refusal | undefined;
  /** A guard on the input. */
  readonly guard?: (state: CaseState<F>, input: I, context: ActionContext) => Refusal | undefined;
  /** Facts that the action sets. */
  readonly facts?: (state: CaseState<F>, input: I, context: ActionContext) => Partial<F>;
  /** Items that the action adds to facts that are lists. */
  readonly adds?: (state: CaseState<F>, input: I, context: ActionContext) => ListsOf<F>;
  readonly documents?: Or<readonly DocumentOrder<D>[], [state: CaseState<F>, input: I, context: ActionContext]>;
  /** What a function `documents` may issue. */
  readonly mayIssue?: readonly D[];
  readonly starts?: Or<readonly ClockStart<C>[], [state: CaseState<F>, input: I, context: ActionContext]>;
  /** What a function `starts` may start. */
  readonly mayStart?: readonly C[];
  readonly stops?: Or<readonly ClockStop<C>[], [state: CaseState<F>, input: I, context: ActionContext]>;
  /** Pauses running clocks, with the reason the officer sees. */
  readonly suspends?: Or<Suspension<C> | undefined, [state: CaseState<F>, input: I, context: ActionContext]>;
  /** What a function `suspends` may pause. */
  readonly maySuspend?: readonly C[];
  readonly resumes?: Or<readonly C[], [state: CaseState<F>, input: I, context: ActionContext]>;
  /** What a function `resumes` may resume. */
  readonly mayResume?: readonly C[];
  /** Extends a running clock; refused when used up or asked after the due date. */
  readonly extends?: C;
  /** By how much, where that is not the extension that the clock states. */
  readonly extendsBy?: (state: CaseState<F>, input: I, context: ActionContext) => ExtensionTerm;
  /** Which run is extended, paused or resumed, where the clock runs for several subjects. */
  readonly clockOf?: (state: CaseState<F>, input: I, context: ActionContext) => string | undefined;
  /** Papers that it sends or serves, or that came back. */
  readonly serves?: (state: CaseState<F>, input: I, context: ActionContext) => readonly PaperServed[];
  /** Parties that come into the case, or change (a party of the same id and role is replaced). */
  readonly joins?: (state: CaseState<F>, input: I, context: ActionContext) => readonly Party[];
  /** Parties that leave it, by id. */
  readonly leaves?: (state: CaseState<F>, input: I) => readonly string[];
  /** To which other offices it addresses the case, and as what; or for which that ends. */
  readonly addresses?: (state: CaseState<F>, input: I, context: ActionContext) => readonly Address[];
  /** Whose step it is where the case is addressed to another office: that office's, or either's. Absent: of the office that has it. */
  readonly seat?: "addressee" | "either";
  /** Approval by another person than the author of the named actions. */
  readonly notSameAs?: readonly string[];
  /** May be recorded after later entries: the receipt that comes back by post. It never precedes the opening of the case. */
  readonly outOfOrder?: boolean;
  /** What an agent needs in its power of attorney to take this step for its principal. Absent: "complain". */
  readonly power?: "identify" | "dispose";
  /** One main action a page: the desk draws it first. */
  readonly weight?: "main" | "side" | "danger";
}

/**
 * The stage after; a function sees the facts as this action leaves them, and says in `leadsTo` where it may lead.
 * Absent: the stage stays.
 */
type Next<S extends string, F extends object, I> =
  | { readonly next?: S; readonly leadsTo?: never }
  | {
      readonly next: (state: CaseState<F>, input: I, context: ActionContext) => S;
      readonly leadsTo: readonly S[];
    };

export type ActionSpec<
  S extends string = string,
  C extends string = string,
  D extends string = string,
  R extends string = string,
  F extends object = Record<string, unknown>,
  I = unknown,
> = ActionBase<S, C, D, R, F, I> & Next<S, F, I>;

export interface Procedure<
  S extends string = string,
  C extends string = string,
  D extends string = string,
  R extends string = string,
  F extends object = Record<string, unknown>,
> {
  readonly id: string;
  /** Named in every event it decides; changes when the law or our reading of it changes. */
  readonly version: string;
  readonly name: Bilingual;
  readonly legalBasis: readonly Citation[];
  readonly start: S;
  readonly roles: Readonly<Record<R, Bilingual>>;
  /** The roles that write its papers: revise, put to review, void. Absent: its papers are never drafts. */
  readonly drafters?: readonly NoInfer<R>[];
  /** The roles that mark a copy of a paper for publication, and those of whom another approves it. Absent: none is made. */
  readonly publicCopies?: { readonly by: readonly NoInfer<R>[]; readonly approve: readonly NoInfer<R>[] };
  /** The roles that seal a paper, a file or a value of a case, and those that lift a seal, for whom it always opens. Absent: nothing of it is sealed. */
  readonly sealing?: { readonly by: readonly NoInfer<R>[]; readonly lifts: readonly NoInfer<R>[] };
  readonly stages: Readonly<Record<S, StageSpec>>;
  readonly clocks: Readonly<Record<C, ClockSpec>>;
  readonly documents: Readonly<Record<D, DocumentSpec>>;
  readonly facts: z.ZodType<F>;
  /** Facts that are lists of records with no end to them: where one is long, whoever asks for the case is told it in pages. */
  readonly records?: readonly string[];
  readonly tables?: readonly DecisionTable[];
  /** How it takes over cases that began elsewhere. Absent: it takes over none. */
  readonly importing?: ImportSpec;
  /** The sittings that its facts speak of, where it has any: see `Sitting`. The engine asks whether they are booked twice. */
  sittings?(state: CaseState<F>): readonly Sitting[];
  /** Checked against the frame where they are defined; the engine reads them by plain names. */
  readonly actions: Readonly<Record<string, ActionSpec>>;
}

interface Frame<S extends string, C extends string, D extends string, R extends string, F extends object>
  extends Omit<Procedure<S, C, D, R, F>, "actions" | "start"> {
  readonly start: NoInfer<S>;
}

type ActionOf<S extends string, C extends string, D extends string, R extends string, F extends object> = <I>(
  spec: ActionSpec<S, C, D, R, F, I>,
) => ActionSpec;

/** The input of an action that asks for nothing. */
export const noInput = z.strictObject({});

/**
 * Defines a procedure: first its frame (stages, clocks, documents, roles, facts), then its actions, typed against the frame.
 * A misspelt stage, clock, document or role is a compile error; the rest is `checkProcedure`'s.
 */
export function defineProcedure<
  const S extends string,
  const C extends string,
  const D extends string,
  const R extends string,
  F extends object,
>(
  frame: Frame<S, C, D, R, F>,
  actions: (action: ActionOf<S, C, D, R, F>) => Readonly<Record<string, ActionSpec>>,
): Procedure<S, C, D, R, F> {
  // Sound although the types of facts and input are forgotten here: the engine hands an action only the facts of its own
  // procedure, and input that the action's own schema has read.
  return { ...frame, actions: actions((spec) => spec as unknown as ActionSpec) };
}

/** Where an action may lead; nowhere when the stage stays. */
export function targetsOf(spec: ActionSpec): readonly string[] {
  if (typeof spec.next === "function") return spec.leadsTo ?? [];
  return spec.next === undefined ? [] : [spec.next];
}
