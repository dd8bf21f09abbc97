/** The process that `speed.ts` starts. */
import { loadavg } from "node:os";
import { Worker } from "node:worker_threads";
import type { ScreeningPort } from "#screening";
import { openEngine } from "./engine.ts";
import { EvaluationData } from "./evaluationData.ts";
import { grownListings } from "./grownTitles.ts";
import { buildMarks } from "./marks.ts";
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
const screener = openEngine(marks);
const buildSeconds = (performance.now() - building) / 1000;
const rssTables = rss();
await warmUp(screener, listings);
const single = await screenBatches(screener, listings);
const twoThreads = await onWorkers(2);
const freshSeconds = await freshness();
const speed: Speed = {
  titles: listings.length,
  buildSeconds,
  oneThread: (listings.length * 1000) / single.milliseconds,
  twoThreads: twoThreads.titlesPerSecond,
  batchMilliseconds: {
    p50: percentile(single.batches, 50),
    p99: percentile(single.batches, 99),
    max: Math.max(...single.batches),
  },
  findingsPerTitle: single.findings / listings.length,
  alertsPerTitle: single.alerts / listings.length,
  rss: { before: rssBefore, tables: rssTables, workers: twoThreads.rss },
  freshSeconds,
  load: loadavg(),
};
process.send?.(speed);
process.disconnect?.();

/** Each worker screens its own share; all start together once all are warm. */
async function onWorkers(count: number): Promise<{ titlesPerSecond: number; rss: number }> {
  const each = Math.floor(settings.titles / count);
  const workers = Array.from(
    { length: count },
    (_, at) =>
      new Worker(new URL("./speedWorker.ts", import.meta.url), {
        workerData: { ...settings, titles: each, seed: at + 1 },
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
  const renewed: ScreeningPort = openEngine([...marks, fresh]);
  const findings = await renewed.screen([listing]);
  const seconds = (performance.now() - entering) / 1000;
  return findings.some((finding) => finding.markId === fresh.id) ? seconds : Number.NaN;
}

function rss(): number {
  (globalThis as { gc?: () => void }).gc?.();
  return Math.round(process.memoryUsage().rss / 2 ** 20);
}
