import { type MarkEntry, Register, type RegisterPart, type SearchAnswer, type SearchQuery } from "#similarity";
import type { Worker } from "node:worker_threads";
import { startThread } from "../database/startThread.ts";
import type { SearchAsk, SearchReply, SharedPart } from "./searchThread.ts";

/**
 * A register searched by several threads over one copy of its blocks. Inserts, changes and removals go to all threads
 * and are done when all have them, so that every later search sees them; each thread keeps small blocks of its own for
 * what was inserted since.
 */
export class RegisterWorkers {
  /** The same register in this thread, for storing and for what is asked once. */
  readonly register: Register;
  private readonly threads: SearchThread[];

  constructor(parts: readonly RegisterPart[], threads: number) {
    this.register = new Register(parts);
    const shared = parts.map(({ block, gone }): SharedPart => ({ buffer: block.buffer, gone }));
    this.threads = Array.from({ length: threads }, () => new SearchThread(shared));
  }

  /** Answered by the thread with the shortest queue. */
  search(query: SearchQuery): Promise<SearchAnswer> {
    const thread = this.threads.reduce((least, other) => (other.waiting < least.waiting ? other : least));
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

type Waiting = { readonly resolve: (answer: unknown) => void; readonly reject: (problem: Error) => void };
type Question = SearchAsk extends infer Ask ? (Ask extends unknown ? Omit<Ask, "id"> : never) : never;

class SearchThread {
  private readonly thread: Worker;
  private readonly questions = new Map<number, Waiting>();
  private last = 0;
  private ended: Error | undefined;

  constructor(parts: readonly SharedPart[]) {
    this.thread = startThread(
      new URL(import.meta.url.endsWith(".ts") ? "./searchThread.ts" : "./searchThread.js", import.meta.url),
      parts,
    );
    this.thread.on("message", (reply: SearchReply) => {
      const question = this.questions.get(reply.id);
      this.questions.delete(reply.id);
      if (reply.failure === undefined) question?.resolve(reply.answer);
      else question?.reject(new Error(reply.failure));
    });
    this.thread.on("error", (problem) => this.end(problem));
    this.thread.on("exit", () => this.end(new Error("the search thread has ended")));
  }

  get waiting(): number {
    return this.ended === undefined ? this.questions.size : Number.POSITIVE_INFINITY;
  }

  ask<Answer>(question: Question): Promise<Answer> {
    if (this.ended !== undefined) return Promise.reject(this.ended);
    const id = ++this.last;
    return new Promise((resolve, reject) => {
      this.questions.set(id, { resolve: (answer) => resolve(answer as Answer), reject });
      this.thread.postMessage({ ...question, id });
    });
  }

  async stop(): Promise<void> {
    await this.thread.terminate();
  }

  private end(problem: Error): void {
    this.ended ??= problem;
    for (const question of this.questions.values()) question.reject(problem);
    this.questions.clear();
  }
}
