import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { chmod, open, readdir, rm, stat, statfs, truncate } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import type { Refusal } from "#law";
import { worldRefusal } from "../database/refused.ts";
import type { FileStore, StoredFile } from "./fileStore.ts";
import { makeFolder } from "./makeFolder.ts";

/** What became of a part. `received`: the bytes that are on the disk (synced) now, from the beginning of the file. */
export type Taken =
  | { readonly kind: "taken"; readonly received: number }
  /** The part does not begin where the file ends. */
  | { readonly kind: "elsewhere"; readonly received: number }
  /** Another request is writing this file and moves. */
  | { readonly kind: "busy" }
  /** More came than the file has; of this part nothing is kept. */
  | { readonly kind: "too-long"; readonly received: number }
  /** The line broke, or the part was taken over by a later request; what came is kept. */
  | { readonly kind: "broken" }
  | { readonly kind: "refused"; readonly refusal: Refusal };

export type Whole =
  | { readonly kind: "whole"; readonly file: StoredFile }
  | { readonly kind: "busy" }
  | { readonly kind: "incomplete"; readonly received: number }
  /** What came is not what was sent. Nothing of it is kept: it begins again. */
  | { readonly kind: "differs"; readonly sha256: string };

/** A request that has brought nothing for this long has lost its line, and the next one takes its place. In milliseconds. */
const SILENT = 5_000;
/** So many hashes under way are remembered; of others the file is read once more at the end. */
const REMEMBERED = 64;

interface Writing {
  moved: number;
  readonly content: Readable;
  readonly ended: Promise<unknown>;
}

/**
 * Files that come in parts, over any number of connections, and outlive the process: each grows in a file of its own until it is whole
 * and moves to the store under its hash. Memory holds one chunk of each and its hash. One process writes a folder.
 */
export class PartialFiles {
  readonly #folder: string;
  readonly #store: FileStore;
  readonly #writing = new Map<string, Writing>();
  readonly #hashes = new Map<string, { readonly hash: Hash; bytes: number }>();
  readonly #finishing = new Map<string, Promise<Whole>>();

  private constructor(folder: string, store: FileStore) {
    this.#folder = folder;
    this.#store = store;
  }

  static async open(folder: string, store: FileStore): Promise<PartialFiles> {
    await makeFolder(folder);
    return new PartialFiles(folder, store);
  }

  /** How many bytes of it have come. */
  async received(id: string): Promise<number> {
    return stat(this.#place(id)).then(
      ({ size }) => size,
      (error: NodeJS.ErrnoException) => (error.code === "ENOENT" ? 0 : Promise.reject(error)),
    );
  }

  /**
   * Adds a part that begins at byte `offset` to a file of `total` bytes. Where the line breaks in the middle, what came is kept.
   */
  async add(id: string, offset: number, content: Readable, total: number): Promise<Taken> {
    const other = this.#writing.get(id);
    if (other !== undefined) {
      if (performance.now() - other.moved < SILENT || this.#finishing.has(id)) return { kind: "busy" };
      other.content.destroy();
      await other.ended;
      if (this.#writing.has(id)) return { kind: "busy" };
    }
    const writing = { moved: performance.now(), content };
    const work = this.#write(id, offset, total, writing);
    this.#writing.set(id, Object.assign(writing, { ended: work }));
    return work.finally(() => this.#writing.delete(id));
  }

  async #write(
    id: string,
    offset: number,
    total: number,
    writing: { moved: number; content: Readable },
  ): Promise<Taken> {
    const received = await this.received(id);
    if (offset !== received) return { kind: "elsewhere", received };
    const handle = await open(this.#place(id), "a", 0o600);
    const hash = this.#hashAt(id, received);
    let bytes = received;
    let tooLong = false;
    try {
      for await (const chunk of chunksOf(writing.content)) {
        tooLong = bytes + chunk.length > total;
        if (tooLong) break;
        await handle.writeFile(chunk);
        hash?.update(chunk);
        bytes += chunk.length;
        writing.moved = performance.now();
      }
      await handle.datasync();
    } catch (error) {
      const refusal = worldRefusal(error, this.#folder);
      if (refusal?.code === "disk-full") return { kind: "refused", refusal };
      if (error instanceof LineBroken) return { kind: "broken" };
      throw error;
    } finally {
      await handle.close();
      if (tooLong) await truncate(this.#place(id), received);
      this.#remember(id, tooLong ? undefined : hash, bytes);
    }
    return tooLong ? { kind: "too-long", received } : { kind: "taken", received: bytes };
  }

  /** The hash of what has come, where this process has seen all of it. */
  #hashAt(id: string, received: number): Hash | undefined {
    if (received === 0) return createHash("sha256");
    const held = this.#hashes.get(id);
    return held?.bytes === received ? held.hash : undefined;
  }

  #remember(id: string, hash: Hash | undefined, bytes: number): void {
    this.#hashes.delete(id);
    if (hash === undefined) return;
    this.#hashes.set(id, { hash, bytes });
    const [oldest] = this.#hashes.keys();
    if (this.#hashes.size > REMEMBERED && oldest !== undefined) this.#hashes.delete(oldest);
  }

  /** Moves a file that is whole to the store, if it is what its sender says. Asked twice at once, it is done once. */
  finish(id: string, total: number, sha256: string): Promise<Whole> {
    const under = this.#finishing.get(id);
    if (under !== undefined) return under;
    if (this.#writing.has(id)) return Promise.resolve({ kind: "busy" });
    const work = this.#finish(id, total, sha256).finally(() => this.#finishing.delete(id));
    this.#finishing.set(id, work);
    return work;
  }

  async #finish(id: string, total: number, sha256: string): Promise<Whole> {
    const received = await this.received(id);
    if (received !== total) return { kind: "incomplete", received };
    const came = (this.#hashAt(id, received) ?? (await hashOf(this.#place(id)))).copy().digest("hex");
    if (came !== sha256) {
      await this.drop(id);
      return { kind: "differs", sha256: came };
    }
    const file = { sha256, bytes: total };
    await chmod(this.#place(id), 0o440);
    await this.#store.adopt(this.#place(id), file);
    return { kind: "whole", file };
  }

  /** Forgets what has come of it; nothing happens where there is nothing. */
  async drop(id: string): Promise<void> {
    this.#writing.get(id)?.content.destroy();
    this.#hashes.delete(id);
    await rm(this.#place(id), { force: true });
  }

  /** All that lie here, whole or not. */
  async list(): Promise<string[]> {
    return (await readdir(this.#folder)).filter((name) => ID.test(name));
  }

  /** Bytes that can still be written to this disk. */
  async free(): Promise<number> {
    const { bavail, bsize } = await statfs(this.#folder);
    return bavail * bsize;
  }

  #place(id: string): string {
    if (!ID.test(id)) throw new Error("not an id of an upload");
    return join(this.#folder, id);
  }
}

const ID = /^[0-9a-f-]{36}$/;

class LineBroken extends Error {}

/** Tells a line that breaks from a disk that fails. */
async function* chunksOf(content: Readable): AsyncIterable<Uint8Array> {
  try {
    yield* content as AsyncIterable<Uint8Array>;
  } catch (cause) {
    throw new LineBroken("the line broke", { cause });
  }
}

async function hashOf(path: string): Promise<Hash> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path, { highWaterMark: 1_048_576 })) hash.update(chunk as Buffer);
  return hash;
}
