import { describe, expect, it } from "vitest";
import { attempt, given, head, officer, refusalOf, screening, type Step } from "../../testing/scene.ts";
import { customsDetention } from "../customs-detention/procedure.ts";
import { trademarkEnforcement } from "../trademark-enforcement/procedure.ts";
import { leadFromClue } from "./leadFromClue.ts";
import { leadFromDeclarationClue } from "./leadFromDeclarationClue.ts";
import { clue as procedure } from "./procedure.ts";
import type { ClueState } from "./frame.ts";

const raised: Step = [
  screening,
  "raise",
  "2026-03-02",
  {
    title: "星河运动鞋正品包邮",
    platform: "演示平台",
    seller: "某店",
    markId: "7",
    markText: "星河",
    registrationNumber: "DEMO000001",
    classNumbers: [25],
    holderName: "星河（演示）有限公司",
    score: 0.97,
    priority: 1,
    listingIds: ["l1"],
    findingIds: ["f1"],
  },
];
const scene = (...steps: readonly Step[]) => given(procedure, [raised, ...steps]);
const refused = (step: Step, ...before: readonly Step[]) =>
  refusalOf(attempt(procedure, scene(...before).state, step)).code;
const there = { ...officer, id: "feng", office: "ip/qc/feng/" };

describe("a clue that screening raised", () => {
  it("becomes a case against the seller, with the mark, the holder and the number of listings", () => {
    const merged: Step = [
      screening,
      "merge-listing",
      "2026-03-02",
      { listingId: "l2", because: "同一销售者、同一权利、同类商品" },
    ];
    const { state } = scene(merged, [officer, "accept", "2026-03-03", {}]);
    expect(state).toMatchObject({ stage: "accepted", closed: { form: "accepted" } });
    const opened = leadFromClue(state as ClueState, { number: "线索2026-1", holderId: "h7" });
    if ("refusal" in opened) throw new Error("it was not accepted");
    expect(opened.lead.input["summary"]).toContain("共2条商品信息");
    expect(opened.lead.parties).toEqual([
      { id: "respondent", role: "respondent", name: "某店" },
      { id: "holder", role: "holder", name: "星河（演示）有限公司", holderId: "h7" },
    ]);
    const lead = given(
      trademarkEnforcement,
      [[officer, opened.lead.action, "2026-03-03", opened.lead.input]],
      {},
      opened.lead.parties,
    );
    expect(lead.state).toMatchObject({
      stage: "verification",
      facts: { clueNumber: "线索2026-1", mark: { registrationNumber: "DEMO000001" } },
    });
  });

  it("becomes no case before it is accepted, nor against nobody", () => {
    expect(leadFromClue(scene().state as ClueState, { number: "1" })).toHaveProperty("refusal");
    const { seller: _, ...unnamed } = raised[3] as { seller: string };
    const { state } = given(procedure, [[screening, "raise", "2026-03-02", unnamed]]);
    expect(refusalOf(attempt(procedure, state, [officer, "accept", "2026-03-03", {}])).code).toBe("nobody-named");
    expect(attempt(procedure, state, [officer, "accept", "2026-03-03", { respondentName: "某公司" }]).kind).toBe(
      "acted",
    );
  });

  it("is rejected for a reason of the list, and another one has to be explained", () => {
    expect(scene([officer, "reject", "2026-03-03", { reason: "compatible-use" }]).state.closed?.form).toBe("rejected");
    expect(refused([officer, "reject", "2026-03-03", { reason: "other" }])).toBe("reason-unsaid");
    expect(refused([officer, "reject", "2026-03-03", { reason: "because" }])).toBe("invalid-input");
    expect(
      refused([officer, "accept", "2026-03-04", {}], [officer, "reject", "2026-03-03", { reason: "duplicate" }]),
    ).toBe("case-closed");
  });

  it("waits until the last question is answered", () => {
    const ask = (question: string): Step => [officer, "ask-for-more", "2026-03-03", { question }];
    const answer: Step = [officer, "answer", "2026-03-05", { answer: "权利人确认为假冒" }];
    expect(scene(ask("真伪？")).state.stage).toBe("waiting");
    expect(scene(ask("真伪？"), ask("价格？"), answer).state.stage).toBe("waiting");
    expect(scene(ask("真伪？"), ask("价格？"), answer, answer).state.stage).toBe("new");
    expect(scene(ask("真伪？"), [officer, "accept", "2026-03-04", {}]).state.stage).toBe("accepted");
  });

  it("is handed over, and only the receiving office takes it or gives it back, with a reason", () => {
    const over: Step = [officer, "hand-over", "2026-03-03", { to: "ip/qc/feng", reason: "销售者住所地" }];
    expect(refused([officer, "hand-over", "2026-03-03", { to: "ip/qc/lan/", reason: "x" }])).toBe("handed-to-oneself");
    expect(refused([officer, "take-over", "2026-03-04", {}], over)).toBe("not-the-receiver");
    expect(refused([head, "accept", "2026-03-04", {}], over)).toBe("wrong-stage");
    expect(scene(over, [there, "take-over", "2026-03-04", {}]).state).toMatchObject({
      stage: "new",
      facts: { handOver: { answer: "taken", to: "ip/qc/feng/" } },
    });
    expect(refused([there, "return", "2026-03-04", {}], over)).toBe("invalid-input");
    expect(scene(over, [there, "return", "2026-03-04", { reason: "不属本辖区" }]).state).toMatchObject({
      stage: "new",
      facts: { handOver: { answer: "returned", answerReason: "不属本辖区" } },
    });
  });

  it("takes a listing in once, and is raised once", () => {
    expect(refused([screening, "merge-listing", "2026-03-03", { listingId: "l1", because: "x" }])).toBe(
      "listing-already-held",
    );
    expect(refused(raised)).toBe("clue-already-raised");
    expect(refusalOf(attempt(procedure, given(procedure, []).state, [officer, "accept", "2026-03-03", {}])).code).toBe(
      "clue-not-raised",
    );
    expect(refused([officer, "merge-listing", "2026-03-03", { listingId: "l2", because: "x" }])).toBe("wrong-role");
  });
});

