import type { Fen, IsoDate } from "#law";
import type { GoodsWord } from "#similarity";
import type { FindingReason } from "../finding.ts";
import type { Listing, ListingField } from "../listing.ts";
import type { Occurrence } from "../occurrence.ts";
import type { SellerHistory } from "./sellerHistory.ts";

/** What a gate may look at. Everything that the listing and the deployment know is gathered before. */
export type Seen = {
  readonly listing: Listing;
  readonly field: ListingField;
  readonly occurrence: Occurrence;
  /** Kinds of goods named in category and title. */
  readonly goods: readonly (GoodsWord & { readonly field: "category" | "title" })[];
  /** Code points of the field. */
  readonly characters: readonly string[];
  readonly today: IsoDate;
  readonly recordedPriceFen: Fen | undefined;
  readonly isAuthorisedSeller: boolean;
  /** Share of the market's listings with this text, where the deployment counts it. */
  readonly commonness?: number;
  readonly history?: SellerHistory;
  /** Where a name is cut off by a mask sign: how many marks for the goods offered begin so. */
  readonly cutRivals?: number;
};

/** A weight above zero speaks for the finding, below zero against; `bars` forbids an alert whatever the score. */
export type Judged = FindingReason & { readonly bars?: true };
export type Gate = (seen: Seen) => Judged | undefined;
