import type { RowProblem } from "#rights";
import type { Cell } from "./neutralise.ts";
import type { TableSheet } from "./writeTables.ts";

/** A row that was not taken, with its cells as they stood and what was wrong with it. */
export type RefusedRow = {
  readonly row: number;
  readonly cells: readonly string[];
  readonly problems: readonly RowProblem[];
};

/**
 * The refused rows as a sheet to be mended and imported again: the file's own columns first, then row number and
 * problem. The importer does not know these two columns and passes over them.
 */
export function refusedSheet(
  header: readonly string[],
  refused: Iterable<RefusedRow>,
  locale: "zh" | "en",
): TableSheet {
  const titles = locale === "zh" ? ["原行号", "问题"] : ["row in file", "problem"];
  const rows = function* (): Generator<readonly Cell[]> {
    for (const { row, cells, problems } of refused) {
      const padded = [
        ...cells.slice(0, header.length),
        ...Array.from({ length: Math.max(0, header.length - cells.length) }, () => ""),
      ];
      yield [...padded, row, problems.map((problem) => problemText(problem, locale)).join("; ")];
    }
  };
  return {
    name: locale === "zh" ? "未导入的行" : "refused rows",
    header: [...header, ...titles],
    rows: { [Symbol.iterator]: rows },
  };
}

function problemText(problem: RowProblem, locale: "zh" | "en"): string {
  const where = problem.column === "" ? "" : locale === "zh" ? `${problem.column}：` : `${problem.column}: `;
  const remedy =
    problem.remedy === undefined ? "" : locale === "zh" ? `。${problem.remedy.zh}` : `. ${problem.remedy.en}`;
  return where + problem.sentence[locale] + remedy;
}
