import { createHash } from "node:crypto";
import { canonicalJson } from "#evidence";
import { type FigureSpec, figures, toldByCase } from "#planning";
import type { Database, Tx } from "../database/Database.ts";
import { countedSql, countingSql, definitionOf } from "./definitionRows.ts";

/** Cases that are counted again in one transaction; what is asked meanwhile waits no longer than that. */
const CHUNK = 1_000;
/** More than this is for the job: a reader counts the docket instead of waiting. */
const INLINE = 3_000;

/** Up to which entry of `figure_stale` the projections are known to be right. */
export type FreshUpTo = number;

/** What tells one set of definitions from another: where it changed, everything is counted again. */
export const definitionsHash = (specs: readonly FigureSpec[] = figures): string =>
  createHash("sha256")
    .update(canonicalJson({ specs: JSON.parse(JSON.stringify(specs.map(definitionOf))), toldByCase, shape: 2 }))
    .digest("hex");

/**
 * Counts again the cases that changed since the last time, as the owner. Answers up to where the projections are right now; absent
 * where so much is stale that a reader would wait (`all: true` waits).
 */
export async function refreshFigures(
  db: Database,
  { all = false, specs = figures }: { readonly all?: boolean; readonly specs?: readonly FigureSpec[] } = {},
): Promise<FreshUpTo | undefined> {
  const made = definitionsHash(specs);
  const [at] = await db.statement<{ same: boolean; waiting: number; cases: number }>(
    `select (select made_by from figure_made) = $1 as same, (select count(*) from (select from figure_stale limit ${INLINE + 1}) stale) as waiting,
            (select count(*) from (select from case_file limit ${INLINE + 1}) there) as cases`,
    [made],
  );
  if (at === undefined) return undefined;
  if (!all && (at.same ? at.waiting : at.cases) > INLINE) return undefined;
  if (!at.same) await begin(db, made);
  const upTo = await lastStale(db);
  if (at.same && at.waiting === 0) return upTo;
  const rows = JSON.stringify(specs.map(definitionOf));
  while (await db.system((tx) => refreshSome(tx, made, rows, upTo)));
  return upTo;
}

/** Throws the projections away and counts every case again. */
export async function rebuildFigures(db: Database): Promise<void> {
  await begin(db, definitionsHash());
  await refreshFigures(db, { all: true });
}

/** The number of the last change, whether its entry is still there or not: those to come have higher ones. */
async function lastStale(db: Database): Promise<FreshUpTo> {
  const [row] = await db.statement<{ last: number }>(
    "select coalesce(pg_sequence_last_value(pg_get_serial_sequence('figure_stale', 'id')::regclass), 0) as last",
  );
  return row?.last ?? 0;
}

async function begin(db: Database, made: string): Promise<void> {
  await db.system(async (tx) => {
    await tx.run("select from figure_made for update");
    await tx.script("truncate figure_record, figure_sum");
    await tx.run("delete from figure_stale");
    // Office by office: what is counted together falls into the same sums.
    await tx.run("insert into figure_stale (case_id) select id from case_file order by office_path, id");
    await tx.run("update figure_made set made_by = $1", [made]);
  });
}

/** One chunk; answers whether there was one. */
async function refreshSome(tx: Tx, made: string, specs: string, upTo: number): Promise<boolean> {
  // One at a time: two that count the same case would both take out what only one put in.
  const mine = await tx.row("select from figure_made where made_by = $1 for update", [made]);
  if (mine === undefined) return false;
  const stale = await tx.rows<{ id: string }>(
    `with oldest as (select id from figure_stale where id <= $1 order by id limit ${CHUNK}),
          seen as (delete from figure_stale where id in (select id from oldest) returning case_id)
     select distinct case_id as id from seen`,
    [upTo],
  );
  if (stale.length === 0) return false;
  const cases = stale.map(({ id }) => id);
  // Short statements over few cases: compiling them takes longer than running them.
  await tx.run("set local jit = off");
  await tx.run("set local work_mem = '32MB'");
  await tx.run(
    `with gone as (delete from figure_record where case_id = any ($1::text[]) returning *) ${addToSums("gone", "-")}`,
    [cases],
  );
  await tx.run(
    `with ${countingSql("c.id = any ($1::text[])", "$2")},
     fresh as (
       insert into figure_record (figure_id, case_id, seq, office_path, sealed, day, procedure, outcome, complainant, right_kind, channel, abroad, value, weight, leaf)
       select s.id, e.case_id, e.seq, e.office_path, e.sealed, e.day, e.procedure, e.outcome, e.complainant, e.right_kind, e.channel, e.abroad, m.value, m.weight,
              (select v.leaf_sha256 from event v where v.case_id = e.case_id and v.seq = coalesce(e.mended_by, e.seq))
         from ${countedSql}
       returning *)
     ${addToSums("fresh", "")}`,
    [cases, specs],
  );
  return true;
}

function addToSums(rows: string, sign: "" | "-"): string {
  const keys =
    "figure_id, office_path, to_char(day, 'YYYY-MM'), sealed, procedure, outcome, right_kind, channel, abroad";
  return `insert into figure_sum (figure_id, office_path, month, sealed, procedure, outcome, right_kind, channel, abroad, n, total, weight)
    select ${keys}, ${sign}count(*), ${sign}coalesce(sum(value), 0), ${sign}coalesce(sum(weight), 0) from ${rows} group by ${keys}
        on conflict (office_path, month, figure_id, sealed, procedure, outcome, right_kind, channel, abroad)
        do update set n = figure_sum.n + excluded.n, total = figure_sum.total + excluded.total, weight = figure_sum.weight + excluded.weight`;
}
