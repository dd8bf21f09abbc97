import { compareInstants } from "#law";
import { addressedAfter } from "./addressed.ts";
import type { ClockRun } from "./clock.ts";
import type { CaseEvent, Effect, Party } from "./event.ts";
import { CaseworkFault } from "./fault.ts";
import { standing } from "./imported.ts";
import type { ImportInput } from "./imports.ts";
import { issuedPaper, paperAfter } from "./paperLife.ts";
import type { Procedure } from "./procedure.ts";
import { isSealStep, sealedAfter } from "./seal.ts";
import type { CaseState } from "./state.ts";

/**
 * The case as its docket says it stands: the effects stored in the entries are the truth, and no law is read again.
 * Corrected entries count as amended. Throws `CaseworkFault` when an entry is missing from the docket.
 */
export function fold(
  procedure: Pick<Procedure, "id" | "start">,
  events: readonly CaseEvent[],
  parties: readonly Party[] = [],
): CaseState {
  const draft = draftOf(initialState(procedure, parties));
  for (const event of effectiveDocket(events)) apply(draft, event);
  return draft;
}

/** The state after one more entry. A correcting entry changes entries before it: fold the docket instead. */
export function evolve(state: CaseState, event: CaseEvent): CaseState {
  if (event.corrects !== undefined)
    throw new CaseworkFault(`Entry ${event.seq} corrects earlier ones: fold the docket`);
  const draft = draftOf(state);
  apply(draft, event);
  return draft;
}

/** A case before its first entry. */
export function initialState(procedure: Pick<Procedure, "id" | "start">, parties: readonly Party[]): CaseState {
  return {
    procedure: procedure.id,
    stage: procedure.start,
    version: 0,
    parties,
    facts: {},
    clocks: [],
    documents: [],
    taken: [],
  };
}

/** The docket with each entry as it was last corrected; the correcting entries stay in their places. */
export function effectiveDocket(events: readonly CaseEvent[]): readonly CaseEvent[] {
  const amended = new Map(events.flatMap((event) => event.corrects?.amended ?? []).map((entry) => [entry.seq, entry]));
  return amended.size === 0 ? events : events.map((event) => ({ ...event, ...amended.get(event.seq) }));
}

/** Entries that record something about the docket, not an act of the case: corrections, and the marks of the timers. */
export function isMark(event: CaseEvent): boolean {
  return event.corrects !== undefined || isTimerMark(event);
}

/** What a timer noted when a day came: it changes nothing of the case but the docket's length. */
export function isTimerMark(event: CaseEvent): boolean {
  return event.action === "remind" || event.action === "overdue";
}

/** An entry about a paper's life: it changes neither stage nor facts nor clocks. */
export function isPaperStep(event: Pick<CaseEvent, "action">): boolean {
  return event.action.startsWith("paper-");
}

/** An entry about what lies in the file, not about the case: no act, so that no correction takes it again. */
export function isAboutFile(event: Pick<CaseEvent, "action">): boolean {
  return isPaperStep(event) || isSealStep(event);
}

/** One copy a fold, so that a docket of 10,000 entries folds in one pass. */
type Draft = {
  -readonly [K in keyof CaseState]: CaseState[K] extends readonly (infer T)[] ? T[] : CaseState[K];
};

function draftOf(state: CaseState): Draft {
  return {
    ...state,
    parties: [...state.parties],
    clocks: [...state.clocks],
    documents: [...state.documents],
    taken: [...state.taken],
  };
}

function apply(draft: Draft, event: CaseEvent): void {
  if (event.seq !== draft.version + 1) {
    throw new CaseworkFault(`Entry ${event.seq} follows entry ${draft.version}: the docket has a hole`);
  }
  draft.version = event.seq;
  if (isMark(event)) return;
  if (isPaperStep(event)) {
    for (const effect of event.effects) applyToPaper(draft, event, effect);
    return;
  }
  if (isSealStep(event)) {
    for (const effect of event.effects) applyEffect(draft, event, effect);
    return;
  }
  draft.stage = event.stage;
  const before = draft.facts;
  draft.facts = extended({ ...before, ...event.facts }, event.added);
  if (draft.imported !== undefined) draft.imported = standing(draft.imported, before, draft.facts);
  draft.taken.push({ action: event.action, seq: event.seq, at: event.at, by: event.actor.id });
  draft.openedAt ??= event.at;
  if (draft.latestAt === undefined || compareInstants(event.at, draft.latestAt) > 0) draft.latestAt = event.at;
  for (const effect of event.effects) applyEffect(draft, event, effect);
}

