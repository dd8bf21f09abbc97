import { holderKey, type TaskState, taskStateOf, taskStates, type ViewRow, type ViewTask } from "./viewRow.ts";

/** One square of the map: the tasks of one department in one state. `items` are ids of assignments, or of tasks nobody has. */
export interface GridCell {
  readonly state: TaskState;
  readonly items: readonly GridItem[];
}
export interface GridItem {
  readonly taskId: string;
  /** Null for a task that was given to nobody yet. */
  readonly assignmentId: string | null;
}
export interface GridLine {
  /** holderKey of an office or body; `named:…` for a lead that is on no register; `-` where a task names no lead. */
  readonly key: string;
  readonly cells: readonly GridCell[];
  readonly total: number;
}
export interface TaskGrid {
  readonly lines: readonly GridLine[];
  readonly totals: readonly GridCell[];
  readonly total: number;
}

/**
 * Tasks by department and state. A task that was given out stands with each of its holders; one that was not stands with the
 * body that the plan names as its lead, as not yet given out. Every item is in exactly one cell, so the cells add up to the total.
 */
export function taskGrid(tasks: readonly ViewTask[], rows: readonly ViewRow[]): TaskGrid {
  const lines = new Map<string, Map<TaskState, GridItem[]>>();
  const put = (key: string, state: TaskState, item: GridItem) => {
    const line = lines.get(key) ?? new Map<TaskState, GridItem[]>();
    lines.set(key, line);
    line.set(state, [...(line.get(state) ?? []), item]);
  };
  const given = new Set<string>();
  for (const row of rows) {
    const state = taskStateOf(row);
    if (state === undefined) continue;
    given.add(row.taskId);
    put(holderKey(row.holder), state, { taskId: row.taskId, assignmentId: row.id });
  }
  for (const task of tasks) {
    if (!given.has(task.id)) put(leadKey(task), "unassigned", { taskId: task.id, assignmentId: null });
  }
  const made = [...lines].map(([key, line]) => lineOf(key, line)).toSorted(worst);
  const totals = taskStates.map((state, at) => ({ state, items: made.flatMap(({ cells }) => cells[at]?.items ?? []) }));
  return { lines: made, totals, total: made.reduce((sum, { total }) => sum + total, 0) };
}

export function leadKey({ lead }: Pick<ViewTask, "lead">): string {
  if (lead === null) return "-";
  return lead.agency === null ? `named:${lead.named}` : `agency:${lead.agency}`;
}

function lineOf(key: string, line: ReadonlyMap<TaskState, readonly GridItem[]>): GridLine {
  const cells = taskStates.map((state) => ({ state, items: line.get(state) ?? [] }));
  return { key, cells, total: cells.reduce((sum, { items }) => sum + items.length, 0) };
}

/** Who has most that is late stands first, then who has most; the key settles the rest, so that the order never wavers. */
function worst(a: GridLine, b: GridLine): number {
  const late = (line: GridLine) => line.cells.find(({ state }) => state === "late")?.items.length ?? 0;
  return late(b) - late(a) || b.total - a.total || (a.key < b.key ? -1 : 1);
}
