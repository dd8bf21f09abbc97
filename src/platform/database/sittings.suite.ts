import { afterAll, beforeAll, expect, it } from "vitest";
import {
  clerk,
  foldUmbrella,
  officer,
  openUmbrella,
  party,
  seedOffices,
  T0,
  umbrellaEvent,
} from "../../../tests/support/office.ts";
import { appendEvents, type Database, type Identity, type SittingRow, rebuildProjections } from "../index.ts";

const HASH = "7".repeat(64);

function sitting(more: Partial<SittingRow> = {}): SittingRow {
  return {
    id: "hearing",
    state: "fixed",
    start: "2026-04-16T01:00:00.000Z",
    end: "2026-04-16T03:00:00.000Z",
    sitters: ["hz-li"],
    busy: ["account:hz-li", "room:r1"],
    notices: [],
    body: { name: { zh: "口头审理", en: "Oral hearing" }, place: "第一审理室", room: "r1", sits: [] },
    ...more,
  };
}

/** What the walls say of sittings, rooms and bookings: asked by raw queries. */
export function sittingsSuite(db: () => Database): void {
  const hangzhou = officer("cn/zj/hz/", "hz-officer");
  const ningbo = officer("cn/zj/nb/", "nb-officer");
  const above = officer("cn/zj/", "zj-officer");
  const fix = (as: Identity, id: string, seq: number, sittings: readonly SittingRow[]) =>
    db().transaction(as, (tx) => {
      const event = umbrellaEvent(seq, as.account);
      const after = { ...foldUmbrella([event]), sittings };
      return appendEvents(tx, { caseId: id, expectedVersion: seq - 1, events: [event], after });
    });
  const seen = async (as: Identity) =>
    (
      await db().transaction(as, (tx) =>
        tx.rows<{ name: string }>("select case_id || '/' || id || '/' || state as name from sitting order by 1"),
      )
    ).map(({ name }) => name);
  const touch = (as: Identity, sql: string) =>
    db()
      .transaction(as, (tx) => tx.run(sql))
      .catch((error: { code?: string }) => (error.code === "42501" ? 0 : Promise.reject(error)));

  beforeAll(async () => {
    await seedOffices(db());
    await db().transaction(hangzhou, async (tx) => {
      for (const id of ["sits-a", "sits-b", "sits-c"]) await openUmbrella(tx, id, "cn/zj/hz/", { actor: "hz-officer" });
      await openUmbrella(tx, "sits-sealed", "cn/zj/hz/", { sealed: true, actor: "hz-officer" });
      await tx.run("insert into file values ($1, 3, 'text/plain', now())", [HASH]);
    });
    await db().transaction(ningbo, (tx) => openUmbrella(tx, "sits-nb", "cn/zj/nb/", { actor: "nb-officer" }));
  });

  // The suites that share this database fold every docket again: a fold of umbrellas fixes no sittings.
  afterAll(() => db().system((tx) => tx.run("delete from sitting where case_id like 'sits-%'")));

  it("are seen by the office of the case and those above it; of a sealed case by its own office alone", async () => {
    expect((await fix(hangzhou, "sits-a", 2, [sitting()])).kind).toBe("appended");
    const elsewhere = { start: "2026-04-17T01:00:00.000Z", end: "2026-04-17T03:00:00.000Z" };
    await fix(hangzhou, "sits-sealed", 2, [sitting(elsewhere)]);
    expect(await seen(hangzhou)).toEqual(["sits-a/hearing/fixed", "sits-sealed/hearing/fixed"]);
    expect(await seen(above)).toEqual(["sits-a/hearing/fixed"]);
    for (const as of [ningbo, officer("cn/gd/"), officer("customs/")]) expect(await seen(as)).toEqual([]);
    for (const as of [above, ningbo])
      expect(await touch(as, "update sitting set state = 'cancelled'"), as.account).toBe(0);
  });

  it("are seen by a party once it may read a notice of them, and never by another party", async () => {
    const notice = "hearingNotice#1";
    await fix(hangzhou, "sits-a", 3, [sitting({ notices: [notice] })]);
    expect(await seen(party("holder-1"))).toEqual([]);
    await db().transaction(hangzhou, (tx) =>
      tx.run(
        `insert into document (id, case_id, seq, kind, sha256, media_type, created_at, life, for_parties, paper)
         values ('sits-notice', 'sits-a', 3, 'hearingNotice', $1, 'text/plain', now(), 'draft', true, $2)`,
        [HASH, notice],
      ),
    );
    expect(await seen(party("holder-1"))).toEqual([]);
    await touch(hangzhou, "update document set life = 'approved' where id = 'sits-notice'");
    expect(await seen(party("holder-1"))).toEqual(["sits-a/hearing/fixed"]);
    expect(await seen(party("holder-2"))).toEqual([]);
    // Who sits by account, and what is booked, is for the office.
    for (const column of ["sitters", "busy"])
      expect(await touch(party("holder-1"), `select ${column} from sitting`), column).toBe(0);
    expect(await touch(party("holder-1"), "select * from bookings_of('{room:r1}', '', now())")).toBe(0);
  });

  it("are not booked twice: the other case is told what is taken and when, but whose it is only within its walls", async () => {
    await expect(fix(ningbo, "sits-nb", 2, [sitting({ sitters: [], busy: ["room:r1"] })])).rejects.toMatchObject({
      code: "23P01",
    });
    const asked = (as: Identity) =>
      db().transaction(as, (tx) =>
        tx.rows(
          `select b.what, b.starts_at as start, c.number from bookings_of('{room:r1}', 'sits-nb', $1) b
             left join case_file c on c.id = b.case_id where b.starts_at < '2026-04-17'`,
          [T0],
        ),
      );
    const booked = { what: "room:r1", start: "2026-04-16T01:00:00.000Z" };
    expect(await asked(ningbo)).toEqual([{ ...booked, number: null }]);
    expect(await asked(hangzhou)).toMatchObject([{ ...booked, number: expect.stringContaining("sits-a") as string }]);
    // One may begin as the other ends; another room and other people are free.
    const next = { start: "2026-04-16T03:00:00.000Z", end: "2026-04-16T04:00:00.000Z" };
    expect((await fix(hangzhou, "sits-b", 2, [sitting(next)])).kind).toBe("appended");
    expect((await fix(ningbo, "sits-nb", 2, [sitting({ busy: ["room:r2"] })])).kind).toBe("appended");
  });

  it("are free again once they are cancelled or held, and their history stays", async () => {
    await fix(hangzhou, "sits-b", 3, [sitting({ state: "cancelled", busy: [] })]);
    expect(await seen(hangzhou)).toContain("sits-b/hearing/cancelled");
    const then = { start: "2026-04-16T03:00:00.000Z", end: "2026-04-16T04:00:00.000Z" };
    expect((await fix(hangzhou, "sits-c", 2, [sitting(then)])).kind).toBe("appended");
  });

  it("of two officers at the same instant one gets the room", async () => {
    const hours = { start: "2026-05-11T01:00:00.000Z", end: "2026-05-11T03:00:00.000Z" };
    const outcomes = await Promise.allSettled([
      fix(hangzhou, "sits-b", 4, [sitting(hours)]),
      fix(ningbo, "sits-nb", 3, [sitting({ ...hours, busy: ["account:nb-li", "room:r1"] })]),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "23P01" } });
  });

  it("are written by the clerk of a case, and by jobs as the docket says, booked twice or not", async () => {
    const clerkOfA = clerk("holder-1", "sits-a");
    expect(await seen(clerkOfA)).toEqual(["sits-a/hearing/fixed"]);
    expect(await touch(clerkOfA, "update sitting set state = 'cancelled', busy = '{}'")).toBe(1);
    const rebuilt = await rebuildProjections(db(), (row, events) =>
      row.id === "sits-a" || row.id === "sits-c"
        ? { ...foldUmbrella(events), sittings: [sitting()] }
        : foldUmbrella(events),
    );
    expect(rebuilt.differed.filter(({ what }) => what.includes("sittings")).map(({ caseId }) => caseId)).toEqual(
      expect.arrayContaining(["sits-a", "sits-c"]),
    );
  });

  it("rooms are the administrator's of their office, and read by those above and below", async () => {
    const administrator = officer("cn/zj/hz/", "hz-admin", ["administrator"]);
    const add = (as: Identity, id: string) =>
      touch(as, `insert into room (id, office_path, name, seats) values ('${id}', 'cn/zj/hz/', '${id}', 12)`);
    expect(await add(hangzhou, "room-1")).toBe(0);
    expect(await add(officer("cn/zj/", "zj-admin", ["administrator"]), "room-1")).toBe(0);
    expect(await add(administrator, "room-1")).toBe(1);
    const rooms = (as: Identity) => db().transaction(as, (tx) => tx.rows("select id from room"));
    expect(await rooms(hangzhou)).toEqual([{ id: "room-1" }]);
    expect(await rooms(above)).toEqual([{ id: "room-1" }]);
    expect(await rooms(ningbo)).toEqual([]);
    expect(await touch(hangzhou, "update room set closed_at = now()")).toBe(0);
  });
}
