import type { CaseState } from "#casework";
import { describe, expect, it } from "vitest";
import { paperData } from "../../papers.ts";
import { attempt, dueOf, given, refusalOf, type Step } from "../../testing/scene.ts";
import { instructions as procedure } from "./procedure.ts";

const person = (id: string, role: string, office: string) => ({ id, role, name: id, office });
const county = { officer: person("li", "officer", "ip/qc/lan/"), head: person("wang", "head", "ip/qc/lan/") };
const city = { officer: person("zhang", "officer", "ip/qc/"), head: person("chen", "head", "ip/qc/") };
const province = { officer: person("sun", "officer", "ip/"), head: person("qian", "head", "ip/") };

const request = {
  subject: "trademark",
  question: "店铺招牌上使用他人注册商标是否属于商标使用？",
  facts: "某店在招牌上使用“星河”字样。",
  opinion: "属于商标使用。",
  analysis: "招牌起识别来源的作用。",
  caseNumber: "IP-QC-LAN〔2026〕案第7号",
};
const signed = (people: typeof county, paper: string, on: string): Step[] => [
  [people.officer, "paper-submit", on, { paper }],
  [people.head, "paper-approve", on, { paper }],
];
const sent: Step[] = [
  [county.officer, "draft-request", "2026-03-02", request],
  [county.officer, "make-request", "2026-03-02", { to: "ip/qc/" }],
  ...signed(county, "instructionRequest#1", "2026-03-03"),
  [county.head, "send-request", "2026-03-03", {}],
];
const takenUp: Step[] = [...sent, [city.officer, "take-up", "2026-03-04", {}]];
const passedUp: Step[] = [
  ...takenUp,
  [city.officer, "make-passing-up", "2026-03-06", { to: "ip/", opinion: "同意。", analysis: "理由同上。" }],
  ...signed(city, "passedUpRequest:L1#1", "2026-03-06"),
  [city.head, "pass-up", "2026-03-09", {}],
];
const reply = (people: typeof county, level: string, on: string): Step[] => [
  [people.officer, "draft-reply", on, { reply: "属于商标使用。", basis: "商标法第四十八条。" }],
  ...signed(people, `instructionReply:${level}#1`, on),
  [people.head, "send-reply", on, { circulate: true }],
];
const answered: Step[] = [
  ...passedUp,
  [province.officer, "take-up", "2026-03-10", {}],
  ...reply(province, "L2", "2026-03-20"),
  ...reply(city, "L1", "2026-03-24"),
];
const scene = (...steps: readonly Step[]) => given(procedure, steps);
const refused = (before: readonly Step[], step: Step) =>
  refusalOf(attempt(procedure, scene(...before).state, step)).code;

