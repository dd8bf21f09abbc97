import type { Database } from "#platform";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { liteDatabase } from "../../../tests/support/database.ts";
import { MarkChanges, type MarkLook } from "./MarkChanges.ts";

describe("what has changed in the register", () => {
  let db: Database;
  beforeAll(async () => {
    db = await liteDatabase();
  }, 180_000);
  afterAll(() => db?.close());

  const register = (text: string, at: string) =>
    db.statement(
      `insert into mark (registration_number, mark_text, holder_name, classes, status, match_key, updated_at)
       values ($1, $1, 'x', '{25}', 'registered', $1, $2)`,
      [text, at],
    );
  const texts = async ({ pages }: MarkLook) => {
    const found: string[] = [];
    for await (const page of pages) found.push(...page.map(({ markText }) => markText));
    return found.sort();
  };

  it("is told again until it is taken in, and then no more", async () => {
    const changes = new MarkChanges(db, () => "2026-01-05T00:00:00Z");
    await register("old", "2025-01-05T00:00:00Z");
    await register("new", "2026-01-05T00:00:00Z");
    expect(await texts(changes.next())).toEqual(["new", "old"]);
    const look = changes.next();
    expect(await texts(look)).toEqual(["new", "old"]);
    look.takenIn();
    expect(await texts(changes.next())).toEqual([]);
  });

  it("is not taken in before it is read", () => {
    expect(() => new MarkChanges(db, () => "2026-01-05T00:00:00Z").next().takenIn()).toThrow();
  });
});