/** The facts with items added to their lists; a list that is not there yet begins with them. */
export function extended(
  facts: Readonly<Record<string, unknown>>,
  added: Readonly<Record<string, readonly unknown[]>> = {},
): Readonly<Record<string, unknown>> {
  const grown = Object.entries(added).map(([name, items]) => {
    const before = facts[name];
    return [name, Array.isArray(before) ? [...(before as unknown[]), ...items] : items] as const;
  });
  return grown.length === 0 ? facts : { ...facts, ...Object.fromEntries(grown) };
}

function applyEffect(draft: Draft, event: CaseEvent, effect: Effect): void {
  switch (effect.kind) {
    case "clock-started": {
      const { kind: _, of, ...run } = effect;
      const subject = of === undefined ? {} : { of };
      draft.clocks.push({ ...run, ...subject, startedBy: event.seq, pauses: [], extensions: [] });
      return;
    }
    case "clock-stopped":
      return change(draft, effect.run, (run) => ({
        ...endPause(run, effect.on, event.seq),
        stopped: { on: effect.on, by: event.seq, ...(effect.closing && { closing: true }) },
      }));
    case "clock-suspended": {
      const { on: from, why, article } = effect;
      const pause = { from, why, by: event.seq, ...(article && { article }) };
      return change(draft, effect.run, (run) => ({ ...run, pauses: [...run.pauses, pause] }));
    }
    case "clock-resumed":
      return change(draft, effect.run, (run) => endPause(run, effect.on, event.seq));
    case "clock-extended": {
      const { length, unit, article, confidence, approvedBy, why } = effect;
      const extension = { length, unit, article, confidence, approvedBy, why, by: event.seq };
      return change(draft, effect.run, (run) => ({ ...run, extensions: [...run.extensions, extension] }));
    }
    case "document-issued":
      draft.documents.push(issuedPaper(draft.documents, effect, event));
      return;
    case "paper-service":
      return applyToPaper(draft, event, effect);
    case "case-imported":
      return begunElsewhere(draft, event, effect);
    case "case-addressed":
      draft.addressed = [...addressedAfter(draft.addressed ?? [], effect)];
      return;
    case "party-joined":
      draft.parties = [
        ...draft.parties.filter(({ id, role }) => id !== effect.party.id || role !== effect.party.role),
        effect.party,
      ];
      return;
    case "party-left":
      draft.parties = draft.parties.filter(({ id }) => id !== effect.id);
      return;
    case "case-closed":
      draft.closed = { form: effect.form, at: event.at };
      return;
    case "sealed":
    case "seal-lifted":
      draft.seals = sealedAfter(draft.seals ?? [], event, effect);
      return;
    case "decided-by-table":
    case "paper-revised":
    case "paper-submitted":
    case "paper-reviewed":
    case "paper-returned":
    case "paper-approved":
    case "paper-voided":
    case "paper-opened":
    case "copy-marked":
    case "copy-returned":
    case "copy-frozen":
      return;
  }
}

/** What was done elsewhere stands before the entry that took it over; an act recorded here may lie between the two. */
function begunElsewhere(draft: Draft, event: CaseEvent, effect: Extract<Effect, { kind: "case-imported" }>): void {
  const { openedAt, latestAt, number, done, facts } = effect;
  draft.taken = [...done.map((each) => ({ ...each, seq: event.seq })), ...draft.taken];
  draft.openedAt = openedAt;
  draft.latestAt = latestAt;
  draft.imported = { ...(event.input as ImportInput), seq: event.seq, stage: event.stage, number, facts, changed: [] };
}

/** A paper that a correction took back is gone; what was done to it since says nothing any more. */
function applyToPaper(draft: Draft, event: CaseEvent, effect: Effect): void {
  if (!("paper" in effect)) return;
  const index = draft.documents.findIndex(({ id }) => id === effect.paper);
  const paper = draft.documents[index];
  if (paper !== undefined) draft.documents[index] = paperAfter(paper, event, effect);
}

function change(draft: Draft, id: string, to: (run: ClockRun) => ClockRun): void {
  const index = draft.clocks.findIndex((run) => run.run === id);
  const run = draft.clocks[index];
  if (run === undefined)
    throw new CaseworkFault(`Entry ${draft.version} speaks of the clock "${id}", which never started`);
  draft.clocks[index] = to(run);
}

/**
 * Ends the latest open pause: a run that stops while paused stops counting on that day, and its pause ends with it. A pause of
 * known days is written right after the open one that it may stand in, so the two do not mix.
 */
function endPause(run: ClockRun, on: string, by: number): ClockRun {
  const at = run.pauses.findLastIndex(({ until }) => until === undefined);
  const pauses = run.pauses.map((pause, index) => (index === at ? { ...pause, until: on, endedBy: by } : pause));
  return { ...run, pauses };
}
