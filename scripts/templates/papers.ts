import { each, p, table } from "./word.ts";

interface Paper {
  readonly title: string;
  readonly body: readonly string[];
}

const top = (title: string) => [p("authority", "{authority}"), p("title", title), p("number", "{documentNumber}")];
const sealed = [p("signature", "{authority}"), p("signature", "（印章）"), p("signature", "{madeOn}")];
const party = [
  p("flush", "当事人：{partyName}"),
  p("flush", "类型：{partyKind}"),
  p("flush", "身份证件号码（统一社会信用代码）：{partyIdentifier}"),
  p("flush", "住址（住所）：{partyAddress}"),
  each("hasRepresentative", p("flush", "法定代表人（负责人、经营者）：{partyRepresentative}")),
];
const evidence = [p("text", "上述事实，有以下证据证明："), each("evidence", p("text", "{text}"))];
const right = p("text", "{holderName}系第{registrationNumber}号“{markText}”注册商标的注册人。");

/** The main papers of an enforcement case; `sums`: how a notice and a decision tell what the fine is measured by. */
export const papersWith = (sums: readonly string[]): Readonly<Record<string, Paper>> => ({
  filingApproval: {
    title: "立案审批表",
    body: [
      p("authority", "{authority}"),
      p("title", "立案审批表"),
      p("number", "{documentNumber}"),
      table(
        ["案由", "{cause}"],
        ["案件来源", "{source}", "收到日期", "{receivedOn}"],
        ["当事人", "{partyName}"],
        ["住址（住所）", "{partyAddressIfKnown}"],
        ["涉案商标", "{markText}", "注册号", "{registrationNumber}"],
        ["商标注册人", "{holderName}"],
        ["线索内容", "{summary}"],
        ["核查情况", "{checkFindings}"],
        ["承办人意见", "{proposal}"],
        ["提出人和日期", "{proposedBy}"],
        ["立案依据", "{filingArticle}"],
        ["负责人审批意见", "{filingOpinion}"],
        ["审批人和日期", "{approvedBy}"],
      ),
    ],
  },
  investigationReport: {
    title: "案件调查终结报告",
    body: [
      ...top("案件调查终结报告"),
      p("flush", "案由：{cause}"),
      p("flush", "当事人：{partyName}"),
      p("flush", "立案日期：{filedOn}"),
      p("flush", "调查人员：{investigators}"),
      p("heading", "一、查明的事实"),
      right,
      p("text", "{description}"),
      p("text", "违法行为发生期间：{actPeriod}。"),
      p("heading", "二、证据"),
      each("evidence", p("text", "{text}")),
      each(
        "hasTurnover",
        p("heading", "三、违法经营额的计算"),
        each("turnoverLines", p("text", "{text}")),
        p("text", "{turnoverTotal}"),
      ),
      each("hasGoods", p("heading", "涉案物品"), p("text", "{goodsAccount}")),
      p("heading", "调查结论和处理建议"),
      p("text", "{conclusion}"),
      p("text", "建议罚款：{fine}（大写：{fineCapital}）。"),
      p("signature", "{reportedBy}"),
      p("signature", "{madeOn}"),
    ],
  },
  priorNotice: {
    title: "行政处罚告知书",
    body: [
      ...top("行政处罚告知书"),
      p("flush", "{partyName}："),
      p("text", "本机关对你（单位）涉嫌{cause}一案已经调查终结，现将拟作出行政处罚的内容及事实、理由、依据告知如下："),
      p("heading", "违法事实"),
      right,
      p("text", "{description}"),
      p("text", "违法行为发生期间：{actPeriod}。"),
      ...evidence,
      ...sums,
      p("heading", "理由和依据"),
      p("text", "{reasons}"),
      p(
        "text",
        "上述行为违反了{infringementArticle}的规定。依据{penaltyArticle}的规定，{circumstance}，本机关拟作出以下处理：",
      ),
      each("orders", p("text", "{text}")),
      p("heading", "你（单位）的权利"),
      p("text", "依据《中华人民共和国行政处罚法》第四十四条、第四十五条的规定，你（单位）有权进行陈述和申辩。"),
      each(
        "hasHearing",
        p(
          "text",
          "依据{hearingArticle}的规定，你（单位）有权要求听证。要求听证的，应当在收到本告知书之日起五个工作日内向本机关提出。",
        ),
      ),
      each("hasContact", p("text", "联系地址和电话：{officeContact}")),
      ...sealed,
    ],
  },
  hearingNotice: {
    title: "听证通知书",
    body: [
      ...top("听证通知书"),
      p("flush", "{partyName}："),
      p(
        "text",
        "你（单位）于{requestedOn}就{cause}一案提出听证要求。依据{hearingArticle}的规定，本机关决定举行听证，现通知如下：",
      ),
      p("text", "一、听证时间：{hearingOn}{hearingTime}"),
      p("text", "二、听证地点：{hearingPlace}"),
      p("text", "三、听证主持人：{chair}；记录员：{recorder}"),
      each("hasContact", p("text", "联系地址和电话：{officeContact}")),
      ...sealed,
    ],
  },
  hearingRecord: {
    title: "听证笔录",
    body: [
      p("authority", "{authority}"),
      p("title", "听证笔录"),
      p("number", "{documentNumber}"),
      table(
        ["案由", "{cause}"],
        ["当事人", "{partyName}"],
        ["听证时间", "{heldOn}", "听证地点", "{hearingPlace}"],
        ["主持人", "{chair}", "记录员", "{recorder}"],
        ["到场人员", "{present}"],
      ),
      p("heading", "听证情况"),
      p("text", "{minutes}"),
      p("text", "当事人或者代理人核对无误后签字或者盖章："),
      p("text", "主持人签字：　　　　　　　　记录员签字："),
      p("signature", "{madeOn}"),
    ],
  },
  penaltyDecision: {
    title: "行政处罚决定书",
    body: [
      ...top("行政处罚决定书"),
      ...party,
      p("text", "{source}。本机关于{filedOn}立案调查，调查人员为{investigators}。"),
      p("heading", "查明的事实"),
      right,
      p("text", "{description}"),
      p("text", "违法行为发生期间：{actPeriod}。"),
      ...evidence,
      ...sums,
      p("heading", "告知、陈述申辩和听证情况"),
      p("text", "{hearingAccount}"),
      p("text", "{statementAccount}"),
      p("heading", "理由和依据"),
      p("text", "{reasons}"),
      p("text", "当事人的行为违反了{infringementArticle}的规定，构成{cause}。{lawChoice}"),
      p("heading", "决定"),
      p("text", "依据{penaltyArticle}的规定，{circumstance}，本机关决定："),
      each("orders", p("text", "{text}")),
      each(
        "hasFine",
        p(
          "text",
          "当事人应当自收到本决定书之日起{payWithinDays}日内缴纳罚款（{payTo}）。到期不缴纳罚款的，依据{lateFineArticle}的规定，每日按罚款数额的百分之三加处罚款，加处罚款的数额不超出罚款的数额。",
        ),
      ),
      p(
        "text",
        "如不服本决定，可以依据{reconsiderationArticle}的规定，自收到本决定书之日起六十日内向{reconsiderationBody}申请行政复议；也可以依据{suitArticle}的规定，自收到本决定书之日起六个月内向{court}提起行政诉讼。",
      ),
      ...sealed,
    ],
  },
  noPenaltyDecision: {
    title: "不予行政处罚决定书",
    body: [
      ...top("不予行政处罚决定书"),
      ...party,
      p("text", "{source}。本机关于{filedOn}立案调查，调查人员为{investigators}。"),
      p("heading", "查明的事实"),
      right,
      p("text", "{description}"),
      ...evidence,
      p("heading", "理由和决定"),
      p("text", "{reasons}"),
      p("text", "本案属于{ground}。依据{noPenaltyArticle}的规定，本机关决定不予行政处罚。"),
      each(
        "stopsSale",
        p(
          "text",
          "同时，依据{stopSaleArticle}的规定，责令当事人立即停止销售侵犯第{registrationNumber}号“{markText}”注册商标专用权的商品。",
        ),
      ),
      p(
        "text",
        "如不服本决定，可以依据{reconsiderationArticle}的规定，自收到本决定书之日起六十日内向{reconsiderationBody}申请行政复议；也可以依据{suitArticle}的规定，自收到本决定书之日起六个月内向{court}提起行政诉讼。",
      ),
      ...sealed,
    ],
  },
  serviceReceipt: {
    title: "送达回证",
    body: [
      p("authority", "{authority}"),
      p("title", "送达回证"),
      p("number", "{documentNumber}"),
      table(
        ["案由", "{cause}"],
        ["送达文书", "{servedPaper}"],
        ["受送达人", "{partyName}"],
        ["送达方式", "{serviceWay}", "送达日期", "{servedOn}"],
        ["送达地点", "{servicePlace}"],
        ["收件人签名或者盖章", "{receiver}"],
        ["送达人签名", ""],
        ["备注", ""],
      ),
    ],
  },
  closingApproval: {
    title: "结案审批表",
    body: [
      p("authority", "{authority}"),
      p("title", "结案审批表"),
      p("number", "{documentNumber}"),
      table(
        ["案由", "{cause}"],
        ["当事人", "{partyName}"],
        ["立案日期", "{filedOn}", "决定日期", "{decidedOn}"],
        ["处理决定", "{outcome}"],
        ["送达日期", "{servedOn}", "已缴罚款", "{paid}"],
        ["处理和执行情况", "{closingSummary}"],
        ["提出人和日期", "{proposedBy}"],
        ["负责人审批意见", "{closingOpinion}"],
        ["审批人和日期", "{approvedBy}"],
      ),
    ],
  },
});

export const papers = papersWith([
  p("heading", "违法经营额的计算"),
  each("turnoverLines", p("text", "{text}")),
  p("text", "{turnoverTotal}"),
]);
