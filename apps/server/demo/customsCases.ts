import { accountId } from "./accounts.ts";
import { type Draft, step } from "./demoStep.ts";
import { demoHolders, holderId } from "./marks.ts";
import type { DemoWritten } from "./writtenCases.ts";

const holderName = demoHolders[1];
const parties = [{ id: "holder", role: "holder", name: holderName, holderId: holderId(1) }];

interface Goods {
  readonly mark: string;
  readonly goods: string;
  readonly unit: string;
  readonly quantity: number;
  readonly valueYuan: number;
  readonly direction: "export" | "import";
  readonly respondent: string;
  readonly number: string;
}

const rice: Goods = {
  mark: "霁禾",
  goods: "大米",
  unit: "袋",
  quantity: 2_400,
  valueYuan: 96_000,
  direction: "export",
  respondent: "珠屿远航贸易有限公司（演示）",
  number: "DEMO-EXP-0241",
};
const noodles: Goods = {
  mark: "霁禾",
  goods: "挂面",
  unit: "箱",
  quantity: 600,
  valueYuan: 36_000,
  direction: "import",
  respondent: "珠屿海丰进出口有限公司（演示）",
  number: "DEMO-IMP-0107",
};
const flour: Goods = {
  mark: "霁禾",
  goods: "面粉",
  unit: "袋",
  quantity: 900,
  valueYuan: 45_000,
  direction: "export",
  respondent: "珠屿粮油贸易商行（演示）",
  number: "DEMO-EXP-0086",
};

/** The holder was told yesterday or the day before: its three working days run. */
const told: readonly Draft[] = found(rice);
/** Detained on the holder's application; the thirty working days of the inquiry run. */
const detained: readonly Draft[] = [...found(noodles), ...answered(2_000_000), ...detention(8)];
/** Fined, paid, given to charity: the case is closed. */
const closed: readonly Draft[] = [...found(flour), ...answered(2_250_000), ...detention(8), ...ended(flour)];

/** Cases of Customs that run today, of the right holder who signs in as `holder`. */
export const demoDetentions: readonly DemoWritten[] = [
  { ...about(rice), daysAgo: 5, steps: told },
  { ...about(noodles), daysAgo: 24, steps: detained },
  { ...about(flour), daysAgo: 150, steps: closed },
];

function about({ respondent, mark, goods, direction }: Goods) {
  const way = direction === "export" ? "出口" : "进口";
  return {
    procedure: "customs-detention",
    office: "zhu",
    title: `${respondent}${way}涉嫌侵犯“${mark}”商标权的${goods}案`,
    respondent,
    parties,
  } as const;
}

function found({ mark, goods, unit, quantity, valueYuan, direction, respondent, number }: Goods): readonly Draft[] {
  return [
    step(0, "officer", "record-suspicion", (on) => ({
      foundOn: on,
      trigger: "declaration-screening",
      summary: `申报品牌为无牌，查验发现${goods}外包装印有“${mark}”。`,
      direction,
      channel: "cargo",
      port: "珠屿港",
      declaration: number,
      declaredBrand: "无牌",
      rights: [{ kind: "trademark", name: mark, recordal: "T2024-00107（演示）", holderName }],
      goods: [{ goods, unit, quantity, right: 1 }],
      respondentName: respondent,
      respondentKind: "company",
    })),
    step(0, "officer", "record-value", { kind: "sale-price", fen: valueYuan * 100, basis: "销售合同（演示）" }),
    step(1, "officer", "hold-release", { note: `${goods}${quantity}${unit}，印有“${mark}”标识，照片附后。` }),
    served("holderNotice:holder#1", 2),
  ];
}

function answered(fen: number): readonly Draft[] {
  return [
    step(3, "officer", "apply-for-detention", { way: "post", text: "经确认为侵权货物，申请扣留。" }),
    step(3, "officer", "record-security", { form: "deposit", fen, paper: "演示担保金凭证1号" }),
  ];
}

function detention(day: number): readonly Draft[] {
  return [
    step(day, "head", "detain", { place: "珠屿港三号监管仓（演示）", keeper: "仓管员甲（演示）" }),
    step(day + 1, "head", "assign-officers", { officers: [accountId("customs"), accountId("customs2")] }),
    served("detentionDecision#1", day + 1),
    step(day + 2, "officer", "state-position", { side: "holder", text: "鉴定意见：非本公司或者授权企业生产。" }),
  ];
}

function ended({ goods, quantity, valueYuan }: Goods): readonly Draft[] {
  const fineFen = valueYuan * 12;
  return [
    step(20, "officer", "record-finding", { result: "infringing", reasons: "未经许可在同种商品上使用相同商标。" }),
    served("findingNotice#1", 21),
    step(21, "head", "file-penalty-case", { opinion: "同意立案。" }),
    step(25, "officer", "propose-penalty", {
      punish: true,
      tier: "ordinary",
      fineFen,
      reasons: "首次查获，情节一般，按货值百分之十二处罚款。",
    }),
    step(26, "officer", "give-notice", { reasons: "出口侵犯商标专用权的货物，拟没收货物并处罚款。" }),
    served("priorNotice#1", 27),
    step(40, "head", "decide-penalty", { fineFen, reasons: "违法事实清楚，证据确凿。" }),
    served("penaltyDecision#1", 42),
    served("confiscationNotice:holder#1", 42),
    step(48, "officer", "record-payment", { fen: fineFen, receipt: "演示票据86号" }),
    step(60, "officer", "dispose-goods", {
      lines: [{ item: "D1-1", quantity }],
      way: "charity",
      charity: true,
      holderBuys: false,
      featuresRemovable: true,
      account: `拆除外包装后，${goods}转交珠屿慈善总会（演示）用于社会公益事业。`,
      receiver: "珠屿慈善总会（演示）",
    }),
    step(61, "officer", "demand-storage", { fen: 180_000, account: "仓储五十二日、搬运和拆包费用。" }),
    served("storageDemand:holder#1", 62),
    step(66, "officer", "record-storage-paid", { fen: 180_000 }),
    step(68, "head", "settle-security", { returnedFen: 2_250_000, keptFen: 0, why: "费用已付清，退还担保。" }),
    served("securityReturn:holder#1", 69),
    step(70, "head", "close", { opinion: "同意结案。" }),
  ];
}

function served(paper: string, day: number): Draft {
  return step(day, "officer", "serve-paper", {
    paper,
    way: "direct",
    receiver: "签收人（演示）",
    place: "珠屿港海关（演示）",
  });
}
