import type { CaseSummary } from "#contract";
import { audit, identityOf, type Tx } from "#platform";
import type { Caller } from "../http/caller.ts";
import { forbidden, found, refused } from "../http/refused.ts";
import { summaryColumns } from "./summary.ts";

/** Gives the case to a colleague of the office that runs it. */
export async function assign(
  tx: Tx,
  caller: Caller,
  caseId: string,
  accountId: string,
  now: string,
): Promise<CaseSummary> {
  const before = await ownCase(tx, caller, caseId);
  const colleague = await tx.row<{ name: string }>(
    "select name from account where id = $1 and office_path = $2 and not disabled",
    [accountId, before.officePath],
  );
  if (colleague === undefined) throw noColleague();
  await tx.run("update case_file set assigned_to = $2, updated_at = $3 where id = $1", [caseId, accountId, now]);
  await audit(
    tx,
    identityOf(caller),
    { action: "case.assign", subject: before.number, caseId, detail: { to: accountId } },
    now,
  );
  return summary(tx, caller, caseId);
}

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

const noColleague = () =>
  refused(
    422,
    "no-such-colleague",
    {
      zh: "此账号不属于办理本案的机构，或已停用。",
      en: "This account does not belong to the office of the case, or is disabled.",
    },
    { zh: "请选择本机构人员。", en: "Choose somebody of this office." },
  );
