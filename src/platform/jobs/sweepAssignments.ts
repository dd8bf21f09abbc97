import { type Entry, houseRhythm, timerFact, withEntry } from "#planning";
import type { Database, Tx } from "../database/Database.ts";
import { appendEntry, holdAssignment, rearmStale, rhythmsOf } from "../stores/assignments.ts";
import { accountJob, type JobAccount } from "./accountJob.ts";

interface Armed {
  readonly id: string;
  readonly rung: string;
  readonly due: Entry["day"];
}
interface Swept {
  readonly account: JobAccount;
  /** False: what was due and what was done do not add up. */
  readonly balanced: boolean;
  readonly faults: readonly { readonly timer: Armed; readonly error: Error }[];
}

/**
 * Marks what has fallen due of assignments at `now` (the legal day being `day`): reminders, what is late, what goes one office further
 * up. Each mark is made once for ever for its due date: its claim and its entry commit together, so a killed process leaves either both
 * or neither, and two sweeps at once cannot both have it.
 */
export async function sweepAssignments(
  db: Database,
  { now, day }: { readonly now: string; readonly day: Entry["day"] },
  clock: () => string,
): Promise<Swept> {
  const startedAt = clock();
  await db.system(rearmStale);
  const due = await db.system((tx) =>
    tx.rows<Armed>(
      `select assignment_id as id, rung, due from assignment_timer where claimed_at is null and fires_at <= $1
        order by fires_at, assignment_id, rung`,
      [now],
    ),
  );
  const skipped: Record<string, number> = {};
  const faults: { timer: Armed; error: Error }[] = [];
  let processed = 0;
  for (const timer of due) {
    const done = await db
      .system((tx) => claimAndMark(tx, timer, now, day))
      .catch((error: unknown) => {
        faults.push({ timer, error: error instanceof Error ? error : new Error(String(error)) });
        return "fault" as const;
      });
    if (done === "marked") processed += 1;
    else skipped[done] = (skipped[done] ?? 0) + 1;
  }
  const account = {
    job: "assignment-timers",
    startedAt,
    finishedAt: clock(),
    population: due.length,
    processed,
    skipped,
  };
  return { account, faults, balanced: await db.system((tx) => accountJob(tx, account)) };
}

async function claimAndMark(
  tx: Tx,
  { id, rung, due }: Armed,
  now: string,
  day: Entry["day"],
): Promise<"marked" | "no-longer-armed" | "nothing-to-say"> {
  // The assignment first, as an act does: a sweep and a person's act wait for each other instead of deadlocking.
  const held = await holdAssignment(tx, id);
  const claimed = await tx.run(
    "update assignment_timer set claimed_at = $4 where assignment_id = $1 and rung = $2 and due = $3 and claimed_at is null",
    [id, rung, due, now],
  );
  if (held === undefined || claimed === 0) return "no-longer-armed";
  const up = await tx.rows<{ path: string }>(
    "select path from office where starts_with($1::text, path) order by length(path) desc",
    [held.state.fromPath],
  );
  const { fromPath } = held.state;
  const fact = timerFact(
    held.state,
    { rung, due },
    up.map(({ path }) => path),
    (await rhythmsOf(tx, [fromPath])).get(fromPath) ?? houseRhythm,
    day,
  );
  if (fact === undefined) return "nothing-to-say";
  const entry: Entry = { seq: held.state.version + 1, at: now, day, by: null, fact };
  await appendEntry(tx, id, entry, withEntry(held.state, entry));
  return "marked";
}
