import { addDays, type IsoDate } from "#law";
import { type Assignment, isRectifying } from "./assignment.ts";

export type Standing = "done" | "on-time" | "due-soon" | "late" | "none";

/** From so many days before the due date an assignment is due soon. */
export const dueSoonDays = 30;

/**
 * How an assignment stands on a day; nothing of it is stored. A rectification that is owed stands before all else, also where the
 * assignment is closed.
 */
export function assignmentStanding(
  assignment: Pick<Assignment, "stage" | "due" | "rectification">,
  today: IsoDate,
): Standing {
  const { stage, due, rectification } = assignment;
  if (stage === "declined" || stage === "withdrawn") return "none";
  if (rectification !== null && isRectifying(assignment)) return byDue(rectification.due, today);
  if (stage === "closed") return "done";
  return due === null ? "none" : byDue(due, today);
}

function byDue(due: IsoDate, today: IsoDate): Standing {
  if (today > due) return "late";
  return addDays(today, dueSoonDays) >= due ? "due-soon" : "on-time";
}
