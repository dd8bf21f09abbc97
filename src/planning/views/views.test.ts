import { describe, expect, it } from "vitest";
import { lateRows } from "./lateness.ts";
import { taskGrid } from "./taskGrid.ts";
import { taskTimeline } from "./taskTimeline.ts";
import { taskStates, type ViewRow, type ViewTask } from "./viewRow.ts";

const task = (number: number, agency: string | null): ViewTask => ({
  id: `t${number}`,
  number,
  lead: agency === null ? null : { named: agency, agency: agency === "nobody" ? null : agency },
});
const row = (id: string, taskNumber: number, change: Partial<ViewRow> = {}): ViewRow => ({
  id,
  planId: "p",
  taskId: `t${taskNumber}`,
  taskNumber,
  holder: { officePath: "ip/qc/", agency: null, name: { zh: "青川", en: "Qingchuan" } },
  stage: "accepted",
  due: "2026-11-10",
  standing: "on-time",
  ...change,
});

describe("the map of tasks", () => {
  it("puts every task in one square, and its sums are its squares", () => {
    const rows = [
      row("a", 1, { standing: "late" }),
      row("b", 1, {
        holder: { officePath: null, agency: "cnipa", name: { zh: "局", en: "Office" } },
        stage: "closed",
        standing: "done",
      }),
      row("c", 2, { stage: "declined", standing: "none" }),
      row("d", 3, { stage: "withdrawn", standing: "none" }),
      row("e", 2, { stage: "close-asked", standing: "late" }),
    ];
    const grid = taskGrid([task(1, "samr"), task(2, "samr"), task(3, "samr"), task(4, null), task(5, "nobody")], rows);
    expect(grid.lines.map(({ key, total }) => [key, total])).toEqual([
      ["ip/qc/", 3],
      ["-", 1],
      ["agency:cnipa", 1],
      ["agency:samr", 1],
      ["named:nobody", 1],
    ]);
    const counts = (key: string) =>
      Object.fromEntries(
        (grid.lines.find((line) => line.key === key)?.cells ?? [])
          .filter(({ items }) => items.length > 0)
          .map(({ state, items }) => [state, items.map((item) => item.assignmentId ?? item.taskId)]),
      );
    expect(counts("ip/qc/")).toEqual({ declined: ["c"], late: ["a", "e"] });
    // A task whose only assignment was taken back has nobody again.
    expect(counts("agency:samr")).toEqual({ unassigned: ["t3"] });
    expect(counts("agency:cnipa")).toEqual({ done: ["b"] });
    expect(grid.totals.map(({ items }) => items.length).reduce((a, b) => a + b)).toBe(grid.total);
    expect(grid.totals.map(({ state }) => state)).toEqual([...taskStates]);
  });

  it("is empty for a plan without tasks", () => {
    expect(taskGrid([], [])).toMatchObject({ lines: [], total: 0 });
  });
});

describe("the timeline", () => {
  it("shows months without gaps over the turn of the year, and what has no date beside them", () => {
    const rows = [
      row("a", 1, { due: "2026-11-30", standing: "late" }),
      row("b", 2, { due: "2027-01-01", stage: "closed", standing: "done" }),
      row("c", 3, { due: null }),
      row("d", 4, { due: "2030-01-01", stage: "withdrawn" }),
    ];
    const stops = [
      { assignmentId: "b", name: "half", due: "2026-12-15", reached: null },
      { assignmentId: "d", name: "gone", due: "2029-12-15", reached: null },
    ];
    const { months, undated } = taskTimeline(rows, stops);
    expect(
      months.map(({ month, done, late, open, milestones }) => [month, done, late, open, milestones.length]),
    ).toEqual([
      ["2026-11", [], ["a"], [], 0],
      ["2026-12", [], [], [], 1],
      ["2027-01", ["b"], [], [], 0],
    ]);
    expect(undated).toEqual(["c"]);
  });

  it("leaves out empty months where a date lies a lifetime off", () => {
    const { months } = taskTimeline([row("a", 1), row("b", 2, { due: "2199-12-31" })]);
    expect(months.map(({ month }) => month)).toEqual(["2026-11", "2199-12"]);
  });
});

describe("what is late", () => {
  it("counts days since the due date, the longest wait first; what is due today is not late", () => {
    const rows = [
      row("today", 1, { due: "2026-11-20" }),
      row("short", 2, { due: "2026-11-19" }),
      row("long", 3, { due: "2026-02-28" }),
      row("closed", 4, { due: "2026-02-28", stage: "closed", standing: "done" }),
      row("undated", 5, { due: null }),
      row("mend", 6, {
        stage: "closed",
        standing: "late",
        due: "2026-02-28",
        rectification: { due: "2026-11-18", stage: "ordered" },
      }),
    ];
    expect(lateRows(rows, "2026-11-20").map(({ row: { id }, days }) => [id, days])).toEqual([
      ["long", 265],
      ["mend", 2],
      ["short", 1],
    ]);
  });
});
