import type { CaseView, Me } from "#contract";
import { type Actor, type AvailableAction, availableActions, type CaseState, type Procedure } from "#casework";

/** The state of a case as the engine knows it: the contract carries it whole, and types what every caller needs of it. */
export function stateOf(view: CaseView): CaseState {
  return view.state as unknown as CaseState;
}

/**
 * What this account may do in this case now: the same function that guards the request on the server draws the menu.
 * An account with several roles may do what any of them may. What a party may do the server says: its page does not hold the
 * whole of the case.
 */
export function menuOf(view: CaseView, procedure: Procedure, me: Me, now: string): readonly AvailableAction[] {
  if (view.menu !== undefined) return (view.menu as readonly AvailableAction[]).toSorted(byWeight);
  if (!view.mayAct) return [];
  const best = new Map<string, AvailableAction>();
  for (const actor of actorsOf(view, me)) {
    for (const item of availableActions(procedure, stateOf(view), actor, now, view.known)) {
      const known = best.get(item.action);
      if (known === undefined || (!known.enabled && item.enabled)) best.set(item.action, item);
    }
  }
  return [...best.values()].toSorted(byWeight);
}

const byWeight = (a: AvailableAction, b: AvailableAction) => order[a.weight] - order[b.weight];

const order = { main: 0, side: 1, danger: 2 } as const;

function actorsOf(view: CaseView, me: Me): readonly Actor[] {
  const base = { id: me.id, name: me.name, ...(me.office === null ? {} : { office: me.office.path }) };
  const own = me.roles.map((role) => ({ ...base, role }));
  if (me.holderId === null) return own;
  const asParty = view.state.parties.filter((party) => party.holderId === me.holderId);
  return [...own, ...asParty.map((party) => ({ ...base, role: party.role, party: party.id }))];
}
