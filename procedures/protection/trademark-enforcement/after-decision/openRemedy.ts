import type { Refusal } from "#law";
import { cite } from "#statutes";
import { refuse } from "../../../refuse.ts";
import type { RespondentState } from "../frame.ts";
import type { Remedy } from "./facts.ts";

/** The remedy whose result is not known yet. */
export function openRemedy({ remedies = [] }: RespondentState["facts"]): Remedy | undefined {
  return remedies.find(({ result }) => result === undefined);
}

/** The list with something added to the open remedy. */
export function withOpen(remedies: readonly Remedy[] | undefined, more: Partial<Remedy>): readonly Remedy[] {
  return (remedies ?? []).map((each) => (each.result === undefined ? { ...each, ...more } : each));
}

export function nothingOpen(): Refusal {
  return refuse(
    "no-remedy-open",
    ["没有相应的正在进行的复议或者诉讼。", "No such reconsideration or suit is under way."],
    ["请先登记申请或者起诉。", "Record the application or the suit first."],
    cite("administrative-litigation-law", "45"),
  );
}
