import type { Command } from "commander";
import { randomUUID } from "node:crypto";
import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { legalDay } from "#law";
import { openWorkQueue, readTable, StartRefused, type WorkQueue } from "#platform";
import { collectFindings, mayCollectInto } from "../../server/stream/collectFindings.ts";
import { findingQueue, listingQueue, officeFindingQueue } from "../../server/stream/messages.ts";
import { screenBatches } from "../../server/stream/screenBatches.ts";
import { sendListings } from "../../server/stream/sendListings.ts";
import { type Cli, note, show } from "../cli.ts";
import { evaluateCommand } from "./evaluate.ts";
import { pairs } from "../print.ts";
import { progressOn } from "../progress.ts";
import { checkFile } from "../readMarks.ts";
import { CommandRefused, refuse } from "../refused.ts";
import { fileMarks, liveMarks } from "../screeningEngines.ts";
import { wholeNumber } from "../wholeNumber.ts";

/** Screening between processes, over the queue that NATS_URL names: some send listings, some screen, one collects. */
export function screeningCommands(program: Command, cli: Cli): void {
  const { t } = cli;
  const screening = program
    .command("screening")
    .description(
      t("经消息队列（NATS_URL）分布筛查，评价筛查", "screening over a queue (NATS_URL), and how well it does"),
    );
  screening
    .command("send")
    .requiredOption("--listings <file>", t("商品信息文件（JSONL）", "listings (JSON Lines)"))
    .option(
      "--run <name>",
      t("本次送出的名称；用同一名称重送不会重复", "a name for this sending; sent again under it, nothing doubles"),
    )
    .description(t("把商品信息送入队列；队列满时等待", "send listings to the queue; waits while it is full"))
    .action((options: { listings: string; run?: string }) => send(cli, options));
  screening
    .command("work")
    .option(
      "--marks <file>",
      t(
        "商标文件（CSV、JSONL）；不指定则读取 DATABASE_URL 的数据库并随其更新",
        "marks (CSV, JSON Lines); without it those of the database that DATABASE_URL names, as they change",
      ),
    )
    .option("--threads <n>", t("线程数（默认：核数）", "threads (default: one for each core)"), (given: string) =>
      Math.max(1, wholeNumber(given, "--threads", 256)),
    )
    .option("--until-empty", t("队列空时结束", "end when the queue is empty"))
    .description(t("从队列取出商品信息并筛查，直到 Ctrl-C", "screen what the queue holds, until Ctrl-C"))
    .action((options: { marks?: string; threads?: number; untilEmpty?: true }) => work(cli, options));
  screening
    .command("collect")
    .requiredOption("--out <file>", t("结果写入此文件（JSONL）", "write the findings here (JSON Lines)"))
    .option("--all", t("也写入未达到提示线的结果", "also findings that do not alert"))
    .option("--expect <n>", t("收到这么多条后结束", "end after so many listings"), (given: string) =>
      wholeNumber(given, "--expect"),
    )
    .description(t("收集筛查结果，每批只写一次", "collect the findings, each batch once"))
    .action((options: { out: string; all?: true; expect?: number }) => collect(cli, options));
  evaluateCommand(screening, cli);
}

async function send(
  cli: Cli,
  { listings: file, run = randomUUID() }: { listings: string; run?: string },
): Promise<void> {
  checkFile(file);
  const { t } = cli;
  const queue = await openQueue(cli, listingQueue);
  const { signal, release } = interruption(cli);
  const progress = progressOn(cli);
  let unread = 0;
  try {
    const opened = await readTable(file, {
      maxBytes: Number.POSITIVE_INFINITY,
      evenDamaged: true,
      onProgress: ({ rows, bytes, totalBytes }) => progress.rows(t("送出", "sending"), rows, bytes / totalBytes),
    });
    if ("refusal" in opened) throw new CommandRefused(opened.refusal);
    const { batches } = opened.ok;
    async function* records() {
      for await (const rows of batches) {
        for (const row of rows) {
          if ("record" in row) yield row.record;
          else unread += 1;
        }
      }
    }
    const sent = await sendListings(records(), {
      queue,
      run,
      today: legalDay(cli.world.now()),
      signal,
      onWait: () => note(cli, "队列已满，等待筛查……", "the queue is full; waiting for the workers …"),
    });
    progress.end();
    const counts = {
      run,
      sent: sent.listings,
      batches: sent.batches,
      tooLarge: sent.tooLarge.length,
      unreadable: unread,
    };
    if (counts.sent === 0) throw nothingSent(file, counts.unreadable + counts.tooLarge);
    show(cli, counts, () =>
      pairs([
        [t("名称", "run"), run],
        [t("已送出", "sent"), counts.sent],
        [t("批次", "batches"), counts.batches],
        [t("过大未送", "too large"), counts.tooLarge],
        [t("无法读取的行", "lines that are no record"), counts.unreadable],
      ]),
    );
  } catch (error) {
    throw stopped(error, signal);
  } finally {
    release();
    await queue.close();
  }
}

