import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { type Database, migrations, openDatabase, packageRoot } from "#platform";
import { findPostgres, type PostgresServer, startPostgres } from "./postgres.ts";

/** A migrated embedded database in memory. The migrated form is kept as a template: half a second in place of three. */
export async function liteDatabase(queryLimitMs?: number): Promise<Database> {
  const template = await liteTemplate();
  return openDatabase({ memory: true }, { from: template, ...(queryLimitMs === undefined ? {} : { queryLimitMs }) });
}

/** The template's file, made when the migrations (or the embedded database) have changed. */
export async function liteTemplate(): Promise<string> {
  const folder = join(packageRoot(), "node_modules", ".cache", "yuheng");
  const state = createHash("sha256");
  for (const { name, checksum } of migrations()) state.update(`${name} ${checksum}\n`);
  state.update(readFileSync(join(packageRoot(), "node_modules", "@electric-sql", "pglite", "package.json")));
  const template = join(folder, `migrated-${state.digest("hex").slice(0, 16)}.tar`);
  if (existsSync(template)) return template;
  mkdirSync(folder, { recursive: true });
  // Two test files may get here together: each writes its own, and the last rename wins.
  const mine = `${template}.${randomUUID()}`;
  const database = await openDatabase({ memory: true });
  try {
    await database.dump?.(mine);
  } finally {
    await database.close();
  }
  renameSync(mine, template);
  return template;
}

/** Why there is no PostgreSQL to test on; undefined when there is one. Goes into the name of what is skipped. */
export const noPostgres: string | undefined =
  // Where nothing may be skipped, its absence is a failure: the tests run and say so.
  process.env.TEST_DATABASE_URL || process.env.YUHENG_SKIP_NOTHING || findPostgres()
    ? undefined
    : "skipped: no TEST_DATABASE_URL, and no PostgreSQL in /usr/lib/postgresql/*/bin";

/** PostgreSQL for one test file: TEST_DATABASE_URL's, or a private cluster in a temporary folder. */
export async function postgresServer(): Promise<PostgresServer> {
  const given = process.env.TEST_DATABASE_URL;
  return given ? { url: given, stop: async () => {} } : startPostgres();
}

/** A new, migrated database on that server, dropped when closed. */
export async function postgresDatabase(server: PostgresServer, queryLimitMs?: number): Promise<Database> {
  const { url, drop } = await emptyPostgres(server);
  const database = await openDatabase(
    { url },
    { connections: 5, ...(queryLimitMs === undefined ? {} : { queryLimitMs }) },
  );
  return {
    ...database,
    close: async () => {
      await database.close();
      await drop();
    },
  };
}

/** A new, empty database's address. */
export async function emptyPostgres(server: PostgresServer): Promise<{ url: string; drop: () => Promise<void> }> {
  const { default: pg } = await import("pg");
  const name = `yuheng_test_${randomUUID().replaceAll("-", "")}`;
  const admin = async (sql: string) => {
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await admin(`create database ${name} template template0 encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'`);
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => admin(`drop database ${name} with (force)`) };
}
