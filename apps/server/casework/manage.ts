import type { CaseSummary } from "#contract";
import { audit, identityOf, type Tx } from "#platform";
import type { Caller } from "../http/caller.ts";
import { forbidden, found } from "../http/refused.ts";
import { summaryColumns } from "./summary.ts";

/** A sealed case is seen by its own office alone, not by those above. */
export async function seal(
  tx: Tx,
  caller: Caller,
  caseId: string,
  wanted: { sealed: boolean; reason: string },
  now: string,
): Promise<CaseSummary> {
  const before = await ownCase(tx, caller, caseId);
  await tx.run("update case_file set sealed = $2, updated_at = $3 where id = $1", [caseId, wanted.sealed, now]);
  const action = wanted.sealed ? "case.seal" : "case.unseal";
  await audit(
    tx,
    identityOf(caller),
    { action, subject: before.number, caseId, detail: { reason: wanted.reason } },
    now,
  );
  return summary(tx, caller, caseId);
}

async function ownCase(tx: Tx, caller: Caller, caseId: string): Promise<CaseSummary> {
  const row = await summary(tx, caller, caseId);
  if (row.officePath !== caller.officePath) throw forbidden();
  return row;
}

async function summary(tx: Tx, caller: Caller, caseId: string): Promise<CaseSummary> {
  const row = await tx.row<CaseSummary>(`select ${summaryColumns(caller)} from case_file c where c.id = $1`, [caseId]);
  return found(row, { zh: "此案件", en: "This case" });
}
