import { createHash, randomUUID } from "node:crypto";
import { createReadStream, type ReadStream } from "node:fs";
import { link, mkdir, open, readdir, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { buffer } from "node:stream/consumers";
import type { Refusal } from "#law";
import { worldRefusal } from "../database/refused.ts";

export interface StoredFile {
  readonly sha256: string;
  readonly bytes: number;
}

export type Stored =
  | { readonly kind: "stored"; readonly file: StoredFile }
  | { readonly kind: "refused"; readonly refusal: Refusal };

export interface FileStore {
  /**
   * Takes a stream in, up to `limit` bytes. When it answers, the file is on the disk (synced) under its own hash and will not change.
   * What comes in broken or too long leaves nothing behind.
   */
  put(content: AsyncIterable<Uint8Array>, limit: number): Promise<Stored>;
  /** Keeps a file of this disk, synced and hashed already, under its hash. The path stays, as a second name of the same bytes. */
  adopt(path: string, file: StoredFile): Promise<void>;
  /** The file's content, or bytes `start` to `end` of it (both included). The stream fails with ENOENT when there is none of that hash. */
  read(sha256: string, part?: { readonly start: number; readonly end: number }): ReadStream;
  /** Its first bytes, at most so many. */
  head(sha256: string, bytes: number): Promise<Buffer>;
  /** Size in bytes; undefined when there is none of that hash. */
  size(sha256: string): Promise<number | undefined>;
  /** Reads the file again and says whether it still is what its name says. */
  intact(sha256: string): Promise<boolean>;
}

/** Files under their SHA-256, written once: evidence and documents are never overwritten, and the same file is kept once. */
export async function openFileStore(folder: string): Promise<FileStore> {
  const incoming = join(folder, "incoming");
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  // What was coming in when a process was killed was never acknowledged.
  for (const left of await readdir(incoming)) await rm(join(incoming, left), { force: true });
  const place = (sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("not a SHA-256 in hexadecimal");
    return join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  };
  return {
    async put(content, limit) {
      const draft = join(incoming, randomUUID());
      try {
        const file = await writeDraft(draft, content, limit);
        if (!file) return { kind: "refused", refusal: tooLarge(limit) };
        await keep(draft, place(file.sha256), file.bytes);
        return { kind: "stored", file };
      } catch (error) {
        const refusal = worldRefusal(error, folder);
        if (refusal?.code === "disk-full") return { kind: "refused", refusal };
        throw error;
      } finally {
        await rm(draft, { force: true });
      }
    },
    adopt: (path, file) => keep(path, place(file.sha256), file.bytes),
    read: (sha256, part) => createReadStream(place(sha256), part),
    head: (sha256, bytes) => buffer(createReadStream(place(sha256), { end: bytes - 1 })),
    async size(sha256) {
      return stat(place(sha256)).then(
        ({ size }) => size,
        (error: NodeJS.ErrnoException) => (error.code === "ENOENT" ? undefined : Promise.reject(error)),
      );
    },
    async intact(sha256) {
      const hash = createHash("sha256");
      for await (const chunk of createReadStream(place(sha256))) hash.update(chunk as Buffer);
      return hash.digest("hex") === sha256;
    },
  };
}

/** Writes and syncs; undefined when it is longer than `limit`. */
async function writeDraft(
  draft: string,
  content: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<StoredFile | undefined> {
  const handle = await open(draft, "wx", 0o440);
  try {
    const hash = createHash("sha256");
    let bytes = 0;
    for await (const chunk of content) {
      bytes += chunk.length;
      if (bytes > limit) return undefined;
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
    await handle.sync();
    return { sha256: hash.digest("hex"), bytes };
  } finally {
    await handle.close();
  }
}

/** Gives the draft its name. A link never overwrites: of two that bring the same file, the second finds it there. */
async function keep(draft: string, place: string, bytes: number): Promise<void> {
  await mkdir(dirname(place), { recursive: true, mode: 0o700 });
  try {
    await link(draft, place);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    const there = await stat(place);
    if (there.size !== bytes)
      throw new Error(`${place} does not hold what its name says: ${there.size} bytes in place of ${bytes}`);
    return;
  }
  for (const path of [dirname(place), dirname(dirname(place))]) {
    const parent = await open(path, "r");
    await parent.sync().finally(() => parent.close());
  }
}

function tooLarge(limit: number): Refusal {
  const size = `${Math.floor(limit / 1_000_000)} MB`;
  return {
    code: "file-too-large",
    sentence: { zh: `文件超过上限（${size}）。`, en: `The file is larger than the limit (${size}).` },
    remedy: { zh: "请拆分文件后重试。", en: "Split the file and try again." },
  };
}
