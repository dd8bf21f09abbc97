import { beforeAll, expect, it } from "vitest";
import {
  clerk,
  foldUmbrella,
  officer,
  openUmbrella,
  party,
  seedOffices,
  takeNote,
} from "../../../tests/support/office.ts";
import { type Database, type Identity, loadEvents, rebuildCase, type Tx } from "../index.ts";

const SECRET = '密钥：“\\七比三"';
const PLAIN = "d".repeat(64);
const token = "〔封存 SEALED 1〕";

/** What is sealed, asked by raw queries of whoever may ask anything. */
export function sealsSuite(db: () => Database): void {
  const office = "cn/zj/hz/";
  const head = officer(office, "hz-head", ["head"]);
  const reader = officer(office, "hz-reader");
  const outside: readonly (readonly [string, Identity])[] = [
    ["an officer of the office for whom it does not open", officer(office, "hz-other")],
    ["a head of the office above", officer("cn/zj/", "above", ["head"])],
    ["the head of another office", officer("cn/zj/nb/", "nb-head", ["head"])],
    ["the right holder of the case", party("holder-1")],
    ["a stranger", party("holder-2")],
    ["the clerk of the right holder", clerk("holder-1", "seals-1")],
    ["somebody of no office", officer("")],
  ];
  const ask = <T extends object>(as: Identity, sql: string, values: unknown[] = []) =>
    db()
      .transaction(as, (tx) => tx.rows<T>(sql, values))
      .catch((error: { code?: string }) => {
        if (error.code !== "42501") throw error;
        return [] as T[];
      });
  const set = (
    tx: Tx,
    caseId: string,
    number: number,
    what: string,
    ref: string,
    text: string | null,
    readers: string[],
  ) =>
    tx.run("select set_seal($1, $2, $3, $4, 2, $5, '{}', '{}', $6, $7, null, now())", [
      caseId,
      number,
      what,
      ref,
      readers,
      text,
      text === null ? null : `〔封存 SEALED ${number}〕`,
    ]);
  const readers = ["role:head", "account:hz-reader"];

  beforeAll(async () => {
    await seedOffices(db());
    await db().transaction(head, async (tx) => {
      await openUmbrella(tx, "seals-1", office, { actor: "hz-head" });
      await takeNote(tx, "seals-1", 1, "hz-head", {
        said: `其中有${SECRET}一句`,
        list: [{ deep: SECRET }],
        other: "无关",
      });
      await tx.run("insert into file values ($1, 3, 'text/plain', now()) on conflict do nothing", [PLAIN]);
      await tx.run(
        `insert into document (id, case_id, seq, kind, sha256, media_type, created_at, for_parties, paper)
         values ('seals-paper', 'seals-1', 1, 'note', $1, 'text/plain', now(), true, 'note#1')`,
        [PLAIN],
      );
      await tx.run(
        `insert into document_version (document_id, version, how, sha256, by_account, at)
         values ('seals-paper', 1, 'template', $1, 'hz-head', now())`,
        [PLAIN],
      );
      await tx.run("insert into idempotency values ('hz-head', 'seals', $1, 200, $2::jsonb, now())", [
        PLAIN,
        JSON.stringify({ state: SECRET }),
      ]);
    });
    // Where else its words may stand: the complaint that brought the case, the trail, the hand-over, the list it was imported from.
    await db().system(async (tx) => {
      await tx.run(
        `insert into complaint (id, holder_id, account_id, office_path, state, body, sent_at, case_id, created_at, updated_at)
         values ('seals-c', 'holder-1', 'x', 'cn/zj/hz/', 'taken-in', $1::jsonb, now(), 'seals-1', now(), now())`,
        [JSON.stringify({ text: SECRET })],
      );
      await tx.run(
        `insert into complaint_entry (complaint_id, seq, kind, by_account, at, body, leaf_sha256)
         values ('seals-c', 1, 'sent', 'x', now(), $1::jsonb, $2)`,
        [JSON.stringify({ text: SECRET }), PLAIN],
      );
      await tx.run(
        "insert into audit (at, account_id, office_path, action, subject, case_id) values (now(), 'x', 'cn/zj/hz/', 'a', $1, 'seals-1')",
        [`${SECRET}.txt`],
      );
      await tx.run(
        `insert into hand_over (case_id, from_path, to_path, by_account, reason, at)
         values ('seals-1', 'cn/zj/', 'cn/zj/hz/', 'x', $1, now())`,
        [SECRET],
      );
      await tx.run("insert into file values (repeat('e', 64), 3, 'text/plain', now()) on conflict do nothing");
      await tx.run(
        `insert into import_batch (id, office_path, kind, file_name, file_sha256, state, created_by, created_at, updated_at)
         values ('seals-b', 'cn/zj/hz/', 'cases', 'f', repeat('e', 64), 'done', 'x', now(), now())`,
      );
      await tx.run(
        "insert into import_row (batch_id, row_number, state, content) values ('seals-b', 2, 'written', $1::jsonb)",
        [JSON.stringify({ 备注: SECRET })],
      );
      await tx.run(
        "insert into imported_case (office_path, old_number, case_id, batch_id, row_number) values ('cn/zj/hz/', 'seals-old', 'seals-1', 'seals-b', 2)",
      );
    });
    await db().transaction(head, async (tx) => {
      await set(tx, "seals-1", 1, "field", "2:said", SECRET, readers);
      await set(tx, "seals-1", 2, "paper", "note#1", null, readers);
      await rebuildAfter(tx);
    });
  });

  /** As the server does: the snapshot is folded again from what is told. */
  async function rebuildAfter(tx: Tx): Promise<void> {
    const events = await loadEvents(tx, "seals-1");
    const { state } = foldUmbrella(events);
    await tx.run("update case_file set state = $2::jsonb where id = $1", ["seals-1", JSON.stringify(state)]);
  }

  it.each(outside)("is in no table and no function for %s", async (_who, as) => {
    const tables = await db().statement<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'public' union select viewname from pg_views where schemaname = 'public'",
    );
    for (const { name } of tables) {
      const rows = await ask(as, `select t::text as row from "${name}" t`);
      expect(JSON.stringify(rows).includes("七比三"), name).toBe(false);
    }
    for (const sql of [
      "select sealed_text('seals-1', 1) as text",
      "select text from seal",
      "select body from party_entries('seals-1')",
    ])
      expect(JSON.stringify(await ask(as, sql)).includes("七比三"), sql).toBe(false);
    expect(await ask(as, "select id from document where id = 'seals-paper'")).toEqual([]);
    expect(await ask(as, "select document_id from document_version where document_id = 'seals-paper'")).toEqual([]);
    await expect(db().transaction(as, (tx) => tx.run("select lift_seal('seals-1', 1, now())"))).rejects.toMatchObject({
      code: "42501",
    });
    await expect(db().transaction(as, (tx) => tx.run("select retell('seals-1')"))).rejects.toMatchObject({
      code: "42501",
    });
    for (const sql of [
      "update seal set lifted_at = now()",
      "delete from event_told",
      "update seal set open_to = '{officers}'",
    ])
      await expect(
        db().transaction(as, (tx) => tx.run(sql)),
        sql,
      ).rejects.toMatchObject({ code: "42501" });
  });

  it("opens for those whom it names, in the office that has the case, and tells the docket without it to them too", async () => {
    for (const as of [head, reader]) {
      expect(await ask(as, "select sealed_text('seals-1', 1) as text")).toEqual([{ text: SECRET }]);
      expect(await ask(as, "select id from document where id = 'seals-paper'")).toHaveLength(1);
      expect(await ask(as, "select sha256 from file where sha256 = $1", [PLAIN])).toHaveLength(1);
      expect(await ask(as, "select id from complaint where id = 'seals-c'")).toHaveLength(1);
      const [, note] = await db().transaction(as, (tx) => loadEvents(tx, "seals-1"));
      expect(note?.input).toEqual({ said: `其中有${token}一句`, list: [{ deep: token }], other: "无关" });
      expect(await ask(as, "select seq from event where case_id = 'seals-1'")).toEqual([{ seq: 1 }]);
    }
    expect(await ask(head, "select key from idempotency where key = 'seals'")).toEqual([]);
  });

  it("sets a seal only in the office of the case", async () => {
    for (const [, as] of outside.slice(1))
      await expect(
        db().transaction(as, (tx) => set(tx, "seals-1", 9, "paper", "x#1", null, ["role:head"])),
      ).rejects.toMatchObject({ code: "42501" });
  });

  it("does not let the value in again", async () => {
    const [said] = await ask<{ said: unknown }>(head, "select said_without_sealed('seals-1', $1::jsonb) as said", [
      JSON.stringify({ again: SECRET, n: 1 }),
    ]);
    expect(said?.said).toEqual({ again: token, n: 1 });
    // Also where a handler forgets to ask.
    await db().transaction(head, (tx) => takeNote(tx, "seals-1", 2, "hz-head", { again: SECRET }));
    const events = await db().transaction(head, (tx) => loadEvents(tx, "seals-1"));
    expect(events[2]?.input).toEqual({ again: token });
  });

  it("leaves the entries and their leaves as they were written, and the fold of what is told stands a rebuild", async () => {
    const kept = await db().system((tx) =>
      tx.rows<{ same: boolean }>(
        "select e.leaf_sha256 = l.sha256 as same from event e join evidence_leaf l on l.case_id = e.case_id and l.event_seq = e.seq where e.case_id = 'seals-1'",
      ),
    );
    expect(kept).toEqual([{ same: true }, { same: true }, { same: true }]);
    const raw = await db().system((tx) =>
      tx.rows<{ body: { input: unknown } }>("select body from event where case_id = 'seals-1' and seq = 3"),
    );
    expect(raw[0]?.body.input).toEqual({ again: SECRET });
    await db().system((tx) => rebuildCase(tx, "seals-1", (_row, events) => foldUmbrella(events)));
    const again = await db().system((tx) => rebuildCase(tx, "seals-1", (_row, events) => foldUmbrella(events)));
    expect(again.what).toEqual([]);
  });

  it("opens for a party that is named, and again for everybody once it is lifted", async () => {
    await db().transaction(head, (tx) => tx.run("select lift_seal('seals-1', 2, now())"));
    expect(await ask(party("holder-1"), "select id from document where id = 'seals-paper'")).toHaveLength(1);
    await db().transaction(head, (tx) => set(tx, "seals-1", 3, "paper", "note#1", null, ["role:head", "party:p1"]));
    expect(await ask(party("holder-1"), "select id from document where id = 'seals-paper'")).toHaveLength(1);
    expect(await ask(officer(office, "hz-other"), "select id from document where id = 'seals-paper'")).toEqual([]);
    expect(await ask(party("holder-1"), "select number, opens from party_seals('seals-1')")).toEqual([
      { number: 3, opens: true },
    ]);
    for (const number of [1, 3])
      await db().transaction(head, (tx) => tx.run("select lift_seal('seals-1', $1, now())", [number]));
    const [, note] = await db().transaction(officer(office, "hz-other"), (tx) => loadEvents(tx, "seals-1"));
    expect(note?.input).toMatchObject({ list: [{ deep: SECRET }] });
    expect(await ask(officer(office, "hz-other"), "select id from document where id = 'seals-paper'")).toHaveLength(1);
    // So that a later suite finds the projection as the docket folds.
    await db().system((tx) => rebuildCase(tx, "seals-1", (_row, events) => foldUmbrella(events)));
  });
}
