/**
 * Titles a second, on one thread and on two that share the tables; how long a batch of 500 takes; memory; and how long a
 * new mark takes to be live. A process of its own, so that memory is the engine's.
 */
import { fork } from "node:child_process";

export type SpeedSettings = { readonly data: string; readonly marks: number; readonly titles: number };

export type Speed = {
  readonly titles: number;
  readonly buildSeconds: number;
  /** Titles a second when only alerts are reported, and when every finding is. */
  readonly oneThread: number;
  readonly oneThreadWithFindings: number;
  /** Titles for each second of processor time of that thread, its collector included: what a busy machine distorts less. */
  readonly perCpuSecond: number;
  /** Titles a second of two threads together, only alerts reported, by the slower one's clock. */
  readonly twoThreads: number;
  readonly batchMilliseconds: { readonly p50: number; readonly p99: number; readonly max: number };
  /** Table entries compared symbol by symbol (what exact and fuzzy keys offered), findings kept, and alerts. */
  readonly touchedPerTitle: number;
  readonly findingsPerTitle: number;
  readonly alertsPerTitle: number;
  /** Resident memory in MiB: before the tables, with them, and with two workers at work. */
  readonly rss: { readonly before: number; readonly tables: number; readonly workers: number };
  readonly freshSeconds: number;
  readonly load: readonly number[];
};

export function measureSpeed(settings: SpeedSettings): Promise<Speed> {
  return new Promise((resolve, reject) => {
    const child = fork(new URL("./speedProcess.ts", import.meta.url), [JSON.stringify(settings)]);
    child.on("message", (speed) => resolve(speed as Speed));
    child.on("error", reject);
    child.on("exit", (code) => reject(new Error(`the speed process ended with ${code}`)));
  });
}
