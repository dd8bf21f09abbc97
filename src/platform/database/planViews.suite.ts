import { beforeAll, expect, it } from "vitest";
import { clerk, officer, party, seedOffices, T0 } from "../../../tests/support/office.ts";
import type { Database, Identity } from "../index.ts";

/** Who sees and writes what a plan of a kind keeps, and who reads a bulletin. */
export function planViewsSuite(db: () => Database): void {
  const head = officer("cn/zj/", "pv-head", ["head"]);
  const plain = officer("cn/zj/", "pv-reviewer", ["reviewer"]);
  const named = officer("cn/zj/hz/", "pv-named", ["head"]);
  const beside = officer("cn/zj/nb/", "pv-beside", ["head"]);
  const elsewhere = officer("cn/gd/", "pv-elsewhere", ["head"]);
  const above = officer("cn/", "pv-above", ["supervisor"]);
  const refused = expect.objectContaining({ code: "42501" });
  const count = async (as: Identity, table: string, where: string) =>
    (await db().transaction(as, (tx) => tx.rows(`select 1 as one from ${table} where ${where}`))).length;
  const run = (as: Identity, sql: string, values: unknown[] = []) => db().transaction(as, (tx) => tx.run(sql, values));
  const indicator = `insert into plan_indicator (id, plan_id, number, names, unit, base_year, target, target_year, set_by, set_at)
     values ($1, 'pv', $2, '{}', '{}', 2025, 1, 2030, current_account(), $3)`;
  const kept = [
    ["plan_stage", "task_id = 'pv-1'"],
    ["plan_area", "plan_id = 'pv'"],
    ["plan_indicator", "plan_id = 'pv'"],
    ["plan_indicator_value", "indicator_id = 'pv-i'"],
  ] as const;

  beforeAll(async () => {
    await seedOffices(db());
    await db().transaction(head, async (tx) => {
      await tx.run(
        `insert into plan (id, office_path, title, language, sections, confirmed_by, confirmed_at, kind)
         values ('pv', 'cn/zj/', 'P', 'en', '[]', 'pv-head', $1, 'pilot')`,
        [T0],
      );
      await tx.run(
        `insert into plan_task (id, plan_id, number, section, title, body, participants, duties_split, due)
         values ('pv-1', 'pv', 1, '[]', 'T', 'T', '[]', false, '[]')`,
      );
      await tx.run(
        "insert into plan_stage (task_id, version, note, set_by, set_at) values ('pv-1', 1, '', 'pv-head', $1)",
        [T0],
      );
      await tx.run(
        "insert into plan_area (plan_id, number, version, name, state, note, set_by, set_at) values ('pv', 1, 1, 'A', 'running', '', 'pv-head', $1)",
        [T0],
      );
      await tx.run(indicator, ["pv-i", 1, T0]);
      await tx.run(
        "insert into plan_indicator_value (indicator_id, year, version, value, source, set_by, set_at) values ('pv-i', 2026, 1, 2, 's', 'pv-head', $1)",
        [T0],
      );
      for (const [id, holder] of [
        ["pv-a", "cn/zj/hz/"],
        ["pv-b", "cn/zj/nb/"],
      ]) {
        await tx.run(
          `insert into assignment (id, plan_id, task_id, from_path, holder_path, role, stage, assigned_on, version, state, created_by, created_at, updated_at)
           values ($1, 'pv', 'pv-1', 'cn/zj/', $2, 'lead', 'assigned', '2026-03-02', 1, '{}', 'pv-head', $3, $3)`,
          [id, holder, T0],
        );
      }
      await tx.run(
        `insert into bulletin (id, office_path, begins, ends, title, words, left_out, stage, version, created_by, created_at, updated_at)
         values ('pv-draft', 'cn/zj/', '2026-01-01', '2026-02-01', 'D', '{}', '[]', 'draft', 1, 'pv-head', $1, $1),
                ('pv-issued', 'cn/zj/', '2026-01-01', '2026-02-01', 'I', '{}', '[]', 'draft', 1, 'pv-head', $1, $1)`,
        [T0],
      );
      await tx.run(
        "insert into file (sha256, bytes, media_type, created_at) values ($1, 1, 'text/plain', $2) on conflict do nothing",
        ["b".repeat(64), T0],
      );
      await tx.run(
        `update bulletin set stage = 'issued', number = 'N1', content = '{}', file_sha256 = $1, issued_by = 'pv-head', issued_at = $2 where id = 'pv-issued'`,
        ["b".repeat(64), T0],
      );
      await tx.run("insert into bulletin_mention values ('pv-issued', 'late', 'pv-a', 'cn/zj/hz/')");
    });
  });

  it("shows stages, areas and indicators with their plan, up and down the tree and nowhere else", async () => {
    for (const [table, where] of kept) {
      for (const who of [head, plain, named, above])
        expect([table, await count(who, table, where)]).toEqual([table, 1]);
      expect([table, await count(elsewhere, table, where)]).toEqual([table, 0]);
      for (const who of [party("holder-1"), clerk("holder-1", "none")])
        await expect(count(who, table, where)).rejects.toEqual(refused);
    }
  });

  it("lets only the plan's own officers and heads write them, and nobody change what was written", async () => {
    for (const who of [plain, named, above])
      await expect(run(who, indicator, [who.account, 9, T0])).rejects.toEqual(refused);
    for (const [table] of kept) await expect(run(head, `delete from ${table}`)).rejects.toEqual(refused);
  });

  it("shows a draft bulletin to its office alone, an issued one to those above and those it names", async () => {
    expect(await count(head, "bulletin", "id like 'pv-%'")).toBe(2);
    for (const who of [named, above]) expect(await count(who, "bulletin", "id like 'pv-%'")).toBe(1);
    for (const who of [beside, elsewhere]) expect(await count(who, "bulletin", "id like 'pv-%'")).toBe(0);
    expect(await count(beside, "bulletin_mention", "bulletin_id = 'pv-issued'")).toBe(0);
    await expect(count(party("holder-1"), "bulletin", "true")).rejects.toEqual(refused);
  });

  it("keeps an issued bulletin as it is, whoever tries", async () => {
    expect(await run(head, "update bulletin set title = 'X' where id = 'pv-issued'")).toBe(0);
    await expect(
      db().system((tx) => tx.run("update bulletin set title = 'X' where id = 'pv-issued'")),
    ).rejects.toMatchObject({ code: "23514" });
    await expect(
      run(named, "insert into bulletin_mention values ('pv-issued', 'done', 'pv-a', 'cn/zj/hz/')"),
    ).rejects.toEqual(refused);
    // A mention says who holds the assignment, and nobody else.
    await expect(
      run(head, "insert into bulletin_mention values ('pv-issued', 'done', 'pv-b', 'cn/zj/hz/')"),
    ).rejects.toEqual(refused);
  });

  it("notes an opening only of an office that is named", async () => {
    const opens = "insert into bulletin_opening values ('pv-issued', current_office(), current_account(), now())";
    expect(await run(named, opens)).toBe(1);
    for (const who of [beside, elsewhere]) await expect(run(who, opens)).rejects.toEqual(refused);
  });
}
