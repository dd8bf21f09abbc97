import type { Evaluation, EvaluationList, EvaluationRecord } from "#contract";
import { type Bilingual, legalDay } from "#law";
import type { Identity, Tx } from "#platform";
import {
  compareFindings,
  evaluateScreening,
  type Finding,
  type LabelledPair,
  noTally,
  sharesOf,
  type Tally,
  tallied,
} from "#screening";
import type { Desk } from "../desk.ts";
import { marksOf } from "../marks/readMarks.ts";
import { asListing, listingColumns, type ListingRow } from "./listingRow.ts";
import { type OfficeFacts, readOfficeFacts } from "./officeFacts.ts";

export interface OfficeEvaluation {
  readonly summary: Evaluation;
  readonly records: Readonly<Record<EvaluationList, readonly EvaluationRecord[]>>;
}

/** Rejections that say nothing of how like sign and goods were. */
const beside = ["duplicate", "insufficient", "other"];
const PAGE = 500;

/**
 * Screens again what officers decided, each clue by the listing that raised it, with the marks and the matcher of today;
 * and the latest listings, whether any would newly alert. Keeps nothing.
 */
export async function evaluateOffice(desk: Desk, as: Identity, latest: number, now: string): Promise<OfficeEvaluation> {
  await desk.marks.refresh();
  const facts = await desk.db.transaction(as, readOfficeFacts);
  const found = new Sorting();
  let version = (await desk.marks.engineFor(facts.factsFor([], legalDay(now)))).version;
  for (let after = ""; ; ) {
    const clues = await desk.db.transaction(as, (tx) => decidedClues(tx, after));
    if (clues.length === 0) break;
    after = clues.at(-1)?.caseId ?? "";
    const pairs = clues.filter(({ isBeside }) => !isBeside).map((clue) => ({ clue, pair: pairOf(clue) }));
    found.leftOut += clues.length - pairs.length;
    const labelled = pairs.map(({ pair }) => pair);
    const engine = await desk.marks.engineFor(
      facts.factsFor(
        labelled.map(({ listing }) => listing),
        legalDay(now),
      ),
    );
    version = engine.version;
    const { wrong } = await evaluateScreening(labelled, engine);
    const otherwise = new Map(wrong.map(({ pair, finding }) => [pair, finding] as const));
    for (const { clue, pair } of pairs) found.add(clue, otherwise.has(pair) !== clue.isAccepted, otherwise.get(pair));
  }
  const tried = await tryLatest(desk, as, facts, latest, now);
  const lists = { ...found.lists, gained: tried.gained };
  const records = {
    missed: lists.missed.toSorted(byScore),
    again: lists.again.toSorted(byScore),
    spared: lists.spared.toSorted(byScore),
    gained: lists.gained.toSorted(byScore),
  };
  return {
    records,
    summary: {
      matcherVersion: version,
      overall: withShares(found.overall),
      leftOut: found.leftOut,
      byPriority: found.rows(found.byPriority, (key) => ({ priority: Number(key) })),
      byKind: found.rows(found.byKind, (key) => ({ kind: key, example: found.examples.get(key) ?? noExample })),
      byVersion: found.rows(found.byVersion, (key) => ({ version: key })),
      lists: {
        missed: lists.missed.length,
        again: lists.again.length,
        spared: lists.spared.length,
        gained: lists.gained.length,
      },
      tried: tried.tried,
      listings: tried.of,
    },
  };
}

interface DecidedClue {
  readonly caseId: string;
  readonly number: string;
  readonly isAccepted: boolean;
  readonly isBeside: boolean;
  readonly priority: number;
  readonly markId: string;
  readonly markText: string;
  readonly finding: Omit<Finding, "listingId"> & { readonly version?: string };
  readonly listing: ListingRow;
}

