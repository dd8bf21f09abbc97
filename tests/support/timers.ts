import { spawn } from "node:child_process";
import { join } from "node:path";
import { openDatabase, packageRoot } from "#platform";
import { openUmbrella, seedOffices } from "./office.ts";

/** Opens `count / 2` cases whose one deadline arms a reminder and an overdue mark each. */
export async function armTimers(dataDir: string, count: number): Promise<void> {
  const db = await openDatabase({ dataDir });
  await seedOffices(db);
  for (let from = 0; from < count / 2; from += 100) {
    await db.system(async (tx) => {
      for (let index = from; index < Math.min(from + 100, count / 2); index += 1)
        await openUmbrella(tx, `t${index}`, "cn/zj/hz/");
    });
  }
  await db.close();
}

/** Runs the sweeper; kills it `afterMs` after it was ready. True when it had finished by itself. */
export function sweepUntilKilled(dataDir: string, afterMs: number): Promise<boolean> {
  const sweeper = join(packageRoot(), "tests", "support", "crashSweeper.ts");
  const child = spawn(process.execPath, ["--import", "tsx", sweeper, dataDir], {
    cwd: packageRoot(),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let trouble = "";
  child.stderr.on("data", (chunk: Buffer) => {
    trouble += chunk.toString();
  });
  child.stdout.once("data", () => setTimeout(() => child.kill("SIGKILL"), afterMs));
  return new Promise((resolve, reject) => {
    child.on("close", (code, signal) => {
      if (signal === "SIGKILL") resolve(false);
      else if (code === 0) resolve(true);
      else reject(new Error(trouble.slice(0, 2000)));
    });
  });
}

/** How often each timer fired, by what the dockets say: every number must be 1. */
export async function firings(dataDir: string): Promise<{ timers: number; once: number; otherwise: number }> {
  const db = await openDatabase({ dataDir });
  const counted = await db.system((tx) =>
    tx.row<{ timers: number; once: number; otherwise: number }>(
      `with fired as (
         select t.case_id, t.rung, count(e.seq)::int as times
           from timer t left join event e on e.case_id = t.case_id and e.actor_id = 'timer' and e.body -> 'input' ->> 'rung' = t.rung
          group by 1, 2)
       select count(*)::int as timers, count(*) filter (where times = 1)::int as once, count(*) filter (where times <> 1)::int as otherwise from fired`,
    ),
  );
  await db.close();
  if (counted === undefined) throw new Error("the dockets could not be counted");
  return counted;
}
