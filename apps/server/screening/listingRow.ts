import type { Listing } from "#screening";

/** A listing as it was taken in. */
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

export const listingColumns = `id, platform_id as "platformId", platform, title, description, brand, category,
  price_fen as "priceFen", currency, seller, seen_at as "seenAt", url, intake_sha256 as "intakeSha256",
  source_import as "sourceImport"`;

/** The engine speaks of a listing by our own id: the platform's is unique only within the platform. */
export function asListing(row: ListingRow): Listing {
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

/** The same as a record that another process reads: its price is in yuan. */
export function asRecord({ priceFen, ...listing }: Listing): Record<string, unknown> {
  return { ...listing, ...(priceFen === undefined ? {} : { price: (priceFen / 100).toFixed(2) }) };
}
