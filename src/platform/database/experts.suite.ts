import { afterAll, beforeAll, expect, it } from "vitest";
import { clerk, officer, openUmbrella, party, seedOffices } from "../../../tests/support/office.ts";
import type { Database, Identity } from "../index.ts";

const draws = [
  {
    id: "D1",
    role: "technical-investigator",
    take: 1,
    parties: ["a", "b"],
    right: "1.2",
    rounds: [
      {
        round: 1,
        on: "2026-03-02",
        listHash: "f".repeat(64),
        eligible: [{ id: "pool-x", name: "In" }],
        excluded: [{ id: "pool-y", name: "Out", why: [] }],
        sides: ["officer", "p1"],
        commitments: [{ by: "officer", commitment: "c", at: 3 }],
        openings: [],
        drawn: ["pool-x"],
      },
    ],
    seats: [
      { id: "pool-x", name: "In", place: 1, on: "2026-03-02" },
      {
        id: "pool-z",
        name: "Gone",
        place: 2,
        on: "2026-03-03",
        until: "2026-03-04",
        why: "declined",
        reason: "secret",
      },
    ],
    passedOver: [],
  },
];

/** Who sees the pool of experts, what a conflict tells across offices, and what a party learns of a draw. */
export function expertsSuite(db: () => Database): void {
  const province = officer("cn/zj/", "zj-head");
  const city = officer("cn/zj/hz/", "hz-officer");
  const otherCity = officer("cn/zj/nb/", "nb-officer");
  const states = new Map<string, unknown>();
  const rows = (as: Identity, sql: string, values: unknown[] = []) =>
    db().transaction(as, (tx) => tx.rows(sql, values));
  const add = (as: Identity, office: string, id: string, by = as.account) =>
    db().transaction(as, (tx) =>
      tx.run(
        `insert into expert (id, office_path, name, key, body, updated_by, updated_at) values ($1, $2, $1, $1, '{}', $3, now())`,
        [id, office, by],
      ),
    );
  const refused = expect.objectContaining({ code: "42501" });

  beforeAll(async () => {
    await seedOffices(db());
    for (const id of ["pool-x", "pool-y", "pool-z"]) await add(province, "cn/zj/", id);
    await add(otherCity, "cn/zj/nb/", "pool-nb");
    await db().transaction(city, async (tx) => {
      await openUmbrella(tx, "experts-open", "cn/zj/hz/");
      await openUmbrella(tx, "experts-sealed", "cn/zj/hz/", { sealed: true });
    });
    await db().system(async (tx) => {
      for (const id of ["experts-open", "experts-sealed"]) {
        states.set(id, (await tx.row<{ state: unknown }>("select state from case_file where id = $1", [id]))?.state);
        await tx.run(
          "update case_file set state = jsonb_set(state, '{facts}', jsonb_build_object('expertDraws', $2::jsonb)) where id = $1",
          [id, JSON.stringify(draws)],
        );
      }
    });
  });
  // The suites that share this database fold every docket again.
  afterAll(() =>
    db().system(async (tx) => {
      for (const [id, state] of states)
        await tx.run("update case_file set state = $2::jsonb where id = $1", [id, JSON.stringify(state)]);
    }),
  );

  it("a pool is seen by its office and those below it, and written by its office alone, under the writer's own account", async () => {
    const seen = async (as: Identity) =>
      (await rows(as, "select id from expert where id like 'pool-%' order by id")).map(
        (row) => (row as { id: string }).id,
      );
    expect(await seen(city)).toEqual(["pool-x", "pool-y", "pool-z"]);
    expect(await seen(otherCity)).toEqual(["pool-nb", "pool-x", "pool-y", "pool-z"]);
    expect(await seen(province)).toEqual(["pool-x", "pool-y", "pool-z"]);
    for (const stranger of [officer("cn/"), officer("cn/gd/"), party("holder-1"), clerk("holder-1", "experts-open")])
      expect(await seen(stranger)).toEqual([]);
    expect(await db().transaction(city, (tx) => tx.run("update expert set name = 'x' where id = 'pool-x'"))).toBe(0);
    await expect(add(city, "cn/zj/", "pool-w")).rejects.toEqual(refused);
    await expect(add(province, "cn/zj/", "pool-w", "somebody else")).rejects.toEqual(refused);
  });

  it("every state of an entry is kept, with who made it so, and nobody rewrites it", async () => {
    await db().transaction(province, (tx) =>
      tx.run("update expert set version = 2, body = '{\"region\":\"x\"}' where id = 'pool-y'"),
    );
    expect(
      await rows(
        city,
        "select version, by_account as by, body from expert_change where expert_id = 'pool-y' order by 1",
      ),
    ).toEqual([
      { version: 1, by: "zj-head", body: {} },
      { version: 2, by: "zj-head", body: { region: "x" } },
    ]);
    for (const sql of ["delete from expert_change", "update expert_change set by_account = 'x'", "delete from expert"])
      await expect(rows(province, sql)).rejects.toEqual(refused);
  });

  it("a conflict is found behind a wall, and says which case only to whom it may be said", async () => {
    const met = (as: Identity, parties: string[], right: string | null) =>
      rows(as, "select expert_id as id, number, same from experts_met('another', $1::text[], $2) order by 1, 2", [
        parties,
        right,
      ]);
    const unnamed = { id: "pool-x", number: null };
    expect(await met(otherCity, ["a", "b", "c"], null)).toEqual([{ ...unnamed, same: "parties" }]);
    expect(await met(otherCity, ["a", "c"], "1.2")).toEqual([{ ...unnamed, same: "right" }]);
    expect(await met(otherCity, ["a", "c"], null)).toEqual([]);
    expect(await met(city, ["a", "b"], null)).toMatchObject([
      { id: "pool-x", number: "U-experts-open" },
      { id: "pool-x", number: "U-experts-sealed" },
    ]);
    expect(await met(officer("cn/gd/"), ["a", "b"], "1.2")).toEqual([]);
    await expect(met(party("holder-1"), ["a", "b"], "1.2")).rejects.toEqual(refused);
    expect(await rows(otherCity, "select expert_id as id, serving, served from expert_loads() order by 1")).toEqual([
      { id: "pool-x", serving: 2, served: 2 },
      { id: "pool-z", serving: 0, served: 2 },
    ]);
  });

  it("a party is told of its draw the hash of the list and who was drawn; not who else stood there, nor why somebody went", async () => {
    const told = await rows(party("holder-1"), "select d as draw from party_draws('experts-open') d");
    expect(told).toMatchObject([
      {
        draw: {
          role: "technical-investigator",
          listHash: "f".repeat(64),
          drawn: true,
          givenUp: false,
          sides: [
            { side: "officer", own: false, committed: true, opened: false },
            { side: "p1", own: true, committed: false, opened: false },
          ],
          seats: [
            { name: "In", on: "2026-03-02" },
            { name: "Gone", until: "2026-03-04" },
          ],
        },
      },
    ]);
    expect(JSON.stringify(told)).not.toMatch(/Out|pool-|secret|declined/);
    expect(await rows(party("holder-2"), "select * from party_draws('experts-open')")).toEqual([]);
  });
}
