import type { ActionSpec } from "#casework";
import { assignActions } from "./assign.ts";
import { recusalActions } from "./recusal.ts";

/** Who works on a case: a group of actions that any procedure spreads in. `from`: its open stages; `parties`: its party roles. */
export function assignmentActions<S extends string, R extends string>(of: {
  readonly from: readonly S[];
  readonly parties: readonly R[];
}): Record<string, ActionSpec> {
  return { ...assignActions(of.from), ...recusalActions(of.from, of.parties) };
}
