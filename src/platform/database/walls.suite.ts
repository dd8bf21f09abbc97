import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  clerk,
  officer,
  openUmbrella,
  party,
  seedOffices,
  T0,
  takeNote,
  umbrellaDeadline,
} from "../../../tests/support/office.ts";
import { writeDeadlines } from "../events/projection.ts";
import { audit, type Database, handOver, type Identity, loadCase } from "../index.ts";

const HASH = "c".repeat(64);
const LIST = "e".repeat(64);
/** Registers that everybody may read. */
const PUBLIC = ["mark_alias", "office", "mark", "holder", "calendar_year"];

/** Who may see what: asked of every table there is, by raw queries. */
export function wallsSuite(db: () => Database): void {
  const hangzhou = officer("cn/zj/hz/", "hz-officer");

  beforeAll(async () => {
    await seedOffices(db());
    await db().system(async (tx) => {
      await tx.run(
        `insert into mark (registration_number, mark_text, holder_name, status, match_key, updated_at)
         values ('R1', '北斗', 'Holder', 'registered', '北斗', now())`,
      );
      await tx.run("insert into calendar_year (year, version, body, announced_at) values (2026, '1', '{}', now())");
      await tx.run(
        "insert into account (id, login, name, office_path, roles, password_hash, created_at) values ('hz-officer', 'hz', 'Hz', 'cn/zj/hz/', '{officer}', 'x', now())",
      );
      await tx.run("insert into session values ($1, 'hz-officer', 'x', now(), now())", [HASH]);
      await tx.run(
        "insert into api_token (id, token_hash, account_id, kind, name, created_at) values ('t', $1, 'hz-officer', 'personal', 't', now())",
        [HASH],
      );
      await tx.run("insert into invitation values ($1, 'reset', 'hz-officer', now(), now())", [HASH]);
      await tx.run("insert into login_attempt (subject, at) values ('login hz', now())");
      await tx.run(
        "insert into job_account (job, started_at, finished_at, population, processed, skipped) values ('j', now(), now(), 0, 0, 0)",
      );
    });
    await db().transaction(hangzhou, async (tx) => {
      for (const sealed of [false, true])
        await openUmbrella(tx, `walls-${sealed ? "sealed" : "open"}`, "cn/zj/hz/", { sealed });
      await tx.run("insert into file values ($1, 3, 'text/plain', now())", [HASH]);
      await tx.run(
        `insert into listing (id, office_path, platform, platform_id, content_hash, title, seen_at, intake_sha256, file_sha256, received_at)
         values ('l1', 'cn/zj/hz/', 'p', '1', $1, '北斗手表', now(), $1, $1, now())`,
        [HASH],
      );
      await tx.run(
        `insert into declaration (id, office_path, number, line, content_hash, declared_on, consignor, goods, body, intake_sha256, file_sha256, received_at)
         values ('d1', 'cn/zj/hz/', '1', 1, $1, '2026-01-01', 'c', '北斗手表', '{}', $1, $1, now())`,
        [HASH],
      );
      const [mark] = await tx.rows<{ id: number }>("select id from mark where registration_number = 'R1'");
      for (const kind of ["open", "sealed"]) {
        const id = `walls-${kind}`;
        await tx.run(
          `insert into clue (case_id, office_path, sealed, mark_id, listing_id, score, state, finding, created_at, updated_at)
           values ($1, 'cn/zj/hz/', $2, $3, 'l1', 0.9, 'new', '{}', now(), now())`,
          [id, kind === "sealed", mark?.id],
        );
        await tx.run(
          "insert into clue_listing (case_id, listing_id, finding, added_at) values ($1, 'l1', '{}', now())",
          [id],
        );
        await tx.run(
          "insert into clue_declaration (case_id, declaration_id, finding, added_at) values ($1, 'd1', '{}', now())",
          [id],
        );
        await tx.run(
          "insert into document (id, case_id, seq, kind, sha256, media_type, created_at) values ($1, $1, 1, 'note', $2, 'text/plain', now())",
          [id, HASH],
        );
        await tx.run(
          "insert into exhibit (id, case_id, name, sha256, media_type, bytes, added_by, added_at) values ($1, $1, 'n', $2, 'text/plain', 3, 'hz-officer', now())",
          [id, HASH],
        );
        await audit(tx, hangzhou, { action: "view", caseId: id }, T0);
      }
      await tx.run("insert into document_number values ('cn/zj/hz/', 2026, 'note', 1)");
      await tx.run(
        "insert into import_batch (id, office_path, kind, file_name, file_sha256, state, created_by, created_at, updated_at) values ('b1', 'cn/zj/hz/', 'marks', 'f', $1, 'checked', 'hz-officer', now(), now())",
        [HASH],
      );
      await tx.run("insert into import_row values ('b1', 1, 'good', '{}')");
      await tx.run("insert into file values ($1, 3, 'text/plain', now())", [LIST]);
      await tx.run(
        "insert into import_batch (id, office_path, kind, file_name, file_sha256, state, created_by, created_at, updated_at) values ('b2', 'cn/zj/hz/', 'cases', 'f', $1, 'checked', 'hz-officer', now(), now())",
        [LIST],
      );
      await tx.run("insert into import_mapping values ('cn/zj/hz/', 'cases', $1, '[]', 'hz-officer', now())", [HASH]);
      for (const [row, kind] of ["open", "sealed"].entries())
        await tx.run("insert into imported_case values ('cn/zj/hz/', $1, $2, 'b2', $3, now())", [
          `old ${kind}`,
          `walls-${kind}`,
          row + 1,
        ]);
      await tx.run(
        "insert into authorised_user (id, office_path, mark_id, seller, created_at) values ('a1', 'cn/zj/hz/', $1, 's', now())",
        [mark?.id],
      );
      await tx.run(
        "insert into recorded_price (id, office_path, mark_id, goods, price_fen, recorded_on, created_at) values ('r1', 'cn/zj/hz/', $1, 'g', 100, '2026-01-01', now())",
        [mark?.id],
      );
      await tx.run(
        "insert into recorded_port (id, office_path, mark_id, port, created_at) values ('p1', 'cn/zj/hz/', $1, 'p', now())",
        [mark?.id],
      );
      await tx.run(
        "insert into watched_place (id, office_path, mark_id, place, created_by, created_at) values ('w1', 'cn/zj/hz/', $1, 'p', 'hz-officer', now())",
        [mark?.id],
      );
      await tx.run("insert into mark_alias values ('n1', $1, '三叶草', '三叶草', 'cn/zj/hz/', 'hz-officer', now())", [
        mark?.id,
      ]);
      await tx.run(
        `insert into account_leave (id, account_id, office_path, from_day, until_day, reason, recorded_by, recorded_at)
         values ('leave', 'hz-officer', 'cn/zj/hz/', '2026-03-02', '2026-03-06', 'private', 'hz-officer', now())`,
      );
      await tx.run(
        `insert into expert (id, office_path, name, key, body, updated_by, updated_at)
         values ('x1', 'cn/zj/hz/', '专家', '专家', '{}', 'hz-officer', now())`,
      );
      await tx.run("insert into agency values ('own-1', 'cn/zj/hz/', '某局', 'A bureau', 'hz-officer', now())");
      await tx.run(
        `insert into plan_import (id, office_path, file_name, file_sha256, body, proposal, state, created_by, created_at, updated_at)
         values ('i1', 'cn/zj/hz/', 'f', $1, 't', '{}', 'open', 'hz-officer', now(), now())`,
        [HASH],
      );
      await tx.run("insert into plan_decision values ('i1', 1, '{}', 'hz-officer', now())");
      await tx.run("insert into plan values ('p1', 'cn/zj/hz/', '计划', null, 'zh', '[]', 'i1', 'hz-officer', now())");
      await tx.run(
        "insert into plan_task values ('t1', 'p1', 1, null, '[]', '任务', null, '任务', null, null, null, '[]', false, '[]')",
      );
      await tx.run("insert into setting values ('cn/zj/hz/', 'k', '1', 'hz-officer', now())");
      await tx.run("insert into idempotency values ('hz-officer', 'k', $1, 200, '{}', now())", [HASH]);
      await openUmbrella(tx, "walls-handed", "cn/zj/hz/");
    });
    await db().system(async (tx) => {
      await tx.run("insert into timer_claim values ('walls-open', 'answer#1', 'overdue', '2026-03-20', now())");
      await tx.run(
        `insert into assignment (id, plan_id, task_id, from_path, agency, role, stage, assigned_on, version, state, created_by, created_at, updated_at)
         values ('as1', 'p1', 't1', 'cn/zj/hz/', 'own-1', 'lead', 'assigned', '2026-03-02', 1, '{}', 'hz-officer', now(), now())`,
      );
      await tx.run(
        `insert into assignment_entry (assignment_id, seq, type, at, day, by_account, by_name, office_path, body, leaf_sha256)
         values ('as1', 1, 'Reported', now(), '2026-03-02', 'hz-officer', 'n', 'cn/zj/hz/', '{}', $1)`,
        [HASH],
      );
      await tx.run(
        "insert into assignment_file values ('af1', 'as1', null, $1, 'f', 1, 'text/plain', 'hz-officer', now())",
        [HASH],
      );
      await tx.run("insert into assignment_timer values ('as1', 'overdue', '2026-03-02', now(), null)");
    });
  });

  // The suites that share this database fold every docket again: its deadlines are put back as their fold has them.
  afterAll(() =>
    db().system((tx) =>
      writeDeadlines(tx, [
        { id: "walls-told", officePath: "cn/zj/hz/", sealed: false, deadlines: [umbrellaDeadline()] },
      ]),
    ),
  );

  async function visible(as: Identity): Promise<Record<string, number>> {
    const tables = await db().statement<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'public'",
    );
    const found: Record<string, number> = {};
    for (const { name } of tables) {
      // These open by columns, so that no query can reach a password, or why somebody is away.
      const columns = name === "account" || name === "account_leave" ? "id" : "*";
      const rows = await db()
        .transaction(as, (tx) => tx.rows(`select ${columns} from ${name}`))
        .catch((error: { code?: string }) => {
          if (error.code !== "42501") throw error;
          return [];
        });
      if (rows.length > 0 && !PUBLIC.includes(name)) found[name] = rows.length;
    }
    return found;
  }

  it("lets the own office see its rows in every table that holds any", async () => {
    const tables = Object.keys(await visible(hangzhou)).sort();
    expect(tables).toEqual(
      // biome-ignore format: a list
      ["account", "account_leave", "agency", "assignment", "assignment_entry", "assignment_file", "assignment_timer", "audit", "authorised_user", "case_file", "case_party", "clue", "clue_declaration", "clue_listing", "deadline", "declaration", "document", "document_number",
       "event", "evidence_leaf", "exhibit", "expert", "expert_change", "file", "idempotency", "import_batch",
       "import_mapping", "import_row", "imported_case", "listing", "plan", "plan_decision", "plan_import", "plan_task", "recorded_port", "recorded_price", "setting", "timer",
       "timer_claim", "watched_place"],
    );
  });

  describe.each([
    ["an officer of another city", officer("cn/zj/nb/")],
    ["a head of another city", officer("cn/zj/nb/", "nb-head", ["head"])],
    ["a reviewer of another city", officer("cn/zj/nb/", "nb-reviewer", ["reviewer"])],
    ["a supervisor of another province", officer("cn/gd/", "gd", ["supervisor"])],
    ["an administrator of another city", officer("cn/zj/nb/", "nb-admin", ["administrator"])],
    ["a customs officer", officer("customs/sh/")],
    ["an office whose path begins alike", officer("cn/z/")],
    ["an office below", officer("cn/zj/hz/xh/")],
    ["somebody with no office", officer("")],
    ["a right holder who is no party", party("holder-2")],
    ["somebody with no holder", party("")],
  ])("%s", (_who, as) => {
    it("gets nothing from any table", async () => {
      // An office below reads what its superior has recorded for it: settings, authorised users, prices, ports, watched places, experts, plans.
      const found = await visible(as);
      if (as.as === "office" && as.office === "cn/zj/hz/xh/") {
        expect(Object.keys(found).sort()).toEqual([
          "agency",
          "authorised_user",
          "expert",
          "expert_change",
          "plan",
          "plan_task",
          "recorded_port",
          "recorded_price",
          "setting",
          "watched_place",
        ]);
      } else {
        expect(found).toEqual({});
      }
    });

    it("cannot write into the case either", async () => {
      const attempts = [
        "update case_file set title = 'x' where id = 'walls-open'",
        "update clue set state = 'x' where case_id = 'walls-open'",
        "delete from deadline where case_id = 'walls-open'",
        "update expert set name = 'x' where id = 'x1'",
        "update plan_decision set number = 2 where import_id = 'i1'",
        "update assignment set stage = 'closed' where id = 'as1'",
        "delete from assignment_timer where assignment_id = 'as1'",
      ];
      for (const sql of attempts) {
        const touched = await db()
          .transaction(as, (tx) => tx.run(sql))
          .catch((error: { code?: string }) => (error.code === "42501" ? 0 : Promise.reject(error)));
        expect(touched, sql).toBe(0);
      }
      const inserts = [
        "insert into event values ('walls-open', 99, 't', 'a', current_account(), now(), now(), '{}', repeat('0', 64))",
        "insert into evidence_leaf (case_id, kind, sha256, recorded_at) values ('walls-open', 'x', repeat('0', 64), now())",
        "insert into listing (id, office_path, platform, platform_id, content_hash, title, seen_at, intake_sha256, received_at) values ('x', 'cn/zj/hz/', 'p', '2', repeat('0', 64), 't', now(), repeat('0', 64), now())",
        "insert into declaration (id, office_path, number, line, content_hash, declared_on, consignor, goods, body, intake_sha256, received_at) values ('x', 'cn/zj/hz/', '2', 1, repeat('0', 64), '2026-01-01', 'c', 'g', '{}', repeat('0', 64), now())",
        "insert into watched_place (id, office_path, place, created_by, created_at) values ('x', 'cn/zj/hz/', 'p', 'x', now())",
        "insert into expert (id, office_path, name, key, body, updated_by, updated_at) values ('x', 'cn/zj/hz/', 'p', 'p', '{}', current_account(), now())",
        "insert into plan (id, office_path, title, language, sections, confirmed_by, confirmed_at) values ('x', 'cn/zj/hz/', 't', 'zh', '[]', current_account(), now())",
        "insert into assignment (id, plan_id, task_id, from_path, agency, role, stage, assigned_on, version, state, created_by, created_at, updated_at) values ('x', 'p1', 't1', 'cn/zj/hz/', 'a', 'lead', 'assigned', '2026-03-02', 1, '{}', current_account(), now(), now())",
        "insert into assignment_entry (assignment_id, seq, type, at, day, by_account, office_path, body, leaf_sha256) values ('as1', 2, 'Reported', now(), '2026-03-02', current_account(), 'cn/zj/hz/', '{}', repeat('0', 64))",
        "insert into audit (at, account_id, office_path, action) values (now(), 'somebody else', 'cn/zj/hz/', 'a')",
        "select hand_over_case('walls-open', 'cn/gd/', 'because', now())",
      ];
      for (const sql of inserts) {
        await expect(
          db().transaction(as, (tx) => tx.run(sql)),
          sql,
        ).rejects.toMatchObject({ code: "42501" });
      }
    });
  });

  it("lets a higher office read the case below, sealed ones excepted, and act in none", async () => {
    for (const office of ["cn/zj/", "cn/"]) {
      const above = officer(office, `above ${office}`, ["supervisor"]);
      await db().transaction(above, async (tx) => {
        expect((await loadCase(tx, "walls-open"))?.number).toBe("U-walls-open");
        expect(await loadCase(tx, "walls-sealed")).toBeUndefined();
        for (const table of [
          "event",
          "evidence_leaf",
          "deadline",
          "timer",
          "document",
          "exhibit",
          "clue",
          "clue_declaration",
          "clue_listing",
          "audit",
          "case_party",
        ]) {
          const cases = await tx.rows<{ id: string }>(
            `select distinct case_id as id from ${table} where case_id like 'walls-%ed' or case_id = 'walls-open' order by 1`,
          );
          expect(
            cases.filter(({ id }) => id !== "walls-handed"),
            table,
          ).toEqual([{ id: "walls-open" }]);
        }
        expect(await takeNote(tx, "walls-open", 1, "above")).toMatchObject({
          kind: "refused",
          refusal: { code: "case-of-another-office" },
        });
      });
    }
  });

  it("lets the own office alone import running cases, map their columns and see the mapping", async () => {
    const above = officer("cn/zj/", "above", ["supervisor"]);
    const others = [
      officer("cn/zj/nb/", "nb-head", ["head"]),
      officer("cn/zj/hz/xh/", "below", ["head"]),
      above,
      party("holder-1"),
      clerk("holder-1", "walls-open"),
    ];
    const batch = (office: string) =>
      `insert into import_batch (id, office_path, kind, file_name, state, created_by, created_at, updated_at)
       values ('bx', '${office}', 'cases', 'f', 'mapping', 'x', now(), now())`;
    const closed = [
      batch("cn/zj/hz/"),
      "insert into import_row values ('b2', 2, 'good', '{}')",
      "insert into import_mapping values ('cn/zj/hz/', 'cases', repeat('d', 64), '[]', 'x', now())",
      "insert into imported_case values ('cn/zj/hz/', 'old x', 'walls-handed', 'b2', 3, now())",
      "select pass_over_reminders('walls-open', now())",
    ];
    for (const as of others) {
      for (const sql of closed)
        await expect(
          db().transaction(as, (tx) => tx.run(sql)),
          sql,
        ).rejects.toMatchObject({ code: "42501" });
      for (const sql of ["select * from import_mapping", "update import_mapping set fields = '[1]'"]) {
        const touched = await db()
          .transaction(as, (tx) => tx.run(sql))
          .catch((error: { code?: string }) => (error.code === "42501" ? 0 : Promise.reject(error)));
        expect(touched, sql).toBe(0);
      }
    }
    const former = (as: Identity) =>
      db()
        .transaction(as, (tx) => tx.rows<{ n: string }>("select old_number as n from imported_case order by 1"))
        .catch(() => []);
    // A former number is known with its case: to an office above where the case is not sealed, to no party.
    expect(await former(hangzhou)).toEqual([{ n: "old open" }, { n: "old sealed" }]);
    expect(await former(above)).toEqual([{ n: "old open" }]);
    const lists = (as: Identity) => db().transaction(as, (tx) => tx.rows("select id from import_batch order by id"));
    const files = (as: Identity) =>
      db().transaction(as, (tx) => tx.rows("select 1 as yes from file where sha256 = $1", [LIST]));
    expect([await lists(hangzhou), await files(hangzhou)]).toEqual([[{ id: "b1" }, { id: "b2" }], [{ yes: 1 }]]);
    // The list itself would tell of the sealed case.
    expect([await lists(above), await files(above)]).toEqual([[{ id: "b1" }], []]);
    expect(await former(party("holder-1"))).toEqual([]);
    await db().transaction(hangzhou, async (tx) => {
      expect(await tx.run("update import_mapping set fields = '[null]'")).toBe(1);
    });
    // Nor is it rewritten by the office itself, and only what was just taken over passes its reminders over.
    for (const sql of [
      "update imported_case set old_number = 'x'",
      "delete from imported_case",
      "select pass_over_reminders('walls-handed', now())",
    ])
      await expect(
        db().transaction(hangzhou, (tx) => tx.run(sql)),
        sql,
      ).rejects.toMatchObject({ code: "42501" });
  });

  it("tells why somebody is away to the person and the head alone, and takes a leave from nobody else", async () => {
    const reason = (as: Identity) =>
      db().transaction(as, (tx) => tx.row<{ reason: string | null }>("select leave_reason('leave') as reason"));
    const head = officer("cn/zj/hz/", "hz-head", ["head"]);
    const colleague = officer("cn/zj/hz/", "hz-other");
    expect(await reason(hangzhou)).toEqual({ reason: "private" });
    expect(await reason(head)).toEqual({ reason: "private" });
    expect(await reason(colleague)).toEqual({ reason: null });
    expect(await reason(officer("cn/zj/", "above", ["head"]))).toEqual({ reason: null });
    const attempts = [
      [colleague, "select reason from account_leave"],
      [hangzhou, "select reason from account_leave"],
      [
        colleague,
        "insert into account_leave (id, account_id, office_path, from_day, until_day, reason, recorded_by, recorded_at) values ('x', 'hz-officer', 'cn/zj/hz/', '2026-04-01', '2026-04-02', 'r', 'hz-other', now())",
      ],
      [
        officer("cn/zj/nb/", "nb-head", ["head"]),
        "insert into account_leave (id, account_id, office_path, from_day, until_day, reason, recorded_by, recorded_at) values ('x', 'hz-officer', 'cn/zj/hz/', '2026-04-01', '2026-04-02', 'r', 'nb-head', now())",
      ],
      [party("holder-1"), "select id from account_leave"],
      [hangzhou, "update account_leave set account_id = 'hz-other' where id = 'leave'"],
    ] as const;
    for (const [as, sql] of attempts) {
      await expect(
        db().transaction(as, (tx) => tx.run(sql)),
        sql,
      ).rejects.toMatchObject({ code: "42501" });
    }
    const end = "update account_leave set until_day = '2026-03-05' where id = 'leave'";
    expect(await db().transaction(colleague, (tx) => tx.run(end))).toBe(0);
    expect(await db().transaction(head, (tx) => tx.run(end))).toBe(1);
  });

  it("lets a party see its own case, even a sealed one, and nobody else's", async () => {
    const seen = await db().transaction(party("holder-1"), (tx) =>
      tx.rows<{ id: string }>("select id from case_file where id like 'walls-%' order by id"),
    );
    expect(seen.map(({ id }) => id)).toEqual(["walls-handed", "walls-open", "walls-sealed"]);
  });

  it("lets a party act in its own case, but not move or seal it", async () => {
    const holder = party("holder-1");
    await expect(
      db().transaction(holder, (tx) => takeNote(tx, "walls-sealed", 1, holder.account)),
    ).rejects.toMatchObject({ code: "42501" });
    const clerkOf = clerk("holder-1", "walls-sealed");
    expect(await db().transaction(clerkOf, (tx) => takeNote(tx, "walls-sealed", 1, holder.account))).toMatchObject({
      kind: "appended",
      version: 2,
    });
    for (const change of ["sealed = false", "office_path = 'cn/gd/'", "title = 'x'"]) {
      await expect(
        db().transaction(holder, (tx) => tx.run(`update case_file set ${change} where id = 'walls-sealed'`)),
      ).rejects.toMatchObject({ code: "42501" });
    }
    for (const as of [clerkOf, clerk("holder-1", "walls-open")]) {
      await expect(
        db().transaction(as, (tx) => tx.run("update case_file set office_path = 'cn/gd/' where id = 'walls-sealed'")),
      ).rejects.toMatchObject({ code: "42501" });
    }
    await expect(
      db().transaction(clerkOf, (tx) => takeNote(tx, "walls-sealed", 2, "somebody else")),
    ).rejects.toMatchObject({
      code: "42501",
    });
  });

  it("gives the clerk one case, and only while its caller is a party of it", async () => {
    const cases = (as: Identity) =>
      db().transaction(as, (tx) => tx.rows<{ id: string }>("select id from case_file order by id"));
    expect(await cases(clerk("holder-1", "walls-open"))).toEqual([{ id: "walls-open" }]);
    for (const stranger of [clerk("holder-2", "walls-open"), clerk("", "walls-open"), clerk("holder-1", "")])
      expect(await cases(stranger)).toEqual([]);
    const touched = await db().transaction(clerk("holder-2", "walls-open"), (tx) =>
      tx.run("update case_file set stage = 'x' where id = 'walls-open'"),
    );
    expect(touched).toBe(0);
  });

  it("keeps what the office knows from a raw query of a party: the state, the docket, clocks that are not told to it", async () => {
    const holder = party("holder-1");
    const closed = [
      "select state from case_file",
      "select assigned_to from case_file",
      "select next_due from case_file",
      "select body from event",
      "select * from docket_entry",
      "select * from timer",
      "select * from evidence_leaf",
      "update case_file set stage = 'x' where id = 'walls-open'",
      "delete from deadline where case_id = 'walls-open'",
    ];
    for (const sql of closed)
      await expect(
        db().transaction(holder, (tx) => tx.rows(sql)),
        sql,
      ).rejects.toMatchObject({ code: "42501" });
    await db().transaction(hangzhou, (tx) =>
      openUmbrella(tx, "walls-told", "cn/zj/hz/", {
        deadlines: [
          umbrellaDeadline("2026-03-20", "answer#1"),
          { ...umbrellaDeadline("2026-03-21", "fetch#1"), duty: "party" },
          { ...umbrellaDeadline("2026-03-22", "fetch:p2#1"), duty: "party", ofParty: "p2" },
          { ...umbrellaDeadline("2026-03-23", "fetch:p1#1"), duty: "party", ofParty: "p1" },
          { ...umbrellaDeadline("2026-03-24", "search#1"), toldTo: ["claimant"] },
          { ...umbrellaDeadline("2026-03-25", "reward#1"), duty: "party", toldTo: ["finder"] },
        ],
      }),
    );
    const told = await db().transaction(holder, (tx) =>
      tx.rows<{ run: string }>("select run from deadline where case_id = 'walls-told' order by due"),
    );
    expect(told.map(({ run }) => run)).toEqual(["fetch#1", "fetch:p1#1", "search#1"]);
  });

  it("tells a party of the docket what it did itself, and nothing that it did to the facts of the whole case", async () => {
    const holder = party("holder-1");
    await db().transaction(hangzhou, (tx) => openUmbrella(tx, "walls-docket", "cn/zj/hz/"));
    await db().transaction(clerk("holder-1", "walls-docket"), (tx) =>
      takeNote(tx, "walls-docket", 1, holder.account, { said: "mine" }),
    );
    const entries = (as: Identity) =>
      db()
        .transaction(as, (tx) => tx.rows<{ body: unknown }>("select body from party_entries('walls-docket')"))
        .catch(() => []);
    const [own, ...more] = await entries(holder);
    expect(own?.body).toMatchObject({ seq: 2, input: { said: "mine" }, facts: {}, effects: [] });
    expect(more).toEqual([]);
    expect(await entries(party("holder-2"))).toEqual([]);
    expect(await entries(party(""))).toEqual([]);
  });

  it("lets an agent follow its principal's case while its power holds, and ends it at once", async () => {
    const agent = party("holder-2");
    const seen = () =>
      db().transaction(agent, (tx) => tx.rows<{ id: string }>("select id from case_file where id = 'walls-open'"));
    const give = (id: string, from: string, until: string) =>
      db().transaction(party("holder-1"), (tx) =>
        tx.run(
          `insert into power_of_attorney (id, holder_id, agent_id, scope, valid_from, valid_until, given_by, given_at)
           values ($1, 'holder-1', 'holder-2', '{receive}', $2, $3, current_account(), now())`,
          [id, from, until],
        ),
      );
    await give("past", "2000-01-01", "2020-01-01");
    await give("to-come", "2998-01-01", "2999-01-01");
    expect(await seen()).toEqual([]);
    await give("now", "2000-01-01", "2999-01-01");
    expect(await seen()).toEqual([{ id: "walls-open" }]);
    // Nobody gives a power in another's name, and an agent does not widen its own.
    await expect(
      db().transaction(agent, (tx) =>
        tx.run(
          `insert into power_of_attorney (id, holder_id, agent_id, scope, valid_from, valid_until, given_by, given_at)
           values ('x', 'holder-1', 'holder-2', '{dispose}', '2000-01-01', '2999-01-01', current_account(), now())`,
        ),
      ),
    ).rejects.toMatchObject({ code: "42501" });
    await expect(
      db().transaction(agent, (tx) => tx.run("update power_of_attorney set scope = '{dispose}'")),
    ).rejects.toMatchObject({ code: "42501" });
    await db().transaction(party("holder-1"), (tx) =>
      tx.run("update power_of_attorney set ended_at = now(), ended_by = current_account()"),
    );
    expect(await seen()).toEqual([]);
  });

  it("gives a party the papers that are approved and addressed to it, and no note of their service", async () => {
    await db().transaction(hangzhou, async (tx) => {
      await openUmbrella(tx, "walls-papers", "cn/zj/hz/");
      const papers = [
        ["to-claimant", "approved", "{claimant}", null, null],
        ["to-finder", "approved", "{finder}", null, null],
        ["to-both", "approved", null, null, null],
        ["of-another-claimant", "approved", "{claimant}", "p9", "claimant"],
        ["about-the-finder", "approved", "{claimant,finder}", "p2", "finder"],
        ["draft", "draft", "{claimant}", null, null],
        ["voided", "voided", "{claimant}", null, null],
      ];
      for (const [id, life, roles, party, role] of papers)
        await tx.run(
          `insert into document (id, case_id, seq, kind, sha256, media_type, created_at, for_parties, life, for_roles, of_party, of_role)
           values ($1, 'walls-papers', 1, $1, $2, 'text/plain', now(), true, $3, $4, $5, $6)`,
          [id, HASH, life, roles, party, role],
        );
    });
    const holder = party("holder-1");
    const read = await db().transaction(holder, (tx) =>
      tx.rows<{ id: string }>("select id from document where case_id = 'walls-papers' order by id"),
    );
    expect(read.map(({ id }) => id)).toEqual(["about-the-finder", "to-both", "to-claimant"]);
    await expect(db().transaction(holder, (tx) => tx.rows("select service_note from document"))).rejects.toMatchObject({
      code: "42501",
    });
    expect(await db().transaction(party("holder-2"), (tx) => tx.rows("select id from document"))).toEqual([]);
  });

  it("lets an invited respondent see its case as the party it is, and no other party's part", async () => {
    await db().system((tx) =>
      tx.run("insert into holder (id, name, created_at) values ('finder', 'Finder', now()) on conflict do nothing"),
    );
    await db().transaction(hangzhou, (tx) =>
      tx.run("insert into party_account values ('walls-told', 'p2', 'finder', current_account(), now())"),
    );
    const seen = await db().transaction(party("finder"), async (tx) => ({
      cases: await tx.rows<{ id: string }>("select id from case_file"),
      parties: await tx.rows<{ id: string }>("select party_id as id from case_party"),
      runs: (await tx.rows<{ run: string }>("select run from deadline order by due")).map(({ run }) => run),
    }));
    expect(seen).toEqual({
      cases: [{ id: "walls-told" }],
      parties: [{ id: "p2" }],
      runs: ["fetch#1", "fetch:p2#1", "reward#1"],
    });
    await expect(
      db().transaction(officer("cn/zj/nb/"), (tx) =>
        tx.run("insert into party_account values ('walls-open', 'p2', 'finder', current_account(), now())"),
      ),
    ).rejects.toMatchObject({ code: "42501" });
  });

  it("hands a case over with everything that hangs on it, leaving both ends the trail", async () => {
    await expect(
      db().transaction(hangzhou, (tx) =>
        tx.run("update case_file set office_path = 'cn/zj/nb/' where id = 'walls-handed'"),
      ),
    ).rejects.toMatchObject({ code: "42501" });
    await db().transaction(hangzhou, (tx) => handOver(tx, "walls-handed", "cn/zj/nb/", "登记地在宁波", T0));
    const where = (as: Identity) =>
      db().transaction(as, async (tx) => ({
        cases: await tx.rows("select id from case_file where id = 'walls-handed'"),
        deadlines: await tx.rows("select office_path from deadline where case_id = 'walls-handed'"),
        trail: await tx.rows("select to_path, reason from hand_over where case_id = 'walls-handed'"),
      }));
    const trail = [{ to_path: "cn/zj/nb/", reason: "登记地在宁波" }];
    expect(await where(hangzhou)).toEqual({ cases: [], deadlines: [], trail });
    expect(await where(officer("cn/zj/nb/"))).toEqual({
      cases: [{ id: "walls-handed" }],
      deadlines: [{ office_path: "cn/zj/nb/" }],
      trail,
    });
  });

  it("keeps events, leaves, audit, claims and hand-overs unchanged, even from the owner", async () => {
    for (const table of ["event", "evidence_leaf", "audit", "timer_claim", "hand_over"]) {
      for (const sql of [`update ${table} set case_id = case_id`, `delete from ${table}`, `truncate ${table}`]) {
        await expect(
          db().system((tx) => tx.run(sql)),
          sql,
        ).rejects.toMatchObject({ code: "23000" });
      }
    }
  });

  it("keeps passwords out of every role's reach", async () => {
    for (const as of [hangzhou, officer("cn/", "root", ["administrator"])]) {
      await expect(db().transaction(as, (tx) => tx.rows("select password_hash from account"))).rejects.toMatchObject({
        code: "42501",
      });
    }
  });
}
