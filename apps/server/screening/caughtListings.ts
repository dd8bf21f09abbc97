import type { Party } from "#casework";
import type { Tx } from "#platform";
import type { Trademark } from "#rights";
import { type Finding, mergeKey } from "#screening";
import { trademarkOf } from "../marks/markRow.ts";
import { marksOf } from "../marks/readMarks.ts";
import type { ListingRow } from "./listingRow.ts";
import type { Caught } from "./raiseClues.ts";

/** The listings that screening alerts on, each with the mark and what a clue of it says. */
export async function caughtListings(
  tx: Tx,
  listings: readonly ListingRow[],
  findings: readonly Finding[],
): Promise<Caught[]> {
  const alerts = findings.filter(({ alert }) => alert);
  const marks = await marksFound(tx, alerts);
  const byId = new Map(listings.map((listing) => [listing.id, listing]));
  return alerts.flatMap((finding) => {
    const listing = byId.get(finding.listingId);
    const mark = marks.get(finding.markId);
    return listing === undefined || mark === undefined ? [] : [caught(listing, mark, finding)];
  });
}

export async function marksFound(
  tx: Tx,
  findings: readonly { readonly markId: string }[],
): Promise<ReadonlyMap<string, Trademark>> {
  const ids = [...new Set(findings.map(({ markId }) => markId))];
  return new Map((await marksOf(tx, ids)).map((row) => [String(row.id), trademarkOf(row)]));
}

function caught(listing: ListingRow, mark: Trademark, finding: Finding): Caught {
  const { category, platform, seller, title } = listing;
  const { listingId: _own, ...kept } = finding;
  const { key, why } = mergeKey(
    finding,
    { id: listing.id, platform, title, ...(seller === "" ? {} : { seller }), ...(category === "" ? {} : { category }) },
    mark,
  );
  return {
    of: "listing",
    id: listing.id,
    mark,
    key,
    why,
    seller,
    title,
    score: finding.score,
    finding: kept,
    priceFen: listing.currency === "CNY" ? (listing.priceFen ?? undefined) : undefined,
    parties: partiesOf(seller, mark),
    raise: {
      action: "raise",
      input: (ids) => ({ title, platform, ...(seller === "" ? {} : { seller }), listingIds: ids }),
    },
    merge: { action: "merge-listing", input: (because) => ({ listingId: listing.id, because }) },
  };
}

/** Who is said to infringe, where it is known, and the holder of the mark. */
export function partiesOf(respondent: string, mark: Trademark): Party[] {
  const other = respondent === "" ? [] : [{ id: "respondent", role: "respondent", name: respondent }];
  const holder = mark.holderName === undefined ? [] : [{ id: "holder", role: "holder", name: mark.holderName }];
  return [...other, ...holder];
}
