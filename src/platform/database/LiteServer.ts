import { Duplex } from "node:stream";
import type { Worker } from "node:worker_threads";
import { startThread } from "./startThread.ts";
import type { Answer, Ask, LiteStart } from "./liteThread.ts";

/**
 * PGlite in a worker thread, spoken to in PostgreSQL's own protocol. PGlite cannot cancel a query and ignores
 * `statement_timeout`, so one that exceeds `limitMs` ends the thread; the next connection starts it again (kill-safe by its log).
 */
export class LiteServer {
  #start: LiteStart;
  readonly #limitMs: number;
  #thread: Promise<Worker> | undefined;
  readonly #stopped = new WeakSet<Worker>();
  #ending: Promise<unknown> = Promise.resolve();
  #next = 1;
  readonly #waiting = new Map<number, { done(): void; failed(error: Error): void }>();
  readonly #sockets = new Map<number, LiteSocket>();

  constructor(start: LiteStart, limitMs: number) {
    this.#start = start;
    this.#limitMs = limitMs;
  }

  ready(): Promise<Worker> {
    this.#thread ??= this.#open();
    return this.#thread;
  }

  socket(): LiteSocket {
    const socket = new LiteSocket(this, this.#next++);
    this.#sockets.set(socket.id, socket);
    socket.once("close", () => this.#sockets.delete(socket.id));
    return socket;
  }

  async ask(ask: DistributiveOmit<Ask, "id">, limitMs?: number): Promise<void> {
    const thread = await this.ready();
    const id = this.#next++;
    await new Promise<void>((resolve, reject) => {
      const watchdog = limitMs ? setTimeout(() => this.#stop(thread, tooLong(limitMs)), limitMs) : undefined;
      const settle = (finish: () => void) => {
        clearTimeout(watchdog);
        this.#waiting.delete(id);
        finish();
      };
      this.#waiting.set(id, { done: () => settle(resolve), failed: (error) => settle(() => reject(error)) });
      thread.postMessage({ ...ask, id } satisfies Ask);
    });
  }

  query(socket: number, bytes: Uint8Array): Promise<void> {
    return this.ask({ kind: "bytes", socket, bytes }, this.#limitMs);
  }

  async close(): Promise<void> {
    if (!this.#thread) return;
    const thread = await this.#thread;
    await this.ask({ kind: "close" });
    await thread.terminate();
  }

  async #open(): Promise<Worker> {
    // Two instances on one folder would lose each other's writes: the old one must be gone.
    await this.#ending;
    const thread = await this.#begin();
    // A copy is loaded into an empty folder once; a thread started again finds the folder as it was.
    if (this.#start.folder) this.#start = { folder: this.#start.folder };
    return thread;
  }

  #begin(): Promise<Worker> {
    return new Promise((resolve, reject) => {
      const thread = startThread(
        new URL(`./liteThread.${import.meta.url.endsWith(".ts") ? "ts" : "js"}`, import.meta.url),
        this.#start,
      );
      thread.on("message", (answer: Answer) => {
        if (answer.kind === "ready") resolve(thread);
        else if (answer.kind === "bytes") this.#sockets.get(answer.socket)?.push(Buffer.from(answer.bytes));
        else if (answer.kind === "done") this.#waiting.get(answer.id)?.done();
        else this.#waiting.get(answer.id)?.failed(Object.assign(new Error(answer.message), { code: answer.code }));
      });
      thread.once("error", (error) => {
        reject(error);
        this.#stop(thread, error);
      });
      thread.once("exit", () => {
        const error = new Error("the embedded database's thread has ended");
        reject(error);
        this.#stop(thread, error);
      });
    });
  }

  /** Once for each thread: its end is heard twice (stopped, then gone), and by then a new one may serve. */
  #stop(thread: Worker, why: Error): void {
    if (this.#stopped.has(thread)) return;
    this.#stopped.add(thread);
    this.#thread = undefined;
    this.#ending = thread.terminate();
    for (const waiting of this.#waiting.values()) waiting.failed(why);
    for (const socket of this.#sockets.values()) socket.destroy(why);
  }
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

function tooLong(limitMs: number): Error {
  return Object.assign(new Error(`a query ran longer than ${limitMs} ms and was stopped`), { code: "QUERY_TOO_LONG" });
}

/** What `pg` takes for a network socket. */
export class LiteSocket extends Duplex {
  readonly id: number;
  readonly #server: LiteServer;

  constructor(server: LiteServer, id: number) {
    super();
    this.#server = server;
    this.id = id;
  }

  connect(): this {
    this.#server.ask({ kind: "open" }).then(
      () => this.emit("connect"),
      (error: Error) => this.destroy(error),
    );
    return this;
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#send(chunk, done);
  }

  /** A corked batch (parse, bind, execute, sync) goes as one question. */
  override _writev(chunks: { chunk: Buffer }[], done: (error?: Error | null) => void): void {
    this.#send(Buffer.concat(chunks.map(({ chunk }) => chunk)), done);
  }

  override _final(done: (error?: Error | null) => void): void {
    this.push(null);
    done();
  }

  #send(bytes: Buffer, done: (error?: Error | null) => void): void {
    // "Terminate" would end the one session there is.
    if (bytes.length === 5 && bytes[0] === 0x58) return done();
    this.#server.query(this.id, new Uint8Array(bytes)).then(() => done(), done);
  }

  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }
}
