import { IsoDate } from "#law";
import { z } from "zod";

/** A seller that the holder let use the mark. Each organisation keeps its own list; `from`/`until` are inclusive. */
export const AuthorisedSeller = z.object({
  organisationId: z.string().min(1),
  markId: z.string().min(1),
  seller: z.string().min(1).max(300),
  platform: z.string().min(1).max(100).optional(),
  from: IsoDate.optional(),
  until: IsoDate.optional(),
});
export type AuthorisedSeller = Readonly<z.infer<typeof AuthorisedSeller>>;

/** What the genuine goods usually cost. Integer fen; each organisation keeps its own. */
export const RecordedPrice = z.object({
  organisationId: z.string().min(1),
  markId: z.string().min(1),
  goods: z.string().max(500).optional(),
  priceFen: z.number().int().positive(),
  recordedOn: IsoDate,
});
export type RecordedPrice = Readonly<z.infer<typeof RecordedPrice>>;

/** Is this seller authorised for this mark on this platform and day? Names compare without case, width and outer spaces. */
export function isAuthorised(
  sellers: readonly AuthorisedSeller[],
  use: { readonly markId: string; readonly seller: string; readonly platform: string; readonly day: IsoDate },
): boolean {
  const name = sellerKey(use.seller);
  return sellers.some(
    (one) =>
      one.markId === use.markId &&
      sellerKey(one.seller) === name &&
      (one.platform === undefined || sellerKey(one.platform) === sellerKey(use.platform)) &&
      (one.from === undefined || use.day >= one.from) &&
      (one.until === undefined || use.day <= one.until),
  );
}

/** Sellers' names are compared folded, but never loosely: an imitated shop name must not pass as authorised. */
export function sellerKey(name: string): string {
  return name.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}
