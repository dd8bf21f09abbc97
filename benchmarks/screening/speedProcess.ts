/** The process that `speed.ts` starts. */
import { loadavg } from "node:os";
import type { Worker } from "node:worker_threads";
import { buildScreeningTables } from "#screening";
import { engineOver } from "./engine.ts";
import { EvaluationData } from "./evaluationData.ts";
import { grownListings } from "./grownTitles.ts";
import { buildMarks } from "./marks.ts";
import { startThread } from "../../src/platform/database/startThread.ts";
import { percentile } from "../support/report.ts";
import type { Speed, SpeedSettings } from "./speed.ts";
import { screenBatches, warmUp } from "./screenBatches.ts";
import { readTitles } from "./titles.ts";

const settings = JSON.parse(process.argv[2] ?? "{}") as SpeedSettings;
const data = new EvaluationData(settings.data);
const { marks } = buildMarks(data, settings.marks);
const listings = [...grownListings(readTitles(data), settings.titles, 1)];
const rssBefore = rss();
const building = performance.now();
const tables = buildScreeningTables(marks);
const buildSeconds = (performance.now() - building) / 1000;
const rssTables = rss();
const every = await onThisThread(false);
const alertsOnly = await onThisThread(true);
const twoThreads = await onWorkers(2, true);
const speed: Speed = {
  titles: listings.length,
  buildSeconds,
  oneThread: alertsOnly.titlesPerSecond,
  oneThreadWithFindings: every.titlesPerSecond,
  perCpuSecond: alertsOnly.perCpuSecond,
  twoThreads: twoThreads.titlesPerSecond,
  batchMilliseconds: {
    p50: percentile(alertsOnly.batches, 50),
    p99: percentile(alertsOnly.batches, 99),
    max: Math.max(...alertsOnly.batches),
  },
  touchedPerTitle: every.touched / listings.length,
  findingsPerTitle: every.findings / listings.length,
  alertsPerTitle: every.alerts / listings.length,
  rss: { before: rssBefore, tables: rssTables, workers: twoThreads.rss },
  freshSeconds: await freshness(),
  load: loadavg(),
};
process.send?.(speed);
process.disconnect?.();

async function onThisThread(isAlertsOnly: boolean) {
  const screener = engineOver([tables], { alertsOnly: isAlertsOnly });
  await warmUp(screener, listings);
  const before = screener.counters.touched;
  const cpuBefore = process.cpuUsage();
  const run = await screenBatches(screener, listings);
  const cpu = process.cpuUsage(cpuBefore);
  return {
    ...run,
    perCpuSecond: (listings.length * 1e6) / (cpu.user + cpu.system),
    touched: screener.counters.touched - before,
    titlesPerSecond: (listings.length * 1000) / run.milliseconds,
  };
}

/** Each worker screens its own share; all start together once all are warm. */
async function onWorkers(count: number, isAlertsOnly: boolean): Promise<{ titlesPerSecond: number; rss: number }> {
  const each = Math.floor(settings.titles / count);
  const workers = Array.from({ length: count }, (_, at) =>
    startThread(new URL("./speedWorker.ts", import.meta.url), {
      data: settings.data,
      titles: each,
      seed: at + 1,
      tables,
      alertsOnly: isAlertsOnly,
    }),
  );
  const once = (worker: Worker): Promise<unknown> =>
    new Promise((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
    });
  await Promise.all(workers.map(once));
  const done = Promise.all(workers.map(once));
  for (const worker of workers) worker.postMessage("go");
  const times = (await done) as number[];
  const memory = rss();
  await Promise.all(workers.map((worker) => worker.terminate()));
  return { titlesPerSecond: (each * count * 1000) / Math.max(...times), rss: memory };
}

/** From the moment a mark is entered until a title with it is alerted. */
async function freshness(): Promise<number> {
  const fresh = { id: "fresh", markText: "Quorvexil", classNumbers: [25], status: "registered" as const };
  const listing = { id: "fresh", platform: "p", title: "new Qu0rvexil running shoes", category: "Shoes" };
  const entering = performance.now();
  const renewed = engineOver([tables, buildScreeningTables([fresh])]);
  const findings = await renewed.screen([listing]);
  const seconds = (performance.now() - entering) / 1000;
  return findings.some((finding) => finding.markId === fresh.id) ? seconds : Number.NaN;
}

function rss(): number {
  (globalThis as { gc?: () => void }).gc?.();
  return Math.round(process.memoryUsage().rss / 2 ** 20);
}
