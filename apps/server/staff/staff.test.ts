import { routes } from "#contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Person, type Product, startProduct } from "../../../tests/support/product.ts";
import { demoPassword } from "../demo/accounts.ts";

const { cases, staff } = routes;

describe("leave, deputies and workload", () => {
  let product: Product;
  let people: Record<"officer" | "officer2" | "deputy" | "reviewer" | "head" | "supervisor" | "holder", Person>;

  /** Turns the clock and signs everybody in again: sessions do not outlive weeks. */
  async function on(moment: string): Promise<void> {
    product.at(moment);
    const person = (login: string) => product.signIn(login, demoPassword);
    people = {
      officer: await person("officer"),
      officer2: await person("officer2"),
      deputy: await person("deputy"),
      reviewer: await person("reviewer"),
      head: await person("head"),
      supervisor: await person("supervisor"),
      holder: await person("holder"),
    };
  }

  beforeAll(async () => {
    product = await startProduct({ demo: true, now: "2026-01-05T12:00:00+08:00" });
    await product.database.system((tx) =>
      tx.run(
        `insert into account (id, login, name, office_path, roles, certificate, password_hash, created_at)
         select 'demo-deputy', 'deputy', '承办人代班', office_path, roles, '演示-代', password_hash, created_at from account where login = 'officer'`,
      ),
    );
    await on("2026-01-05T13:00:00+08:00");
  }, 180_000);
  afterAll(() => product.stop());

  const leave = { from: "2026-01-05", until: "2026-01-09", deputyId: "demo-deputy", reason: "年休假" } as const;
  const code = async (who: Person, body: object) => {
    const { status, body: problem } = await who.try(staff.takeLeave, { body });
    if (problem.code === "not-your-role") return `${status} ${problem.code}`;
    expect(problem["article"]).toEqual({ source: "house", article: "1" });
    expect(problem["remedy"]).toMatchObject({ zh: expect.any(String), en: expect.any(String) });
    return `${status} ${problem.code}`;
  };

  it("refuses a leave that cannot be, each with what to do", async () => {
    const { officer, officer2 } = people;
    expect(await code(officer, { ...leave, until: "2026-01-04" })).toBe("422 leave-ends-before-it-begins");
    expect(await code(officer, { ...leave, from: "2025-12-08", until: "2025-12-12" })).toBe("422 leave-is-over");
    expect(await code(officer, { ...leave, deputyId: "demo-officer" })).toBe("422 own-deputy");
    expect(await code(officer, { ...leave, deputyId: "demo-reviewer" })).toBe("422 deputy-lacks-role");
    expect(await code(officer, { ...leave, deputyId: "demo-feng-officer" })).toBe("422 no-such-colleague");
    expect(await code(officer2, { ...leave, accountId: "demo-officer" })).toBe("403 not-your-role");
  });

  it("lets the deputy act for the officer on leave, recorded as such, and nobody after the last day", async () => {
    const open = await people.head.call(cases.list, {
      query: { officer: "demo-officer", open: "true", stage: "investigation" },
    });
    const [one] = open.items;
    if (one === undefined) throw new Error("the demonstration has no such case");
    const evidence = async () => {
      const { version } = await people.deputy.call(cases.one, { params: { id: one.id } });
      return people.deputy.try(cases.act, {
        params: { id: one.id, action: "record-evidence" },
        body: {
          expectedVersion: version,
          input: { name: "照片", kind: "document", proves: "陈列", source: "现场", obtainedOn: "2026-01-05" },
        },
      });
    };
    expect((await evidence()).body.code).toBe("not-on-the-case");

    const taken = await people.officer.call(staff.takeLeave, { body: leave });
    expect(taken).toMatchObject({ state: "now", reason: "年休假", deputy: { id: "demo-deputy" }, mayEnd: true });
    expect(await code(people.officer, { ...leave, from: "2026-01-09", until: "2026-01-12" })).toBe(
      "422 leave-overlaps",
    );
    expect(await code(people.officer2, { ...leave, deputyId: "demo-officer" })).toBe("422 deputy-on-leave");

    const { standingIn } = await people.deputy.call(cases.workbench);
    const all = await people.head.call(cases.list, { query: { officer: "demo-officer", open: "true", limit: 200 } });
    expect(standingIn).toMatchObject([{ person: { id: "demo-officer" }, until: "2026-01-09" }]);
    expect(standingIn[0]?.cases.map(({ id }) => id).sort()).toEqual(all.items.map(({ id }) => id).sort());
    expect((await people.officer2.call(cases.workbench)).standingIn).toEqual([]);

    const acted = await evidence();
    expect(acted.status).toBe(200);
    expect(acted.body["event"]).toMatchObject({
      actor: { id: "demo-deputy", for: { id: "demo-officer", name: "承办人甲" } },
    });

    await on("2026-01-10T10:00:00+08:00");
    expect((await evidence()).body.code).toBe("not-on-the-case");
    expect((await people.deputy.call(cases.workbench)).standingIn).toEqual([]);
  });

  it("tells the office who is away and who stands in, and why only to the person and the head", async () => {
    const reason = async (who: Person) => (await who.call(staff.leaves)).items.map((each) => each.reason);
    expect(await reason(people.officer)).toEqual(["年休假"]);
    expect(await reason(people.head)).toEqual(["年休假"]);
    expect(await reason(people.officer2)).toEqual([null]);
    expect((await people.holder.try(staff.leaves)).status).toBe(403);
  });

  it("is ended early by the person or the head, and by nobody else; one still to come is called off", async () => {
    const coming = await people.head.call(staff.takeLeave, {
      body: { accountId: "demo-officer2", from: "2026-01-12", until: "2026-01-23", reason: "培训" },
    });
    expect(coming).toMatchObject({ state: "coming", deputy: null });
    const end = (who: Person) => who.try(staff.endLeave, { params: { id: coming.id } });
    expect((await end(people.officer)).status).toBe(403);
    await on("2026-01-15T10:00:00+08:00");
    expect((await end(people.head)).body).toMatchObject({ state: "past", until: "2026-01-14" });
    const later = await people.officer.call(staff.takeLeave, {
      body: { from: "2026-02-02", until: "2026-02-03", reason: "事假" },
    });
    const off = await people.officer.try(staff.endLeave, { params: { id: later.id } });
    expect(off.body).toMatchObject({ state: "called-off", mayEnd: false });
    expect((await people.officer.try(staff.endLeave, { params: { id: later.id } })).status).toBe(403);
  });

  it("shows how much lies on whose desk, and every number opens exactly its cases", async () => {
    const { items } = await people.supervisor.call(staff.workload);
    expect(items.some(({ open }) => open > 5)).toBe(true);
    expect(new Set(items.map(({ officePath }) => officePath)).size).toBeGreaterThan(1);
    for (const { person, officePath, open, overdue, dueThisWeek } of items) {
      const query = { officePath, officer: person?.id ?? "nobody", open: "true", limit: 1 } as const;
      const total = async (more: object) =>
        (await people.supervisor.call(cases.list, { query: { ...query, ...more } })).total;
      expect([await total({}), await total({ due: "overdue" }), await total({ due: "week" })]).toEqual([
        open,
        overdue,
        dueThisWeek,
      ]);
    }
    // A bulk notice is worked by the platform and names no officer: it waits for nobody.
    const nobodys = { officer: "nobody", open: "true", limit: 200 } as const;
    const waiting = (await people.supervisor.call(cases.list, { query: nobodys })).items;
    expect(waiting.length).toBeGreaterThan(0);
    expect(new Set(waiting.map(({ procedure }) => procedure)).has("platform-notice")).toBe(false);
    const notices = { procedure: "platform-notice", open: "true" } as const;
    expect((await people.supervisor.call(cases.list, { query: notices })).total).toBeGreaterThan(0);
    const own = await people.head.call(staff.workload);
    expect(own.items.map(({ person }) => person?.id ?? "nobody")).toEqual(
      expect.arrayContaining(["nobody", "demo-officer", "demo-officer2", "demo-deputy"]),
    );
    expect((await people.head.try(staff.workload, { query: { officePath: "ip/qc/feng/" } })).status).toBe(403);
    expect((await people.officer.try(staff.workload)).status).toBe(403);
  });
});
