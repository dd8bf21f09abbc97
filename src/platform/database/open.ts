import { AsyncLocalStorage } from "node:async_hooks";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import type { Bilingual } from "#law";
import type { Database, Tx } from "./Database.ts";
import { type FolderLock, lockFolder } from "./lock.ts";
import { LiteServer } from "./LiteServer.ts";
import { enter } from "./become.ts";
import { migrate } from "./migrate.ts";
import { asWritten, type Ready, readyStatements } from "./prepared.ts";
import { probeFolder } from "./probeFolder.ts";
import { StartRefused, worldRefusal } from "./refused.ts";
import { plainTypes } from "./types.ts";

export type Where =
  /** The embedded database in `dataDir/database`, behind the folder's lock. */
  | { readonly dataDir: string }
  /** PostgreSQL 15 or newer. */
  | { readonly url: string }
  /** Embedded, in memory, from a copy or empty: for tests and for reading a copy. */
  | { readonly memory: true };

export interface OpenOptions {
  /** The longest a single query may run, in milliseconds. */
  readonly queryLimitMs?: number;
  /** Connections to PostgreSQL. The embedded database has one session. */
  readonly connections?: number;
  /** Embedded only: a copy (.tar, .tar.gz) to begin from, in place of an empty database. */
  readonly from?: string;
  /** Called when another process has taken the data folder from under us: stop serving at once. */
  readonly onLockLost?: () => void;
}

/**
 * Opens the database and brings its schema up to date.
 * @throws StartRefused when the operator can do something about it (folder in use, read-only, disk full, server away …).
 */
export async function openDatabase(where: Where, options: OpenOptions = {}): Promise<Database> {
  const queryLimitMs = options.queryLimitMs ?? 30_000;
  const lock = "dataDir" in where ? await openFolder(where.dataDir, options.onLockLost) : undefined;
  const isNew = "dataDir" in where && isEmpty(databaseFolder(where.dataDir));
  const lite = "url" in where ? undefined : new LiteServer(liteStart(where, options), queryLimitMs);
  const pool =
    "url" in where ? serverPool(where.url, queryLimitMs, options.connections ?? 20) : litePool(lite as LiteServer);
  // A connection that breaks is replaced by the pool, and its query rejects; without listeners, here for idle ones and there for those
  // in use, it would end the process.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  const close = async () => {
    await pool.end();
    await lite?.close();
    await lock?.release();
  };
  let opened = false;
  try {
    await lite?.ready();
    opened = true;
    const warnings = await checkServer(pool);
    const database = databaseOver(pool, lite, warnings, close);
    await migrate(database);
    return database;
  } catch (error) {
    await pool.end().catch(() => {});
    await lite?.close().catch(() => {});
    // Half of a database that was never whole would stop the next start as well.
    if (isNew && !opened) rmSync(databaseFolder(where.dataDir), { recursive: true, force: true });
    await lock?.release();
    if (error instanceof StartRefused) throw error;
    const refusal = worldRefusal(error, "dataDir" in where ? where.dataDir : "");
    throw refusal ? new StartRefused(refusal, error) : error;
  }
}

async function openFolder(dataDir: string, onLost: (() => void) | undefined): Promise<FolderLock> {
  probeFolder(dataDir);
  const lock = await lockFolder(dataDir, onLost);
  mkdirSync(databaseFolder(dataDir), { recursive: true, mode: 0o700 });
  return lock;
}

const databaseFolder = (dataDir: string) => join(dataDir, "database");
const isEmpty = (folder: string) => readdirSync(folder).length === 0;

function liteStart(where: Where, options: OpenOptions) {
  return {
    ...("dataDir" in where ? { folder: databaseFolder(where.dataDir) } : {}),
    ...(options.from ? { from: options.from } : {}),
  };
}

function litePool(lite: LiteServer): pg.Pool {
  return new pg.Pool({
    user: "postgres",
    database: "postgres",
    password: "x",
    max: 1,
    idleTimeoutMillis: 0,
    stream: () => lite.socket() as never,
    types: plainTypes,
    onConnect: async (client: pg.ClientBase) => void (await client.query("set timezone to 'UTC'")),
  });
}

function serverPool(url: string, queryLimitMs: number, max: number): pg.Pool {
  return new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 10_000,
    statement_timeout: queryLimitMs,
    idle_in_transaction_session_timeout: 60_000,
    application_name: "yuheng",
    types: plainTypes,
    onConnect: async (client: pg.ClientBase) => void (await client.query("set timezone to 'UTC'")),
  });
}

