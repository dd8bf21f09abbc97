import { Block, IdsOnce, type MarkEntry, Register, type RegisterPart } from "#similarity";
import { startThread } from "../database/startThread.ts";
import type { BuildAnswer, BuildAsk } from "./buildThread.ts";

/** Marks sent to a thread at once, and batches it may lag behind before the source is made to wait. */
const batchSize = 2_000;
const mostWaiting = 6;

/**
 * Builds blocks from a stream of marks in threads of their own; of the marks never more than a few batches are held. The
 * source waits when the threads lag behind. Of marks with one id the last counts. Takes about 600 MB a thread while a full block is built.
 */
export async function buildBlocks(
  marks: AsyncIterable<MarkEntry> | Iterable<MarkEntry>,
  {
    threads = 1,
    onProgress,
  }: { threads?: number | undefined; onProgress?: ((marks: number) => void) | undefined } = {},
): Promise<RegisterPart[]> {
  const builders = Array.from({ length: threads }, () => new BuildThread());
  try {
    let batch: MarkEntry[] = [];
    let taken = 0;
    let turn = 0;
    const send = async () => {
      turn++;
      taken += batch.length;
      await (builders[turn % threads] as BuildThread).take(batch);
      batch = [];
      onProgress?.(taken);
    };
    const ids = new IdsOnce();
    for await (const mark of marks) {
      if (!ids.take(mark)) continue;
      batch.push(mark);
      if (batch.length === batchSize) await send();
    }
    if (batch.length > 0) await send();
    const built = await Promise.all(builders.map((builder) => builder.end()));
    const parts = built.flat().map((buffer) => ({ block: new Block(buffer), gone: undefined }));
    if (ids.isEmpty) return parts;
    const register = new Register(parts);
    register.insertAll(ids.later);
    return [...register.state];
  } finally {
    await Promise.all(builders.map((builder) => builder.stop()));
  }
}

class BuildThread {
  private readonly thread = startThread(
    new URL(import.meta.url.endsWith(".ts") ? "./buildThread.ts" : "./buildThread.js", import.meta.url),
    undefined,
  );
  private readonly blocks: SharedArrayBuffer[] = [];
  private waiting = 0;
  private wake: (() => void) | undefined;
  private ended = false;
  private failure: Error | undefined;

  constructor() {
    this.thread.on("message", (answer: BuildAnswer) => {
      if ("taken" in answer) this.waiting--;
      else if ("block" in answer) this.blocks.push(answer.block);
      else this.ended = true;
      this.wake?.();
    });
    this.thread.on("error", (failure: Error) => {
      this.failure = failure;
      this.wake?.();
    });
  }

  async take(marks: readonly MarkEntry[]): Promise<void> {
    await this.until(() => this.waiting < mostWaiting);
    this.waiting++;
    this.thread.postMessage({ marks } satisfies BuildAsk);
  }

  async end(): Promise<readonly SharedArrayBuffer[]> {
    this.thread.postMessage({ end: true } satisfies BuildAsk);
    await this.until(() => this.ended);
    return this.blocks;
  }

  async stop(): Promise<void> {
    await this.thread.terminate();
  }

  private async until(holds: () => boolean): Promise<void> {
    while (!holds()) {
      if (this.failure !== undefined) throw this.failure;
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    if (this.failure !== undefined) throw this.failure;
  }
}
