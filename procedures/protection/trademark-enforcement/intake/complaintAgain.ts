import type { CaseState, Party } from "#casework";
import type { Bilingual } from "#law";
import { isEnforcement, lawOf } from "../../enforcement/lawOf.ts";
import type { EnforcementState } from "../frame.ts";
import { respondentIds } from "../respondents.ts";
import { missingItems } from "./missingItems.ts";

/** A new complaint as a form starts with it: the old one's data, what was supplied since, and what it lacked. */
export interface ComplaintDraft {
  readonly procedure: string;
  readonly action: "register-lead";
  readonly parties: readonly Party[];
  /** Input of `register-lead`, without the day of receipt: that is the new filing's own. */
  readonly input: Readonly<Record<string, unknown>>;
  /** What the old one was refused for, and what would change that; to be shown beside the form. */
  readonly refused: { readonly reason: string; readonly wouldChange: string; readonly missing: readonly Bilingual[] };
}

/**
 * "File again, prefilled": the draft of a new complaint from a case whose complaint was not taken, or led to no filing.
 * `number`: the old case's, so that the new one names it. Undefined where nothing was refused, or there was no complaint.
 */
export function complaintAgain(of: CaseState, number?: string): ComplaintDraft | undefined {
  if (!isEnforcement(of)) return undefined;
  const state: EnforcementState = of;
  const { about, items } = lawOf(state).intake;
  const { complaint, notAccepted, notFiled, summary, respondents, correction } = state.facts;
  const refused = notAccepted ?? notFiled;
  if (complaint === undefined || refused === undefined) return undefined;
  const [first] = respondentIds(state);
  const respondent = first === undefined ? undefined : respondents?.[first]?.respondent;
  const { completeFrom: _, earlierNumber, ...brought } = complaint;
  const given = {
    source: "complaint",
    complaint: present({ ...brought, earlierNumber: number ?? earlierNumber }),
    summary: [summary, correction?.supplement].filter((part) => part !== undefined).join("\n"),
    ...about.filled(state.facts),
    respondentName: respondent?.name,
    respondentAddress: respondent?.address,
  };
  return {
    procedure: state.procedure,
    action: "register-lead",
    parties: state.parties.filter(({ role }) => role === "holder" || role === "respondent"),
    input: present(given),
    refused: {
      reason: refused.reason,
      wouldChange: refused.wouldChange,
      missing: missingItems(state).map((item) => items[item]),
    },
  };
}

/** Without what is absent. */
function present(given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
