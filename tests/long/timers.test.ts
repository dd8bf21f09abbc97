import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { armTimers, firings, sweepUntilKilled } from "../support/timers.ts";

test("of 10,000 timers armed each fires once, however often the process is killed", async () => {
  const folder = mkdtempSync(join(tmpdir(), "yuheng-timers-"));
  const dataDir = join(folder, "data");
  try {
    await armTimers(dataDir, 10_000);
    let kills = 0;
    while (!(await sweepUntilKilled(dataDir, kills < 12 ? 300 + 250 * kills : 600_000))) kills += 1;
    expect(kills).toBeGreaterThan(3);
    expect(await firings(dataDir)).toEqual({ timers: 10_000, once: 10_000, otherwise: 0 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
