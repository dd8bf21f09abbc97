import { spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

export interface PostgresServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** The newest PostgreSQL of Debian's layout, or undefined. */
export function findPostgres(): string | undefined {
  const home = "/usr/lib/postgresql";
  if (!existsSync(home)) return undefined;
  const versions = readdirSync(home).filter(
    (version) => Number(version) >= 15 && existsSync(join(home, version, "bin", "initdb")),
  );
  const newest = versions.sort((a, b) => Number(b) - Number(a))[0];
  return newest && canRun() ? join(home, newest, "bin") : undefined;
}

/** A private cluster on loopback in a temporary folder. PostgreSQL refuses root, so root starts it as the user "postgres". */
export async function startPostgres(): Promise<PostgresServer> {
  const bin = findPostgres();
  if (!bin) throw new Error("there is no PostgreSQL here");
  const folder = mkdtempSync(join(tmpdir(), "yuheng-postgres-"));
  const data = join(folder, "data");
  mkdirSync(data, { mode: 0o700 });
  const user = osUser();
  if (user) for (const path of [folder, data]) chownSync(path, user.uid, user.gid);
  const as = { cwd: folder, ...user };
  const made = spawnSync(
    join(bin, "initdb"),
    ["-D", data, "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8", "--auth=trust", "--no-sync"],
    { ...as, encoding: "utf8" },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const port = await freePort();
  const settings = { listen_addresses: "127.0.0.1", port, unix_socket_directories: folder, fsync: "off" };
  const server = spawn(
    join(bin, "postgres"),
    ["-D", data, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])],
    { ...as, stdio: "ignore" },
  );
  const ended = new Promise<void>((resolve) => void server.once("exit", () => resolve()));
  // The server must not outlive the tests, however they end.
  const kill = () => void server.kill("SIGQUIT");
  process.once("exit", kill);
  const stop = async () => {
    server.kill("SIGINT");
    await ended;
    process.off("exit", kill);
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  await answering(url).catch(async (error) => {
    await stop();
    throw error;
  });
  return { url, stop };
}

async function answering(url: string): Promise<void> {
  const { default: pg } = await import("pg");
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client({ connectionString: url });
    client.on("error", () => {});
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (tries === 100) throw error;
      await wait(100);
    }
  }
}

const isRoot = () => process.getuid?.() === 0;
const canRun = () => !isRoot() || osUser() !== undefined;

function osUser(): { uid: number; gid: number } | undefined {
  if (!isRoot()) return undefined;
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith("postgres:"));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
