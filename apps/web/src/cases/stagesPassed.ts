import { type CaseState, type Procedure, stagePicture } from "#casework";

/** The stages a case went through, in order, told from the actions taken in it; the last is where it stands. */
export function stagesPassed(procedure: Procedure, state: Pick<CaseState, "taken" | "stage">): readonly string[] {
  const { edges } = stagePicture(procedure);
  const passed: string[] = [procedure.start];
  for (const [index, { action }] of state.taken.entries()) {
    const here = passed.at(-1) ?? procedure.start;
    const targets = edges
      .filter((edge) => edge.from === here && edge.actions.some((one) => one.action === action))
      .map((edge) => edge.to);
    if (targets.length === 0) continue;
    // Where an action leads to several stages, what was done next tells which it was.
    const following = state.taken[index + 1]?.action;
    const from = following === undefined ? [state.stage] : (procedure.actions[following]?.from ?? []);
    const next = targets.find((stage) => from.includes(stage)) ?? targets[0];
    if (next !== undefined) passed.push(next);
  }
  if (passed.at(-1) !== state.stage) passed.push(state.stage);
  return passed;
}
