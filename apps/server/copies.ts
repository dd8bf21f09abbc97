import { basename, join } from "node:path";
import { statSync } from "node:fs";
import { copyDatabase, type Database, type Jobs, listCopies } from "#platform";
import { Refused } from "./http/refused.ts";

interface Copy {
  readonly file: string;
  readonly bytes: number;
  readonly at: string;
}

export interface Copies {
  list(): Copy[];
  /** Writes a synced copy of the embedded database and lets the oldest go. */
  take(now: string): Promise<Copy>;
}

/** An hour is what a power cut costs at most; twelve copies reach back half a day. */
const KEPT = 12;
const queue = "copies";

/** Copies of the embedded database, in `folder`. PostgreSQL is copied by its own tools: then there are none here. */
export function copiesOf(db: Database, folder: string): Copies | undefined {
  if (db.dump === undefined) return undefined;
  const shown = (path: string): Copy => {
    const { size, mtime } = statSync(path);
    return { file: basename(path), bytes: size, at: mtime.toISOString() };
  };
  return {
    list: () => listCopies(folder).map(shown),
    async take(now) {
      const copied = await copyDatabase(db, folder, now, KEPT);
      if (copied.kind === "refused") throw new Refused(507, copied.refusal);
      return { ...shown(join(folder, basename(copied.file))), at: now };
    },
  };
}

export async function workCopies(jobs: Jobs, copies: Copies | undefined, now: () => string): Promise<void> {
  if (copies === undefined) return;
  await jobs.work(queue, async () => void (await copies.take(now())));
  await jobs.schedule(queue, "0 * * * *");
}
