import type { Procedure } from "#casework";
import type { Bilingual } from "#law";
import { procedureOf, procedures } from "#procedures";

/** The procedures the product knows; the page draws menus, forms and stage pictures from the very values the server runs. */
export const allProcedures: readonly Procedure[] = procedures;

export function findProcedure(id: string): Procedure | undefined {
  return procedureOf(id);
}

export function procedureName(id: string): Bilingual {
  return findProcedure(id)?.name ?? { zh: id, en: id };
}

export function stageName(procedureId: string, stage: string): Bilingual {
  return findProcedure(procedureId)?.stages[stage]?.name ?? { zh: stage, en: stage };
}

/** How a stage ends the case, where it does. */
export function closingForm(procedureId: string, stage: string): Bilingual | undefined {
  return findProcedure(procedureId)?.stages[stage]?.closing;
}

/** The small procedure in which a clue is decided; it has its inbox, not a case page. */
export const clueProcedure = "clue";
