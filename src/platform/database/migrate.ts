import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "./Database.ts";
import { packageRoot } from "./packageRoot.ts";
import { StartRefused } from "./refused.ts";

/** Any number: what matters is that every instance asks for the same lock. */
const MIGRATION_LOCK = 7_238_001;

export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/** The numbered .sql files, in order. */
export function migrations(): Migration[] {
  const folder = join(packageRoot(), "src", "platform", "migrations");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

/**
 * Applies what is not applied yet, each file in one transaction; two instances starting at once take turns.
 * Answers the names applied now. @throws StartRefused when an applied file has changed, or the database is newer than this program.
 */
export async function migrate(database: Database, wanted: readonly Migration[] = migrations()): Promise<string[]> {
  await database.system(async (tx) => {
    await tx.run("select pg_advisory_xact_lock($1)", [MIGRATION_LOCK]);
    await tx.run(
      "create table if not exists migration (name text primary key, checksum text not null, applied_at timestamptz not null default now())",
    );
  });
  const applied: string[] = [];
  for (const migration of wanted) {
    await database.system(async (tx) => {
      await tx.run("select pg_advisory_xact_lock($1)", [MIGRATION_LOCK]);
      const before = await tx.rows<{ name: string; checksum: string }>("select name, checksum from migration");
      const unknown = before.find(({ name }) => !wanted.some((known) => known.name === name));
      if (unknown) throw newer(unknown.name);
      const done = before.find(({ name }) => name === migration.name);
      if (done && done.checksum !== migration.checksum) throw changed(migration.name);
      if (done) return;
      await tx.script(migration.sql);
      await tx.run("insert into migration (name, checksum) values ($1, $2)", [migration.name, migration.checksum]);
      applied.push(migration.name);
    });
  }
  return applied;
}

function newer(name: string): StartRefused {
  return new StartRefused({
    code: "database-newer",
    sentence: {
      zh: `数据库由更新版本的玉衡写入（${name}）。`,
      en: `The database was written by a newer Yuheng (${name}).`,
    },
    remedy: { zh: "请使用该版本或更新的程序。", en: "Use that version of the program, or a newer one." },
  });
}

function changed(name: string): StartRefused {
  return new StartRefused({
    code: "migration-changed",
    sentence: {
      zh: `数据库结构文件 ${name} 在执行之后被改动。`,
      en: `The schema file ${name} was changed after it had been applied.`,
    },
    remedy: { zh: "请恢复原文件，改动另写新文件。", en: "Restore the file, and put the change into a new one." },
  });
}
