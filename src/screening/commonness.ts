import { joinedForm } from "#similarity";
import type { Finding } from "./finding.ts";
import type { Listing } from "./listing.ts";

/** In how many listings of a market each name stands, a seller counted once; by folded form. A deployment keeps it. */
export type Commonness = { readonly listings: number; readonly counts: ReadonlyMap<string, number> };

/** Fewer sellers than this are no market: a name that three of them use says nothing. */
const LEAST_SELLERS = 5;

/** Counts, over recent listings and what screening found in them, how often each stretch of text stands there. */
export function countLiteral(listings: readonly Listing[], findings: readonly Finding[]): Commonness {
  const sellerOf = new Map(listings.map((listing) => [listing.id, listing.seller ?? listing.id]));
  const usersOf = new Map<string, Set<string>>();
  for (const { listingId, reasons } of findings) {
    const seller = sellerOf.get(listingId);
    const form = joinedForm(reasons[0]?.queryValue ?? "");
    if (seller === undefined || form === "") continue;
    const users = usersOf.get(form);
    if (users === undefined) usersOf.set(form, new Set([seller]));
    else users.add(seller);
  }
  const counts = new Map<string, number>();
  for (const [form, users] of usersOf) if (users.size >= LEAST_SELLERS) counts.set(form, users.size);
  return { listings: new Set(sellerOf.values()).size, counts };
}

/** The share of sellers in whose listings the form stands, 0 to 1. */
export const howCommon = ({ listings, counts }: Commonness, form: string): number =>
  listings === 0 ? 0 : (counts.get(form) ?? 0) / listings;
