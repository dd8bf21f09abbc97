import type { ActionSpec } from "#casework";
import type { AssignmentFacts } from "./facts.ts";

/**
 * Types an action against the facts of this folder alone, so that every procedure that has them can spread it in.
 * Sound for the reason given at `defineProcedure`; stages and roles are checked with the procedure they come into.
 */
export function define<I>(spec: ActionSpec<string, never, never, string, AssignmentFacts, I>): ActionSpec {
  return spec as unknown as ActionSpec;
}
