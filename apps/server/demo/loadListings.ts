import { addDays, addSeconds, type Instant, legalDay, startOfDay } from "#law";
import { listingFromRecord } from "#screening";
import type { Desk } from "../desk.ts";
import { type Intake, intakeOf } from "../imports/stagedRow.ts";
import { takeListings } from "../imports/writeListings.ts";
import { screenOffice } from "../screening/screenOffice.ts";
import { type DemoListing, demoListings } from "./listings.ts";

/** The office whose market the demonstration watches. */
export const watchingOffice = "ip/qc/lan/";

const ROUND_DAYS = 5;

/**
 * Takes the listings in as if they had come every five days, and screens them as they came: the same intake and the
 * same engine as for a push over HTTP. The intent of the author is written beside them; screening never sees it.
 */
export async function loadListings(desk: Desk, now: Instant): Promise<void> {
  const all = demoListings();
  const oldest = Math.max(...all.map(roundsAgo));
  for (let round = oldest; round >= 0; round -= 1) {
    const listings = all.filter((listing) => roundsAgo(listing) === round);
    if (listings.length === 0) continue;
    const received = round === 0 ? now : daysBefore(now, round * ROUND_DAYS);
    const intents = Object.fromEntries(listings.map(({ id, intent }) => [id, intent]));
    const as = { as: "office", account: "screening", office: watchingOffice, roles: [] } as const;
    await desk.db.transaction(as, (tx) =>
      takeListings(
        tx,
        watchingOffice,
        listings.map((listing) => intake(listing, now)),
        received,
      ),
    );
    await desk.db.system((tx) =>
      tx.run(
        "update listing set intent = $2::jsonb ->> platform_id where office_path = $1 and intent is null and jsonb_exists($2::jsonb, platform_id)",
        [watchingOffice, JSON.stringify(intents)],
      ),
    );
    await screenOffice({ ...desk, now: () => received }, watchingOffice, new AbortController().signal);
  }
}

function roundsAgo({ daysAgo }: DemoListing): number {
  return Math.floor((daysAgo - 1) / ROUND_DAYS);
}

function intake({ intent: _intent, mark: _mark, daysAgo, ...listing }: DemoListing, now: Instant): Intake {
  const seen = daysBefore(now, daysAgo);
  const read = listingFromRecord({ ...listing, currency: "CNY", time: seen }, 0);
  if ("problems" in read) throw new Error(`${listing.id}: ${JSON.stringify(read.problems)}`);
  return intakeOf(read.ok);
}

/** Half past nine in the morning of the legal day so many days before. */
function daysBefore(now: Instant, days: number): Instant {
  return addSeconds(startOfDay(addDays(legalDay(now), -days)), 9.5 * 3600);
}
