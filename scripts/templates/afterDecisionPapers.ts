import { each, p, table } from "./word.ts";

interface Paper {
  readonly title: string;
  readonly body: readonly string[];
}

const top = (title: string) => [p("authority", "{authority}"), p("title", title), p("number", "{documentNumber}")];
const sealed = [p("signature", "{authority}"), p("signature", "（印章）"), p("signature", "{madeOn}")];
const party = [
  p("flush", "被申请人：{partyName}"),
  p("flush", "身份证件号码（统一社会信用代码）：{partyIdentifier}"),
  p("flush", "住址（住所）：{partyAddress}"),
  each("hasRepresentative", p("flush", "法定代表人（负责人、经营者）：{partyRepresentative}")),
];
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
  lateFineNotice: {
    title: "加处罚款通知书",
    body: [
      ...top("加处罚款通知书"),
      p("flush", "{partyName}："),
      p(
        "text",
        "本机关于{decidedOn}对你（单位）作出罚款{fine}（大写：人民币{fineCapital}）的行政处罚决定。你（单位）逾期未缴清罚款，依据{lateFineArticle}，加处罚款计算如下：",
      ),
      each("lateFineLines", p("text", "{text}")),
      p(
        "text",
        "尚欠罚款{outstandingFine}，尚欠加处罚款{lateFineTotal}，合计{owedTotal}（大写：人民币{owedCapital}）。",
      ),
      p("text", "加处罚款按日增加，直至罚款缴清为止，总额不超出罚款数额。请立即缴纳。"),
      ...sealed,
    ],
  },
  instalmentDecision: {
    title: "延期（分期）缴纳罚款决定书",
    body: [
      ...top("延期（分期）缴纳罚款决定书"),
      p("flush", "{partyName}："),
      p(
        "text",
        "本机关于{decidedOn}对你（单位）作出罚款{fine}（大写：人民币{fineCapital}）的行政处罚决定。经研究，准予你（单位）{planKind}，计划如下：",
      ),
      each("planLines", p("text", "{text}")),
      p("text", "理由：{planReason}"),
      p("text", "到期未按计划缴纳的部分，自到期次日起加处罚款。"),
      p("flush", "批准人和日期：{approvedBy}"),
      ...sealed,
    ],
  },
  enforcementReminder: {
    title: "履行行政处罚决定催告书",
    body: [
      ...top("履行行政处罚决定催告书"),
      p("flush", "{partyName}："),
      p(
        "text",
        "本机关于{decidedOn}对你（单位）作出罚款{fine}（大写：人民币{fineCapital}）的行政处罚决定，你（单位）至今未履行。依据{reminderArticle}，现催告你（单位）自收到本催告书之日起十日内履行：",
      ),
      p("text", "缴纳罚款{outstandingFine}、加处罚款{lateFineTotal}，合计{owedTotal}（大写：人民币{owedCapital}）。"),
      p("heading", "加处罚款的计算"),
      each("lateFineLines", p("text", "{text}")),
      p("text", "你（单位）有权进行陈述和申辩。逾期仍不履行的，本机关将依法申请人民法院强制执行。"),
      each("hasContact", p("flush", "联系方式：{officeContact}")),
      ...sealed,
    ],
  },
  enforcementApplication: {
    title: "强制执行申请书",
    body: [
      ...top("强制执行申请书"),
      p("flush", "{court}："),
      p("flush", "申请人：{authority}"),
      ...party,
      p(
        "text",
        "申请人于{decidedOn}对被申请人作出罚款{fine}的行政处罚决定，决定书于{decisionServedOn}送达。催告书于{reminderServedOn}送达，被申请人在催告期内仍未履行。",
      ),
      p("text", "复议、诉讼情况：{remediesAccount}"),
      p("heading", "申请事项"),
      p("text", "强制执行罚款{claimFine}、加处罚款{claimLateFine}。"),
      p("heading", "加处罚款的计算"),
      each("lateFineLines", p("text", "{text}")),
      p("text", "申请依据：{applicationArticle}。"),
      ...sealed,
    ],
  },
  publicationSheet: {
    title: "行政处罚信息公示表",
    body: [
      ...top("行政处罚信息公示表"),
      table(
        ["当事人", "{partyName}"],
        ["证件号码", "{partyIdentifier}"],
        ["案由", "{cause}"],
        ["违法事实", "{description}"],
        ["决定日期", "{decidedOn}", "罚款", "{fine}"],
        ["公示平台", "{publishedAt}", "公示日期", "{publishedOn}"],
        ["公示期", "{publicityTerm}", "截止日期", "{publishedUntil}"],
        ["移交公示", "{handedOverTo}"],
      ),
      ...sealed,
    ],
  },
  supplierNotice: {
    title: "提供者线索通报函",
    body: [
      ...top("提供者线索通报函"),
      p("flush", "{supplierAuthority}："),
      p(
        "text",
        "本机关查处的{cause}一案中，当事人{partyName}说明涉案商品由{supplierName}提供。依据{supplierArticle}，现将有关情况通报你机关：",
      ),
      right,
      p("text", "{description}"),
      p("text", "{supplierContent}"),
      p("text", "请将处理情况反馈本机关。"),
      each("hasContact", p("flush", "联系方式：{officeContact}")),
      ...sealed,
    ],
  },
};
