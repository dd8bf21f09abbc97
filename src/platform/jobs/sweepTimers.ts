import type { Database, Tx } from "../database/Database.ts";
import { accountJob, type JobAccount } from "./accountJob.ts";

/** A timer that is due: a reminder or an overdue mark of one run of a clock. */
export interface DueTimer {
  readonly caseId: string;
  readonly run: string;
  /** "overdue", or the reminder's name. */
  readonly rung: string;
  readonly due: string;
}

/**
 * What to do with a due timer, in the claim's own transaction: append the event, or say why there is nothing to do.
 * A fault thrown here leaves the timer armed for the next sweep.
 */
export type FireTimer = (tx: Tx, timer: DueTimer) => Promise<"fired" | { readonly skipped: string }>;

export interface Sweep {
  readonly account: JobAccount;
  /** False: what was due and what was done do not add up. */
  readonly balanced: boolean;
  readonly faults: readonly { readonly timer: DueTimer; readonly error: Error }[];
}

/**
 * Fires what is due at `now`, each timer once for ever: its claim and its event commit together, so a killed process leaves either
 * both or neither, and two sweeps at once cannot both have it. One short transaction a timer.
 */
export async function sweepTimers(db: Database, now: string, fire: FireTimer, clock: () => string): Promise<Sweep> {
  const startedAt = clock();
  const due = await dueTimers(db, now);
  let processed = 0;
  const skipped: Record<string, number> = {};
  const faults: { timer: DueTimer; error: Error }[] = [];
  const skip = (reason: string) => {
    skipped[reason] = (skipped[reason] ?? 0) + 1;
  };
  for (const timer of due) {
    try {
      const done = await db.system((tx) => claimAndFire(tx, timer, now, fire));
      if (done === "fired") processed += 1;
      else skip(done.skipped);
    } catch (error) {
      faults.push({ timer, error: error instanceof Error ? error : new Error(String(error)) });
      skip("fault");
    }
  }
  const account = { job: "timers", startedAt, finishedAt: clock(), population: due.length, processed, skipped };
  return { account, faults, balanced: await db.system((tx) => accountJob(tx, account)) };
}

async function claimAndFire(tx: Tx, timer: DueTimer, now: string, fire: FireTimer): ReturnType<FireTimer> {
  const key = [timer.caseId, timer.run, timer.rung, timer.due];
  // The case first, as an append does: a sweep and an officer's act wait for each other instead of deadlocking.
  await tx.run("select 1 from case_file where id = $1 for update", [timer.caseId]);
  const armed = await tx.run(
    `update timer set claimed_at = $5 where case_id = $1 and run = $2 and rung = $3 and due = $4 and claimed_at is null`,
    [...key, now],
  );
  if (armed === 0) return { skipped: "no-longer-armed" };
  const claimed = await tx.run(
    "insert into timer_claim (case_id, run, rung, due, claimed_at) values ($1, $2, $3, $4, $5) on conflict do nothing",
    [...key, now],
  );
  return claimed === 0 ? { skipped: "claimed-before" } : fire(tx, timer);
}

/** All that is armed and due, earliest first, fetched page by page. */
async function dueTimers(db: Database, now: string): Promise<DueTimer[]> {
  const due: (DueTimer & { at: string })[] = [];
  for (;;) {
    const last = due.at(-1);
    const page = await db.system((tx) =>
      tx.rows<DueTimer & { at: string }>(
        `select case_id as "caseId", run, rung, due, fires_at::text as at from timer
          where claimed_at is null and fires_at <= $1 and ($2::text is null or (fires_at, case_id, run, rung) > ($2::timestamptz, $3, $4, $5))
          order by fires_at, case_id, run, rung limit 2000`,
        [now, last?.at ?? null, last?.caseId ?? "", last?.run ?? "", last?.rung ?? ""],
      ),
    );
    if (page.length === 0) return due.map(({ caseId, run, rung, due }) => ({ caseId, run, rung, due }));
    due.push(...page);
  }
}
