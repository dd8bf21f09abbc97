import { createHash } from "node:crypto";
import type { IsoDate } from "#law";
import type { WorkQueue } from "#platform";
import { encode } from "./messages.ts";

export interface Sent {
  readonly listings: number;
  readonly batches: number;
  /** Listings so large that no batch can carry them: left out, by place from 1. */
  readonly tooLarge: readonly number[];
}

interface Sending {
  readonly queue: WorkQueue;
  /** Names this sending. Sent again under the same name, the same listings make the same batches, which count once. */
  readonly run: string;
  readonly today: IsoDate;
  readonly office?: string;
  readonly signal?: AbortSignal;
  /** The queue is full: the sender waits for the workers. */
  readonly onWait?: () => void;
  readonly onSent?: (listings: number) => void;
}

const MOST = 500;

/**
 * Sends records to the workers, some hundreds at a time. A batch is named by its run, place and content, so that a
 * sender killed and started again under the same run doubles nothing: the server drops what it saw within two minutes,
 * and the collector knows the rest by name.
 */
export async function sendListings(
  records: AsyncIterable<Readonly<Record<string, unknown>>> | Iterable<Readonly<Record<string, unknown>>>,
  { queue, run, today, office = "", signal, onWait, onSent }: Sending,
): Promise<Sent> {
  let listings = 0;
  let batches = 0;
  let place = 0;
  const tooLarge: number[] = [];
  let waiting: Readonly<Record<string, unknown>>[] = [];
  let bytes = 0;
  const send = async () => {
    if (waiting.length === 0) return;
    const body = encode({ office, today, listings: waiting });
    const id = `${run}-${batches}-${createHash("sha256").update(body).digest("hex").slice(0, 16)}`;
    await queue.send({ id, body }, { ...(signal ? { signal } : {}), ...(onWait ? { onWait } : {}) });
    listings += waiting.length;
    batches += 1;
    waiting = [];
    bytes = 0;
    onSent?.(listings);
  };
  // Room for the frame of the message around its listings.
  const room = queue.largest - 4_096;
  for await (const record of records) {
    place += 1;
    const size = Buffer.byteLength(JSON.stringify(record)) + 1;
    if (size > room) {
      tooLarge.push(place);
      continue;
    }
    if (waiting.length === MOST || bytes + size > room) await send();
    waiting.push(record);
    bytes += size;
  }
  await send();
  return { listings, batches, tooLarge };
}
