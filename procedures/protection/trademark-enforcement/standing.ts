import type { EnforcementState, RespondentState, Stage } from "./frame.ts";
import { viewsOf } from "./respondents.ts";

/** How far the procedure has come against one respondent, in order. */
const order = ["legal-review", "prior-notice", "hearing", "decided", "no-penalty", "served", "performed"] as const;
export type Standing = (typeof order)[number];

export function standingOf({ facts }: RespondentState): Standing {
  const { notice, hearing, decision, noPenalty, service } = facts;
  if (service !== undefined) return decision !== undefined && outstanding(facts) === 0 ? "performed" : "served";
  if (decision !== undefined) return "decided";
  if (noPenalty !== undefined) return "no-penalty";
  if (hearing?.requestedOn !== undefined && hearing.waivedOn === undefined) return "hearing";
  return notice === undefined ? "legal-review" : "prior-notice";
}

/** A case with several respondents stands where the slowest of them stands. */
export function slowest(state: EnforcementState): Stage {
  const standings = viewsOf(state).map((view) => order.indexOf(standingOf(view)));
  return order[Math.min(...standings)] ?? "legal-review";
}

/** From the review on, what one respondent's step needs is asked of that respondent, wherever the others stand. */
export const afterReview = [...order] as const satisfies readonly Stage[];

/** Fen of the fine not paid yet. */
export function outstanding(facts: RespondentState["facts"]): number {
  return (facts.decision?.fineFen ?? 0) - (facts.payments ?? []).reduce((sum, { fen }) => sum + fen, 0);
}

/** Whether the office has decided about every respondent: then the time limit of the case ends. */
export function allDecided(state: EnforcementState): boolean {
  return viewsOf(state).every(({ facts }) => facts.decision !== undefined || facts.noPenalty !== undefined);
}
