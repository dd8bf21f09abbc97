import {
  AckPolicy,
  DiscardPolicy,
  jetstream,
  JetStreamApiError,
  type JetStreamClient,
  type JetStreamManager,
  jetstreamManager,
  type JsMsg,
  RetentionPolicy,
  StorageType,
} from "@nats-io/jetstream";
import { connect, errors, headers, type NatsConnection } from "@nats-io/transport-node";
import { setTimeout as wait } from "node:timers/promises";
import { StartRefused } from "../database/refused.ts";
import type { Taken, TakenBatch, WorkQueue } from "./WorkQueue.ts";

export interface WorkQueueOptions {
  /** Batches that may wait before a sender has to. */
  readonly room?: number;
  /** A batch whose worker gives no sign of life for so long goes to another. */
  readonly patienceMs?: number;
}

const WORKERS = "workers";
const TRIES = 5;
const QUEUE_FULL = 10077;
const QUEUE_FULL_BYTES = 10084;
const nanos = (ms: number): number => ms * 1_000_000;

/** Opens (and on first use makes) the queue `name` on a JetStream server. The name is letters, digits and hyphens. */
export async function openWorkQueue(
  url: string,
  name: string,
  { room = 1_000, patienceMs = 30_000 }: WorkQueueOptions = {},
): Promise<WorkQueue> {
  const connection = await reach(url);
  try {
    const manager = await jetstreamManager(connection);
    const stream = `YUHENG-${name}`;
    const subject = `yuheng.${name}`;
    await makeStream(manager, stream, subject, room);
    await makeStream(manager, `${stream}-failed`, `${subject}.failed`, -1);
    await makeConsumer(manager, stream, patienceMs);
    const client = jetstream(connection);
    const largest = (connection.info?.max_payload ?? 1_048_576) - 2_048;
    return {
      largest,
      send: (batch, options = {}) => send(client, subject, batch, options),
      take: (work, options) => take(client, stream, subject, largest, patienceMs, work, options),
      async waiting() {
        const [queued, failed] = await Promise.all([
          manager.streams.info(stream),
          manager.streams.info(`${stream}-failed`),
        ]);
        return { queued: queued.state.messages, failed: failed.state.messages };
      },
      close: () => connection.drain(),
    };
  } catch (error) {
    await connection.close();
    throw error;
  }
}

async function reach(url: string): Promise<NatsConnection> {
  try {
    return await connect({ servers: url, maxReconnectAttempts: -1, reconnectTimeWait: 500, timeout: 5_000 });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new StartRefused(
      {
        code: "queue-unreachable",
        sentence: { zh: `无法连接消息队列服务：${said}`, en: `The queue server cannot be reached: ${said}` },
        remedy: {
          zh: "请检查 NATS_URL 以及 nats-server 是否以 -js 启动。",
          en: "Check NATS_URL, and that nats-server runs with -js.",
        },
      },
      error,
    );
  }
}

async function makeStream(manager: JetStreamManager, name: string, subject: string, room: number): Promise<void> {
  const settings = {
    subjects: [subject],
    // A full queue refuses the newest: the sender waits. Throwing away the oldest would lose work.
    discard: DiscardPolicy.New,
    max_msgs: room,
    duplicate_window: nanos(120_000),
  };
  try {
    await manager.streams.add({
      name,
      ...settings,
      retention: RetentionPolicy.Workqueue,
      storage: StorageType.File,
    });
  } catch (error) {
    if (!(error instanceof JetStreamApiError)) throw error;
    // It stands already, perhaps with another room.
    await manager.streams.update(name, settings);
  }
}

async function makeConsumer(manager: JetStreamManager, stream: string, patienceMs: number): Promise<void> {
  const settings = { ack_wait: nanos(patienceMs), max_ack_pending: 1_000 };
  try {
    await manager.consumers.add(stream, { durable_name: WORKERS, ack_policy: AckPolicy.Explicit, ...settings });
  } catch (error) {
    if (!(error instanceof JetStreamApiError)) throw error;
    await manager.consumers.update(stream, WORKERS, settings);
  }
}

async function send(
  client: JetStreamClient,
  subject: string,
  { id, body }: { readonly id: string; readonly body: Uint8Array },
  { signal, onWait }: { readonly signal?: AbortSignal; readonly onWait?: () => void },
): Promise<void> {
  let told = false;
  await outlast(
    signal,
    (error) => {
      if (isFull(error) && !told) {
        told = true;
        onWait?.();
      }
      return isFull(error) || isAway(error);
    },
    () => client.publish(subject, body, { msgID: id }),
  );
}

