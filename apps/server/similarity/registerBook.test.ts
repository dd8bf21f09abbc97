import type { Database } from "#platform";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { liteDatabase } from "../../../tests/support/database.ts";
import { openRegisterBook, type RegisterBook } from "./registerBook.ts";

const now = "2026-01-05T00:00:00Z";

describe("the register as it is searched", () => {
  let db: Database;
  let book: RegisterBook;
  /** The database answers so many questions more. */
  let answers = Number.POSITIVE_INFINITY;

  beforeAll(async () => {
    db = await liteDatabase();
    await register("Kestrivanque");
    const failing = {
      statement: (sql: string, values?: readonly unknown[]) =>
        --answers < 0 ? Promise.reject(new Error("the database is down")) : db.statement(sql, values),
    };
    book = openRegisterBook(failing as Database, () => now);
  }, 180_000);
  afterAll(() => db?.close());

  const register = (text: string) =>
    db.statement(
      `insert into mark (registration_number, mark_text, holder_name, classes, status, match_key, updated_at)
       values ($1, $1, 'x', '{25}', 'registered', $1, $2)`,
      [text, now],
    );
  const first = async (text: string) => (await book.current()).search({ text }).hits[0]?.text;

  it("is read after a first reading failed, at whichever question", async () => {
    for (let questions = 0; questions < 3; questions++) {
      answers = questions;
      await expect(book.current()).rejects.toThrow("down");
    }
    answers = Number.POSITIVE_INFINITY;
    expect(await first("Kestrivanque")).toBe("Kestrivanque");
  });
});
