import type { Procedure } from "#casework";
import type { Bilingual } from "#law";
import { procedures } from "#procedures";

/** The procedures the product knows; the page draws menus, forms and stage pictures from the very values the server runs. */
export const allProcedures: readonly Procedure[] = Object.values(procedures as Readonly<Record<string, Procedure>>);

export function findProcedure(id: string): Procedure | undefined {
  return allProcedures.find((procedure) => procedure.id === id);
}

export function procedureName(id: string): Bilingual {
  return findProcedure(id)?.name ?? { zh: id, en: id };
}

export function stageName(procedureId: string, stage: string): Bilingual {
  return findProcedure(procedureId)?.stages[stage]?.name ?? { zh: stage, en: stage };
}

/** The last day of a case: is the stage one that ends it? */
export function closingForm(procedureId: string, stage: string): Bilingual | undefined {
  return findProcedure(procedureId)?.stages[stage]?.closing;
}

export const cluePath = "protection/clue";
