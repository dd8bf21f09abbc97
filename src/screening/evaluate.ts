import type { Finding } from "./finding.ts";
import type { Listing } from "./listing.ts";
import type { ScreeningPort, StopSignal } from "./screeningPort.ts";

/** A clue that an officer decided: does the listing imitate the mark? */
export type LabelledPair = { readonly listing: Listing; readonly markId: string; readonly isAccepted: boolean };

/** How screening stands to what officers decided. A share of nothing is undefined. */
export type Evaluation = {
  readonly pairs: number;
  /** Accepted clues that screening would raise, and those it would not. */
  readonly acceptedRaised: number;
  readonly acceptedMissed: number;
  /** Rejected clues that screening would raise again, and those it would not. */
  readonly rejectedRaised: number;
  readonly rejectedSpared: number;
  readonly precision: number | undefined;
  readonly recall: number | undefined;
  /** The pairs that screening would decide otherwise than the officer did. */
  readonly wrong: readonly { readonly pair: LabelledPair; readonly finding: Finding | undefined }[];
};

/** Precision and recall of an engine over accepted and rejected clues. Each listing is screened once. */
export async function evaluateScreening(
  pairs: readonly LabelledPair[],
  screener: ScreeningPort,
  signal?: StopSignal,
): Promise<Evaluation> {
  // Listings of several platforms may share an id; the engine is given the place in the list instead.
  const places = new Map<Listing, number>();
  for (const { listing } of pairs) if (!places.has(listing)) places.set(listing, places.size);
  const listings = [...places].map(([listing, place]) => ({ ...listing, id: String(place) }));
  const found = byPair(await screener.screen(listings, signal));
  let [acceptedRaised, acceptedMissed, rejectedRaised, rejectedSpared] = [0, 0, 0, 0];
  const wrong: { pair: LabelledPair; finding: Finding | undefined }[] = [];
  for (const pair of pairs) {
    const finding = found.get(pairKey(String(places.get(pair.listing)), pair.markId));
    const raised = finding?.alert === true;
    if (raised && pair.isAccepted) acceptedRaised++;
    else if (raised) rejectedRaised++;
    else if (pair.isAccepted) acceptedMissed++;
    else rejectedSpared++;
    if (raised !== pair.isAccepted)
      wrong.push({ pair, finding: finding === undefined ? undefined : { ...finding, listingId: pair.listing.id } });
  }
  return {
    pairs: pairs.length,
    acceptedRaised,
    acceptedMissed,
    rejectedRaised,
    rejectedSpared,
    precision: share(acceptedRaised, acceptedRaised + rejectedRaised),
    recall: share(acceptedRaised, acceptedRaised + acceptedMissed),
    wrong,
  };
}

/** What would change for officers if another version or other settings took over. */
export type FindingsChange = {
  readonly newAlerts: readonly Finding[];
  readonly lostAlerts: readonly Finding[];
  /** Alerts under both whose score moved. */
  readonly moved: readonly { readonly before: Finding; readonly after: Finding }[];
  readonly same: number;
};

/** Compares the findings of two versions on the same listings. */
export function compareFindings(before: readonly Finding[], after: readonly Finding[]): FindingsChange {
  const earlier = byPair(before.filter((finding) => finding.alert));
  const later = byPair(after.filter((finding) => finding.alert));
  const moved: { before: Finding; after: Finding }[] = [];
  let same = 0;
  for (const [key, one] of earlier) {
    const other = later.get(key);
    if (other === undefined) continue;
    if (other.score === one.score) same++;
    else moved.push({ before: one, after: other });
  }
  return {
    newAlerts: [...later].flatMap(([key, finding]) => (earlier.has(key) ? [] : [finding])),
    lostAlerts: [...earlier].flatMap(([key, finding]) => (later.has(key) ? [] : [finding])),
    moved,
    same,
  };
}

const pairKey = (listingId: string, markId: string): string => JSON.stringify([listingId, markId]);
const byPair = (findings: readonly Finding[]): ReadonlyMap<string, Finding> =>
  new Map(findings.map((finding) => [pairKey(finding.listingId, finding.markId), finding]));
const share = (part: number, whole: number): number | undefined => (whole === 0 ? undefined : part / whole);
