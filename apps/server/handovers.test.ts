import { routes } from "#contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { caseOf } from "../../tests/support/caseOf.ts";
import { signInAll, startWithPeople } from "../../tests/support/doors.ts";
import type { Person, Product } from "../../tests/support/product.ts";

const logins = ["officer", "head", "ji-officer", "ji-head", "feng-officer", "supervisor", "customs"] as const;

/** A case of a city of one province is handed to a city of another. */
describe("a hand-over between two provinces", () => {
  let product: Product;
  let people: Record<(typeof logins)[number], Person>;
  let subject: ReturnType<typeof caseOf>;
  let number = "";

  beforeAll(async () => {
    product = await startWithPeople("2026-03-02T10:00:00+08:00");
    people = await signInAll(product, ...logins);
    const { case: opened } = await people.officer.call(routes.cases.open, {
      body: {
        procedure: "trademark-enforcement",
        title: "某店涉嫌侵犯“云岫岭”注册商标专用权",
        parties: [],
        action: "register-lead",
        input: {
          source: "inspection",
          inspection: { place: "演示路1号" },
          summary: "某店销售标有“云岫岭”的茶叶。",
          receivedOn: "2026-03-02",
          markText: "云岫岭",
          respondentName: "山野小铺",
        },
      },
    });
    subject = caseOf(opened.id);
    number = opened.number;
  }, 120_000);
  afterAll(() => product.stop());

  const propose = async (caseNumber: string) => {
    const { case: opened } = await people.officer.call(routes.cases.open, {
      body: {
        procedure: "transfer",
        title: "移送山野小铺案",
        parties: [],
        action: "propose",
        input: {
          kind: "transfer",
          matter: "山野小铺案",
          caseNumber,
          ground: "region",
          reason: "住所地在霁城",
          materials: ["案卷"],
        },
      },
    });
    const handing = caseOf(opened.id);
    await handing.act(people.officer, "make-letter", { to: "ip/lw/ji/" });
    await handing.sign(people.officer, people.head);
    return handing;
  };
  const lying = async (person: Person, query: object = {}) =>
    (await person.call(routes.handovers.list, { query })).items.map(({ caseId, unanswered }) => [caseId, unanswered]);
  const sees = async (person: Person) => (await person.try(routes.cases.one, { params: { id: subject.id } })).status;

  it("offers a case that the office has, lets the other read the file, and takes nothing from the sender yet", async () => {
    const wrong = await propose("没有这个案号");
    expect(await wrong.refused(people.head, "send")).toMatchObject({ status: 422, code: "case-not-found" });
    expect(await sees(people["ji-officer"])).toBe(404);
    const handing = await propose(number);
    await handing.act(people.head, "send");
    expect(await sees(people["ji-officer"])).toBe(200);
    expect((await subject.view(people["ji-officer"])).mayAct).toBe(false);
    expect(
      await subject.refused(people["ji-officer"], "verify", { result: "not-substantiated", findings: "x" }),
    ).toMatchObject({ status: 403, code: "case-of-another-office" });
    expect((await subject.view(people.officer)).mayAct).toBe(true);
    for (const other of ["feng-officer", "customs"] as const) expect(await sees(people[other])).toBe(404);
    const twice = await propose(number);
    expect(await twice.refused(people.head, "send")).toMatchObject({ status: 422, code: "already-offered" });

    // Both ends see that it lies there, and so does the province above; nobody else does.
    product.at("2026-03-09T10:00:00+08:00");
    people = await signInAll(product, ...logins);
    for (const who of ["officer", "ji-officer", "supervisor"] as const)
      expect(await lying(people[who])).toEqual([[handing.id, true]]);
    expect(await lying(people["feng-officer"])).toEqual([]);
    expect(await lying(people.officer, { end: "received" })).toEqual([]);
    const [item] = (await people.officer.call(routes.handovers.list, { query: { end: "sent" } })).items;
    expect(item).toMatchObject({ days: 7, fromPath: "ip/qc/lan/", toPath: "ip/lw/ji/", due: "2026-03-16" });

    // Returned: the file is closed to the other office again.
    await handing.act(people["ji-head"], "return", { reason: "请补充住所地证明" });
    expect(await sees(people["ji-officer"])).toBe(404);
    expect(await lying(people.officer)).toEqual([]);
    expect((await handing.view(people.officer)).documents.map(({ kind, number: of }) => [kind, of])).toEqual([
      ["transferLetter", "移〔2026〕2号"],
      ["returnLetter", "退〔2026〕1号"],
    ]);
  });

  it("goes over with its file once it is accepted, and the sender follows both to the end", async () => {
    const handing = await propose(number);
    await handing.act(people.head, "send");
    await handing.act(people["ji-officer"], "accept", { handledBy: "执法二科" });
    const there = await subject.view(people["ji-officer"]);
    expect([there.officePath, there.mayAct, there.number]).toEqual(["ip/lw/ji/", true, number]);
    const here = await subject.view(people.officer);
    expect([here.mayAct, here.deadlines.length]).toEqual([false, there.deadlines.length]);
    expect(
      await subject.refused(people.officer, "verify", { result: "not-substantiated", findings: "x" }),
    ).toMatchObject({
      status: 403,
    });
    await subject.act(people["ji-officer"], "verify", { result: "not-substantiated", findings: "系授权经销商。" });
    expect((await subject.view(people.officer)).stage).toBe("verification");
    expect(await lying(people.officer)).toEqual([]);
    expect(await lying(people.officer, { state: "open" })).toEqual([[handing.id, false]]);
    expect(await handing.refused(people.head, "end", { result: "x" })).toMatchObject({ code: "not-ended-there" });
    await handing.act(people["ji-officer"], "report-progress", { step: "not-filed", account: "未发现侵权" });
    await handing.act(people.head, "end", { result: "不予立案" });
    expect(await lying(people.officer, { state: "open" })).toEqual([]);
  });

  it("keeps a joint handling's case where it is", async () => {
    const { case: opened } = await people["ji-officer"].call(routes.cases.open, {
      body: {
        procedure: "transfer",
        title: "请澜州协查",
        parties: [],
        action: "propose",
        input: {
          kind: "joint",
          matter: "协查",
          caseNumber: number,
          ground: "evidence-there",
          reason: "证据在澜州",
          materials: ["清单"],
        },
      },
    });
    const handing = caseOf(opened.id);
    await handing.act(people["ji-officer"], "make-letter", { to: "ip/qc/lan/" });
    await handing.sign(people["ji-officer"], people["ji-head"]);
    await handing.act(people["ji-head"], "send");
    await handing.act(people.officer, "accept", { handledBy: "执法一科" });
    expect((await subject.view(people["ji-officer"])).officePath).toBe("ip/lw/ji/");
    await handing.act(people["ji-officer"], "ask-help", { wanted: "查明进货来源" });
    expect(await handing.refused(people["ji-officer"], "answer-help", { request: "E1", account: "x" })).toMatchObject({
      code: "answered-by-oneself",
    });
    await handing.act(people.officer, "answer-help", { request: "E1", account: "已查明" });
    await handing.act(people.officer, "lay-item", { kind: "evidence", name: "进货单", proves: "来源", source: "澜州" });
    await handing.act(people["ji-officer"], "recognise-item", { item: "J1", recognised: true, reason: "真实" });
  });

  it("a case is offered and taken in the database by nobody but the two offices", async () => {
    const as = (office: string) => ({ as: "office", account: "x", office, roles: ["head"] }) as const;
    for (const [office, sql] of [
      ["ip/qc/feng/", `select offer_case('${subject.id}', '${subject.id}', 'ip/qc/feng/', now())`],
      ["ip/qc/lan/", `select offer_case('${subject.id}', '${subject.id}', 'ip/qc/feng/', now())`],
    ] as const)
      await expect(product.database.transaction(as(office), (tx) => tx.run(sql))).rejects.toMatchObject({
        code: "42501",
      });
    const handing = caseOf(
      (await people["ji-officer"].call(routes.cases.list, { query: { procedure: "transfer", open: "true" } })).items[0]
        ?.id ?? "",
    );
    await product.database.transaction(as("ip/qc/feng/"), (tx) =>
      tx.run("select answer_offer($1, true, '', now())", [handing.id]),
    );
    expect((await subject.view(people["ji-officer"])).officePath).toBe("ip/lw/ji/");
  });
});
