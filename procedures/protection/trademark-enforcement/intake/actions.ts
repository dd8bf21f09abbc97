import type { ActionSpec } from "#casework";
import type { Define } from "../frame.ts";
import { complaintActions } from "./complaint.ts";
import { informingActions } from "./informing.ts";

/** The steps of intake after the lead is registered: see actions/lead.ts for that. */
export function intakeActions(action: Define): Record<string, ActionSpec> {
  return { ...complaintActions(action), ...informingActions(action) };
}
