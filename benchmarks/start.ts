/**
 * How long a start takes, as an operator sees it: from the command to the first answer of /api/status, as whole processes.
 *
 *     npx tsx benchmarks/start.ts [--runs 5]
 *
 * "first": an empty data folder (migrates, loads the demonstration office). "second": the same folder again. The build is not counted.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { packageRoot } from "#platform";
import { median, report, round } from "./support/report.ts";

const { values } = parseArgs({ options: { runs: { type: "string", default: "5" } } });
const runs = Number(values.runs);
const first: number[] = [];
const second: number[] = [];
await start(mkdtempSync(join(tmpdir(), "yuheng-start-warm-")), true);
for (let run = 0; run < runs; run += 1) {
  const folder = mkdtempSync(join(tmpdir(), "yuheng-start-"));
  first.push(await start(folder, false));
  second.push(await start(folder, true));
}
report(
  "start",
  [
    {
      start: "first (empty folder, demonstration office)",
      runs,
      "median s": round(median(first)),
      "worst s": round(Math.max(...first)),
    },
    { start: "second", runs, "median s": round(median(second)), "worst s": round(Math.max(...second)) },
  ],
  { runs },
);

/** Starts the product on a folder, waits for its first answer, ends it; seconds from the command to the answer. */
async function start(folder: string, remove: boolean): Promise<number> {
  const port = await freePort();
  const from = performance.now();
  const child = spawn(process.execPath, ["bin/yuheng", "serve", "--data", folder, "--port", String(port)], {
    cwd: packageRoot(),
    stdio: "ignore",
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  let seconds = Number.NaN;
  while (child.exitCode === null) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/status`).catch(() => undefined);
    if (answer?.ok) {
      seconds = (performance.now() - from) / 1000;
      break;
    }
    await wait(20);
  }
  child.kill("SIGTERM");
  await ended;
  if (Number.isNaN(seconds)) throw new Error("the product ended before it answered");
  if (remove) rmSync(folder, { recursive: true, force: true });
  return seconds;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
