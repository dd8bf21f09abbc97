import type { Actor } from "#casework";
import { customsDetention } from "../protection/customs-detention/procedure.ts";
import { given, type Scene, type Step } from "./scene.ts";

export const customsOfficer: Actor = { id: "li", role: "officer", name: "李承办", office: "customs/xw/zhu/" };
export const customsHead: Actor = { id: "wang", role: "head", name: "王负责", office: "customs/xw/zhu/" };
export const rightHolder: Actor = { id: "holder-account", role: "holder", name: "权利人", party: "holder" };
export const consignor: Actor = { id: "party-account", role: "respondent", name: "当事人", party: "respondent" };
const officer = customsOfficer;
const head = customsHead;

export const served = (paper: string, on: string, more: object = {}): Step => [
  officer,
  "serve-paper",
  on,
  { paper, way: "direct", receiver: "收件人", place: "演示市示例路1号", ...more },
];

/** An ex officio case over counterfeit footballs, up to the point named, in days of March 2026. */
const suspicion = {
  foundOn: "2026-03-02",
  trigger: "inspection",
  summary: "查验发现印有星河标识的足球，申报为无牌。",
  direction: "export",
  channel: "cargo",
  port: "珠屿港",
  declaration: "DEMO2026030001",
  declaredBrand: "无牌",
  destination: "演示国",
  rights: [{ kind: "trademark", name: "星河", recordal: "T2026-DEMO1", holderName: "星河（演示）有限公司" }],
  goods: [{ goods: "足球", unit: "个", quantity: 3_000 }],
  respondentName: "珠屿某贸易公司",
  respondentKind: "company",
};

const upTo = {
  suspected: [officer, "record-suspicion", "2026-03-02", suspicion],
  valued: [officer, "record-value", "2026-03-02", { kind: "sale-price", fen: 10_000_000, basis: "销售合同和付款凭证" }],
  held: [officer, "hold-release", "2026-03-03", { note: "足球3000个，印有星河标识。" }],
  told: served("holderNotice:holder#1", "2026-03-04"),
  applied: [officer, "apply-for-detention", "2026-03-06", { way: "online", text: "申请扣留。" }],
  secured: [officer, "record-security", "2026-03-09", { form: "deposit", fen: 5_000_000, paper: "演示担保金凭证1号" }],
  detained: [head, "detain", "2026-03-10", { place: "珠屿港监管仓", keeper: "仓管员" }],
  assigned: [head, "assign-officers", "2026-03-10", { officers: ["li", "zhao"] }],
  found: [
    officer,
    "record-finding",
    "2026-03-24",
    { result: "infringing", reasons: "未经许可使用与备案商标相同的标识。" },
  ],
  filed: [head, "file-penalty-case", "2026-03-25", { opinion: "同意立案。" }],
  proposed: [
    officer,
    "propose-penalty",
    "2026-03-30",
    { punish: true, tier: "ordinary", fineFen: 1_500_000, reasons: "违法事实清楚，情节一般。" },
  ],
  noticed: [officer, "give-notice", "2026-03-31", { reasons: "拟没收货物并处罚款。" }],
  "notice-served": served("priorNotice#1", "2026-04-01"),
  decided: [head, "decide-penalty", "2026-04-10", { fineFen: 1_500_000, reasons: "事实清楚，证据确凿。" }],
  "decision-served": served("penaltyDecision#1", "2026-04-13"),
  paid: [officer, "record-payment", "2026-04-20", { fen: 1_500_000, receipt: "演示票据1号" }],
  disposed: [officer, "dispose-goods", "2026-05-11", disposal(3_000)],
  storage: [officer, "demand-storage", "2026-05-11", { fen: 300_000, account: "仓储六十日。" }],
  "storage-served": served("storageDemand:holder#1", "2026-05-12"),
  "storage-paid": [officer, "record-storage-paid", "2026-05-20", { fen: 300_000 }],
  returned: [head, "settle-security", "2026-05-22", { returnedFen: 5_000_000, keptFen: 0, why: "费用已付。" }],
  closed: [head, "close", "2026-05-25", { opinion: "同意结案。" }],
} as const satisfies Record<string, Step>;
export type CustomsPoint = keyof typeof upTo;

