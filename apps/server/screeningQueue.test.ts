import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "#contract";
import { openWorkQueue, packageRoot, type WorkQueue } from "#platform";
import { emptyPostgres, noPostgres, postgresServer } from "../../tests/support/database.ts";
import { ask, importMarks, signInAll, startWithPeople } from "../../tests/support/doors.ts";
import { type NatsServer, noNats, startNats } from "../../tests/support/nats.ts";
import type { PostgresServer } from "../../tests/support/postgres.ts";
import { type Product, startProduct, until } from "../../tests/support/product.ts";
import { openMarkBook } from "./screening/markBook.ts";
import { encode, officeFindingQueue, listingQueue } from "./stream/messages.ts";
import { screenBatches } from "./stream/screenBatches.ts";

const marks =
  "id,text,classes,owner,status,registered,expires,authorisedSellers,price\nY1,云岫岭,30,云岫茶业,已注册,2019-01-14,2029-01-13,云岫旗舰店,200\n";
const start = "2026-01-05T12:00:00+08:00";

/** An office whose server sends its listings to the queue, and a platform that pushes to it. */
async function open(over: { queueUrl: string; databaseUrl?: string }) {
  const product = await startWithPeople(start, over);
  const { officer } = await signInAll(product, "officer");
  await importMarks(officer, marks);
  const token = { name: "集市", kind: "push", scopes: ["listings:write"] } as const;
  const { token: key } = await officer.call(routes.people.makeToken, { body: token });
  const push = async (...titles: [id: string, title: string, seller: string][]) => {
    const listings = titles.map(([id, title, seller]) => ({ id, platform: "集市", title, seller, category: "茶叶" }));
    const headers = { authorization: `Bearer ${key}` };
    const { body } = await ask(product, undefined, "POST", "/api/listings", { json: { listings }, headers });
    expect(body).toMatchObject({ stored: titles.length });
  };
  const titles = async () =>
    (await officer.call(routes.clues.list, { query: { limit: 500 } })).items.map(({ title }) => title).toSorted();
  return { product, officer, push, titles };
}

const waitingIn = async ({ database }: Product) =>
  (await database.statement<{ n: number }>("select count(*) as n from listing where screened_at is null"))[0]?.n ?? 0;
/** What all answers came to: received, and by what became of them. */
const accounts = async ({ database }: Product) =>
  database.statement<{ population: number; processed: number; reasons: Record<string, number>; balanced: boolean }>(
    "select population, processed, reasons, balanced from job_account where job = 'screening' order by id",
  );

describe.skipIf(noNats !== undefined)(`a server whose listings are screened elsewhere ${noNats ?? ""}`, () => {
  let nats: NatsServer;
  let office: Awaited<ReturnType<typeof open>>;
  let listings: WorkQueue;
  let findings: WorkQueue;

  beforeAll(async () => {
    nats = await startNats();
    office = await open({ queueUrl: nats.url });
    listings = await openWorkQueue(nats.url, listingQueue);
    findings = await openWorkQueue(nats.url, officeFindingQueue);
  }, 120_000);
  afterAll(async () => {
    await Promise.all([listings?.close(), findings?.close()]);
    await office?.product.stop();
    await nats?.stop();
  });

  const queued = (count: number) =>
    until(
      () => listings.waiting(),
      (stands) => stands.queued === count,
    );
  /** A worker beside the server, until the queue is empty; it knows the register and nothing of offices. */
  const work = async () => {
    const book = openMarkBook(office.product.database, { now: () => start, threads: 1, onFault: () => undefined });
    const stop = new AbortController();
    const engineFor = book.engineFor.bind(book);
    const working = screenBatches({ listings, findingsFor: () => findings, engineFor, signal: stop.signal });
    await queued(0);
    stop.abort();
    await working;
    await book.stop();
  };
  /** A worker that takes what is queued and is never heard of again. */
  const lose = async () => {
    const stop = new AbortController();
    const taking = listings.take(async () => undefined, { signal: stop.signal });
    await queued(0);
    stop.abort();
    await taking;
  };

  it("screens nothing itself; what a worker finds becomes a clue, by what the office knows of sellers", async () => {
    const { product, push, titles } = office;
    await push(["1", "云岫岭 茶叶 礼盒", "山野小铺"], ["2", "云岫岭 正品", "云岫旗舰店"], ["3", "竹编 茶盘", "竹器铺"]);
    await queued(1);
    expect([await waitingIn(product), await titles()]).toEqual([3, []]);
    await work();
    await until(
      () => waitingIn(product),
      (count) => count === 0,
    );
    expect(await titles()).toEqual(["云岫岭 茶叶 礼盒"]);
    expect(await accounts(product)).toEqual([{ population: 3, processed: 3, reasons: {}, balanced: true }]);
  });

  it("keeps findings once that come twice, and counts those about listings that it does not have", async () => {
    const { product, push, titles } = office;
    await push(["4", "云岫岭 绿茶", "河畔小铺"]);
    await queued(1);
    const [row] = await product.database.statement<{ id: string; office: string }>(
      "select id, office_path as office from listing where screened_at is null",
    );
    const [mark] = await product.database.statement<{ id: number }>("select id from mark");
    const finding = { markId: String(mark?.id), score: 0.9, alert: true, spans: [], reasons: [], against: [] };
    const answer = (office_: string, ...ids: string[]) =>
      encode({
        office: office_,
        received: ids.length,
        screened: ids,
        refused: [],
        findings: ids.map((listingId) => ({ listingId, ...finding })),
        matcherVersion: "test",
      });
    const before = (await accounts(product)).length;
    await findings.send({ id: "once", body: answer(row?.office ?? "", row?.id ?? "", "nowhere") });
    await findings.send({ id: "twice", body: answer(row?.office ?? "", row?.id ?? "") });
    // Another office's worker cannot touch it, nor can a stream without offices.
    await findings.send({ id: "elsewhere", body: answer("ip/qc/feng/", row?.id ?? "") });
    await findings.send({ id: "nobody", body: answer("", row?.id ?? "") });
    const kept = await until(
      () => accounts(product),
      (all) => all.length === before + 4,
    );
    expect(kept.slice(before)).toEqual([
      { population: 2, processed: 1, reasons: { "unknown-listing": 1 }, balanced: true },
      { population: 1, processed: 0, reasons: { "screened-by-another": 1 }, balanced: true },
      { population: 1, processed: 0, reasons: { "unknown-listing": 1 }, balanced: true },
      { population: 1, processed: 0, reasons: { "unknown-listing": 1 }, balanced: true },
    ]);
    await work();
    expect((await titles()).filter((title) => title.includes("云岫岭 绿茶"))).toHaveLength(1);
  });

  it("sends a listing again that was not answered for ten minutes, and not before", async () => {
    const { product, push, titles } = office;
    await push(["5", "云岫岭 红茶", "丢失小铺"]);
    await queued(1);
    await lose();
    product.at("2026-01-05T12:09:00+08:00");
    await push(["6", "竹编 茶杯", "竹器铺"]);
    await queued(1);
    await work();
    await until(
      () => waitingIn(product),
      (count) => count === 1,
    );
    product.at("2026-01-05T12:11:00+08:00");
    await push(["7", "竹编 茶托", "竹器铺"]);
    await queued(1);
    await work();
    await until(
      () => waitingIn(product),
      (count) => count === 0,
    );
    expect((await titles()).filter((title) => title.includes("云岫岭 红茶"))).toHaveLength(1);
  });

  it("says in plain words at the start when the queue cannot be reached", async () => {
    await expect(startProduct({ demo: false, now: start, queueUrl: "nats://127.0.0.1:1" })).rejects.toMatchObject({
      refusal: { code: "queue-unreachable", remedy: { en: expect.stringContaining("NATS_URL") } },
    });
  });
});

