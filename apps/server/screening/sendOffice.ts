import { createHash } from "node:crypto";
import { addSeconds, legalDay } from "#law";
import { accountJob, type WorkQueue } from "#platform";
import type { Listing } from "#screening";
import type { Desk } from "../desk.ts";
import { encode } from "../stream/messages.ts";
import { asListing, asRecord, listingColumns, type ListingRow } from "./listingRow.ts";
import { type OfficeFacts, readOfficeFacts } from "./officeFacts.ts";
import { screeningOf, screenRows } from "./screenRows.ts";

const BATCH = 500;
/** A listing without an answer for so long is sent again; its findings count once, whoever answers. */
const ANSWER_SECONDS = 600;

/** What the workers are sent: a message, and the listings in it. */
interface Message {
  readonly ids: readonly string[];
  readonly body: Uint8Array;
}

/**
 * Sends all that an office has taken in and that nobody has screened to the workers on the queue. A killed process sends
 * a batch twice at the most, which the answers do not mind. A full queue makes this wait.
 */
export async function sendOffice(desk: Desk, queue: WorkQueue, officePath: string, signal: AbortSignal): Promise<void> {
  const as = screeningOf(officePath);
  const startedAt = desk.now();
  const facts = await desk.db.transaction(as, readOfficeFacts);
  let population = 0;
  let sent = 0;
  let here = 0;
  for (;;) {
    signal.throwIfAborted();
    const now = desk.now();
    const waiting = await desk.db.transaction(as, (tx) =>
      tx.rows<ListingRow>(
        `select ${listingColumns} from listing
          where office_path = $1 and screened_at is null and (sent_at is null or sent_at <= $2) order by id limit ${BATCH}`,
        [officePath, addSeconds(now, -ANSWER_SECONDS)],
      ),
    );
    if (waiting.length === 0) break;
    population += waiting.length;
    for (const { ids, body } of messagesOf(officePath, waiting.map(asListing), facts, now, queue.largest)) {
      if (body.length > queue.largest) {
        // One listing and all its office knows: more than the queue carries is screened here.
        const rows = waiting.filter(({ id }) => ids.includes(id));
        here += await screenRows(desk, as, rows, facts, signal);
        continue;
      }
      await queue.send({ id: nameOf(officePath, now, body), body }, { signal });
      sent += ids.length;
      await desk.db.transaction(as, (tx) => tx.run("update listing set sent_at = $2 where id = any($1)", [ids, now]));
    }
  }
  if (population === 0) return;
  await desk.db.system((tx) =>
    accountJob(tx, {
      job: "screening-sent",
      startedAt,
      finishedAt: desk.now(),
      population,
      processed: sent,
      skipped: here === 0 ? {} : { "screened-here": here },
    }),
  );
}

/** Looks every minute for listings that were sent and not answered, and has them sent again. */
export async function workUnanswered(desk: Desk, wake: (office: string) => Promise<void>): Promise<void> {
  const unanswered = "screening-unanswered";
  await desk.jobs.work(unanswered, async () => {
    const late = await desk.db.statement<{ office: string }>(
      "select distinct office_path as office from listing where screened_at is null and (sent_at is null or sent_at <= $1)",
      [addSeconds(desk.now(), -ANSWER_SECONDS)],
    );
    for (const { office } of late) await wake(office);
  });
  await desk.jobs.schedule(unanswered, "* * * * *");
}

/** As many listings to a message as the queue carries. The facts of an office go with each: a worker knows none. */
function messagesOf(
  office: string,
  listings: readonly Listing[],
  facts: OfficeFacts,
  now: string,
  largest: number,
): Message[] {
  const today = legalDay(now);
  const { authorisedSellers = [], prices = new Map() } = facts.factsFor(listings, today);
  const body = encode({
    office,
    today,
    listings: listings.map(asRecord),
    sellers: [...authorisedSellers],
    prices: [...prices],
  });
  if (body.length <= largest || listings.length === 1) return [{ ids: listings.map(({ id }) => id), body }];
  const half = Math.ceil(listings.length / 2);
  return [listings.slice(0, half), listings.slice(half)].flatMap((part) =>
    messagesOf(office, part, facts, now, largest),
  );
}

/** Sent again it has another name, since the queue drops what it has seen under one; so has another listing. */
function nameOf(office: string, now: string, body: Uint8Array): string {
  return createHash("sha256").update(`${office} ${now} `).update(body).digest("hex").slice(0, 40);
}
