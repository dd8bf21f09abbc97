import type { CaseState } from "#casework";
import type { IsoDate } from "#law";
import { isEnforcement } from "../../enforcement/lawOf.ts";
import type { EnforcementState } from "../frame.ts";
import { nameOf, respondentIds, viewOf } from "../respondents.ts";
import type { CrimeFound } from "./CrimeFound.ts";
import type { LateFine } from "./lateFine.ts";
import { lateFineOf, outstandingFine, outstandingGain, paid } from "./money.ts";

/** What one respondent owes at the end of a day, and what its numbers said of a crime: for the page of the case. */
export interface RespondentAccount {
  readonly id: string;
  readonly name: string;
  readonly crime?: CrimeFound;
  readonly fine?: {
    readonly fen: number;
    readonly paidFen: number;
    readonly outstandingFen: number;
    /** Illegal gain that is confiscated beside the fine. */
    readonly gain?: { readonly fen: number; readonly paidFen: number; readonly outstandingFen: number };
    /** As it stands today: it may have grown since it was last put on the docket. */
    readonly late?: LateFine;
    readonly latePaidFen: number;
    readonly uncollectable: boolean;
  };
}

/** The accounts of a case's respondents; of one that has neither a fine nor an assessment there is none. */
export function accountsOf(state: CaseState, today: IsoDate): readonly RespondentAccount[] {
  if (!isEnforcement(state)) return [];
  const whole: EnforcementState = state;
  return respondentIds(whole).flatMap((id): RespondentAccount[] => {
    const view = viewOf(whole, id);
    const { crime, decision, uncollectable } = view.facts;
    if (crime === undefined && decision === undefined) return [];
    const late = lateFineOf(view, today, { known: {} });
    const fine = decision && {
      fen: decision.fineFen,
      paidFen: paid(view.facts, "fine"),
      outstandingFen: outstandingFine(view.facts),
      ...(decision.gainFen !== undefined && {
        gain: {
          fen: decision.gainFen,
          paidFen: paid(view.facts, "gain"),
          outstandingFen: outstandingGain(view.facts),
        },
      }),
      ...(late !== undefined && late.lines.length > 0 && { late }),
      latePaidFen: paid(view.facts, "late-fine"),
      uncollectable: uncollectable !== undefined,
    };
    return [{ id, name: nameOf(view, id), ...(crime && { crime }), ...(fine && { fine }) }];
  });
}
