import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "#platform";
import { expect, test } from "vitest";

test("fifty people at once read and act beside a docket of 10,000 entries, and nobody is turned away or shown a fault", () => {
  const ran = spawnSync(
    process.execPath,
    ["--import", "tsx", "benchmarks/load.ts", "--cases", "5000", "--seconds", "15", "--docket", "10000"],
    { cwd: packageRoot(), encoding: "utf8", env: { ...process.env, DATABASE_URL: undefined } },
  );
  expect(ran.status, ran.stderr).toBe(0);
  const file = join(packageRoot(), "benchmarks", "results", "load-embedded.json");
  const { rows } = JSON.parse(readFileSync(file, "utf8")) as {
    rows: { request: string; requests: number; failed: number }[];
  };
  expect(rows.filter(({ failed }) => failed > 0)).toEqual([]);
  expect(rows.find(({ request }) => request === "act")?.requests).toBeGreaterThan(0);
});
