import { describe, expect, it } from "vitest";
import { paperData } from "../../papers.ts";
import { attempt, dueOf, given, refusalOf, type Step } from "../../testing/scene.ts";
import { transfer as procedure } from "./procedure.ts";

const person = (id: string, role: string, office: string) => ({ id, role, name: id, office });
const qc = { officer: person("li", "officer", "ip/qc/lan/"), head: person("wang", "head", "ip/qc/lan/") };
const lw = { officer: person("sun", "officer", "ip/lw/ji/"), head: person("qian", "head", "ip/lw/ji/") };
const proposal = {
  kind: "transfer",
  matter: "某店销售假冒运动鞋线索",
  caseNumber: "IP-QC-LAN〔2026〕线索第3号",
  ground: "region",
  reason: "经营者住所和仓库均在霁城。",
  materials: ["商品信息截图", "权利人辨认意见"],
};
const letter = (id: string, on: string): Step[] => [
  [qc.officer, "make-letter", on, { to: "ip/lw/ji/" }],
  [qc.officer, "paper-submit", on, { paper: id }],
  [qc.head, "paper-approve", on, { paper: id }],
];
const sent = (kind = "transfer"): Step[] => [
  [qc.officer, "propose", "2026-03-02", { ...proposal, kind }],
  ...letter(kind === "transfer" ? "transferLetter#1" : "cooperationLetter#1", "2026-03-02"),
  [qc.head, "send", "2026-03-03", {}],
];
const accepted = (kind = "transfer"): Step[] => [
  ...sent(kind),
  [lw.officer, "accept", "2026-03-05", { handledBy: "执法二科", theirNumber: "霁收〔2026〕9号" }],
];
const scene = (...steps: readonly Step[]) => given(procedure, steps);
const refused = (before: readonly Step[], step: Step) =>
  refusalOf(attempt(procedure, scene(...before).state, step)).code;
const progress = (step: string, on: string): Step => [lw.officer, "report-progress", on, { step, account: "情况说明" }];

describe("a hand-over between two offices", () => {
  it("is sent with a signed letter, and answered by the office it was sent to alone", () => {
    expect(refused([], [qc.head, "send", "2026-03-02", {}])).toBe("transfer-not-proposed");
    expect(refused(sent().slice(0, 2), [qc.head, "send", "2026-03-02", {}])).toBe("letter-not-signed");
    expect(refused(sent().slice(0, 1), [qc.officer, "make-letter", "2026-03-02", { to: "ip/qc/lan/" }])).toBe(
      "handed-to-oneself",
    );
    expect(scene(...sent()).state).toMatchObject({
      stage: "offered",
      addressed: [{ office: "ip/lw/ji/", mode: "acts" }],
    });
    expect(refused(sent(), [qc.officer, "accept", "2026-03-04", { handledBy: "x" }])).toBe("not-the-addressee");
    expect(dueOf(procedure, scene(...sent()), "answer")).toBe("2026-03-17");
  });

  it("comes back with a reason; another letter is made before it is sent elsewhere", () => {
    const back: Step[] = [...sent(), [lw.head, "return", "2026-03-05", { reason: "仓库不在本辖区" }]];
    expect(scene(...back).state).toMatchObject({
      stage: "returned",
      addressed: [{ office: "ip/lw/ji/", mode: "reads" }],
      facts: { sendings: [{ answer: { accepted: false } }] },
    });
    expect(refused(sent(), [lw.head, "return", "2026-03-05", {}])).toBe("invalid-input");
    const again: Step[] = [
      ...back,
      [qc.officer, "propose", "2026-03-06", { ...proposal, reason: "仓库已查明在霁城。" }],
    ];
    expect(refused(again, [qc.head, "send", "2026-03-06", {}])).toBe("letter-not-signed");
    const twice = scene(...again, ...letter("transferLetter#2", "2026-03-06"), [
      qc.head,
      "send",
      "2026-03-09",
      {},
    ]).state;
    expect(twice).toMatchObject({ stage: "offered", facts: { sendings: [{}, { to: "ip/lw/ji/" }] } });
    const elsewhere: Step[] = [
      [qc.officer, "propose", "2026-03-06", proposal],
      [qc.officer, "make-letter", "2026-03-06", { to: "ip/lw/song/" }],
      [qc.officer, "paper-submit", "2026-03-06", { paper: "transferLetter#2" }],
      [qc.head, "paper-approve", "2026-03-06", { paper: "transferLetter#2" }],
      [qc.head, "send", "2026-03-09", {}],
    ];
    expect(scene(...back, ...elsewhere).state.addressed).toEqual([{ office: "ip/lw/song/", mode: "acts" }]);
    expect(scene(...back, [qc.head, "drop", "2026-03-09", { reason: "由本机构自行办理" }]).state.closed?.form).toBe(
      "dropped",
    );
  });

  it("is followed until it ends there, each report starting the next period", () => {
    const moving: Step[] = [...accepted(), progress("filed", "2026-03-20")];
    expect(dueOf(procedure, scene(...accepted()), "progress")).toBe("2026-04-04");
    expect(dueOf(procedure, scene(...moving), "progress")).toBe("2026-04-19");
    expect(refused(moving, [qc.head, "end", "2026-03-21", { result: "x" }])).toBe("not-ended-there");
    expect(refused(moving, [qc.officer, "report-progress", "2026-03-21", { step: "decided", account: "x" }])).toBe(
      "not-the-addressee",
    );
    const { state } = scene(...moving, progress("decided", "2026-05-20"), [
      qc.head,
      "end",
      "2026-05-21",
      { result: "已处罚" },
    ]);
    expect(state).toMatchObject({ stage: "ended", closed: { form: "ended" }, addressed: [{ mode: "reads" }] });
    expect(state.clocks.every(({ stopped }) => stopped !== undefined)).toBe(true);
  });
});

