import type { ActionSpec, Procedure } from "#casework";
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
        .filter(([, spec]) => spec.weight === "main" && spec.from.includes(procedure.start))
        .filter(([, spec]) => spec.by.some((role) => roles.includes(role)))
        .map(([action, spec]) => ({ procedure, action, spec })),
    );
}
