import type { ActionContext, CaseState } from "#casework";
import type { AssignmentFacts, Officer, Recusal } from "./facts.ts";
import { deputiesIn } from "./people.ts";

export type Assigned = CaseState<AssignmentFacts>;

/** Who handles the case today, the first one first: also somebody whose recusal is asked and not decided. */
export function officersOf({ facts }: Assigned): readonly Officer[] {
  return (facts.officers ?? []).filter(({ until }) => until === undefined);
}

/** The officers and whoever stands in for one of them on leave: whose acts count as theirs. */
export function onTheCase(state: Assigned, context: Asking): boolean {
  const { actor } = context;
  const own = standing(state).some(({ account }) => account === actor.id || account === actor.for?.id);
  return own || standsInFor(state, context) !== undefined;
}

/** The officer in whose place somebody acts today; undefined for an officer of the case itself, and for strangers to it. */
export function standsInFor(state: Assigned, { actor, known }: Asking): Officer | undefined {
  const officers = standing(state);
  if (officers.some(({ account }) => account === actor.id)) return undefined;
  const deputies = deputiesIn({ known });
  return officers.find(({ account }) => deputies[account] === actor.id);
}
type Asking = Pick<ActionContext, "actor" | "known">;

/** Officers whom nobody keeps out. */
function standing(state: Assigned): readonly Officer[] {
  return officersOf(state).filter(({ account }) => recusalOf(state, account) === undefined);
}

/** What keeps somebody out: a recusal granted, for good; or asked and not decided, until it is. */
export function recusalOf({ facts }: Assigned, account: string): Recusal | undefined {
  return facts.recusals?.find((each) => each.account === account && each.decided?.granted !== false);
}

/** As a paper names them: with the number of the certificate where it is known. Undefined before anybody was assigned. */
export function officersOnPaper(state: Assigned): string | undefined {
  const named = officersOf(state).map(({ name, certificate }) =>
    certificate === undefined ? name : `${name}（执法证号：${certificate}）`,
  );
  return named.length === 0 ? undefined : named.join("、");
}
