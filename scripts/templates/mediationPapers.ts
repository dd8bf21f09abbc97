import { each, p, table } from "./word.ts";

interface Paper {
  readonly title: string;
  readonly body: readonly string[];
}

const sealed = [p("signature", "{authority}"), p("signature", "（印章）"), p("signature", "{madeOn}")];
const reach = each("hasContact", p("text", "联系地址和电话：{officeContact}"));
const session = table(
  ["调解时间", "{sessionTime}"],
  ["调解方式", "{sessionWay}"],
  ["地点", "{sessionPlace}"],
  ["调解员", "{mediators}"],
);
const signatures = each("signatures", p("flush", "{party}（签名、盖章）：　　　　　　　　　　年　　月　　日"));
const dispute = "请求人{requesters}与被请求人{respondents}{disputeKind}纠纷（{patentText}）";

function paper(title: string, ...body: readonly string[]): Paper {
  return { title, body: [p("authority", "{authority}"), p("title", title), p("number", "{documentNumber}"), ...body] };
}

/** The papers of a mediation. */
export const mediationPapers: Readonly<Record<string, Paper>> = {
  opinionNotice: paper(
    "专利纠纷调解征求意见通知书",
    p("flush", "{addressee}："),
    p(
      "text",
      "{receivedOn}，请求人{requesters}就{disputeKind}纠纷（{patentText}）请求本机关调解，请求书副本随附。请求调解的事项为：",
    ),
    p("text", "{matter}"),
    p("text", "事实和理由：{reasons}"),
    p(
      "text",
      "依据{article}的规定，请自收到本通知书之日起十五日内提交书面意见，说明是否同意调解。不同意调解或者逾期未提交意见的，本机关不予受理。",
    ),
    reach,
    ...sealed,
  ),
  acceptanceNotice: paper(
    "专利纠纷调解受理通知书",
    p("flush", "{addressee}："),
    p("text", `${dispute}，各方同意调解，依据{article}的规定，本机关于{acceptedOn}受理。调解事项为：{matter}`),
    p(
      "text",
      "调解的时间和地点如下，请准时参加。请求人无正当理由不参加的，视为撤回请求；被请求人不参加的，视为未能达成协议，案件予以撤销。",
    ),
    session,
    each("owns", p("text", "本案属专利申请权、专利权归属纠纷，当事人可以凭本通知书向国家知识产权局请求中止有关程序。")),
    reach,
    ...sealed,
  ),
  nonAcceptanceNotice: paper(
    "专利纠纷调解不予受理通知书",
    p("flush", "{addressee}："),
    p("text", `你（单位）请求调解的${dispute}，请求调解的事项为：{matter}`),
    p("text", "经审查，{reasons}依据{article}的规定，本机关不予受理。"),
    ...sealed,
  ),
  sessionNotice: paper(
    "专利纠纷调解会议通知书",
    p("flush", "{addressee}："),
    p("text", `${dispute}，定于下列时间和地点调解，请准时参加。`),
    session,
    reach,
    ...sealed,
  ),
  sessionRecord: paper(
    "专利纠纷调解笔录",
    p("text", `${dispute}。`),
    session,
    p("text", "到场情况：{attendance}"),
    p("heading", "调解情况"),
    p("text", "{minutes}"),
    p("text", "调解结果：{outcome}"),
    p("flush", "请求人（签名）：　　　　　　　　被请求人（签名）："),
    p("flush", "调解员（签名）：　　　　　　　　记录人（签名）："),
    p("signature", "{madeOn}"),
  ),
  mediationAgreement: paper(
    "专利纠纷调解协议书",
    p("flush", "请求人：{requesters}"),
    p("flush", "被请求人：{respondents}"),
    p("text", "双方因{disputeKind}纠纷（{patentText}）请求本机关调解，调解事项为：{matter}"),
    p("text", "经调解，双方自愿达成协议如下："),
    p("text", "{terms}"),
    each("hasItems", p("heading", "履行事项"), each("items", p("text", "{text}"))),
    each(
      "executionConsent",
      p("text", "义务人同意：不履行付款义务时接受强制执行，双方可以依据{notaryArticle}的规定办理公证。"),
    ),
    p("text", "本协议自各方签名或者盖章，并由本机关盖章后生效。"),
    p("flush", "调解员：{mediators}"),
    signatures,
    ...sealed,
  ),
  cancellationNotice: paper(
    "专利纠纷调解撤销案件通知书",
    p("flush", "{addressee}："),
    p("text", `本机关于{acceptedOn}受理的${dispute}，调解事项为：{matter}`),
    p("text", "因{reason}，依据{article}的规定，本机关撤销案件。"),
    each("isDamages", p("text", "调解不成的，当事人可以依据{suitArticle}的规定向人民法院起诉。")),
    ...sealed,
  ),
  copyLetter: paper(
    "专利权属纠纷调解结案抄送函",
    p("flush", "国家知识产权局："),
    p(
      "text",
      "你局以{suspensionNumber}自{suspendedOn}起中止有关程序的{patentText}，其{disputeKind}纠纷（请求人{requesters}，被请求人{respondents}）已由本机关调解结案：{outcome}。",
    ),
    p("text", "依据{article}的规定，现将有关材料抄送你局：{enclosures}"),
    ...sealed,
  ),
  confirmationApplication: {
    title: "司法确认申请书",
    body: [
      p("title", "司法确认申请书"),
      p("number", "{documentNumber}"),
      p("flush", "{court}："),
      p("flush", "申请人：{requesters}"),
      p("flush", "申请人：{respondents}"),
      p(
        "text",
        "申请人因{disputeKind}纠纷（{patentText}），经{authority}主持调解，达成调解协议，协议于{inForceOn}生效。依据{article}的规定，双方共同申请确认该协议有效。",
      ),
      p("heading", "协议内容"),
      p("text", "{terms}"),
      each("byAuthority", p("text", "本协议由行政机关主持达成，是否属于司法确认的范围由人民法院审查。")),
      signatures,
      p("signature", "{madeOn}"),
    ],
  },
  performanceReminder: paper(
    "履行调解协议提示函",
    p("flush", "{debtor}："),
    p("text", `${dispute}已达成调解协议，你（单位）应当履行的事项为：{performance}`),
    p("text", "对方反映：{breach}"),
    p("text", "请及时履行。仍不履行的，对方可以{remedy}。"),
    ...sealed,
  ),
};
