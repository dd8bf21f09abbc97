import { type AdjudicationDraft, type Complaint, MediationDraft, routes } from "#contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectRefusal, signInAll, startWithPeople } from "../support/doors.ts";
import type { Person, Product } from "../support/product.ts";

const lan = "ip/qc/lan/";

const request = {
  kind: "adjudication",
  officePath: lan,
  patent: { kind: "utility-model", number: "ZL202020000001.0", title: "折叠伞骨" },
  claims: "1、3",
  standing: "patentee",
  authorised: false,
  patenteeActs: false,
  requesterKind: "organisation",
  respondents: [
    { name: "晴雨伞业（演示）", address: "澜州市示例路2号", kind: "organisation", abroad: false },
    { name: "某甲（演示）", address: "", kind: "individual", abroad: true },
  ],
  acts: ["make", "sell"],
  matter: "责令停止制造、销售被控产品。",
  reasons: "被控产品具有权利要求1、3的全部技术特征。",
  knownOn: "2025-10-01" as AdjudicationDraft["knownOn"],
  ongoing: true,
  venue: "act",
  place: "澜州市溪口县",
  otherRoute: "none",
  copies: 2,
  contact: { name: "王某", phone: "010-0000" },
} satisfies AdjudicationDraft;

describe("a requester opens a patent case from its own desk", () => {
  let product: Product;
  let people: Record<"holder" | "holder2" | "officer" | "head" | "feng-officer" | "province", Person>;

  beforeAll(async () => {
    product = await startWithPeople("2026-01-05T12:00:00+08:00");
    const signed = await signInAll(product, "holder", "holder2", "officer", "head", "feng-officer", "qc-head");
    people = { ...signed, province: signed["qc-head"] };
  }, 120_000);
  afterAll(() => product.stop());

  const draft = (by: Person, body: AdjudicationDraft | MediationDraft) =>
    by.call(routes.complaints.draft, { body: { body } });

  async function sent(by: Person, body: AdjudicationDraft | MediationDraft = request): Promise<Complaint> {
    const begun = await draft(by, body);
    const params = { id: begun.id };
    await by.upload(routes.complaints.addFile, { params }, "营业执照.pdf", "identity");
    await by.upload(routes.complaints.addFile, { params }, "登记簿副本.pdf", "register");
    await by.upload(routes.complaints.addFile, { params }, "公证购买.pdf", "evidence");
    const { files } = await by.call(routes.complaints.one, { params });
    const papers = { "营业执照.pdf": "identity", "登记簿副本.pdf": "register", "公证购买.pdf": "evidence" } as const;
    for (const { id, name } of files)
      await by.call(routes.complaints.nameFile, {
        params: { ...params, fileId: id },
        body: { paper: papers[name as keyof typeof papers] },
      });
    return by.call(routes.complaints.send, { params, body: { version: begun.version } });
  }

  test("a draft may lack anything and keeps its kind; it is sent when its form is whole", async () => {
    const { holder, officer, holder2 } = people;
    const begun = await draft(holder, { ...request, patent: { number: "", title: "" }, respondents: [] });
    expect(begun).toMatchObject({ kind: "adjudication", state: "draft", subject: "", due: null });
    const params = { id: begun.id };
    const lacking = await holder.try(routes.complaints.send, { params, body: { version: begun.version } });
    expectRefusal(lacking, 422, "invalid-input");
    expect((lacking.body["fields"] as { path: string }[]).map(({ path }) => path)).toEqual(
      expect.arrayContaining(["body.patent.kind", "body.patent.number", "body.respondents"]),
    );
    expectRefusal(
      await holder.try(routes.complaints.write, {
        params,
        body: { version: begun.version, body: MediationDraft.parse({ kind: "mediation" }) },
      }),
      409,
    );
    for (const other of [holder2, officer]) expectRefusal(await other.try(routes.complaints.one, { params }), 404);
    await holder.call(routes.complaints.throwAway, { params });
  });

  test("the addressed office alone reads what was sent, with its receipt and the five working days of the Measures", async () => {
    const { holder, officer, holder2, province } = people;
    const filed = await sent(holder);
    // PA-01: five working days from Monday the 5th of January 2026.
    expect(filed).toMatchObject({ state: "sent", due: "2026-01-12", subject: "折叠伞骨" });
    expect(filed.entries).toMatchObject([{ kind: "sent", hash: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
    const params = { id: filed.id };
    for (const other of [holder2, people["feng-officer"], province])
      expectRefusal(await other.try(routes.complaints.one, { params }), 404);
    expect(await officer.call(routes.complaints.one, { params })).toMatchObject({ mayAnswer: true });
    const inbox = await officer.call(routes.complaints.list, { query: { kind: "adjudication" } });
    expect(inbox.items.map(({ id }) => id)).toContain(filed.id);
    const [file] = filed.files;
    expectRefusal(
      await holder.try(routes.complaints.nameFile, {
        params: { ...params, fileId: file?.id },
        body: { paper: "evidence" },
      }),
      409,
      "complaint-sent",
    );
    await holder.call(routes.complaints.withdraw, { params, body: { reason: "已和解" } });
    expectRefusal(await officer.try(routes.complaints.takeIn, { params }), 409, "complaint-not-waiting");
  });

  const act = async (by: Person, id: string, action: string, input: object) => {
    const { version } = await by.call(routes.cases.one, { params: { id } });
    return by.call(routes.cases.act, { params: { id, action }, body: { expectedVersion: version, input } });
  };

  const approve = async (id: string, kind: string) => {
    for (const [by, step] of [
      [people.officer, "submit"],
      [people.head, "approve"],
    ] as const) {
      const { documents, version } = await by.call(routes.cases.one, { params: { id } });
      const documentId = documents.find((paper) => paper.kind === kind)?.id ?? "";
      await by.call(routes.papers.step, { params: { id, documentId, step }, body: { expectedVersion: version } });
    }
  };

  test("one act opens the case with everything in it; correction is asked once, supplied online, and the request accepted", async () => {
    const { holder, officer } = people;
    const filed = await sent(holder);
    const taken = await officer.call(routes.complaints.takeIn, { params: { id: filed.id } });
    const id = taken.caseId ?? "";
    const params = { id };
    const opened = await officer.call(routes.cases.one, { params });
    expect(opened).toMatchObject({ procedure: "patent-adjudication", stage: "received" });
    expect(opened.title).toContain("折叠伞骨");
    expect(opened.state.parties.map(({ role, name }) => [role, name])).toEqual([
      ["requester", filed.holderName],
      ["respondent", "晴雨伞业（演示）"],
      ["respondent", "某甲（演示）"],
    ]);
    expect(opened.state.facts).toMatchObject({
      request: {
        receivedOn: "2026-01-05",
        patentNumber: "ZL202020000001.0",
        claims: "1、3",
        documents: ["request", "identity", "register"],
      },
      respondents: { respondent2: { party: { kind: "individual", abroad: true } } },
    });
    expect(opened.evidence.map(({ name }) => name).sort()).toEqual(
      ["行政裁决请求书.json", "营业执照.pdf", "登记簿副本.pdf", "公证购买.pdf"].sort(),
    );
    expect(opened.deadlines).toMatchObject([{ limit: "PA-01", due: "2026-01-12" }]);
    expect((await holder.call(routes.cases.one, { params })).stage).toBe("received");
    expectRefusal(await people.holder2.try(routes.cases.one, { params }), 404);

    await act(officer, id, "ask-correction", { documentsComplete: false, details: "请补正委托手续。", days: 15 });
    await approve(id, "correctionNotice");
    const asked = await holder.call(routes.cases.one, { params });
    expect(asked.menu?.map(({ action }) => action)).toContain("submit-correction");
    const told = await holder.call(routes.cases.docket, { params });
    expect(told.items.at(-1)).toMatchObject({ action: "ask-correction", input: { details: "请补正委托手续。" } });
    await act(holder, id, "submit-correction", { text: "已补正。" });
    const again = await officer.try(routes.cases.act, {
      params: { id, action: "ask-correction" },
      body: {
        expectedVersion: (await officer.call(routes.cases.one, { params })).version,
        input: { documentsComplete: false, details: "再补正。", days: 15 },
      },
    });
    expect(again.status).toBe(422);
    await act(officer, id, "accept-request", { opinion: "符合受理条件。" });
    expect((await holder.call(routes.cases.one, { params })).stage).toBe("accepted");
  });

  test("a refusal is told with its reason, and a new request begins from what was written, files and all", async () => {
    const { holder, officer } = people;
    const filed = await sent(holder, { ...request, otherRoute: "suit" });
    const { caseId } = await officer.call(routes.complaints.takeIn, { params: { id: filed.id } });
    const id = caseId ?? "";
    const told = async () => JSON.stringify(await holder.call(routes.cases.docket, { params: { id } }));
    await act(officer, id, "refuse-request", { otherRoute: true, ground: "route", reason: "请求人已向法院起诉。" });
    expect(await told()).not.toContain("已向法院起诉");
    await approve(id, "nonAcceptanceNotice");
    expect(await told()).toContain("已向法院起诉");
    const again = await holder.call(routes.complaints.draft, { body: { from: filed.id } });
    expect(again).toMatchObject({ kind: "adjudication", state: "draft", againOf: filed.id, subject: "折叠伞骨" });
    const laid = ({ files }: Complaint) => files.map(({ name, paper }) => `${name} ${paper}`).sort();
    expect(laid(again)).toEqual(laid(filed));
  });

  test("a request for mediation goes through the same door", async () => {
    const { holder, head } = people;
    const { patent, matter, reasons, contact, respondents } = request;
    const filed = await sent(
      holder,
      MediationDraft.parse({
        kind: "mediation",
        dispute: "reward",
        officePath: lan,
        patent,
        matter,
        reasons,
        contact,
        respondents,
      }),
    );
    // PM-01: five working days too.
    expect(filed).toMatchObject({ kind: "mediation", state: "sent", due: "2026-01-12" });
    const { caseId } = await head.call(routes.complaints.takeIn, { params: { id: filed.id } });
    const opened = await head.call(routes.cases.one, { params: { id: caseId ?? "" } });
    expect(opened).toMatchObject({ procedure: "patent-mediation", stage: "requested" });
    expect(opened.evidence).toHaveLength(4);
    // Who asked follows the case from its own account.
    expect((await holder.call(routes.cases.one, { params: { id: caseId ?? "" } })).state.parties).toMatchObject([
      { id: "requester", role: "requester" },
    ]);
  });
});
