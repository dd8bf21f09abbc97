import { act, type CaseState, initialState, type Party } from "#casework";
import { type Bilingual, legalDay, yearOf } from "#law";
import {
  appendEvents,
  type ClueFinding,
  type Identity,
  joinFindings,
  loadCase,
  type NewClue,
  openClues,
  reserveNumbers,
  type Tx,
} from "#platform";
import type { Trademark } from "#rights";
import { priorityOf } from "#screening";
import { randomUUID } from "node:crypto";
import { officeCode } from "../casework/number.ts";
import { project } from "../casework/project.ts";
import type { Desk } from "../desk.ts";

/** Something that screening alerts on, as a clue is made of it: a listing, or a line of a customs declaration. */
export interface Caught {
  readonly of: ClueFinding["of"];
  readonly id: string;
  readonly mark: Trademark;
  /** What has the same key is one clue, and why. */
  readonly key: string;
  readonly why: Bilingual;
  /** By whom the queue is searched for what is alike: seller or consignor; empty where unknown. */
  readonly seller: string;
  readonly title: string;
  readonly score: number;
  readonly finding: object;
  /** The price of one piece in fen of CNY, where it is known. */
  readonly priceFen: number | undefined;
  readonly parties: readonly Party[];
  /** The entry that raises a clue of these, of which this is the strongest. */
  readonly raise: { readonly action: string; input(ids: readonly string[]): object };
  /** The entry by which this joins a clue that stands. */
  readonly merge: { readonly action: string; input(because: string): object };
}

interface Group {
  readonly key: string;
  /** The strongest first. */
  readonly hits: readonly [Caught, ...Caught[]];
}

const screening = { id: "screening", role: "screening" } as const;

/** What alerts becomes clues, or joins the open clue it is like. Answers how many clues each listing or declaration raised. */
export async function raiseClues(
  desk: Desk,
  tx: Tx,
  office: Identity & { readonly as: "office" },
  caught: readonly Caught[],
  version: string,
): Promise<ReadonlyMap<string, number>> {
  const groups = groupsOf(caught);
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
    if (one) raised.set(one.itemId, (raised.get(one.itemId) ?? 0) + 1);
  return raised;
}

function groupsOf(caught: readonly Caught[]): Group[] {
  const groups = new Map<string, Caught[]>();
  for (const one of caught) {
    const group = groups.get(one.key);
    if (group === undefined) groups.set(one.key, [one]);
    else group.push(one);
  }
  return [...groups].flatMap(([key, hits]) => {
    const [best, ...others] = hits.toSorted((a, b) => b.score - a.score);
    return best === undefined ? [] : [{ key, hits: [best, ...others] as const }];
  });
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
      groups.map(({ hits: [{ mark }] }) => Number(mark.id)),
      groups.map(({ hits: [{ seller }] }) => seller),
      groups.map(({ key }) => key),
    ],
  );
  return new Map(rows.map(({ key, caseId }) => [key, caseId]));
}

async function pricesOf(tx: Tx, groups: readonly Group[]): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.rows<{ markId: string; fen: number }>(
    `select distinct on (mark_id) mark_id::text as "markId", price_fen as fen from recorded_price
      where mark_id = any($1::bigint[]) order by mark_id, recorded_on desc, created_at desc`,
    [[...new Set(groups.map(({ hits: [{ mark }] }) => Number(mark.id)))]],
  );
  return new Map(rows.map(({ markId, fen }) => [markId, fen]));
}

function newClue(
  desk: Desk,
  { key, hits }: Group,
  prices: ReadonlyMap<string, number>,
  number: string,
  version: string,
  now: string,
): NewClue {
  const [best] = hits;
  const { mark } = best;
  const price = prices.get(mark.id);
  const { priority } = priorityOf({
    score: best.score,
    listings: hits.length,
    ...(price === undefined || price === 0 || best.priceFen === undefined ? {} : { priceRatio: best.priceFen / price }),
  });
  const procedure = desk.rules.procedure("clue");
  const begin = initialState(procedure, [...best.parties]);
  const input = { ...markInput(mark), ...best.raise.input(hits.map(({ id }) => id)) };
  const acted = act({
    procedure,
    state: begin,
    command: { action: best.raise.action, by: screening, input: { ...input, score: best.score, priority } },
    now,
    calendar: desk.rules.calendar,
  });
  if (acted.kind === "refused") throw new Error(`screening may not raise a clue: ${acted.refusal.sentence.en}`);
  return {
    id: randomUUID(),
    number,
    title: `${mark.markText} · ${best.title}`.slice(0, 300),
    priority,
    event: acted.event,
    state: acted.state,
    markId: Number(mark.id),
    seller: best.seller,
    mergeKey: key,
    score: best.score,
    findings: hits.map((hit, at) => found(hit, at === 0 ? null : best.why, version)),
  };
}

function markInput(mark: Trademark) {
  return {
    markId: mark.id,
    markText: mark.markText,
    ...(mark.registrationNumber === undefined ? {} : { registrationNumber: mark.registrationNumber }),
    classNumbers: [...mark.classNumbers],
    ...(mark.holderName === undefined ? {} : { holderName: mark.holderName }),
  };
}

/** What was found joins a clue that stands: an entry for each in its docket, with the reason. */
async function merge(desk: Desk, tx: Tx, caseId: string, { hits }: Group, version: string): Promise<void> {
  const row = await loadCase(tx, caseId);
  if (row === undefined) throw new Error(`the clue ${caseId} is in the queue but not among the cases`);
  const procedure = desk.rules.procedure("clue");
  const now = desk.now();
  let state: CaseState = row.state;
  const events = [];
  for (const { merge: entry, why } of hits) {
    const acted = act({
      procedure,
      state,
      command: { action: entry.action, by: screening, input: entry.input(why.zh) },
      now,
      calendar: desk.rules.calendar,
    });
    if (acted.kind === "refused") throw new Error(`screening may not merge: ${acted.refusal.sentence.en}`);
    events.push(acted.event);
    state = acted.state;
  }
  const appended = await appendEvents(tx, {
    caseId,
    expectedVersion: row.version,
    events,
    after: project(state, procedure, desk.rules.calendar, now),
  });
  if (appended.kind !== "appended") throw new Error(`what is alike could not join its clue: ${appended.kind}`);
  await joinFindings(
    tx,
    hits.map((hit) => ({ caseId, at: now, ...found(hit, hit.why, version) })),
  );
  await tx.run("update clue set score = greatest(score, $2), updated_at = $3 where case_id = $1", [
    caseId,
    hits[0].score,
    now,
  ]);
}

function found({ finding, id, of }: Caught, mergedBecause: Bilingual | null, version: string): ClueFinding {
  return { of, itemId: id, finding: { ...finding, version }, mergedBecause };
}
