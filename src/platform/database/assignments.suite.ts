import { beforeAll, expect, it } from "vitest";
import { isoDate } from "#law";
import { type Entry, foldAssignment } from "#planning";
import { officer, party, seedOffices, T0 } from "../../../tests/support/office.ts";
import { type Database, type Identity, openAssignments, sweepAssignments } from "../index.ts";

const HASH = "a".repeat(64);
const day = isoDate("2026-03-02");
const province = officer("cn/zj/", "as-zj", ["supervisor"]);
const city = officer("cn/zj/hz/", "as-hz", ["officer"]);
const outside = [officer("cn/zj/nb/", "as-nb", ["head"]), officer("cn/gd/", "as-gd", ["head"]), party("holder-1")];

/** Who sees an assignment and who may write which entry; that a due date rings once; that a parent waits for its children. */
export function assignmentsSuite(db: () => Database): void {
  const assigned = (holder: string, parentId: string | null = null): Entry => ({
    seq: 1,
    at: T0,
    day,
    by: { account: "as-zj", name: "督导", officePath: "cn/zj/" },
    fact: {
      type: "Assigned",
      holder: { officePath: holder },
      fromPath: "cn/zj/",
      parentId,
      role: "lead",
      text: null,
      due: isoDate("2026-03-31"),
      evidenceRequired: null,
      milestones: [],
      measure: null,
    },
  });
  const open = (as: Identity, id: string, taskId: string, entry: Entry) =>
    db().transaction(as, (tx) => openAssignments(tx, [{ id, planId: "as-plan", taskId, entries: [entry] }]));
  const rows = (as: Identity, sql: string) => db().transaction(as, (tx) => tx.rows(sql));
  const write = (as: Identity, type: string, by = as.account, seq = 2) =>
    db().transaction(as, (tx) =>
      tx.run(
        `insert into assignment_entry (assignment_id, seq, type, at, day, by_account, office_path, body, leaf_sha256)
         values ('as-a', $1, $2, now(), '2026-03-02', $3, current_office(), '{}', $4)`,
        [seq, type, by, HASH],
      ),
    );
  const refused = expect.objectContaining({ code: "42501" });

  beforeAll(async () => {
    await seedOffices(db());
    await db().system(async (tx) => {
      for (const [id, office] of [
        ["as-zj", "cn/zj/"],
        ["as-hz", "cn/zj/hz/"],
      ])
        await tx.run(
          "insert into account (id, login, name, office_path, roles, created_at) values ($1, $1, $1, $2, '{officer}', now())",
          [id, office],
        );
      await tx.run("insert into plan values ('as-plan', 'cn/zj/', '计划', null, 'zh', '[]', null, 'as-zj', now())");
      await tx.run(
        `insert into plan_task select 'as-t' || n, 'as-plan', n, null, '[]', 't', null, 't', null, null, null, '[]', false, '[]' from generate_series(1, 3) n`,
      );
    });
    await open(province, "as-a", "as-t1", assigned("cn/zj/hz/"));
  });

  it("is seen by its holder and those above, and given by the plan's office alone", async () => {
    const tables = ["assignment", "assignment_entry", "assignment_timer"];
    for (const table of tables) {
      const key = table === "assignment" ? "id" : "assignment_id";
      const ask = `select 1 from ${table} where ${key} = 'as-a'`;
      for (const as of [province, city, officer("cn/")]) expect(await rows(as, ask), table).not.toEqual([]);
      for (const as of outside) expect(await rows(as, ask), table).toEqual([]);
    }
    await expect(open(city, "as-x", "as-t2", assigned("cn/zj/hz/"))).rejects.toEqual(refused);
    await expect(open(officer("cn/zj/", "as-zj"), "as-x", "as-t2", assigned("cn/zj/nb/"))).rejects.toEqual(refused);
    await expect(open(province, "as-x", "as-t1", assigned("cn/zj/hz/"))).rejects.toMatchObject({ code: "23505" });
    await expect(open(province, "as-x", "as-t2", assigned("cn/gd/"))).rejects.toMatchObject({ code: "23514" });
  });

  it("takes entries under their writer's own name from the side they belong to, and keeps them as they are", async () => {
    await expect(write(city, "Closed")).rejects.toEqual(refused);
    await expect(write(city, "Assessed")).rejects.toEqual(refused);
    await expect(write(province, "Reported")).rejects.toEqual(refused);
    await expect(write(city, "Reported", "as-zj")).rejects.toEqual(refused);
    await expect(write(officer("cn/zj/", "as-zj"), "Reminded")).rejects.toEqual(refused);
    await expect(write(province, "EscalationClaimed")).rejects.toEqual(refused);
    for (const as of outside) await expect(write(as, "Reported")).rejects.toEqual(refused);
    for (const sql of ["update assignment_entry set seq = 9", "delete from assignment_entry", "delete from assignment"])
      await expect(rows(province, sql)).rejects.toEqual(refused);
    await expect(db().system((tx) => tx.run("delete from assignment_entry"))).rejects.toMatchObject({ code: "23000" });
  });

  it("a file is read by whoever sees the assignment, once it is laid down", async () => {
    const file = "b".repeat(64);
    await db().transaction(city, async (tx) => {
      await tx.run("insert into file values ($1, 1, 'text/plain', now())", [file]);
      await tx.run(
        "insert into assignment_file values ('as-f', 'as-a', null, $1, 'f', 1, 'text/plain', 'as-hz', now())",
        [file],
      );
    });
    const ask = `select 1 from file where sha256 = '${file}'`;
    expect(await rows(city, ask)).toHaveLength(1);
    expect(await rows(province, ask)).toEqual([]);
    await expect(
      db().transaction(province, (tx) =>
        tx.run("insert into assignment_file values ('as-g', 'as-a', null, $1, 'f', 1, 'text/plain', 'as-zj', now())", [
          file,
        ]),
      ),
    ).rejects.toEqual(refused);
    await db().transaction(city, (tx) => tx.run("update assignment_file set seq = 1 where id = 'as-f'"));
    expect(await rows(province, ask)).toHaveLength(1);
    for (const as of outside) expect(await rows(as, ask)).toEqual([]);
    expect(
      await db().transaction(city, (tx) => tx.run("update assignment_file set seq = null where id = 'as-f'")),
    ).toBe(0);
  });

  it("two sweeps at once mark each due date once, and account for all of it", async () => {
    const now = "2026-04-09T02:00:00.000Z";
    const sweeps = await Promise.all(
      [1, 2, 3].map(() => sweepAssignments(db(), { now, day: isoDate("2026-04-09") }, () => now)),
    );
    expect(sweeps.every(({ balanced, faults }) => balanced && faults.length === 0)).toBe(true);
    const entries = await db().statement<{ type: string; body: object }>(
      "select type, body from assignment_entry where assignment_id = 'as-a' and by_account is null order by seq",
    );
    expect(entries.map(({ type }) => type)).toEqual(["Reminded", "MarkedOverdue", "Escalated"]);
    expect(entries[2]?.body).toMatchObject({ to: "cn/zj/", level: 1 });
    // One escalation is claimed once, whatever the program does.
    const claim = (seq: number) =>
      db().transaction(province, (tx) =>
        tx.run(
          `insert into assignment_entry (assignment_id, seq, type, at, day, by_account, office_path, body, leaf_sha256)
           values ('as-a', $1, 'EscalationClaimed', now(), '2026-04-09', 'as-zj', 'cn/zj/', '{"escalation":"2026-03-31#1"}', $2)`,
          [seq, HASH],
        ),
      );
    const claims = await Promise.allSettled([claim(5), claim(6)]);
    expect(claims.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("a parent never closes over open children, and nothing opens below what is closed", async () => {
    const nation = officer("cn/", "as-cn", ["supervisor"]);
    await db().system(async (tx) => {
      await tx.run("insert into plan values ('as-plan2', 'cn/', '计划', null, 'zh', '[]', null, 'as-cn', now())");
      await tx.run(
        "insert into plan_task values ('as-t9', 'as-plan2', 1, null, '[]', 't', null, 't', null, null, null, '[]', false, '[]')",
      );
    });
    const first = assigned("cn/zj/");
    const top: Entry = {
      ...first,
      by: { account: "as-cn", name: "n", officePath: "cn/" },
      fact: { ...first.fact, fromPath: "cn/" } as Entry["fact"],
    };
    const give = (as: Identity, id: string, entry: Entry) =>
      db().transaction(as, (tx) =>
        openAssignments(tx, [{ id, planId: "as-plan2", taskId: "as-t9", entries: [entry] }]),
      );
    await give(nation, "as-top", top);
    await give(province, "as-child", assigned("cn/zj/hz/", "as-top"));
    const close = (id: string) =>
      db().system((tx) =>
        tx.run("update assignment set stage = 'closed', closed_on = '2026-03-03' where id = $1", [id]),
      );
    await expect(close("as-top")).rejects.toMatchObject({ code: "23514" });
    await close("as-child");
    await close("as-top");
    await expect(give(province, "as-late", assigned("cn/zj/nb/", "as-top"))).rejects.toMatchObject({ code: "23514" });
    expect(foldAssignment([top]).stage).toBe("assigned");
  });
}
