import type { Actor, CaseState, Party, Procedure } from "#casework";
import { standsInFor } from "#procedures";
import type { Caller } from "../http/caller.ts";

/**
 * In which of its roles the caller acts: the one that the action is for, else its first. Somebody of a right holder acts as
 * the party it is in this case.
 */
export function actorOf(caller: Caller, procedure: Procedure, state: CaseState, action: string): Actor {
  const by = Object.hasOwn(procedure.actions, action) ? (procedure.actions[action]?.by ?? []) : [];
  return actorIn(caller, state, by);
}

/** The caller in the first of its roles that is wanted, else in its first. */
export function actorIn(caller: Caller, state: CaseState, by: readonly string[]): Actor {
  const roles = rolesIn(caller, state);
  const role = roles.find((each) => by.includes(each)) ?? roles[0] ?? "none";
  const party = caller.officePath === null ? asParties(caller, state).find((each) => each.role === role) : undefined;
  return {
    id: caller.id,
    role,
    name: caller.name,
    ...(party === undefined ? {} : { party: party.id }),
    ...(caller.officePath === null ? {} : { office: caller.officePath }),
  };
}

export function rolesIn(caller: Caller, state: CaseState): readonly string[] {
  if (caller.officePath !== null) return caller.roles;
  return [...asParties(caller, state).map(({ role }) => role), ...caller.roles];
}

/** A deputy acts for the officer on leave, and the docket says so. */
export function inPlaceOf(actor: Actor, state: CaseState, known: Readonly<Record<string, unknown>>): Actor {
  const officer = standsInFor(state as Parameters<typeof standsInFor>[0], { actor, known });
  return officer === undefined ? actor : { ...actor, for: { id: officer.account, name: officer.name } };
}

/** By its parts as the walls know them (an agent's, an invited respondent's), else by its own name on the docket. */
function asParties(caller: Caller, state: CaseState): readonly Party[] {
  const { parts } = caller;
  if (parts !== undefined)
    return state.parties.filter(({ id, role }) => parts.some((part) => part.partyId === id && part.role === role));
  return state.parties.filter(({ holderId }) => holderId !== undefined && holderId === caller.holderId);
}
