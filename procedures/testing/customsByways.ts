import { customsHead as head, customsOfficer as officer } from "./customsCase.ts";
import type { Step } from "./scene.ts";

const on = "2026-03-11";
const application = {
  receivedOn: on,
  evidence: "光伏设备落入专利保护范围的比对材料。",
  likelyPort: "珠屿港，三月中旬，海运",
  direction: "export",
  port: "珠屿港",
  rights: [{ kind: "patent", name: "侧向装卸装置（演示）", holderName: "星河（演示）有限公司" }],
  goods: [{ goods: "光伏生产设备", unit: "台", quantity: 12 }],
  respondentName: "珠屿某设备公司",
  respondentKind: "company",
};

/** Steps beside the main line, as officers of the tests write them. */
export const customsByways: readonly Step[] = [
  [officer, "receive-application", on, application],
  [
    officer,
    "watch-shipment",
    on,
    { container: "DEMO1234567", summary: "举报该箱将申报出口。", from: "星河（演示）有限公司" },
  ],
  [officer, "record-movement", on, { kind: "left", port: "黄埔", on }],
  [officer, "record-value", on, { kind: "market-price", fen: 30_000_000, basis: "价格认定结论" }],
  [
    officer,
    "record-value",
    on,
    { kind: "sale-price", fen: 8_000, basis: "付款凭证", isNoPrice: true, whyNot: "仅为定金。" },
  ],
  [officer, "record-security", on, { form: "guarantee", fen: 30_000_000, paper: "演示保函2号" }],
  [officer, "record-security", on, { form: "general", paper: "演示总担保3号", generalApprovedOn: on }],
  [officer, "record-bond", on, { fen: 30_000_000, paper: "演示担保4号" }],
  [officer, "record-finding", on, { result: "undetermined", reasons: "双方争议较大。" }],
  [officer, "record-finding", on, { result: "not-infringing", reasons: "经授权使用。" }],
  [officer, "record-admission", on, { admits: true, abandons: true, handedOver: true, text: "承诺书。" }],
  [officer, "propose-penalty", on, { punish: false, reasons: "首次违法，可以不予处罚。" }],
  [officer, "propose-penalty", on, { punish: true, tier: "heavier", fineFen: 2_500_000, reasons: "一年内再犯。" }],
  [officer, "assess-crime", on, { crime: "213-goods", twoOrMore: false }],
  [
    officer,
    "propose-referral",
    on,
    { grounds: "货物价值达到标准。", authority: "演示市公安局", materials: ["扣留清单", "认定通知书"] },
  ],
  [officer, "transfer-to-police", on, { receiver: "受案民警" }],
  [head, "settle-security", on, { returnedFen: 30_000_000, keptFen: 0, why: "退还。" }],
  [head, "end-bond", on, { how: "权利人未起诉。", returnedFen: 30_000_000 }],
  [
    officer,
    "dispose-goods",
    on,
    {
      lines: [{ item: "D1-1", quantity: 1_000 }],
      way: "destroy",
      charity: false,
      holderBuys: false,
      featuresRemovable: false,
      account: "监督销毁。",
      receiver: "监督人",
    },
  ],
];
