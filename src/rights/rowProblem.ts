import { Bilingual } from "#law";
import { z } from "zod";

/**
 * One thing wrong with one row of a file: where, what, what was found there (cut to 200 characters), and what to do about it.
 * `row` is the row of the file as a spreadsheet numbers it (the header is row 1); `column` is the header's own word.
 */
export const RowProblem = z.object({
  row: z.number().int().min(0),
  column: z.string(),
  code: z.string().regex(/^[a-z][a-z0-9-]*$/),
  sentence: Bilingual,
  found: z.string(),
  remedy: Bilingual.optional(),
});
export type RowProblem = Readonly<z.infer<typeof RowProblem>>;

const SHOWN = 200;

export function rowProblem(
  place: { readonly row: number; readonly column: string },
  code: string,
  sentence: Bilingual,
  found = "",
  remedy?: Bilingual,
): RowProblem {
  const { row, column } = place;
  return { row, column, code, sentence, found: excerpt(found), ...(remedy !== undefined && { remedy }) };
}

/** The beginning of a value, safe to print: at most 200 characters, no control characters, no half surrogate pair. */
export function excerpt(value: string): string {
  const shown = value.slice(0, SHOWN).replace(controlOrLone, "\uFFFD");
  return value.length > SHOWN ? `${shown}…` : shown;
}

const controlOrLone = /[\p{Cc}\p{Cs}]/gu;
