import type { IsoDate, Refusal } from "#law";
import { type Assignment, type EvidenceRequired, type Holder, isLive, type Measure } from "./assignment.ts";
import type { AssignedFact, Entry } from "./entry.ts";
import * as no from "./refusals.ts";
import type { Supervising } from "./sides.ts";

/** What is asked of every holder of the same giving. */
export interface Given {
  readonly role: "lead" | "participant";
  readonly text: string | null;
  readonly due: IsoDate | null;
  readonly evidenceRequired: EvidenceRequired | null;
  readonly milestones: AssignedFact["milestones"];
  readonly measure: Measure | null;
}
/** The plan's own office gives its tasks; a holder gives on what it holds. */
export type GivenFrom =
  | { readonly planOffice: string }
  | { readonly parent: { readonly id: string } & Pick<Assignment, "holder" | "stage" | "due"> };

/** The first entry of each assignment, in the order of the holders; or why nothing is given at all. */
export function give(
  holders: readonly Holder[],
  given: Given,
  from: GivenFrom,
  known: { readonly actor: Supervising; readonly at: string; readonly day: IsoDate },
): { readonly entries: readonly Entry[] } | { readonly refusal: Refusal } {
  const { actor, at, day } = known;
  const refusal = refusalOf(holders, given, from, actor, day);
  if (refusal !== undefined) return { refusal };
  const { account, name, officePath } = actor;
  const parentId = "parent" in from ? from.parent.id : null;
  return {
    entries: holders.map((holder) => ({
      seq: 1,
      at,
      day,
      by: { account, name, officePath },
      fact: { type: "Assigned", holder, fromPath: officePath, parentId, ...given },
    })),
  };
}

function refusalOf(
  holders: readonly Holder[],
  { due, measure, milestones }: Given,
  from: GivenFrom,
  actor: Supervising,
  day: IsoDate,
): Refusal | undefined {
  if (!actor.roles.some((role) => role === "supervisor" || role === "head")) return no.notSupervising();
  if ("planOffice" in from && from.planOffice !== actor.officePath) return no.planOfAnother();
  if ("parent" in from) {
    if (from.parent.holder.officePath !== actor.officePath) return no.notTheHolder();
    if (from.parent.stage === "assigned") return no.acceptFirst();
    if (!isLive(from.parent.stage)) return no.parentClosed();
  }
  for (const { officePath } of holders) {
    if (officePath === undefined) continue;
    if (!officePath.startsWith(actor.officePath) || officePath === actor.officePath) return no.notBelow();
  }
  if (new Set(holders.map(({ officePath, agency }) => officePath ?? agency)).size < holders.length) return no.twice();
  if (due !== null && due < day) return no.pastDue();
  if ("parent" in from && from.parent.due !== null && (due === null || due > from.parent.due))
    return no.afterParent(from.parent.due);
  if (due !== null && milestones.some((one) => one.due !== null && one.due > due)) return no.milestoneAfterDue();
  if (measure !== null && measure.to < measure.from) return no.measureBackwards();
  return undefined;
}
