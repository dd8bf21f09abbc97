import { addDays, daysBetween, type Instant, type IsoDate, momentOn } from "#law";
import { type Assignment, isLive, isRectifying } from "./assignment.ts";
import type { Fact } from "./entry.ts";
import type { Rhythm } from "./rhythm.ts";

const morning = "09:00";

/** A mark that is to be made when its moment comes; `due` tells one due date's marks from those of the next. */
export interface AssignmentTimer {
  readonly rung: string;
  readonly due: IsoDate;
  readonly firesAt: Instant;
}

/** All that falls due of an assignment as it stands. What has ended, or waits for the giver's word on closing, rings nothing. */
export function assignmentTimers(
  assignment: Assignment,
  { remindBefore, escalateAfter }: Rhythm,
): readonly AssignmentTimer[] {
  const { due, rectification, stage } = assignment;
  const timers: AssignmentTimer[] = [];
  const at = (rung: string, of: IsoDate, days: number) => {
    timers.push({ rung, due: of, firesAt: momentOn(addDays(of, days), morning) });
  };
  if (due !== null && isLive(stage) && stage !== "close-asked") {
    for (const days of remindBefore) if (addDays(due, -days) >= assignment.assignedOn) at(`remind-${days}`, due, -days);
    at("overdue", due, 1);
    for (const [index, days] of escalateAfter.entries()) at(`escalate-${index + 1}`, due, days);
  }
  if (rectification !== null && isRectifying(assignment) && stage !== "declined" && stage !== "withdrawn")
    at("rectification-overdue", rectification.due, 1);
  return timers;
}

/**
 * What a timer that fires on a day leaves in the record; undefined where nothing is to be said any more: a reminder whose day has long
 * gone by (the due date was moved nearer, the server was down) leaves it to the nearer one, or to the mark that it is late.
 * `up`: the issuing office and those above it, nearest first.
 */
export function timerFact(
  assignment: Assignment,
  timer: { readonly rung: string; readonly due: IsoDate },
  up: readonly string[],
  rhythm: Rhythm,
  day: IsoDate,
): Fact | undefined {
  if (!assignmentTimers(assignment, rhythm).some(({ rung, due }) => rung === timer.rung && due === timer.due))
    return undefined;
  const [kind, number] = [timer.rung.replace(/-?\d+$/, ""), Number(/\d+$/.exec(timer.rung)?.[0] ?? 0)];
  if (kind === "remind") {
    const left = daysBetween(day, timer.due);
    const nearer = Math.max(-1, ...rhythm.remindBefore.filter((days) => days < number));
    return left > nearer ? { type: "Reminded", daysBefore: left } : undefined;
  }
  if (kind === "overdue") return { type: "MarkedOverdue", due: timer.due, of: "assignment" };
  if (kind === "rectification-overdue") return { type: "MarkedOverdue", due: timer.due, of: "rectification" };
  const to = up[number - 1];
  if (to === undefined) return undefined;
  return { type: "Escalated", key: `${timer.due}#${number}`, to, due: timer.due, level: number };
}
