import { beforeAll, expect, it } from "vitest";
import { clerk, officer, party, seedOffices, T0 } from "../../../tests/support/office.ts";
import type { Database, Identity } from "../index.ts";

/** Who sees a return, who writes it, who answers it; and that what is approved stays, even for the owner. */
export function returnsSuite(db: () => Database): void {
  const nation = officer("cn/", "cn-head", ["head"]);
  const province = officer("cn/zj/", "zj-head", ["head"]);
  const city = officer("cn/zj/hz/", "hz-head", ["head"]);
  const cityOfficer = officer("cn/zj/hz/", "hz-officer");
  const otherCity = officer("cn/zj/nb/", "nb-head", ["head"]);
  const run = (as: Identity, sql: string, values: unknown[] = []) => db().transaction(as, (tx) => tx.run(sql, values));
  const open = (as: Identity, id: string, office: string, stage = "draft") =>
    run(
      as,
      `insert into return_file (id, form_id, form_version, period, office_path, stage, due, opened_at)
       values ($1, 'half', 1, '2026-H1', $2, $3, '2026-07-15', $4)`,
      [id, office, stage, T0],
    );
  const move = (as: Identity, id: string, stage: string) =>
    run(
      as,
      `update return_file set stage = $2, version = version + 1, seal_sha256 = case $2 when 'approved' then repeat('a', 64) end
        where id = $1`,
      [id, stage],
    );
  const cell = (as: Identity, id: string) =>
    run(as, "insert into return_cell (return_id, cell, value) values ($1, 'a.b', 1)", [id]);
  const walled = expect.objectContaining({ code: "42501" });
  const locked = expect.objectContaining({ code: "23000" });

  beforeAll(() => seedOffices(db()));

  it("a return is opened and filled in by its own office, and seen by it and those above", async () => {
    await open(cityOfficer, "ret-hz", "cn/zj/hz/");
    await expect(open(province, "ret-nb", "cn/zj/nb/")).rejects.toEqual(walled);
    await expect(open(nation, "ret-nb", "cn/zj/nb/", "excused")).rejects.toEqual(walled);
    await cell(cityOfficer, "ret-hz");
    for (const [as, sees] of [
      [nation, 1],
      [province, 1],
      [city, 1],
      [otherCity, 0],
      [officer("cn/gd/"), 0],
    ] as const)
      for (const table of ["return_file where id", "return_cell where return_id"])
        expect(
          await db().transaction(as, (tx) => tx.rows(`select 1 as yes from ${table} = 'ret-hz'`)),
          `${as.account} ${table}`,
        ).toHaveLength(sees);
    for (const as of [party("holder-1"), clerk("holder-1", "no case")])
      await expect(run(as, "select 1 from return_file")).rejects.toEqual(walled);
    await expect(cell(province, "ret-hz")).rejects.toEqual(expect.anything());
    for (const as of [province, nation])
      await expect(
        run(as, "update return_file set typed = '{\"a.b\": {}}' where id = 'ret-hz'").then((rows) => {
          if (rows === 0) throw Object.assign(new Error("walled"), { code: "23000" });
        }),
      ).rejects.toEqual(locked);
  });

  it("is submitted by its own head, answered by the office right above and nobody else, and locked for everybody", async () => {
    await expect(move(cityOfficer, "ret-hz", "submitted")).rejects.toEqual(walled);
    for (const as of [province, city]) await expect(move(as, "ret-hz", "approved")).rejects.toEqual(locked);
    await expect(move(province, "ret-hz", "submitted")).rejects.toEqual(locked);
    expect(await move(city, "ret-hz", "submitted")).toBe(1);
    for (const as of [city, nation]) expect(await move(as, "ret-hz", "approved")).toBe(0);
    await expect(cell(city, "ret-hz")).rejects.toEqual(expect.anything());
    await expect(db().system((tx) => tx.run("delete from return_cell where return_id = 'ret-hz'"))).rejects.toEqual(
      locked,
    );
    expect(await move(province, "ret-hz", "returned")).toBe(1);
    expect(await run(city, "delete from return_cell where return_id = 'ret-hz'")).toBe(1);
    await cell(city, "ret-hz");
    await move(city, "ret-hz", "submitted");
    expect(await move(province, "ret-hz", "approved")).toBe(1);
    for (const sql of [
      "update return_file set reason = 'x' where id = 'ret-hz'",
      "delete from return_file where id = 'ret-hz'",
      "update return_cell set value = 2 where return_id = 'ret-hz'",
      "delete from return_cell where return_id = 'ret-hz'",
    ])
      await expect(
        db().system((tx) => tx.run(sql)),
        sql,
      ).rejects.toEqual(locked);
  });

  it("of the nation is approved by its own head; an office below is excused by the one right above", async () => {
    await open(nation, "ret-cn", "cn/");
    await move(nation, "ret-cn", "submitted");
    expect(await move(officer("cn/", "cn-officer"), "ret-cn", "approved")).toBe(0);
    expect(await move(nation, "ret-cn", "approved")).toBe(1);
    await open(province, "ret-nb2", "cn/zj/nb/", "excused");
    expect(await move(otherCity, "ret-nb2", "draft")).toBe(0);
    expect(await move(province, "ret-nb2", "draft")).toBe(1);
  });

  it("is excused or not before the return above is submitted, never after, and not while it is", async () => {
    const begin = (as: Identity, id: string, office: string, stage: string) =>
      run(
        as,
        `insert into return_file (id, form_id, form_version, period, office_path, stage, due, opened_at)
         values ($1, 'half', 1, '2025-H1', $2, $3, '2025-07-15', $4)`,
        [id, office, stage, T0],
      );
    await begin(province, "ret-zj-25", "cn/zj/", "draft");
    await begin(province, "ret-hz-25", "cn/zj/hz/", "excused");
    const [submitted, lifted] = await Promise.allSettled([
      move(province, "ret-zj-25", "submitted"),
      move(province, "ret-hz-25", "draft"),
    ]);
    expect(submitted.status).toBe("fulfilled");
    const late = officer("cn/zj/", "zj-supervisor", ["supervisor"]);
    const other = lifted.status === "rejected" ? "draft" : "excused";
    await expect(move(late, "ret-hz-25", other)).rejects.toEqual(locked);
    await expect(begin(late, "ret-nb-25", "cn/zj/nb/", "excused")).rejects.toEqual(locked);
  });

  it("keeps its history as it was written, under the writer's own account", async () => {
    const note = (as: Identity, by: string) =>
      run(
        as,
        `insert into return_entry (return_id, seq, type, body, by_account, at, leaf_sha256)
         values ('ret-nb2', 1, 'ExcuseLifted', '{}', $1, $2, repeat('a', 64))`,
        [by, T0],
      );
    await expect(note(province, "somebody else")).rejects.toEqual(walled);
    await expect(note(nation, "cn-head")).rejects.toEqual(walled);
    expect(await note(province, "zj-head")).toBe(1);
    await expect(db().system((tx) => tx.run("update return_entry set type = 'x'"))).rejects.toEqual(locked);
  });
}
