import type { Actor } from "#casework";

/** The side for which somebody contributes to a draw: a party for itself, the officers of a case together, the head. */
export function sideOf({ party, role }: Pick<Actor, "party" | "role">): string {
  return party ?? role;
}
