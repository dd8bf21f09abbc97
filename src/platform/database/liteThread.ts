import { PGlite } from "@electric-sql/pglite";
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { parentPort, workerData } from "node:worker_threads";

/** What the main thread asks of this one; each is answered by `done` or `failed` with the same `id`. */
export type Ask =
  | { readonly kind: "open"; readonly id: number }
  | { readonly kind: "bytes"; readonly id: number; readonly socket: number; readonly bytes: Uint8Array }
  | { readonly kind: "dump"; readonly id: number; readonly file: string; readonly compress: boolean }
  | { readonly kind: "close"; readonly id: number };

export type Answer =
  | { readonly kind: "ready" }
  | { readonly kind: "bytes"; readonly socket: number; readonly bytes: Uint8Array }
  | { readonly kind: "done"; readonly id: number }
  | { readonly kind: "failed"; readonly id: number; readonly message: string; readonly code?: string };

export interface LiteStart {
  /** A folder, or nothing for a database in memory. */
  readonly folder?: string;
  /** A copy to begin from (.tar or .tar.gz). */
  readonly from?: string;
}

const start = workerData as LiteStart;
const port = parentPort;
if (!port) throw new Error("this file is the entry of a worker thread");
const say = (answer: Answer) => port.postMessage(answer);

const lite = await PGlite.create({
  dataDir: start.folder ?? "memory://",
  ...(start.from ? { loadDataDir: new Blob([readFileSync(start.from)]) } : {}),
});

// One question at a time: there is one session.
let line: Promise<void> = Promise.resolve();
port.on("message", (ask: Ask) => {
  line = line.then(() =>
    answer(ask).then(
      () => say({ kind: "done", id: ask.id }),
      (error: unknown) => say({ kind: "failed", id: ask.id, ...plain(error) }),
    ),
  );
});
say({ kind: "ready" });

async function answer(ask: Ask): Promise<void> {
  switch (ask.kind) {
    case "open":
      // The session outlives its sockets: what a lost one left open is rolled back, what it set is forgotten.
      await lite.exec("rollback");
      await lite.exec("discard all");
      return;
    case "bytes":
      await lite.execProtocolRawStream(ask.bytes, {
        onRawData: (bytes) => say({ kind: "bytes", socket: ask.socket, bytes: bytes.slice() }),
      });
      return;
    case "dump": {
      const copy = await lite.dumpDataDir(ask.compress ? "gzip" : "none");
      writeSynced(ask.file, new Uint8Array(await copy.arrayBuffer()));
      return;
    }
    case "close":
      await lite.close();
  }
}

/** Written beside its name, synced, then renamed: the name never holds half a copy. */
function writeSynced(file: string, bytes: Uint8Array): void {
  const partial = `${file}.partial`;
  const handle = openSync(partial, "w", 0o600);
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(partial, file);
  const folder = openSync(dirname(file), "r");
  fsyncSync(folder);
  closeSync(folder);
}

/** PGlite's own errors can carry 30 KB of minified source; one line is enough. */
function plain(error: unknown): { message: string; code?: string } {
  const message = error instanceof Error ? error.message : String(error);
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : undefined;
  return { message: message.split("\n")[0]?.slice(0, 300) ?? "", ...(code === undefined ? {} : { code }) };
}
