import { routes } from "#contract";
import { handOver, type Tx } from "#platform";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Product, startProduct } from "../../tests/support/product.ts";
import { mend, type Sealed, sealReturns, signedIn } from "../../tests/support/sealedReturns.ts";
import { sweepRestatements } from "./restatements/sweep.ts";

const { restatements, returns } = routes;

describe("a closed case is mended after three levels have sealed their half-year", () => {
  let product: Product;
  let as: ReturnType<typeof signedIn>;
  let sealed: Sealed;
  let closedCase: string;
  let otherCase: string;
  const now = "2026-11-20T02:00:00.000Z";
  const reason = "结案日期登记有误，实际于七月结案";
  const view = async (login: string, id: string) => (await as(login)).call(returns.one, { params: { id } });
  const verified = async (login: string, id: string) => (await as(login)).call(restatements.verify, { params: { id } });
  const restated = async (login: string, id: string) =>
    (await as(login)).call(restatements.ofReturn, { params: { id } });
  const waiting = async (login: string) =>
    (await (await as(login)).call(restatements.list, { query: { waiting: "here" } })).items;
  const act = async (login: string, id: string, body: { act: "accept" | "question" | "answer"; text?: string }) => {
    const person = await as(login);
    const { version } = await person.call(restatements.one, { params: { id } });
    return person.try(restatements.act, { params: { id }, body: { ...body, expectedVersion: version } });
  };
  const records = async (login: string, id: string) =>
    (await as(login)).call(restatements.records, { params: { id }, query: {} });

  beforeAll(async () => {
    product = await startProduct({ demo: true, now: "2026-11-20T10:00:00+08:00" });
    as = signedIn(product);
    // The demonstration's own restatement is accepted before the province submits: it is in what the province adds up.
    for (const { id } of await waiting("qc-head")) await act("qc-head", id, { act: "accept" });
    sealed = await sealReturns(as);
    const closed = await (await as("head")).call(routes.figures.records, {
      params: { id: "cases-closed" },
      query: { from: "2026-01-01", to: "2026-06-30", officePath: "ip/qc/lan/", limit: 2 },
    });
    [closedCase, otherCase] = closed.items.map(({ id }) => id) as [string, string];
  }, 280_000);
  afterAll(() => product.stop());

  it("nothing is raised while nothing that counts changes, and every seal holds", async () => {
    const city = await restated("head", sealed.city);
    expect(city.restatements.map(({ number, stage }) => [number, stage])).toEqual([[1, "accepted"]]);
    expect((await verified("head", sealed.city)).seal).toBe("holds");
    for (const [login, id] of [
      ["qc-head", sealed.province],
      ["national-head", sealed.nation],
    ] as const)
      expect(await verified(login, id)).toMatchObject({ seal: "holds", differing: [] });
    expect(await waiting("qc-head")).toEqual([]);
  });

  it("its city's return is restated and nothing sealed moves; the check names the cells, and no other", async () => {
    const before = await view("head", sealed.city);
    await mend(await as("officer"), closedCase, "close", { at: "2026-07-02T10:00:00+08:00" }, reason);
    const [one, ...others] = await waiting("qc-head");
    expect(others).toEqual([]);
    expect(one).toMatchObject({ number: 2, stage: "raised", officePath: "ip/qc/lan/", cells: 2, records: 1 });
    expect(one?.may).toEqual(["accept", "question"]);
    const cells = ["cases-closed.mark", "cases-closed.all"];
    const whole = await (await as("qc-head")).call(restatements.one, { params: { id: one?.id ?? "" } });
    expect(whole.items.map(({ cell, before: was, after }) => [cell, (was ?? 0) - (after ?? 0)])).toEqual(
      cells.map((cell) => [cell, 1]),
    );
    const causes = await records("qc-head", one?.id ?? "");
    expect(causes.items).toHaveLength(2);
    expect(causes.items[0]).toMatchObject({
      caseId: closedCase,
      kind: "went",
      cause: "corrected",
      entry: { reason, approvedBy: expect.any(String) },
    });
    const after = await view("head", sealed.city);
    expect([after.sealSha256, after.cells, after.stage]).toEqual([before.sealSha256, before.cells, "approved"]);
    const check = await verified("qc-head", sealed.city);
    expect(check.seal).toBe("holds");
    expect(check.differing.map(({ cell, why }) => [cell, why])).toEqual(cells.map((cell) => [cell, ["records"]]));
    // The nation's own seal agrees with the province's; followed all the way down, the office where it differs is named.
    const followed = await verified("national-head", sealed.nation);
    expect([followed.seal, followed.differing, followed.below]).toEqual(["holds", [], 4]);
    const nation = await as("national-head");
    const below = await nation.call(restatements.verifyBelow, { params: { id: sealed.nation }, body: { from: 0 } });
    expect([below.returns, below.next]).toEqual([4, null]);
    const rest = await nation.call(restatements.verifyBelow, { params: { id: sealed.nation }, body: { from: 3 } });
    expect([rest.returns, rest.next]).toEqual([1, null]);
    expect(
      below.differing.map(({ officePath, seal, differing }) => [
        officePath,
        seal,
        differing.map(({ cell, why }) => [cell, ...why]),
      ]),
    ).toEqual([
      ["ip/qc/", "holds", cells.map((cell) => [cell, "below"])],
      ["ip/qc/lan/", "holds", cells.map((cell) => [cell, "records"])],
    ]);
    const standing = await restated("head", sealed.city);
    expect(
      standing.cells.map(({ sealed: was, current, pending }) => [
        (was ?? 0) - (current ?? 0),
        (was ?? 0) - (pending ?? 0),
      ]),
    ).toEqual(cells.map(() => [1, 2]));
  });

  it("is raised once, however often and from wherever it is looked at; what others may not do is refused", async () => {
    await Promise.all(["head", "qc-head", "national-head"].map((login) => restated(login, sealed.city)));
    expect((await restated("head", sealed.city)).restatements).toHaveLength(2);
    const id = (await waiting("qc-head"))[0]?.id ?? "";
    const answers = [
      await act("head", id, { act: "accept" }),
      await act("national-head", id, { act: "accept" }),
      await act("qc-head", id, { act: "question" }),
      await act("qc-head", id, { act: "answer", text: "x" }),
      await (await as("qc-head")).try(restatements.act, {
        params: { id },
        body: { act: "accept", expectedVersion: 7 },
      }),
      await (await as("feng-head")).try(restatements.one, { params: { id } }),
    ];
    expect(answers.map(({ status, body }) => `${status} ${body.code}`)).toEqual([
      "422 restatement-waits-for-above",
      "403 restatement-waits-for-above",
      "422 restatement-needs-words",
      "422 restatement-not-this-step",
      "409 restatement-moved",
      "404 not-found",
    ]);
  });

  it("a second change before the answer gets the next number, with the first as its ground", async () => {
    await mend(await as("officer"), closedCase, "close", { at: "2026-06-15T10:00:00+08:00" }, "再次核对：六月结案");
    const { restatements: both, cells } = await restated("qc-head", sealed.city);
    expect(both.map(({ number, stage }) => [number, stage])).toEqual([
      [3, "raised"],
      [2, "raised"],
      [1, "accepted"],
    ]);
    expect(cells.map(({ sealed: was, pending }) => (was ?? 0) - (pending ?? 0))).toEqual([1, 1]);
    await mend(await as("officer"), closedCase, "close", { at: "2026-07-03T10:00:00+08:00" }, reason);
    expect((await restated("qc-head", sealed.city)).restatements).toHaveLength(4);
  });

  it("an entry that is corrected and adds the same raises none; the check says that it was mended", async () => {
    await mend(
      await as("officer"),
      closedCase,
      "approve-filing",
      { input: { opinion: "同意立案（补正）。" } },
      "补正意见",
    );
    expect((await restated("qc-head", sealed.city)).restatements).toHaveLength(4);
    const { differing } = await verified("head", sealed.city);
    expect(differing.filter(({ why }) => why.includes("mended")).map(({ cell }) => cell)).toEqual([
      "cases-filed.mark",
      "cases-filed.all",
    ]);
  });

  it("is questioned, answered, accepted, and carried up: the province's own restatement, then the nation's", async () => {
    const ids = (await waiting("qc-head")).map(({ id }) => id);
    const first = ids.at(-1) ?? "";
    expect((await act("supervisor", first, { act: "question", text: "请说明为何更正" })).status).toBe(200);
    expect((await waiting("head")).map(({ id }) => id)).toEqual([first]);
    expect((await act("officer", first, { act: "answer", text: "归档时写错了月份" })).status).toBe(200);
    // Accepted in whatever order.
    for (const id of ids) expect((await act("qc-head", id, { act: "accept" })).status).toBe(200);
    const above = await waiting("national");
    expect(above).toHaveLength(3);
    const province = await restated("national", sealed.province);
    expect(
      province.cells.map(({ sealed: was, current, pending }) => [
        (was ?? 0) - (current ?? 0),
        (was ?? 0) - (pending ?? 0),
      ]),
    ).toEqual([
      [0, 1],
      [0, 1],
    ]);
    const one = await (await as("national")).call(restatements.one, { params: { id: above[0]?.id ?? "" } });
    expect(one).toMatchObject({ records: 0, carries: { office: { en: expect.any(String) } } });
    for (const { id } of above) expect((await act("national-head", id, { act: "accept" })).status).toBe(200);
    // Nobody is above the nation: its own is accepted with what it carries.
    const nation = await restated("national-head", sealed.nation);
    expect(nation.restatements.map(({ stage }) => stage)).toEqual(["accepted", "accepted", "accepted"]);
    expect(nation.cells.map(({ cell, sealed: was, current }) => [cell, (was ?? 0) - (current ?? 0)])).toEqual([
      ["cases-closed.mark", 1],
      ["cases-closed.all", 1],
    ]);
    const check = await verified("national-head", sealed.nation);
    expect([check.seal, check.differing.map(({ cell, why }) => [cell, why])]).toEqual([
      "holds",
      [
        ["cases-closed.mark", ["below"]],
        ["cases-closed.all", ["below"]],
      ],
    ]);
  });

  it("sealed values with the accepted restatements are what a count from the docket finds", async () => {
    const { cells } = await restated("head", sealed.city);
    const figures = await (await as("head")).call(routes.figures.table, {
      query: { from: "2026-01-01", to: "2026-06-30", officePath: "ip/qc/lan/" },
    });
    const counted = figures.figures
      .find(({ id }) => id === "cases-closed")
      ?.cells.reduce((sum, { value }) => sum + (value ?? 0), 0);
    expect(counted).toBe(cells.find(({ cell }) => cell === "cases-closed.all")?.current);
  });

  it("a sweep that dies halfway has raised nothing; a case handed over moves both ends, and a sealed one is not told of above", async () => {
    const { database } = product;
    const head = { as: "office", account: "demo-head", office: "ip/qc/lan/", roles: ["head"] } as const;
    await database.system(async (tx) => {
      await tx.run("update case_file set sealed = true where id = $1", [closedCase]);
      await recordLate(tx, closedCase);
    });
    await database.transaction(head, (tx) => handOver(tx, otherCase, "ip/qc/feng/", "管辖调整", now));
    const killed = {
      now: () => now,
      db: {
        ...database,
        system: <T>(work: Parameters<typeof database.system<T>>[0]) =>
          database.system<T>(async (tx) => {
            await work(tx);
            throw new Error("killed");
          }),
      },
    };
    await expect(sweepRestatements(killed)).rejects.toThrow("killed");
    expect(await database.statement("select from restatement where number > 4 or office_path = 'ip/qc/feng/'")).toEqual(
      [],
    );
    const [lan, feng] = ["ip/qc/lan/", "ip/qc/feng/"].map((path) => async (login: string) => {
      const row = (await waiting("qc-head")).find(({ officePath }) => officePath === path);
      const id = row?.id ?? "";
      const whole = await (await as(login)).call(restatements.one, { params: { id } });
      const { items } = await records(login, id);
      return {
        whole,
        told: [
          ...new Set(
            items.map(
              (one) =>
                `${one.kind} ${one.cause} ${one.caseId === closedCase ? "sealed" : one.caseNumber === null ? "away" : "other"}`,
            ),
          ),
        ].sort(),
      };
    });
    const above = await lan?.("qc-head");
    expect(above?.whole).toMatchObject({ number: 5, hidden: 1 });
    expect(above?.told).toEqual(["went handed-over other"]);
    const own = await lan?.("head");
    expect(own?.whole.hidden).toBe(0);
    expect(own?.told).toEqual(["came recorded-late sealed", "went handed-over away"]);
    expect(await feng?.("feng-head")).toMatchObject({
      whole: { number: 1, hidden: 0 },
      told: ["came handed-over other"],
    });
    expect(await sweepRestatements({ db: database, now: () => now })).toBe(0);
  });
});

/** An entry that arrives in November about a payment of June. */
async function recordLate(tx: Tx, caseId: string): Promise<void> {
  const leaf = "d".repeat(64);
  await tx.run(
    `insert into event (case_id, seq, type, action, actor_id, at, recorded_at, body, leaf_sha256)
     select id, version + 1, 'FinePaid', 'record-payment', 'demo-officer', '2026-06-20T02:00:00Z', '2026-11-20T02:00:00Z',
            '{"facts": {}, "input": {"fen": 100}, "actor": {"name": "承办人甲"}}', $2 from case_file where id = $1`,
    [caseId, leaf],
  );
  await tx.run(
    `insert into evidence_leaf (case_id, event_seq, kind, sha256, recorded_at)
     select id, version + 1, 'event', $2, '2026-11-20T02:00:00Z' from case_file where id = $1`,
    [caseId, leaf],
  );
}
