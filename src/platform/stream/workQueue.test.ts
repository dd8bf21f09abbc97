import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { noNats, startNats, type NatsServer } from "../../../tests/support/nats.ts";
import { openWorkQueue } from "./openWorkQueue.ts";

const bodyOf = (text: string) => new TextEncoder().encode(text);
const textOf = (body: Uint8Array) => new TextDecoder().decode(body);

describe.skipIf(noNats !== undefined)(`a queue of batches ${noNats ?? ""}`, () => {
  let server: NatsServer;
  beforeAll(async () => {
    server = await startNats();
  });
  afterAll(async () => {
    await server?.stop();
  });

  /** Takes until `enough`, then stops. */
  async function takeUntil(
    queue: Awaited<ReturnType<typeof openWorkQueue>>,
    enough: () => boolean,
    work: (batch: { id: string; body: Uint8Array; delivery: number }) => Promise<void>,
    atOnce = 1,
  ) {
    const stop = new AbortController();
    const taking = queue.take(
      async (batch) => {
        await work(batch);
      },
      { signal: stop.signal, atOnce },
    );
    for (let tries = 0; tries < 400 && !enough(); tries++) await wait(25);
    stop.abort();
    return taking;
  }

  it("hands every batch to a worker, once when nobody fails, and is empty afterwards", async () => {
    const queue = await openWorkQueue(server.url, "plain");
    const sent = Array.from({ length: 40 }, (_, at) => `batch-${at}`);
    for (const id of sent) await queue.send({ id, body: bodyOf(`listings of ${id}`) });
    const seen: string[] = [];
    const taken = await takeUntil(
      queue,
      () => seen.length >= 40,
      async ({ id, body }) => {
        expect(textOf(body)).toBe(`listings of ${id}`);
        seen.push(id);
      },
      4,
    );
    expect(seen.sort()).toEqual(sent.sort());
    expect(taken).toEqual({ received: 40, done: 40, setAside: 0 });
    expect(await queue.waiting()).toEqual({ queued: 0, failed: 0 });
    await queue.close();
  });

  it("keeps a batch sent twice under one id once", async () => {
    const queue = await openWorkQueue(server.url, "twice");
    for (const id of ["a", "a", "b", "a"]) await queue.send({ id, body: bodyOf(id) });
    expect((await queue.waiting()).queued).toBe(2);
    await queue.close();
  });

  it("gives a failed batch to a worker again", async () => {
    const queue = await openWorkQueue(server.url, "again");
    await queue.send({ id: "one", body: bodyOf("one") });
    const deliveries: number[] = [];
    const taken = await takeUntil(
      queue,
      () => deliveries.length >= 3,
      async ({ delivery }) => {
        deliveries.push(delivery);
        if (delivery < 3) throw new Error("the disk was full");
      },
    );
    expect(deliveries).toEqual([1, 2, 3]);
    expect(taken).toEqual({ received: 1, done: 1, setAside: 0 });
    await queue.close();
  });

  it("sets a batch that never succeeds aside, with the reason, and goes on", async () => {
    const queue = await openWorkQueue(server.url, "aside");
    await queue.send({ id: "bad", body: bodyOf("bad") });
    await queue.send({ id: "good", body: bodyOf("good") });
    const done: string[] = [];
    let tries = 0;
    const taken = await takeUntil(
      queue,
      () => done.length === 1 && tries >= 5,
      async ({ id }) => {
        if (id === "good") done.push(id);
        else {
          tries += 1;
          throw new Error("not a batch");
        }
      },
    );
    expect(taken).toEqual({ received: 2, done: 1, setAside: 1 });
    expect(await queue.waiting()).toEqual({ queued: 0, failed: 1 });
    await queue.close();
  });

  it("makes a sender wait while the queue is full, and loses nothing", async () => {
    const queue = await openWorkQueue(server.url, "full", { room: 5 });
    let waited = 0;
    let stored = 0;
    const sending = (async () => {
      for (let at = 0; at < 20; at++) {
        await queue.send({ id: `b${at}`, body: bodyOf(String(at)) }, { onWait: () => waited++ });
        stored++;
      }
    })();
    for (let tries = 0; tries < 100 && waited === 0; tries++) await wait(20);
    expect(stored).toBe(5);
    expect((await queue.waiting()).queued).toBe(5);
    let seen = 0;
    await takeUntil(
      queue,
      () => seen >= 20,
      async () => {
        seen++;
      },
    );
    await sending;
    expect(seen).toBe(20);
    expect(waited).toBeGreaterThan(0);
    await queue.close();
  });

  it("a sender that is told to stop while it waits stops", async () => {
    const queue = await openWorkQueue(server.url, "stopped", { room: 1 });
    await queue.send({ id: "first", body: bodyOf("first") });
    const stop = new AbortController();
    const sending = queue.send({ id: "second", body: bodyOf("second") }, { signal: stop.signal });
    stop.abort();
    await expect(sending).rejects.toThrow(/abort/i);
    await queue.close();
  });

  it("keeps what it has stored over a crash of the server", async () => {
    const queue = await openWorkQueue(server.url, "crash");
    for (let at = 0; at < 50; at++) await queue.send({ id: `c${at}`, body: bodyOf(String(at)) });
    await server.crash();
    const seen = new Set<string>();
    await takeUntil(
      queue,
      () => seen.size >= 50,
      async ({ id }) => {
        seen.add(id);
      },
    );
    expect(seen.size).toBe(50);
    await queue.close();
  });

  it("refuses in plain words when the server is not there", async () => {
    await expect(openWorkQueue("nats://127.0.0.1:1", "nobody")).rejects.toThrow(/cannot be reached/);
  });
});
