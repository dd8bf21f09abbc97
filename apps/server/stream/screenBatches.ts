import type { WorkQueue } from "#platform";
import { type Listing, listingFromRecord, type ScreeningContext, type ScreeningPort } from "#screening";
import { decode, encode, type FindingBatch, ListingBatch } from "./messages.ts";

export type BatchFacts = Pick<ScreeningContext, "today" | "authorisedSellers" | "prices">;

interface Worker {
  readonly listings: WorkQueue;
  /** Where findings go: those of an office to its server, all others to whoever collects. */
  readonly findingsFor: (office: string) => WorkQueue;
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
export async function screenBatches({ listings, findingsFor, engineFor, signal, atOnce, onBatch }: Worker) {
  return listings.take(
    async ({ id, body }) => {
      const done = await screenBatch(decode(ListingBatch, body), engineFor, signal);
      const queue = findingsFor(done.office);
      // The parts have the same names whoever screens the batch, since the same listings give the same findings.
      for (const [part, sized] of partsOf(done, queue.largest).entries())
        await queue.send({ id: part === 0 ? id : `${id}.${part}`, body: sized });
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

/**
 * Findings of one batch as messages that the server takes: halves of its listings, until each half fits. A part is a
 * whole answer about the listings in it, so that nobody has to wait for the others. The refusals go with the first.
 */
function partsOf(done: FindingBatch, largest: number): Uint8Array[] {
  const body = encode(done);
  if (body.length <= largest) return [body];
  if (done.screened.length < 2) {
    if (done.refused.length > 0 && done.screened.length > 0) {
      const { refused, ...rest } = done;
      return [
        ...partsOf({ ...rest, refused, screened: [], findings: [], received: refused.length }, largest),
        ...partsOf({ ...rest, refused: [], received: done.screened.length }, largest),
      ];
    }
    throw new RangeError(`the answer about one listing has ${body.length} bytes; the queue takes ${largest}`);
  }
  const middle = done.screened.length >> 1;
  const half = (screened: string[], refused: FindingBatch["refused"]): FindingBatch => {
    const own = new Set(screened);
    return {
      ...done,
      screened,
      refused,
      received: screened.length + refused.length,
      findings: done.findings.filter(({ listingId }) => own.has(listingId)),
    };
  };
  return [
    ...partsOf(half(done.screened.slice(0, middle), done.refused), largest),
    ...partsOf(half(done.screened.slice(middle), []), largest),
  ];
}
