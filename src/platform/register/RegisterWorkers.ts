import { type MarkEntry, Register, type RegisterPart, type SearchAnswer, type SearchQuery } from "#similarity";
import { AskedThread } from "../threads/AskedThread.ts";
import type { SearchAsk, SharedPart } from "./searchThread.ts";

/**
 * A register searched by several threads over one copy of its blocks. Inserts, changes and removals go to all threads
 * and are done when all have them, so that every later search sees them; each thread keeps small blocks of its own for
 * what was inserted since.
 */
export class RegisterWorkers {
  /** The same register in this thread, for storing and for what is asked once. */
  readonly register: Register;
  private readonly threads: AskedThread<SearchAsk>[];

  constructor(parts: readonly RegisterPart[], threads: number) {
    this.register = new Register(parts);
    const shared = parts.map(({ block, gone }): SharedPart => ({ buffer: block.buffer, gone }));
    const entry = new URL(import.meta.url.endsWith(".ts") ? "./searchThread.ts" : "./searchThread.js", import.meta.url);
    this.threads = Array.from({ length: threads }, () => new AskedThread<SearchAsk>(entry, shared));
  }

  /** Answered by the thread with the shortest queue. */
  search(query: SearchQuery): Promise<SearchAnswer> {
    const thread = this.threads.reduce((least, other) => (other.queue < least.queue ? other : least));
    return thread.ask<SearchAnswer>({ search: query });
  }

  /** A mark whose id is known is replaced. */
  async insert(marks: readonly MarkEntry[]): Promise<void> {
    this.register.insertAll(marks);
    await Promise.all(this.threads.map((thread) => thread.ask({ insert: marks })));
  }

  /** False when no mark has the id. */
  async remove(id: string): Promise<boolean> {
    const known = this.register.remove(id);
    await Promise.all(this.threads.map((thread) => thread.ask({ remove: id })));
    return known;
  }

  async stop(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.stop()));
  }
}
