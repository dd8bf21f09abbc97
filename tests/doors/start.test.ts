import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageRoot } from "#platform";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";

const bin = join(packageRoot(), "bin", "yuheng");

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** `yuheng serve` as somebody at a terminal starts it. */
function serve(...given: string[]) {
  const child = spawn(process.execPath, [bin, "serve", "--no-demo", "--json", ...given], {
    cwd: packageRoot(),
    env: { ...process.env, LANG: "en_US.UTF-8", DATABASE_URL: "" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
  const ended = new Promise<Ended>((resolve) => child.on("close", (code) => resolve({ code, out, err })));
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.on("data", () => {
      const url = /"url":\s*"([^"]+)"/.exec(out)?.[1];
      if (url !== undefined) resolve(url);
    });
    void ended.then(({ code }) => reject(new Error(`ended with ${code}: ${err}`)));
  });
  ready.catch(() => {});
  return { child, ended, ready };
}

describe("a start that cannot be says why in a sentence, and an end is clean", () => {
  let folder: string;
  const running: ChildProcess[] = [];
  const start = (...given: string[]) => {
    const one = serve(...given);
    running.push(one.child);
    return one;
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "yuheng-start-"));
    // Builds where sources are newer than the last build, once and not inside a test.
    const built = spawnSync(process.execPath, [bin, "--help"], { cwd: packageRoot(), encoding: "utf8" });
    expect(built.status, built.stderr).toBe(0);
  }, 300_000);
  afterEach(() => {
    for (const child of running.splice(0)) if (child.exitCode === null) child.kill("SIGKILL");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const refusedWith = ({ code, err, out }: Ended, sentence: RegExp) => {
    expect(code, err).toBe(1);
    expect(err + out).toMatch(sentence);
    expect(err + out).not.toMatch(/\n\s+at \S+ \(/);
  };

  test("it starts, answers, ends at Ctrl-C with its lock released, and starts again on the same folder", async () => {
    const data = join(folder, "whole");
    const first = start("--data", data, "--port", "0");
    const url = await first.ready;
    expect((await fetch(`${url}/api/status`)).status).toBe(200);

    refusedWith(await start("--data", data, "--port", "0").ended, /in use|already|正在使用|占用/);
    const port = new URL(url).port;
    refusedWith(
      await start("--data", join(folder, "other"), "--port", port).ended,
      new RegExp(`Port ${port} is in use`),
    );
    expect((await fetch(`${url}/api/status`)).status).toBe(200);

    first.child.kill("SIGINT");
    expect((await first.ended).code).toBe(0);
    const second = start("--data", data, "--port", "0");
    expect((await fetch(`${await second.ready}/api/status`)).status).toBe(200);
    second.child.kill("SIGTERM");
    expect((await second.ended).code).toBe(0);
  }, 180_000);

  test("a killed start leaves no lock behind", async () => {
    const data = join(folder, "killed");
    const first = start("--data", data, "--port", "0");
    await first.ready;
    first.child.kill("SIGKILL");
    await first.ended;
    const second = start("--data", data, "--port", "0");
    await second.ready;
    second.child.kill("SIGINT");
    expect((await second.ended).code).toBe(0);
  }, 180_000);

  test("a port that another program has is named", async () => {
    const other: Server = createServer();
    const port = await new Promise<number>((resolve) =>
      other.listen(0, "127.0.0.1", () => resolve((other.address() as { port: number }).port)),
    );
    const data = join(folder, "busy");
    refusedWith(
      await start("--data", data, "--port", String(port)).ended,
      new RegExp(`Port ${port} is in use.*--port`, "s"),
    );
    other.close();
    // Nothing is held of what was opened before the port was tried.
    const again = start("--data", data, "--port", "0");
    await again.ready;
    again.child.kill("SIGINT");
    expect((await again.ended).code).toBe(0);
  }, 180_000);

  test("a file where the folder should be, and a place where none can be made, are named", async () => {
    const file = join(folder, "a-file");
    writeFileSync(file, "x");
    refusedWith(await start("--data", file, "--port", "0").ended, /taken by a file/);
    refusedWith(await start("--data", join(file, "below"), "--port", "0").ended, /taken by a file/);
    if (existsSync("/proc/self"))
      refusedWith(await start("--data", "/proc/yuheng", "--port", "0").ended, /data folder/);
  }, 120_000);

  test("an address that is none of this machine's, and a port that is none, are refused", async () => {
    const data = join(folder, "address");
    refusedWith(await start("--data", data, "--port", "0", "--host", "203.0.113.7").ended, /Cannot listen/);
    for (const port of ["x", "-1", "70000", "1.5"]) {
      const { code, out, err } = await start("--data", data, "--port", port).ended;
      expect([1, 2], err).toContain(code);
      expect(err + out).toMatch(/--port/);
      expect(err).not.toMatch(/\n\s+at \S+ \(/);
    }
  }, 120_000);

  test("a full disk is named", async (context) => {
    const small = join(folder, "small");
    mkdirSync(small);
    const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=4m", "tmpfs", small]).status === 0;
    if (!mounted) return context.skip("no file system can be mounted here");
    try {
      const data = join(small, "data");
      refusedWith(await start("--data", data, "--port", "0").ended, /disk is full/i);
      // With room again it starts on the same folder: nothing half made was left.
      expect(spawnSync("mount", ["-o", "remount,size=400m", small]).status).toBe(0);
      const again = start("--data", data, "--port", "0");
      await again.ready;
      again.child.kill("SIGINT");
      expect((await again.ended).code).toBe(0);
    } finally {
      spawnSync("umount", [small]);
    }
  }, 120_000);
});
