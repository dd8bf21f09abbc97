import { beforeAll, expect, it } from "vitest";
import { officer, party, seedOffices } from "../../../tests/support/office.ts";
import type { Database, Identity } from "../index.ts";

/** Who sees and makes rankings, versions of scorecards and summaries; and that what is kept is never changed. */
export function reportsSuite(db: () => Database): void {
  const province = officer("cn/zj/", "zj-head", ["head"]);
  const city = officer("cn/zj/hz/", "hz-officer");
  const cityHead = officer("cn/zj/hz/", "hz-head", ["head"]);
  const otherCity = officer("cn/zj/nb/", "nb-officer");
  const rows = (as: Identity, sql: string, values: unknown[] = []) =>
    db().transaction(as, (tx) => tx.rows(sql, values));
  const ranking = (as: Identity, id: string, office: string, by = as.account) =>
    rows(
      as,
      `insert into ranking (id, office_path, card_id, card_version, card, title, period_from, period_to, made_by, made_at)
       values ($1, $2, 'card', 1, '{}', 'Ranking', '2026-01-01', '2026-06-30', $3, now())`,
      [id, office, by],
    );
  const weigh = (as: Identity, office: string, version: number) =>
    rows(
      as,
      `insert into scorecard_version (office_path, card_id, version, card, reason, made_by, made_at) values ($1, 'card', $2, '{}', 'why', $3, now())`,
      [office, version, as.account],
    );
  const summary = (as: Identity, id: string, office: string) =>
    rows(
      as,
      `insert into summary (id, office_path, period_from, period_to, language, version, created_by, created_at, updated_at)
       values ($1, $2, '2026-01-01', '2026-06-30', 'zh', 1, $3, now(), now())`,
      [id, office, as.account],
    );
  const version = (as: Identity, id: string) =>
    rows(
      as,
      `insert into summary_version (summary_id, version, title, blocks, taken, cause, made_by, made_at)
       values ($1, 1, 'Title', '[]', '{}', 'begun', $2, now())`,
      [id, as.account],
    );
  const refused = expect.objectContaining({ code: "42501" });

  beforeAll(async () => {
    await seedOffices(db());
    await ranking(city, "ranking-hz", "cn/zj/hz/");
    await rows(city, "insert into ranking_entity (ranking_id, entity, name) values ('ranking-hz', 'a', '{}')");
    await rows(
      city,
      "insert into ranking_value (ranking_id, entity, indicator, value) values ('ranking-hz', 'a', 'i', 1)",
    );
    await summary(city, "summary-hz", "cn/zj/hz/");
    await version(city, "summary-hz");
  });

  it("are seen by the office and those above it, by no other and by no party", async () => {
    const seen = async (as: Identity) =>
      (
        await Promise.all(
          ["ranking", "ranking_entity", "ranking_value", "summary", "summary_version"].map((table) =>
            rows(as, `select 1 from ${table}`),
          ),
        )
      ).map((found) => found.length);
    expect(await seen(city)).toEqual([1, 1, 1, 1, 1]);
    expect(await seen(province)).toEqual([1, 1, 1, 1, 1]);
    expect(await seen(otherCity)).toEqual([0, 0, 0, 0, 0]);
    await expect(seen(party("holder-1"))).rejects.toEqual(refused);
  });

  it("are made in one's own office and name only", async () => {
    await expect(ranking(city, "r2", "cn/zj/nb/")).rejects.toEqual(refused);
    await expect(ranking(city, "r3", "cn/zj/hz/", "somebody-else")).rejects.toEqual(refused);
    await expect(summary(otherCity, "s2", "cn/zj/hz/")).rejects.toEqual(refused);
    await expect(version(otherCity, "summary-hz")).rejects.toEqual(refused);
    await expect(
      rows(otherCity, "insert into ranking_entity (ranking_id, entity, name) values ('ranking-hz', 'b', '{}')"),
    ).rejects.toEqual(refused);
  });

  it("a ranking of offices is published once, by a head or supervisor of its office, and then seen by those ranked in it alone", async () => {
    const cards = [
      ["ranking-zj", '{"entities": "offices"}'],
      ["ranking-named", '{"entities": "named"}'],
    ] as const;
    for (const [id, card] of cards) {
      await rows(
        province,
        `insert into ranking (id, office_path, card_id, card_version, card, title, period_from, period_to, made_by, made_at)
         values ($1, 'cn/zj/', 'card', 1, $2::jsonb, 'Ranking', '2026-01-01', '2026-06-30', $3, now())`,
        [id, card, province.account],
      );
      await rows(province, "insert into ranking_entity (ranking_id, entity, name) values ($1, 'cn/zj/hz/', '{}')", [
        id,
      ]);
    }
    const publish = (as: Identity, id: string) =>
      rows(as, "insert into ranking_published (ranking_id, published_by, published_at) values ($1, $2, now())", [
        id,
        as.account,
      ]);
    const seen = (as: Identity) =>
      rows(
        as,
        "select r.id, e.entity from ranking r join ranking_entity e on e.ranking_id = r.id where r.id like 'ranking-%' and r.office_path = 'cn/zj/'",
      );
    expect(await seen(city)).toEqual([]);
    for (const as of [cityHead, officer("cn/zj/", "zj-officer")])
      await expect(publish(as, "ranking-zj")).rejects.toEqual(refused);
    await expect(publish(province, "ranking-named")).rejects.toEqual(refused);
    await publish(province, "ranking-zj");
    expect(await seen(city)).toEqual([{ id: "ranking-zj", entity: "cn/zj/hz/" }]);
    expect(await seen(otherCity)).toEqual([]);
    await expect(publish(province, "ranking-zj")).rejects.toThrow();
    await expect(rows(province, "delete from ranking_published")).rejects.toEqual(refused);
  });

  it("weights are set by a head or a supervisor, and nothing that is kept can be changed", async () => {
    await expect(weigh(city, "cn/zj/hz/", 2)).rejects.toEqual(refused);
    await weigh(cityHead, "cn/zj/hz/", 2);
    expect(await rows(province, "select version from scorecard_version")).toHaveLength(1);
    expect(await rows(otherCity, "select version from scorecard_version")).toEqual([]);
    for (const table of ["ranking", "ranking_value", "scorecard_version", "summary_version"])
      await expect(rows(cityHead, `delete from ${table}`)).rejects.toEqual(refused);
    await expect(rows(city, "update ranking_value set value = 2")).rejects.toEqual(refused);
    await expect(rows(city, "update summary_version set title = 'Other'")).rejects.toEqual(refused);
  });
}
