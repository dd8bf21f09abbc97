import { beforeAll, expect, it } from "vitest";
import { officer, party, seedOffices } from "../../../tests/support/office.ts";
import type { Database, Identity } from "../index.ts";

const SHA = "b".repeat(64);

/** Who reads what a party filed with an office: a draft its writer alone, a request once sent the addressed office and nobody else. */
export function filingsSuite(db: () => Database): void {
  const requester = party("holder-1");
  const addressed = officer("cn/zj/nb/", "nb-clerk");
  const others: readonly (readonly [string, Identity])[] = [
    ["the office above", officer("cn/zj/", "zj-head", ["head", "supervisor"])],
    ["the nation", officer("cn/", "cn-supervisor", ["supervisor"])],
    ["another office", officer("cn/zj/hz/", "hz-head", ["head"])],
    ["another party", party("holder-2")],
    ["somebody of no office", officer("")],
    ["somebody of no holder", party("")],
  ];
  const tables = ["complaint", "complaint_file", "complaint_entry"];

  /** How many rows of a filing somebody reads; a refusal is none. */
  const seen = (as: Identity, id: string) =>
    Promise.all(
      tables.map((table) =>
        db()
          .transaction(as, (tx) =>
            tx.rows(`select 1 as yes from ${table} where ${table === "complaint" ? "id" : "complaint_id"} = $1`, [id]),
          )
          .then(({ length }) => length)
          .catch((error: { code?: string }) => (error.code === "42501" ? 0 : Promise.reject(error))),
      ),
    );
  const drafted = (id: string, kind: string) =>
    db().transaction(requester, async (tx) => {
      await tx.run(
        `insert into complaint (id, holder_id, account_id, kind, office_path, body, created_at, updated_at)
         values ($1, 'holder-1', current_account(), $2, 'cn/zj/nb/', '{}', now(), now())`,
        [id, kind],
      );
      await tx.run(
        `insert into complaint_file (id, complaint_id, name, sha256, media_type, bytes, added_by, added_at)
         values ($1, $1, 'f', $2, 'text/plain', 3, current_account(), now())`,
        [id, SHA],
      );
    });
  const sent = (id: string) =>
    db().transaction(requester, async (tx) => {
      await tx.run("update complaint set state = 'sent', sent_at = now() where id = $1", [id]);
      await tx.run(
        `insert into complaint_entry (complaint_id, seq, kind, by_account, at, body, leaf_sha256)
         values ($1, 1, 'sent', current_account(), now(), '{}', $2)`,
        [id, SHA],
      );
    });

  beforeAll(async () => {
    await seedOffices(db());
    await db().system((tx) =>
      tx.run("insert into file values ($1, 3, 'text/plain', now()) on conflict do nothing", [SHA]),
    );
    for (const kind of ["complaint", "adjudication", "mediation"]) {
      await drafted(`draft-${kind}`, kind);
      await drafted(`filed-${kind}`, kind);
      await sent(`filed-${kind}`);
    }
  });

  it.each(["adjudication", "mediation"])("a request for %s is read by its two ends alone", async (kind) => {
    expect(await seen(requester, `draft-${kind}`)).toEqual([1, 1, 0]);
    expect(await seen(addressed, `draft-${kind}`)).toEqual([0, 0, 0]);
    expect(await seen(requester, `filed-${kind}`)).toEqual([1, 1, 1]);
    expect(await seen(addressed, `filed-${kind}`)).toEqual([1, 1, 1]);
    for (const [who, as] of others)
      for (const id of [`draft-${kind}`, `filed-${kind}`])
        expect(await seen(as, id), `${who} ${id}`).toEqual([0, 0, 0]);
  });

  it("a complaint is read by the offices above too, as before", async () => {
    const readers = [];
    for (const [who, as] of others) if ((await seen(as, "filed-complaint"))[0] === 1) readers.push(who);
    expect(readers).toEqual(["the office above", "the nation"]);
  });

  it("what a file is, is said in a draft by its own side, and never afterwards; the kind never changes", async () => {
    const named = (as: Identity, id: string) =>
      db()
        .transaction(as, (tx) => tx.run("update complaint_file set paper = 'identity' where id = $1", [id]))
        .catch((error: { code?: string }) => (error.code === "42501" ? 0 : Promise.reject(error)));
    expect(await named(requester, "draft-adjudication")).toBe(1);
    for (const as of [addressed, ...others.map(([, one]) => one)])
      expect(await named(as, "draft-adjudication")).toBe(0);
    for (const as of [requester, addressed]) expect(await named(as, "filed-adjudication")).toBe(0);
    for (const as of [requester, addressed])
      await expect(
        db().transaction(as, (tx) => tx.run("update complaint set kind = 'complaint' where id = 'draft-mediation'")),
      ).rejects.toMatchObject({ code: "42501" });
  });
}
