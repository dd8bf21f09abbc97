import { type RowProblem, rowProblem } from "./rowProblem.ts";

/**
 * Finds rows that repeat an id seen earlier in the same file. The first row stands, each later one is refused and told
 * which row it repeats: two rows for one mark may differ, and choosing is the user's work.
 */
export function duplicateMarks(): (id: string, row: number, column: string) => RowProblem | undefined {
  const rowOf = new Map<string, number>();
  return (id, row, column) => {
    const first = rowOf.get(id);
    if (first === undefined) {
      rowOf.set(id, row);
      return undefined;
    }
    return rowProblem(
      { row, column },
      "duplicate-id",
      { zh: `与第${first}行编号重复`, en: `the same id as row ${first}` },
      id,
    );
  };
}
