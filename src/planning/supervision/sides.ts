import type { Assignment } from "./assignment.ts";
import type { Writer } from "./entry.ts";
import type { Side } from "./command.ts";

/** Who acts: a person at the desk of an office, with the roles of the account. */
export interface Supervising extends Writer {
  readonly roles: readonly string[];
}
type Where = Pick<Assignment, "holder" | "fromPath">;

/** Does this person stand on that side of the assignment, in a role that has the business? */
export function standsOn(side: Side, where: Where, actor: Supervising): boolean {
  const { officePath, agency } = where.holder;
  const has = (...roles: readonly string[]) => roles.some((role) => actor.roles.includes(role));
  if (side === "holder")
    return agency === undefined
      ? officePath === actor.officePath && has("officer", "head")
      : where.fromPath === actor.officePath && has("officer", "head", "supervisor");
  if (!has("supervisor", "head")) return false;
  if (side === "giver") return where.fromPath === actor.officePath;
  const seen = officePath ?? where.fromPath;
  return seen.startsWith(actor.officePath) && officePath !== actor.officePath;
}

/** The issuing office writes down what a body without accounts has answered. */
export function recordsFor(where: Where, actor: Supervising): boolean {
  return where.holder.agency !== undefined && standsOn("holder", where, actor);
}
