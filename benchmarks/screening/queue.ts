/**
 * Titles a second over the JetStream queue by number of worker processes, sending and collecting included, beside
 * screening in threads of one process. Needs Debian's nats-server. How to read it: docs/benchmarks/screening.md.
 *
 *     npx tsx benchmarks/screening/queue.ts --data DIR [--marks 100000] [--titles 100000] [--processes 1,2,4]
 *         [--threads 1,2] [--out FILE] [--markdown]
 */
import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { parseArgs } from "node:util";
import { openWorkQueue, packageRoot, ScreeningWorkers } from "#platform";
import { buildScreeningTables, type Finding, type Listing, listingFromRecord } from "#screening";
import { collectFindings } from "../../apps/server/stream/collectFindings.ts";
import { findingQueue, listingQueue } from "../../apps/server/stream/messages.ts";
import { sendListings } from "../../apps/server/stream/sendListings.ts";
import { noNats, startNats } from "../../tests/support/nats.ts";
import { EvaluationData } from "./evaluationData.ts";
import { grownListings } from "./grownTitles.ts";
import { buildMarks } from "./marks.ts";
import { hash, hashOfMarks, resultFile, table, thisMachine, writeResult } from "./result.ts";
import { readTitles } from "./titles.ts";

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    marks: { type: "string", default: "100000" },
    titles: { type: "string", default: "100000" },
    processes: { type: "string", default: "1,2,4" },
    threads: { type: "string", default: "1,2" },
    out: { type: "string" },
    markdown: { type: "boolean", default: false },
  },
});
if (values.data === undefined) {
  process.stderr.write("usage: npx tsx benchmarks/screening/queue.ts --data DIR [--marks N] [--titles N]\n");
  process.exit(2);
}

type Row = {
  readonly how: string;
  readonly workers: number;
  readonly titlesPerSecond: number;
  /** Until the queue had taken all listings, and until the findings of all were written; in-process, nothing is sent. */
  readonly sendSeconds?: number;
  readonly seconds: number;
  readonly findings: number;
  readonly alerts: number;
};

/** The legal day of every run, so that a result can be repeated. */
const today = "2026-11-22";
/** Titles of a lot that the threads are given at once; listings that every worker screens before the clock starts. */
const LOT = 10_000;
const WARM_UP = 5_000;

