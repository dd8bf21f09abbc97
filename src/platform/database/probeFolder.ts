import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, rmSync, writeSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { StartRefused, worldRefusal } from "./refused.ts";

/** Makes the data folder and proves that a page can be written and synced there. @throws StartRefused with what is wrong. */
export function probeFolder(dataDir: string, name = `.probe-${process.pid}`): void {
  const file = join(dataDir, name);
  try {
    makeFolder(resolve(dataDir));
    const handle = openSync(file, "w", 0o600);
    try {
      writeSync(handle, Buffer.alloc(64 * 1024, 1));
      fsyncSync(handle);
    } finally {
      closeSync(handle);
      rmSync(file, { force: true });
    }
  } catch (error) {
    const refusal = worldRefusal(isMissing(error) ? { code: "EACCES" } : error, dataDir);
    throw refusal ? new StartRefused(refusal, error) : error;
  }
}

/** One by one: where a file system takes no folders at all (/proc), Node's own recursive mkdir never ends. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "ENOENT";
}
