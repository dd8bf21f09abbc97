import type { CaseState } from "#casework";
import type { Bilingual, IsoDate } from "#law";
import type { EnforcementState } from "../frame.ts";
import { type ComplaintItem, complaintItems } from "./names.ts";

export interface ComplaintChecklist {
  readonly items: readonly { readonly name: Bilingual; readonly given: boolean }[];
  /** The last day of the correction that was asked for, while it is not supplied. */
  readonly until?: IsoDate;
}

/** What a complaint must bring, and whether it did. Undefined where the case came from no complaint. */
export function complaintChecklist(of: CaseState): ComplaintChecklist | undefined {
  if (of.procedure !== "trademark-enforcement") return undefined;
  // The facts of a case of this procedure: the engine checked each when it was set.
  const { complaint, correction } = (of as EnforcementState).facts;
  if (complaint === undefined) return undefined;
  const items = (Object.keys(complaintItems) as ComplaintItem[]).map((item) => ({
    name: complaintItems[item],
    given: complaint.items.includes(item),
  }));
  const waits = correction !== undefined && correction.suppliedOn === undefined;
  return { items, ...(waits && { until: correction.until }) };
}
