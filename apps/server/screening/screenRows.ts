import { legalDay } from "#law";
import type { Identity } from "#platform";
import type { Desk } from "../desk.ts";
import { keepFindings } from "./keepFindings.ts";
import { asListing, type ListingRow } from "./listingRow.ts";
import type { OfficeFacts } from "./officeFacts.ts";

type OfOffice = Identity & { readonly as: "office" };

/** Screening as it acts for an office. */
export const screeningOf = (office: string): OfOffice => ({ as: "office", account: "screening", office, roles: [] });

/** Screens some listings of an office in this process and keeps what is found. Answers how many nobody else had screened. */
export async function screenRows(
  desk: Desk,
  as: OfOffice,
  rows: readonly ListingRow[],
  facts: OfficeFacts,
  signal: AbortSignal,
): Promise<number> {
  const listings = rows.map(asListing);
  const screener = await desk.marks.engineFor(facts.factsFor(listings, legalDay(desk.now())));
  const findings = await screener.screen(listings, signal);
  const judged = { listings: rows, findings, version: screener.version };
  return desk.db.transaction(as, (tx) => keepFindings(desk, tx, as, judged));
}
