import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageRoot } from "#platform";
import { expect, test } from "vitest";
import { demoCases } from "../../apps/server/demo/caseList.ts";

test("a first start tells how far the demonstration is, and gives the address once all of it stands", async () => {
  const folder = mkdtempSync(join(tmpdir(), "yuheng-first-"));
  const bin = join(packageRoot(), "bin", "yuheng");
  const child = spawn(process.execPath, [bin, "serve", "--data", folder, "--port", "0", "--json"], {
    env: { ...process.env, LANG: "C", LC_ALL: "C", DATABASE_URL: "" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (part: Buffer) => (said += part.toString()));
  const url = await new Promise<string>((resolve, reject) => {
    let out = "";
    child.once("exit", (code) => reject(new Error(`ended with ${code}: ${said}`)));
    child.stdout.on("data", (part: Buffer) => {
      out += part.toString();
      const found = /http:\/\/[\d.]+:\d+/.exec(out)?.[0];
      if (found !== undefined) resolve(found);
    });
  });
  const told = [...said.matchAll(/demonstration's cases (\d+)\/(\d+)/g)].map(([, done, of]) => [
    Number(done),
    Number(of),
  ]);
  expect(told.length).toBeGreaterThan(4);
  expect(told.at(-1)?.[0]).toBe(told.at(-1)?.[1]);
  expect(told.at(-1)?.[1]).toBeGreaterThan(demoCases.length);
  expect((await fetch(`${url}/api/status`)).status).toBe(200);
  child.kill("SIGINT");
  expect(await new Promise((resolve) => child.once("close", resolve))).toBe(0);
  rmSync(folder, { recursive: true, force: true });
});
