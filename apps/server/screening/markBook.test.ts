import { setTimeout as wait } from "node:timers/promises";
import { isoDate } from "#law";
import type { Database } from "#platform";
import type { Listing } from "#screening";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { liteDatabase } from "../../../tests/support/database.ts";
import { type MarkBook, openMarkBook } from "./markBook.ts";

const facts = { today: isoDate("2026-01-05") };
const listing = (id: string, title: string): Listing => ({ id, platform: "集市", title });

describe("the register as screening sees it", () => {
  let db: Database;
  let marks: MarkBook;
  const faults: unknown[] = [];
  let now = "2026-01-05T00:00:00Z";
  let isDown = false;

  beforeAll(async () => {
    db = await liteDatabase();
    await register("first", 300);
    const failing: Database = {
      ...bound(db),
      system: (work) => {
        if (!isDown) return db.system(work);
        return Promise.reject(new Error("the database is down"));
      },
    };
    marks = openMarkBook(failing, { now: () => now, threads: 1, onFault: (error) => faults.push(error) });
  }, 180_000);
  afterAll(async () => {
    await marks?.stop();
    await db?.close();
  });

  /** Names of twelve letters out of numbers: none is like another. */
  const register = (kind: string, count: number) =>
    db.statement(
      `insert into mark (registration_number, mark_text, holder_name, classes, status, match_key, updated_at)
       select $1 || n, translate(substr(md5($1 || n), 1, 12), '0123456789', 'ghijklmnop'), 'x', '{25}', 'registered', $1 || n, $3
         from generate_series(1, $2::int) n`,
      [kind, count, now],
    );
  const textOf = async (number: string) =>
    (
      await db.statement<{ text: string }>("select mark_text as text from mark where registration_number = $1", [
        number,
      ])
    )[0]?.text ?? "";
  const rename = (number: string, text: string) =>
    db.statement("update mark set mark_text = $2, updated_at = $3 where registration_number = $1", [number, text, now]);
  /** The titles of these that alert. */
  const alerting = async (...titles: string[]) => {
    await marks.refresh();
    const engine = await marks.engineFor(facts);
    const found = await engine.screen(titles.map((title) => listing(title, title)));
    return [...new Set(found.filter(({ alert }) => alert).map(({ listingId }) => listingId))];
  };

  it("finds the marks that are there, in this thread and, for a large batch, in others", async () => {
    const text = await textOf("first7");
    expect(await alerting(`${text} jacket`, "plain jacket")).toEqual([`${text} jacket`]);
    const many = Array.from({ length: 400 }, (_, at) => (at === 123 ? `${text} coat` : `plain coat ${at}`));
    expect(await alerting(...many)).toEqual([`${text} coat`]);
  });

  it("takes in a new mark and a changed one, also where threads have begun", async () => {
    const before = await textOf("first8");
    await rename("first8", "Zelmondovar");
    await register("second", 1);
    const fresh = await textOf("second1");
    const titles = [`${before} jacket`, "Zelmondovar jacket", `${fresh} jacket`];
    expect(await alerting(...titles)).toEqual(titles.slice(1));
    const many = Array.from({ length: 400 }, (_, at) => titles[at] ?? `plain coat ${at}`);
    expect(await alerting(...many)).toEqual(titles.slice(1));
  });

  it("is right before, while and after the large tables are built again", async () => {
    now = "2026-01-05T01:00:00Z";
    await register("third", 5_100);
    const titles = ["Zelmondovar jacket", `${await textOf("third5000")} jacket`, `${await textOf("first9")} jacket`];
    expect(await alerting(...titles)).toEqual(titles);
    // The building has begun; what changes now is in neither of the old tables.
    const before = await textOf("third17");
    await rename("third17", "Kestrivanque");
    const later = ["Kestrivanque jacket", `${before} jacket`, ...titles];
    const expected = later.filter((title) => title !== `${before} jacket`);
    for (let looks = 0; looks < 6; looks++) {
      expect(await alerting(...later)).toEqual(expected);
      await wait(500);
    }
    expect(faults).toEqual([]);
  }, 180_000);

  it("knows an alias while it is recorded, of a mark in the large tables too", async () => {
    await db.statement(
      "insert into office (path, name_zh, name_en, level, line) values ('ip/', '局', 'office', 'nation', 'ip')",
    );
    await db.statement(
      `insert into mark_alias (id, mark_id, text, match_key, office_path, recorded_by, recorded_at)
       select 'a', id, '青岭叶', '青岭叶', 'ip/', 'x', $1 from mark where registration_number = 'third4000'`,
      [now],
    );
    const own = `${await textOf("third4000")} jacket`;
    expect(await alerting("青岭叶 外套", own)).toEqual(["青岭叶 外套", own]);
    await db.statement("delete from mark_alias where id = 'a'");
    expect(await alerting("青岭叶 外套", own)).toEqual([own]);
  });

  it("takes in after a failure what it had read before it", async () => {
    now = "2026-01-05T02:00:00Z";
    await rename("first10", "Quendolabrix");
    await db.statement(
      `insert into mark_alias (id, mark_id, text, match_key, office_path, recorded_by, recorded_at)
       select 'b', id, '霁川鹭', '霁川鹭', 'ip/', 'x', $1 from mark where registration_number = 'first11'`,
      [now],
    );
    isDown = true;
    await expect(marks.refresh()).rejects.toThrow("down");
    isDown = false;
    const titles = ["Quendolabrix jacket", "霁川鹭 外套"];
    expect(await alerting(...titles)).toEqual(titles);
  });
});

/** A database that can be spread: its methods do not lose their `this`. */
function bound(db: Database): Database {
  const { kind, warnings } = db;
  return {
    kind,
    warnings,
    transaction: (as, work) => db.transaction(as, work),
    system: (work) => db.system(work),
    statement: (sql, values) => db.statement(sql, values),
    execute: (sql, values) => db.execute(sql, values),
    close: () => db.close(),
  };
}