const lacking = noNats ?? noPostgres;
describe.skipIf(lacking !== undefined)(`workers that are processes of their own ${lacking ?? ""}`, () => {
  let nats: NatsServer;
  let postgres: PostgresServer;
  let databaseUrl: string;
  let office: Awaited<ReturnType<typeof open>>;
  const workers: ChildProcess[] = [];

  beforeAll(async () => {
    [nats, postgres] = await Promise.all([startNats(), postgresServer()]);
    databaseUrl = (await emptyPostgres(postgres)).url;
    office = await open({ queueUrl: nats.url, databaseUrl });
  }, 120_000);
  afterAll(async () => {
    for (const worker of workers) worker.kill("SIGKILL");
    await office?.product.stop();
    await postgres?.stop();
    await nats?.stop();
  });

  /** `yuheng screening work` on the server's database; resolves when it has begun. */
  const work = async () => {
    const command = ["--import", "tsx", join(packageRoot(), "apps/cli/main.ts"), "screening", "work", "--threads", "1"];
    const env = { ...process.env, NATS_URL: nats.url, DATABASE_URL: databaseUrl, LANG: "C" };
    const child = spawn(process.execPath, command, { env, stdio: ["ignore", "ignore", "pipe"] });
    workers.push(child);
    await new Promise<void>((resolve, reject) => {
      child.stderr.on("data", (said: Buffer) => said.toString().includes("screening with") && resolve());
      child.once("exit", (exit) => reject(new Error(`the worker ended with ${exit}`)));
    });
    return child;
  };

  it("lose and double nothing when one is killed in the middle; a new alias reaches the one that runs", async () => {
    const { product, officer, push, titles } = office;
    const all = Array.from(
      { length: 1_800 },
      (_, at) => [String(at), at % 100 === 7 ? `云岫岭 茶叶 ${at}` : `竹编 茶盘 ${at}`, `小铺${at}`] as const,
    );
    for (const from of [0, 600, 1_200])
      await push(...all.slice(from, from + 600).map((each) => [...each] as [string, string, string]));
    const killed = await work();
    await wait(40);
    killed.kill("SIGKILL");
    // A worker that gives no sign is waited for half a minute; here two seconds.
    const queue = await openWorkQueue(nats.url, listingQueue, { patienceMs: 2_000 });
    await queue.close();
    await work();
    await until(
      () => waitingIn(product),
      (count) => count === 0,
      90,
    );
    expect(await titles()).toHaveLength(18);
    const answered = await accounts(product);
    expect(answered.every(({ balanced }) => balanced)).toBe(true);
    expect(answered.reduce((sum, { processed }) => sum + processed, 0)).toBe(1_800);

    const [mark] = (await officer.call(routes.rights.marks)).items;
    await officer.call(routes.rights.addAlias, { params: { id: mark?.id ?? "" }, body: { text: "青岭叶" } });
    await wait(1_000);
    await push(["alias", "青岭叶 茶叶", "青铺"]);
    await until(titles, (found) => found.includes("青岭叶 茶叶"));
  }, 180_000);
});
