import type { Party } from "#casework";
import { addDays } from "#law";
import { accountId } from "./accounts.ts";
import { officersOf } from "./caseSteps.ts";
import { type Draft, step } from "./demoStep.ts";

/** A case about a passed-off patent in the demonstration. */
export interface DemoPatentCase {
  readonly office: "lan" | "feng";
  readonly respondent: string;
  readonly goods: string;
  readonly patentNumber: string;
  readonly source: "report" | "inspection" | "transfer";
  readonly reached: "verification" | "findings" | "gain-due" | "closed-no-penalty";
  /** Days between the day the lead came in and the day the demonstration is loaded. */
  readonly daysAgo: number;
}

/** Names and numbers are made up. */
export const demoPatentCases: readonly DemoPatentCase[] = [
  {
    office: "lan",
    respondent: "澜州清泉水具厂",
    goods: "保温水杯",
    patentNumber: "ZL202330000001.5（演示）",
    source: "inspection",
    reached: "gain-due",
    daysAgo: 72,
  },
  {
    office: "lan",
    respondent: "澜州明日灯饰商行",
    goods: "折叠台灯",
    patentNumber: "ZL202220000002.8（演示）",
    source: "report",
    reached: "closed-no-penalty",
    daysAgo: 96,
  },
  {
    office: "lan",
    respondent: "澜州巧手工具有限公司",
    goods: "多用扳手",
    patentNumber: "ZL202110000003.1（演示）",
    source: "report",
    reached: "findings",
    daysAgo: 33,
  },
  {
    office: "feng",
    respondent: "枫浦绿叶净水器店",
    goods: "净水滤芯",
    patentNumber: "ZL202330000004.6（演示）",
    source: "inspection",
    reached: "verification",
    daysAgo: 4,
  },
];

export const titleOf = ({ respondent, patentNumber }: DemoPatentCase): string =>
  `${respondent}涉嫌假冒专利（${patentNumber.replace("（演示）", "")}）案`;

export function partiesOf({ respondent }: DemoPatentCase): Party[] {
  return [{ id: "respondent", role: "respondent", name: `${respondent}（演示）` }];
}

/** What its people did, each step on the day counted from the lead. */
export function patentDraft(demo: DemoPatentCase): Draft[] {
  const steps = [lead(demo), ...verification(demo)];
  if (demo.reached === "verification") return steps.slice(0, 2);
  steps.push(...investigation(demo));
  if (demo.reached === "findings") return steps;
  return [...steps, ...(demo.reached === "gain-due" ? decided(demo) : spared())];
}

const sources = { report: "接群众举报", inspection: "在日常检查中发现", transfer: "收到移送" } as const;

function lead({ source, respondent, goods, patentNumber }: DemoPatentCase): Draft {
  return step(0, "officer", "register-lead", (on) => ({
    source,
    ...(source === "report" && { informer: { kind: "anonymous", channel: "hotline", recordNumber: "演示热线7号" } }),
    ...(source === "inspection" && { inspection: { place: `${respondent}经营场所` } }),
    summary: `${sources[source]}，${respondent}在${goods}包装上标注专利号${patentNumber}，涉嫌假冒专利。`,
    receivedOn: on,
    matter: "counterfeit",
    patentNumber,
    respondentName: `${respondent}（演示）`,
    respondentAddress: "演示市示例路66号",
  }));
}

function verification({ respondent, goods, reached }: DemoPatentCase): Draft[] {
  return [
    step(3, "officer", "verify", {
      result: "substantiated",
      findings: `经现场查看，在售${goods}包装标注专利号；经查询专利登记簿，专利权人并非当事人，双方没有许可关系。`,
      standing: "in-force",
      patentTitle: `${goods}（演示）`,
      patentKind: "design",
      holderName: "星河创想设计有限公司（演示）",
    }),
    step(3, "officer", "record-respondent", {
      name: `${respondent}（演示）`,
      kind: "company",
      identifier: `91DEMO${reached.length}0066`,
      address: "演示市示例路66号",
      representative: "负责人（演示）",
    }),
    step(4, "officer", "propose-filing", { recommendation: "file", grounds: "有证据初步证明涉嫌假冒专利，建议立案。" }),
    step(5, "head", "approve-filing", { opinion: "同意立案。" }),
  ];
}

