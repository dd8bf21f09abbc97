import { availableActions, type CaseState, nextReview, type Procedure } from "#casework";
import type { Tx } from "#platform";
import type { WorkingCalendar } from "#law";
import { officersOf } from "#procedures";

/** Keeps which roles have a main action open to them now, so that a workbench can count without opening every case. */
export async function noteWaiting(tx: Tx, caseId: string, of: Standing): Promise<void> {
  await noteAllWaiting(tx, [{ id: caseId, waitsFor: waitsFor(of) }]);
}

/** The same for some cases, of which it is known. */
export async function noteAllWaiting(
  tx: Tx,
  cases: readonly { readonly id: string; readonly waitsFor: readonly string[] }[],
): Promise<void> {
  await tx.run(
    `update case_file c set waits_for = w."waitsFor"
       from jsonb_to_recordset($1::jsonb) as w (id text, "waitsFor" text[]) where c.id = w.id`,
    [JSON.stringify(cases.map(({ id, waitsFor }) => ({ id, waitsFor })))],
  );
}

interface Standing {
  readonly procedure: Procedure;
  readonly state: CaseState;
  readonly calendar: WorkingCalendar;
  readonly now: string;
  readonly known: Record<string, unknown>;
}

export function waitsFor({ procedure, state, calendar, now, known }: Standing): string[] {
  const papers = new Set(state.documents.map(nextReview));
  const drafts = state.documents.some(({ life }) => life === "draft");
  return Object.keys(procedure.roles).filter(
    (role) =>
      papers.has(role) ||
      (drafts && (procedure.drafters ?? []).includes(role)) ||
      mainActionOpen(role, { procedure, state, calendar, now, known }),
  );
}

function mainActionOpen(role: string, { procedure, state, calendar, now, known }: Standing) {
  // An act that only an officer of the case may take waits for that officer.
  const [inCharge] = officersOf(state);
  const id = role === "officer" ? (inCharge?.account ?? "anybody") : "anybody";
  return availableActions(procedure, state, { id, role }, now, known, calendar).some(
    ({ enabled, weight }) => enabled && weight === "main",
  );
}
