import { p } from "./word.ts";

interface Paper {
  readonly title: string;
  readonly body: readonly string[];
}

const paper = (title: string, ...body: readonly string[]): Paper => ({
  title,
  body: [
    p("authority", "{authority}"),
    p("title", title),
    p("number", "{documentNumber}"),
    p("flush", "{holderName}："),
    ...body,
    p("signature", "{authority}"),
    p("signature", "（印章）"),
    p("signature", "{madeOn}"),
  ],
});

/** The papers of a customs recordal. No form of Customs was read: the layout and the words are ours. */
export const recordalPapers: Readonly<Record<string, Paper>> = {
  correctionNotice: paper(
    "知识产权海关备案补正通知书",
    p("text", "你（单位）就{rightText}提交的知识产权海关备案申请，依据{article}审查，请补正下列内容："),
    p("text", "{lacks}"),
    p("text", "自收到齐全的申请文件之日起计算作出备案决定的期限。"),
  ),
  recordalDecision: paper(
    "知识产权海关备案决定书",
    p("text", "依据{article}的规定，准予你（单位）的{rightText}备案，备案号{recordalNumber}。"),
    p("text", "备案自{validFrom}起生效，有效期至{validUntil}。权利有效的，可以在有效期届满前六个月内申请续展。"),
    p("text", "备案情况发生改变的，应当自发生改变之日起三十个工作日内办理变更或者注销手续。"),
  ),
  refusalDecision: paper(
    "不予知识产权海关备案决定书",
    p("text", "你（单位）就{rightText}提交的备案申请，因{ground}，依据{article}的规定，决定不予备案。"),
    p("text", "{reasons}"),
  ),
  renewalDecision: paper(
    "知识产权海关备案续展决定书",
    p("text", "你（单位）的{rightText}（备案号{recordalNumber}），依据{article}的规定，决定：{outcome}。"),
    p("text", "备案有效期至{validUntil}。"),
    p("text", "{reasons}"),
  ),
  generalSecurityApproval: paper(
    "知识产权海关保护总担保核准书",
    p("text", "依据{article}的规定，核准你（单位）就{rightText}（备案号{recordalNumber}）提供的总担保。"),
    p("text", "担保金额{security}，银行保函{guarantee}，有效期至{securityUntil}。"),
  ),
  endingNotice: paper(
    "知识产权海关备案终止通知书",
    p("text", "你（单位）的{rightText}（备案号{recordalNumber}），依据{article}的规定，{endedHow}。"),
    p("text", "{reasons}"),
  ),
};
