import type { Database } from "#platform";

/** What a procedure's dockets hold here, entry by entry, some days apart. */
const dockets: Readonly<Record<string, readonly string[]>> = {
  "trademark-enforcement": [
    "LeadRegistered",
    "CaseFiled",
    "FindingsRecorded",
    "PenaltyDecided",
    "FinePaid",
    "CaseClosed",
  ],
  "patent-adjudication": [
    "RequestReceived",
    "RequestAccepted",
    "RequestServed",
    "HearingHeld",
    "DisputeDecided",
    "DecisionServed",
  ],
  "platform-notice": ["NoticeRegistered", "LinesAdded", "NoticePassedOn", "StatementMade", "NoticeClosed"],
  clue: ["ClueRaised", "ListingMerged", "Looked", "ClueAccepted"],
};

/** A tree of four levels under "bench/": a nation, 31 provinces, ten cities each, and districts until there are `count` offices. */
export async function makeTree(db: Database, count: number): Promise<number> {
  await db.statement(
    `with tree as (
       select 'bench/' as path, null::text as parent, 'nation' as level
       union all select 'bench/p' || p || '/', 'bench/', 'province' from generate_series(1, 31) p
       union all select 'bench/p' || p || '/c' || c || '/', 'bench/p' || p || '/', 'city' from generate_series(1, 31) p, generate_series(1, 10) c
       union all select 'bench/p' || (1 + d % 31) || '/c' || (1 + d / 31 % 10) || '/d' || d || '/',
                        'bench/p' || (1 + d % 31) || '/c' || (1 + d / 31 % 10) || '/', 'district'
                   from generate_series(0, $1::int - 343) d)
     insert into office (path, name_zh, name_en, level, line, parent) select path, path, path, level, 'ip', parent from tree order by length(path)`,
    [count],
  );
  const [made] = await db.statement<{ n: number }>("select count(*)::int as n from office where path like 'bench/%'");
  return made?.n ?? 0;
}

/**
 * Fills the tables with dockets of the half-year 2026, spread over the districts: set by set, without the engine, so that a million
 * take minutes. `wide`: all in June, closed in many ways, so that hardly two entries fall into the same sum. Answers the number of
 * entries.
 */
export async function makeCases(db: Database, count: number, wide = false): Promise<number> {
  const step = 50_000;
  for (let from = 1; from <= count; from += step) {
    const until = Math.min(count, from + step - 1);
    await db.system(async (tx) => {
      // Neither keys nor triggers are asked of what is made here; what is stale is written below.
      await tx.run("set local session_replication_role = replica");
      await tx.run(
        `with district as (select array_agg(path order by path) as paths from office where path like 'bench/%/%/%/')
         insert into case_file (id, number, procedure, procedure_version, office_path, title, stage, version, state, opened_at, updated_at, closing, sealed)
         select 'bench-' || n, 'B' || n, p.procedure, '1', paths[1 + n * 7 % cardinality(paths)], 'Case ' || n, 'closed', cardinality(p.types),
                jsonb_build_object('facts', jsonb_build_object(
                  'complaint', jsonb_build_object('channel', (array['window', 'online', 'hotline'])[1 + n % 3]),
                  'request', jsonb_build_object('patentKind', (array['invention', 'utility-model', 'design'])[1 + n % 3]),
                  'notice', jsonb_build_object('rightKind', (array['trademark', 'patent', 'copyright'])[1 + n % 3]))),
                '2026-01-01Z', '2026-06-30Z', case when $4 then 'closed-' || n % 997 when n % 5 < 3 then 'closed' end, n % 200 = 0
           from generate_series($1::int, $2::int) n, district,
                lateral (select procedure, types from jsonb_to_recordset($3::jsonb) as p (place int, procedure text, types text[]) where place = n % 4) p`,
        [from, until, procedures, wide],
      );
      await tx.run(
        `insert into event (case_id, seq, type, action, actor_id, at, recorded_at, body, leaf_sha256)
         select 'bench-' || n, k, types[k], 'act', 'bench', moment, moment,
                jsonb_build_object(
                  'input', jsonb_build_object('fineFen', n % 977 * 100, 'fen', n % 977 * 100),
                  'facts', jsonb_build_object('account', jsonb_build_object('upheld', n % 30, 'judged', 30))),
                encode(sha256(convert_to(n || '/' || k, 'UTF8')), 'hex')
           from generate_series($1::int, $2::int) n,
                lateral (select types from jsonb_to_recordset($3::jsonb) as p (place int, procedure text, types text[]) where place = n % 4) p,
                generate_series(1, cardinality(types)) k,
                lateral (select case when $4 then timestamptz '2026-06-01 02:00Z' + make_interval(days => n * 31 % 20 + k)
                          else timestamptz '2026-01-01 02:00Z' + make_interval(days => least((n * 31 % 170) + k * 3, 180)) end as moment) m`,
        [from, until, procedures, wide],
      );
      await tx.run(
        `insert into evidence_leaf (case_id, event_seq, kind, sha256, recorded_at)
         select e.case_id, e.seq, 'event', e.leaf_sha256, e.recorded_at
           from generate_series($1::int, $2::int) n join event e on e.case_id = 'bench-' || n`,
        [from, until],
      );
    });
  }
  await db.system((tx) =>
    tx.run("insert into figure_stale (case_id) select id from case_file where id like 'bench-%' order by id"),
  );
  await db.statement("analyze");
  const [made] = await db.statement<{ n: number }>("select count(*) as n from event");
  return made?.n ?? 0;
}

const procedures = JSON.stringify(
  Object.entries(dockets).map(([procedure, types], place) => ({ place, procedure, types })),
);
