import type { Actor } from "#casework";
import { patentMediation } from "../protection/patent-mediation/procedure.ts";
import { given, head, officer, type Scene, type Step } from "./scene.ts";

export const requester: Actor = { id: "requester-account", role: "requester", name: "请求人", party: "requester" };
export const respondent: Actor = { id: "party-account", role: "respondent", name: "被请求人", party: "respondent" };

export const mediationServed = (paper: string, on: string, more: object = {}): Step => [
  officer,
  "serve-paper",
  on,
  { paper, way: "direct", receiver: "收件人", place: "演示市示例路1号", ...more },
];
export const session = (sessionOn: string) => ({ sessionOn, time: "09:30", way: "in-person", place: "第一调解室" });

/** The mediation of who owns a patent, up to the point named, in days of March and April 2026. */
const upTo = {
  requested: [
    officer,
    "register-request",
    "2026-03-02",
    {
      receivedOn: "2026-03-02",
      requesters: ["星河（演示）有限公司"],
      respondents: ["某设计师（演示）"],
      kind: "ownership",
      matter: "确认ZL202330000000.0号外观设计专利权归请求人所有。",
      reasons: "该设计系被请求人在职期间完成的职务发明创造。",
      patentNumber: "ZL202330000000.0（演示）",
      patentTitle: "水杯（演示）",
      patentKind: "design",
      granted: true,
      claimFen: 5_000_000,
    },
  ],
  asked: [officer, "issue-opinion-notice", "2026-03-03"],
  "notice-served": mediationServed("opinionNotice:respondent#1", "2026-03-04"),
  consented: [officer, "record-opinion", "2026-03-12", { party: "respondent", answer: "agreed", text: "同意调解。" }],
  accepted: [head, "accept", "2026-03-16", session("2026-03-25")],
  appointed: [head, "appoint-mediator", "2026-03-16", { name: "林调解", affiliation: "岚城知识产权保护中心（演示）" }],
  suspended: [officer, "record-suspension", "2026-03-20", { number: "演示中止〔2026〕1号", suspendedOn: "2026-03-19" }],
  held: [
    officer,
    "record-session",
    "2026-03-25",
    { attendance: "all", minutes: "双方陈述意见，愿意就权属和补偿达成一致。", outcome: "agreed" },
  ],
  drawn: [
    officer,
    "draw-up-agreement",
    "2026-03-27",
    {
      terms: "专利权归请求人所有；请求人向被请求人支付补偿款。",
      items: [
        {
          kind: "payment",
          debtor: "requester",
          creditor: "respondent",
          what: "支付补偿款",
          fen: 5_000_000,
          dueOn: "2026-04-30",
        },
        { kind: "act", debtor: "respondent", creditor: "requester", what: "配合办理著录项目变更", dueOn: "2026-05-15" },
      ],
      executionConsent: true,
    },
  ],
  submitted: [officer, "paper-submit", "2026-03-30", { paper: "mediationAgreement#1" }],
  sealed: [head, "paper-approve", "2026-03-30", { paper: "mediationAgreement#1" }],
  "one-signed": [requester, "sign-agreement", "2026-03-31", { party: "requester", signer: "法定代表人（演示）" }],
  signed: [officer, "sign-agreement", "2026-04-01", { party: "respondent", signer: "某设计师（演示）" }],
  "letter-drafted": [officer, "draft-copy-letter", "2026-04-02", { enclosures: "调解协议书复印件一份。" }],
  "letter-submitted": [officer, "paper-submit", "2026-04-02", { paper: "copyLetter#1" }],
  "letter-approved": [head, "paper-approve", "2026-04-03", { paper: "copyLetter#1" }],
  copied: [officer, "copy-to-national-office", "2026-04-07", { sentOn: "2026-04-07", receipt: "演示邮件1号" }],
  resumed: [officer, "record-resumption", "2026-04-14", { resumedOn: "2026-04-13", why: "当事人凭调解协议请求恢复。" }],
  applied: [
    officer,
    "apply-for-confirmation",
    "2026-04-20",
    { court: "演示市中级人民法院", appliedOn: "2026-04-20", joint: true },
  ],
  confirmed: [
    officer,
    "record-confirmation",
    "2026-05-12",
    { result: "confirmed", number: "（2026）演01诉前调确1号", ruledOn: "2026-05-11" },
  ],
  paid: [officer, "record-performance", "2026-05-12", { item: "P1", performedOn: "2026-04-29", note: "银行回单。" }],
  changed: [requester, "record-performance", "2026-05-13", { item: "P2", note: "著录项目变更合格通知。" }],
  closed: [head, "close-agreement", "2026-05-14", { summary: "协议已全部履行。" }],
} as const satisfies Record<string, Step>;
export type MediationPoint = keyof typeof upTo;
type Others = Partial<Record<MediationPoint, Step | null>>;

/** The steps up to and with a point, some of them replaced or left out (null). */
export function mediationSteps(point: MediationPoint, other: Others = {}): Step[] {
  const names = Object.keys(upTo) as MediationPoint[];
  return names.slice(0, names.indexOf(point) + 1).flatMap((name) => {
    const step = other[name] === undefined ? upTo[name] : other[name];
    return step === null ? [] : [step];
  });
}

export function mediated(point: MediationPoint, other: Others = {}, ...more: readonly Step[]): Scene {
  return given(patentMediation, [...mediationSteps(point, other), ...more]);
}
