import type { Actor, CaseState, Party, Procedure } from "#casework";
import type { Draw } from "./inputFor.ts";
import type { Step } from "./scene.ts";

/** A kind of case that walks are taken over. */
export interface WalkKind {
  readonly procedure: Procedure;
  /** The main line from the lead to the closing; a step that is taken twice stands there twice. */
  readonly route: readonly string[];
  /** What officers of the tests write, by action: inputs that mostly go through. */
  readonly written: ReadonlyMap<string, readonly unknown[]>;
  /** Steps taken before chance has its way. */
  readonly from?: readonly Step[];
  /** Where a period of three days decides the course, days pass slowly: few leaps, and mostly a day at a time. */
  readonly slow?: true;
  /** What of a written input the case itself says: which paper is to be served, who has not signed yet. */
  readonly fits?: (action: string, state: CaseState, draw: Draw) => object;
  /** Steps that would end most walks too early, besides those of an enforcement case. */
  readonly rare?: readonly string[];
  /** Who walks, where not the people of an enforcement case; an officer is the first. */
  readonly walkers?: readonly Actor[];
  /** The parties it begins with: by chance a right holder, where nothing is said. */
  readonly parties?: readonly Party[];
  /** What the guards know, where not the people of an enforcement office alone. */
  readonly known?: Readonly<Record<string, unknown>>;
}

/** The inputs of steps, by action. */
export function byAction(steps: readonly Step[]): ReadonlyMap<string, readonly unknown[]> {
  const found = new Map<string, unknown[]>();
  for (const [, action, , input = {}] of steps) found.set(action, [...(found.get(action) ?? []), input]);
  return found;
}
