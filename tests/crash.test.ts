import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "#platform";
import { expect, test } from "vitest";
import { type Acknowledged, crashFaults, unequalProjections, writeUntilKilled } from "./support/crash.ts";
import { seedOffices } from "./support/office.ts";

test("a process killed five times while it writes loses no acknowledged event and leaves none half written", async () => {
  const folder = mkdtempSync(join(tmpdir(), "yuheng-crash-"));
  const where = { dataDir: join(folder, "data") };
  try {
    const first = await openDatabase(where);
    await seedOffices(first);
    await first.close();
    const said: Acknowledged = new Map();
    for (const [round, afterMs] of [60, 150, 240, 330, 420].entries())
      await writeUntilKilled(where.dataDir, round, afterMs, said);
    const db = await openDatabase(where);
    expect(await crashFaults(db, said)).toEqual([]);
    expect(await unequalProjections(db)).toEqual([]);
    await db.close();
    expect(said.size).toBeGreaterThan(5);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);
