import { PgBoss } from "pg-boss";
import type { Database, Tx } from "../database/Database.ts";

export interface SendOptions {
  /** At most one job of this key waits or runs in the queue. */
  readonly onlyOne?: string;
  readonly afterSeconds?: number;
}

export interface Jobs {
  /**
   * Leaves a job in the queue. With a `tx` it is there if and only if the transaction commits. A job is a wake-up call: it carries ids,
   * and the handler looks up what is to be done, so that a job run twice (killed in the middle) does no harm.
   */
  send(queue: string, data: object, options?: SendOptions, tx?: Tx): Promise<void>;
  /** Works a queue's jobs one at a time. A handler that throws is tried again twice, later each time. */
  work<T extends object>(queue: string, handler: (data: T, signal: AbortSignal) => Promise<void>): Promise<void>;
  /** Sends an empty job to the queue at each `cron` moment of Asia/Shanghai: "*\/5 * * * *". */
  schedule(queue: string, cron: string): Promise<void>;
  /** Lets running handlers end (at most half a minute), then stops. */
  stop(): Promise<void>;
}

/** A job whose process was killed is taken up again after this long without a sign of life. */
const HEARTBEAT_SECONDS = 20;

/** Durable jobs in the database itself (pg-boss, schema "pgboss"), the same on both databases. `onFault` hears what went wrong. */
export async function openJobs(db: Database, onFault: (error: Error) => void): Promise<Jobs> {
  const boss = new PgBoss({
    db: { executeSql: (sql, values) => db.execute(sql, values) },
    backend: db.kind === "embedded" ? "pglite" : "postgres",
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
    cronMonitorIntervalSeconds: 20,
    cronWorkerIntervalSeconds: 5,
  });
  boss.on("error", onFault);
  await boss.start();
  const queues = new Set<string>();
  const workers = new Map<string, string>();
  const queue = async (name: string) => {
    if (queues.has(name)) return;
    const options = {
      policy: "standard",
      heartbeatSeconds: HEARTBEAT_SECONDS,
      expireInSeconds: 6 * 3600,
      retryLimit: 2,
      retryDelay: 5,
      retryBackoff: true,
    } as const;
    await boss.createQueue(name, options);
    queues.add(name);
  };
  return {
    async send(name, data, { onlyOne, afterSeconds } = {}, tx) {
      if (!queues.has(name)) throw new Error(`nobody works the queue "${name}" here`);
      await boss.send(name, data, {
        ...(onlyOne === undefined ? {} : { singletonKey: onlyOne, singletonSeconds: 1 }),
        ...(afterSeconds === undefined ? {} : { startAfter: afterSeconds }),
        ...(tx
          ? {
              db: { executeSql: async (sql: string, values: unknown[] = []) => ({ rows: await tx.rows(sql, values) }) },
            }
          : {}),
      });
      const worker = workers.get(name);
      if (worker && !tx) boss.notifyWorker(worker);
    },
    async work<T extends object>(name: string, handler: (data: T, signal: AbortSignal) => Promise<void>) {
      await queue(name);
      const id = await boss.work<T>(name, { pollingIntervalSeconds: 1, batchSize: 1 }, async ([job]) => {
        if (!job) return;
        await handler(job.data, job.signal).catch((error: unknown) => {
          onFault(error instanceof Error ? error : new Error(String(error)));
          throw error;
        });
      });
      workers.set(name, id);
    },
    async schedule(name, cron) {
      await queue(name);
      await boss.schedule(name, cron, {}, { tz: "Asia/Shanghai" });
    },
    async stop() {
      await boss.stop({ graceful: true, timeout: 30_000 });
    },
  };
}