function investigation(demo: DemoPatentCase): Draft[] {
  const { respondent, goods, reached } = demo;
  const seller = reached === "closed-no-penalty";
  return [
    step(6, "head", "assign-officers", { officers: officersOf(demo.office).map(accountId) }),
    step(7, "officer", "begin-investigation", {}),
    step(8, "officer", "record-evidence", (on) => ({
      name: "现场检查笔录和照片",
      kind: "site-record",
      proves: `${goods}包装标注他人专利号`,
      source: "现场检查",
      obtainedOn: on,
    })),
    step(9, "officer", "copy-papers", {
      holder: respondent,
      papers: seller ? "进货合同和发票" : "销售台账和包装印制合同",
      pages: 18,
      proves: seller ? "产品的合法来源" : "销售数量、价格和包装来源",
    }),
    step(18, "officer", "record-findings", (_, dayOf) => ({
      found: true,
      actName: seller ? "销售标注他人专利号的产品" : "未经许可在产品包装上标注他人专利号",
      description: `当事人${seller ? "销售" : "生产、销售"}的${goods}在包装上标注他人外观设计专利号，未取得专利权人许可。`,
      actFrom: addDays(dayOf(0), -80),
      actUntil: addDays(dayOf(0), -1),
      sellerOnly: seller,
      sellerUnaware: seller,
      lawfulSource: seller,
      ...(seller && { sourceBasis: "进货合同、发票", supplierName: "外地供货商（演示）" }),
    })),
    step(19, "officer", "record-gain", {
      found: true,
      incomeFen: seller ? 860_000 : 13_200_000,
      costFen: seller ? 610_000 : 6_800_000,
      basis: "销售台账、进货单，经当事人核对。",
    }),
  ];
}

const served = { way: "direct", receiver: "负责人（演示）", place: "演示市示例路66号" };
const fineFen = 12_800_000;

function review(proposedFineFen: number): Draft[] {
  return [
    step(24, "officer", "submit-for-legal-review", { conclusion: "违法事实清楚，证据充分。", proposedFineFen }),
    step(28, "reviewer", "legal-review", { result: "passed", opinion: "事实清楚，程序合法，同意处理意见。" }),
  ];
}

/** Decided and served; the fine is paid, the confiscated gain is not yet. */
function decided({ goods }: DemoPatentCase): Draft[] {
  return [
    ...review(fineFen),
    step(30, "officer", "give-notice", {
      fineFen,
      reasons: `当事人在${goods}包装上标注他人专利号，违法所得六万四千元，拟责令改正、没收违法所得并处罚款。`,
    }),
    step(31, "officer", "serve-notice", served),
    step(52, "head", "decide", { fineFen, reasons: "事实清楚，证据确凿，违法所得六万四千元，处两倍罚款。" }),
    step(54, "officer", "serve-decision", served),
    step(56, "officer", "publish-decision", { site: "企业信用信息公示系统（演示）", term: "other" }),
    step(58, "officer", "record-payment", {
      fen: fineFen,
      purpose: "fine",
      kind: "voluntary",
      receipt: "演示票据专-1",
    }),
  ];
}

/** An unaware seller with a lawful source: the sale is stopped, and nothing more. */
function spared(): Draft[] {
  return [
    ...review(0),
    step(30, "head", "decide-no-penalty", {
      ground: "lawful-source",
      reasons: "当事人不知道所售为假冒专利的产品，能证明合法来源，责令停止销售。",
    }),
    step(33, "officer", "serve-decision", served),
    step(36, "officer", "propose-closing", { summary: "决定已送达，当事人已停止销售。" }),
    step(38, "head", "close", { opinion: "同意结案。" }),
  ];
}
