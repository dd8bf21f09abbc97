import { type Citation, type IsoDate, legalDayOf, type Segment } from "#law";
import type { ClockRun } from "./clock.ts";

/** A line of the arithmetic with the docket entry it comes from: the start, a pause, an extension. */
export interface CausedSegment extends Segment {
  readonly entry?: number;
  /** The entry that ended a pause. */
  readonly endedBy?: number;
  /** Who granted an extension, and why. */
  readonly approvedBy?: string;
  readonly reason?: string;
}

/** The segments of a run, each with what caused it. Days of rest and the law's own readings have no entry. */
export function causesOf(run: ClockRun, segments: readonly Segment[]): readonly CausedSegment[] {
  return segments.map((segment): CausedSegment => {
    if (segment.kind === "trigger") return { ...segment, entry: run.startedBy };
    if (segment.kind === "extended") {
      const extension = run.extensions[(segment.part ?? 1) - 1];
      if (extension === undefined) return segment;
      return { ...segment, entry: extension.by, approvedBy: extension.approvedBy, reason: extension.why };
    }
    const pause = segment.kind === "not-counted" ? pauseOver(run, segment) : undefined;
    if (pause === undefined) return segment;
    return { ...segment, entry: pause.by, ...(pause.endedBy !== undefined && { endedBy: pause.endedBy }) };
  });
}

function pauseOver(
  run: ClockRun,
  { from, why, article }: { from: IsoDate; why: Segment["why"]; article?: Citation | undefined },
) {
  return run.pauses.find(
    (pause) =>
      pause.why.zh === why.zh &&
      pause.article?.article === article?.article &&
      legalDayOf(pause.from) <= from &&
      (pause.until === undefined || from < legalDayOf(pause.until)),
  );
}
