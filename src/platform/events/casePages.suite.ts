import { beforeAll, expect, it } from "vitest";
import type { CaseEvent } from "#casework";
import { foldUmbrella, officer, openUmbrella, seedOffices, umbrellaEvent } from "../../../tests/support/office.ts";
import { appendEvents, type Database, loadCase, loadEvents, type Projected, rebuildProjections } from "../index.ts";

/** Long cases: the lists of their state lie in pages, and nobody who loads the case notices. */
export function casePagesSuite(db: () => Database): void {
  const office = "cn/gd/";
  const anna = officer(office, "anna");
  const seen = (seq: number): CaseEvent => ({
    ...umbrellaEvent(seq, "anna"),
    added: { seen: [{ seq, what: `伞 ${seq}` }] },
  });
  const fold = (events: readonly CaseEvent[]): Projected => {
    const { state, deadlines } = foldUmbrella(events);
    const all = events.flatMap(({ added = {} }) => added["seen"] ?? []);
    return { state: { ...state, facts: { ...state.facts, ...(all.length > 0 && { seen: all }) } }, deadlines };
  };
  const first = umbrellaEvent(1, "anna");
  const docket = (length: number) => [first, ...Array.from({ length: length - 1 }, (_, index) => seen(index + 2))];
  const append = (id: string, from: number, to: number, after = fold(docket(to))) =>
    db().transaction(anna, (tx) =>
      appendEvents(tx, { caseId: id, expectedVersion: from, events: docket(to).slice(from), after }),
    );
  const row = async (id: string) => {
    const [stored] = await db().statement<{ length: number; pages: Record<string, string[]> | null }>(
      "select length(state::text) as length, state -> 'pages' as pages from case_file where id = $1",
      [id],
    );
    const pages = await db().statement<{ sha256: string }>(
      "select sha256 from case_page where case_id = $1 order by 1",
      [id],
    );
    return {
      length: stored?.length ?? 0,
      named: Object.values(stored?.pages ?? {})
        .flat()
        .sort(),
      there: pages.map(({ sha256 }) => sha256),
    };
  };
  const loaded = (id: string) => db().transaction(anna, async (tx) => (await loadCase(tx, id))?.state);

  beforeAll(async () => {
    await seedOffices(db());
    await db().transaction(anna, (tx) => openUmbrella(tx, "p1", office));
    await append("p1", 1, 1100);
  });

  it("a case of a thousand entries keeps its row short, and is loaded whole", async () => {
    const { length, named, there } = await row("p1");
    expect(named).toEqual(there);
    expect(there).toHaveLength(8);
    expect(length).toBeLessThan(30_000);
    expect(await loaded("p1")).toEqual(fold(docket(1100)).state);
  });

  it("one more step writes no page until the next is full, and a step from what was loaded reads the same", async () => {
    const before = await row("p1");
    await append("p1", 1100, 1101);
    expect((await row("p1")).there).toEqual(before.there);
    await append("p1", 1101, 1260);
    expect((await row("p1")).there).toHaveLength(10);
    const state = await loaded("p1");
    const one = seen(1261);
    const after = fold(docket(1261));
    if (state === undefined) throw new Error("the case is gone");
    const facts = {
      ...after.state.facts,
      seen: [...(state.facts["seen"] as object[]), ...(one.added?.["seen"] ?? [])],
    };
    await append("p1", 1260, 1261, { ...after, state: { ...after.state, facts } });
    expect(await loaded("p1")).toEqual(after.state);
  });

  it("what is said no more is cleared away with its page", async () => {
    await db().transaction(anna, (tx) => openUmbrella(tx, "p2", office));
    await append("p2", 1, 1100);
    const hidden = fold(docket(1101));
    const told = (hidden.state.facts["seen"] as { seq: number }[]).map((each) =>
      each.seq === 7 ? { ...each, what: "███" } : each,
    );
    await append("p2", 1100, 1101, {
      ...hidden,
      state: { ...hidden.state, facts: { ...hidden.state.facts, seen: told } },
    });
    const { named, there } = await row("p2");
    expect(named).toEqual(there);
    expect(
      await db().statement("select 1 from case_page where case_id = 'p2' and items::text like '%伞 7\"%'"),
    ).toEqual([]);
  });

  it("is put right from its docket where a page was lost", async () => {
    await db().statement(
      "delete from case_page where case_id = 'p1' and sha256 = (select min(sha256) from case_page where case_id = 'p1')",
    );
    const again = (_row: unknown, events: readonly CaseEvent[]) => fold(events);
    const { differed } = await rebuildProjections(db(), again);
    expect(differed.map(({ caseId }) => caseId)).toContain("p1");
    const { named, there } = await row("p1");
    expect(named).toEqual(there);
    const events = await db().transaction(anna, (tx) => loadEvents(tx, "p1"));
    expect(await loaded("p1")).toEqual(fold(events).state);
    expect((await rebuildProjections(db(), again)).differed).toEqual([]);
  });

  it("its pages are seen by whoever sees the case, and by nobody else", async () => {
    const of = (identity: ReturnType<typeof officer>) =>
      db().transaction(identity, (tx) => tx.rows("select sha256 from case_page where case_id = 'p1' limit 1"));
    expect(await of(anna)).toHaveLength(1);
    expect(await of(officer("cn/zj/", "zoe"))).toEqual([]);
    const cleared = await db().transaction(officer("cn/", "nora"), (tx) =>
      tx.run("delete from case_page where case_id = 'p1'"),
    );
    expect(cleared).toBe(0);
  });
}
