import type { ActionContext, ClockRun, IssuedDocument, Party } from "#casework";
import { type Count, countPeriod, type IsoDate } from "#law";
import { calendarIn } from "../../calendarIn.ts";
import { type Clock, clocks } from "./clocks.ts";
import type { MediationFacts, Mediator, Session } from "./facts.ts";
import type { MediationState } from "./frame.ts";

/** What a guard asks of the case as it stands. */

export const requesters = ({ parties }: Pick<MediationState, "parties">) => ofRole(parties, "requester");
export const respondents = ({ parties }: Pick<MediationState, "parties">) => ofRole(parties, "respondent");

function ofRole(parties: readonly Party[], role: string): readonly Party[] {
  return parties.filter((party) => party.role === role);
}

export function nameOf({ parties }: Pick<MediationState, "parties">, id: string): string {
  return parties.find((party) => party.id === id)?.name ?? id;
}

/** The mediators of today, without those that were replaced. */
export function mediatorsOf({ mediators = [] }: Partial<MediationFacts>): readonly Mediator[] {
  return mediators.filter(({ until }) => until === undefined);
}

/** The session that was fixed and not held yet. */
export function openSession({ sessions = [] }: Partial<MediationFacts>): Session | undefined {
  return sessions.find(({ held }) => held === undefined);
}

/** The clock that ends the mediation: an ownership dispute has the period of the Measures, any other a target. */
export function closeClock({ request }: Partial<MediationFacts>): "ownership-close" | "other-close" {
  return request?.kind === "ownership" ? "ownership-close" : "other-close";
}

/** The suspension at the national office while it still stands. */
export function standingSuspension({ suspension }: Partial<MediationFacts>): MediationFacts["suspension"] | undefined {
  return suspension?.resumed === undefined ? suspension : undefined;
}

/** Whether the closing still has to be copied to the national office. */
export function copyDue({ suspension }: Partial<MediationFacts>): boolean {
  return suspension !== undefined && suspension.copied === undefined;
}

export function runOf(
  { clocks: runs }: Pick<MediationState, "clocks">,
  clock: Clock,
  of?: string,
): ClockRun | undefined {
  return runs.findLast((run) => run.clock === clock && (of === undefined || run.of === of));
}

/** The arithmetic of the latest run of a clock; undefined before it first runs. */
export function periodOf(
  state: Pick<MediationState, "clocks">,
  clock: Clock,
  context: Pick<ActionContext, "known">,
  of?: string,
): Count | undefined {
  const run = runOf(state, clock, of);
  if (run === undefined) return undefined;
  const { trigger, length, unit, direction, pauses, extensions } = run;
  const { rule } = clocks[clock];
  return countPeriod({ trigger, length, unit, direction, pauses, extensions, rule, calendar: calendarIn(context) });
}

/** Whether a day lies after the last day of a period: false while it never ran. */
export function isOver(
  state: Pick<MediationState, "clocks">,
  clock: Clock,
  context: Pick<ActionContext, "known">,
  day: IsoDate,
  of?: string,
): boolean {
  const period = periodOf(state, clock, context, of);
  return period !== undefined && day > period.due;
}

/** The papers of a kind that still count. */
export function papersOfKind(
  { documents }: Pick<MediationState, "documents">,
  kind: string,
): readonly IssuedDocument[] {
  return documents.filter(({ document, life }) => document === kind && life !== "voided");
}
