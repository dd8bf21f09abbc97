import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { StartRefused, worldRefusal } from "./refused.ts";

/** Makes the data folder and proves that a page can be written and synced there. @throws StartRefused with what is wrong. */
export function probeFolder(dataDir: string, name = `.probe-${process.pid}`): void {
  const file = join(dataDir, name);
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const handle = openSync(file, "w", 0o600);
    try {
      writeSync(handle, Buffer.alloc(64 * 1024, 1));
      fsyncSync(handle);
    } finally {
      closeSync(handle);
      rmSync(file, { force: true });
    }
  } catch (error) {
    const refusal = worldRefusal(error, dataDir);
    throw refusal ? new StartRefused(refusal, error) : error;
  }
}
