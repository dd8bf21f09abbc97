import type { ActionSpec } from "#casework";
import type { Define } from "../frame.ts";

/** The steps of how a lead comes in, and whether it is taken: complaint, informer, transfer, correction, refusal. */
export function intakeActions(_action: Define): Record<string, ActionSpec> {
  return {};
}
