import type { Command } from "commander";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Database } from "#platform";
import { type Cli, show } from "../cli.ts";
import { progressOn } from "../progress.ts";
import { CommandRefused, refuse } from "../refused.ts";

/** Copies, restores, moves and migrates the database. Works on the data folder itself, so the server must be stopped. */
export function databaseCommands(program: Command, cli: Cli): void {
  const { t } = cli;
  const group = program.command("db").description(t("数据库（先停止服务器）", "the database (stop the server first)"));
  const folder = (command: Command) => command.option("--data <folder>", t("数据目录", "data folder"), "yuheng-data");

  folder(group.command("copy"))
    .option(
      "--to <folder>",
      t("副本目录（默认为数据目录下的 copies）", "folder for the copy (default: copies in the data folder)"),
    )
    .description(t("制作内嵌数据库的副本", "take a copy of the embedded database"))
    .action((options: { data: string; to?: string }) => copy(cli, options));
  folder(group.command("restore").argument("<copy>", t("副本文件", "the copy")))
    .description(t("以副本替换内嵌数据库（原数据保留在旁）", "put a copy in place (what was there is kept beside it)"))
    .action((file: string, options: { data: string }) => restore(cli, file, options.data));
  folder(group.command("move"))
    .requiredOption("--to <url>", t("PostgreSQL 的地址（空数据库）", "URL of an empty PostgreSQL database"))
    .description(t("把内嵌数据库的数据移入 PostgreSQL", "carry the embedded database over to PostgreSQL"))
    .action((options: { data: string; to: string }) => move(cli, options));
  folder(group.command("migrate"))
    .description(t("更新数据库结构", "bring the schema up to date"))
    .action((options: { data: string }) => migrate(cli, options.data));
  folder(group.command("figures"))
    .description(t("清空统计投影并从案卷重新计数", "throw the counted figures away and count the dockets again"))
    .action((options: { data: string }) => countAgain(cli, options.data));
}

async function copy(cli: Cli, { data, to }: { data: string; to?: string }): Promise<void> {
  const { copyDatabase } = await import("#platform");
  const folder = resolve(to ?? join(data, "copies"));
  const copied = await withDatabase(cli, data, (database) => copyDatabase(database, folder, cli.world.now()));
  if (copied.kind === "refused") throw new CommandRefused(copied.refusal);
  show(cli, { file: copied.file }, () => cli.t(`副本：${copied.file}`, `The copy: ${copied.file}`));
}

async function restore(cli: Cli, file: string, data: string): Promise<void> {
  if (!existsSync(file)) throw noFile(file);
  const { restoreDatabase } = await import("#platform");
  const { keptAs } = await starting(() => restoreDatabase(resolve(file), resolve(data), cli.world.now()));
  show(cli, { restored: file, keptAs }, () =>
    cli.t(
      `已恢复 ${file}。${keptAs === null ? "" : `原数据保留在 ${keptAs}。`}`,
      `Restored ${file}.${keptAs === null ? "" : ` What was there is kept as ${keptAs}.`}`,
    ),
  );
}

async function move(cli: Cli, { data, to }: { data: string; to: string }): Promise<void> {
  if (!existsSync(join(data, "database"))) throw noDatabase(data);
  const { moveDatabase, openDatabase } = await import("#platform");
  const progress = progressOn(cli);
  const moved = await withFolder(data, async (from) => {
    const target = await starting(() => openDatabase({ url: to }));
    try {
      return await moveDatabase(from, target, (table, rows) => progress.at(`${table} ${rows}`, 0, 0));
    } finally {
      await target.close();
    }
  });
  progress.end();
  if (moved.kind === "refused") throw new CommandRefused(moved.refusal);
  const rows = moved.tables.reduce((sum, each) => sum + each.rows, 0);
  show(cli, { tables: moved.tables, rows }, () =>
    cli.t(
      `已移入 ${moved.tables.length} 张表共 ${rows} 行，逐表核对无误。文件仍在 ${data}，请以 DATABASE_URL 启动并保留 --data。`,
      `Moved ${rows} rows of ${moved.tables.length} tables; the counts agree. Files stay in ${data}: start with DATABASE_URL and the same --data.`,
    ),
  );
}

async function countAgain(cli: Cli, data: string): Promise<void> {
  const { rebuildFigures } = await import("#platform");
  const { records } = await withDatabase(cli, data, async (database) => {
    await rebuildFigures(database);
    const [row] = await database.statement<{ records: number }>("select count(*)::int as records from figure_record");
    return row ?? { records: 0 };
  });
  show(cli, { records }, () =>
    cli.t(`已从案卷重新计数：${records}条记录。`, `Counted the dockets again: ${records} records.`),
  );
}

async function migrate(cli: Cli, data: string): Promise<void> {
  const kind = await withDatabase(cli, data, async (database) => database.kind);
  show(cli, { kind, migrated: true }, () => cli.t("数据库结构已是最新。", "The schema is up to date."));
}

/** The database that the server would use: DATABASE_URL, or the one in the data folder. */
async function withDatabase<T>(cli: Cli, data: string, work: (database: Database) => Promise<T>): Promise<T> {
  const url = cli.world.env["DATABASE_URL"];
  if (!url) return withFolder(data, work);
  const { openDatabase } = await import("#platform");
  return using(await starting(() => openDatabase({ url })), work);
}

async function withFolder<T>(data: string, work: (database: Database) => Promise<T>): Promise<T> {
  if (!existsSync(join(data, "database"))) throw noDatabase(data);
  const { openDatabase } = await import("#platform");
  return using(await starting(() => openDatabase({ dataDir: resolve(data) })), work);
}

async function using<T>(database: Database, work: (database: Database) => Promise<T>): Promise<T> {
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** What the operator can do something about is said as a refusal. */
async function starting<T>(work: () => Promise<T>): Promise<T> {
  const { StartRefused } = await import("#platform");
  try {
    return await work();
  } catch (error) {
    if (error instanceof StartRefused) throw new CommandRefused(error.refusal);
    throw error;
  }
}

function noDatabase(data: string): CommandRefused {
  return refuse(
    "no-database",
    [`${data} 中没有数据库。`, `There is no database in ${data}.`],
    ["请用 --data 指定数据目录。", "Name the data folder with --data."],
  );
}

function noFile(file: string): CommandRefused {
  return refuse(
    "no-such-file",
    [`没有文件 ${file}。`, `There is no file ${file}.`],
    ["请检查路径。", "Check the path."],
  );
}
