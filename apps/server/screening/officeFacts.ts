import type { Fen, IsoDate } from "#law";
import type { ScreeningFacts, Tx } from "#platform";
import { type AuthorisedSeller, sellerKey } from "#rights";
import type { Listing } from "#screening";

/** What an office or a holder may see of authorised sellers and prices: its own, those above and below it, and the holders'. */
export interface OfficeFacts {
  /** What of it can touch these listings. */
  factsFor(listings: readonly Listing[], today: IsoDate): ScreeningFacts;
}

export async function readOfficeFacts(tx: Tx): Promise<OfficeFacts> {
  const rows = await tx.rows<{
    markId: string;
    seller: string;
    platform: string;
    organisationId: string;
    from: IsoDate | null;
    until: IsoDate | null;
  }>(
    `select mark_id::text as "markId", seller, platform, coalesce(office_path, holder_id) as "organisationId",
            valid_from as "from", valid_until as until
       from authorised_user where mark_id is not null`,
  );
  const sellers = new Map<string, AuthorisedSeller[]>();
  for (const { platform, from, until, ...row } of rows) {
    const seller: AuthorisedSeller = {
      ...row,
      ...(platform === "" ? {} : { platform }),
      ...(from === null ? {} : { from }),
      ...(until === null ? {} : { until }),
    };
    const key = sellerKey(seller.seller);
    const known = sellers.get(key);
    if (known === undefined) sellers.set(key, [seller]);
    else known.push(seller);
  }
  const recorded = await tx.rows<{ markId: string; fen: number }>(
    `select distinct on (mark_id) mark_id::text as "markId", price_fen as fen from recorded_price where mark_id is not null
      order by mark_id, recorded_on desc, created_at desc`,
  );
  const prices = new Map<string, Fen>(recorded.map(({ markId, fen }) => [markId, fen]));
  return {
    factsFor(listings, today) {
      const names = new Set(listings.flatMap(({ seller }) => (seller === undefined ? [] : [sellerKey(seller)])));
      return { today, authorisedSellers: [...names].flatMap((name) => sellers.get(name) ?? []), prices };
    },
  };
}
