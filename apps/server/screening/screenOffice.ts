import { accountJob, type Identity } from "#platform";
import type { Finding, Listing } from "#screening";
import type { Desk } from "../desk.ts";
import { raiseClues } from "./raiseClues.ts";

const screeningQueue = "screening";
const BATCH = 500;

export async function workScreening(desk: Desk): Promise<void> {
  await desk.jobs.work<{ office: string }>(screeningQueue, ({ office }, signal) => {
    desk.waking.delete(office);
    return screenOffice(desk, office, signal);
  });
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
  const as = { as: "office", account: "screening", office: officePath, roles: [] } as const;
  const startedAt = desk.now();
  const screener = await desk.marks.screenerFor(as, startedAt);
  let population = 0;
  let processed = 0;
  for (let after = ""; ; ) {
    signal.throwIfAborted();
    const waiting = await desk.db.transaction(as, (tx) =>
      tx.rows<ListingRow>(
        `select id, platform_id as "platformId", platform, title, description, brand, category, price_fen as "priceFen", currency,
                seller, seen_at as "seenAt", url, intake_sha256 as "intakeSha256", source_import as "sourceImport"
           from listing where office_path = $1 and id > $2 and screened_at is null order by id limit ${BATCH}`,
        [officePath, after],
      ),
    );
    // What came in meanwhile may lie before the mark: the end is a round from the beginning that finds nothing.
    if (waiting.length === 0 && after === "") break;
    after = waiting.at(-1)?.id ?? "";
    if (waiting.length === 0) continue;
    population += waiting.length;
    const findings = await screener.screen(waiting.map(asListing), signal);
    processed += await desk.db.transaction(as, (tx) => keep(desk, tx, as, waiting, findings, screener.version));
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

export interface ListingRow {
  readonly id: string;
  readonly platformId: string;
  readonly platform: string;
  readonly title: string;
  readonly description: string;
  readonly brand: string;
  readonly category: string;
  readonly priceFen: number | null;
  readonly currency: string;
  readonly seller: string;
  readonly seenAt: string;
  readonly url: string | null;
  readonly intakeSha256: string;
  readonly sourceImport: string | null;
}

/** The engine speaks of a listing by our own id: the platform's is unique only within the platform. */
function asListing(row: ListingRow): Listing {
  const text = { description: row.description, brand: row.brand, category: row.category, seller: row.seller };
  return {
    id: row.id,
    platform: row.platform,
    title: row.title,
    currency: row.currency,
    time: row.seenAt,
    ...Object.fromEntries(Object.entries(text).filter(([, value]) => value !== "")),
    ...(row.priceFen === null ? {} : { priceFen: row.priceFen }),
  };
}

async function keep(
  desk: Desk,
  tx: Parameters<typeof raiseClues>[1],
  as: Identity & { readonly as: "office" },
  waiting: readonly ListingRow[],
  findings: readonly Finding[],
  version: string,
): Promise<number> {
  // Two screenings of one office take turns, or both would raise the same clue.
  await tx.run("select pg_advisory_xact_lock(hashtext($1))", [`screening ${as.office}`]);
  const mine = await tx.rows<{ id: string }>(
    "update listing set screened_at = $2, screened_by = $3 where id = any($1) and screened_at is null returning id",
    [waiting.map(({ id }) => id), desk.now(), version],
  );
  const ids = new Set(mine.map(({ id }) => id));
  const listings = waiting.filter(({ id }) => ids.has(id));
  const clues = await raiseClues(desk, tx, as, listings, findings, version);
  for (const source of new Set(listings.map(({ sourceImport }) => sourceImport))) {
    if (source === null) continue;
    const rows = listings.filter(({ sourceImport }) => sourceImport === source);
    const raised = rows.reduce((sum, { id }) => sum + (clues.get(id) ?? 0), 0);
    await tx.run("update import_batch set written = written + $2, clues = clues + $3, updated_at = $4 where id = $1", [
      source,
      rows.length,
      raised,
      desk.now(),
    ]);
  }
  return listings.length;
}
