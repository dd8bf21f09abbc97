import { type ActionSpec, availableActions, initialState, type Procedure } from "#casework";
import { allProcedures, clueProcedure } from "./procedures.ts";

export interface Opening {
  readonly procedure: Procedure;
  readonly action: string;
  readonly spec: ActionSpec;
}

/** The ways a person of these roles may open a case: the main first actions of every procedure, clues excepted, which screening opens. */
export function openings(roles: readonly string[]): readonly Opening[] {
  return allProcedures
    .filter((procedure) => procedure.id !== clueProcedure)
    .flatMap((procedure) =>
      Object.entries(procedure.actions)
        .filter(([action, spec]) => spec.weight === "main" && roles.some((role) => opensBy(procedure, action, role)))
        .map(([action, spec]) => ({ procedure, action, spec })),
    );
}

/** Whether the action may be the first of a case: what needs something before it is refused by its own guard. */
function opensBy(procedure: Procedure, action: string, role: string): boolean {
  const before = initialState(procedure, []);
  return availableActions(procedure, before, { id: "", role }, "2026-01-01T00:00:00Z").some(
    (item) => item.action === action && item.enabled,
  );
}
