import { act, type CaseState, initialState, type Party } from "#casework";
import { type Bilingual, legalDay, yearOf } from "#law";
import {
  appendEvents,
  type ClueFinding,
  type Identity,
  joinListings,
  loadCase,
  type NewClue,
  openClues,
  reserveNumbers,
  type Tx,
} from "#platform";
import { type Finding, mergeKey, priorityOf } from "#screening";
import { randomUUID } from "node:crypto";
import type { Trademark } from "#rights";
import { officeCode } from "../casework/number.ts";
import { project } from "../casework/project.ts";
import type { Desk } from "../desk.ts";
import { trademarkOf } from "../marks/markRow.ts";
import { marksOf } from "../marks/readMarks.ts";
import type { ListingRow } from "./listingRow.ts";

interface Group {
  readonly key: string;
  readonly why: Bilingual;
  readonly mark: Trademark;
  readonly hits: { readonly listing: ListingRow; readonly finding: Finding }[];
}

const screening = { id: "screening", role: "screening" } as const;

/** Findings that alert become clues, or join the open clue they are like. Answers how many clues each listing raised. */
export async function raiseClues(
  desk: Desk,
  tx: Tx,
  office: Identity & { readonly as: "office" },
  listings: readonly ListingRow[],
  findings: readonly Finding[],
  version: string,
): Promise<ReadonlyMap<string, number>> {
  const groups = groupsOf(await marksFound(tx, findings), listings, findings);
  const standing = await standingClues(tx, office.office, groups);
  const prices = await pricesOf(tx, groups);
  const raised = new Map<string, number>();
  const fresh: Group[] = [];
  for (const group of groups) {
    const caseId = standing.get(group.key);
    if (caseId !== undefined) await merge(desk, tx, caseId, group, version);
    else fresh.push(group);
  }
  const now = desk.now();
  const year = yearOf(legalDay(now));
  const first = fresh.length === 0 ? 0 : await reserveNumbers(tx, office.office, year, "case clue", fresh.length);
  const clues = fresh.map((group, at) =>
    newClue(desk, group, prices, `${officeCode(office.office)}〔${year}〕线索第${first + at}号`, version, now),
  );
  await openClues(tx, office.office, clues, desk.rules.procedure("clue").version);
  for (const {
    findings: [one],
  } of clues)
    if (one) raised.set(one.listingId, (raised.get(one.listingId) ?? 0) + 1);
  return raised;
}

async function marksFound(tx: Tx, findings: readonly Finding[]): Promise<ReadonlyMap<string, Trademark>> {
  const ids = [...new Set(findings.filter(({ alert }) => alert).map(({ markId }) => markId))];
  return new Map((await marksOf(tx, ids)).map((row) => [String(row.id), trademarkOf(row)]));
}

function groupsOf(
  marks: ReadonlyMap<string, Trademark>,
  listings: readonly ListingRow[],
  findings: readonly Finding[],
): Group[] {
  const byId = new Map(listings.map((listing) => [listing.id, listing]));
  const groups = new Map<string, Group>();
  for (const finding of findings) {
    const listing = byId.get(finding.listingId);
    const mark = marks.get(finding.markId);
    if (!finding.alert || listing === undefined || mark === undefined) continue;
    const { seller, category, ...rest } = listing;
    const { key, why } = mergeKey(
      finding,
      {
        id: listing.id,
        platform: rest.platform,
        title: rest.title,
        ...(seller === "" ? {} : { seller }),
        ...(category === "" ? {} : { category }),
      },
      mark,
    );
    const group = groups.get(key) ?? { key, why, mark, hits: [] };
    group.hits.push({ listing, finding });
    groups.set(key, group);
  }
  for (const { hits } of groups.values()) hits.sort((a, b) => b.finding.score - a.finding.score);
  return [...groups.values()];
}

/** Clues of this office that are not decided yet, by merge key. */
async function standingClues(tx: Tx, office: string, groups: readonly Group[]): Promise<ReadonlyMap<string, string>> {
  if (groups.length === 0) return new Map();
  const rows = await tx.rows<{ key: string; caseId: string }>(
    `select q.goods_key as key, q.case_id as "caseId"
       from unnest($2::bigint[], $3::text[], $4::text[]) as g (mark, seller, key)
       join clue q on q.office_path = $1 and q.mark_id = g.mark and q.seller = g.seller and q.goods_key = g.key
      where q.state in ('new', 'waiting', 'handed-over')`,
    [
      office,
      groups.map(({ mark }) => Number(mark.id)),
      groups.map(({ hits }) => hits[0]?.listing.seller ?? ""),
      groups.map(({ key }) => key),
    ],
  );
  return new Map(rows.map(({ key, caseId }) => [key, caseId]));
}

