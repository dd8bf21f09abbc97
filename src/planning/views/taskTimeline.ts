import { taskStateOf, type ViewRow } from "./viewRow.ts";

/** A stop on the way to an assignment's due date. */
export interface ViewMilestone {
  readonly assignmentId: string;
  readonly name: string;
  readonly due: string;
  /** The day it was reached, as somebody reported it. */
  readonly reached: string | null;
}
export interface TimelineMonth {
  /** "2026-11". */
  readonly month: string;
  readonly done: readonly string[];
  readonly late: readonly string[];
  readonly open: readonly string[];
  readonly milestones: readonly ViewMilestone[];
}
export interface Timeline {
  /** Without gaps from the first due month to the last; over ten years, only those in which something falls due. */
  readonly months: readonly TimelineMonth[];
  /** Assignments without a due date: on no month, but not lost. */
  readonly undated: readonly string[];
}

/** Assignments by the month in which they fall due (ids), each done, late or open, with the milestones of that month. */
export function taskTimeline(rows: readonly ViewRow[], milestones: readonly ViewMilestone[] = []): Timeline {
  const live = rows.filter(({ stage }) => stage !== "withdrawn" && stage !== "declined");
  const known = new Set(live.map(({ id }) => id));
  const stops = milestones.filter(({ assignmentId }) => known.has(assignmentId));
  const dated = live.filter((row) => row.due !== null);
  const months = monthsFrom([...dated.map(({ due }) => due ?? ""), ...stops.map(({ due }) => due)]);
  return {
    months: months.map((month) => {
      const here = dated.filter(({ due }) => due?.slice(0, 7) === month);
      const ids = (wanted: (row: ViewRow) => boolean) => here.filter(wanted).map(({ id }) => id);
      return {
        month,
        done: ids((row) => taskStateOf(row) === "done"),
        late: ids((row) => taskStateOf(row) === "late"),
        open: ids((row) => taskStateOf(row) !== "done" && taskStateOf(row) !== "late"),
        milestones: stops
          .filter(({ due }) => due.slice(0, 7) === month)
          .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)),
      };
    }),
    undated: live.filter(({ due }) => due === null).map(({ id }) => id),
  };
}

const longest = 120;

/** "2025-11", "2025-12", "2026-01": every month from the earliest day to the latest. */
function monthsFrom(days: readonly string[]): readonly string[] {
  const sorted = [...new Set(days.map((day) => day.slice(0, 7)))].toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  const found: string[] = [];
  for (let month = first; month !== undefined && last !== undefined && month <= last; month = after(month)) {
    found.push(month);
    if (found.length > longest) return sorted;
  }
  return found;
}

function after(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}
