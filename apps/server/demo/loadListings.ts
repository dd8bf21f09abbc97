import { addDays, addSeconds, type Instant, legalDay, startOfDay } from "#law";
import { listingFromRecord } from "#screening";
import type { Desk } from "../desk.ts";
import { type Intake, intakeOf } from "../imports/stagedRow.ts";
import { takeListings } from "../imports/writeListings.ts";
import { screenOffice } from "../screening/screenOffice.ts";
import { type DemoListing, demoListings } from "./listings.ts";

/** The office whose market the demonstration watches. */
export const watchingOffice = "ip/qc/lan/";

/**
 * Takes the listings in as if they had come month by month, and screens each month's as it came: the same intake and the
 * same engine as for a push over HTTP. The intent of the author is written beside them; screening never sees it.
 */
export async function loadListings(desk: Desk, now: Instant): Promise<void> {
  const all = demoListings();
  const oldest = Math.max(...all.map(monthsAgo));
  for (let month = oldest; month >= 0; month -= 1) {
    const listings = all.filter((listing) => monthsAgo(listing) === month);
    const received = daysBefore(now, month * 30);
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
        `update listing set detail = detail || jsonb_build_object('intent', $2::jsonb ->> platform_id)
          where office_path = $1 and $2::jsonb ? platform_id`,
        [watchingOffice, JSON.stringify(intents)],
      ),
    );
    await screenOffice({ ...desk, now: () => received }, watchingOffice, new AbortController().signal);
  }
}

function monthsAgo({ daysAgo }: DemoListing): number {
  return Math.floor((daysAgo - 1) / 30);
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
