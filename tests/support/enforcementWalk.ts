/** One step of a case: who takes it, on which day and hour, and what is typed in. */
export interface WalkStep {
  readonly by: "officer" | "reviewer" | "head";
  readonly at: string;
  readonly action: string;
  readonly input: Readonly<Record<string, unknown>>;
}

const served = { way: "direct", receiver: "山野小铺经营者", place: "经营场所" };

/** From the lead that an accepted clue has registered, through a hearing, to the fine paid and the case closed. */
const acts: readonly WalkStep[] = [
  {
    by: "officer",
    at: "2026-01-07T10:00:00+08:00",
    action: "verify",
    input: { result: "substantiated", findings: "现场查看，在售茶叶礼盒标有“云岫岭”，权利人辨认非其生产。" },
  },
  {
    by: "officer",
    at: "2026-01-07T11:00:00+08:00",
    action: "propose-filing",
    input: { recommendation: "file", grounds: "有证据初步证明存在侵权行为，属本机关管辖。" },
  },
  { by: "head", at: "2026-01-08T09:30:00+08:00", action: "approve-filing", input: { opinion: "同意立案。" } },
  {
    by: "head",
    at: "2026-01-08T09:40:00+08:00",
    action: "assign-officers",
    input: { officers: ["demo-officer", "demo-officer2"] },
  },
  {
    by: "officer",
    at: "2026-01-08T10:00:00+08:00",
    action: "record-respondent",
    input: {
      name: "山野小铺",
      kind: "individual-business",
      identifier: "92TEST00000000000X",
      address: "测试市示例路8号",
      representative: "经营者（测试）",
    },
  },
  {
    by: "officer",
    at: "2026-01-08T10:30:00+08:00",
    action: "begin-investigation",
    input: {},
  },
  {
    by: "officer",
    at: "2026-01-12T15:00:00+08:00",
    action: "record-evidence",
    input: {
      name: "现场检查笔录",
      kind: "site-record",
      proves: "陈列、存放标有“云岫岭”的茶叶",
      source: "现场检查制作",
      obtainedOn: "2026-01-12",
    },
  },
  {
    by: "officer",
    at: "2026-01-14T15:00:00+08:00",
    action: "record-findings",
    input: {
      found: true,
      act: "sale",
      description: "当事人自2025年12月起销售标有“云岫岭”的茶叶。",
      actFrom: "2025-12-01",
      actUntil: "2026-01-12",
      infringementsInFiveYears: 1,
      sellerUnaware: false,
      lawfulSource: false,
    },
  },
  {
    by: "officer",
    at: "2026-01-14T16:00:00+08:00",
    action: "record-lots",
    input: {
      lots: [
        {
          goods: "绿茶礼盒",
          unit: "盒",
          soldQuantity: 120,
          soldPriceFen: 3900,
          unsoldQuantity: 0,
          priceSource: "平台成交记录",
        },
        {
          goods: "龙井散装",
          unit: "袋",
          soldQuantity: 0,
          unsoldQuantity: 80,
          tagPriceFen: 4500,
          priceSource: "现场价签",
        },
      ],
    },
  },
  {
    by: "officer",
    at: "2026-01-15T10:00:00+08:00",
    action: "submit-for-legal-review",
    input: { conclusion: "违法事实清楚，建议罚款16,000元。", proposedFineFen: 1_600_000 },
  },
  {
    by: "reviewer",
    at: "2026-01-16T10:00:00+08:00",
    action: "legal-review",
    input: { result: "passed", opinion: "事实清楚，证据确凿，适用依据正确。" },
  },
  {
    by: "officer",
    at: "2026-01-16T14:00:00+08:00",
    action: "give-notice",
    input: { fineFen: 1_600_000, reasons: "销售侵犯注册商标专用权的商品，拟处罚款。" },
  },
  { by: "officer", at: "2026-01-19T10:00:00+08:00", action: "serve-notice", input: { ...served } },
  {
    by: "officer",
    at: "2026-01-21T10:00:00+08:00",
    action: "request-hearing",
    input: { reason: "对违法经营额有异议。" },
  },
  {
    by: "officer",
    at: "2026-01-22T10:00:00+08:00",
    action: "set-hearing",
    input: {
      hearingOn: "2026-02-05",
      time: "09:30",
      place: "本机关听证室",
      chair: "demo-reviewer",
      recorder: "记录员（测试）",
    },
  },
  { by: "officer", at: "2026-01-23T10:00:00+08:00", action: "serve-hearing-notice", input: { ...served } },
  {
    by: "officer",
    at: "2026-02-05T11:00:00+08:00",
    action: "hold-hearing",
    input: { present: "当事人、承办人甲、承办人乙", minutes: "当事人对部分数量提出异议，未提交证据。" },
  },
  {
    by: "head",
    at: "2026-02-06T10:00:00+08:00",
    action: "decide",
    input: { fineFen: 1_500_000, reasons: "销售侵权商品，违法经营额不足五万元，配合调查。" },
  },
  { by: "officer", at: "2026-02-09T10:00:00+08:00", action: "serve-decision", input: { ...served } },
  {
    by: "officer",
    at: "2026-02-13T10:00:00+08:00",
    action: "record-payment",
    input: { fen: 1_500_000, kind: "voluntary", receipt: "票据0001" },
  },
  {
    by: "officer",
    at: "2026-02-24T09:30:00+08:00",
    action: "record-remedies-over",
    input: { how: "waived", basis: "当事人书面表示不申请行政复议、不提起行政诉讼。" },
  },
  {
    by: "officer",
    at: "2026-02-24T10:00:00+08:00",
    action: "propose-closing",
    input: { summary: "决定已送达，罚款已全部缴纳。" },
  },
  { by: "head", at: "2026-02-25T10:00:00+08:00", action: "close", input: { opinion: "同意结案。" } },
];

/** The steps of a case, with each paper put to approval and approved before it is served. */
export const walkSteps: readonly WalkStep[] = acts.flatMap((step): readonly WalkStep[] => {
  if (!step.action.startsWith("serve-")) return [step];
  return [
    { by: "officer", at: step.at, action: "paper-submit", input: {} },
    { by: "head", at: step.at, action: "paper-approve", input: {} },
    step,
  ];
});
