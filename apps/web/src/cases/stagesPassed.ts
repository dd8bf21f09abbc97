import type { ActionSpec, CaseState, ImportedFrom, Procedure } from "#casework";

/**
 * The stages a case went through, in order, told from the actions taken in it; the last is where it stands. Where an
 * action may lead to several stages, what was done afterwards, up to the present stage, tells which it was. A case that began
 * elsewhere begins where it was taken over.
 */
export function stagesPassed(
  procedure: Procedure,
  state: Pick<CaseState, "taken" | "stage"> & { readonly imported?: Pick<ImportedFrom, "seq" | "stage"> },
): readonly string[] {
  const { seq: begunAt = 0, stage: begunIn = procedure.start } = state.imported ?? {};
  const specs = state.taken.flatMap(({ action, seq }) => (seq > begunAt ? (procedure.actions[action] ?? []) : []));
  // From behind: the stages from which the actions still to come lead to where the case stands.
  const open: ReadonlySet<string>[] = [new Set([state.stage])];
  for (const spec of specs.toReversed()) {
    const after = open[0];
    open.unshift(new Set(spec.from.filter((from) => targets(spec, from).some((to) => after?.has(to)))));
  }
  const passed = [begunIn];
  for (const [index, spec] of specs.entries()) {
    const here = passed.at(-1) ?? begunIn;
    const next = targets(spec, here).find((to) => open[index + 1]?.has(to));
    if (next !== undefined && next !== here) passed.push(next);
  }
  return passed.at(-1) === state.stage ? passed : [...passed, state.stage];
}

function targets(spec: ActionSpec, here: string): readonly string[] {
  if (typeof spec.next === "function") return spec.leadsTo ?? [];
  return [spec.next ?? here];
}
