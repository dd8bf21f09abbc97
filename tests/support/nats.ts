import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "./postgres.ts";

export interface NatsServer {
  readonly url: string;
  /** Kills the server as a power cut of its process would, and starts it again on the same store. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

export const hasNats = (): boolean => spawnSync("nats-server", ["--version"]).status === 0;

/** Why there is no queue server to test on; undefined when there is one, or when nothing may be skipped. */
export const noNats: string | undefined =
  process.env.YUHENG_SKIP_NOTHING || hasNats() ? undefined : "skipped: nats-server is not installed";

/** A private JetStream server on loopback with its store in a temporary folder. */
export async function startNats(): Promise<NatsServer> {
  const store = mkdtempSync(join(tmpdir(), "yuheng-nats-"));
  const port = await freePort();
  const start = async (): Promise<ChildProcess> => {
    const child = spawn("nats-server", ["-js", "-sd", store, "-a", "127.0.0.1", "-p", String(port)], {
      stdio: "ignore",
    });
    process.once("exit", () => child.kill("SIGKILL"));
    for (let tries = 0; tries < 100; tries++) {
      if (child.exitCode !== null) throw new Error(`nats-server ended with ${child.exitCode}`);
      if (await answers(port)) return child;
      await wait(50);
    }
    throw new Error("nats-server did not answer within five seconds");
  };
  const end = async (child: ChildProcess) => {
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await gone;
  };
  let child = await start();
  return {
    url: `nats://127.0.0.1:${port}`,
    async crash() {
      await end(child);
      child = await start();
    },
    async stop() {
      await end(child);
      rmSync(store, { recursive: true, force: true });
    },
  };
}

async function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ host: "127.0.0.1", port });
    socket.once("data", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}
