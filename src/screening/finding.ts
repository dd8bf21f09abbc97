import { Reason } from "#similarity";
import { z } from "zod";
import { ListingField } from "./listing.ts";

/** Where in the listing: Unicode code points of the field as given, end exclusive. */
export const FindingSpan = z.object({
  field: ListingField,
  start: z.number().int().min(0),
  end: z.number().int().min(0),
});
export type FindingSpan = Readonly<z.infer<typeof FindingSpan>>;

/** A reason of a finding: `field` says which text `querySpan` points into; a reason from a price or a class has none. */
export const FindingReason = Reason.extend({
  field: z.enum([...ListingField.options, "category", "price", "seller"]).optional(),
});
export type FindingReason = Readonly<z.infer<typeof FindingReason>>;

/**
 * A mark that a listing seems to name or imitate. The score is the sum of the reasons' and counter-reasons' weights,
 * kept between 0 and 1; `alert` says whether an officer should see it as a clue. An alert can be barred whatever the
 * score (authorised seller, mark not in force); then `against` says so.
 */
export const Finding = z.object({
  listingId: z.string(),
  markId: z.string(),
  score: z.number().min(0).max(1),
  alert: z.boolean(),
  spans: z.array(FindingSpan).readonly(),
  reasons: z.array(FindingReason).readonly(),
  against: z.array(FindingReason).readonly(),
});
export type Finding = Readonly<z.infer<typeof Finding>>;
