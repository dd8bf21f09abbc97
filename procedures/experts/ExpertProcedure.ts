import type { ActionContext, ActionSpec } from "#casework";
import type { Citation } from "#law";
import type { CaseTies } from "./conflicts.ts";
import type { Drawing, ExpertDraw, ExpertFacts, Seat } from "./draws.ts";
import type { ExpertRole } from "./names.ts";

/** What a procedure says of itself so that its cases can draw experts. */
export interface ExpertProcedure {
  /** As what they may be drawn. */
  readonly roles: readonly ExpertRole[];
  /** Who freezes a list, begins anew, and replaces. */
  readonly by: readonly string[];
  readonly from: readonly string[];
  readonly article: Citation;
  readonly ties: (state: Drawing) => CaseTies;
  /** What it means here that somebody came, or went and perhaps somebody came: facts of the procedure's own. */
  readonly seated: (
    state: Drawing,
    draw: ExpertDraw,
    change: { readonly came: readonly Seat[]; readonly went?: Seat },
    context: ActionContext,
  ) => object;
}

/** Types an action against the facts of this folder alone, so that every procedure that has them can spread it in; sound as in assignment/define.ts. */
export function define<I>(spec: ActionSpec<string, never, never, string, ExpertFacts, I>): ActionSpec {
  return spec as unknown as ActionSpec;
}
