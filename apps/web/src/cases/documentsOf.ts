import type { ActionSpec, Procedure } from "#casework";

/** The documents an action issues, or may issue where that hangs on what is filled in. */
export function documentsOf(procedure: Procedure, spec: ActionSpec): readonly string[] {
  const issued = typeof spec.documents === "function" ? (spec.mayIssue ?? []) : (spec.documents ?? []);
  return issued.filter((kind) => procedure.documents[kind] !== undefined);
}
