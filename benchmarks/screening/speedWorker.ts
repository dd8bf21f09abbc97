/** One of the threads that `speedProcess.ts` starts: builds, warms up, says so, and screens when told. */
import { parentPort, workerData } from "node:worker_threads";
import { openEngine } from "./engine.ts";
import { EvaluationData } from "./evaluationData.ts";
import { grownListings } from "./grownTitles.ts";
import { buildMarks } from "./marks.ts";
import { screenBatches, warmUp } from "./screenBatches.ts";
import { readTitles } from "./titles.ts";

const settings = workerData as { data: string; marks: number; titles: number; seed: number };
const data = new EvaluationData(settings.data);
const screener = openEngine(buildMarks(data, settings.marks).marks);
const listings = [...grownListings(readTitles(data), settings.titles, settings.seed)];
await warmUp(screener, listings);
parentPort?.once("message", () => {
  void screenBatches(screener, listings).then(({ milliseconds }) => parentPort?.postMessage(milliseconds));
});
parentPort?.postMessage("ready");
