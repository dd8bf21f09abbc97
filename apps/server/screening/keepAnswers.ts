import { setTimeout as wait } from "node:timers/promises";
import { accountJob, type WorkQueue } from "#platform";
import type { Desk } from "../desk.ts";
import { decode, FindingBatch } from "../stream/messages.ts";
import { keepFindings } from "./keepFindings.ts";
import { listingColumns, type ListingRow } from "./listingRow.ts";
import { screeningOf } from "./screenRows.ts";

/**
 * Takes in what the workers found, until the signal: a batch that comes again, or is about listings that are not here,
 * changes nothing. Each batch is accounted for: received = kept + screened by another + refused + unknown.
 */
export async function keepAnswers(desk: Desk, queue: WorkQueue, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await queue.take(({ body }) => keepAnswer(desk, decode(FindingBatch, body)), { signal });
    } catch (error) {
      if (signal.aborted) return;
      desk.app.log.error({ err: error }, "the answers of the screening workers cannot be read");
      await wait(5_000, undefined, { signal }).catch(() => undefined);
    }
  }
}

export async function keepAnswer(desk: Desk, batch: FindingBatch): Promise<void> {
  const startedAt = desk.now();
  const as = screeningOf(batch.office);
  const refused = new Map(batch.refused.flatMap(({ id, reasons }) => (id === null ? [] : [[id, reasons] as const])));
  const kept = await desk.db.transaction(as, async (tx) => {
    // The office's own listings only: a worker's word opens no other office.
    const rows = await tx.rows<ListingRow>(
      `select ${listingColumns} from listing where office_path = $1 and id = any($2) order by id`,
      [batch.office, [...batch.screened, ...refused.keys()]],
    );
    const screened = rows.filter(({ id }) => !refused.has(id));
    const unread = rows.filter(({ id }) => refused.has(id));
    const version = batch.matcherVersion;
    const judged = { listings: screened, findings: batch.findings, version };
    return {
      known: rows.length,
      screened: await keepFindings(desk, tx, as, judged),
      // Sent again it would be refused again: it counts as looked at, and says by whom it was refused.
      refused: await keepFindings(desk, tx, as, { listings: unread, findings: [], version: `refused by ${version}` }),
    };
  });
  for (const [id, reasons] of refused)
    desk.app.log.error({ listing: id, reasons }, "a screening worker could not read a listing");
  const skipped = {
    "refused-by-worker": kept.refused,
    "screened-by-another": kept.known - kept.screened - kept.refused,
    "unknown-listing": batch.received - kept.known,
  };
  await desk.db.system((tx) =>
    accountJob(tx, {
      job: "screening",
      startedAt,
      finishedAt: desk.now(),
      population: batch.received,
      processed: kept.screened,
      skipped: Object.fromEntries(Object.entries(skipped).filter(([, count]) => count !== 0)),
    }),
  );
}
