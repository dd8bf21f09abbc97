/** PostgreSQL with pg_trgm: GIN at a threshold, or GiST in order of distance. */
import { chmodSync, copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { median } from "../../support/report.ts";
import { startPostgres } from "../../../tests/support/postgres.ts";
import { LIMIT, type PeerAnswer, WARM_UP } from "./Peer.ts";
import { peakRss, peerFiles, rowsOf, writeAnswers } from "./peerFiles.ts";

const files = peerFiles();
const isGist = files.setting === "gist";
const threshold = Number(files.setting.replace("gin-", ""));
const server = await startPostgres();
const shared = mkdtempSync(join(tmpdir(), "yuheng-marks-"));
try {
  const client = new pg.Client({ connectionString: server.url });
  client.on("error", () => {});
  await client.connect();
  const session = [
    "jit = off",
    "max_parallel_workers_per_gather = 0",
    "max_parallel_maintenance_workers = 0",
    "work_mem = '256MB'",
    "maintenance_work_mem = '2GB'",
    "effective_cache_size = '8GB'",
    "random_page_cost = 1.1",
    ...(isGist ? [] : ["gin_fuzzy_search_limit = 0", "enable_seqscan = off"]),
  ];
  await client.query("create extension pg_trgm");
  for (const setting of session) await client.query(`set ${setting}`);
  if (!isGist) await client.query(`set pg_trgm.similarity_threshold = ${threshold}`);

  // The server runs as another user, so the file it reads must be open to all.
  const marks = join(shared, "marks.tsv");
  copyFileSync(files.marks, marks);
  chmodSync(shared, 0o755);
  chmodSync(marks, 0o644);
  const started = performance.now();
  await client.query("create table mark (id text not null, text text not null)");
  await client.query(`copy mark from '${marks}' with (format csv, delimiter E'\\t', quote E'\\b')`);
  const index = isGist ? "using gist (text gist_trgm_ops (siglen = 64))" : "using gin (text gin_trgm_ops)";
  await client.query(`create index mark_text on mark ${index}`);
  await client.query("vacuum analyze mark");
  const buildSeconds = (performance.now() - started) / 1000;

  const text = isGist
    ? `select id from mark order by text <-> $1 limit ${LIMIT}`
    : `select id from mark where text % $1 order by text <-> $1 limit ${LIMIT}`;
  const search = async (asked: string): Promise<string[]> => {
    const { rows } = await client.query<[string]>({ name: "similar", text, values: [asked], rowMode: "array" });
    return rows.map(([id]) => id);
  };
  const queries = [...rowsOf(files.queries)];
  for (const [, asked] of queries.slice(0, WARM_UP)) await search(asked);
  const answers: PeerAnswer[] = [];
  for (const [id, asked] of queries) {
    const from = performance.now();
    const ids = await search(asked);
    answers.push({ id, ms: performance.now() - from, ids });
  }
  // What the server itself needs, without the way there and back.
  const within: number[] = [];
  for (const [, asked] of queries.slice(0, 200)) {
    const explained = await client.query<{ "QUERY PLAN": { "Execution Time": number; "Planning Time": number }[] }>(
      `explain (analyze, timing off, format json) ${text.replaceAll("$1", () => client.escapeLiteral(asked))}`,
    );
    within.push(explained.rows[0]?.["QUERY PLAN"][0]?.["Execution Time"] ?? Number.NaN);
  }
  const { rows: sizes } = await client.query<{ index: string; total: string; pid: number; version: string }>(
    `select pg_relation_size('mark_text') as index, pg_total_relation_size('mark') as total, pg_backend_pid() as pid,
       current_setting('server_version') || ', pg_trgm ' || (select extversion from pg_extension where extname = 'pg_trgm') as version`,
  );
  const size = sizes[0];
  if (size === undefined) throw new Error("PostgreSQL tells no sizes");
  const peakRssBytes = peakRss(size.pid);

  const inserts = [...rowsOf(files.inserts)];
  const inserting = performance.now();
  await client.query("insert into mark select * from unnest($1::text[], $2::text[])", [
    inserts.map(([id]) => id),
    inserts.map(([, asked]) => asked),
  ]);
  const [lastId = "", lastText = ""] = inserts.at(-1) ?? [];
  const isVisible = (await search(lastText)).includes(lastId);
  const insertSeconds = (performance.now() - inserting) / 1000;

  writeAnswers(files.out, answers, {
    engine: `PostgreSQL ${files.setting}`,
    version: size.version,
    settings: {
      index,
      session,
      query: text,
      sizeOnDisk: "index",
      collation: "C.UTF-8",
      sharedBuffers: "128MB, the rest in the system's cache",
    },
    buildSeconds,
    indexBytes: Number(size.index),
    peakRssBytes,
    ...(isVisible ? { insertSeconds } : {}),
    more: { "within the server, median ms of 200": median(within), "table and index, bytes": Number(size.total) },
  });
  await client.end();
} finally {
  await server.stop();
  rmSync(shared, { recursive: true, force: true });
}