describe("joint handling", () => {
  const help = (who: typeof qc, wanted: string): Step => [who.officer, "ask-help", "2026-03-06", { wanted }];
  const laid: Step[] = [
    ...accepted("joint"),
    [
      qc.officer,
      "lay-item",
      "2026-03-06",
      { kind: "finding", name: "侵权认定意见", proves: "标识近似", source: "本机构认定" },
    ],
  ];

  it("either side asks, and the other answers, each request with a period of its own", () => {
    const asked: Step[] = [...accepted("joint"), help(qc, "查明仓库库存"), help(lw, "提供权利人联系方式")];
    expect(refused(asked, [qc.officer, "answer-help", "2026-03-09", { request: "E1", account: "x" }])).toBe(
      "answered-by-oneself",
    );
    expect(refused(asked, [qc.officer, "answer-help", "2026-03-09", { request: "E9", account: "x" }])).toBe(
      "nothing-to-answer",
    );
    expect(refused([...asked, progress("closed", "2026-03-09")], [qc.head, "end", "2026-03-10", { result: "x" }])).toBe(
      "help-not-answered",
    );
    const { state } = scene(
      ...asked,
      [qc.officer, "answer-help", "2026-03-09", { request: "E2", account: "已提供" }],
      [lw.officer, "answer-help", "2026-03-10", { request: "E1", account: "库存三百双" }],
    );
    expect(state.clocks.filter(({ clock }) => clock === "help").map(({ of, stopped }) => [of, stopped?.on])).toEqual([
      ["E1", "2026-03-10"],
      ["E2", "2026-03-09"],
    ]);
  });

  it("evidence and findings of one side are recognised, or not, by the other, once and with a reason", () => {
    const word = (who: typeof qc): Step => [
      who.officer,
      "recognise-item",
      "2026-03-09",
      { item: "J1", recognised: true, reason: "与本机构查明一致" },
    ];
    expect(refused(laid, word(qc))).toBe("answered-by-oneself");
    const recognised = scene(...laid, word(lw));
    expect(recognised.state.facts["items"]).toMatchObject([
      { id: "J1", answer: { recognised: true, office: "ip/lw/ji/" } },
    ]);
    expect(refused([...laid, word(lw)], word(lw))).toBe("nothing-to-answer");
  });

  it("nothing is laid before it is accepted", () => {
    expect(refused(sent("joint"), [qc.officer, "ask-help", "2026-03-04", { wanted: "x" }])).toBe("wrong-stage");
  });
});

it("its letters name both offices and the case", () => {
  const { state } = scene(...accepted());
  const order = (kind: string, name: string) =>
    paperData({
      kind,
      state,
      madeOn: "2026-03-05",
      documentNumber: "1",
      office: { name, names: { "ip/lw/ji/": "霁城市知识产权局", "ip/qc/lan/": "澜州市知识产权局" } },
      capital: String,
    });
  expect(order("transferLetter", "澜州市知识产权局")).toMatchObject({
    data: {
      addressee: "霁城市知识产权局",
      ground: "属其他地区管辖",
      materials: [{ text: "1．商品信息截图" }, {}],
      caseNumber: proposal.caseNumber,
    },
  });
  expect(order("acceptanceReceipt", "霁城市知识产权局")).toMatchObject({
    data: { addressee: "澜州市知识产权局", handledBy: "执法二科", sentOn: "2026年3月3日" },
  });
  expect(order("returnLetter", "霁城市知识产权局")).toMatchObject({ refusal: { code: "paper-incomplete" } });
});
