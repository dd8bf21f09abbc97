import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { packageRoot } from "#platform";
import type { Fuzzed } from "./fuzzEngine.ts";

/** In MiB, after a collection: of the process, and of all that its JavaScript holds. */
type Memory = { readonly rss: number; readonly held: number };

export type Outcome = Fuzzed & {
  /** After a tenth of the texts. */
  readonly early: Memory;
  readonly late: Memory;
};

/** Tries so many random texts in a process of its own, whose memory is theirs alone. */
export async function fuzzInProcess(seed: number, texts: number): Promise<Outcome> {
  const program = join("tests", "support", "fuzzEngineProcess.ts");
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--expose-gc", "--import", "tsx", program, String(seed), String(texts)],
    { cwd: packageRoot() },
  );
  return JSON.parse(stdout) as Outcome;
}
