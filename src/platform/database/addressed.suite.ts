import { beforeAll, describe, expect, it } from "vitest";
import { officer, openUmbrella, seedOffices, T0, takeNote } from "../../../tests/support/office.ts";
import { type Database, type Identity, loadCase } from "../index.ts";

const HASH = "d".repeat(64);

/** What the walls say of a case that is addressed to another office: asked by raw queries. */
export function addressedSuite(db: () => Database): void {
  const holder = officer("cn/zj/hz/", "hz-holder");
  const asked = officer("cn/gd/", "gd-officer");
  const others = [officer("cn/zj/nb/"), officer("customs/"), officer("customs/sh/")];
  const address = (as: Identity, id: string, addressed: readonly { office: string; mode: string }[]) =>
    db().transaction(as, (tx) => tx.run("select address_case($1, $2::jsonb, $3)", [id, JSON.stringify(addressed), T0]));
  const sees = (as: Identity, id: string) =>
    db().transaction(as, async (tx) => ({
      case: (await loadCase(tx, id)) !== undefined,
      entries: (await tx.rows("select 1 as yes from event where case_id = $1", [id])).length,
      deadlines: (await tx.rows("select 1 as yes from deadline where case_id = $1", [id])).length,
    }));
  const touch = (as: Identity, sql: string) =>
    db()
      .transaction(as, (tx) => tx.run(sql))
      .catch((error: { code?: string }) => (error.code === "42501" ? 0 : Promise.reject(error)));

  beforeAll(async () => {
    await seedOffices(db());
    await db().transaction(holder, async (tx) => {
      await openUmbrella(tx, "addressed-open", "cn/zj/hz/");
      await openUmbrella(tx, "addressed-sealed", "cn/zj/hz/", { sealed: true });
      await tx.run("insert into file values ($1, 3, 'text/plain', now())", [HASH]);
    });
  });

  it("is seen and acted in by that office alone, beside its own, and says so in its docket under its own account", async () => {
    expect(await sees(asked, "addressed-open")).toEqual({ case: false, entries: 0, deadlines: 0 });
    await address(holder, "addressed-open", [{ office: "cn/gd/", mode: "acts" }]);
    expect(await sees(asked, "addressed-open")).toEqual({ case: true, entries: 1, deadlines: 1 });
    for (const as of others) expect((await sees(as, "addressed-open")).case).toBe(false);
    const noted = await db().transaction(asked, (tx) => takeNote(tx, "addressed-open", 1, "gd-officer"));
    expect(noted.kind).toBe("appended");
    expect(await sees(holder, "addressed-open")).toEqual({ case: true, entries: 2, deadlines: 1 });
    await expect(
      db().transaction(asked, (tx) => takeNote(tx, "addressed-open", 2, "somebody else")),
    ).rejects.toMatchObject({ code: "42501" });
  });

  it("stays the case of its office: its title, its seal and its place are not the addressee's to change", async () => {
    for (const change of ["title = 'x'", "sealed = true", "office_path = 'cn/gd/'", "assigned_to = 'gd-officer'"])
      expect(await touch(asked, `update case_file set ${change} where id = 'addressed-open'`), change).toBe(0);
    expect(await touch(asked, "select hand_over_case('addressed-open', 'cn/gd/', 'x', now())")).toBe(0);
    expect(await touch(asked, "delete from case_address")).toBe(0);
    expect(await touch(asked, "insert into case_address values ('addressed-sealed', 'cn/gd/', 'acts', now())")).toBe(0);
  });

  it("is addressed by whoever has it or acts in it, and by nobody else", async () => {
    for (const as of [...others, officer("cn/", "above")])
      await expect(address(as, "addressed-open", [{ office: "customs/", mode: "reads" }])).rejects.toMatchObject({
        code: "42501",
      });
    await expect(address(asked, "addressed-sealed", [{ office: "cn/gd/", mode: "acts" }])).rejects.toMatchObject({
      code: "42501",
    });
  });

  it("each side's papers stay inside until they are approved", async () => {
    const lay = (as: Identity, id: string, by: string | null) =>
      db().transaction(as, (tx) =>
        tx.run(
          `insert into document (id, case_id, seq, kind, sha256, media_type, created_at, life, by_office)
           values ($1, 'addressed-open', 1, 'note', $2, 'text/plain', now(), 'draft', $3)`,
          [id, HASH, by],
        ),
      );
    await lay(holder, "addressed-own", null);
    await lay(asked, "addressed-theirs", "cn/gd/");
    // Never in another office's name.
    for (const by of [null, "cn/zj/hz/"])
      await expect(lay(asked, `addressed-${by}`, by)).rejects.toMatchObject({ code: "42501" });
    const read = (as: Identity) =>
      db().transaction(as, (tx) => tx.rows("select id from document where case_id = 'addressed-open' order by id"));
    expect(await read(holder)).toEqual([{ id: "addressed-own" }]);
    expect(await read(asked)).toEqual([{ id: "addressed-theirs" }]);
    expect(await touch(holder, "update document set life = 'approved' where id = 'addressed-theirs'")).toBe(0);
    expect(await touch(asked, "update document set life = 'approved' where id = 'addressed-theirs'")).toBe(1);
    expect(await read(holder)).toEqual([{ id: "addressed-own" }, { id: "addressed-theirs" }]);
  });

  it("is only read by an office that follows it, and is gone from one for which it ended", async () => {
    await address(asked, "addressed-open", [{ office: "cn/gd/", mode: "reads" }]);
    expect((await sees(asked, "addressed-open")).case).toBe(true);
    const refused = await db().transaction(asked, (tx) => takeNote(tx, "addressed-open", 2, "gd-officer"));
    expect(refused).toMatchObject({ kind: "refused", refusal: { code: "case-of-another-office" } });
    expect(await touch(asked, "delete from deadline where case_id = 'addressed-open'")).toBe(0);
    await address(holder, "addressed-open", []);
    expect(await sees(asked, "addressed-open")).toEqual({ case: false, entries: 0, deadlines: 0 });
    // Both sides still read that it was there once.
    for (const as of [holder, asked])
      expect(
        await db().transaction(as, (tx) => tx.rows("select mode from case_address where case_id = 'addressed-open'")),
      ).toEqual([{ mode: "ended" }]);
  });

  it("a sealed case is read by the very office it is addressed to, not by those above it", async () => {
    await address(holder, "addressed-sealed", [{ office: "customs/sh/", mode: "acts" }]);
    expect((await sees(officer("customs/sh/"), "addressed-sealed")).case).toBe(true);
    expect((await sees(officer("customs/"), "addressed-sealed")).case).toBe(false);
    await address(holder, "addressed-sealed", []);
  });

  describe("the list of an office", () => {
    it("is still found by its index", async () => {
      const plan = await db().transaction(asked, async (tx) => {
        await tx.run("set local enable_seqscan = off");
        return tx.rows<Record<string, string>>("explain select id from case_file where office_path = 'cn/gd/'");
      });
      expect(plan.map((row) => Object.values(row)[0]).join("\n")).toMatch(/Index|Bitmap/);
    });
  });
}
