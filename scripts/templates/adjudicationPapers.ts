import { each, p } from "./word.ts";

const top = (title: string) => [p("authority", "{authority}"), p("title", title), p("number", "{documentNumber}")];
const sealed = [p("signature", "{authority}"), p("signature", "（印章）"), p("signature", "{madeOn}")];
const dispute = p("text", "{requesterName}与{respondentNames}关于{patentAccount}的专利侵权纠纷一案，");
const basis = p("text", "依据：{article}。");
const orders = each("orders", p("text", "{text}"));

interface Paper {
  readonly title: string;
  readonly body: readonly string[];
}

/** A notice: whom it is for, what it says, on what it rests. */
const notice = (title: string, to: string, ...body: readonly string[]): Paper => ({
  title,
  body: [...top(title), p("flush", `${to}：`), dispute, ...body, basis, ...sealed],
});
const both = "{requesterName}、{respondentNames}";

/** The papers of a patent dispute. */
export const adjudicationPapers: Readonly<Record<string, Paper>> = {
  correctionNotice: notice(
    "补正通知书",
    "{requesterName}",
    p("text", "本机关于{receivedOn}收到你方的行政裁决请求。经审查，需要补正下列全部内容："),
    p("text", "{correctionDetails}"),
    p(
      "text",
      "请自收到本通知之日起{correctionDays}日内补正。补正通知只发出一次；逾期未补正或者补正后仍不符合规定的，不予受理。",
    ),
  ),
  acceptanceNotice: notice(
    "受理通知书",
    "{requesterName}",
    p("text", "本机关于{receivedOn}收到你方的行政裁决请求。经审查，符合受理条件，已于{acceptedOn}受理。"),
  ),
  nonAcceptanceNotice: notice(
    "不予受理通知书",
    "{requesterName}",
    p("text", "本机关于{receivedOn}收到你方的行政裁决请求。经审查，不予受理。"),
    p("text", "情形：{refusalGround}。"),
    p("text", "理由：{endingReason}"),
  ),
  answerNotice: notice(
    "答辩通知书",
    "{respondentName}",
    p("text", "请求人的请求事项为：{requestMatter}"),
    p(
      "text",
      "现将请求书及有关材料副本送达你方。请自收到之日起{answerDays}日内提交答辩书。期满不答辩的，不影响本机关处理。",
    ),
  ),
  answerCopy: notice(
    "答辩书副本转送函",
    "{requesterName}",
    p("text", "被请求人{respondentName}已于{answeredOn}提交答辩书，现转送你方。"),
    p("text", "答辩意见：{answerText}"),
  ),
  evidenceNotice: notice(
    "举证通知书",
    both,
    p(
      "text",
      "请自收到本通知之日起{evidenceDays}日内提交证据，并说明证据来源和证明对象。需要延长期限的，请在期满前提出申请并说明理由。",
    ),
  ),
  panelNotice: notice(
    "合议组组成人员告知书",
    both,
    p("text", "本案由下列人员组成合议组：{panelMembers}。"),
    p("text", "认为合议组成员与本案有利害关系的，可以申请其回避，并说明理由。"),
  ),
  hearingNotice: notice(
    "口头审理通知书",
    both,
    p("text", "本机关定于{hearingOn}{hearingTime}在{hearingPlace}进行口头审理。合议组成员：{panelMembers}。"),
    p(
      "text",
      "请求人无正当理由不参加或者未经许可中途退出的，视为撤回请求；被请求人无正当理由不参加或者未经许可中途退出的，缺席审理。",
    ),
  ),
  hearingRecord: {
    title: "口头审理笔录",
    body: [
      ...top("口头审理笔录"),
      dispute,
      p("text", "时间：{hearingOn}{hearingTime}　地点：{hearingPlace}"),
      p("text", "合议组成员：{panelMembers}"),
      p("text", "到场情况：{attendance}"),
      p("heading", "审理情况"),
      p("text", "{minutes}"),
      p("flush", "当事人签名：　　　　　　　合议组成员签名："),
    ],
  },
  suspensionNotice: notice(
    "中止处理通知书",
    both,
    p("text", "因{suspensionGround}，本机关决定自{suspendedOn}起中止处理。中止期间不计入结案期限。"),
    p("text", "理由：{suspensionReason}"),
  ),
  continuationNotice: notice(
    "不予中止通知书",
    both,
    p("text", "经审查，本案可以不中止处理，本机关继续审理。"),
    p("text", "理由：{continueReason}"),
  ),
  resumptionNotice: notice(
    "恢复处理通知书",
    both,
    p("text", "本案自{suspendedOn}起中止处理。现中止原因已经消除，自{resumedOn}起恢复处理。"),
    p("text", "情况：{resumeReason}"),
  ),
  transferNotice: {
    title: "移送通知书",
    body: [
      ...top("移送通知书"),
      p("flush", `${both}：`),
      dispute,
      p("text", "经审查，现移送{transferTo}处理。"),
      p("text", "理由：{endingReason}"),
      ...sealed,
    ],
  },
  appraisalCommission: {
    title: "鉴定委托书",
    body: [
      ...top("鉴定委托书"),
      p("flush", "{appraiser}："),
      dispute,
      p("text", "现委托你单位就下列专门性问题进行检验、鉴定，并出具书面意见："),
      p("text", "{appraisalQuestion}"),
      basis,
      ...sealed,
    ],
  },
  mediationAgreement: {
    title: "调解协议书",
    body: [
      ...top("调解协议书"),
      p("flush", "请求人：{requesterName}"),
      p("flush", "被请求人：{respondentNames}"),
      p("text", "双方因{patentAccount}发生专利侵权纠纷。请求人的请求事项为：{requestMatter}"),
      p("text", "经本机关调解，双方自愿达成如下协议："),
      p("text", "{agreement}"),
      basis,
      p("flush", "请求人（签字或者盖章）：　　　　　被请求人（签字或者盖章）："),
      ...sealed,
    ],
  },
  cancellationDecision: notice(
    "撤销案件决定书",
    both,
    p("text", "本机关于{receivedOn}收到请求。现决定撤销案件。"),
    p("text", "情形：{cancelGround}。"),
    p("text", "理由：{endingReason}"),
  ),
  deliberationRecord: {
    title: "合议笔录",
    body: [
      ...top("合议笔录"),
      dispute,
      p("text", "合议日期：{deliberatedOn}"),
      p("text", "合议组成员：{panelMembers}"),
      p("heading", "合议情况"),
      p("text", "{minutes}"),
      p("heading", "结论"),
      p("text", "{outcome}（{votes}）"),
      each("hasMinority", p("text", "少数意见：{minority}")),
      p("flush", "合议组成员签名："),
    ],
  },
  decision: {
    title: "专利侵权纠纷行政裁决书",
    body: [
      ...top("专利侵权纠纷行政裁决书"),
      each("parties", p("flush", "{text}")),
      p("flush", "涉案专利：{patentAccount}"),
      p("text", "{course}"),
      p("heading", "一、双方的请求和答辩"),
      p("text", "请求人请求：{requestMatter}"),
      p("text", "事实和理由：{requestReasons}"),
      each("answers", p("text", "{text}")),
      p("heading", "二、证据和查明的事实"),
      each("hasEvidence", p("text", "双方提交的证据："), each("evidence", p("text", "{text}"))),
      p("text", "经审理查明：{factsFound}"),
      p("heading", "三、理由"),
      p("text", "{reasons}"),
      each("hasEarlier", p("text", "在先生效的裁决或者判决：{earlier}。")),
      p("heading", "四、裁决"),
      each("found", p("text", "侵权成立。依据{article}，责令被请求人停止下列行为：{scope}"), orders),
      each("dismissed", p("text", "侵权不成立。依据{article}，驳回请求人的请求。")),
      p(
        "text",
        "不服本裁决的，可以依据{suitArticle}，自收到本裁决书之日起十五日内向{court}起诉。期满不起诉又不停止侵权行为的，本机关可以申请人民法院强制执行。",
      ),
      p("flush", "合议组成员：{panelMembers}"),
      ...sealed,
    ],
  },
  majorReport: {
    title: "重大专利侵权纠纷报请函",
    body: [
      ...top("重大专利侵权纠纷报请函"),
      p("flush", "国家知识产权局："),
      dispute,
      p("text", "请求事项为：{requestMatter}"),
      p("text", "本机关认为属于下列情形：{majorGround}。"),
      p("text", "理由：{majorReason}"),
      p("text", "现报请你局办理。"),
      basis,
      ...sealed,
    ],
  },
  enforcementReminder: notice(
    "履行裁决催告书",
    "{respondentNames}",
    p("text", "本机关{decidedOn}作出的裁决（{decisionNumber}）已经生效，你方尚未履行下列义务："),
    orders,
    p("text", "请自收到本催告书之日起十个工作日内履行。逾期仍不履行的，本机关将申请人民法院强制执行。"),
  ),
  enforcementApplication: {
    title: "强制执行申请书",
    body: [
      ...top("强制执行申请书"),
      p("flush", "{enforcementCourt}："),
      dispute,
      p(
        "text",
        "本机关于{decidedOn}作出裁决（{decisionNumber}）。送达情况：{decisionServed}。生效情况：{effectiveBasis}",
      ),
      p("text", "催告情况：{reminderServed}，逾期仍未履行。"),
      p("text", "现申请强制执行下列事项："),
      orders,
      basis,
      ...sealed,
    ],
  },
};
