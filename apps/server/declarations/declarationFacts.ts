import type { Fen, IsoDate } from "#law";
import type { Tx } from "#platform";
import { type AuthorisedSeller, isAuthorised, sellerKey, type Trademark } from "#rights";
import type { ConsignorHistory, Declaration, DeclarationFacts, WatchedPlace } from "#screening";
import { settingsAt } from "../casework/known.ts";
import { farBelowSetting } from "./farBelowSetting.ts";
import { recordalsOf } from "./recordals.ts";

/** What the office may see of these marks and consignors: what was recorded, what is watched, and what was found before. */
export async function readDeclarationFacts(
  tx: Tx,
  officePath: string,
  marks: ReadonlyMap<string, Trademark>,
  declarations: readonly Declaration[],
  today: IsoDate,
): Promise<DeclarationFacts> {
  const ids = [...marks.keys()].map(Number);
  const users = await authorisedUsers(tx, ids);
  const prices = new Map(
    (
      await tx.rows<{ markId: string; fen: Fen }>(
        `select distinct on (mark_id) mark_id::text as "markId", price_fen as fen from recorded_price
          where mark_id = any($1::bigint[]) order by mark_id, recorded_on desc, created_at desc`,
        [ids],
      )
    ).map(({ fen, markId }) => [markId, fen] as const),
  );
  const ports = new Map(
    (
      await tx.rows<{ markId: string; ports: string[] }>(
        `select mark_id::text as "markId", array_agg(distinct port) as ports from recorded_port
          where mark_id = any($1::bigint[]) group by mark_id`,
        [ids],
      )
    ).map((row) => [row.markId, row.ports] as const),
  );
  const histories = await historiesOf(tx, [...new Set(declarations.map(({ consignor }) => consignor))]);
  const farBelow = farBelowSetting.read(await settingsAt(tx, officePath));
  const numbers = [...marks.values()].flatMap(({ registrationNumber }) => registrationNumber ?? []);
  const recordals = await recordalsOf(tx, numbers, today);
  const recordalOf = (id: string) => recordals.get(marks.get(id)?.registrationNumber ?? "");
  return {
    today,
    farBelow,
    watched: await watchedPlaces(tx),
    markOf: (id) => marks.get(id),
    recordedPriceFen: (id) => prices.get(id) ?? recordalOf(id)?.priceFen,
    portsOf: (id) => [...new Set([...(ports.get(id) ?? []), ...(recordalOf(id)?.ports ?? [])])],
    historyOf: (consignor) => histories.get(consignor),
    isKnownInfringer: (id, name) =>
      (recordalOf(id)?.knownInfringers ?? []).some((known) => sellerKey(known) === sellerKey(name)),
    isAuthorised: (markId, name, day) =>
      // A permission for one marketplace says nothing about a border.
      isAuthorised(users, { markId, seller: name, platform: "", day }) ||
      (recordalOf(markId)?.users ?? []).some(
        (user) => sellerKey(user.name) === sellerKey(name) && (user.until === undefined || day <= user.until),
      ),
  };
}

async function authorisedUsers(tx: Tx, ids: readonly number[]): Promise<AuthorisedSeller[]> {
  const rows = await tx.rows<{
    markId: string;
    seller: string;
    organisationId: string;
    from: IsoDate | null;
    until: IsoDate | null;
  }>(
    `select mark_id::text as "markId", seller, coalesce(office_path, holder_id) as "organisationId",
            valid_from as "from", valid_until as until
       from authorised_user where mark_id = any($1::bigint[]) and platform = ''`,
    [ids],
  );
  return rows.map(({ from, until, ...row }) => ({
    ...row,
    ...(from === null ? {} : { from }),
    ...(until === null ? {} : { until }),
  }));
}

async function watchedPlaces(tx: Tx): Promise<WatchedPlace[]> {
  const rows = await tx.rows<{ place: string; markId: string | null; why: string }>(
    `select place, mark_id::text as "markId", why from watched_place order by created_at, id`,
  );
  return rows.map(({ markId, place, why }) => ({
    place,
    ...(markId === null ? {} : { markId }),
    ...(why === "" ? {} : { why }),
  }));
}

/** Clues decided about a consignor and fines in any case, as far as the office may see them. */
async function historiesOf(tx: Tx, consignors: readonly string[]): Promise<ReadonlyMap<string, ConsignorHistory>> {
  const decided = await tx.rows<{ consignor: string; accepted: number; rejected: number }>(
    `select seller as consignor, count(*) filter (where state = 'accepted') as accepted,
            count(*) filter (where state = 'rejected') as rejected
       from clue where seller = any($1::text[]) and declaration_id is not null group by seller`,
    [consignors],
  );
  const fined = await tx.rows<{ consignor: string; penalties: number }>(
    `select p.name as consignor, count(distinct c.id) as penalties
       from case_party p join case_file c on c.id = p.case_id
       cross join lateral (select coalesce(c.state -> 'facts' -> 'respondents' -> p.party_id -> 'decision',
                                           c.state -> 'facts' -> 'decision') as d) decided
      where p.role = 'respondent' and p.name = any($1::text[]) and (d ->> 'fineFen')::numeric > 0 group by p.name`,
    [consignors],
  );
  const histories = new Map<string, ConsignorHistory>();
  for (const { consignor, ...counts } of decided) histories.set(consignor, { ...counts, penalties: 0 });
  for (const { consignor, penalties } of fined)
    histories.set(consignor, { ...(histories.get(consignor) ?? { accepted: 0, rejected: 0 }), penalties });
  return histories;
}
