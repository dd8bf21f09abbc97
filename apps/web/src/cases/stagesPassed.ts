import type { CaseState, ImportedFrom, Procedure } from "#casework";

/**
 * The stages a case went through, in order, as its docket tells them; the last is where it stands, however much of the docket
 * was read. A case that began elsewhere begins where it was taken over.
 */
export function stagesPassed(
  procedure: Pick<Procedure, "start">,
  state: Pick<CaseState, "stage"> & { readonly imported?: Pick<ImportedFrom, "seq" | "stage"> },
  docket: readonly { readonly seq: number; readonly stage: string }[],
): readonly string[] {
  const { seq: begunAt = 0, stage: begunIn = procedure.start } = state.imported ?? {};
  const came = docket
    .filter(({ seq }) => seq > begunAt)
    .toSorted((a, b) => a.seq - b.seq)
    .map(({ stage }) => stage);
  return [begunIn, ...came, state.stage].filter((each, at, all) => each !== all[at - 1]);
}