async function work(
  cli: Cli,
  { marks, threads = availableParallelism(), untilEmpty }: { marks?: string; threads?: number; untilEmpty?: true },
): Promise<void> {
  const { t } = cli;
  const listings = await openQueue(cli, listingQueue);
  const [findings, officeFindings] = [await openQueue(cli, findingQueue), await openQueue(cli, officeFindingQueue)];
  const queues = [listings, findings, officeFindings];
  const { signal, release, stop } = interruption(cli);
  const loading = marks === undefined ? liveMarks(cli, threads) : fileMarks(cli, marks, threads);
  const engines = await loading.catch(async (error: unknown) => {
    release();
    await Promise.all(queues.map((queue) => queue.close()));
    throw error;
  });
  let screened = 0;
  let refused = 0;
  const watch = untilEmpty === true ? stopWhenEmpty(listings, stop) : undefined;
  try {
    note(cli, `开始筛查（${threads} 个线程）……`, `screening with ${threads} ${threads === 1 ? "thread" : "threads"} …`);
    const taken = await screenBatches({
      listings,
      findingsFor: (office) => (office === "" ? findings : officeFindings),
      signal,
      atOnce: threads + 1,
      engineFor: engines.engineFor,
      onBatch: (batch) => {
        screened += batch.screened.length;
        refused += batch.refused.length;
      },
    });
    const counts = { received: screened + refused, screened, refused, batches: taken.done, setAside: taken.setAside };
    show(cli, counts, () =>
      pairs([
        [t("收到", "received"), counts.received],
        [t("已筛查", "screened"), counts.screened],
        [t("被拒绝", "refused"), counts.refused],
        [t("批次", "batches"), counts.batches],
        [t("搁置的批次", "batches set aside"), counts.setAside],
      ]),
    );
    if (counts.setAside > 0) throw someSetAside(counts.setAside);
  } finally {
    clearInterval(watch);
    release();
    await engines.close();
    await Promise.all(queues.map((queue) => queue.close()));
  }
}

async function collect(
  cli: Cli,
  { out, all, expect }: { readonly out: string; readonly all?: true; readonly expect?: number },
): Promise<void> {
  const { t } = cli;
  const barred = mayCollectInto(out);
  if (barred !== undefined) throw new CommandRefused(barred);
  const queue = await openQueue(cli, findingQueue);
  const { signal, release, stop } = interruption(cli);
  const progress = progressOn(cli);
  try {
    const counts = await collectFindings({
      queue,
      file: out,
      all: all === true,
      signal,
      onCount: ({ received }) => {
        progress.at(t("已收集", "collected"), received, expect ?? 0);
        if (expect !== undefined && received >= expect) stop();
      },
    });
    progress.end();
    show(cli, { ...counts, out }, () =>
      pairs([
        [t("收到", "received"), counts.received],
        [t("已筛查", "screened"), counts.screened],
        [t("被拒绝", "refused"), counts.refused],
        [t("写入结果", "findings written"), counts.findings],
        [t("其中提示", "of which alert"), counts.alerts],
        [t("批次", "batches"), counts.batches],
        [t("重复到达的批次", "batches that came again"), counts.again],
        [t("文件", "file"), `${out} (${statSync(out).size})`],
      ]),
    );
  } finally {
    release();
    await queue.close();
  }
}

async function openQueue(cli: Cli, name: string): Promise<WorkQueue> {
  const url = cli.world.env["NATS_URL"];
  if (url === undefined || url === "")
    throw refuse(
      "no-queue",
      ["没有设置 NATS_URL。", "NATS_URL is not set."],
      [
        "请设为队列服务的地址，例如 nats://127.0.0.1:4222；单机筛查请用 yuheng screen。",
        "Set it to the queue's address, nats://127.0.0.1:4222 for one; on one machine use `yuheng screen`.",
      ],
      2,
    );
  try {
    return await openWorkQueue(url, name);
  } catch (error) {
    if (error instanceof StartRefused) throw new CommandRefused(error.refusal);
    throw error;
  }
}

function stopWhenEmpty(queue: WorkQueue, stop: () => void): NodeJS.Timeout {
  return setInterval(() => {
    queue.waiting().then(
      ({ queued }) => queued === 0 && stop(),
      () => undefined,
    );
  }, 500);
}

/** Ctrl-C ends after the batch in hand. */
function interruption(cli: Cli) {
  const controller = new AbortController();
  const stop = () => controller.abort();
  const release = cli.world.onInterrupt?.(stop) ?? (() => undefined);
  return { signal: controller.signal, stop, release };
}

function nothingSent(file: string, lines: number): CommandRefused {
  return refuse(
    "nothing-sent",
    [
      `${file} 中没有可送出的商品信息（${lines}行无法读取）。`,
      `${file} holds no listing that can be sent (${lines} lines cannot be read).`,
    ],
    ["请提供JSON Lines文件，每行一条商品信息。", "Give a JSON Lines file, one listing a line."],
  );
}

function someSetAside(batches: number): CommandRefused {
  return refuse(
    "batches-set-aside",
    [
      `有${batches}批无法筛查，已搁置在队列 ${listingQueue}.failed 中，其中的商品信息没有结果。`,
      `${batches} batches could not be screened and are set aside in the queue ${listingQueue}.failed; their listings have no findings.`,
    ],
    [
      "每批的原因在其消息头 Yuheng-Why 中；改正后重新送出。",
      "Each carries its reason in the header Yuheng-Why; mend them and send them again.",
    ],
  );
}

function stopped(error: unknown, signal: AbortSignal): unknown {
  if (!signal.aborted) return error;
  return refuse(
    "stopped",
    ["已中止：队列中已有的批次仍会被筛查。", "Stopped: what is in the queue is still going to be screened."],
    ["重新运行会从头送出。", "Run it again to send all from the beginning."],
  );
}
