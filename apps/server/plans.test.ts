import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "#contract";
import { type Person, type Product, startProduct } from "../../tests/support/product.ts";
import { demoPassword } from "./demo/accounts.ts";

const text = [
  "兰城市知识产权保护工作计划",
  "一、强化保护",
  "1.开展行动，2026年12月底前完成。（市场监管总局牵头，公安部、兰城市某局按职责分工负责）",
  "2.公布案例。（知识产权局、司法部负责）",
  "3.组织培训。",
].join("\n");
const { plans } = routes;

describe("a plan document", () => {
  let product: Product;
  let officer: Person;
  let head: Person;
  beforeAll(async () => {
    product = await startProduct({ demo: true, now: "2026-11-20T10:00:00+08:00" });
    [officer, head] = await Promise.all([
      product.signIn("officer", demoPassword),
      product.signIn("head", demoPassword),
    ]);
  }, 180_000);
  afterAll(() => product.stop());

  it("is read, corrected, and saved as a plan whose tasks keep their ids", async () => {
    const read = await officer.upload(plans.upload, {}, "计划.txt", text);
    expect(read).toMatchObject({ fileName: "计划.txt", text, tasks: 3, decided: 0, state: "open" });
    const params = { id: read.id };

    const open = await officer.try(plans.confirm, { params, body: { title: read.title, acceptRest: false } });
    expect([open.status, open.body.code]).toEqual([422, "tasks-undecided"]);

    const body = await officer.call(plans.proposeAgency, { body: { zh: "兰城市某局", en: "Lan City Bureau" } });
    const again = await officer.try(plans.proposeAgency, { body: { zh: "兰城市某局", en: "Other" } });
    expect([again.status, again.body.code]).toEqual([409, "agency-known"]);
    const lead = { named: "市场监管总局", agency: "samr" };
    const participants = [{ named: "兰城市某局", agency: body.id }];
    await officer.call(plans.decide, {
      params: { ...params, number: 1 },
      body: { state: "accepted", lead, participants },
    });
    await head.call(plans.decide, { params: { ...params, number: 3 }, body: { state: "rejected" } });
    const outside = await head.try(plans.decide, {
      params: { ...params, number: 2 },
      body: { state: "accepted", end: 9_999 },
    });
    expect([outside.status, outside.body.code]).toEqual([422, "no-such-place"]);
    expect(await head.call(plans.oneImport, { params })).toMatchObject({
      decided: 2,
      decisions: [{ number: 1 }, { number: 3, state: "rejected" }],
    });

    const { planId } = await head.call(plans.confirm, { params, body: { title: "工作计划", acceptRest: true } });
    const plan = await officer.call(plans.one, { params: { id: planId } });
    expect(plan).toMatchObject({ title: "工作计划", tasks: 2, sections: [{ path: ["一、"], title: "强化保护" }] });
    expect(plan.items).toMatchObject([
      {
        number: 1,
        label: "1.",
        title: "开展行动，2026年12月底前完成",
        lead,
        participants,
        dutiesSplit: true,
        due: ["2026-12-31"],
      },
      { number: 2, lead: null, participants: [{ agency: "cnipa" }, { agency: "moj" }], due: [] },
    ]);
    expect((await officer.call(plans.one, { params: { id: planId } })).items.map(({ id }) => id)).toEqual(
      plan.items.map(({ id }) => id),
    );

    const late = await officer.try(plans.decide, { params: { ...params, number: 2 }, body: { state: "rejected" } });
    expect([late.status, late.body.code]).toEqual([409, "plan-import-closed"]);

    // Offices below see the plan; others, and parties, see neither it nor the document.
    const [below, other, reviewer] = await Promise.all(
      ["county", "feng-head", "reviewer"].map((login) => product.signIn(login, demoPassword)),
    );
    expect((await below?.call(plans.one, { params: { id: planId } }))?.items).toHaveLength(2);
    expect((await other?.try(plans.one, { params: { id: planId } }))?.status).toBe(404);
    expect((await other?.try(plans.oneImport, { params }))?.status).toBe(404);
    expect((await reviewer?.try(plans.confirm, { params, body: { title: "x", acceptRest: true } }))?.status).toBe(403);
    expect((await below?.call(plans.agencies, {}))?.items.find(({ own }) => own)).toMatchObject({ zh: "兰城市某局" });
  });

  it("stands beside the plans of the demonstration, each task with bodies of the register, in both languages", async () => {
    const { items } = await officer.call(plans.list, { query: { limit: 50 } });
    const shown = items.filter(({ id, officePath }) => id.startsWith("demo-") && officePath === "ip/");
    expect(shown.map(({ tasks }) => tasks)).toEqual([34, 118, 92, 72]);
    const promotion = await officer.call(plans.one, { params: { id: "demo-promotion-2025" } });
    expect(promotion.items[0]).toMatchObject({
      lead: { named: "国家知识产权局", agency: "cnipa" },
      participants: [{ named: "司法部", agency: "moj" }],
      names: { en: "Speed up amendments to the Trademark Law and layout-design regulations" },
    });
    expect(promotion.items.filter(({ dutiesSplit }) => dutiesSplit)).toHaveLength(34);
  });

  it("that gives no text is refused, and one that is no plan is kept without tasks", async () => {
    await expect(officer.upload(plans.upload, {}, "a.png", Buffer.from("89504e470d0a1a0a", "hex"))).rejects.toThrow(
      /wrong-kind-of-document/,
    );
    const read = await officer.upload(plans.upload, {}, "通知.txt", "关于某事的通知\n请各单位知悉。\n");
    expect(read).toMatchObject({ tasks: 0, proposal: { isPlan: false } });
    const params = { id: read.id };
    const empty = await officer.try(plans.confirm, { params, body: { title: "x", acceptRest: true } });
    expect([empty.status, empty.body.code]).toEqual([422, "plan-without-tasks"]);
    expect(await officer.call(plans.discard, { params })).toEqual({ state: "discarded" });
  });
});
