import { type AssignmentRow, type ReplyOf, routes } from "#contract";
import { holderKey, taskGrid } from "#planning";
import { useAgencies } from "../../plans/useAgencies.ts";
import { useCall } from "../../useCall.ts";
import { useWords } from "../../words/useWords.ts";

export type Board = ReplyOf<typeof routes.supervision.board>;
export type BoardTask = Board["tasks"][number];
/** One line of a list of tasks: an assignment, or a task that nobody has. */
export interface TaskLine {
  readonly task: Pick<BoardTask, "id" | "number" | "title" | "names" | "lead">;
  readonly row: AssignmentRow | null;
}

/** Every task of a plan with its assignments that the reader may see. */
export function useBoard(planId: string) {
  return useCall(routes.supervision.board, { params: { id: planId } });
}

export function rowsOf(board: Board): readonly AssignmentRow[] {
  return board.tasks.flatMap(({ assignments }) => assignments);
}

/** The map of a board. Who does not see all assignments of a plan is not told that a task was given to nobody. */
export function gridOf(board: Board, seesAll: boolean) {
  return taskGrid(seesAll ? board.tasks : [], rowsOf(board));
}

export function linesOf(board: Board): ReadonlyMap<string, TaskLine> {
  const found = new Map<string, TaskLine>();
  for (const task of board.tasks) {
    found.set(task.id, { task, row: null });
    for (const row of task.assignments) found.set(row.id, { task, row });
  }
  return found;
}

/** The name of a line of the map: an office, a body of the register, or what the plan itself calls its lead. */
export function useHolderName(board: Board | undefined): (key: string) => string {
  const { t, say } = useWords();
  const { nameOf } = useAgencies();
  const names = new Map(
    (board === undefined ? [] : rowsOf(board)).map((row) => [holderKey(row.holder), row.holder.name]),
  );
  return (key) => {
    const known = names.get(key);
    if (known !== undefined) return say(known);
    if (key === "-") return t("views.noLead");
    if (key.startsWith("named:")) return key.slice("named:".length);
    const agency = key.slice("agency:".length);
    return nameOf({ named: agency, agency });
  };
}
