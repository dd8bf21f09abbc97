import type { ActionSpec } from "#casework";
import type { IntakeLaw } from "../../enforcement/EnforcementLaw.ts";
import type { Define } from "../frame.ts";
import { complaintActions } from "./complaint.ts";
import { tellInformer } from "./informing.ts";
import { recordMediation } from "./mediation.ts";
import { refuseFiling } from "./refuseFiling.ts";
import { registerLead } from "./registerLead.ts";
import { serveRefusal } from "./serveRefusal.ts";

/** The steps of how a lead comes in, and whether it is taken: complaint, informer, transfer, correction, refusal. */
export function intakeActions(action: Define, law: IntakeLaw): Record<string, ActionSpec> {
  return {
    "register-lead": registerLead(action, law),
    ...complaintActions(action, law),
    "record-mediation": recordMediation(action),
    "refuse-filing": refuseFiling(action, law),
    "serve-refusal": serveRefusal(action),
  };
}

/** What is still owed to whoever came while the case goes on: after the steps of the case itself in every menu. */
export function informingActions(action: Define): Record<string, ActionSpec> {
  return { "tell-informer": tellInformer(action) };
}
