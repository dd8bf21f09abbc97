/** One of the threads that `speedProcess.ts` starts: opens the shared tables, warms up, says so, and screens when told. */
import { parentPort, workerData } from "node:worker_threads";
import type { ScreeningTables } from "#screening";
import { engineOver } from "./engine.ts";
import { EvaluationData } from "./evaluationData.ts";
import { grownListings } from "./grownTitles.ts";
import { screenBatches, warmUp } from "./screenBatches.ts";
import { readTitles } from "./titles.ts";

const settings = workerData as {
  data: string;
  titles: number;
  seed: number;
  tables: ScreeningTables;
  alertsOnly: boolean;
};
const data = new EvaluationData(settings.data);
const screener = engineOver([settings.tables], { alertsOnly: settings.alertsOnly });
const listings = [...grownListings(readTitles(data), settings.titles, settings.seed)];
await warmUp(screener, listings);
parentPort?.once("message", () => {
  void screenBatches(screener, listings).then(({ milliseconds }) => parentPort?.postMessage(milliseconds));
});
parentPort?.postMessage("ready");
