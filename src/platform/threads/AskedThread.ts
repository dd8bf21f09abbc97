import type { Worker } from "node:worker_threads";
import { startThread } from "../database/startThread.ts";

/** A question as it crosses to a thread, and its answer coming back under the same number. */
export interface Numbered<Question> {
  readonly number: number;
  readonly question: Question;
}
export interface Answered {
  readonly number: number;
  readonly answer?: unknown;
  readonly failure?: string;
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (problem: Error) => void;
}

/** A worker thread that answers questions one after another. When it dies, all that wait for it are told. */
export class AskedThread<Question> {
  private readonly thread: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;
  private ended: Error | undefined;

  constructor(entry: URL, workerData: unknown) {
    this.thread = startThread(entry, workerData);
    this.thread.on("message", ({ number, answer, failure }: Answered) => {
      const asked = this.waiting.get(number);
      this.waiting.delete(number);
      if (failure === undefined) asked?.resolve(answer);
      else asked?.reject(new Error(failure));
    });
    this.thread.on("error", (problem) => this.end(problem));
    this.thread.on("exit", () => this.end(new Error("the thread has ended")));
    // A thread that only waits keeps no process alive.
    this.thread.unref();
  }

  /** Questions not yet answered; of a dead thread, more than any other has. */
  get queue(): number {
    return this.ended === undefined ? this.waiting.size : Number.POSITIVE_INFINITY;
  }

  get isDead(): boolean {
    return this.ended !== undefined;
  }

  ask<Answer>(question: Question): Promise<Answer> {
    if (this.ended !== undefined) return Promise.reject(this.ended);
    const number = ++this.last;
    return new Promise<Answer>((resolve, reject) => {
      this.waiting.set(number, { resolve: (answer) => resolve(answer as Answer), reject });
      if (this.waiting.size === 1) this.thread.ref();
      this.thread.postMessage({ number, question } satisfies Numbered<Question>);
    }).finally(() => {
      if (this.waiting.size === 0) this.thread.unref();
    });
  }

  async stop(): Promise<void> {
    await this.thread.terminate();
  }

  private end(problem: Error): void {
    this.ended ??= problem;
    for (const asked of this.waiting.values()) asked.reject(problem);
    this.waiting.clear();
  }
}
