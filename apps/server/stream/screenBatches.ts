import type { WorkQueue } from "#platform";
import { type Listing, listingFromRecord, type ScreeningContext, type ScreeningPort } from "#screening";
import { decode, encode, type FindingBatch, ListingBatch } from "./messages.ts";

export type BatchFacts = Pick<ScreeningContext, "today" | "authorisedSellers" | "prices">;

interface Worker {
  readonly listings: WorkQueue;
  readonly findings: WorkQueue;
  /** The engine over the marks as they stand, judging by the facts of a batch. */
  readonly engineFor: (facts: BatchFacts) => Promise<ScreeningPort>;
  readonly signal: AbortSignal;
  readonly atOnce?: number;
  readonly onBatch?: (done: FindingBatch) => void;
}

/**
 * Takes batches of listings, screens them, and hands the findings on under the batch's own id. A worker killed at any
 * point leaves the batch to another; findings sent twice have one id, and whoever collects them keeps them once.
 */
export async function screenBatches({ listings, findings, engineFor, signal, atOnce, onBatch }: Worker) {
  return listings.take(
    async ({ id, body }) => {
      const done = await screenBatch(decode(ListingBatch, body), engineFor, signal);
      await findings.send({ id, body: encode(done) });
      onBatch?.(done);
    },
    { signal, ...(atOnce === undefined ? {} : { atOnce }) },
  );
}

async function screenBatch(
  batch: ListingBatch,
  engineFor: Worker["engineFor"],
  signal: AbortSignal,
): Promise<FindingBatch> {
  const good: Listing[] = [];
  const refused: FindingBatch["refused"] = [];
  for (const [at, record] of batch.listings.entries()) {
    const read = listingFromRecord(record, at + 1);
    if ("ok" in read) good.push(read.ok);
    else {
      const id = record["id"];
      refused.push({
        row: at + 1,
        id: typeof id === "string" ? id.slice(0, 200) : null,
        reasons: read.problems.map(({ column, sentence }) => ({
          zh: `${column}：${sentence.zh}`,
          en: `${column}: ${sentence.en}`,
        })),
      });
    }
  }
  const engine = await engineFor({
    today: batch.today,
    authorisedSellers: batch.sellers.map(({ platform, from, until, ...seller }) => ({
      ...seller,
      ...(platform === undefined ? {} : { platform }),
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
    })),
    prices: new Map(batch.prices),
  });
  return {
    office: batch.office,
    received: batch.listings.length,
    screened: good.map(({ id }) => id),
    refused,
    findings: [...(await engine.screen(good, signal))],
    matcherVersion: engine.version,
  };
}