async function decidedClues(tx: Tx, after: string): Promise<DecidedClue[]> {
  const clues = await tx.rows<Omit<DecidedClue, "listing"> & { listingId: string }>(
    `select q.case_id as "caseId", c.number, q.state = 'accepted' as "isAccepted",
            q.state = 'rejected' and coalesce(c.state -> 'facts' -> 'rejected' ->> 'reason', '') = any($2) as "isBeside",
            q.priority, q.mark_id::text as "markId", m.mark_text as "markText", q.finding, q.listing_id as "listingId"
       from clue q join case_file c on c.id = q.case_id join mark m on m.id = q.mark_id
      where q.state in ('accepted', 'rejected') and q.listing_id is not null and q.case_id > $1 order by q.case_id limit ${PAGE}`,
    [after, beside],
  );
  const rows = await tx.rows<ListingRow>(`select ${listingColumns} from listing where id = any($1)`, [
    clues.map(({ listingId }) => listingId),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return clues.flatMap(({ listingId, ...clue }) => {
    const listing = byId.get(listingId);
    return listing === undefined ? [] : [{ ...clue, listing }];
  });
}

const pairOf = ({ listing, markId, isAccepted }: DecidedClue): LabelledPair => ({
  listing: asListing(listing),
  markId,
  isAccepted,
});

/** Sorts clues into counts and lists. */
class Sorting {
  leftOut = 0;
  overall: Tally = noTally;
  readonly byPriority = new Map<string, Tally>();
  readonly byKind = new Map<string, Tally>();
  readonly byVersion = new Map<string, Tally>();
  readonly examples = new Map<string, Bilingual>();
  readonly lists: Record<Exclude<EvaluationList, "gained">, EvaluationRecord[]> = { missed: [], again: [], spared: [] };

  add(clue: DecidedClue, isRaised: boolean, finding: Finding | undefined): void {
    const { isAccepted, finding: before } = clue;
    const [first] = before.reasons;
    this.overall = tallied(this.overall, isAccepted, isRaised);
    this.count(this.byPriority, String(clue.priority), isAccepted, isRaised);
    this.count(this.byVersion, before.version ?? "", isAccepted, isRaised);
    if (first !== undefined) {
      this.count(this.byKind, first.kind, isAccepted, isRaised);
      if (!this.examples.has(first.kind)) this.examples.set(first.kind, first.sentence);
    }
    if (isAccepted && isRaised) return;
    const against = finding?.against[0] ?? finding?.reasons[0] ?? first;
    this.lists[isAccepted ? "missed" : isRaised ? "again" : "spared"].push({
      ...shown(clue.listing),
      markId: clue.markId,
      markText: clue.markText,
      caseId: clue.caseId,
      number: clue.number,
      before: before.score,
      now: finding?.score ?? null,
      version: before.version ?? null,
      why: against?.sentence ?? null,
    });
  }

  rows<Own extends object>(groups: ReadonlyMap<string, Tally>, own: (key: string) => Own) {
    return [...groups]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, tally]) => ({ ...own(key), ...withShares(tally) }));
  }

  private count(groups: Map<string, Tally>, key: string, isAccepted: boolean, isRaised: boolean): void {
    groups.set(key, tallied(groups.get(key) ?? noTally, isAccepted, isRaised));
  }
}

const noExample: Bilingual = { zh: "", en: "" };

const shown = ({ id, title, platform, seller }: ListingRow) => ({
  listingId: id,
  title,
  platform,
  seller: seller === "" ? null : seller,
});

function withShares(tally: Tally) {
  const { precision, recall } = sharesOf(tally);
  return { ...tally, precision: precision ?? null, recall: recall ?? null };
}

/** The surest first; the same listing and mark always in the same place. */
const byScore = (a: EvaluationRecord, b: EvaluationRecord): number =>
  (b.now ?? b.before ?? 0) - (a.now ?? a.before ?? 0) || (keyOf(a) < keyOf(b) ? -1 : 1);
const keyOf = ({ caseId, listingId, markId }: EvaluationRecord) => `${caseId ?? ""} ${listingId} ${markId}`;

/** The latest screened listings, screened again: what would alert that did not. */
async function tryLatest(desk: Desk, as: Identity, facts: OfficeFacts, latest: number, now: string) {
  const { of, ids } = await desk.db.transaction(as, async (tx) => ({
    of: (await tx.row<{ n: number }>("select count(*) as n from listing where screened_at is not null"))?.n ?? 0,
    ids: (
      await tx.rows<{ id: string }>(
        "select id from listing where screened_at is not null order by received_at desc, id limit $1",
        [latest],
      )
    ).map(({ id }) => id),
  }));
  const gained: EvaluationRecord[] = [];
  for (let at = 0; at < ids.length; at += PAGE) {
    const some = ids.slice(at, at + PAGE);
    const { rows, before } = await desk.db.transaction(as, async (tx) => ({
      rows: await tx.rows<ListingRow>(`select ${listingColumns} from listing where id = any($1)`, [some]),
      before: await tx.rows<{ listingId: string; finding: Omit<Finding, "listingId"> }>(
        `select listing_id as "listingId", finding from clue_listing where listing_id = any($1)`,
        [some],
      ),
    }));
    const listings = rows.map(asListing);
    const engine = await desk.marks.engineFor({ ...facts.factsFor(listings, legalDay(now)), report: "alerts" });
    const { newAlerts } = compareFindings(
      before.map(({ listingId, finding }) => ({ ...finding, listingId })),
      await engine.screen(listings),
    );
    const marks = await desk.db.transaction(as, (tx) =>
      marksOf(
        tx,
        newAlerts.map(({ markId }) => markId),
      ),
    );
    const texts = new Map(marks.map(({ id, markText }) => [String(id), markText]));
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const { listingId, markId, score, reasons } of newAlerts) {
      const row = byId.get(listingId);
      if (row === undefined) continue;
      gained.push({
        ...shown(row),
        markId,
        markText: texts.get(markId) ?? "",
        caseId: null,
        number: null,
        before: null,
        now: score,
        version: null,
        why: reasons[0]?.sentence ?? null,
      });
    }
  }
  return { gained, tried: ids.length, of };
}
