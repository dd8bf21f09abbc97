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
  await auditAll(tx, as, [line], now);
}

/** Several lines at once. */
export async function auditAll(tx: Tx, as: Identity, lines: readonly AuditLine[], now: string): Promise<void> {
  await tx.run(
    `insert into audit (at, account_id, office_path, action, subject, case_id, detail)
     select $1::timestamptz, $2::text, $3::text, line.* from unnest($4::text[], $5::text[], $6::text[], $7::jsonb[]) as line`,
    [
      now,
      as.account,
      as.as === "office" ? as.office : null,
      lines.map(({ action }) => action),
      lines.map(({ subject = "" }) => subject),
      lines.map(({ caseId = null }) => caseId),
      lines.map(({ detail = {} }) => JSON.stringify(detail)),
    ],
  );
}
