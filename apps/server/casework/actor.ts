import type { Actor, CaseState, Procedure } from "#casework";
import type { Caller } from "../http/caller.ts";

/**
 * In which of its roles the caller acts: the one that the action is for, else its first. Somebody of a right holder acts as
 * the party it is in this case.
 */
export function actorOf(caller: Caller, procedure: Procedure, state: CaseState, action: string): Actor {
  const roles = rolesIn(caller, state);
  const by = Object.hasOwn(procedure.actions, action) ? (procedure.actions[action]?.by ?? []) : [];
  const role = roles.find((each) => by.includes(each)) ?? roles[0] ?? "none";
  return {
    id: caller.id,
    role,
    name: caller.name,
    ...(caller.officePath === null ? {} : { office: caller.officePath }),
  };
}

export function rolesIn(caller: Caller, state: CaseState): readonly string[] {
  if (caller.officePath !== null) return caller.roles;
  const asParty = state.parties.filter(({ holderId }) => holderId !== undefined && holderId === caller.holderId);
  return [...asParty.map(({ role }) => role), ...caller.roles];
}
