import { routes } from "#contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Person, type Product, startProduct } from "../../tests/support/product.ts";
import { demoPassword } from "./demo/accounts.ts";

const { approvals, cases } = routes;
const procedure = "trademark-enforcement";

describe("approval as an office sets it", () => {
  let product: Product;
  let officer: Person;
  let head: Person;
  let admin: Person;
  let fengHead: Person;

  beforeAll(async () => {
    product = await startProduct({ demo: true, now: "2026-11-20T10:00:00+08:00" });
    officer = await product.signIn("officer", demoPassword);
    head = await product.signIn("head", demoPassword);
    admin = await product.signIn("admin", demoPassword);
    fengHead = await product.signIn("feng-head", demoPassword);
  }, 180_000);
  afterAll(() => product.stop());

  const paper = async (who: Person) => {
    const { procedures } = await who.call(approvals.list);
    return procedures.find(({ id }) => id === procedure)?.papers.find(({ document }) => document === "penaltyDecision");
  };
  const setChain = (who: Person, chain: unknown) =>
    who.try(approvals.setChain, {
      params: { procedure, document: "penaltyDecision" },
      body: { chain, reason: "本机构规定" },
    });

  it("comes down from the office above, until an office sets its own or gives it up", async () => {
    expect(await paper(head)).toMatchObject({ chain: [{ role: "head" }], standard: [{ role: "head" }], setAt: null });
    const both = [{ role: "reviewer" }, { role: "head" }];
    expect((await setChain(admin, both)).status).toBe(200);
    expect(await paper(head)).toMatchObject({ chain: both, setAt: "ip/" });
    const own = [{ role: "reviewer", fineAtLeastFen: 1_000_000 }, { role: "head" }];
    expect((await setChain(head, own)).status).toBe(200);
    expect(await paper(head)).toMatchObject({ chain: own, setAt: "ip/qc/lan/" });
    expect(await paper(fengHead)).toMatchObject({ chain: both, setAt: "ip/" });
    expect((await setChain(fengHead, [{ role: "head" }])).status).toBe(200);
    expect((await setChain(fengHead, null)).status).toBe(200);
    expect(await paper(fengHead)).toMatchObject({ chain: both, setAt: "ip/" });
  });

  it("refuses an unknown role by name, a paper that is not there, and whoever may not set it", async () => {
    const { status, body } = await setChain(head, [{ role: "dean" }]);
    expect([status, body.code]).toEqual([422, "role-cannot-approve"]);
    expect(body.sentence?.en).toContain('"dean"');
    expect(body["article"]).toEqual({ source: "house", article: "1" });
    expect((await setChain(officer, [{ role: "head" }])).status).toBe(403);
    const elsewhere = await head.try(approvals.setChain, {
      params: { procedure, document: "nothing" },
      body: { chain: null, reason: "x" },
    });
    expect(elsewhere.status).toBe(404);
  });

  it("holds up a decision until the panel has spoken, and puts the office's chain into its paper", async () => {
    await head.call(approvals.setGate, {
      params: { procedure, gate: "panel-discussion" },
      body: { value: { when: "fine", fineAtLeastFen: 1_000_000 }, reason: "本机构重大案件标准" },
    });
    const found = await head.call(cases.list, { query: { text: "QUILVANE" } });
    const params = { id: found.items.find(({ stage }) => stage === "prior-notice")?.id ?? "" };
    const act = async (action: string, input: object) => {
      const { version } = await head.call(cases.one, { params });
      return head.try(cases.act, { params: { ...params, action }, body: { expectedVersion: version, input } });
    };
    const fine = { fineFen: 1_500_000, reasons: "事实清楚，证据确凿。" };
    const early = await act("decide", fine);
    expect([early.status, early.body.code]).toEqual([422, "panel-has-not-discussed"]);
    expect(early.body.sentence?.zh).toContain("10,000");
    const panel = { members: ["demo-head", "demo-reviewer"], minutes: "一致同意。", conclusion: "同意处罚。" };
    expect((await act("panel-discussion", panel)).status).toBe(200);
    const decided = await act("decide", fine);
    expect(decided.status).toBe(200);
    const view = await head.call(cases.one, { params });
    expect(view.state["documents"]).toContainEqual(
      expect.objectContaining({ document: "penaltyDecision", chain: ["reviewer", "head"], life: "draft" }),
    );
    expect(view.state.facts["panels"]).toMatchObject([{ members: ["负责人甲", "法制审核员甲"] }]);
  });
});
