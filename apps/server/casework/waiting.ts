import { availableActions, type CaseState, nextReview, type Procedure } from "#casework";
import type { Tx } from "#platform";
import type { WorkingCalendar } from "#law";
import { officersOf } from "#procedures";

/**
 * Keeps which roles have a main action open to them now, so that a workbench can count without opening every case: those of
 * the office that has it, and those of each office that acts in it as its addressee.
 */
export async function noteWaiting(tx: Tx, caseId: string, of: Standing): Promise<void> {
  const addressed = of.state.addressed ?? [];
  const held = addressed.length === 0 ? undefined : await officeOf(tx, caseId);
  await noteAllWaiting(tx, [{ id: caseId, waitsFor: waitsFor(of, held) }]);
  const acting = addressed
    .filter(({ mode }) => mode === "acts")
    .map(({ office }) => ({ office, roles: waitsFor(of, office) }));
  if (acting.length > 0)
    await tx.run("select note_addressees_waiting($1, $2::jsonb)", [caseId, JSON.stringify(acting)]);
}

async function officeOf(tx: Tx, caseId: string): Promise<string | undefined> {
  const row = await tx.row<{ path: string }>("select office_path as path from case_file where id = $1", [caseId]);
  return row?.path;
}

/** The same for some cases, of which it is known. */
export async function noteAllWaiting(
  tx: Tx,
  cases: readonly { readonly id: string; readonly waitsFor: readonly string[] }[],
): Promise<void> {
  await tx.run(
    `update case_file c set waits_for = w."waitsFor"
       from jsonb_to_recordset($1::jsonb) as w (id text, "waitsFor" text[])
      where c.id = w.id and c.waits_for is distinct from w."waitsFor"`,
    [JSON.stringify(cases.map(({ id, waitsFor }) => ({ id, waitsFor })))],
  );
}

export interface Standing {
  readonly procedure: Procedure;
  readonly state: CaseState;
  readonly calendar: WorkingCalendar;
  readonly now: string;
  readonly known: Record<string, unknown>;
}

/** `office`: of which office they are asked, where the case is addressed to another. */
export function waitsFor({ procedure, state, calendar, now, known }: Standing, office?: string): string[] {
  const asAddressee = (state.addressed ?? []).some((each) => each.office === office);
  const own = state.documents.filter((paper) => paper.office === (asAddressee ? office : undefined));
  const papers = new Set(own.map(nextReview));
  const drafts = own.some(({ life }) => life === "draft");
  return Object.keys(procedure.roles).filter(
    (role) =>
      papers.has(role) ||
      (drafts && (procedure.drafters ?? []).includes(role)) ||
      mainActionOpen(role, { procedure, state, calendar, now, known }, office),
  );
}

function mainActionOpen(role: string, { procedure, state, calendar, now, known }: Standing, office?: string) {
  // An act that only an officer of the case may take waits for that officer.
  const [inCharge] = officersOf(state);
  const id = role === "officer" ? (inCharge?.account ?? "anybody") : "anybody";
  const actor = { id, role, ...(office !== undefined && { office }) };
  return availableActions(procedure, state, actor, now, known, calendar).some(
    ({ enabled, weight }) => enabled && weight === "main",
  );
}
