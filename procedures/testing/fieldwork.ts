import { given, head, officer, type Scene, type Step, stepsTo } from "./scene.ts";
import { trademarkEnforcement } from "../protection/trademark-enforcement/procedure.ts";

/** Steps in the field, in days of March 2026 unless said: an investigation that begins on the 9th. */

export const attended = { present: "party", presentName: "陈某", signature: "signed" } as const;

export const inspected: Step = [
  officer,
  "record-inspection",
  "2026-03-10",
  {
    place: "岚城演示路1号",
    from: "09:30",
    until: "11:05",
    certificatesShown: true,
    rightsTold: true,
    ...attended,
    found: "货架陈列标有“星河”的运动鞋50双，当事人不能提供授权。",
  },
];

export const interviewed: Step = [
  officer,
  "record-interview",
  "2026-03-11",
  {
    person: "陈某",
    kind: "party",
    place: "本局询问室",
    from: "14:00",
    until: "15:10",
    rightsTold: true,
    answers: [
      { question: "货从哪里进的？", answer: "从一个微信群。" },
      { question: "有没有进货票据？", answer: "没有。" },
    ],
    signature: "signed",
  },
];

export const shoes = (quantity: number, more: object = {}) => ({ goods: "运动鞋", unit: "双", quantity, ...more });
const store = { scene: "岚城演示路1号", storePlace: "本局一号库", keeper: "保管员甲" };

export const proposedRegistration = (on = "2026-03-10"): Step => [
  officer,
  "propose-evidence-registration",
  on,
  { grounds: "证据可能灭失。", goods: "标有“星河”的运动鞋" },
];
export const grantedRegistration = (on = "2026-03-10"): Step => [
  head,
  "decide-evidence-registration",
  on,
  { granted: true, opinion: "同意。" },
];
export const registered = (on = "2026-03-10", inventory: readonly object[] = [shoes(50)]): Step[] => [
  proposedRegistration(on),
  grantedRegistration(on),
  [officer, "register-evidence", on, { ...store, ...attended, inventory }],
];
export const handled = (
  on: string,
  ...lines: readonly (readonly [item: string, quantity: number, how: string])[]
): Step => [
  officer,
  "handle-registered-evidence",
  on,
  { lines: lines.map(([item, quantity, how]) => ({ item, quantity, how })), reasons: "经核对。" },
];

export const approvedSeizure = (on = "2026-03-10", more: object = {}): Step[] => [
  [officer, "propose-seizure", on, { kind: "seized", grounds: "有证据证明侵权。", goods: "侵权运动鞋", ...more }],
  [head, "decide-seizure", on, { granted: true, opinion: "同意扣押。" }],
];
export const seized = (on = "2026-03-10", inventory: readonly object[] = [shoes(50)]): Step[] => [
  ...approvedSeizure(on),
  [officer, "carry-out-seizure", on, { ...store, ...attended, inventory }],
];
export const extended = (on: string): Step => [head, "extend-seizure", on, { reason: "需要进一步查清来源。" }];
export const released = (on: string, item: string, quantity: number, more: object = {}): Step => [
  head,
  "release-goods",
  on,
  { lines: [{ item, quantity }], reason: "unrelated", explanation: "系正品。", receiver: "陈某", ...more },
];
export const disposed = (on: string, item: string, quantity: number, way = "destroyed"): Step => [
  officer,
  "dispose-goods",
  on,
  { lines: [{ item, quantity }], way, account: "粉碎销毁。", place: "岚城环保处理站", supervisor: "监督人甲" },
];
export const askedHolder = (on = "2026-03-11", more: object = {}): Step => [
  officer,
  "request-identification",
  on,
  { objects: "运动鞋样品一双及照片六张", ...more },
];
export const holderAnswered = (on: string, more: object = {}): Step => [
  officer,
  "answer-identification",
  on,
  { result: "counterfeit", reasons: "鞋舌标签与正品不符。", signer: "某某，法务", ...more },
];

/** A case in the field: filed, two officers assigned, the investigation begun. */
export function inField(...more: readonly Step[]): Scene {
  return given(trademarkEnforcement, [...stepsTo("begun"), ...more]);
}

/** Every paper of the field in one case: the goods registered, in part seized, extended, in part released, the rest destroyed. */
export function everyFieldPaper(): Scene {
  const upTo = stepsTo("notice-served");
  const begun = stepsTo("begun").length;
  return given(trademarkEnforcement, [
    ...upTo.slice(0, begun),
    ...registered("2026-03-09", [
      shoes(50, { mark: "星河", model: "42码", place: "货架" }),
      { goods: "吊牌", unit: "枚", quantity: 200 },
    ]),
    inspected,
    interviewed,
    askedHolder(),
    holderAnswered("2026-03-11"),
    ...approvedSeizure("2026-03-11"),
    handled(
      "2026-03-12",
      ["E1-1", 45, "seized"],
      ["E1-1", 1, "identification"],
      ["E1-1", 4, "released"],
      ["E1-2", 200, "kept"],
    ),
    ...upTo
      .slice(begun)
      .map(([by, action, on, input]): Step => [by, action, on < "2026-03-12" ? "2026-03-12" : on, input]),
    extended("2026-03-23"),
    released("2026-03-24", "E1-1", 6, { lines: [{ item: "E1-1", quantity: 5, from: "S1:seized@本局一号库" }] }),
    [head, "decide", "2026-03-30", { fineFen: 6_000_000, reasons: "事实清楚。" }],
    [officer, "serve-decision", "2026-04-01", { way: "direct", receiver: "陈某", place: "岚城演示路1号" }],
    disposed("2026-04-02", "E1-2", 200),
  ]);
}
