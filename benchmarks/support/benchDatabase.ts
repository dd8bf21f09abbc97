import { type Database, openDatabase } from "#platform";
import { liteDatabase, postgresDatabase, postgresServer } from "../../tests/support/database.ts";
import { makeCases, makeTree } from "./figureCases.ts";

/** Statements of a benchmark are measured, not stopped. */
const LIMIT_MS = 3_600_000;

/**
 * A database for a benchmark, as DATABASE says: "embedded" (in memory); the address of a PostgreSQL database, which is filled once,
 * and kept; or, where nothing is said, a PostgreSQL of its own in a temporary folder.
 */
export async function benchDatabase(): Promise<Database> {
  const where = process.env["DATABASE"];
  if (where === "embedded") return liteDatabase(LIMIT_MS);
  if (where !== undefined) return openDatabase({ url: where }, { connections: 5, queryLimitMs: LIMIT_MS });
  const server = await postgresServer();
  const database = await postgresDatabase(server, LIMIT_MS);
  return {
    ...database,
    close: async () => {
      await database.close();
      await server.stop();
    },
  };
}

/** The tree of OFFICES offices and CASES cases in it (WIDE=1: with as many different keys as can be), made where they are not there yet. */
export async function filled(db: Database): Promise<{ cases: number; offices: number; entries: number }> {
  const count = Number(process.env["CASES"] ?? 20_000);
  const held = await db.statement("select from office where path = 'bench/'");
  if (held.length === 0) {
    await makeTree(db, Number(process.env["OFFICES"] ?? 3_000));
    await makeCases(db, count, process.env["WIDE"] === "1");
  }
  const [there] = await db.statement<{ cases: number; offices: number; entries: number }>(
    `select (select count(*) from case_file where id like 'bench-%') as cases, (select count(*) from event) as entries,
            (select count(*) from office where path like 'bench/%') as offices`,
  );
  if (there === undefined) throw new Error("a row is always answered");
  return there;
}
