import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { packageRoot } from "#platform";

/** Where tests keep what they share; it is never read by the product. */
export const shelf = (): string => join(packageRoot(), "node_modules", ".cache", "yuheng");

/**
 * Makes something that several test files share, once: they run side by side, and whoever comes second waits for the
 * whole of it. A thing may look made before it is (a file of it stands), so while one is under way nothing is made.
 */
export async function madeOnce(name: string, isMade: () => boolean, make: () => void | Promise<void>): Promise<void> {
  const lock = join(shelf(), `making-${name}`);
  mkdirSync(shelf(), { recursive: true });
  for (let tries = 0; existsSync(lock) || !isMade(); tries += 1) {
    if (tries > 900) throw new Error(`${lock} stands since something that never ended; remove it.`);
    if (!taken(lock)) {
      await wait(200);
      continue;
    }
    try {
      if (!isMade()) await make();
      return;
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
}

function taken(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

/** When the newest source among files and folders was written, in milliseconds; tests beside the sources do not count. */
export function newest(paths: readonly string[]): number {
  let latest = 0;
  for (const path of paths) {
    const stat = statSync(path);
    const inside = stat.isDirectory() && !path.endsWith("node_modules");
    const of = inside ? newest(readdirSync(path).map((name) => join(path, name))) : stat.mtimeMs;
    // A folder's own time moves when a test beside the sources is written; only files count.
    if (!path.endsWith(".test.ts") && !path.endsWith("node_modules")) latest = Math.max(latest, of);
  }
  return latest;
}
