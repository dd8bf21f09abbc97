import { Fen, Instant } from "#law";
import { z } from "zod";

/** Greatest lengths, in UTF-16 units. A marketplace title is far below; what is above is not a title. */
export const listingLimits = {
  id: 200,
  platform: 100,
  url: 4_000,
  title: 2_000,
  description: 50_000,
  brand: 300,
  category: 1_000,
  currency: 3,
  seller: 300,
} as const;

/** An offer as seen on a marketplace. Texts are kept exactly as given, markup included; whoever shows them escapes them. */
export const Listing = z.object({
  id: z.string().min(1).max(listingLimits.id),
  platform: z.string().min(1).max(listingLimits.platform),
  url: z
    .string()
    .max(listingLimits.url)
    .regex(/^https?:\/\/\S+$/i)
    .optional(),
  title: z.string().min(1).max(listingLimits.title),
  description: z.string().max(listingLimits.description).optional(),
  brand: z.string().max(listingLimits.brand).optional(),
  category: z.string().max(listingLimits.category).optional(),
  /** In hundredths of `currency`; for CNY that is fen. */
  priceFen: Fen.min(0).optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  seller: z.string().max(listingLimits.seller).optional(),
  time: Instant.optional(),
});
export type Listing = Readonly<z.infer<typeof Listing>>;

/** The fields of a listing that a mark may be named in. */
export const ListingField = z.enum(["title", "description", "brand"]);
export type ListingField = z.infer<typeof ListingField>;
