import type { Procedure } from "#casework";
import type { Step } from "./scene.ts";

/** A kind of enforcement case that walks are taken over. */
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
}

/** The inputs of steps, by action. */
export function byAction(steps: readonly Step[]): ReadonlyMap<string, readonly unknown[]> {
  const found = new Map<string, unknown[]>();
  for (const [, action, , input = {}] of steps) found.set(action, [...(found.get(action) ?? []), input]);
  return found;
}
