import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "#contract";
import { notice, pastedListings } from "../../procedures/testing/noticeCase.ts";
import { startWithPeople } from "../../tests/support/doors.ts";
import type { Person, Product } from "../../tests/support/product.ts";
import { demoPassword } from "./demo/accounts.ts";

describe("a bulk notice over HTTP", () => {
  let product: Product;
  let officer: Person;
  let head: Person;
  beforeAll(async () => {
    product = await startWithPeople("2026-03-02T10:00:00+08:00");
    officer = await product.signIn("officer", demoPassword);
    head = await product.signIn("head", demoPassword);
  }, 240_000);
  afterAll(() => product.stop());

  async function opened(lines: number) {
    const { case: one } = await officer.call(routes.cases.open, {
      body: {
        procedure: "platform-notice",
        title: "批量通知（演示）",
        parties: [],
        action: "register-notice",
        input: { ...notice, pasted: pastedListings(lines, 3) },
      },
    });
    return one;
  }

  async function act(person: Person, id: string, action: string, input: object) {
    const { version } = await person.call(routes.cases.one, { params: { id } });
    return person.try(routes.cases.act, { params: { id, action }, body: { input, expectedVersion: version } });
  }

  it("of a thousand lines is opened, answered line by line and read back", async () => {
    const { id } = await opened(1_000);
    const pasted = Array.from({ length: 1_000 }, (_, at) => `${at + 1}\t${at === 9 ? "经权利人许可" : "删除"}`).join(
      "\n",
    );
    expect((await act(officer, id, "answer-lines", { pasted })).body).not.toHaveProperty("code");
    const view = await officer.call(routes.cases.one, { params: { id } });
    expect(view.stage).toBe("measured");
    expect(view.state.facts["outcomes"]).toMatchObject([
      { lines: "1-9, 11-1000", state: "removed" },
      { lines: "10", state: "refused", reason: "authorised" },
    ]);
    expect(view.documents.map(({ kind }) => kind).sort()).toEqual(["noticeLetter", "resultList"]);
  });

  it("counts a shop's earlier notices that are closed, on the same platform", async () => {
    const first = await opened(3);
    const removed = { results: [{ lines: "全部", answer: "removed" }] };
    for (const [action, input] of [
      ["answer-lines", removed],
      ["pass-on-notice", {}],
      ["publish-results", { place: "演示商城" }],
      ["close", { summary: "办结。" }],
    ] as const)
      expect((await act(officer, first.id, action, input)).body, action).not.toHaveProperty("code");
    const second = await opened(6);
    await act(officer, second.id, "answer-lines", { results: [{ lines: "1", answer: "removed" }] });
    const mark = { seller: "第1号店（演示）", measure: "warning", note: "再次上架。" };
    // One line here and one there: two, of the three that the house asks for.
    expect((await act(head, second.id, "mark-offender", mark)).body.code).toBe("no-repeat-offender");
    await act(officer, second.id, "answer-lines", { results: [{ lines: "4", answer: "removed" }] });
    expect((await act(head, second.id, "mark-offender", mark)).status).toBe(200);
  });

  it("lets the complainant see its own papers and take its own step, and nobody else's", async () => {
    const { id } = await opened(3);
    await act(officer, id, "answer-lines", { results: [{ lines: "全部", answer: "removed" }] });
    const { link } = await officer.call(routes.people.inviteParty, {
      params: { id, partyId: "complainant" },
      body: { login: "notice-complainant", name: "投诉人（演示）" },
    });
    const token = link.split("/").at(-1) ?? "";
    await fetch(product.url + routes.people.acceptInvitation.path.replace(":token", token), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ password: "demonstration-1" }),
    });
    const complainant = await product.signIn("notice-complainant", "demonstration-1");
    const view = await complainant.call(routes.cases.one, { params: { id } });
    // The notice itself went to the platform.
    expect(view.documents.map(({ kind }) => kind)).toEqual(["resultList"]);
    expect(view.menu.filter(({ enabled }) => enabled).map(({ action }) => action)).toEqual(["withdraw-lines"]);
    const withdrawn = await act(complainant, id, "withdraw-lines", { lines: "2", reason: "经核实为正品。" });
    expect(withdrawn.body).not.toHaveProperty("code");
    expect((await act(complainant, id, "pass-on-notice", {})).status).toBe(422);
    const after = await officer.call(routes.cases.one, { params: { id } });
    expect(after.state.facts["outcomes"]).toMatchObject([{ state: "removed" }, { lines: "2", state: "withdrawn" }]);
  });
});
