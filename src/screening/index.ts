/** screening: which rights does this text name or imitate? */
export { createScreener, openScreener, type ScreeningContext } from "./createScreener.ts";
export { type Commonness, countLiteral } from "./commonness.ts";
export { Finding } from "./finding.ts";
export type { SellerHistory } from "./gates/sellerHistory.ts";
export { Listing } from "./listing.ts";
export { LISTINGS_PER_COMPLAINT, readListingLines, type ReadLine } from "./listingLines.ts";
export {
  type ListingColumn,
  listingFromRecord,
  listingFromRow,
  type ListingRead,
  readListingHeader,
} from "./listingFromRecord.ts";
export { buildMarkIndex, type MarkIndex, openTables, type ScreeningCounters, withChanges } from "./markIndex.ts";
export { mergeKey } from "./mergeKey.ts";
export { type Priority, priorityOf } from "./priority.ts";
export { type ListingFacts, screenListing } from "./screenListing.ts";
export type { ScreeningPort, StopSignal } from "./screeningPort.ts";
export { type Alias, buildScreeningTables } from "./tables/buildScreeningTables.ts";
export type { ScreeningTables } from "./tables/screeningTables.ts";
export {
  compareFindings,
  type Evaluation,
  evaluateScreening,
  type FindingsChange,
  type LabelledPair,
} from "./evaluate.ts";
export { noTally, sharesOf, type Tally, tallied } from "./tally.ts";
export {
  Declaration,
  declarationChannels,
  declarationDirections,
} from "./declarations/Declaration.ts";
export { type DeclarationColumn, readDeclarationHeader } from "./declarations/declarationColumns.ts";
export {
  type ConsignorHistory,
  type DeclarationFacts,
  FAR_BELOW,
  type WatchedPlace,
} from "./declarations/DeclarationFacts.ts";
export { DeclarationFinding } from "./declarations/DeclarationFinding.ts";
export {
  declarationFromRecord,
  declarationFromRow,
  type DeclarationRead,
} from "./declarations/declarationFromRecord.ts";
export { declarationKey } from "./declarations/declarationKey.ts";
export { pieceFen } from "./declarations/reasons/priceFarBelow.ts";
export { screenDeclarations } from "./declarations/screenDeclaration.ts";
