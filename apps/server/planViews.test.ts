import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "#contract";
import { readText } from "#platform";
import { type Person, type Product, startProduct } from "../../tests/support/product.ts";
import { demoPassword } from "./demo/accounts.ts";

const { planKinds, plans } = routes;

describe("plans of other kinds, and what people look at", () => {
  let product: Product;
  let officer: Person;
  let head: Person;
  let below: Person;
  beforeAll(async () => {
    product = await startProduct({ demo: true, now: "2026-11-20T10:00:00+08:00" });
    [officer, head, below] = await Promise.all([
      product.signIn("officer", demoPassword),
      product.signIn("head", demoPassword),
      product.signIn("county", demoPassword),
    ]);
  }, 180_000);
  afterAll(() => product.stop());

  it("a law's revision goes through its stages, each change kept with who made it", async () => {
    const { planId } = await officer.call(planKinds.create, {
      body: {
        kind: "legislation",
        title: "澜州市知识产权保护办法修订",
        tasks: [
          { title: "起草", begins: "2026-01-01", ends: "2026-06-30" },
          { title: "我们的阶段", lead: "moj", ends: "2027-06-30" },
        ],
      },
    });
    const params = { id: planId };
    const read = await officer.call(planKinds.one, { params });
    expect(read).toMatchObject({ kind: "legislation", writes: true, areas: [], indicators: [] });
    expect(read.stages).toMatchObject([
      { title: "起草", names: { en: "Draft" }, state: "late", version: 1 },
      { title: "我们的阶段", names: null, state: "ahead", ends: "2027-06-30" },
    ]);
    const stage = { id: planId, taskId: read.stages[0]?.taskId ?? "" };
    const said = {
      begins: "2026-01-01",
      ends: "2026-06-30",
      begun: "2026-02-01",
      ended: "2026-11-20",
      note: "草案完成",
    };
    const future = await officer.try(planKinds.setStage, {
      params: stage,
      body: { ...said, ended: "2026-11-21", expectedVersion: 1 },
    });
    expect([future.status, future.body.code]).toEqual([422, "stage-in-future"]);
    await head.call(planKinds.setStage, { params: stage, body: { ...said, expectedVersion: 1 } });
    const second = await officer.try(planKinds.setStage, { params: stage, body: { ...said, expectedVersion: 1 } });
    expect([second.status, second.body.code]).toEqual([409, "changed-meanwhile"]);

    // The office below sees the stages and cannot write them; the tasks are those of any plan.
    const seen = await below.call(planKinds.one, { params });
    expect([seen.writes, seen.stages[0]?.state]).toEqual([false, "done"]);
    const refused = await below.try(planKinds.setStage, { params: stage, body: { ...said, expectedVersion: 2 } });
    expect(refused.status).toBe(403);
    expect(await below.call(plans.one, { params })).toMatchObject({
      kind: "legislation",
      items: [{ number: 1 }, { lead: { agency: "moj" } }],
    });
    const area = await officer.try(planKinds.addArea, { params, body: { name: "x" } });
    expect([area.status, area.body.code]).toEqual([409, "other-plan-kind"]);
  });

  it("a pilot has a period and several areas, each with its own state", async () => {
    const { planId } = await officer.call(planKinds.create, {
      body: {
        kind: "pilot",
        title: "试点",
        begins: "2026-01-01",
        ends: "2028-12-31",
        tasks: [{ title: "组织实施" }],
        areas: [{ name: "溪口县", officePath: "ip/qc/lan/xi/", begins: "2026-03-01" }],
      },
    });
    const params = { id: planId };
    await officer.call(planKinds.addArea, { params, body: { name: "新区" } });
    const body = { begins: "2026-03-01", ends: null, state: "running" as const, note: "已启动" };
    await officer.call(planKinds.setArea, { params: { ...params, number: 1 }, body: { ...body, expectedVersion: 1 } });
    const again = await officer.try(planKinds.setArea, {
      params: { ...params, number: 1 },
      body: { ...body, expectedVersion: 1 },
    });
    expect(again.status).toBe(409);
    expect((await below.call(planKinds.one, { params })).areas).toMatchObject([
      { number: 1, officePath: "ip/qc/lan/xi/", state: "running", version: 2 },
      { number: 2, name: "新区", officePath: null, state: "prepared" },
    ]);
    const wrong = await officer.try(planKinds.create, {
      body: { kind: "pilot", title: "x", begins: "2026-02-01", ends: "2026-01-01", tasks: [{ title: "x" }] },
    });
    expect([wrong.status, wrong.body.code]).toEqual([422, "ends-before-it-begins"]);
  });

  it("an evaluation's indicators are typed in with their source, or counted by a figure", async () => {
    const years = { baseYear: 2025, targetYear: 2030, unit: { zh: "件", en: "cases" } };
    const { planId } = await officer.call(planKinds.create, {
      body: {
        kind: "evaluation",
        title: "评估",
        tasks: [{ title: "逐年收集数据" }],
        indicators: [
          { ...years, names: { zh: "满意度", en: "Satisfaction" }, base: 70, target: 90 },
          { ...years, names: { zh: "立案", en: "Cases filed" }, figure: "cases-filed", target: 1 },
        ],
      },
    });
    const params = { id: planId };
    const { indicators } = await officer.call(planKinds.one, { params });
    const [typed, counted] = indicators;
    const value = { year: 2026, value: 78, source: "问卷", expectedVersion: 0 };
    const at = { id: planId, indicatorId: typed?.id ?? "" };
    await head.call(planKinds.setValue, { params: at, body: value });
    const twice = await officer.try(planKinds.setValue, { params: at, body: value });
    expect(twice.status).toBe(409);
    await officer.call(planKinds.setValue, { params: at, body: { ...value, value: 80, expectedVersion: 1 } });
    const outside = await officer.try(planKinds.setValue, { params: at, body: { ...value, year: 2031 } });
    expect([outside.status, outside.body.code]).toEqual([422, "year-outside"]);
    const byHand = await officer.try(planKinds.setValue, {
      params: { id: planId, indicatorId: counted?.id ?? "" },
      body: value,
    });
    expect([byHand.status, byHand.body.code]).toEqual([409, "indicator-is-counted"]);

    const now = (await officer.call(planKinds.one, { params })).indicators;
    expect(now[0]).toMatchObject({ standing: { year: 2026, value: 80, percent: 50, pace: "ahead" } });
    expect(now[0]?.values[1]).toMatchObject({ year: 2026, running: true, typed: { source: "问卷", version: 2 } });
    const table = await officer.call(routes.figures.table, {
      query: { from: "2026-01-01", to: "2026-12-31", officePath: "ip/qc/lan/" },
    });
    const figure = table.figures.find(({ id }) => id === "cases-filed");
    expect(figure?.total).toBeGreaterThan(0);
    expect(now[1]?.values.find(({ year }) => year === 2026)?.value).toBe(figure?.total);
    // An office below does not see all the cases that the number is made of, so it is told no part of it.
    const seen = (await below.call(planKinds.one, { params })).indicators;
    expect(seen[1]?.values.every(({ value: each }) => each === null)).toBe(true);
    expect(seen[0]?.standing.value).toBe(80);
  });

  it("a bulletin is composed from the data, worded by the officer, issued once, and opened by those it names", async () => {
    const [giver, reader, other] = await Promise.all(
      ["qc-head", "head", "feng-head"].map((login) => product.signIn(login, demoPassword)),
    );
    const { bulletins, supervision } = routes;
    if (giver === undefined || reader === undefined || other === undefined) throw new Error("nobody");
    const { planId } = await giver.call(planKinds.create, {
      body: { kind: "work-plan", title: "年度重点", tasks: [{ title: "甲" }, { title: "乙" }, { title: "丙" }] },
    });
    const plan = await giver.call(plans.one, { params: { id: planId } });
    const ids = plan.items.map(({ id }) => id);
    const given = { evidenceRequired: null, milestones: [], measure: null };
    const give = (task: string | undefined, officePath: string, due: string) =>
      giver.call(supervision.assign, {
        params: { id: planId },
        body: { tasks: [task ?? ""], holders: [{ officePath }], due, ...given },
      });
    product.at("2026-10-01T10:00:00+08:00");
    const done = (await give(ids[0], "ip/qc/lan/", "2026-11-30")).ids[0] ?? "";
    const late = (await give(ids[1], "ip/qc/feng/", "2026-11-01")).ids[0] ?? "";
    const act = async (who: Person, id: string, command: object) => {
      const { version } = await who.call(supervision.one, { params: { id } });
      await who.call(supervision.act, {
        params: { id },
        body: { expectedVersion: version, command: command as never },
      });
    };
    await act(reader, done, { action: "accept" });
    await act(reader, done, { action: "ask-close", text: "完成" });
    await act(giver, done, { action: "close" });
    await act(giver, done, { action: "commend", title: "表扬", reason: "提前办结" });
    product.at("2026-11-20T10:00:00+08:00");

    const { id } = await giver.call(bulletins.create, {
      body: { planId, from: "2026-10-01", to: "2026-12-31", title: "第四季度督办通报" },
    });
    const params = { id };
    const draft = await giver.call(bulletins.one, { params });
    const named = (part: "done" | "late" | "commended" | "rectify") =>
      draft.content.items[part].map(({ assignmentId, days }) => [assignmentId, days]);
    expect([named("done"), named("late"), named("commended"), named("rectify")]).toEqual([
      [[done, null]],
      [[late, 19]],
      [[done, null]],
      [],
    ]);
    expect(draft).toMatchObject({
      writes: true,
      issues: true,
      content: { words: { done: "本期办结1项，涉及1个单位。" } },
    });
    // A draft is nobody's but its office's.
    expect((await reader.try(bulletins.one, { params })).status).toBe(404);
    const edit = { expectedVersion: 1, title: draft.title, words: { closing: "特此通报。{opening}" }, leftOut: [] };
    await giver.call(bulletins.edit, { params, body: edit });
    const twice = await giver.try(bulletins.edit, { params, body: edit });
    expect([twice.status, twice.body.code]).toEqual([409, "changed-meanwhile"]);
    const { number } = await giver.call(bulletins.issue, { params, body: { expectedVersion: 2 } });
    expect(number).toMatch(/督办〔2026〕1号$/);
    const again = await giver.try(bulletins.issue, { params, body: { expectedVersion: 3 } });
    expect([again.status, again.body.code]).toEqual([409, "bulletin-issued"]);

    // What happens afterwards does not change it.
    await act(giver, late, { action: "withdraw", reason: "合并" });
    const issued = await other.call(bulletins.one, { params });
    expect(issued).toMatchObject({
      stage: "issued",
      number,
      writes: false,
      content: { words: { closing: "特此通报。{opening}" } },
    });
    expect(issued.content.items.late).toHaveLength(1);
    expect(issued.openings).toMatchObject([{ officePath: "ip/qc/feng/" }]);
    expect((await reader.call(bulletins.list, { query: { assignmentId: done } })).items).toMatchObject([
      { id, number },
    ]);
    expect((await officer.call(bulletins.list, { query: {} })).items.map((one) => one.id)).toContain(id);
    const elsewhere = await product.signIn("ji-head", demoPassword);
    expect((await elsewhere.try(bulletins.one, { params })).status).toBe(404);
    expect(await textOf(await reader.download(bulletins.file, { params }))).toContain("特此通报。{opening}");

    const nothing = await reader.call(bulletins.create, {
      body: { planId: null, from: "2026-01-01", to: "2026-01-31", title: "空" },
    });
    const empty = await reader.try(bulletins.issue, { params: nothing, body: { expectedVersion: 1 } });
    expect([empty.status, empty.body.code]).toEqual([422, "bulletin-empty"]);
    await reader.call(bulletins.discard, { params: nothing });
    expect((await reader.try(bulletins.one, { params: nothing })).status).toBe(404);

    const asked = { params: { id: planId }, query: { year: 2026 } };
    const report = await giver.call(bulletins.report, asked);
    expect(report).toMatchObject({
      day: "2026-11-20",
      unassigned: 2,
      done: [{ assignmentId: done, daysLate: null }],
      late: [],
    });
    // Below one does not see what others were given, and so not what nobody was given.
    expect(await reader.call(bulletins.report, asked)).toMatchObject({
      unassigned: null,
      done: [{ assignmentId: done }],
    });
    expect(await textOf(await giver.download(bulletins.reportFile, asked))).toContain("年度重点年度报告");
  });
});

async function textOf(file: Uint8Array): Promise<string> {
  const read = await readText(Buffer.from(file));
  return "ok" in read ? read.ok.text : "";
}
