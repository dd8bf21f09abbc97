import { explain } from "./likeness/explain.ts";
import type { Likeness } from "./reason.ts";
import { currentVersion } from "./versions.ts";

/** Named in every finding. A version that has informed a case is frozen; a change of weights or tables is a new one. */
export const matcherVersion: string = currentVersion.name;

/** From here on an officer would call two names alike. */
const ALIKE = 0.6;

/** Likeness of two names as given: "Nike" and "n i k e"; undefined when an officer would not call them alike. */
export function closeness(a: string, b: string): Likeness | undefined {
  const { score, reasons, against } = explain(a, b);
  const reason = reasons[0];
  return reason === undefined || score < ALIKE ? undefined : { score, reason, against };
}
