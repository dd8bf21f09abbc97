import type { Party } from "#casework";
import { accountId } from "./accounts.ts";
import type { DemoRoomId } from "./rooms.ts";
import { type Draft, notWeekend, step, type Who } from "./demoStep.ts";

/** A patent dispute of the demonstration: both sides can sign in. Names and numbers are made up. */
export interface DemoDispute {
  readonly respondent: string;
  readonly product: string;
  readonly patentNumber: string;
  readonly reached: "answering" | "resumed" | "agreed" | "sued";
  /** Days between the day the request came in and the day the demonstration is loaded. */
  readonly daysAgo: number;
}

const requester = "霁川农业集团有限公司（演示）";

export const demoDisputes: readonly DemoDispute[] = [
  {
    respondent: "澜州稳固支架厂（演示）",
    product: "折叠支架",
    patentNumber: "ZL202120000011.6（演示）",
    reached: "answering",
    daysAgo: 7,
  },
  {
    respondent: "澜州迅达喷灌设备有限公司（演示）",
    product: "节水喷头",
    patentNumber: "ZL202220000012.3（演示）",
    reached: "resumed",
    daysAgo: 141,
  },
  {
    respondent: "澜州好味包装机械厂（演示）",
    product: "自动封口机",
    patentNumber: "ZL202220000013.8（演示）",
    reached: "agreed",
    daysAgo: 84,
  },
  {
    respondent: "澜州丰收烘干设备有限公司（演示）",
    product: "谷物烘干机",
    patentNumber: "ZL202120000014.2（演示）",
    reached: "sued",
    daysAgo: 152,
  },
];

export const titleOf = ({ respondent, product }: DemoDispute): string =>
  `${requester.replace("（演示）", "")}诉${respondent.replace("（演示）", "")}侵犯“${product}”专利权纠纷案`;

export function partiesOf({ respondent, reached }: DemoDispute): Party[] {
  const account = reached === "answering" || reached === "sued" ? { holderId: "demo-respondent" } : {};
  return [
    { id: "requester", role: "requester", name: requester, holderId: "demo-holder-02" },
    { id: "respondent", role: "respondent", name: respondent, ...account },
  ];
}

/** What its people did, each step on the day counted from the request. */
export function disputeDraft(demo: DemoDispute): Draft[] {
  const answering = [...begun(demo), ...panel, ...told];
  switch (demo.reached) {
    case "answering":
      return begun(demo);
    case "resumed":
      return [...answering, ...answered, ...suspended, ...evidence(demo, 107), ...toBeHeard];
    case "agreed":
      return [...answering, ...answered, ...agreed];
    case "sued":
      return [...answering, ...answered, ...evidence(demo, 16), ...decided(demo)];
  }
}

const handed = { way: "direct", receiver: "收发室（演示）", place: "演示市示例路66号" };
const both = ["requester", "respondent"] as const;

/** Its officer puts the paper to approval and the head approves it. */
const approve = (day: number, paper: string): Draft[] => [
  step(day, "officer", "paper-submit", { paper }),
  step(day, "head", "paper-approve", { paper }),
];
const serveBoth = (day: number, action: string): Draft[] =>
  both.map((party) => step(day, "officer", action, { party, ...handed }));

function begun({ respondent, product, patentNumber }: DemoDispute): Draft[] {
  return [
    step(0, "officer", "receive-request", (on, dayOf) => ({
      receivedOn: on,
      requesterName: requester,
      requesterKind: "organisation",
      standing: "patentee",
      patentKind: "utility-model",
      patentNumber,
      patentTitle: `一种${product}（演示）`,
      claims: "1、2",
      respondentName: respondent,
      respondentKind: "organisation",
      respondentAddress: "演示市示例路66号",
      acts: ["make", "sell"],
      matter: `责令被请求人立即停止制造、销售侵权的${product}。`,
      reasons: `被请求人制造、销售的${product}具备权利要求1的全部技术特征。`,
      documents: ["request", "identity", "register", "report"],
      knownOn: dayOf(-40),
      ongoing: true,
    })),
    step(2, "officer", "accept-request", { opinion: "请求符合受理条件，材料齐全。" }),
    ...approve(2, "acceptanceNotice#1"),
    ...approve(2, "answerNotice:respondent#1"),
    step(3, "officer", "record-service", { paper: "acceptanceNotice#1", ...handed }),
    step(3, "officer", "serve-request", handed),
  ];
}

