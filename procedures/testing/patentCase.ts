import { counterfeitPatent } from "../protection/counterfeit-patent/procedure.ts";
import { given, head, officer, reviewer, type Scene, type Step } from "./scene.ts";

/** A case of a patent number on goods that nobody licensed, up to the point named, in days of March 2026. */
const upTo = {
  lead: [
    officer,
    "register-lead",
    "2026-03-02",
    {
      source: "report",
      summary: "某厂在水杯包装上标注他人专利号",
      receivedOn: "2026-03-02",
      matter: "counterfeit",
      patentNumber: "ZL202330000000.0",
      respondentName: "岚城某日用品厂",
    },
  ],
  verified: [
    officer,
    "verify",
    "2026-03-04",
    {
      result: "substantiated",
      findings: "现场发现涉案水杯",
      standing: "in-force",
      patentTitle: "水杯（演示）",
      patentKind: "design",
      holderName: "星河（演示）有限公司",
    },
  ],
  party: [
    officer,
    "record-respondent",
    "2026-03-04",
    {
      name: "岚城某日用品厂",
      kind: "company",
      identifier: "91DEMO0009",
      address: "岚城演示路9号",
      representative: "何某",
    },
  ],
  proposed: [officer, "propose-filing", "2026-03-05", { recommendation: "file", grounds: "涉嫌假冒专利，建议立案。" }],
  filed: [head, "approve-filing", "2026-03-06", { opinion: "同意立案。" }],
  assigned: [head, "assign-officers", "2026-03-06", { officers: ["li", "zhao"] }],
  begun: [officer, "begin-investigation", "2026-03-09"],
  evidence: [
    officer,
    "record-evidence",
    "2026-03-10",
    {
      name: "现场检查笔录",
      kind: "site-record",
      proves: "包装标注他人专利号",
      source: "现场检查",
      obtainedOn: "2026-03-10",
    },
  ],
  copied: [
    officer,
    "copy-papers",
    "2026-03-11",
    { holder: "岚城某日用品厂", papers: "销售台账", pages: 12, proves: "销售数量和价格" },
  ],
  findings: [
    officer,
    "record-findings",
    "2026-03-12",
    {
      found: true,
      actName: "未经许可在产品包装上标注他人专利号",
      description: "当事人在其生产的水杯包装上标注他人外观设计专利号并销售。",
      actFrom: "2026-01-05",
      actUntil: "2026-03-10",
    },
  ],
  gain: [
    officer,
    "record-gain",
    "2026-03-12",
    { found: true, incomeFen: 10_000_000, costFen: 4_000_000, basis: "销售台账、进货单" },
  ],
  lots: [
    officer,
    "record-lots",
    "2026-03-12",
    {
      lots: [
        {
          goods: "水杯",
          unit: "个",
          soldQuantity: 5_000,
          soldPriceFen: 2_000,
          unsoldQuantity: 100,
          priceSource: "台账",
        },
      ],
    },
  ],
  submitted: [
    officer,
    "submit-for-legal-review",
    "2026-03-16",
    { conclusion: "违法事实成立，建议处罚。", proposedFineFen: 12_000_000 },
  ],
  reviewed: [reviewer, "legal-review", "2026-03-18", { result: "passed", opinion: "事实清楚，同意。" }],
  notice: [officer, "give-notice", "2026-03-19", { fineFen: 12_000_000, reasons: "违法所得六万元，情节一般。" }],
  "notice-served": [officer, "serve-notice", "2026-03-20", { way: "direct", receiver: "何某", place: "岚城演示路9号" }],
  decided: [head, "decide", "2026-03-30", { fineFen: 12_000_000, reasons: "事实清楚，证据充分。" }],
  served: [officer, "serve-decision", "2026-04-01", { way: "direct", receiver: "何某", place: "岚城演示路9号" }],
} as const satisfies Record<string, Step>;
export type PatentPoint = keyof typeof upTo;
type Other = Partial<Record<PatentPoint, Step | null>>;

/** The steps up to and with a point, some of them replaced or left out (null). */
export function patentSteps(point: PatentPoint, other: Other = {}): Step[] {
  const names = Object.keys(upTo) as PatentPoint[];
  return names.slice(0, names.indexOf(point) + 1).flatMap((name) => {
    const step = other[name] === undefined ? upTo[name] : other[name];
    return step === null ? [] : [step];
  });
}

/** A step of the case with some of its input replaced. */
export function changed(point: PatentPoint, more: object): Step {
  const [by, action, on, input]: Step = upTo[point];
  return [by, action, on, { ...(input as object), ...more }];
}

export function patentCase(point: PatentPoint, other: Other = {}, ...more: readonly Step[]): Scene {
  return given(counterfeitPatent, [...patentSteps(point, other), ...more]);
}
