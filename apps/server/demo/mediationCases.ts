import { addDays } from "#law";
import { type Draft, notWeekend, step } from "./demoStep.ts";
import type { DemoRoomId } from "./rooms.ts";
import type { DemoWritten } from "./writtenCases.ts";

const holder = "星河创想设计有限公司（演示）";
const designer = "林某某（演示）";
const session = { time: "09:30", way: "in-person", room: "demo-room-mediation" satisfies DemoRoomId } as const;

/** A dispute over who owns a design: agreed, confirmed by the court, the payment made, the change at the register not yet. */
const ownership: readonly Draft[] = [
  step(0, "officer", "register-request", (on) => ({
    receivedOn: on,
    requesters: [holder],
    respondents: [designer],
    kind: "ownership",
    matter: "确认外观设计专利“折叠水壶（演示）”归请求人所有。",
    reasons: "该设计系被请求人在请求人处任职期间、利用请求人的物质技术条件完成。",
    patentNumber: "ZL202430000021.7（演示）",
    patentTitle: "折叠水壶（演示）",
    patentKind: "design",
    granted: true,
  })),
  step(1, "officer", "issue-opinion-notice", {}),
  step(3, "officer", "serve-paper", {
    paper: "opinionNotice:respondent#1",
    way: "direct",
    receiver: designer,
    place: "演示市示例路21号",
  }),
  step(10, "officer", "record-opinion", { party: "respondent", answer: "agreed", text: "同意调解。" }),
  step(12, "head", "accept", (_, dayOf) => ({ ...session, sessionOn: dayOf(22) })),
  step(12, "head", "appoint-mediator", { name: "周调解（演示）", affiliation: "澜州知识产权保护中心（演示）" }),
  step(13, "officer", "paper-submit", {}),
  step(13, "head", "paper-approve", {}),
  step(13, "officer", "paper-submit", {}),
  step(13, "head", "paper-approve", {}),
  step(16, "officer", "record-suspension", (on) => ({ number: "演示中止〔演示〕21号", suspendedOn: addDays(on, -1) })),
  step(22, "officer", "record-session", {
    attendance: "all",
    minutes: "双方陈述设计形成过程，均愿以权利归请求人、向设计人支付补偿的方式解决。",
    outcome: "agreed",
  }),
  step(24, "officer", "draw-up-agreement", (_, dayOf) => ({
    terms: "专利权归请求人所有，设计人署名不变；请求人向被请求人支付补偿款六万元。",
    items: [
      {
        kind: "payment",
        debtor: "requester",
        creditor: "respondent",
        what: "支付补偿款",
        fen: 6_000_000,
        dueOn: addDays(dayOf(0), 60),
      },
      {
        kind: "act",
        debtor: "respondent",
        creditor: "requester",
        what: "配合办理著录项目变更",
        dueOn: addDays(dayOf(0), 110),
      },
    ],
    executionConsent: true,
  })),
  step(25, "officer", "paper-submit", {}),
  step(26, "head", "paper-approve", {}),
  step(28, "officer", "sign-agreement", { party: "requester", signer: "法定代表人（演示）" }),
  step(28, "officer", "sign-agreement", { party: "respondent", signer: designer }),
  step(29, "officer", "draft-copy-letter", { enclosures: "调解协议书复印件一份。" }),
  step(29, "officer", "paper-submit", {}),
  step(30, "head", "paper-approve", {}),
  step(31, "officer", "copy-to-national-office", (on) => ({ sentOn: on, receipt: "演示邮件21号" })),
  step(40, "officer", "record-resumption", (on) => ({ resumedOn: on, why: "请求人凭调解协议请求恢复。" })),
  step(42, "officer", "apply-for-confirmation", (on) => ({
    court: "澜州市中级人民法院（演示）",
    appliedOn: on,
    joint: true,
  })),
  step(58, "officer", "record-confirmation", (on) => ({
    result: "confirmed",
    number: "（演示）诉前调确21号",
    ruledOn: on,
  })),
  step(60, "officer", "record-performance", { item: "P1", note: "银行回单，六万元已付清。" }),
];

/** Reward for a service invention: the notice is served, and the employer has not answered yet. */
const reward: readonly Draft[] = [
  step(0, "officer", "register-request", (on) => ({
    receivedOn: on,
    requesters: ["孟某某（演示）"],
    respondents: ["澜州精工机械有限公司（演示）"],
    kind: "reward",
    matter: "支付发明专利“自锁扳手（演示）”的职务发明报酬八万元。",
    reasons: "请求人为该专利的发明人，专利实施三年，被请求人未支付报酬。",
    patentNumber: "ZL202110000022.4（演示）",
    patentTitle: "自锁扳手（演示）",
    patentKind: "invention",
    granted: true,
    claimFen: 8_000_000,
  })),
  step(2, "officer", "issue-opinion-notice", {}),
  step(4, "officer", "serve-paper", {
    paper: "opinionNotice:respondent#1",
    way: "direct",
    receiver: "收发室（演示）",
    place: "演示市示例路22号",
  }),
];

/** Both sides asked together; the first session is today, on a weekend on the Monday after. */
const jointly: readonly Draft[] = [
  step(0, "officer", "register-request", (on) => ({
    receivedOn: on,
    requesters: ["澜州青竹照明有限公司（演示）"],
    respondents: ["赵某某（演示）"],
    kind: "reward",
    matter: "确定实用新型专利“壁灯（演示）”的职务发明奖励、报酬。",
    reasons: "双方对计算方式有争议，均愿意调解。",
    patentNumber: "ZL202320000023.5（演示）",
    patentTitle: "壁灯（演示）",
    patentKind: "utility-model",
    granted: true,
    joint: true,
  })),
  step(2, "head", "accept", (_, dayOf) => ({ ...session, time: "15:00", sessionOn: notWeekend(dayOf(6)), lasts: 90 })),
  step(3, "head", "appoint-mediator", { name: "周调解（演示）", affiliation: "澜州知识产权保护中心（演示）" }),
  step(3, "officer", "paper-submit", {}),
  step(3, "head", "paper-approve", {}),
  step(3, "officer", "paper-submit", {}),
  step(3, "head", "paper-approve", {}),
];

/** Names and numbers are made up. */
export const demoMediations: readonly DemoWritten[] = [
  {
    procedure: "patent-mediation",
    office: "lan",
    title: "澜州青竹照明有限公司（演示）与赵某某（演示）职务发明报酬纠纷调解案",
    respondent: "赵某某（演示）",
    daysAgo: 6,
    steps: jointly,
  },
  {
    procedure: "patent-mediation",
    office: "lan",
    title: `${holder}与${designer}专利权归属纠纷调解案`,
    respondent: designer,
    daysAgo: 92,
    steps: ownership,
  },
  {
    procedure: "patent-mediation",
    office: "lan",
    title: "孟某某（演示）与澜州精工机械有限公司（演示）职务发明报酬纠纷调解案",
    respondent: "澜州精工机械有限公司（演示）",
    daysAgo: 11,
    steps: reward,
  },
];
