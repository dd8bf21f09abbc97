import type { ImportedCase } from "#casework";
import type { IsoDate } from "#law";
import type { RowCells } from "./RowCells.ts";
import { type ImportableStage, reached } from "./stages.ts";
import type { ImportedTrack } from "./tracks.ts";

/**
 * The acts that must have been done for a case to stand where it stands, with their days: guards ask for them. Who did them is
 * not in a list; what an officer does is taken as the officer's in charge, so that nobody approves the own work after the move.
 */
export function doneOf(
  row: RowCells,
  stage: ImportableStage,
  tracks: readonly ImportedTrack[],
  officer: string | undefined,
): ImportedCase["done"] {
  const done: { action: string; on: IsoDate; by?: string }[] = [];
  const add = (action: string, on: IsoDate | undefined, byOfficer = false) => {
    if (on !== undefined) done.push({ action, on, ...(byOfficer && officer !== undefined && { by: officer }) });
  };
  const filedOn = row.day("filedOn");
  add("register-lead", row.day("receivedOn") ?? filedOn, true);
  if (!reached(stage, "filed")) return done;
  add("propose-filing", filedOn, true);
  add("approve-filing", filedOn);
  if (!reached(stage, "investigation")) return done;
  add("begin-investigation", filedOn, true);
  if (stage === "suspended") add("suspend", row.day("suspendedOn"));
  if (!reached(stage, "legal-review")) return done;
  add("record-findings", row.day("investigationEndedOn"), true);
  add("submit-for-legal-review", row.day("investigationEndedOn"), true);
  add("legal-review", row.day("reviewedOn"));
  for (const { facts } of tracks) {
    const { notice, hearing, decision, service, payments = [] } = facts;
    add("give-notice", notice?.on, true);
    add("serve-notice", notice?.served?.on, true);
    add("request-hearing", hearing?.requestedOn);
    add("decide", decision?.on);
    add("serve-decision", service?.on, true);
    for (const { on } of payments) add("record-payment", on, true);
  }
  return done;
}
