import { beforeAll, expect, it } from "vitest";
import { canonicalJson, leafOf } from "#evidence";
import {
  foldUmbrella,
  officer,
  openUmbrella,
  seedOffices,
  takeNote,
  umbrellaDeadline,
  umbrellaEvent,
} from "../../../tests/support/office.ts";
import {
  appendEvents,
  type Database,
  loadCase,
  loadDocket,
  loadEvents,
  nextNumber,
  rebuildProjections,
  sha256,
} from "../index.ts";

/** The docket: append, clash, leaves, projections. */
export function docketSuite(db: () => Database): void {
  const office = "cn/gd/";
  const anna = officer(office, "anna");

  beforeAll(async () => {
    await seedOffices(db());
  });

  it("appends an entry with its leaf, its snapshot and its deadlines", async () => {
    await db().transaction(anna, (tx) => openUmbrella(tx, "d1", office));
    const appended = await db().transaction(anna, (tx) => takeNote(tx, "d1", 1, "anna", { 备注: "红色，𠮷" }));
    expect(appended).toMatchObject({ kind: "appended", version: 2 });
    await db().transaction(anna, async (tx) => {
      const row = await loadCase(tx, "d1");
      expect(row).toMatchObject({
        stage: "looking",
        version: 2,
        nextDue: "2026-03-20",
        title: "Umbrella d1",
        closedAt: null,
      });
      const events = await loadEvents(tx, "d1");
      expect(row?.state).toEqual(foldUmbrella(events).state);
      const leaves = await tx.rows(
        "select event_seq as seq, sha256 from evidence_leaf where case_id = 'd1' order by position",
      );
      expect(leaves).toEqual(
        events.map((event) => ({ seq: event.seq, sha256: leafOf(sha256, { caseId: "d1", event }) })),
      );
    });
  });

  it("tells the slower of two who did what in between", async () => {
    await db().transaction(anna, (tx) => openUmbrella(tx, "d2", office));
    await db().transaction(anna, (tx) => takeNote(tx, "d2", 1, "anna"));
    expect(await db().transaction(officer(office, "bob"), (tx) => takeNote(tx, "d2", 1, "bob"))).toEqual({
      kind: "clash",
      version: 2,
      between: [{ seq: 2, type: "NoteTaken", action: "note", by: "anna", at: umbrellaEvent(2, "anna").at }],
    });
  });

  it("lets exactly one of many through who act at the same moment", async () => {
    await db().transaction(anna, (tx) => openUmbrella(tx, "d3", office));
    const all = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        db().transaction(officer(office, `o${i}`), (tx) => takeNote(tx, "d3", 1, `o${i}`)),
      ),
    );
    expect(all.map(({ kind }) => kind).sort()).toEqual(["appended", ...Array.from({ length: 7 }, () => "clash")]);
    expect(await db().transaction(anna, (tx) => loadEvents(tx, "d3"))).toHaveLength(2);
  });

  it("leaves neither event nor leaf when the transaction fails after the append", async () => {
    await db().transaction(anna, (tx) => openUmbrella(tx, "d4", office));
    await expect(
      db().transaction(anna, async (tx) => {
        await takeNote(tx, "d4", 1, "anna");
        throw new Error("the world ended");
      }),
    ).rejects.toThrow("the world ended");
    await db().transaction(anna, async (tx) => {
      expect((await loadCase(tx, "d4"))?.version).toBe(1);
      expect(await loadEvents(tx, "d4")).toHaveLength(1);
      expect(await tx.rows("select 1 from evidence_leaf where case_id = 'd4'")).toHaveLength(1);
    });
  });

  it("takes no entry out of turn", async () => {
    await db().transaction(anna, (tx) => openUmbrella(tx, "d5", office));
    const events = [umbrellaEvent(3, "anna")];
    await expect(
      db().transaction(anna, (tx) =>
        appendEvents(tx, { caseId: "d5", expectedVersion: 1, events, after: foldUmbrella(events) }),
      ),
    ).rejects.toThrow(/do not follow version 1/);
  });

  it("pages through a docket to its last entry", async () => {
    await db().transaction(anna, async (tx) => {
      await openUmbrella(tx, "d6", office);
      for (let seq = 1; seq < 7; seq += 1) await takeNote(tx, "d6", seq, "anna");
      const first = await loadDocket(tx, "d6", { limit: 5 });
      expect(first).toMatchObject({ total: 7, next: 5 });
      const second = await loadDocket(tx, "d6", { after: first.next ?? 0, limit: 5 });
      expect(second).toMatchObject({ total: 7, next: null });
      expect([...first.events, ...second.events].map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    });
  });

  it("rebuilds every projection equal to what it was, whatever was lost", async () => {
    await db().transaction(anna, (tx) => openUmbrella(tx, "d7", office));
    const fold = (_row: unknown, events: Parameters<typeof foldUmbrella>[0]) => foldUmbrella(events);
    expect((await rebuildProjections(db(), fold)).differed).toEqual([]);
    const picture = () =>
      db().system(async (tx) =>
        canonicalJson({
          cases: await tx.rows("select * from case_file order by id"),
          deadlines: await tx.rows("select * from deadline order by case_id, run"),
          timers: await tx.rows("select * from timer order by case_id, run, rung"),
          parties: await tx.rows("select * from case_party order by case_id, party_id"),
        }),
      );
    const before = await picture();
    await db().system(async (tx) => {
      await tx.run(
        "update case_file set state = '{}', stage = '', version = 0, next_due = null where id in ('d7', 'd1')",
      );
      await tx.run("delete from deadline where case_id in ('d7', 'd2')");
      await tx.run("delete from case_party where case_id = 'd3'");
    });
    const { cases, differed } = await rebuildProjections(db(), fold);
    expect(cases).toBeGreaterThanOrEqual(7);
    expect(differed.map(({ caseId, what }) => [caseId, what])).toEqual([
      ["d1", ["state"]],
      ["d2", ["deadlines"]],
      ["d3", ["parties"]],
      ["d7", ["state", "deadlines"]],
    ]);
    expect(await picture()).toBe(before);
  });

  it("keeps a claimed timer claimed when deadlines are computed again, and arms it anew for a new due date", async () => {
    await db().transaction(anna, (tx) => openUmbrella(tx, "d8", office));
    await db().system((tx) =>
      tx.run("insert into timer_claim values ('d8', 'answer#1', 'overdue', '2026-03-20', now())"),
    );
    const armed = async (due: string) => {
      await rebuildProjections(db(), (_row, events) => foldUmbrella(events, [umbrellaDeadline(due)]));
      return db().statement("select rung from timer where case_id = 'd8' and claimed_at is null order by rung");
    };
    await db().system((tx) => tx.run("delete from deadline where case_id = 'd8'"));
    expect(await armed("2026-03-20")).toEqual([{ rung: "remind-3" }]);
    expect(await armed("2026-03-27")).toEqual([{ rung: "overdue" }, { rung: "remind-3" }]);
  });

  it("numbers without gaps, also when an act is rolled back", async () => {
    const next = () => db().transaction(anna, (tx) => nextNumber(tx, office, 2026, "decision"));
    expect(await next()).toBe(1);
    await db()
      .transaction(anna, async (tx) => {
        await nextNumber(tx, office, 2026, "decision");
        throw new Error("no");
      })
      .catch(() => {});
    expect(await Promise.all([next(), next(), next()]).then((all) => all.sort())).toEqual([2, 3, 4]);
  });
}
