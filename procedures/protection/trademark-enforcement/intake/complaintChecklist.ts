import type { CaseState } from "#casework";
import type { Bilingual, IsoDate } from "#law";
import { isEnforcement, lawOf } from "../../enforcement/lawOf.ts";
import type { ComplaintItem } from "./names.ts";

export interface ComplaintChecklist {
  readonly items: readonly { readonly name: Bilingual; readonly given: boolean }[];
  /** The last day of the correction that was asked for, while it is not supplied. */
  readonly until?: IsoDate;
}

/** What a complaint must bring, and whether it did. Undefined where the case came from no complaint. */
export function complaintChecklist(of: CaseState): ComplaintChecklist | undefined {
  if (!isEnforcement(of)) return undefined;
  const { complaint, correction } = of.facts;
  const { items: asked } = lawOf(of).intake;
  if (complaint === undefined) return undefined;
  const items = (Object.keys(asked) as ComplaintItem[]).map((item) => ({
    name: asked[item],
    given: complaint.items.includes(item),
  }));
  const waits = correction !== undefined && correction.suppliedOn === undefined;
  return { items, ...(waits && { until: correction.until }) };
}