const sitting = ["officer", "officer2", "officer3"] as const satisfies readonly Who[];
const panel: Draft[] = [
  step(6, "head", "form-panel", { members: sitting.map(accountId), presiding: accountId("officer") }),
  ...sitting.map((who) =>
    step(6, who, "declare-independence", { checked: "与双方当事人、代理人没有利害关系，未参与关联案件。" }),
  ),
];

const told: Draft[] = [
  ...approve(6, "panelNotice#1"),
  step(7, "officer", "record-service", { paper: "panelNotice#1", ...handed }),
];

const answered: Draft[] = [
  step(11, "officer", "file-answer", { answer: "我方产品缺少权利要求1记载的限位结构，不构成侵权。" }),
  ...approve(13, "answerCopy:respondent#1"),
  step(13, "officer", "serve-answer", handed),
];

/** The patent is attacked, the case rests for three months, the patent is maintained. */
const suspended: Draft[] = [
  step(15, "officer", "suspend", {
    ground: "invalidation",
    reason: "被请求人的无效宣告请求已被受理，涉案专利为实用新型，没有可以不中止的情形。",
  }),
  ...approve(15, "suspensionNotice#1"),
  step(16, "officer", "record-service", { paper: "suspensionNotice#1", ...handed }),
  step(105, "officer", "resume", { why: "维持专利权有效的审查决定已经生效。" }),
  ...approve(105, "resumptionNotice#1"),
  step(106, "officer", "record-service", { paper: "resumptionNotice#1", ...handed }),
];

function evidence({ respondent, product }: DemoDispute, day: number): Draft[] {
  return [
    step(day, "officer", "open-evidence", {}),
    ...approve(day, "evidenceNotice#1"),
    ...serveBoth(day + 1, "serve-evidence-notice"),
    step(day + 4, "requester", "file-evidence", {
      name: `${product}购买公证书（演示）`,
      kind: "document",
      proves: `${respondent.replace("（演示）", "")}销售被控产品`,
    }),
  ];
}

const room: DemoRoomId = "demo-room-tribunal";

/** The hearing lies ahead, with room for any holiday between. */
const toBeHeard: Draft[] = [
  step(139, "officer", "set-hearing", (_, dayOf) => ({
    hearingOn: notWeekend(dayOf(160)),
    time: "14:00",
    lasts: 150,
    room,
  })),
  ...approve(139, "hearingNotice#1"),
  ...serveBoth(140, "serve-hearing-notice"),
];

const agreed: Draft[] = [
  step(20, "officer", "begin-conciliation", { consent: true, note: "双方均表示愿意调解。" }),
  step(41, "officer", "record-agreement", {
    agreement: "被请求人停止制造、销售被控产品，十日内支付补偿款；请求人不再追究。",
    amountFen: 18_000_000,
    signed: true,
  }),
  ...approve(42, "mediationAgreement#1"),
  ...serveBoth(43, "serve-ending"),
];

function decided({ product }: DemoDispute): Draft[] {
  return [
    step(54, "officer", "set-hearing", (_, dayOf) => ({
      hearingOn: dayOf(70),
      time: "09:30",
      room,
    })),
    ...approve(54, "hearingNotice#1"),
    ...serveBoth(55, "serve-hearing-notice"),
    step(70, "officer", "hold-hearing", { requester: "present", minutes: "双方到庭，就限位结构是否相同发表意见。" }),
    step(76, "officer", "deliberate", {
      outcome: "infringement",
      forIt: 3,
      minutes: "一致认为被控产品具备权利要求1的全部技术特征。",
    }),
    step(80, "officer", "decide", {
      facts: `被请求人制造并销售被控${product}，双方对此没有争议。争议在于限位结构是否相同。`,
      reasons: "被控产品的限位结构与权利要求1记载的结构在手段、功能和效果上相同，落入保护范围。",
      scope: `停止制造、销售被控${product}。`,
      acts: ["make", "sell"],
    }),
    ...approve(80, "decision#1"),
    ...serveBoth(82, "serve-decision"),
    step(90, "officer", "publish-decision", { site: "演示门户" }),
    step(94, "officer", "record-suit", (on) => ({ party: "respondent", court: "演示知识产权法院", filedOn: on })),
  ];
}
