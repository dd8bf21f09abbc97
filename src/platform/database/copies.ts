import {
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  existsSync,
  statSync,
  openSync,
  fsyncSync,
  closeSync,
} from "node:fs";
import { basename, join } from "node:path";
import type { Refusal } from "#law";
import type { Database } from "./Database.ts";
import { LiteServer } from "./LiteServer.ts";
import { lockFolder } from "./lock.ts";
import { probeFolder } from "./probeFolder.ts";
import { StartRefused, worldRefusal } from "./refused.ts";

const COPY = /^yuheng-\d{8}T\d{9}Z\.tar\.gz$/;

export type Copied =
  | { readonly kind: "copied"; readonly file: string }
  | { readonly kind: "refused"; readonly refusal: Refusal };

/**
 * Takes a synced copy of the embedded database into `folder` and keeps the newest `keep`. The name appears only when the copy is whole
 * and on the disk. Other work waits meanwhile (a second or two for a small office). Files (documents, evidence) are not in it: they are
 * synced when stored and never change.
 */
export async function copyDatabase(db: Database, folder: string, now: string, keep = 7): Promise<Copied> {
  if (!db.dump) return { kind: "refused", refusal: ownBackup };
  const file = join(folder, `yuheng-${now.replaceAll(/[-:.]/g, "")}.tar.gz`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    await db.dump(file);
  } catch (error) {
    rmSync(`${file}.partial`, { force: true });
    const refusal = worldRefusal(error, folder);
    if (refusal) return { kind: "refused", refusal };
    throw error;
  }
  for (const old of listCopies(folder).slice(keep)) rmSync(old);
  return { kind: "copied", file };
}

/** The copies in a folder, newest first. */
export function listCopies(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => COPY.test(name))
    .toSorted()
    .toReversed()
    .map((name) => join(folder, name));
}

/**
 * Puts a copy in place of the embedded database of `dataDir`. What was there is kept beside it and named in the answer. The copy is
 * opened first: a broken one changes nothing. @throws StartRefused when the folder is in use or cannot be written, or the copy is no copy.
 */
export async function restoreDatabase(
  copy: string,
  dataDir: string,
  now: string,
): Promise<{ readonly keptAs: string | null }> {
  probeFolder(dataDir);
  const lock = await lockFolder(dataDir);
  try {
    const place = join(dataDir, "database");
    const fresh = `${place}.restoring`;
    rmSync(fresh, { recursive: true, force: true });
    await unpack(copy, fresh);
    syncTree(fresh);
    const keptAs = existsSync(place) ? `${place}.before-${now.replaceAll(/[-:.]/g, "")}` : null;
    if (keptAs) renameSync(place, keptAs);
    renameSync(fresh, place);
    syncFolder(dataDir);
    return { keptAs };
  } finally {
    await lock.release();
  }
}

async function unpack(copy: string, folder: string): Promise<void> {
  const lite = new LiteServer({ folder, from: copy }, 0);
  try {
    await lite.ready();
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw new StartRefused(worldRefusal(error, folder) ?? notACopy(copy), error);
  }
  await lite.close();
}

function syncTree(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) syncTree(path);
    else syncFolder(path);
  }
  syncFolder(folder);
}

function syncFolder(path: string): void {
  const handle = openSync(path, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

const ownBackup: Refusal = {
  code: "postgres-has-its-own-backup",
  sentence: { zh: "此命令只复制内嵌数据库。", en: "This copies the embedded database only." },
  remedy: {
    zh: "PostgreSQL 请使用 pg_dump 或数据库自身的备份。",
    en: "For PostgreSQL use pg_dump or the server's own backups.",
  },
};

function notACopy(copy: string): Refusal {
  return {
    code: "not-a-copy",
    sentence: {
      zh: `${basename(copy)} 不是可用的数据库副本。`,
      en: `${basename(copy)} is not a usable copy of the database.`,
    },
    remedy: { zh: "请选择另一个副本；现有数据没有改变。", en: "Choose another copy; the present data is unchanged." },
  };
}
