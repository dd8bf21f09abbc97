/** screening: which rights does this text name or imitate? */
export { createScreener, type ScreeningContext } from "./createScreener.ts";
export { Finding, FindingReason, FindingSpan } from "./finding.ts";
export { Listing, ListingField, listingLimits } from "./listing.ts";
export {
  type ListingColumn,
  listingColumns,
  listingFromRecord,
  listingFromRow,
  type ListingRead,
  readListingHeader,
} from "./listingFromRecord.ts";
export { buildMarkIndex, type MarkIndex } from "./markIndex.ts";
export { mergeKey } from "./mergeKey.ts";
export { type Priority, priorityOf } from "./priority.ts";
export { ALERT_FROM, type ListingFacts, screenListing } from "./screenListing.ts";
export type { ScreeningPort, StopSignal } from "./screeningPort.ts";