/** Tries again, ever more slowly, while the trouble is one that passes. Repeating is safe: a batch has an id. */
async function outlast<T>(
  signal: AbortSignal | undefined,
  passes: (error: unknown) => boolean,
  attempt: () => Promise<T>,
): Promise<T> {
  for (let pause = 20; ; pause = Math.min(1_000, pause * 2)) {
    signal?.throwIfAborted();
    try {
      return await attempt();
    } catch (error) {
      if (!passes(error)) throw error;
      await wait(pause, undefined, signal === undefined ? {} : { signal });
    }
  }
}

/** The server restarts, or the line is down for a moment. */
const isAway = (error: unknown): boolean =>
  error instanceof errors.TimeoutError ||
  error instanceof errors.NoRespondersError ||
  error instanceof errors.RequestError ||
  error instanceof errors.ConnectionError ||
  (error instanceof JetStreamApiError && error.status === 503);

const isFull = (error: unknown): boolean =>
  error instanceof JetStreamApiError && (error.code === QUEUE_FULL || error.code === QUEUE_FULL_BYTES);

async function take(
  client: JetStreamClient,
  stream: string,
  subject: string,
  largest: number,
  patienceMs: number,
  work: (batch: TakenBatch) => Promise<void>,
  { signal, atOnce = 1 }: { readonly signal: AbortSignal; readonly atOnce?: number },
): Promise<Taken> {
  const counts = { received: 0, done: 0, setAside: 0 };
  if (signal.aborted) return counts;
  const consumer = await outlast(signal, isAway, () => client.consumers.get(stream, WORKERS));
  // What is fetched ahead is held back from other workers: no more than the work in hand and the next.
  const messages = await consumer.consume({ max_messages: atOnce, expires: 1_000 });
  const stop = () => messages.stop();
  signal.addEventListener("abort", stop, { once: true });
  const running = new Set<Promise<void>>();
  try {
    for await (const message of messages) {
      if (signal.aborted) {
        message.nak();
        continue;
      }
      const one = workOne(client, subject, largest, patienceMs, message, work, counts).finally(() =>
        running.delete(one),
      );
      running.add(one);
      if (running.size >= atOnce) await Promise.race(running);
    }
  } finally {
    signal.removeEventListener("abort", stop);
    await Promise.all(running);
  }
  return counts;
}

/** The body as it came, its id and the reason in its headers. A body that fills a message is cut, and the header says so. */
async function setAside(
  client: JetStreamClient,
  subject: string,
  largest: number,
  id: string,
  why: string,
  body: Uint8Array,
): Promise<void> {
  const about = headers();
  about.set("Yuheng-Batch", id.slice(0, 200));
  // A header is one line of plain signs.
  about.set("Yuheng-Why", why.replace(/[^\x20-\x7e]+/g, " ").slice(0, 400));
  const kept = body.subarray(0, largest);
  if (kept.length < body.length) about.set("Yuheng-Cut", String(body.length));
  await client.publish(`${subject}.failed`, kept, { msgID: id, headers: about });
}

async function workOne(
  client: JetStreamClient,
  subject: string,
  largest: number,
  patienceMs: number,
  message: JsMsg,
  work: (batch: TakenBatch) => Promise<void>,
  counts: { received: number; done: number; setAside: number },
): Promise<void> {
  const alive = setInterval(() => message.working(), patienceMs / 3);
  const delivery = message.info.deliveryCount;
  const id = message.headers?.get("Nats-Msg-Id") ?? String(message.seq);
  try {
    const failure = await work({ id, body: message.data, delivery }).then(
      () => undefined,
      (error: unknown) => ({ why: error instanceof Error ? error.message : String(error) }),
    );
    if (failure !== undefined && delivery < TRIES) {
      message.nak(Math.min(5_000, 100 * 2 ** delivery));
      return;
    }
    if (failure !== undefined) await setAside(client, subject, largest, id, failure.why, message.data);
    // Waits until the server knows. When it cannot be told, the batch comes back to somebody and is counted there.
    await message.ackAck();
    counts.received++;
    if (failure === undefined) counts.done++;
    else counts.setAside++;
  } catch (error) {
    if (!isAway(error)) throw error;
  } finally {
    clearInterval(alive);
  }
}