async function checkServer(pool: pg.Pool): Promise<Bilingual[]> {
  const { rows } = await pool.query<{ version: number; encoding: string; ctype: string }>(
    `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding, datctype as ctype
       from pg_database where datname = current_database()`,
  );
  const found = rows[0];
  if (!found || found.version < 150_000) {
    throw new StartRefused({
      code: "database-too-old",
      sentence: {
        zh: `数据库版本过低（${found?.version ?? "?"}）。`,
        en: `The database server is too old (${found?.version ?? "?"}).`,
      },
      remedy: { zh: "请使用 PostgreSQL 15 或更高版本。", en: "Use PostgreSQL 15 or newer." },
    });
  }
  if (found.encoding !== "UTF8") {
    throw new StartRefused({
      code: "database-encoding",
      sentence: {
        zh: `数据库编码是 ${found.encoding}，不是 UTF8。`,
        en: `The database's encoding is ${found.encoding}, not UTF8.`,
      },
      remedy: {
        zh: "请以 UTF8 编码、C.UTF-8 排序新建数据库。",
        en: "Create the database with encoding UTF8 and locale C.UTF-8.",
      },
    });
  }
  if (found.ctype !== "C") return [];
  return [
    {
      zh: "数据库的 LC_CTYPE 为 C：中文检索会受影响，建议以 C.UTF-8 重建。",
      en: "The database's LC_CTYPE is C: text search in Chinese suffers; C.UTF-8 is better.",
    },
  ];
}

function databaseOver(
  pool: pg.Pool,
  lite: LiteServer | undefined,
  warnings: readonly Bilingual[],
  close: () => Promise<void>,
): Database {
  const inside = new AsyncLocalStorage<true>();
  const ready = lite ? readyStatements() : asWritten;

  async function within<T>(begin: (client: pg.PoolClient) => string, work: (tx: Tx) => Promise<T>): Promise<T> {
    if (inside.getStore()) throw nested();
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      await client.query(begin(client));
      const result = await inside.run(true, () => work(txOver(client, ready)));
      await client.query("commit");
      return result;
    } catch (error) {
      await client.query("rollback").catch((lost: Error) => (broken = lost));
      throw error;
    } finally {
      client.release(broken);
    }
  }

  return {
    kind: lite ? "embedded" : "postgres",
    warnings,
    transaction: (as, work) => within((client) => `begin; ${enter(as, (text) => client.escapeLiteral(text))}`, work),
    system: (work) => within(() => "begin", work),
    statement: async <R extends object>(sql: string, values: readonly unknown[] = []) => {
      if (inside.getStore()) throw nested();
      return (await pool.query(ready(sql, values))).rows as R[];
    },
    async execute(sql, values) {
      // Without values it may be several statements; their rows are joined, as pg-boss expects of a driver.
      const answer = await pool.query({
        text: sql,
        ...(values?.length ? { values: [...values] } : {}),
        types: pg.types,
      });
      const results: { rows?: Record<string, unknown>[] }[] = Array.isArray(answer) ? answer : [answer];
      return { rows: results.flatMap(({ rows = [] }) => rows) };
    },
    ...(lite ? { dump: (file: string) => dump(pool, lite, file) } : {}),
    close,
  };
}

/** With one session the inner one would wait for the outer one for ever; on PostgreSQL it would be a second transaction. */
function nested(): Error {
  return new Error("the database was asked again inside a transaction: pass `tx` on");
}

function txOver(client: pg.ClientBase, ready: Ready): Tx {
  const query = (sql: string, values: readonly unknown[] = []) => client.query(ready(sql, values));
  return {
    rows: async <R extends object>(sql: string, values?: readonly unknown[]) => (await query(sql, values)).rows as R[],
    row: async <R extends object>(sql: string, values?: readonly unknown[]) =>
      (await query(sql, values)).rows[0] as R | undefined,
    run: async (sql, values) => (await query(sql, values)).rowCount ?? 0,
    script: async (sql) => void (await client.query(sql)),
  };
}

/** Holding the one client keeps every transaction out while the copy is taken. */
async function dump(pool: pg.Pool, lite: LiteServer, file: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("checkpoint");
    await lite.ask({ kind: "dump", file, compress: file.endsWith(".gz") });
  } finally {
    client.release();
  }
}