/** The steps up to and with a point, some of them replaced or left out (null). */
export function customsSteps(point: CustomsPoint, other: Partial<Record<CustomsPoint, Step | null>> = {}): Step[] {
  const names = Object.keys(upTo) as CustomsPoint[];
  return names.slice(0, names.indexOf(point) + 1).flatMap((name) => {
    const step = other[name] === undefined ? upTo[name] : other[name];
    return step === null ? [] : [step];
  });
}

/** The same over few goods of little worth that the party admits and gives up: Benchmarks (III), article 7. */
export const minor: Partial<Record<CustomsPoint, Step | null>> = {
  suspected: [
    officer,
    "record-suspicion",
    "2026-03-02",
    { ...suspicion, goods: [{ goods: "球衣", unit: "件", quantity: 141 }] },
  ],
  valued: [officer, "record-value", "2026-03-02", { kind: "sale-price", fen: 424_085, basis: "合同" }],
  secured: [officer, "record-security", "2026-03-09", { form: "deposit", fen: 424_085, paper: "演示担保金凭证1号" }],
  proposed: [officer, "propose-penalty", "2026-03-30", { punish: false, reasons: "轻微，书面承认并放弃货物。" }],
  noticed: null,
  "notice-served": null,
  decided: [head, "decide-no-penalty", "2026-04-10", { reasons: "违法行为轻微，责令改正并教育。" }],
  "decision-served": served("noPenaltyDecision#1", "2026-04-13"),
  paid: null,
  disposed: [officer, "dispose-goods", "2026-05-11", disposal(141)],
  returned: [head, "settle-security", "2026-05-22", { returnedFen: 424_085, keptFen: 0, why: "费用已付。" }],
};
export const admission: Step = [
  officer,
  "record-admission",
  "2026-03-26",
  { admits: true, abandons: true, handedOver: true, text: "承诺书、放弃货物声明。" },
];

function disposal(quantity: number) {
  return {
    lines: [{ item: "D1-1", quantity }],
    way: "charity",
    charity: true,
    holderBuys: false,
    featuresRemovable: true,
    account: "经权利人同意，转交演示公益机构。",
    receiver: "演示公益机构",
  };
}

export function customsCase(
  point: CustomsPoint,
  other: Partial<Record<CustomsPoint, Step | null>> = {},
  ...more: readonly Step[]
): Scene {
  return given(customsDetention, [...customsSteps(point, other), ...more]);
}

const muchFined: Partial<Record<CustomsPoint, Step>> = {
  valued: [officer, "record-value", "2026-03-02", { kind: "sale-price", fen: 100_000_000, basis: "合同" }],
  secured: [officer, "record-security", "2026-03-09", { form: "deposit", fen: 10_000_000, paper: "演示担保金凭证1号" }],
  proposed: [
    officer,
    "propose-penalty",
    "2026-03-30",
    { punish: true, tier: "ordinary", fineFen: 10_000_000, outsideBand: "数额大", reasons: "违法事实清楚。" },
  ],
};

/** A case whose fine is so high that the party may ask for a hearing: asked for, fixed, notified and held, on 23 April 2026. */
export const heardSteps: readonly Step[] = [
  ...customsSteps("notice-served", muchFined),
  [consignor, "request-hearing", "2026-04-09", { text: "要求听证。" }],
  [officer, "set-hearing", "2026-04-13", { hearingOn: "2026-04-23", time: "09:30", place: "听证室", chair: "钱主持" }],
  served("hearingNotice#1", "2026-04-14"),
  [officer, "hold-hearing", "2026-04-23", { minutes: "当事人就货物价值发表意见。" }],
];
