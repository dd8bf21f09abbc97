/** The engine under measure, by its door. */
import type { AuthorisedSeller, Trademark } from "#rights";
import { createScreener, type ScreeningPort } from "#screening";

/** The legal day of every run, so that a result can be repeated. */
const today = "2026-11-22";

export type Alias = { readonly text: string; readonly markId: string };

export function openEngine(
  marks: readonly Trademark[],
  known: { readonly sellers?: readonly AuthorisedSeller[]; readonly aliases?: readonly Alias[] } = {},
): ScreeningPort {
  return createScreener(marks, {
    today,
    ...(known.sellers === undefined ? {} : { authorisedSellers: known.sellers }),
  });
}

/** Does the engine take an alias table? */
export const takesAliases = false;
