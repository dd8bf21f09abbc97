import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "#platform";
import { afterAll, describe, expect, test } from "vitest";
import { type Acknowledged, crashFaults, unequalProjections, writeUntilKilled } from "../support/crash.ts";
import { emptyPostgres, noPostgres, postgresServer } from "../support/database.ts";
import { seedOffices } from "../support/office.ts";

/** Kills after between 20 and 500 ms of writing, spread evenly, in an order of no meaning. */
const patience = (round: number) => 20 + ((round * 137) % 480);

describe("a process killed while it writes", () => {
  const folder = mkdtempSync(join(tmpdir(), "yuheng-crash-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("loses no acknowledged event in 200 kills of the embedded database, and leaves none half written", async () => {
    const dataDir = join(folder, "data");
    const first = await openDatabase({ dataDir });
    await seedOffices(first);
    await first.close();
    const said: Acknowledged = new Map();
    for (let round = 1; round <= 200; round += 1) {
      await writeUntilKilled(dataDir, round, patience(round), said);
      if (round % 10 !== 0) continue;
      const db = await openDatabase({ dataDir });
      expect(await crashFaults(db, said), `after ${round} kills`).toEqual([]);
      if (round % 100 === 0) expect(await unequalProjections(db)).toEqual([]);
      await db.close();
    }
    expect(said.size).toBeGreaterThan(200);
  });

  test.skipIf(noPostgres)(
    `loses none in 40 kills against PostgreSQL${noPostgres ? ` (${noPostgres})` : ""}`,
    async () => {
      const server = await postgresServer();
      const { url, drop } = await emptyPostgres(server);
      const db = await openDatabase({ url });
      try {
        await seedOffices(db);
        const said: Acknowledged = new Map();
        for (let round = 1; round <= 40; round += 1) {
          await writeUntilKilled(url, round, patience(round), said);
          if (round % 10 === 0) expect(await crashFaults(db, said), `after ${round} kills`).toEqual([]);
        }
        expect(await unequalProjections(db)).toEqual([]);
      } finally {
        await db.close();
        await drop();
        await server.stop();
      }
    },
  );
});
