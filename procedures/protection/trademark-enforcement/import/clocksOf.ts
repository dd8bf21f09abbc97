import type { ImportedClock } from "#casework";
import { cite } from "#statutes";
import type { Clock } from "../clocks.ts";
import type { RowCells } from "./RowCells.ts";
import { type ImportableStage, reached } from "./stages.ts";
import type { ImportedTrack } from "./tracks.ts";

/** The clocks that ran or run in a case of this stage, from the days that the row gives. */
export function importClocks(row: RowCells, stage: ImportableStage, tracks: readonly ImportedTrack[]): ImportedClock[] {
  const receivedOn = row.day("receivedOn");
  const filedOn = reached(stage, "filed") ? row.day("filedOn") : undefined;
  const clocks: (ImportedClock & { clock: Clock })[] = [];
  if (receivedOn !== undefined)
    clocks.push({ clock: "check", from: receivedOn, ...(filedOn !== undefined && { stoppedOn: filedOn }) });
  if (filedOn !== undefined) clocks.push({ clock: "decision", from: filedOn, ...decisionRun(row, stage, tracks) });
  for (const track of tracks) clocks.push(...clocksOfTrack(stage, track));
  return clocks;
}

/** TM-05 runs until everybody is decided about; extended and paused as the row says. */
function decisionRun(
  row: RowCells,
  stage: ImportableStage,
  tracks: readonly ImportedTrack[],
): Partial<Omit<ImportedClock, "clock">> {
  const extendedOn = row.day("extendedOn");
  const suspendedOn = stage === "suspended" ? row.day("suspendedOn") : undefined;
  const decided = tracks.flatMap(({ facts }) => (facts.decision === undefined ? [] : [facts.decision.on]));
  const last = decided.length === tracks.length ? decided.toSorted().at(-1) : undefined;
  return {
    ...(extendedOn !== undefined && { extended: { on: extendedOn, why: "移入前批准延期" } }),
    ...(suspendedOn !== undefined && {
      paused: {
        from: suspendedOn,
        why: { zh: "移入前已中止", en: "suspended before the import" },
        article: cite("trademark-regulations", "81"),
      },
    }),
    ...(last !== undefined && { stoppedOn: last }),
  };
}

function clocksOfTrack(stage: ImportableStage, track: ImportedTrack): (ImportedClock & { clock: Clock })[] {
  const { id: of, facts, noticeServedOn, servedOn, paidUpOn } = track;
  const { decision, hearing } = facts;
  const clocks: (ImportedClock & { clock: Clock })[] = [];
  const toldEnd = hearing?.requestedOn ?? decision?.on;
  if (noticeServedOn !== undefined && reached(stage, "prior-notice"))
    clocks.push({
      clock: "hearing-request",
      of,
      from: noticeServedOn,
      ...(toldEnd !== undefined && { stoppedOn: toldEnd }),
    });
  if (decision === undefined) return clocks;
  clocks.push({ clock: "service", of, from: decision.on, ...(servedOn !== undefined && { stoppedOn: servedOn }) });
  clocks.push({ clock: "publication", of, from: decision.on });
  if (servedOn === undefined) return clocks;
  if (decision.fineFen > 0)
    clocks.push({
      clock: "payment",
      of,
      from: servedOn,
      length: decision.payWithinDays,
      ...(paidUpOn !== undefined && { stoppedOn: paidUpOn }),
    });
  clocks.push({ clock: "reconsideration-apply", of, from: servedOn }, { clock: "suit", of, from: servedOn });
  return clocks;
}
