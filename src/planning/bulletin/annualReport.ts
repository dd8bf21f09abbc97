import { daysLate } from "../views/lateness.ts";
import type { BulletinRow } from "./bulletin.ts";

export interface ReportLine {
  readonly id: string;
  /** Calendar days late: at closing, or on the report's day. */
  readonly days: number | null;
}
export interface AnnualReport {
  /** The day that the report tells: the last of the year, or today while it lasts. */
  readonly day: string;
  readonly done: readonly ReportLine[];
  readonly late: readonly ReportLine[];
  readonly open: readonly ReportLine[];
}

/** A plan's year: what was closed in it, what was late at its end, what was open and not late. Each assignment stands once. */
export function annualReport(rows: readonly BulletinRow[], year: number, today: string): AnnualReport {
  const last = `${year}-12-31`;
  const day = last < today ? last : today;
  const live = rows.filter(
    ({ stage, assignedOn }) => stage !== "withdrawn" && stage !== "declined" && assignedOn <= day,
  );
  const line = ({ id, due }: BulletinRow, until: string): ReportLine => ({
    id,
    days: due !== null && due < until ? daysLate(due, until) : null,
  });
  const isOpen = ({ closedOn }: BulletinRow) => closedOn === null || closedOn > day;
  const isLate = (row: BulletinRow) => row.due !== null && row.due < day;
  return {
    day,
    done: live.flatMap((row) =>
      row.closedOn !== null && row.closedOn >= `${year}-01-01` && row.closedOn <= day ? [line(row, row.closedOn)] : [],
    ),
    late: live.filter((row) => isOpen(row) && isLate(row)).map((row) => line(row, day)),
    open: live.filter((row) => isOpen(row) && !isLate(row)).map((row) => line(row, day)),
  };
}
