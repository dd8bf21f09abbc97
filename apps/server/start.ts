import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import {
  type Database,
  needsSetup,
  openDatabase,
  openFileStore,
  openJobs,
  packageRoot,
  PartialFiles,
  StartRefused,
  Typesetter,
} from "#platform";
import { procedures } from "#procedures";
import { openRulebook } from "./casework/rulebook.ts";
import { templateReader } from "./casework/template.ts";
import { copiesOf } from "./copies.ts";
import { loadDemonstration } from "./demo/index.ts";
import type { Desk } from "./desk.ts";
import { callerOf } from "./http/caller.ts";
import { describe } from "./http/describe.ts";
import { buildServer } from "./http/server.ts";
import { newCancels } from "./imports/cancels.ts";
import { mountRoutes } from "./routes/index.ts";
import { keepAnswers } from "./screening/keepAnswers.ts";
import { openMarkBook } from "./screening/markBook.ts";
import { openRegisterBook } from "./similarity/registerBook.ts";
import { openScreeningQueues, type ScreeningQueues } from "./stream/queues.ts";
import { workJobs } from "./work.ts";

export interface StartOptions {
  readonly dataDir: string;
  /** 0: any free port. */
  readonly port: number;
  /** Loopback unless told otherwise. */
  readonly host?: string;
  /** Load the demonstration office into a new database. */
  readonly demo: boolean;
  /** PostgreSQL in place of the embedded database. */
  readonly databaseUrl?: string | undefined;
  /** A queue server (NATS with JetStream) over which other processes screen; without one this process screens. */
  readonly queueUrl?: string | undefined;
  /** Threads that screen large batches here. One core less than there are, if not said. */
  readonly screeningThreads?: number | undefined;
  /** A folder of the office's own fonts for PDF, beside the one that comes with the product. */
  readonly fontFolder?: string | undefined;
  /** Behind https: cookies are marked Secure and the proxy's headers are believed. */
  readonly secure?: boolean;
  readonly requestsPerMinute?: number;
  /** The clock: ISO-8601 in UTC. */
  readonly now?: () => string;
  readonly quiet?: boolean;
  readonly onProgress?: (step: { readonly zh: string; readonly en: string }) => void;
}

export interface Running {
  readonly url: string;
  /** For whoever makes the first administrator; absent where there are accounts. */
  readonly setupCode: string | undefined;
  readonly database: Database;
  /** Ends requests and jobs under way, takes a last copy, releases the folder. */
  close(): Promise<void>;
}

/**
 * Opens the database, loads what a first start needs, and serves the page and the contract.
 * @throws StartRefused when the operator can do something about it: port or folder in use, folder read-only, disk full …
 */
export async function startServer(options: StartOptions): Promise<Running> {
  const now = options.now ?? (() => new Date().toISOString());
  const say = options.onProgress ?? (() => {});
  const closing: (() => Promise<unknown>)[] = [];
  let ended: Promise<void> | undefined;
  let serving = false;
  const close = () => {
    ended ??= (async () => {
      for (const end of closing.splice(0).reverse()) await end();
    })();
    return ended;
  };
  try {
    // Asked first: a first start loads for half a minute before it listens.
    await probePort(options.host ?? "127.0.0.1", options.port);
    const queues = options.queueUrl === undefined ? undefined : await openScreeningQueues(options.queueUrl);
    closing.push(async () => queues?.close());
    say({ zh: "打开数据库……", en: "Opening the database …" });
    const db = await openDatabase(
      options.databaseUrl === undefined ? { dataDir: options.dataDir } : { url: options.databaseUrl },
      { onLockLost: () => void close() },
    );
    closing.push(() => db.close());
    const copies = copiesOf(db, join(options.dataDir, "copies"));
    closing.push(async () => {
      // What only failed to start leaves nothing worth a copy.
      if (serving) await copies?.take(now()).catch(() => undefined);
    });
    const files = await openFileStore(join(options.dataDir, "files"));
    const partial = await PartialFiles.open(join(options.dataDir, "files", "partial"), files);
    const server = await buildServer({
      version: versionOf(),
      secure: options.secure ?? false,
      quiet: options.quiet ?? false,
      requestsPerMinute: options.requestsPerMinute ?? 12_000,
    });
    const marks = openMarkBook(db, {
      now,
      threads: options.screeningThreads ?? Math.max(1, availableParallelism() - 1),
      onFault: (error) => server.app.log.error({ err: error }, "the tables of screening could not be built again"),
    });
    closing.push(() => marks.stop());
    const jobs = await openJobs(db, (error) => server.app.log.error({ err: error }, "a job failed"));
    closing.push(() => jobs.stop());
    const typesetter = new Typesetter(options.fontFolder);
    closing.push(() => typesetter.stop());
    const desk: Desk = {
      ...server,
      db,
      files,
      partial,
      prints: join(options.dataDir, "prints"),
      jobs,
      copies,
      rules: await openRulebook(db, procedures),
      marks,
      queues,
      register: openRegisterBook(db, now),
      cancels: newCancels(),
      waking: new Set(),
      template: templateReader(join(options.dataDir, "templates")),
      typesetter,
      version: versionOf(),
      demo: options.demo,
      secure: options.secure ?? false,
      setupCode: !options.demo && (await needsSetup(db)) ? randomBytes(9).toString("base64url") : undefined,
      mounted: new Set(),
      now,
      callerOf: (request) => callerOf(db, request, now()),
      describe,
    };
    mountRoutes(desk);
    if (options.demo) await loadDemonstration(desk, say);
    await workJobs(desk);
    if (queues !== undefined) closing.push(collectAnswers(desk, queues));
    closing.push(() => server.app.close());
    const url = await listen(desk, options.host ?? "127.0.0.1", options.port);
    serving = true;
    return { url, setupCode: desk.setupCode, database: db, close };
  } catch (error) {
    await close().catch(() => {});
    throw error;
  }
}

/** Takes in what other processes found, until the end. */
function collectAnswers(desk: Desk, queues: ScreeningQueues): () => Promise<void> {
  const ending = new AbortController();
  const collecting = keepAnswers(desk, queues.findings, ending.signal);
  return async () => {
    ending.abort();
    await collecting;
  };
}

async function listen({ app }: Desk, host: string, port: number): Promise<string> {
  return app.listen({ host, port }).catch((error: unknown) => {
    throw refusedAddress(error, host, port);
  });
}

async function probePort(host: string, port: number): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once("error", (error) => reject(refusedAddress(error, host, port)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function refusedAddress(error: unknown, host: string, port: number): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "EADDRINUSE") return new StartRefused(portBusy(port), error);
  if (code === "EACCES" || code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
    return new StartRefused(noSuchAddress(host, port), error);
  return error;
}

function versionOf(): string {
  return (JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")) as { version: string }).version;
}

const portBusy = (port: number) => ({
  code: "port-busy",
  sentence: { zh: `端口 ${port} 已被占用。`, en: `Port ${port} is in use.` },
  remedy: {
    zh: "请用 --port 指定其他端口，或结束占用它的程序。",
    en: "Name another port with --port, or end the program that uses it.",
  },
});
const noSuchAddress = (host: string, port: number) => ({
  code: "address-refused",
  sentence: { zh: `无法在 ${host}:${port} 上监听。`, en: `Cannot listen on ${host}:${port}.` },
  remedy: {
    zh: "请检查地址；1024 以下的端口需要特别权限。",
    en: "Check the address; ports below 1024 need special permission.",
  },
});
