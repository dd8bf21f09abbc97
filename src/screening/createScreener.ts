import type { Fen, IsoDate } from "#law";
import { type AuthorisedSeller, isAuthorised, type Trademark } from "#rights";
import { matcherVersion } from "#similarity";
import { type Commonness, howCommon } from "./commonness.ts";
import type { Finding } from "./finding.ts";
import type { SellerHistory } from "./gates/sellerHistory.ts";
import { buildMarkIndex, type MarkIndex } from "./markIndex.ts";
import { type ListingFacts, screenListing } from "./screenListing.ts";
import type { ScreeningPort } from "./screeningPort.ts";
import type { Alias } from "./tables/buildScreeningTables.ts";

export type ScreeningContext = {
  /** The legal day of screening; a listing that carries its own time is judged on that day. */
  readonly today: IsoDate;
  readonly authorisedSellers?: readonly AuthorisedSeller[];
  /** What the genuine goods cost, in fen, by mark. */
  readonly prices?: ReadonlyMap<string, Fen>;
  /** Other names of marks: nicknames, translations, abbreviations. */
  readonly aliases?: readonly Alias[];
  /** How common names are in the market that is screened; see `countLiteral`. */
  readonly commonness?: Commonness;
  /** What officers decided of sellers before. */
  readonly historyOf?: (seller: string, platform: string) => SellerHistory | undefined;
  /** `alerts` reports only what an officer should see, and is faster; `all` (if not said) also what speaks too little. */
  readonly report?: "all" | "alerts";
  /** Called between slices of a batch so that one big batch does not hold the thread (a server passes setImmediate). */
  readonly pause?: () => Promise<void>;
};

/** Titles screened between two pauses: some ten milliseconds of work. */
const SLICE = 250;

/** The screening engine of this thread. Building reads every mark once; the screener then never changes. */
export function createScreener(marks: readonly Trademark[], context: ScreeningContext): ScreeningPort {
  return openScreener(buildMarkIndex(marks, context.aliases), context);
}

/** An engine over tables that are already there: another thread's, or last night's. */
export function openScreener(index: MarkIndex, context: ScreeningContext): ScreeningPort {
  const sellersOf = new Map<string, AuthorisedSeller[]>();
  for (const seller of context.authorisedSellers ?? []) {
    const sellers = sellersOf.get(seller.markId);
    if (sellers === undefined) sellersOf.set(seller.markId, [seller]);
    else sellers.push(seller);
  }
  const { commonness, historyOf } = context;
  const facts: ListingFacts = {
    ...(commonness === undefined ? {} : { howCommon: (form) => howCommon(commonness, form) }),
    ...(historyOf === undefined ? {} : { historyOf }),
    today: context.today,
    report: context.report ?? "all",
    recordedPriceFen: (markId) => context.prices?.get(markId),
    isAuthorised: (markId, seller, platform, day) => {
      const sellers = sellersOf.get(markId);
      return sellers !== undefined && isAuthorised(sellers, { markId, seller, platform, day });
    },
  };
  return {
    version: matcherVersion,
    async screen(listings, signal) {
      const findings: Finding[] = [];
      for (const [count, listing] of listings.entries()) {
        if (count % SLICE === 0) {
          signal?.throwIfAborted();
          if (count > 0) await context.pause?.();
        }
        for (const finding of screenListing(index, listing, facts)) findings.push(finding);
      }
      return findings;
    },
  };
}
