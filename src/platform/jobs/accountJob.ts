import type { Tx } from "../database/Database.ts";

/** What a job did with everything it was to look at: processed + skipped (each with its reason) = population (invariant 11). */
export interface JobAccount {
  readonly job: string;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly population: number;
  readonly processed: number;
  /** How many were skipped, by reason. */
  readonly skipped: Readonly<Record<string, number>>;
}

/** Keeps the account. False means that it does not add up: raise an alarm. */
export async function accountJob(tx: Tx, account: JobAccount): Promise<boolean> {
  const skipped = Object.values(account.skipped).reduce((sum, n) => sum + n, 0);
  const row = await tx.row<{ balanced: boolean }>(
    `insert into job_account (job, started_at, finished_at, population, processed, skipped, reasons)
     values ($1, $2, $3, $4, $5, $6, $7::jsonb) returning balanced`,
    [
      account.job,
      account.startedAt,
      account.finishedAt,
      account.population,
      account.processed,
      skipped,
      JSON.stringify(account.skipped),
    ],
  );
  return row?.balanced ?? false;
}
