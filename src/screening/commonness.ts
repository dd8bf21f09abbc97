import type { Listing } from "./listing.ts";
import type { MarkIndex } from "./markIndex.ts";
import { findHits } from "./scan/findHits.ts";

/** In how many listings of a market each text stands, a seller counted once; by folded form. A deployment keeps it. */
export type Commonness = { readonly listings: number; readonly counts: ReadonlyMap<string, number> };

/** Fewer sellers than this are no market: a name that three of them use says nothing. */
const LEAST_SELLERS = 5;

/**
 * Counts, over the titles of recent listings, every text that is some mark or like one, whatever speaks against it there.
 * Listings without a seller count one each.
 */
export function countLiteral(index: MarkIndex, listings: readonly Listing[]): Commonness {
  const usersOf = new Map<string, Set<string>>();
  const sellers = new Set<string>();
  const { hits, memos, streams, tables, text } = index;
  for (const listing of listings) {
    const seller = listing.seller ?? listing.id;
    sellers.add(seller);
    text.read(streams.read(listing.title));
    hits.clear();
    for (const [part, own] of tables.entries()) {
      const memo = memos[part];
      if (memo !== undefined) findHits(own, part, text, "close", hits, memo);
    }
    for (let hit = 0; hit < hits.count; hit++) {
      const form = String.fromCharCode(...text.symbols.subarray(hits.froms[hit], hits.tos[hit]));
      const users = usersOf.get(form);
      if (users === undefined) usersOf.set(form, new Set([seller]));
      else users.add(seller);
    }
  }
  const counts = new Map<string, number>();
  for (const [form, users] of usersOf) if (users.size >= LEAST_SELLERS) counts.set(form, users.size);
  return { listings: sellers.size, counts };
}

/** The share of sellers in whose listings the form stands, 0 to 1. */
export const howCommon = ({ listings, counts }: Commonness, form: string): number =>
  listings === 0 ? 0 : (counts.get(form) ?? 0) / listings;
