import type { Fen, IsoDate } from "#law";
import type { Trademark } from "#rights";

/** What this deployment knows of a consignor from before: clues decided about it, and penalties. */
export type ConsignorHistory = { readonly accepted: number; readonly rejected: number; readonly penalties: number };

/** A place that goods should be looked at for when they come from it, go through it or go to it. */
export type WatchedPlace = {
  readonly place: string;
  /** Only for goods under this mark; watched for all where absent. */
  readonly markId?: string;
  /** Why it is watched, in the words of whom wrote it down. */
  readonly why?: string;
};

/** The house rule for a price far below the recorded one; a deployment may set another. */
export const FAR_BELOW = 0.3;

/** What a deployment knows beside the declaration. Screening asks nothing of the world. */
export type DeclarationFacts = {
  readonly today: IsoDate;
  markOf(markId: string): Trademark | undefined;
  recordedPriceFen(markId: string): Fen | undefined;
  isAuthorised(markId: string, name: string, day: IsoDate): boolean;
  historyOf?(consignor: string): ConsignorHistory | undefined;
  /** Did the holder name it as an infringer when the mark was put on record with Customs? */
  isKnownInfringer?(markId: string, name: string): boolean;
  portsOf?(markId: string): readonly string[];
  readonly watched?: readonly WatchedPlace[];
  /** More than 0 and below 1; see `FAR_BELOW`. */
  readonly farBelow?: number;
};
