import { beforeAll, expect, it } from "vitest";
import { clerk, officer, openUmbrella, party, seedOffices, T0, takeNote } from "../../../tests/support/office.ts";
import type { Database, Identity } from "../index.ts";

/** Who sees a restatement and its causes, whose turn it is to answer, what makes a return look again, and that all of it stays. */
export function restatementsSuite(db: () => Database): void {
  const nation = officer("cn/", "cn-head", ["head"]);
  const province = officer("cn/zj/", "zj-head", ["head"]);
  const supervisor = officer("cn/zj/", "zj-supervisor", ["supervisor"]);
  const city = officer("cn/zj/hz/", "hz-officer");
  const otherCity = officer("cn/zj/nb/", "nb-head", ["head"]);
  const rows = <R extends object>(as: Identity, sql: string, values: unknown[] = []) =>
    db().transaction(as, (tx) => tx.rows<R>(sql, values));
  const owner = (sql: string, values: unknown[] = []) => db().system((tx) => tx.run(sql, values));
  const step = (as: Identity, act: string, seq: number, at = as.as === "office" ? as.office : "") =>
    db().transaction(as, (tx) =>
      tx.run(
        `insert into restatement_entry (restatement_id, seq, act, text, by_account, by_name, by_office, at, leaf_sha256)
         values ('rst-1', $1, $2, 'words', $3, $3, $4, $5, repeat('a', 64))`,
        [seq, act, as.account, at, T0],
      ),
    );
  const stale = () =>
    db().system((tx) => tx.rows<{ of: string }>("select coalesce(case_id, return_id) as of from return_stale"));
  const walled = expect.objectContaining({ code: "42501" });
  const refused = expect.objectContaining({ code: "23000" });

  beforeAll(async () => {
    await seedOffices(db());
    await db().transaction(city, async (tx) => {
      await openUmbrella(tx, "rst-open", "cn/zj/hz/");
      await openUmbrella(tx, "rst-sealed", "cn/zj/hz/", { sealed: true });
    });
    const records = ["rst-open", "rst-sealed"].map((id) => [id, 1, "a".repeat(64), null, null]);
    await db().system(async (tx) => {
      for (const [id, office] of [
        ["rst-hz", "cn/zj/hz/"],
        ["rst-zj", "cn/zj/"],
      ])
        await tx.run(
          `insert into return_file (id, form_id, form_version, period, office_path, stage, due, opened_at)
           values ($1, 'restated', 1, '2026-H1', $2, 'draft', '2026-07-15', $3)`,
          [id, office, T0],
        );
      await tx.run(
        `insert into return_cell (return_id, cell, own_parts, total_parts, value, records)
         values ('rst-hz', 'a.b', '{"n": 2}', '{"n": 2}', 2, $1::jsonb)`,
        [JSON.stringify(records)],
      );
      for (const id of ["rst-hz", "rst-zj"]) {
        await tx.run("update return_file set stage = 'submitted' where id = $1", [id]);
        await tx.run("update return_file set stage = 'approved', seal_sha256 = repeat('a', 64) where id = $1", [id]);
      }
    });
  });

  it("a return is watched from its approval on: an entry, a hand-over or a sealing of a case near it leaves a mark, others none", async () => {
    expect((await stale()).map(({ of }) => of)).toEqual(expect.arrayContaining(["rst-hz", "rst-zj"]));
    await owner("delete from return_stale");
    await db().transaction(city, (tx) => takeNote(tx, "rst-open", 1, "anna"));
    await owner("update case_file set sealed = true where id = 'rst-open'");
    await owner("update case_file set sealed = false where id = 'rst-open'");
    await owner("update case_file set priority = 3 where id = 'rst-open'");
    await db().transaction(officer("customs/sh/"), (tx) => openUmbrella(tx, "rst-elsewhere", "customs/sh/"));
    expect((await stale()).map(({ of }) => of)).toEqual(["rst-open", "rst-open", "rst-open"]);
    await owner("delete from return_stale");
  });

  it("is looked at too where a case is written while it waits to be approved", async () => {
    await owner(
      `insert into return_file (id, form_id, form_version, period, office_path, stage, due, opened_at)
       values ('rst-sh', 'restated', 1, '2026-H1', 'customs/sh/', 'draft', '2026-07-15', '${T0}')`,
    );
    const opened = (id: string) =>
      db().transaction(officer("customs/sh/"), (tx) => openUmbrella(tx, id, "customs/sh/"));
    await opened("rst-before");
    expect(await stale()).toEqual([]);
    await owner("update return_file set stage = 'submitted' where id = 'rst-sh'");
    await opened("rst-meanwhile");
    expect((await stale()).map(({ of }) => of)).toEqual(["rst-meanwhile"]);
    await owner("delete from return_stale");
  });

  it("is raised by the owner alone, and seen by the office and those above; a sealed case is not told of by what it changed", async () => {
    const raise = `insert into restatement (id, return_id, number, office_path, above_path, records, raised_at)
                   values ('rst-1', 'rst-hz', 1, 'cn/zj/hz/', 'cn/zj/', 2, '${T0}')`;
    await expect(rows(city, raise)).rejects.toEqual(walled);
    await expect(rows(province, raise)).rejects.toEqual(walled);
    await owner(raise);
    await owner(`insert into restatement_cell values ('rst-1', 'a.b', '{"n": 2}', '{"n": 0}')`);
    await owner(
      `insert into restatement_record (restatement_id, cell, case_id, seq, kind, before, cause, entry)
       values ('rst-1', 'a.b', 'rst-open', 1, 'went', '{}', 'corrected', 2), ('rst-1', 'a.b', 'rst-sealed', 1, 'went', '{}', 'corrected', 2)`,
    );
    for (const [as, sees, causes] of [
      [nation, 1, ["rst-open"]],
      [province, 1, ["rst-open"]],
      [city, 1, ["rst-open", "rst-sealed"]],
      [otherCity, 0, []],
      [officer("cn/gd/"), 0, []],
    ] as const) {
      for (const table of ["restatement where id", "restatement_cell where restatement_id"])
        expect(await rows(as, `select 1 as yes from ${table} = 'rst-1'`), as.account).toHaveLength(sees);
      const told = await rows<{ id: string }>(as, "select case_id as id from restatement_record order by case_id");
      expect(told.map(({ id }) => id)).toEqual(causes);
      for (const table of ["return_case", "return_stale", "restatement_taken"])
        await expect(rows(as, `select 1 from ${table}`)).rejects.toEqual(walled);
    }
    for (const as of [party("holder-1"), clerk("holder-1", "rst-open")])
      for (const table of ["restatement", "restatement_record", "restatement_entry"])
        await expect(rows(as, `select 1 from ${table}`)).rejects.toEqual(walled);
  });

  it("is questioned, answered and accepted by those whose turn it is, one step after another", async () => {
    await expect(step(city, "accept", 1)).rejects.toEqual(refused);
    await expect(step(nation, "accept", 1)).rejects.toEqual(refused);
    // Who writes down another office is no nearer.
    await expect(step(nation, "accept", 1, "cn/zj/")).rejects.toEqual(walled);
    await expect(step(officer("cn/zj/", "zj-officer"), "accept", 1)).rejects.toEqual(walled);
    await expect(step(province, "accept", 2)).rejects.toEqual(refused);
    expect(await step(supervisor, "question", 1)).toBe(1);
    await expect(step(province, "accept", 2)).rejects.toEqual(refused);
    await expect(step(officer("cn/zj/hz/", "hz-reviewer", ["reviewer"]), "answer", 2)).rejects.toEqual(walled);
    expect(await step(city, "answer", 2)).toBe(1);
    expect(await step(province, "accept", 3)).toBe(1);
    await expect(step(province, "accept", 4)).rejects.toEqual(refused);
    const [now] = await rows<{ stage: string; version: number }>(
      city,
      "select stage, version from restatement where id = 'rst-1'",
    );
    expect(now).toEqual({ stage: "accepted", version: 3 });
    expect(
      (await stale()).map(({ of }) => of),
      "the return above looks at what it has to carry",
    ).toEqual(["rst-zj"]);
    await owner("delete from return_stale");
  });

  it("stays as it was raised, even for the owner, as do the cells that were sealed and the seal", async () => {
    for (const sql of [
      "update return_cell set value = 0 where return_id = 'rst-hz'",
      "update return_cell set records = '[]' where return_id = 'rst-hz'",
      "delete from return_cell where return_id = 'rst-hz'",
      "insert into return_cell (return_id, cell, value) values ('rst-hz', 'c.d', 1)",
      "update return_file set seal_sha256 = repeat('b', 64) where id = 'rst-hz'",
      "update restatement set number = 2 where id = 'rst-1'",
      "update restatement set stage = 'raised', accepted_at = null where id = 'rst-1'",
      "delete from restatement where id = 'rst-1'",
      "update restatement_cell set after_parts = '{}' where restatement_id = 'rst-1'",
      "delete from restatement_record where restatement_id = 'rst-1'",
      "update restatement_entry set text = 'other' where restatement_id = 'rst-1'",
    ])
      expect(
        await owner(sql).then(
          () => "done",
          (error: unknown) => error,
        ),
        sql,
      ).toEqual(refused);
    await expect(
      owner("update return_file set stage = 'approved' where id = 'rst-hz'"),
      "an approved return does not move",
    ).rejects.toEqual(refused);
  });
}
