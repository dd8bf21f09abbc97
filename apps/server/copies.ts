import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Database } from "#platform";

export interface Copy {
  readonly file: string;
  readonly bytes: number;
  readonly at: string;
}

export interface Copies {
  list(): Promise<Copy[]>;
  /** Writes a synced copy of the embedded database and lets the oldest go. */
  take(now: string): Promise<Copy>;
}

/** A day of quarter-hours would be 96; the newest of these is what a power cut costs. */
const KEPT = 12;

/** Copies of the embedded database, in `folder`. PostgreSQL is copied by its own tools: then there are none here. */
export function copiesOf(db: Database, folder: string): Copies | undefined {
  const dump = db.dump?.bind(db);
  if (dump === undefined) return undefined;
  const list = async () => {
    const names = await readdir(folder).catch(() => [] as string[]);
    const found = await Promise.all(
      names
        .filter((name) => /^yuheng-.*\.tar\.gz$/.test(name))
        .map(async (name) => ({ name, ...(await stat(join(folder, name))) })),
    );
    return found
      .map(({ name, size, mtime }) => ({ file: name, bytes: size, at: mtime.toISOString() }))
      .sort((a, b) => (a.file < b.file ? 1 : -1));
  };
  return {
    list,
    async take(now) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = `yuheng-${now.replace(/[-:]/g, "").replace(/\..*$/, "Z")}.tar.gz`;
      const draft = join(folder, `${file}.part.tar.gz`);
      try {
        await dump(draft);
        await rename(draft, join(folder, file));
      } finally {
        await rm(draft, { force: true });
      }
      const copies = await list();
      for (const old of copies.slice(KEPT)) await rm(join(folder, old.file), { force: true });
      const { size } = await stat(join(folder, file));
      return { file, bytes: size, at: now };
    },
  };
}
