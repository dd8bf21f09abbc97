import type { EnforcementState, RespondentState, Stage } from "./frame.ts";
import { outstanding, outstandingLateFine } from "./after-decision/money.ts";
import { viewsOf } from "./respondents.ts";

/** How far the procedure has come against one respondent, in order. */
const order = ["legal-review", "prior-notice", "hearing", "decided", "no-penalty", "served", "performed"] as const;
export type Standing = (typeof order)[number];

export function standingOf({ facts }: RespondentState): Standing {
  const { notice, hearing, decision, noPenalty, service, revoked } = facts;
  if (revoked !== undefined) return "performed";
  if (service !== undefined) return decision !== undefined && !owes(facts) ? "performed" : "served";
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

function owes(facts: RespondentState["facts"]): boolean {
  return outstanding(facts) + outstandingLateFine(facts) > 0;
}

/** Whether the office has decided about every respondent: then the time limit of the case ends. */
export function allDecided(state: EnforcementState): boolean {
  return viewsOf(state).every(
    ({ facts }) => facts.decision !== undefined || facts.noPenalty !== undefined || facts.revoked !== undefined,
  );
}
