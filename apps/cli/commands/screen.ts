import type { Command } from "commander";
import { once } from "node:events";
import { createWriteStream, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import { legalDay } from "#law";
import { readTable, ScreeningWorkers, type TableRow } from "#platform";
import { duplicateMarks, excerpt, type RowProblem } from "#rights";
import {
  type Listing,
  listingFromRecord,
  listingFromRow,
  type ListingRead,
  openScreener,
  openTables,
  readListingHeader,
  type ScreeningPort,
} from "#screening";
import { type Cli, show } from "../cli.ts";
import { columns, pairs } from "../print.ts";
import { progressOn } from "../progress.ts";
import { checkFile } from "../readMarks.ts";
import { readScreeningMarks } from "../readScreeningMarks.ts";
import { CommandRefused, refuse } from "../refused.ts";
import { wholeNumber } from "../wholeNumber.ts";
import { wrongTable } from "../wrongTable.ts";

interface Options {
  readonly marks: string;
  readonly listings: string;
  readonly out: string;
  readonly all?: true;
  readonly threads?: number;
}

/** Listings a thread screens at a time. */
const BATCH = 500;
/** Refused listings shown on a terminal; all are counted, and under `--json` all are told. */
const SHOWN = 20;

/** Screens a file of listings against a file of marks. Needs no server, keeps nothing but the file it is told to write. */
export function screenCommand(program: Command, cli: Cli): void {
  const { t } = cli;
  program
    .command("screen")
    .requiredOption("--marks <file>", t("商标文件（CSV、JSONL）", "marks (CSV, JSON Lines)"))
    .requiredOption("--listings <file>", t("商品信息文件（JSONL、CSV）", "listings (JSON Lines, CSV)"))
    .requiredOption("--out <file>", t("结果写入此文件（JSONL）", "write the findings here (JSON Lines)"))
    .option("--all", t("也写入未达到提示线的结果", "also findings that do not alert"))
    .option("--threads <n>", t("线程数（默认：核数）", "threads (default: one for each core)"), (given: string) =>
      Math.max(1, wholeNumber(given, "--threads", 256)),
    )
    .description(
      t("用商标文件筛查商品信息（无需服务器）", "screen listings against a file of marks (no server needed)"),
    )
    .action((options: Options) => screenFile(cli, options));
}

async function screenFile(cli: Cli, options: Options): Promise<void> {
  checkFile(options.marks);
  checkFile(options.listings);
  for (const given of [options.marks, options.listings]) if (isSame(given, options.out)) throw wouldOverwrite(given);
  // Asked first: a file that cannot be written must not be found out after an hour.
  await (await open(options.out, "a").catch((error: Error) => cannotWrite(options.out, error))).close();
  const { screener, atOnce, stop } = await load(cli, options);
  const { counts, stopped } = await screenAll(cli, screener, atOnce, options).finally(stop);
  report(cli, options, { ...counts, matcherVersion: screener.version });
  if (stopped) throw wasStopped(options.out, counts.received);
  if (counts.screened === 0) throw nothingScreened(options.listings, counts.refused);
}

/** A file of a few thousand listings is done before threads have started. */
const SMALL_FILE_BYTES = 1_000_000;

/** The engine: in this thread for a small file, else in as many threads as are asked for. */
async function load(
  cli: Cli,
  { marks, listings, threads = availableParallelism() }: Options,
): Promise<{ readonly screener: ScreeningPort; readonly atOnce: number; readonly stop: () => Promise<void> }> {
  const { tables, ...known } = await readScreeningMarks(cli, marks);
  const facts = { today: legalDay(cli.world.now()), ...known };
  if (threads === 1 || statSync(listings).size < SMALL_FILE_BYTES) {
    const screener = openScreener(openTables([tables]), { ...facts, pause: () => setImmediate() });
    return { screener, atOnce: BATCH, stop: async () => undefined };
  }
  const workers = new ScreeningWorkers([tables], threads);
  return { screener: await workers.portFor(facts), atOnce: 2 * threads * BATCH, stop: () => workers.stop() };
}

/** Listings of a file whose id an earlier one has: all are screened, but their findings cannot be told apart. */
function repeatsOn({ t, json, world }: Cli, file: string) {
  const seenBefore = duplicateMarks();
  const ids: string[] = [];
  let count = 0;
  return {
    see(id: string, row: number): void {
      if (seenBefore(id, row, "id") === undefined) return;
      count += 1;
      if (ids.length < SHOWN && !ids.includes(id)) ids.push(id);
    },
    /** How many, told on stderr where there are any. */
    end(): number {
      if (count === 0) return 0;
      const shown = ids.map((id) => excerpt(id));
      world.err(
        json
          ? `${JSON.stringify({ file, repeated: count, ids: shown })}\n`
          : `${t(
              `注意：${count}条商品信息的编号与前面的重复，其结果无法按编号区分：${shown.join("、")}${count > ids.length ? "……" : ""}`,
              `Note: ${count} ${count === 1 ? "listing has" : "listings have"} the id of an earlier one; their findings cannot be told apart by it: ${shown.join(", ")}${count > ids.length ? " …" : ""}`,
            )}\n`,
      );
      return count;
    },
  };
}

interface Counts {
  received: number;
  screened: number;
  refused: number;
  /** Of the screened, those with the id of an earlier one. */
  repeated: number;
  findings: number;
  alerts: number;
}

async function screenAll(
  cli: Cli,
  screener: ScreeningPort,
  atOnce: number,
  options: Options,
): Promise<{ readonly counts: Counts; readonly stopped: boolean }> {
  const progress = progressOn(cli);
  const label = cli.t("筛查", "screening");
  const opened = await readTable(options.listings, {
    maxBytes: Number.POSITIVE_INFINITY,
    evenDamaged: true,
    onProgress: ({ rows, bytes, totalBytes }) => progress.rows(label, rows, bytes / totalBytes),
  });
  if ("refusal" in opened) throw new CommandRefused(opened.refusal);
  const readOne = readerOf(opened.ok.header);
  const counts: Counts = { received: 0, screened: 0, refused: 0, repeated: 0, findings: 0, alerts: 0 };
  const refusals = refusalsOn(cli, options.listings);
  const repeats = repeatsOn(cli, options.listings);
  const out = createWriteStream(options.out);
  const failed = new Promise<never>((_, reject) => {
    out.once("error", (error) => reject(asRefusal(options.out, error)));
  });
  failed.catch(() => undefined);
  let stopped = false;
  const release = cli.world.onInterrupt?.(() => {
    stopped = true;
  });
  let waiting: Listing[] = [];
  const screen = async (listings: readonly Listing[]): Promise<void> => {
    const findings = await screener.screen(listings);
    counts.screened += listings.length;
    let lines = "";
    for (const finding of findings) {
      if (finding.alert) counts.alerts += 1;
      else if (options.all !== true) continue;
      counts.findings += 1;
      lines += `${JSON.stringify(finding)}\n`;
    }
    if (lines !== "" && !out.write(lines)) await Promise.race([once(out, "drain"), failed]);
    // Lets Ctrl-C be heard between two batches.
    await setImmediate();
  };
  // While one lot is screened the next is read; findings are written in the order of the file.
  let running: Promise<void> = Promise.resolve();
  const next = async (): Promise<void> => {
    await running;
    const listings = waiting;
    waiting = [];
    running = listings.length === 0 ? Promise.resolve() : screen(listings);
    running.catch(() => undefined);
  };
  try {
    for await (const rows of opened.ok.batches) {
      for (const row of rows) {
        counts.received += 1;
        const read = readOne(row);
        if ("ok" in read) {
          repeats.see(read.ok.id, row.row);
          waiting.push(read.ok);
          if (waiting.length === atOnce) await next();
        } else {
          counts.refused += 1;
          refusals.tell(row.row, read.problems);
        }
        if (stopped) break;
      }
      if (stopped) break;
    }
    await next();
    await running;
  } finally {
    release?.();
    out.end();
  }
  if (!out.closed) await Promise.race([once(out, "close"), failed]);
  progress.end();
  refusals.end();
  counts.repeated = repeats.end();
  return { counts, stopped };
}

/** Rows are records of JSON Lines or cells under a header; both become a listing, or its problems. */
function readerOf(titles: readonly string[] | undefined): (row: TableRow) => ListingRead {
  const header = titles === undefined ? undefined : readListingHeader(titles);
  if (header !== undefined && "refusal" in header)
    throw wrongTable(header.refusal, "id,platform,url,title,description,brand,category,price,currency,seller,time");
  return (row) => {
    if ("problem" in row) return { problems: [row.problem] };
    if ("record" in row) return listingFromRecord(row.record, row.row);
    return header === undefined ? { problems: [] } : listingFromRow(row.cells, header.ok, row.row);
  };
}

/** Refused listings on stderr: the first ones in a table, or under `--json` each as a line `{"file","row","problems"}`. */
function refusalsOn({ t, lang, json, world }: Cli, file: string) {
  const shown: string[][] = [];
  let count = 0;
  return {
    tell(row: number, problems: readonly RowProblem[]): void {
      count += 1;
      if (json) world.err(`${JSON.stringify({ file, row, problems })}\n`);
      else if (count <= SHOWN)
        for (const each of problems)
          shown.push([String(row), each.column, each.sentence[lang], each.found.slice(0, 40)]);
    },
    end(): void {
      if (shown.length === 0) return;
      const heading = [t("行", "line"), t("字段", "field"), t("原因", "reason"), t("原值", "found")];
      const more =
        count > SHOWN ? `\n${t(`……另有${count - SHOWN}行被拒绝`, `… and ${count - SHOWN} more lines refused`)}` : "";
      world.err(`${columns(heading, shown)}${more}\n`);
    },
  };
}

function report(cli: Cli, { out }: Options, counts: Counts & { readonly matcherVersion: string }): void {
  const { t } = cli;
  show(cli, { ...counts, out }, () =>
    pairs([
      [t("收到", "received"), counts.received],
      [t("已筛查", "screened"), counts.screened],
      [t("被拒绝", "refused"), counts.refused],
      ...(counts.repeated === 0 ? [] : [[t("编号重复", "repeated ids"), counts.repeated] as const]),
      [t("写入结果", "findings written"), counts.findings],
      [t("其中提示", "of which alert"), counts.alerts],
      [t("引擎", "matcher"), counts.matcherVersion],
      [t("文件", "file"), out],
    ]),
  );
}

/** One file under two names, hard links and symbolic ones included. */
function isSame(a: string, b: string): boolean {
  try {
    const [one, other] = [statSync(a, { bigint: true }), statSync(b, { bigint: true })];
    return one.dev === other.dev && one.ino === other.ino;
  } catch {
    return false;
  }
}

function wouldOverwrite(file: string): CommandRefused {
  return refuse(
    "would-overwrite",
    [`--out 会覆盖输入文件 ${file}。`, `--out would write over ${file}, which is read.`],
    ["请写入另一个文件。", "Write to another file."],
    2,
  );
}

function cannotWrite(file: string, error: Error): never {
  throw asRefusal(file, error);
}

function asRefusal(file: string, error: Error): CommandRefused {
  return refuse(
    "cannot-write",
    [`无法写入 ${file}：${error.message}`, `${file} cannot be written: ${error.message}`],
    ["请检查路径、权限和磁盘空间。", "Check the path, its permissions and the space on the disk."],
  );
}

function wasStopped(file: string, received: number): CommandRefused {
  return refuse(
    "stopped",
    [
      `已中止：前${received}行已处理，${file} 只含这些行的结果。`,
      `Stopped: the first ${received} lines are done, and ${file} holds the findings of these alone.`,
    ],
    ["重新运行可从头筛查全部。", "Run it again to screen them all."],
  );
}

function nothingScreened(file: string, refused: number): CommandRefused {
  return refuse(
    "nothing-screened",
    [
      `${file} 中没有可筛查的行，${refused}行被拒绝。`,
      `${file} holds no line that can be screened; ${refused} were refused.`,
    ],
    ["请按所列原因改正后重试。", "Mend the lines as listed and try again."],
  );
}
