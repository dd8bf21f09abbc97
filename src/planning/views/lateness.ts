import { daysBetween, type IsoDate } from "#law";
import { dueOf, taskStateOf, type ViewRow } from "./viewRow.ts";

export interface LateRow<Row extends ViewRow> {
  readonly row: Row;
  /** Calendar days since the due date: 1 on the day after it. */
  readonly days: number;
}

/** What is late on `today`, the longest wait first. A task due today is not late; one to be put right is late by that order's date. */
export function lateRows<Row extends ViewRow>(rows: readonly Row[], today: string): readonly LateRow<Row>[] {
  return rows
    .flatMap((row) => {
      const [due, state] = [dueOf(row), taskStateOf(row)];
      if (due === null || due >= today || state === undefined || state === "done" || state === "declined") return [];
      return [{ row, days: daysLate(due, today) }];
    })
    .toSorted((a, b) => b.days - a.days || a.row.taskNumber - b.row.taskNumber || (a.row.id < b.row.id ? -1 : 1));
}

/** Calendar days from a due date to a later day. */
export function daysLate(due: string, day: string): number {
  return daysBetween(due as IsoDate, day as IsoDate);
}
