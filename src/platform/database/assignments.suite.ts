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
    for (const day of ["2026-03-25", "2026-04-09"]) {
      const now = `${day}T02:00:00.000Z`;
      const sweeps = await Promise.all(
        [1, 2, 3].map(() => sweepAssignments(db(), { now, day: isoDate(day) }, () => now)),
      );
      expect(sweeps.every(({ balanced, faults }) => balanced && faults.length === 0)).toBe(true);
    }
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

  it("what is armed follows the rhythm that the giving office sets, whoever acts on it", async () => {
    const armed = () =>
      db().statement<{ rung: string; day: string }>(
        `select rung, fires_at::date::text as day from assignment_timer
          where assignment_id = 'as-r' and claimed_at is null and rung like 'escalate%' order by rung`,
      );
    const set = (office: string, value: unknown) =>
      db().system((tx) =>
        tx.run(
          `insert into setting values ($1, 'supervision.escalateAfter', $2::jsonb, 'as-zj', now())
           on conflict (office_path, key) do update set value = excluded.value`,
          [office, JSON.stringify(value)],
        ),
      );
    const sweep = () => {
      const now = "2026-03-03T02:00:00.000Z";
      return sweepAssignments(db(), { now, day: isoDate("2026-03-03") }, () => now);
    };
    // A tree of its own: fixtures of other suites lie in the rest.
    const [customs, port] = [
      officer("customs/", "as-cu", ["supervisor"]),
      officer("customs/sh/", "as-sh", ["officer"]),
    ];
    await db().system(async (tx) => {
      await tx.run("insert into plan values ('as-plan3', 'customs/', '计划', null, 'zh', '[]', null, 'as-cu', now())");
      await tx.run(
        "insert into plan_task values ('as-t8', 'as-plan3', 1, null, '[]', 't', null, 't', null, null, null, '[]', false, '[]')",
      );
    });
    const { fact, ...first } = assigned("customs/sh/");
    const entry: Entry = {
      ...first,
      by: { account: "as-cu", name: "关", officePath: "customs/" },
      fact: { ...fact, fromPath: "customs/" } as Entry["fact"],
    };
    await db().transaction(customs, (tx) =>
      openAssignments(tx, [{ id: "as-r", planId: "as-plan3", taskId: "as-t8", entries: [entry] }]),
    );
    const house = ["2026-04-07", "2026-04-21", "2026-05-15"];
    expect((await armed()).map(({ day }) => day)).toEqual(house);
    await set("customs/", [2, 4]);
    await set("customs/sh/", [99]);
    await sweep();
    expect((await armed()).map(({ day }) => day)).toEqual(["2026-04-02", "2026-04-04"]);
    // Whoever acts on it arms it by the giver's rhythm, seen or not; what is stale only the owner sees.
    const [mine] = await db().transaction(port, (tx) =>
      tx.rows<{ days: object }>("select supervision_settings('customs/') -> 'supervision.escalateAfter' as days"),
    );
    expect(mine?.days).toEqual([2, 4]);
    for (const as of [customs, port]) await expect(rows(as, "select 1 from rhythm_stale")).rejects.toEqual(refused);
    await db().system((tx) => tx.run("delete from setting where key like 'supervision%'"));
    await sweep();
    expect((await armed()).map(({ day }) => day)).toEqual(house);
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