const note = (line: string): void => void process.stderr.write(`${line} …\n`);
const numbers = (list: string): number[] => list.split(",").map(Number);
const data = new EvaluationData(values.data);
note("reading");
const { marks } = buildMarks(data, Number(values.marks));
/** What a worker would refuse (a title with unreadable characters) is not offered to the threads either. */
const listings = [...grownListings(readTitles(data), Number(values.titles), 1)].filter(
  (listing) => "ok" in listingFromRecord(listing, 1),
);
const running = new Set<ChildProcess>();
process.once("exit", () => {
  for (const worker of running) worker.kill("SIGKILL");
});
const folder = mkdtempSync(join(tmpdir(), "yuheng-queue-benchmark-"));
const marksFile = join(folder, "marks.jsonl");
const rows: Row[] = [];
try {
  await inThreads();
  if (noNats === undefined) {
    await writeMarks();
    await overTheQueue();
  } else note(`absent: nats-server (${noNats})`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const { data: _, ...settings } = values;
const result = {
  settings,
  machine: thisMachine(),
  corpus: {
    marks: marks.length,
    titles: listings.length,
    marksHash: hashOfMarks(marks),
    titlesHash: hash(listings.map(({ title }) => title)),
    missing: [...data.missing],
  },
  rows,
};
writeResult(result, resultFile(values.out ?? join(packageRoot(), "benchmarks", "results", "screening-queue.json")));
process.stdout.write(`${JSON.stringify(result.machine)}\n${JSON.stringify(result.corpus)}\n\n`);
process.stdout.write(`${table(rows, values.markdown)}\n`);

async function inThreads(): Promise<void> {
  note("building the tables");
  const tables = buildScreeningTables(marks);
  for (const threads of numbers(values.threads)) {
    note(`${threads} threads of one process`);
    const workers = new ScreeningWorkers([tables], threads);
    const port = await workers.portFor({ today });
    await port.screen(listings.slice(0, WARM_UP * threads));
    const started = performance.now();
    const counts = { findings: 0, alerts: 0 };
    for (let from = 0; from < listings.length; from += LOT)
      countIn(counts, await port.screen(listings.slice(from, from + LOT)));
    const seconds = (performance.now() - started) / 1000;
    rows.push({
      how: "threads",
      workers: threads,
      titlesPerSecond: listings.length / seconds,
      sendSeconds: 0,
      seconds,
      ...counts,
    });
    await workers.stop();
  }
}

function countIn(counts: { findings: number; alerts: number }, findings: readonly Finding[]): void {
  counts.findings += findings.length;
  for (const { alert } of findings) if (alert) counts.alerts += 1;
}

async function overTheQueue(): Promise<void> {
  const server = await startNats();
  try {
    for (const [place, count] of numbers(values.processes).entries()) {
      note(`${count} processes on the queue`);
      const workers = await Promise.all(Array.from({ length: count }, () => startWorker(server.url)));
      try {
        await sendAndCollect(server.url, `warm-${place}`, listings.slice(0, WARM_UP * count));
        const run = await sendAndCollect(server.url, `timed-${place}`, listings);
        rows.push({ how: "queue", workers: count, titlesPerSecond: listings.length / run.seconds, ...run });
      } finally {
        await Promise.all(workers.map(end));
      }
    }
  } finally {
    await server.stop();
  }
}

/** `yuheng screening work` as a deployment runs it, once it is ready. */
async function startWorker(url: string): Promise<ChildProcess> {
  const program = join(packageRoot(), "apps", "cli", "main.ts");
  const child = spawn(
    process.execPath,
    ["--import", "tsx", program, "screening", "work", "--marks", marksFile, "--threads", "1"],
    { env: { ...process.env, NATS_URL: url, LANG: "C" }, stdio: ["ignore", "ignore", "pipe"] },
  );
  running.add(child);
  await new Promise<void>((resolve, reject) => {
    let said = "";
    child.stderr.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes("screening with")) resolve();
    });
    child.once("exit", (code) => reject(new Error(`a worker ended with ${code}: ${said}`)));
  });
  return child;
}

async function end(worker: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => worker.once("exit", resolve));
  worker.kill("SIGTERM");
  await gone;
  running.delete(worker);
}

/** One sender and one collector at once, as on a market's stream; ends when every listing is accounted for. */
async function sendAndCollect(url: string, run: string, offered: readonly Listing[]) {
  const [toWorkers, fromWorkers] = [await openWorkQueue(url, listingQueue), await openWorkQueue(url, findingQueue)];
  const enough = new AbortController();
  const started = performance.now();
  const since = (): number => (performance.now() - started) / 1000;
  let seconds = Number.NaN;
  try {
    const collecting = collectFindings({
      queue: fromWorkers,
      file: join(folder, `${run}.jsonl`),
      all: true,
      signal: enough.signal,
      onCount: ({ received }) => {
        if (received < offered.length) return;
        seconds = since();
        enough.abort();
      },
    });
    const sent = await sendListings(offered, { queue: toWorkers, run, today });
    const sendSeconds = since();
    const { findings, alerts, screened, again } = await collecting;
    if (sent.listings !== offered.length || screened !== offered.length || again > 0)
      throw new Error(`sent ${sent.listings}, screened ${screened} of ${offered.length}, again ${again}`);
    return { sendSeconds, seconds, findings, alerts };
  } finally {
    await Promise.all([toWorkers.close(), fromWorkers.close()]);
  }
}

async function writeMarks(): Promise<void> {
  const file = createWriteStream(marksFile);
  for (const { id, markText, classNumbers } of marks)
    file.write(`${JSON.stringify({ id, text: markText, classes: classNumbers, status: "registered" })}\n`);
  file.end();
  await finished(file);
}
