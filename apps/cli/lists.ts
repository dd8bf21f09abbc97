import type { Command } from "commander";
import type { Cli } from "./cli.ts";
import { wholeNumber } from "./wholeNumber.ts";

export interface ListOptions {
  readonly limit?: string;
  readonly cursor?: string;
  readonly all?: true;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly next: string | null;
}

/** The options of every list: a page by key, or all of it. Nothing is cut in silence. */
export function listOptions(command: Command, { t }: Cli): Command {
  return command
    .option("--limit <number>", t("每页条数（至多 500）", "how many at once (500 at most)"))
    .option("--cursor <key>", t("从上一页给出的 next 继续", "go on from the `next` of the page before"))
    .option("--all", t("全部列出", "all of them"));
}

/** One page, or page after page until nothing is left. */
export async function listAll<T>(
  cli: Cli,
  options: ListOptions,
  get: (paging: { limit: number; cursor?: string }) => Promise<Page<T>>,
): Promise<Page<T>> {
  const limit = options.limit === undefined ? (options.all ? 500 : 50) : wholeNumber(options.limit, "--limit");
  let page = await get(options.cursor === undefined ? { limit } : { limit, cursor: options.cursor });
  const items = [...page.items];
  while (options.all && page.next !== null) {
    if (cli.world.terminal) cli.world.err(`\r\x1b[K${items.length}/${page.total}`);
    page = await get({ limit, cursor: page.next });
    items.push(...page.items);
  }
  if (options.all && cli.world.terminal) cli.world.err("\r\x1b[K");
  return { items, total: page.total, next: page.next };
}

/** The table, and below it how many there are when it does not show them all. */
export function listText<T>({ t }: Cli, page: Page<T>, table: string): string {
  if (page.total === 0) return t("没有符合条件的记录。", "Nothing fits.");
  if (page.next === null) return `${table}\n${t(`共 ${page.total} 条`, `${page.total} in all`)}`;
  const more = t(
    `显示 ${page.items.length} 条，共 ${page.total} 条；--all 全部列出，或 --cursor ${page.next} 继续`,
    `${page.items.length} of ${page.total}; --all lists them all, --cursor ${page.next} goes on`,
  );
  return `${table}\n${more}`;
}
