import { accountJob } from "#platform";
import type { Desk } from "../desk.ts";
import { screenOfficeDeclarations } from "../declarations/screenDeclarationRows.ts";
import { listingColumns, type ListingRow } from "./listingRow.ts";
import { readOfficeFacts } from "./officeFacts.ts";
import { screeningOf, screenRows } from "./screenRows.ts";
import { sendOffice, workUnanswered } from "./sendOffice.ts";

const screeningQueue = "screening";
const BATCH = 500;

export async function workScreening(desk: Desk): Promise<void> {
  await desk.jobs.work<{ office: string }>(screeningQueue, async ({ office }, signal) => {
    desk.waking.delete(office);
    await screenDeclared(desk, office, signal);
    await (desk.queues === undefined
      ? screenOffice(desk, office, signal)
      : sendOffice(desk, desk.queues.listings, office, signal));
  });
  if (desk.queues !== undefined) await workUnanswered(desk, (office) => wakeScreening(desk, office));
}

/** Screens what declarations an office has taken in; they are few beside listings, and are screened here and never queued. */
export async function screenDeclared(desk: Desk, office: string, signal: AbortSignal): Promise<void> {
  const startedAt = desk.now();
  await desk.marks.refresh();
  const screened = await screenOfficeDeclarations(desk, screeningOf(office), signal);
  if (screened === 0) return;
  await desk.db.system((tx) =>
    accountJob(tx, {
      job: "screening-declarations",
      startedAt,
      finishedAt: desk.now(),
      population: screened,
      processed: screened,
      skipped: {},
    }),
  );
}

/**
 * Calls for the screening of what an office has just taken in. While a call waits, another would find the same listings;
 * once it runs, what comes in may be too late for it and calls again.
 */
export async function wakeScreening(desk: Pick<Desk, "jobs" | "waking">, office: string): Promise<void> {
  if (desk.waking.has(office)) return;
  desk.waking.add(office);
  try {
    await desk.jobs.send(screeningQueue, { office });
  } catch (error) {
    desk.waking.delete(office);
    throw error;
  }
}

/**
 * Screens all that an office has taken in and not yet screened, batch by batch; what alerts becomes a clue or joins one.
 * A batch's clues and its mark "screened" commit together, so a killed process repeats no clue and skips no listing.
 */
export async function screenOffice(desk: Desk, officePath: string, signal: AbortSignal): Promise<void> {
  const as = screeningOf(officePath);
  const startedAt = desk.now();
  await desk.marks.refresh();
  const facts = await desk.db.transaction(as, readOfficeFacts);
  let population = 0;
  let processed = 0;
  for (let after = ""; ; ) {
    signal.throwIfAborted();
    const waiting = await desk.db.transaction(as, (tx) =>
      tx.rows<ListingRow>(
        `select ${listingColumns} from listing
          where office_path = $1 and id > $2 and screened_at is null order by id limit ${BATCH}`,
        [officePath, after],
      ),
    );
    // What came in meanwhile may lie before the mark: the end is a round from the beginning that finds nothing.
    if (waiting.length === 0 && after === "") break;
    after = waiting.at(-1)?.id ?? "";
    if (waiting.length === 0) continue;
    population += waiting.length;
    processed += await screenRows(desk, as, waiting, facts, signal);
  }
  if (population === 0) return;
  const skipped = population - processed;
  await desk.db.system((tx) =>
    accountJob(tx, {
      job: "screening",
      startedAt,
      finishedAt: desk.now(),
      population,
      processed,
      skipped: skipped === 0 ? {} : { "screened-by-another": skipped },
    }),
  );
}
