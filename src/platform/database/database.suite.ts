import { expect, it } from "vitest";
import { seedOffices, officer, T0 } from "../../../tests/support/office.ts";
import { type Database, migrate, migrations, onceByKey, pages } from "../index.ts";

/** What either database must do; `db` answers the one under test. */
export function databaseSuite(db: () => Database): void {
  it("migrates once: a second start has nothing to apply", async () => {
    expect(await migrate(db())).toEqual([]);
    expect(await Promise.all([migrate(db()), migrate(db())])).toEqual([[], []]);
  });

  it("refuses to start when an applied schema file was changed, or comes from a newer program", async () => {
    const [first, ...rest] = migrations();
    if (!first) throw new Error("there are migrations");
    await expect(migrate(db(), [{ ...first, checksum: "other" }, ...rest])).rejects.toMatchObject({
      refusal: { code: "migration-changed" },
    });
    await expect(migrate(db(), rest)).rejects.toMatchObject({ refusal: { code: "database-newer" } });
  });

  it("gives whole numbers, days and instants as plain values, Chinese text unharmed", async () => {
    const row = await db().system((tx) =>
      tx.row(
        `select 9007199254740991::bigint as n, date '2025-02-28' as day, $1::timestamptz as at, $2::text as text, $3::jsonb as json`,
        ["2026-03-02T10:00:00.123+08:00", "𠮷野家、华为 · \"'\\", JSON.stringify([{ 名: "值" }])],
      ),
    );
    expect(row).toEqual({
      n: 9007199254740991,
      day: "2025-02-28",
      at: "2026-03-02T02:00:00.123Z",
      text: "𠮷野家、华为 · \"'\\",
      json: [{ 名: "值" }],
    });
  });

  it("keeps nothing of a transaction that failed, and works on", async () => {
    await seedOffices(db());
    const insert = "insert into holder (id, name, created_at) values ('lost', 'lost', now())";
    await expect(
      db().system(async (tx) => {
        await tx.run(insert);
        await tx.run("select 1 / 0");
      }),
    ).rejects.toMatchObject({ code: "22012" });
    expect(await db().statement("select id from holder where id = 'lost'")).toEqual([]);
  });

  it("names a question asked inside a transaction instead of waiting for ever", async () => {
    await expect(db().system(() => db().statement("select 1"))).rejects.toThrow(/inside a transaction/);
    await expect(db().system(() => db().system(async () => 1))).rejects.toThrow(/inside a transaction/);
  });

  it("leaves nobody's role or office behind for the next transaction", async () => {
    await db().transaction(officer("cn/zj/hz/"), (tx) => tx.rows("select 1"));
    await db()
      .transaction(officer("cn/zj/hz/"), (tx) => tx.rows("select 1 / 0"))
      .catch(() => {});
    const after = await db().statement(
      "select current_office() as office, current_account() as account, current_user = session_user as owner",
    );
    expect(after).toEqual([{ office: null, account: null, owner: true }]);
  });

  it("exports by pages, letting other work through between them", async () => {
    await seedOffices(db());
    const seen: string[] = [];
    for await (const page of pages<{ path: string }>(db(), officer("cn/"), (tx, after) =>
      tx.rows("select path from office where path > $1 order by path limit 2", [after?.path ?? ""]),
    )) {
      seen.push(...page.map(({ path }) => path));
      expect(await db().statement("select 1 as free")).toEqual([{ free: 1 }]);
    }
    const all = await db().statement<{ path: string }>("select path from office order by path");
    expect(seen).toEqual(all.map(({ path }) => path));
  });

  it("answers a repeated request with its first answer, and refuses the key for another request", async () => {
    await seedOffices(db());
    const as = officer("cn/zj/hz/", "repeating");
    let ran = 0;
    const send = (key: string, requestHash: string) =>
      db().transaction(as, (tx) =>
        onceByKey(tx, as, { key, requestHash }, T0, async () => ({ status: 201, body: { ran: ++ran } })),
      );
    const hash = "a".repeat(64);
    expect(await send("k", hash)).toEqual({ kind: "done", replayed: false, result: { status: 201, body: { ran: 1 } } });
    expect(await send("k", hash)).toEqual({ kind: "done", replayed: true, result: { status: 201, body: { ran: 1 } } });
    expect(await send("k", "b".repeat(64))).toMatchObject({
      kind: "refused",
      refusal: { code: "idempotency-key-reused" },
    });
    const both = await Promise.all([send("twice", hash), send("twice", hash)]);
    expect(both.map((once) => once.kind === "done" && once.replayed).toSorted((a, b) => Number(a) - Number(b))).toEqual(
      [false, true],
    );
  });
}
