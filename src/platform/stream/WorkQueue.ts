/** One batch on a queue. The id names its content: a batch sent twice under one id is kept once (within two minutes). */
export interface QueuedBatch {
  readonly id: string;
  readonly body: Uint8Array;
}

export interface TakenBatch extends QueuedBatch {
  /** 1 for the first delivery; more when a worker before us was killed or failed. */
  readonly delivery: number;
}

/** What a consumer did, for the account: received = done + setAside, when it has stopped. */
export interface Taken {
  readonly received: number;
  readonly done: number;
  readonly setAside: number;
}

/**
 * A durable queue of batches between processes. Delivery is at least once: a batch whose worker dies comes back, so the
 * work must be repeatable. A full queue makes the sender wait, which is how slow workers hold back a fast producer.
 */
export interface WorkQueue {
  /** Largest body, in bytes, that the server takes. */
  readonly largest: number;
  /** Resolves when the server has stored the batch; waits, and calls `onWait` once, while the queue is full. */
  send(batch: QueuedBatch, options?: { signal?: AbortSignal; onWait?: () => void }): Promise<void>;
  /**
   * Works batches until the signal: `atOnce` side by side. A batch counts as done when `work` resolves. One that fails
   * comes back after a pause; at its fifth failure it is set aside under `<name>.failed`, with the reason, so that one
   * bad batch never stops the queue and never disappears; the reason is its header `Yuheng-Why`.
   */
  take(work: (batch: TakenBatch) => Promise<void>, options: { signal: AbortSignal; atOnce?: number }): Promise<Taken>;
  /** Batches not yet done, and batches set aside. */
  waiting(): Promise<{ readonly queued: number; readonly failed: number }>;
  close(): Promise<void>;
}
