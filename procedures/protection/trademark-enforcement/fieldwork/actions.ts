import type { ActionSpec } from "#casework";
import type { Define } from "../frame.ts";
import { disposalActions } from "./disposal.ts";
import { evidenceRegistrationActions } from "./evidenceRegistration.ts";
import { handlingActions } from "./handling.ts";
import { identificationActions } from "./identification.ts";
import { inspectionActions } from "./inspection.ts";
import { interviewActions } from "./interview.ts";
import { releaseActions } from "./release.ts";
import { seizureActions } from "./seizure.ts";

/** The steps of what is done in the field: inspection, interviews, evidence registered, goods sealed and seized, identification. */
export function fieldworkActions(action: Define): Record<string, ActionSpec> {
  return {
    ...inspectionActions(action),
    ...interviewActions(action),
    ...identificationActions(action),
    ...evidenceRegistrationActions(action),
    ...handlingActions(action),
    ...seizureActions(action),
    ...releaseActions(action),
    ...disposalActions(action),
  };
}
