import { each, p, table } from "./word.ts";

interface Paper {
  readonly title: string;
  readonly body: readonly string[];
}

const top = (title: string) => [p("authority", "{authority}"), p("title", title), p("number", "{documentNumber}")];
const sealed = [p("signature", "{authority}"), p("signature", "（印章）"), p("signature", "{madeOn}")];
const right = p("text", "{holderName}系第{registrationNumber}号“{markText}”注册商标的注册人。");

/** The papers of a referral to the police and of what follows a decision. */
export const afterDecisionPapers: Readonly<Record<string, Paper>> = {
  referralLetter: {
    title: "涉嫌犯罪案件移送书",
    body: [
      ...top("涉嫌犯罪案件移送书"),
      p("flush", "{policeAuthority}："),
      p("text", "本机关立案调查的{cause}一案，当事人{partyName}，经调查涉嫌犯罪，现依法移送你单位。"),
      p("heading", "一、查明的事实"),
      right,
      p("text", "{description}"),
      p("text", "违法行为发生期间：{actPeriod}。"),
      p("heading", "二、涉嫌犯罪的情况"),
      each("suspects", p("text", "{text}")),
      p("text", "{referralGrounds}"),
      p("heading", "三、移送材料清单"),
      each("materials", p("text", "{text}")),
      p("text", "请在依法作出是否立案的决定后书面告知本机关；不予立案的，请说明理由并退回案卷材料。"),
      p("flush", "立案日期：{filedOn}"),
      p("flush", "承办人：{investigators}"),
      p("flush", "审批意见：{referralOpinion}（{approvedBy}）"),
      ...sealed,
    ],
  },
  referralReturn: {
    title: "移送案件退回处理单",
    body: [
      ...top("移送案件退回处理单"),
      table(
        ["案由", "{cause}"],
        ["当事人", "{partyName}"],
        ["移送机关", "{policeAuthority}", "移送日期", "{transferredOn}"],
        ["退回情形", "{returnedHow}"],
        ["处理意见", "{returnReasons}"],
        ["审批人和日期", "{approvedBy}"],
      ),
      ...sealed,
    ],
  },
};
