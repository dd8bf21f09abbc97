import { routes } from "#contract";
import { isoDate } from "#law";
import { assignmentStanding } from "#planning";
import { sweepAssignments } from "#platform";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signInAll } from "../../tests/support/doors.ts";
import { type Person, type Product, startProduct } from "../../tests/support/product.ts";
import { demoPassword } from "./demo/accounts.ts";
import { standingSql } from "./supervision/rows.ts";

const { supervision } = routes;
const logins = [
  "national",
  "supervisor",
  "qc-head",
  "qc-officer",
  "head",
  "officer",
  "feng-officer",
  "ji-head",
] as const;
const nothing = { due: null, evidenceRequired: null, milestones: [], measure: null };

describe("a task given down the tree", () => {
  let product: Product;
  let people: Record<(typeof logins)[number], Person>;
  let planId = "";
  let tasks: string[] = [];
  const today = "2026-11-20";

  beforeAll(async () => {
    product = await startProduct({ demo: true, now: `${today}T10:00:00+08:00` });
    people = await signInAll(product, ...logins);
    // A plan of the nation's own, with three tasks that nobody holds yet.
    planId = "test-plan";
    tasks = ["test-1", "test-2", "test-3"];
    await product.database.system(async (tx) => {
      const account = await tx.row<{ id: string }>("select id from account where login = 'national'");
      await tx.run("insert into plan values ($1, 'ip/', '测试计划', null, 'zh', '[]', null, $2, now())", [
        planId,
        account?.id,
      ]);
      await tx.run(
        `insert into plan_task select t, $1, n, null, '[]', '任务' || n, null, '任务' || n, null, null, null, '[]', false, '[]'
           from unnest($2::text[]) with ordinality as u (t, n)`,
        [planId, tasks],
      );
    });
  }, 180_000);
  afterAll(() => product.stop());

  const view = (person: Person, id: string) => person.call(supervision.one, { params: { id } });
  const act = async (
    person: Person,
    id: string,
    command: { action: string } & Record<string, unknown>,
    version?: number,
  ) => {
    const expectedVersion = version ?? (await view(person, id)).version;
    return person.try(supervision.act, { params: { id }, body: { expectedVersion, command } });
  };
  const done = async (...args: Parameters<typeof act>) => {
    const { status, body } = await act(...args);
    expect(body.sentence?.en ?? status).toBe(200);
    return body;
  };
  const code = async (...args: Parameters<typeof act>) => (await act(...args)).body.code;
  const given = async (person: Person, more: object) =>
    (
      await person.call(supervision.assign, {
        params: { id: planId },
        body: { tasks, holders: [], ...nothing, ...more },
      } as never)
    ).ids;

  it("is assigned, several tasks to several holders at once, and to each holder once", async () => {
    const body = {
      ...nothing,
      tasks: tasks.slice(0, 2),
      holders: [{ officePath: "ip/qc/" }, { officePath: "ip/lw/" }],
      due: "2026-12-31",
      evidenceRequired: { what: "总结报告", files: 1, cases: 1 },
      milestones: [{ name: "中期", due: "2026-12-10" }],
    };
    const params = { id: planId };
    expect((await people["qc-head"].try(supervision.assign, { params, body })).body.code).toBe("plan-of-another");
    expect((await people.officer.try(supervision.assign, { params, body })).status).toBe(403);
    const { ids } = await people.national.call(supervision.assign, { params, body });
    expect(new Set(ids).size).toBe(4);
    expect((await people.national.try(supervision.assign, { params, body })).body.code).toBe("already-assigned");
    const board = await people.national.call(supervision.board, { params });
    expect(board.tasks.map(({ assignments }) => assignments.map(({ holder }) => holder.officePath))).toEqual([
      ["ip/lw/", "ip/qc/"],
      ["ip/lw/", "ip/qc/"],
      [],
    ]);
    // The province sees its own and not its neighbour's; the city below neither.
    const seen = async (person: Person) =>
      (await person.call(supervision.list, { query: { planId } })).items.map(({ holder }) => holder.officePath);
    expect(await seen(people.supervisor)).toEqual(["ip/qc/", "ip/qc/"]);
    expect(await seen(people["ji-head"])).toEqual([]);
    expect(await seen(people.officer)).toEqual([]);
  });

  it("goes on to a city, which reports with a file and a case; the province closes, children first", async () => {
    const { items } = await people.supervisor.call(supervision.list, { query: { planId, taskId: tasks[0] ?? "" } });
    const id = items[0]?.id ?? "";
    expect(await code(people.national, id, { action: "accept" })).toBe("not-your-side");
    const down = { params: { id }, body: { ...nothing, holders: [{ officePath: "ip/qc/lan/" }], due: "2026-12-20" } };
    expect((await people.supervisor.try(supervision.breakDown, down)).body.code).toBe("accept-first");
    await done(people["qc-officer"], id, { action: "accept" });
    const evidenceRequired = { what: "", files: 1, cases: 1 };
    const [childId = ""] = (
      await people.supervisor.call(supervision.breakDown, { ...down, body: { ...down.body, evidenceRequired } })
    ).ids;
    await done(people.officer, childId, { action: "accept" });
    expect(await code(people.officer, childId, { action: "ask-close", text: "完成" })).toBe("evidence-missing");

    const file = await people.officer.upload(supervision.addFile, { params: { id: childId } }, "报告.txt", "报告全文");
    const [mine] = (await people.officer.call(routes.cases.list, { query: { officePath: "ip/qc/lan/" } })).items;
    const [theirs] = (await people["feng-officer"].call(routes.cases.list, { query: { officePath: "ip/qc/feng/" } }))
      .items;
    const foreign = { action: "report", asserted: 60, text: "已开展", files: [], cases: [theirs?.id] };
    expect(await code(people.officer, childId, foreign)).toBe("no-such-case");
    await done(people.officer, childId, {
      action: "report",
      asserted: 60,
      text: "已开展",
      files: [file.id],
      cases: [mine?.id],
    });
    const again = { action: "ask-close", text: "完成", files: [file.id], cases: [] };
    expect(await code(people.officer, childId, again)).toBe("no-such-upload");
    await done(people.officer, childId, { action: "ask-close", text: "完成" });

    // Whoever sees the assignment reads the file; a neighbour sees neither.
    const bytes = await people.national.download(supervision.file, { params: { id: childId, fileId: file.id } });
    expect(Buffer.from(bytes).toString()).toBe("报告全文");
    const params = { id: childId, fileId: file.id };
    expect((await people["feng-officer"].try(supervision.file, { params })).status).toBe(404);
    const shown = await view(people.supervisor, childId);
    expect(shown).toMatchObject({
      asserted: 60,
      stage: "close-asked",
      actions: expect.arrayContaining(["close", "reopen"]),
    });
    expect(shown.entries.find(({ type }) => type === "Reported")?.evidence).toMatchObject([
      { kind: "file", name: "报告.txt" },
      { kind: "case", caseId: mine?.id, caseNumber: mine?.number },
    ]);

    const own = await people["qc-officer"].upload(supervision.addFile, { params: { id } }, "a.txt", "a");
    const closing = { action: "ask-close", text: "完成", files: [own.id], cases: [mine?.id] };
    expect(await code(people["qc-head"], id, { action: "reach-milestone", milestone: "m9" })).toBe("no-milestone");
    expect(await code(people["qc-officer"], id, closing)).toBe("children-open");
    await done(people["qc-head"], childId, { action: "close" });
    await done(people["qc-officer"], id, closing);
    await done(people.national, id, { action: "close" });
    expect(await code(people["qc-head"], childId, { action: "reopen", reason: "有误" })).toBe("parent-closed");
    expect(await view(people.national, id)).toMatchObject({
      stage: "closed",
      standing: "done",
      children: 1,
      childrenOpen: 0,
    });
  });

  it("is assessed, commended and put right, from above; the second of two acts on the same entry is told so", async () => {
    const { items } = await people.supervisor.call(supervision.list, { query: { planId, taskId: tasks[1] ?? "" } });
    const id = items[0]?.id ?? "";
    await done(people["qc-head"], id, { action: "accept" });
    expect(await code(people["qc-head"], id, { action: "assess", grade: "good", reason: "自评" })).toBe(
      "not-your-side",
    );
    await done(people.national, id, { action: "assess", grade: "fail", reason: "进展缓慢" });
    expect(await code(people.national, id, { action: "remind", text: "请加快" }, 2)).toBe("assignment-changed");
    await done(people.national, id, { action: "order-rectification", due: "2026-11-25", reason: "材料不实" });
    expect((await view(people.national, id)).standing).toBe("due-soon");
    expect(await code(people["qc-head"], id, { action: "ask-close", text: "完成" })).toBe("rectification-owed");
    await done(people["qc-head"], id, { action: "report-rectification", text: "已改", files: [], cases: [] });
    await done(people.national, id, { action: "return-rectification", due: "2026-11-30", reason: "仍缺" });
    await done(people["qc-head"], id, { action: "report-rectification", text: "补齐", files: [], cases: [] });
    await done(people.national, id, { action: "accept-rectification" });
    await done(people.national, id, { action: "commend", title: "通报表扬", reason: "整改及时" });
    await done(people["qc-head"], id, { action: "reach-milestone", milestone: "m1" });
    expect(await view(people.national, id)).toMatchObject({
      grade: "fail",
      rectification: { stage: "accepted" },
      milestones: [{ id: "m1", reachedOn: today }],
    });
  });

  it("lies with a body that has no accounts here: the issuing office records its answers, and says so", async () => {
    const [id = ""] = await given(people.national, {
      tasks: [tasks[2]],
      holders: [{ agency: "samr" }],
      due: "2026-12-01",
    });
    await done(people.national, id, { action: "accept" });
    const { entries, holder, recordsFor } = await view(people.national, id);
    expect(recordsFor).toBe(true);
    expect(entries[1]).toMatchObject({ type: "Accepted", recordedFor: holder.name });
    expect((await people.supervisor.try(supervision.one, { params: { id } })).status).toBe(404);
  });

  it("is backed by the records of a figure: a correcting entry in a case moves what is backed, not what is asserted", async () => {
    const measure = { figure: "fines-imposed", from: "2025-01-01", to: "2026-12-31", target: 100_000_00 };
    const [id = ""] = await given(people.national, {
      tasks: [tasks[2]],
      holders: [{ officePath: "ip/qc/lan/" }],
      due: "2026-12-31",
      measure,
    });
    await done(people.head, id, { action: "accept" });
    await done(people.officer, id, { action: "report", asserted: 80, text: "罚款任务", files: [], cases: [] });
    const before = await view(people.national, id);
    const records = {
      params: { id: measure.figure },
      query: { from: measure.from, to: measure.to, officePath: "ip/qc/lan/" },
    };
    const list = await people.officer.call(routes.figures.records, records);
    expect(before.measure?.value).toBe(list.items.reduce((sum, { value }) => sum + (value ?? 0), 0));
    expect(before.measure?.percent).toBe(Math.round((before.measure?.value ?? 0) / 10_000) / 10);
    const moved = await correctAFine(list.items.map((one) => one.id));
    const after = await view(people.national, id);
    expect(after.measure?.value).toBe((before.measure?.value ?? 0) + moved);
    expect(after.asserted).toBe(80);
  });

  /** Mends the fine of the first case whose docket takes it, and answers by how many fen. */
  async function correctAFine(cases: readonly string[]): Promise<number> {
    for (const id of cases) {
      const params = { id };
      const docket = await people.officer.call(routes.cases.docket, { params, query: { limit: 200 } });
      const decision = docket.items.find(({ type }) => type === "PenaltyDecided");
      const input = decision?.input as { fineFen: number } & Record<string, unknown>;
      const { version } = await people.officer.call(routes.cases.one, { params });
      for (const by of [-100, 100, -1_000_00]) {
        const { status } = await people.officer.try(routes.cases.correct, {
          params,
          body: {
            expectedVersion: version,
            seq: decision?.seq,
            input: { ...input, fineFen: input.fineFen + by },
            reason: "数额登记有误",
            approvedBy: "head",
            approverPassword: demoPassword,
          },
        });
        if (status === 200) return by;
      }
    }
    throw new Error("no fine could be corrected");
  }

  it("is reminded, marked late and escalated by itself, each once; one person takes the escalation on, and the second is told who", async () => {
    const [id = ""] = await given(people.national, {
      tasks: [tasks[2]],
      holders: [{ officePath: "ip/qc/feng/" }],
      due: "2026-12-05",
    });
    const nearDue = "2026-11-28T02:00:00.000Z";
    await sweepAssignments(product.database, { now: nearDue, day: isoDate("2026-11-28") }, () => nearDue);
    const now = "2026-12-13T02:00:00.000Z";
    product.at(now);
    // The sessions of three weeks ago have ended.
    people = await signInAll(product, ...logins);
    const sweep = () => sweepAssignments(product.database, { now, day: isoDate("2026-12-13") }, () => now);
    const types = async () => (await view(people.national, id)).entries.map(({ type }) => type);
    await sweep();
    expect(await types()).toEqual(["Assigned", "Reminded", "MarkedOverdue", "Escalated"]);
    await sweep();
    const shown = await view(people.national, id);
    expect(shown).toMatchObject({
      version: 4,
      standing: "late",
      escalatedTo: "ip/",
      actions: expect.arrayContaining(["claim-escalation"]),
    });
    expect((await view(people["feng-officer"], id)).actions).not.toContain("remind");
    const mine = await people.national.call(supervision.list, { query: { mine: "escalated" } });
    expect(mine.items.map((one) => one.id)).toContain(id);
    expect(await code(people.supervisor, id, { action: "claim-escalation" })).toBe("escalated-elsewhere");
    await done(people.national, id, { action: "claim-escalation" });
    const second = await act(people.national, id, { action: "claim-escalation" }, 4);
    expect([second.status, second.body.code]).toEqual([422, "escalation-claimed"]);
    expect(second.body.sentence?.zh).toContain("国家级督导员甲");
  });

  it("stands in lists as it stands by the day", async () => {
    for (const day of ["2026-11-20", "2026-12-01", "2027-01-01"]) {
      const rows = await product.database.statement<{ sql: string } & Parameters<typeof assignmentStanding>[0]>(
        `select ${standingSql("$1")} as sql, a.stage, a.due, a.state -> 'rectification' as rectification from assignment a`,
        [day],
      );
      expect(rows.length).toBeGreaterThan(5);
      for (const row of rows) expect(assignmentStanding(row, isoDate(day)), JSON.stringify(row)).toBe(row.sql);
    }
  });
});
