import { commitmentOf, listHashOf } from "#evidence";

/** A step of a case between offices: who takes it by login, on which day after its beginning. */
export interface GuidanceStep {
  readonly day: number;
  readonly by: string;
  readonly action: string;
  readonly input: object;
}

export interface GuidanceCase {
  readonly procedure: string;
  readonly title: string;
  readonly daysAgo: number;
  readonly steps: readonly GuidanceStep[];
}

const step = (day: number, by: string, action: string, input: object = {}): GuidanceStep => ({
  day,
  by,
  action,
  input,
});
/** The paper made last is put to approval and approved. */
const sign = (day: number, officer: string, head: string): GuidanceStep[] => [
  step(day, officer, "paper-submit"),
  step(day, head, "paper-approve"),
];

const question = {
  subject: "trademark",
  question: "店铺招牌上使用他人注册商标，是否属于商标使用？",
  facts: "溪口县某店（演示）在招牌上突出使用“星河”字样。",
  opinion: "属于商标使用。",
  analysis: "招牌起识别商品来源的作用。",
};
const reply = { reply: "在招牌上突出使用，起识别来源作用的，属于商标使用。", basis: "商标法关于商标使用的规定。" };

/** Three levels: a county asks its city, which asks the province; the reply came down and the case goes on. */
const answered: GuidanceCase = {
  procedure: "instructions",
  title: "关于店铺招牌使用注册商标的请示",
  daysAgo: 40,
  steps: [
    step(0, "county", "draft-request", question),
    step(0, "county", "make-request", { to: "ip/qc/lan/" }),
    ...sign(0, "county", "county-head"),
    step(1, "county-head", "send-request"),
    step(2, "officer", "take-up"),
    step(4, "officer", "ask-back", { question: "招牌上还有何字样？" }),
    step(6, "county", "answer-back", { answer: "仅有“星河”二字。" }),
    step(8, "officer", "make-passing-up", { to: "ip/qc/", opinion: "拟同意溪口县意见。", analysis: "理由同上。" }),
    ...sign(8, "officer", "head"),
    step(9, "head", "pass-up"),
    step(10, "qc-officer", "take-up"),
    step(18, "qc-officer", "draft-reply", reply),
    ...sign(18, "qc-officer", "qc-head"),
    step(19, "qc-head", "send-reply", { circulate: true }),
    step(20, "officer", "draft-reply", reply),
    ...sign(20, "officer", "head"),
    step(21, "head", "send-reply", { circulate: true }),
    step(22, "county", "file-reply", { application: "按答复认定侵权。" }),
  ],
};

/** Asked and not taken up yet: it stands in the list of what lies unanswered. */
const asked: GuidanceCase = {
  procedure: "instructions",
  title: "关于二手商品翻新后保留商标的请示",
  daysAgo: 9,
  steps: [
    step(0, "county", "draft-request", {
      ...question,
      question: "二手商品翻新后保留原商标销售，如何认定？",
      facts: "演示案情。",
    }),
    step(0, "county", "make-request", { to: "ip/qc/lan/" }),
    ...sign(0, "county", "county-head"),
    step(1, "county-head", "send-request"),
  ],
};

/** Between two provinces: offered, accepted, and followed. */
const handedOver: GuidanceCase = {
  procedure: "transfer",
  title: "移送霁城仓库囤货线索",
  daysAgo: 20,
  steps: [
    step(0, "officer", "propose", {
      kind: "transfer",
      matter: "霁城某仓库囤放疑似侵权鞋类线索",
      ground: "region",
      reason: "仓库和经营者住所均在霁城。",
      materials: ["商品信息截图", "权利人辨认意见"],
    }),
    step(0, "officer", "make-letter", { to: "ip/lw/ji/" }),
    ...sign(0, "officer", "head"),
    step(1, "head", "send"),
    step(4, "ji-officer", "accept", { handledBy: "执法二科", theirNumber: "霁收（演示）9号" }),
    step(10, "ji-officer", "report-progress", { step: "filed", account: "已立案。" }),
  ],
};

/** Lies with the other province: nobody has answered. */
const offered: GuidanceCase = {
  procedure: "transfer",
  title: "请霁城协查供货来源",
  daysAgo: 16,
  steps: [
    step(0, "officer", "propose", {
      kind: "joint",
      matter: "查明供货来源",
      ground: "evidence-there",
      reason: "供货商登记地在霁城。",
      materials: ["询问笔录摘要"],
    }),
    step(0, "officer", "make-letter", { to: "ip/lw/ji/" }),
    ...sign(0, "officer", "head"),
    step(1, "head", "send"),
  ],
};

const sample = {
  purpose: "澜州市案卷评查（演示）",
  entries: ["澜演1号", "澜演2号", "澜演3号", "澜演4号", "澜演5号"],
  take: 2,
};
const listHash = listHashOf({ round: 1, ...sample });
/** Written down here, so no secrets at all: a real one is made on one's own computer. */
const secrets = { "ip/qc/": "演示随机数甲", "ip/qc/lan/": "演示随机数乙" };

/** A province drew files of a city together with it, and reviews them. */
const reviewed: GuidanceCase = {
  procedure: "file-review",
  title: "澜州市案卷评查",
  daysAgo: 14,
  steps: [
    step(0, "qc-officer", "plan-review", {
      purpose: sample.purpose,
      office: "ip/qc/lan/",
      from: "2026-01-01",
      until: "2026-06-30",
      take: sample.take,
    }),
    step(0, "qc-officer", "freeze-list", { files: sample.entries }),
    step(1, "qc-officer", "commit", { commitment: commitmentOf(listHash, "ip/qc/", secrets["ip/qc/"]) }),
    step(2, "officer", "commit", { commitment: commitmentOf(listHash, "ip/qc/lan/", secrets["ip/qc/lan/"]) }),
    step(3, "officer", "open", { secret: secrets["ip/qc/lan/"] }),
    step(3, "qc-officer", "open", { secret: secrets["ip/qc/"] }),
  ],
};

/** Selected by the province, and to be redacted before it is published. */
const selected: GuidanceCase = {
  procedure: "typical-case",
  title: "推荐招牌使用商标案为典型案例",
  daysAgo: 12,
  steps: [
    step(0, "officer", "nominate", {
      standing: "typical",
      subject: "trademark",
      name: "招牌突出使用他人注册商标案（演示）",
      caseNumber: "演示案号",
      facts: "某店（演示）在招牌上突出使用他人注册商标。",
      decision: "责令停止侵权并处罚款。",
      point: "招牌突出使用属于商标使用。",
      meaning: "统一此类行为的认定。",
    }),
    step(0, "officer", "make-digest", { to: "ip/qc/" }),
    ...sign(0, "officer", "head"),
    step(1, "head", "submit-nomination"),
    step(3, "qc-officer", "give-opinion", { recommended: true, opinion: "要点明确，建议入选。" }),
    step(5, "qc-head", "select", { selected: true, reason: "具有示范意义。" }),
  ],
};

/** Cases between offices, oldest first. */
export const guidanceCases: readonly GuidanceCase[] = [answered, handedOver, offered, reviewed, selected, asked];
