import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { canonicalJson } from "#evidence";
import { emptyPostgres, liteDatabase, noPostgres, postgresServer } from "../../../tests/support/database.ts";
import { foldUmbrella, officer, openUmbrella, seedOffices, T0, takeNote } from "../../../tests/support/office.ts";
import type { PostgresServer } from "../../../tests/support/postgres.ts";
import { audit, type Database, invite, moveDatabase, openDatabase, rebuildProjections, sweepTimers } from "../index.ts";
import { madeAgain } from "./moveDatabase.ts";

/** Every row of every table, as text. */
async function picture(db: Database): Promise<string> {
  const tables = await db.statement<{ name: string }>(
    "select tablename::text as name from pg_tables where schemaname = 'public' order by 1",
  );
  const rows: Record<string, unknown> = {};
  for (const { name } of tables.filter(({ name }) => name !== "migration" && !madeAgain.includes(name))) {
    rows[name] = await db.statement(`select to_jsonb(t)::text as row from ${name} t order by 1`);
  }
  return canonicalJson(rows);
}

async function seed(db: Database): Promise<void> {
  await seedOffices(db);
  const as = officer("cn/zj/hz/");
  await db.transaction(as, async (tx) => {
    for (let i = 0; i < 12; i += 1) await openUmbrella(tx, `m${String(i).padStart(2, "0")}`, "cn/zj/hz/");
    await takeNote(tx, "m01", 1, "anna", { 长: "文".repeat(1000), 数: 12345678901234.5 });
    await tx.run("update case_file set origin_case = 'm11' where id = 'm02'");
    await tx.run(
      `insert into expert (id, office_path, name, key, body, updated_by, updated_at)
       values ('x1', 'cn/zj/hz/', '专家', '专家', '{}', current_account(), $1)`,
      [T0],
    );
    await audit(tx, as, { action: "view", caseId: "m01", detail: { 引: "“”" } }, T0);
  });
  await db.system((tx) => invite(tx, { login: "moved", name: "搬", roles: ["officer"], officePath: "cn/zj/" }, T0));
  await sweepTimers(
    db,
    "2026-03-19T00:00:00Z",
    async () => "fired",
    () => T0,
  );
}

describe("moving the database", () => {
  let from: Database;
  beforeAll(async () => {
    from = await liteDatabase();
    await seed(from);
    // More than one page of a table, in bytes.
    await from.system((tx) =>
      tx.run(
        `insert into mark (registration_number, mark_text, holder_name, status, match_key, goods, updated_at)
         select 'R' || n, '商标' || n, 'Holder', 'registered', n::text, repeat(md5(n::text), 200), '2026-01-01T00:00:00.123456Z' from generate_series(1, 2500) n`,
      ),
    );
  });
  afterAll(() => from?.close());

  it("refuses a target that holds data", async () => {
    const to = await liteDatabase();
    try {
      await seedOffices(to);
      expect(await moveDatabase(from, to)).toMatchObject({ kind: "refused", refusal: { code: "target-not-empty" } });
    } finally {
      await to.close();
    }
  });

  describe.skipIf(noPostgres)(`to PostgreSQL and back${noPostgres ? ` (${noPostgres})` : ""}`, () => {
    let server: PostgresServer;
    let home: { url: string; drop: () => Promise<void> };
    beforeAll(async () => {
      server = await postgresServer();
      home = await emptyPostgres(server);
    });
    afterAll(async () => {
      await home?.drop();
      await server?.stop();
    });

    it("carries every row of every table, both ways, and works on where it left off", async () => {
      const postgres = await openDatabase({ url: home.url }, { connections: 3 });
      const back = await liteDatabase();
      try {
        const steps: number[] = [];
        const moved = await moveDatabase(from, postgres, (table, rows) => table === "mark" && steps.push(rows));
        if (moved.kind !== "moved") throw new Error(moved.refusal.code);
        expect(moved.tables.find(({ table }) => table === "mark")?.rows).toBe(2500);
        expect(steps.length).toBeGreaterThan(2);
        const before = await picture(from);
        expect(await picture(postgres)).toBe(before);
        expect((await moveDatabase(postgres, back)).kind).toBe("moved");
        expect(await picture(back)).toBe(before);
        // New rows get new numbers, and the projections still are what the dockets say.
        for (const db of [postgres, back]) {
          await db.transaction(officer("cn/zj/hz/"), async (tx) => {
            expect(await takeNote(tx, "m03", 1, "anna")).toMatchObject({ kind: "appended" });
            await tx.run(
              "insert into mark (registration_number, mark_text, holder_name, status, match_key, updated_at) values ('new', 'n', 'H', 'registered', 'n', now())",
            );
          });
          expect((await rebuildProjections(db, (_row, events) => foldUmbrella(events))).differed).toEqual([]);
        }
      } finally {
        await postgres.close();
        await back.close();
      }
    }, 60_000);
  });
});
