import { Ranking, Scorecard } from "#contract";
import type { Bilingual } from "#law";
import { type Candidate, figureOf, formulaOf, rank, sensitivity } from "#planning";
import type { FreshUpTo, Tx } from "#platform";
import type { Caller } from "../http/caller.ts";
import { found } from "../http/refused.ts";
import { takeFigure, type TakenFigure } from "./takeFigure.ts";

/** One to be ranked, with the value of each indicator as it is kept. */
export interface Entrant {
  readonly id: string;
  readonly name: Bilingual;
  readonly values: Readonly<Record<string, Partial<TakenFigure> & Pick<TakenFigure, "value">>>;
}

/** The offices right below this one, each with the card's figures over itself and what is below it. */
export async function officeEntrants(
  tx: Tx,
  card: Scorecard,
  officePath: string,
  period: { readonly from: string; readonly to: string },
  fresh?: FreshUpTo,
): Promise<Entrant[]> {
  const below = await tx.rows<{ path: string; zh: string; en: string }>(
    "select path, name_zh as zh, name_en as en from office where parent = $1 order by path",
    [officePath],
  );
  const entrants: Entrant[] = [];
  for (const { path, zh, en } of below) {
    const values: Record<string, TakenFigure> = {};
    for (const { key, source } of card.indicators)
      if (source.kind === "figure")
        values[key] = await takeFigure(tx, found(figureOf(source.figure)), { ...period, officePath: path }, fresh);
    entrants.push({ id: path, name: { zh, en }, values });
  }
  return entrants;
}

/** What a ranking is called and whose it is. */
export interface About {
  readonly id: string;
  readonly officePath: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly file?: { readonly name: string; readonly sha256: string } | undefined;
  readonly account: string;
  readonly now: string;
}

/** Keeps a ranking: the card that makes it, those ranked, and their values. */
export async function keepRanking(tx: Tx, card: Scorecard, entrants: readonly Entrant[], about: About): Promise<void> {
  await tx.run(
    `insert into ranking (id, office_path, card_id, card_version, card, title, period_from, period_to, file_name, file_sha256, made_by, made_at)
     values ($1, $2, $3, $4, $5::jsonb, $6, $7, $8, $9, $10, $11, $12)`,
    [
      about.id,
      about.officePath,
      card.id,
      card.version,
      JSON.stringify(card),
      about.title,
      about.from,
      about.to,
      about.file?.name ?? null,
      about.file?.sha256 ?? null,
      about.account,
      about.now,
    ],
  );
  await keepEntrants(tx, about.id, entrants);
}

async function keepEntrants(tx: Tx, id: string, entrants: readonly Entrant[]): Promise<void> {
  await tx.run(
    "insert into ranking_entity (ranking_id, entity, name) select $1, id, name from jsonb_to_recordset($2::jsonb) as t (id text, name jsonb)",
    [id, JSON.stringify(entrants.map((one) => ({ id: one.id, name: one.name })))],
  );
  const values = entrants.flatMap((one) =>
    Object.entries(one.values).map(([indicator, taken]) => ({ entity: one.id, indicator, ...taken })),
  );
  await tx.run(
    `insert into ranking_value (ranking_id, entity, indicator, value, records, records_sha256)
     select $1, entity, indicator, value, records, sha256
       from jsonb_to_recordset($2::jsonb) as t (entity text, indicator text, value float8, records int, sha256 text)`,
    [id, JSON.stringify(values)],
  );
}

export const rankingColumns = `id, title, jsonb_build_object('id', card_id, 'name', card -> 'name', 'version', card_version) as card,
  office_path as "officePath", period_from as "from", period_to as "to",
  (select count(*)::int from ranking_entity e where e.ranking_id = ranking.id) as entities,
  coalesce(account_name(made_by), made_by) as "madeBy", made_at as "madeAt",
  (select jsonb_build_object('by', coalesce(account_name(p.published_by), p.published_by), 'at', p.published_at)
     from ranking_published p where p.ranking_id = ranking.id) as published`;

/** Publishes a ranking of offices to those ranked in it; false where it is published already. */
export async function publishRanking(tx: Tx, id: string, account: string, now: string): Promise<boolean> {
  const done = await tx.run(
    "insert into ranking_published (ranking_id, published_by, published_at) values ($1, $2, $3) on conflict do nothing",
    [id, account, now],
  );
  return done === 1;
}

/** May somebody publish it: a head or supervisor of its own office, a ranking of offices, once? */
function mayPublish({ officePath, published }: RankingHead, card: Scorecard, reader: Reader): boolean {
  const may = reader.roles.includes("head") || reader.roles.includes("supervisor");
  return may && reader.officePath === officePath && card.entities === "offices" && published === null;
}

type Reader = Pick<Caller, "officePath" | "roles">;
interface RankingHead extends Omit<Ranking, "card" | "formula" | "rows" | "sensitivity" | "file" | "mayPublish"> {
  readonly whole: unknown;
  readonly fileName: string | null;
  readonly fileSha256: string | null;
}
interface ValueRow {
  readonly entity: string;
  readonly name: Bilingual;
  readonly indicator: string | null;
  readonly value: number | null;
  readonly records: number | null;
  readonly sha256: string | null;
}

/** A ranking reckoned again from the card and the values it keeps, which never change. */
export async function rankingOf(tx: Tx, id: string, reader: Reader): Promise<Ranking | undefined> {
  const head = await tx.row<RankingHead>(
    `select ${rankingColumns}, card as whole, file_name as "fileName", file_sha256 as "fileSha256" from ranking where id = $1`,
    [id],
  );
  if (head === undefined) return undefined;
  const { whole, fileName, fileSha256, ...row } = head;
  const card = Scorecard.parse(whole);
  const kept = await tx.rows<ValueRow>(
    `select e.entity, e.name, v.indicator, v.value, v.records, v.records_sha256 as sha256 from ranking_entity e
       left join ranking_value v on v.ranking_id = e.ranking_id and v.entity = e.entity where e.ranking_id = $1 order by e.entity`,
    [id],
  );
  const names = new Map(kept.map(({ entity, name }) => [entity, name]));
  const values = new Map([...names.keys()].map((entity) => [entity, {} as Record<string, number | null>]));
  const behind = new Map(kept.map((one) => [`${one.entity}\n${one.indicator}`, one]));
  for (const { entity, indicator, value } of kept) {
    const own = values.get(entity);
    if (own !== undefined && indicator !== null) own[indicator] = value;
  }
  const candidates = [...values].map(([entity, own]): Candidate => ({ id: entity, values: own }));
  return {
    ...row,
    card,
    formula: [...formulaOf(card)],
    mayPublish: mayPublish(head, card, reader),
    file: fileName === null || fileSha256 === null ? null : { name: fileName, sha256: fileSha256 },
    rows: rank(card, candidates).map((one) => ({
      ...one,
      name: names.get(one.id) ?? { zh: one.id, en: one.id },
      missing: [...one.missing],
      parts: one.parts.map((part) => {
        const { records = null, sha256 = null } = behind.get(`${one.id}\n${part.key}`) ?? {};
        return { ...part, records, sha256 };
      }),
    })),
    sensitivity: sensitivity(card, candidates).map((shift) => ({ ...shift, moves: [...shift.moves] })),
  };
}
