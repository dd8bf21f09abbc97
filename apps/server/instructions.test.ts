import { routes } from "#contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { caseOf } from "../../tests/support/caseOf.ts";
import { signInAll, startWithPeople } from "../../tests/support/doors.ts";
import type { Person, Product } from "../../tests/support/product.ts";

const request = {
  subject: "trademark",
  question: "店铺招牌上使用他人注册商标是否属于商标使用？",
  facts: "溪口县某店在招牌上使用“星河”字样。",
  opinion: "属于商标使用。",
  analysis: "招牌起识别来源的作用。",
};

describe("a request for instructions over three levels of offices", () => {
  let product: Product;
  let people: Record<
    "county" | "county-head" | "officer" | "head" | "qc-officer" | "qc-head" | "feng-officer" | "ji-officer",
    Person
  >;
  let asked: ReturnType<typeof caseOf>;

  beforeAll(async () => {
    product = await startWithPeople("2026-03-02T10:00:00+08:00");
    people = await signInAll(
      product,
      "county",
      "county-head",
      "officer",
      "head",
      "qc-officer",
      "qc-head",
      "feng-officer",
      "ji-officer",
    );
    const { case: opened } = await people.county.call(routes.cases.open, {
      body: {
        procedure: "instructions",
        title: "关于招牌使用商标的请示",
        parties: [],
        action: "draft-request",
        input: request,
      },
    });
    asked = caseOf(opened.id);
  }, 120_000);
  afterAll(() => product.stop());

  it("is not acted in by the office above before it is sent, and then by that office alone", async () => {
    const { county, officer, head } = people;
    expect((await asked.view(officer)).mayAct).toBe(false);
    await asked.act(county, "make-request", { to: "ip/qc/lan/" });
    await asked.sign(county, people["county-head"]);
    await asked.act(people["county-head"], "send-request");
    expect((await asked.view(officer)).mayAct).toBe(true);
    expect(await asked.refused(county, "take-up")).toMatchObject({ status: 422, code: "not-the-addressee" });
    expect(await asked.refused(people["qc-officer"], "take-up")).toMatchObject({
      status: 422,
      code: "not-the-addressee",
    });
    expect((await people["feng-officer"].try(routes.cases.one, { params: { id: asked.id } })).status).toBe(404);
    const { waiting } = await officer.call(routes.cases.workbench);
    expect(waiting.map(({ id }) => id)).toContain(asked.id);
    expect((await county.call(routes.cases.workbench)).waiting.map(({ id }) => id)).not.toContain(asked.id);
    await asked.act(officer, "take-up");
    // The head of the city sees it in its list as well.
    expect((await head.call(routes.cases.list, { query: { procedure: "instructions" } })).total).toBe(1);
  });

  it("asks back, is passed up, and the reply comes down, each paper with the number and name of its own office", async () => {
    const { county, officer, head } = people;
    await asked.act(officer, "ask-back", { question: "招牌上还有何字样？" });
    await asked.act(county, "answer-back", { answer: "仅此字样。" });
    await asked.act(officer, "make-passing-up", { to: "ip/qc/", opinion: "拟同意。", analysis: "理由同上。" });
    // What is drafted above stays above.
    const kinds = async (person: Person) => (await asked.view(person)).documents.map(({ kind }) => kind);
    expect(await kinds(county)).toEqual(["instructionRequest"]);
    expect(await kinds(officer)).toEqual(["instructionRequest", "passedUpRequest"]);
    await asked.sign(officer, head);
    await asked.act(head, "pass-up");
    expect(await asked.refused(officer, "draft-reply", { reply: "x", basis: "y" })).toMatchObject({ status: 422 });
    await asked.act(people["qc-officer"], "take-up");
    await asked.act(people["qc-officer"], "draft-reply", { reply: "属于商标使用。", basis: "商标法第四十八条。" });
    await asked.sign(people["qc-officer"], people["qc-head"]);
    await asked.act(people["qc-head"], "send-reply", { circulate: true });
    await asked.act(officer, "draft-reply", { reply: "经请示上级，属于商标使用。", basis: "上级答复。" });
    await asked.sign(officer, head);
    await asked.act(head, "send-reply", { circulate: false });
    const { documents, stage, state } = await asked.view(county);
    expect(stage).toBe("replied");
    expect(documents.map(({ kind, number, life }) => [kind, number, life])).toEqual([
      ["instructionRequest", "请〔2026〕1号", "approved"],
      ["passedUpRequest", "转请〔2026〕1号", "approved"],
      ["instructionReply", "复〔2026〕1号", "approved"],
      ["instructionReply", "复〔2026〕1号", "approved"],
    ]);
    expect(state).toMatchObject({
      addressed: [
        { office: "ip/qc/", mode: "reads" },
        { office: "ip/qc/lan/", mode: "reads" },
      ],
    });
    const text = await people.county.download(routes.cases.preview, {
      params: { id: asked.id, documentId: documents[3]?.id },
    });
    const html = new TextDecoder().decode(text);
    expect(html).toContain("溪口县知识产权局（演示）：");
    expect(html).toContain("澜州市知识产权局（演示）");
    expect(await asked.refused(head, "ask-back", { question: "x" })).toMatchObject({ status: 422 });
  });

  it("a reply that is let go is found below, without the facts; one that is not, only by who sees the case", async () => {
    const found = (person: Person, query: object = {}) => person.call(routes.guidance.replies, { query });
    const [reply] = (await found(people["feng-officer"])).items;
    expect(reply).toMatchObject({
      officePath: "ip/qc/",
      reply: "属于商标使用。",
      opens: false,
      subjectName: { zh: "商标" },
    });
    expect(JSON.stringify(reply)).not.toContain("溪口县某店");
    expect((await found(people["feng-officer"])).total).toBe(1);
    expect((await found(people.county)).items.map(({ opens }) => opens)).toEqual([true, true]);
    // Another province.
    expect((await found(people["ji-officer"])).total).toBe(0);
    expect((await found(people.county, { text: "招牌" })).total).toBe(2);
    expect((await found(people.county, { text: "上级答复" })).items.map(({ officePath }) => officePath)).toEqual([
      "ip/qc/lan/",
    ]);
    expect((await found(people.county, { subject: "patent" })).total).toBe(0);
  });

  it("is filed, followed up and closed by the office that asked", async () => {
    const { county } = people;
    await asked.act(county, "file-reply", { application: "按答复办理" });
    expect(await asked.refused(people["county-head"], "close")).toMatchObject({ code: "outcome-unknown" });
    await asked.act(county, "report-outcome", { outcome: "followed", account: "已处罚" });
    await asked.act(people["county-head"], "close");
    expect((await asked.view(people.officer)).stage).toBe("closed");
  });

  it("is not addressed to an office that there is none of", async () => {
    const { case: other } = await people.county.call(routes.cases.open, {
      body: { procedure: "instructions", title: "另一请示", parties: [], action: "draft-request", input: request },
    });
    const lost = caseOf(other.id);
    await lost.act(people.county, "make-request", { to: "ip/qc/lan/" });
    await lost.sign(people.county, people["county-head"]);
    expect(await lost.refused(people.county, "send-request")).toMatchObject({ code: "wrong-role" });
  });
});