describe("a clue that screening raised from a customs declaration", () => {
  const declaration = {
    number: "220120260000000001",
    line: 2,
    declaredOn: "2026-03-02",
    direction: "export",
    channel: "cargo",
    port: "珠屿港",
    transport: "水路运输，集装箱 DEMU0000001",
    consignor: "某贸易公司",
    consignee: "Some Importer",
    hsCode: "6404110000",
    goods: "运动鞋|无品牌|星河",
    declaredBrand: "无牌",
    quantity: 1200,
    unit: "双",
    valueFen: 960_000,
    currency: "USD",
  };
  const mark = {
    markId: "7",
    markText: "星河",
    classNumbers: [25],
    holderName: "星河（演示）有限公司",
    score: 0.97,
    priority: 1,
  };
  const raise = (more: object = {}): Step => [
    screening,
    "raise-declaration",
    "2026-03-02",
    { declaration: { ...declaration, ...more }, declarationIds: ["d1"], ...mark },
  ];
  const join = (declarationId: string): Step => [
    screening,
    "merge-declaration",
    "2026-03-02",
    { declarationId, because: "同一发货人、同一商标、同类货物" },
  ];

  it("hands what was declared to the customs case, which begins with it", () => {
    const accept = { recordal: "T2026-0001（演示）", note: "请布控。" };
    const { state } = given(procedure, [raise(), join("d2"), [officer, "accept", "2026-03-03", accept]]);
    const opened = leadFromDeclarationClue(state as ClueState, { number: "线索2026-2", holderId: "h7" });
    if ("refusal" in opened) throw new Error("it was not accepted");
    const { action, input, parties } = opened.lead;
    for (const told of ["线索2026-2", "共2项", "请布控", "6404110000", "9600.00 USD", "Some Importer"])
      expect(input["summary"]).toContain(told);
    const begun = given(customsDetention, [[officer, action, "2026-03-03", input]], {}, parties);
    expect(begun.state).toMatchObject({
      stage: "suspected",
      facts: {
        mode: "ex-officio",
        declaration: { number: declaration.number, port: "珠屿港", declaredBrand: "无牌", channel: "cargo" },
        goods: [{ quantity: 1200, unit: "双", right: "R1" }],
        rights: [{ name: "星河", recordal: "T2026-0001（演示）", holder: "holder" }],
        respondent: { name: "某贸易公司" },
      },
    });
    expect(begun.state.parties.map(({ name }) => name)).toEqual(["某贸易公司", "星河（演示）有限公司"]);
  });

  it("begins no customs case for a right that is not recorded there, and counts a weight as one batch", () => {
    const { state } = given(procedure, [
      raise({ quantity: 12.5, unit: "千克" }),
      [officer, "accept", "2026-03-03", {}],
    ]);
    const opened = leadFromDeclarationClue(state as ClueState, { number: "1" });
    if ("refusal" in opened) throw new Error("it was not accepted");
    const { action, input, parties } = opened.lead;
    expect(input["goods"]).toMatchObject([{ unit: "批", quantity: 1 }]);
    const before = given(customsDetention, [], {}, parties).state;
    expect(refusalOf(attempt(customsDetention, before, [officer, action, "2026-03-03", input])).code).toBe(
      "right-not-recorded",
    );
  });

  it("names who lets imported goods in, and hands nothing over before it is accepted", () => {
    const { state } = given(procedure, [raise({ direction: "import" })]);
    expect(leadFromDeclarationClue(state as ClueState, { number: "1" })).toHaveProperty("refusal");
    const { state: accepted } = given(procedure, [
      raise({ direction: "import" }),
      [officer, "accept", "2026-03-03", {}],
    ]);
    expect(accepted.facts).toMatchObject({ accepted: { respondentName: "Some Importer" } });
  });

  it("takes a line in once, and is raised once", () => {
    const { state } = given(procedure, [raise(), join("d2")]);
    for (const id of ["d1", "d2"])
      expect(refusalOf(attempt(procedure, state, join(id))).code).toBe("declaration-already-held");
    expect(refusalOf(attempt(procedure, state, raise())).code).toBe("clue-already-raised");
    expect(refusalOf(attempt(procedure, given(procedure, []).state, join("d1"))).code).toBe("clue-not-raised");
  });
});
