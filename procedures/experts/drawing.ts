import type { CaseState } from "#casework";
import type { IsoDate } from "#law";
import { experts as adjudicationExperts } from "../protection/patent-adjudication/experts.ts";
import { experts as mediationExperts } from "../protection/patent-mediation/experts.ts";
import { nameKey, rightKey } from "./conflicts.ts";
import type { Drawing } from "./draws.ts";
import { eligibleExperts, type Excluded, type Listed } from "./eligible.ts";
import type { Expert } from "./expert.ts";
import type { ExpertProcedure } from "./ExpertProcedure.ts";
import { needOf } from "./freeze.ts";
import type { ExpertRole } from "./names.ts";
import { rulesIn } from "./settings.ts";

const drawing: Readonly<Record<string, ExpertProcedure>> = {
  "patent-adjudication": adjudicationExperts,
  "patent-mediation": mediationExperts,
};

/** How the cases of a procedure draw experts; undefined where they draw none. */
export function expertProcedureOf(procedure: string): ExpertProcedure | undefined {
  return Object.hasOwn(drawing, procedure) ? drawing[procedure] : undefined;
}

/** Who would stand on a list frozen on that day, and who not; undefined where cases of this procedure draw nobody. */
export function wouldBeListed(
  state: CaseState,
  asked: { readonly role: ExpertRole; readonly fields: readonly string[] },
  pool: readonly Expert[],
  day: IsoDate,
  known: Readonly<Record<string, unknown>>,
): { readonly eligible: readonly Listed[]; readonly excluded: readonly Excluded[] } | undefined {
  const of = expertProcedureOf(state.procedure);
  return of && eligibleExperts(pool, needOf(of, state as Drawing, asked), day, rulesIn({ known }));
}

/** By what the system finds earlier service in cases of the same parties or right: their keys, as the draws of those cases keep them. */
export function tiesOf(state: CaseState): { readonly parties: readonly string[]; readonly right: string | undefined } {
  const ties = expertProcedureOf(state.procedure)?.ties(state as Drawing);
  return {
    parties: [...new Set((ties?.parties ?? []).map(nameKey))],
    right: ties?.right === undefined ? undefined : rightKey(ties.right),
  };
}