async function pricesOf(tx: Tx, groups: readonly Group[]): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.rows<{ markId: string; fen: number }>(
    `select distinct on (mark_id) mark_id::text as "markId", price_fen as fen from recorded_price
      where mark_id = any($1::bigint[]) order by mark_id, recorded_on desc, created_at desc`,
    [[...new Set(groups.map(({ mark }) => Number(mark.id)))]],
  );
  return new Map(rows.map(({ markId, fen }) => [markId, fen]));
}

function newClue(
  desk: Desk,
  { key, why, mark, hits }: Group,
  prices: ReadonlyMap<string, number>,
  number: string,
  version: string,
  now: string,
): NewClue {
  const [best] = hits;
  if (best === undefined) throw new Error("a clue without a listing");
  const { listing, finding } = best;
  const price = prices.get(mark.id);
  const { priority } = priorityOf({
    score: finding.score,
    listings: hits.length,
    ...(price === undefined || price === 0 || listing.priceFen === null || listing.currency !== "CNY"
      ? {}
      : { priceRatio: listing.priceFen / price }),
  });
  const procedure = desk.rules.procedure("clue");
  const begin = initialState(procedure, partiesOf(listing, mark));
  const acted = act({
    procedure,
    state: begin,
    command: {
      action: "raise",
      by: screening,
      input: {
        title: listing.title,
        platform: listing.platform,
        ...(listing.seller === "" ? {} : { seller: listing.seller }),
        markId: mark.id,
        markText: mark.markText,
        ...(mark.registrationNumber === undefined ? {} : { registrationNumber: mark.registrationNumber }),
        classNumbers: [...mark.classNumbers],
        ...(mark.holderName === undefined ? {} : { holderName: mark.holderName }),
        score: finding.score,
        priority,
        listingIds: hits.map((hit) => hit.listing.id),
      },
    },
    now,
    calendar: desk.rules.calendar,
  });
  if (acted.kind === "refused") throw new Error(`screening may not raise a clue: ${acted.refusal.sentence.en}`);
  return {
    id: randomUUID(),
    number,
    title: `${mark.markText} · ${listing.title}`.slice(0, 300),
    priority,
    event: acted.event,
    state: acted.state,
    markId: Number(mark.id),
    seller: listing.seller,
    mergeKey: key,
    score: finding.score,
    findings: hits.map((hit, at) => found(hit.listing, hit.finding, at === 0 ? null : why, version)),
  };
}

/** Listings join a clue that stands: an entry for each in its docket, with the reason. */
async function merge(desk: Desk, tx: Tx, caseId: string, { hits, why }: Group, version: string): Promise<void> {
  const row = await loadCase(tx, caseId);
  if (row === undefined) throw new Error(`the clue ${caseId} is in the queue but not among the cases`);
  const procedure = desk.rules.procedure("clue");
  const now = desk.now();
  let state: CaseState = row.state;
  const events = [];
  for (const { listing } of hits) {
    const acted = act({
      procedure,
      state,
      command: { action: "merge-listing", by: screening, input: { listingId: listing.id, because: why.zh } },
      now,
      calendar: desk.rules.calendar,
    });
    if (acted.kind === "refused") throw new Error(`screening may not merge a listing: ${acted.refusal.sentence.en}`);
    events.push(acted.event);
    state = acted.state;
  }
  const appended = await appendEvents(tx, {
    caseId,
    expectedVersion: row.version,
    events,
    after: project(state, procedure, desk.rules.calendar, now),
  });
  if (appended.kind !== "appended") throw new Error(`a listing could not join its clue: ${appended.kind}`);
  await joinListings(
    tx,
    hits.map(({ listing, finding }) => ({ caseId, at: now, ...found(listing, finding, why, version) })),
  );
  await tx.run("update clue set score = greatest(score, $2), updated_at = $3 where case_id = $1", [
    caseId,
    hits[0]?.finding.score ?? 0,
    now,
  ]);
}

function found(
  listing: ListingRow,
  { listingId: _own, ...finding }: Finding,
  mergedBecause: Bilingual | null,
  version: string,
): ClueFinding {
  return { listingId: listing.id, finding: { ...finding, version }, mergedBecause };
}

function partiesOf(listing: ListingRow, mark: Trademark): Party[] {
  const seller = listing.seller === "" ? [] : [{ id: "respondent", role: "respondent", name: listing.seller }];
  const holder = mark.holderName === undefined ? [] : [{ id: "holder", role: "holder", name: mark.holderName }];
  return [...seller, ...holder];
}
