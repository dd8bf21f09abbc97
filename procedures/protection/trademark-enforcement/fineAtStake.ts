import type { EnforcementState } from "./frame.ts";

/** The highest fine that stands or is intended against anybody in the case, in fen; undefined before one was proposed. */
export function fineAtStake({ facts }: EnforcementState): number | undefined {
  const fines = Object.values(facts.respondents ?? {}).flatMap(({ decision, notice, proposedFineFen }) => {
    const fine = decision?.fineFen ?? notice?.fineFen ?? proposedFineFen;
    return fine === undefined ? [] : [fine];
  });
  return fines.length === 0 ? undefined : Math.max(...fines);
}
