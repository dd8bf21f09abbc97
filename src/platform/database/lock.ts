import { createHash, randomUUID } from "node:crypto";
import { readFileSync, readlinkSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { StartRefused } from "./refused.ts";

export interface FolderLock {
  release(): Promise<void>;
}

interface Holder {
  readonly nonce: string;
  readonly pid: number;
  /** Which machine and network namespace: within one, the socket alone decides. */
  readonly realm: string;
  readonly beat: number;
}

const BEAT_MS = 2_000;
/** How long another machine's or container's lock is watched: a live holder beats within this time. */
const WATCH_MS = 4 * BEAT_MS;

/**
 * One process owns a data folder; two would lose each other's writes without a word. Within one machine an abstract socket decides
 * (freed by the kernel, even after kill -9). Containers that share a volume do not share sockets, so a lock file also beats:
 * one that does not move while we watch belongs to nobody.
 * @throws StartRefused when the folder is in use.
 */
export async function lockFolder(dataDir: string, onLost: () => void = () => {}): Promise<FolderLock> {
  const folder = realpathSync(dataDir);
  const socket = process.platform === "linux" ? await abstractSocket(folder) : undefined;
  if (socket === "taken") throw inUse(folder, read(lockPath(folder)));
  try {
    const file = lockPath(folder);
    const before = read(file);
    if (before && !(socket && before.realm === realm()) && (await beats(file, before))) throw inUse(folder, before);
    return await hold(file, socket, onLost);
  } catch (error) {
    socket?.close();
    throw error;
  }
}

const lockPath = (folder: string) => join(folder, "lock.json");

async function hold(file: string, socket: Server | undefined, onLost: () => void): Promise<FolderLock> {
  const mine: Holder = { nonce: randomUUID(), pid: process.pid, realm: realm(), beat: 0 };
  write(file, mine);
  if (!socket) {
    // Two may have found the same dead lock; the later writer has it.
    await wait(100);
    if (read(file)?.nonce !== mine.nonce) throw inUse(file, read(file));
  }
  let beat = 0;
  const heart = setInterval(() => {
    if (read(file)?.nonce !== mine.nonce) {
      clearInterval(heart);
      onLost();
      return;
    }
    write(file, { ...mine, beat: ++beat });
  }, BEAT_MS);
  heart.unref();
  return {
    async release() {
      clearInterval(heart);
      if (read(file)?.nonce === mine.nonce) rmSync(file, { force: true });
      if (socket) await new Promise((closed) => socket.close(closed));
    },
  };
}

async function beats(file: string, before: Holder): Promise<boolean> {
  for (let watched = 0; watched < WATCH_MS; watched += 250) {
    await wait(250);
    const now = read(file);
    if (!now) return false;
    if (now.beat !== before.beat || now.nonce !== before.nonce) return true;
  }
  return false;
}

function abstractSocket(folder: string): Promise<Server | "taken"> {
  const name = `\0yuheng-${createHash("sha256").update(folder).digest("hex")}`;
  return new Promise((resolve, reject) => {
    const server = createServer((connection) => connection.destroy());
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? resolve("taken") : reject(error),
    );
    server.listen(name, () => resolve(server.unref()));
  });
}

function realm(): string {
  try {
    return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()} ${readlinkSync("/proc/self/ns/net")}`;
  } catch {
    return hostname();
  }
}

function read(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Holder;
  } catch {
    return undefined;
  }
}

function write(file: string, holder: Holder): void {
  writeFileSync(`${file}.${holder.nonce}`, JSON.stringify(holder), { mode: 0o600 });
  renameSync(`${file}.${holder.nonce}`, file);
}

function inUse(folder: string, holder: Holder | undefined): StartRefused {
  const who = holder ? { zh: `（进程 ${holder.pid}）`, en: ` (process ${holder.pid})` } : { zh: "", en: "" };
  return new StartRefused({
    code: "data-folder-in-use",
    sentence: {
      zh: `数据目录 ${folder} 正被另一个玉衡进程使用${who.zh}。`,
      en: `The data folder ${folder} is in use by another Yuheng${who.en}.`,
    },
    remedy: {
      zh: "请先停止该进程，或用 --data 指定其他目录。",
      en: "Stop that process first, or name another folder with --data.",
    },
  });
}
