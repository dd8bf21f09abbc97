import type { ActionSpec } from "#casework";
import type { Define } from "../frame.ts";

/** The steps of what is done in the field: inspection, interviews, evidence registered, goods sealed and seized, identification. */
export function fieldworkActions(_action: Define): Record<string, ActionSpec> {
  return {};
}