describe("a request for instructions", () => {
  it("goes up when its paper is signed, and is addressed to the office above, which alone takes it up", () => {
    expect(refused(sent.slice(0, 2), [county.head, "send-request", "2026-03-02", {}])).toBe("paper-not-signed");
    expect(refused(sent.slice(0, 1), [county.head, "send-request", "2026-03-02", {}])).toBe("paper-not-made");
    expect(scene(...sent).state).toMatchObject({ stage: "asked", addressed: [{ office: "ip/qc/", mode: "acts" }] });
    expect(refused(sent, [county.officer, "take-up", "2026-03-04", {}])).toBe("not-the-addressee");
    expect(refused(sent, [province.officer, "take-up", "2026-03-04", {}])).toBe("not-the-addressee");
    expect(scene(...takenUp).state.stage).toBe("handling");
    expect(refused(takenUp, [city.head, "withdraw", "2026-03-04", { reason: "x" }])).toBe("not-the-holder");
  });

  it("goes up level by level; skipping one needs a reason, and no office beside or below is asked", () => {
    const to = (path: string): Step[] => [
      [county.officer, "draft-request", "2026-03-02", request],
      [county.officer, "make-request", "2026-03-02", { to: path }],
      ...signed(county, "instructionRequest#1", "2026-03-03"),
    ];
    expect(refused(to("ip/"), [county.head, "send-request", "2026-03-03", {}])).toBe("level-skipped");
    expect(scene(...to("ip/"), [county.head, "send-request", "2026-03-03", { skips: "情况紧急" }]).state.stage).toBe(
      "asked",
    );
    for (const path of ["ip/qc/feng/", "ip/qc/lan/", "ip/qc/lan/x/"])
      expect(refused(to(path), [county.head, "send-request", "2026-03-03", {}])).toBe("not-a-higher-office");
    expect(refused([], [county.officer, "make-request", "2026-03-02", { to: "nowhere" }])).toBe("invalid-input");
  });

  it("is passed up by the office asked, which waits; the answer comes down to it and from it, each with a paper of its own", () => {
    const above = scene(...passedUp).state;
    expect(above).toMatchObject({
      stage: "asked",
      addressed: [
        { office: "ip/qc/", mode: "reads" },
        { office: "ip/", mode: "acts" },
      ],
    });
    expect(refused(passedUp, [city.officer, "draft-reply", "2026-03-10", { reply: "x", basis: "y" }])).toBe(
      "wrong-stage",
    );
    const taken: Step[] = [...passedUp, [province.officer, "take-up", "2026-03-10", {}]];
    expect(refused(taken, [city.officer, "draft-reply", "2026-03-10", { reply: "x", basis: "y" }])).toBe(
      "not-the-addressee",
    );
    const halfway = scene(...taken, ...reply(province, "L2", "2026-03-20")).state;
    expect(halfway).toMatchObject({
      stage: "handling",
      addressed: [
        { office: "ip/", mode: "reads" },
        { office: "ip/qc/", mode: "acts" },
      ],
    });
    // What came down is offered to the office below for its own reply.
    expect(procedure.actions["draft-reply"]?.offers?.(halfway as CaseState)).toEqual({
      reply: "属于商标使用。",
      basis: "商标法第四十八条。",
    });
    const { state } = scene(...answered);
    expect(state).toMatchObject({
      stage: "replied",
      addressed: [
        { office: "ip/", mode: "reads" },
        { office: "ip/qc/", mode: "reads" },
      ],
    });
    expect(state.documents.map(({ id, office }) => [id, office])).toEqual([
      ["instructionRequest#1", undefined],
      ["passedUpRequest:L1#1", "ip/qc/"],
      ["instructionReply:L2#1", "ip/"],
      ["instructionReply:L1#1", "ip/qc/"],
    ]);
  });

  it("a paper is approved in the office whose paper it is", () => {
    const drafted: Step[] = [...takenUp, [city.officer, "draft-reply", "2026-03-05", { reply: "x", basis: "y" }]];
    const paper = "instructionReply:L1#1";
    expect(refused(drafted, [county.officer, "paper-submit", "2026-03-05", { paper }])).toBe("paper-of-another-office");
    const put: Step[] = [...drafted, [city.officer, "paper-submit", "2026-03-05", { paper }]];
    expect(refused(put, [county.head, "paper-approve", "2026-03-05", { paper }])).toBe("paper-of-another-office");
    expect(refused(put, [city.head, "send-reply", "2026-03-05", { circulate: false }])).toBe("paper-not-signed");
    expect(
      refused(sent, [city.officer, "paper-void", "2026-03-05", { paper: "instructionRequest#1", opinion: "x" }]),
    ).toBe("paper-of-another-office");
  });

  it("waits for more from the office that asked, and the period for the answer waits with it", () => {
    const asked: Step[] = [...takenUp, [city.officer, "ask-back", "2026-03-05", { question: "招牌上还有何字样？" }]];
    const due = dueOf(procedure, scene(...takenUp), "answer");
    expect(refused(asked, [city.officer, "answer-back", "2026-03-06", { answer: "x" }])).toBe("not-the-asker");
    const told = scene(...asked, [county.officer, "answer-back", "2026-03-12", { answer: "仅此字样。" }]);
    expect(told.state.stage).toBe("handling");
    expect(told.state.facts["levels"]).toMatchObject([{ questions: [{ answer: "仅此字样。" }] }]);
    // 30 working days from 3 March; seven days' pause, five of them working.
    expect(due).toBe("2026-04-15");
    expect(dueOf(procedure, told, "answer")).toBe("2026-04-22");
  });

  it("a question from two levels up is answered by the office between, which may act meanwhile", () => {
    const asked: Step[] = [
      ...passedUp,
      [province.officer, "take-up", "2026-03-10", {}],
      [province.officer, "ask-back", "2026-03-11", { question: "有无在先判决？" }],
    ];
    expect(scene(...asked).state.addressed).toEqual([
      { office: "ip/", mode: "reads" },
      { office: "ip/qc/", mode: "acts" },
    ]);
    expect(refused(asked, [county.officer, "answer-back", "2026-03-12", { answer: "x" }])).toBe("not-the-asker");
    const told = scene(...asked, [city.officer, "answer-back", "2026-03-12", { answer: "没有。" }]).state;
    expect(told).toMatchObject({ stage: "handling", addressed: [{ mode: "reads" }, { office: "ip/", mode: "acts" }] });
  });

  it("comes back with a reason, level by level, and may be sent again", () => {
    const back = scene(...sent, [city.head, "return-request", "2026-03-05", { reason: "事实不清" }]).state;
    expect(back).toMatchObject({ stage: "draft", addressed: [] });
    expect(back.clocks.every(({ stopped }) => stopped !== undefined)).toBe(true);
    const fromAbove: Step[] = [
      ...passedUp,
      [province.head, "return-request", "2026-03-10", { reason: "可由省级答复" }],
    ];
    expect(scene(...fromAbove).state).toMatchObject({
      stage: "handling",
      addressed: [{ office: "ip/qc/", mode: "acts" }],
    });
    const own = scene(...fromAbove, ...reply(city, "L1", "2026-03-12")).state;
    expect(own.stage).toBe("replied");
    const twice: Step[] = [...fromAbove, [city.head, "return-request", "2026-03-12", { reason: "请先补充事实" }]];
    expect(scene(...twice).state).toMatchObject({ stage: "draft", addressed: [] });
    const again = scene(...twice, [county.head, "send-request", "2026-03-16", {}]).state;
    expect(again.facts["levels"]).toMatchObject([{ id: "L1" }, { id: "L2" }, { id: "L3", office: "ip/qc/" }]);
  });

  it("is closed once it is known what became of the case", () => {
    const filed: Step[] = [
      ...answered,
      [county.officer, "file-reply", "2026-03-25", { application: "按答复处理本案" }],
    ];
    expect(refused(filed, [county.head, "close", "2026-03-26", {}])).toBe("outcome-unknown");
    const pending: Step[] = [
      ...filed,
      [county.officer, "report-outcome", "2026-04-01", { outcome: "pending", account: "正在听证" }],
    ];
    expect(refused(pending, [county.head, "close", "2026-04-02", {}])).toBe("outcome-unknown");
    expect(dueOf(procedure, scene(...pending), "report-outcome")).toBe("2026-06-22");
    const done = scene(
      ...pending,
      [
        county.officer,
        "report-outcome",
        "2026-05-06",
        { outcome: "followed", account: "已作出处罚决定", decision: "澜知罚决〔2026〕3号" },
      ],
      [county.head, "close", "2026-05-07", {}],
    ).state;
    expect(done.closed?.form).toBe("closed");
    expect(done.clocks.every(({ stopped }) => stopped !== undefined)).toBe(true);
  });

  it("is withdrawn by the office that asked, at whatever level it lies", () => {
    const { state } = scene(...passedUp, [county.head, "withdraw", "2026-03-11", { reason: "当事人已和解" }]);
    expect(state).toMatchObject({
      stage: "withdrawn",
      closed: { form: "withdrawn" },
      addressed: [{ mode: "reads" }, { mode: "reads" }],
    });
  });

  it("its papers say who asks whom, by name", () => {
    const { state } = scene(...answered);
    const order = (kind: string, of?: string) => ({
      kind,
      state,
      ...(of !== undefined && { of }),
      madeOn: "2026-03-24" as const,
      documentNumber: "青知复〔2026〕1号",
      office: { name: "青川省知识产权局", names: { "ip/qc/lan/": "澜州市知识产权局" } },
      capital: String,
    });
    expect(paperData(order("instructionReply", "L1"))).toMatchObject({
      data: { addressee: "澜州市知识产权局", askedOn: "2026年3月3日", reply: "属于商标使用。", subject: "商标" },
    });
    expect(paperData(order("passedUpRequest", "L1"))).toMatchObject({
      data: { addressee: "ip/", lowerOpinion: "属于商标使用。" },
    });
    expect(paperData(order("instructionReply", "L9"))).toMatchObject({ refusal: { code: "paper-incomplete" } });
  });
});
