import type { Identity, Tx } from "./Database.ts";

/** One line of the trail: who did or looked at what. `detail` is small and holds no secrets. */
export interface AuditLine {
  readonly action: string;
  readonly subject?: string;
  readonly caseId?: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Writes to the audit trail in the transaction of the act (or view) itself: what is rolled back was not done. */
export async function audit(tx: Tx, as: Identity, line: AuditLine, now: string): Promise<void> {
  await tx.run(
    "insert into audit (at, account_id, office_path, action, subject, case_id, detail) values ($1, $2, $3, $4, $5, $6, $7::jsonb)",
    [
      now,
      as.account,
      as.as === "office" ? as.office : null,
      line.action,
      line.subject ?? "",
      line.caseId ?? null,
      JSON.stringify(line.detail ?? {}),
    ],
  );
}
