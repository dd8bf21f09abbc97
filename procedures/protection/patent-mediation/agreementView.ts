import type { CaseState } from "#casework";
import type { Bilingual } from "#law";
import type { MediationState } from "./frame.ts";
import { courtAnswers, remedies } from "./names.ts";
import { mediatorsOf, nameOf } from "./standing.ts";

/** What a mediation has come to, as a page shows it. */
export interface MediationView {
  readonly mediators: readonly string[];
  readonly inForceOn?: string;
  readonly items: readonly {
    readonly id: string;
    readonly what: string;
    readonly debtor: string;
    readonly creditor: string;
    readonly fen?: number;
    readonly dueOn: string;
    readonly performedOn?: string;
    /** What is left to the creditor, where the item was not performed. */
    readonly remedy?: Bilingual;
  }[];
  readonly confirmation?: { readonly court: string; readonly answer?: Bilingual; readonly number?: string };
}

/** Undefined for a case of another procedure, and before there is a mediator or an agreement. */
export function mediationOf(state: CaseState): MediationView | undefined {
  if (state.procedure !== "patent-mediation") return undefined;
  // Sound: the engine checked the facts of such a case against their schema.
  const own = state as unknown as MediationState;
  const { agreement, items = [], confirmation } = own.facts;
  const mediators = mediatorsOf(own.facts).map(({ name }) => name);
  if (mediators.length === 0 && items.length === 0) return undefined;
  const answer = confirmation?.answer;
  return {
    mediators,
    ...(agreement?.inForceOn !== undefined && { inForceOn: agreement.inForceOn }),
    items: items.map(({ id, what, debtor, creditor, fen, dueOn, performed, breached }) => ({
      id,
      what,
      debtor: nameOf(own, debtor),
      creditor: nameOf(own, creditor),
      dueOn,
      ...(fen !== undefined && { fen }),
      ...(performed && { performedOn: performed.on }),
      ...(breached && performed === undefined && { remedy: remedies[breached.remedy] }),
    })),
    ...(confirmation && {
      confirmation: {
        court: confirmation.court,
        ...(answer && { answer: courtAnswers[answer.result] }),
        ...(answer?.number !== undefined && { number: answer.number }),
      },
    }),
  };
}
