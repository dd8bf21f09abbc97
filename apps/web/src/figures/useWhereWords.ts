import { procedures } from "#procedures";
import { cellNames, cellsInWords, type FigureWhere } from "#planning";
import { useWords } from "../words/useWords.ts";

const names = cellNames(procedures);

/** The cells that a number counts, in the reader's language; empty where it counts all. */
export function useWhereWords(): (where: FigureWhere | undefined) => string {
  const { say } = useWords();
  return (where) => (where === undefined ? "" : say(cellsInWords(where, names)));
}
