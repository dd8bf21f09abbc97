import type { ClockStart } from "#casework";
import type { EnforcementState } from "../frame.ts";

type Told = Pick<EnforcementState, "facts">;
type Decided = "filed" | "notFiled";

/**
 * Who is to hear whether the case is filed. An informer who gave a name, within the five working days of TM-04; a complainant
 * always gave one, so it is told in the same period (our reading), by a paper that is served on it.
 */
export function toBeTold({ facts }: Told): "complainant" | "informer" | undefined {
  if (facts.complaint !== undefined) return "complainant";
  return facts.informer?.kind === "real-name" ? "informer" : undefined;
}

/** The period of a complainant runs for its paper, and ends by itself when that is served. */
export function tellingClocks(state: Told, decided: Decided): readonly ClockStart<"inform">[] {
  const who = toBeTold(state);
  if (who === undefined) return [];
  return [who === "informer" ? { clock: "inform" } : { clock: "inform", of: `${decided}Notice#1` }];
}

export function tellingPapers(state: Told, decided: Decided) {
  const who = toBeTold(state);
  if (who === undefined) return [];
  return [who === "informer" ? ("informerNotice" as const) : (`${decided}Notice` as const)];
}
