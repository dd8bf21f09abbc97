import type { ActionSpec, Procedure } from "#casework";

/** The documents an action issues, or may issue where that hangs on what is filled in. */
export function documentsOf(procedure: Procedure, spec: ActionSpec): readonly string[] {
  const orders = typeof spec.documents === "function" ? (spec.mayIssue ?? []) : (spec.documents ?? []);
  const kinds = orders.map((order) => (typeof order === "string" ? order : order.document));
  return kinds.filter((kind) => procedure.documents[kind] !== undefined);
}
