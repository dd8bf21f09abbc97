import type { Identity, Tx } from "#platform";
import type { Finding } from "#screening";
import type { Desk } from "../desk.ts";
import type { ListingRow } from "./listingRow.ts";
import { caughtListings } from "./caughtListings.ts";
import { raiseClues } from "./raiseClues.ts";

interface Judged {
  readonly listings: readonly ListingRow[];
  readonly findings: readonly Finding[];
  /** Names the matcher; kept with each listing and clue. */
  readonly version: string;
}

/**
 * Marks listings as screened and raises their clues, in one step: what is repeated, by a job or by the queue, finds them
 * marked and does nothing. Answers how many were not marked before.
 */
export async function keepFindings(
  desk: Desk,
  tx: Tx,
  as: Identity & { readonly as: "office" },
  { listings: judged, findings, version }: Judged,
): Promise<number> {
  // Two screenings of one office take turns, or both would raise the same clue.
  await tx.run("select pg_advisory_xact_lock(hashtext($1))", [`screening ${as.office}`]);
  const mine = await tx.rows<{ id: string }>(
    `update listing set screened_at = $2, screened_by = $3
      where id = any($1) and office_path = $4 and screened_at is null returning id`,
    [judged.map(({ id }) => id), desk.now(), version, as.office],
  );
  const ids = new Set(mine.map(({ id }) => id));
  const listings = judged.filter(({ id }) => ids.has(id));
  const clues = await raiseClues(desk, tx, as, await caughtListings(tx, listings, findings), version);
  await countScreened(tx, listings, clues, desk.now());
  return listings.length;
}

/** Tells the imports that these came with how many were screened, and how many clues they raised. */
export async function countScreened(
  tx: Tx,
  screened: readonly { readonly id: string; readonly sourceImport: string | null }[],
  clues: ReadonlyMap<string, number>,
  now: string,
): Promise<void> {
  for (const source of new Set(screened.map(({ sourceImport }) => sourceImport))) {
    if (source === null) continue;
    const rows = screened.filter(({ sourceImport }) => sourceImport === source);
    const raised = rows.reduce((sum, { id }) => sum + (clues.get(id) ?? 0), 0);
    await tx.run("update import_batch set written = written + $2, clues = clues + $3, updated_at = $4 where id = $1", [
      source,
      rows.length,
      raised,
      now,
    ]);
  }
}
