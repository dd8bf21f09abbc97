import type { Refusal } from "#law";
import { CommandRefused } from "./refused.ts";

/** A file that cannot be read as a table. Its columns go by their names alone: nobody is asked which one is which. */
export function wrongTable(refusal: Refusal, columns: string): CommandRefused {
  const remedy = remedies(columns)[refusal.code];
  return new CommandRefused(remedy === undefined ? refusal : { ...refusal, remedy });
}

const remedies = (columns: string): Readonly<Record<string, Refusal["remedy"]>> => ({
  "missing-columns": {
    zh: `请在第一行写列名；可用的列：${columns}。`,
    en: `Put column names in the first row; these are known: ${columns}.`,
  },
  "column-twice": { zh: "请删去或改名其中一列。", en: "Remove one of them, or give it another name." },
});
