import type { Caller } from "./caller.ts";

/** Is this office the caller's own or below it? A path ends in "/", so that "ip/q/" does not contain "ip/qc/". */
export function containsOffice(caller: Pick<Caller, "officePath">, path: string): boolean {
  return caller.officePath !== null && path.startsWith(caller.officePath);
}

/** Does the caller belong to an office at the top of the tree? */
export function isRoot({ officePath }: Pick<Caller, "officePath">): boolean {
  return officePath !== null && officePath.indexOf("/") === officePath.length - 1;
}
