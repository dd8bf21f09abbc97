import { each, list, p, table } from "./word.ts";

interface Paper {
  readonly title: string;
  readonly body: readonly string[];
}

const top = (title: string) => [p("authority", "{authority}"), p("title", title), p("number", "{documentNumber}")];
const sealed = [p("signature", "{authority}"), p("signature", "（印章）"), p("signature", "{madeOn}")];
const goods = each("goodsLines", p("text", "{text}"));
const rights = each("rightLines", p("text", "{text}"));
const contact = each("hasContact", p("text", "联系地址和电话：{officeContact}"));
const approval = p("flush", "审批：{approvedBy}");
const paper = (title: string, ...body: readonly string[]): Paper => ({
  title,
  body: [...top(title), ...body, ...sealed],
});

const violation = [
  p("text", "经查，当事人{partyName}的{shipment}，内有下列货物："),
  goods,
  p("text", "上述货物涉及下列已备案的知识产权，权利人为{holders}："),
  rights,
  p("text", "本关认定上述货物侵权：{found}"),
  p("text", "货物价值为{goodsValue}。"),
];
const remedies = p(
  "text",
  "如不服本决定，可以依据{reconsiderationArticle}的规定，自收到本决定书之日起六十日内向{reconsiderationBody}申请行政复议；也可以依据{suitArticle}的规定，自收到本决定书之日起六个月内向{court}提起行政诉讼。",
);

/** The papers of customs protection. No form of Customs was read: the layout and the words are ours. */
export const customsPapers: Readonly<Record<string, Paper>> = {
  statusRequest: paper(
    "知识产权状况补充申报通知书",
    p("flush", "{partyName}："),
    p("text", "你（单位）的{shipment}，涉及下列货物，请补充申报其知识产权状况，并提交合法使用有关知识产权的证明文件："),
    goods,
    p("text", "{question}"),
    p("text", "未如实申报知识产权状况或者不提交有关证明文件的，依据{article}的规定处理。"),
  ),
  holderNotice: paper(
    "确认知识产权侵权状况通知书",
    p("flush", "{holderName}："),
    p("text", "本关发现{partyName}的{shipment}涉嫌侵犯你（单位）的下列知识产权，已中止放行："),
    rights,
    p("heading", "货物情况"),
    goods,
    p("text", "{suspicion}"),
    p("heading", "请你（单位）办理"),
    p(
      "text",
      "依据{article}的规定，请自本通知书送达之日起{days}个工作日内回复：认为侵权的，提出扣留申请并按规定提供担保；认为不侵权或者不申请扣留的，书面说明理由。逾期未提出申请或者未提供担保的，海关不予扣留货物。",
    ),
    p("text", "以邮寄或者银行方式办理的，至最后一日二十四时为止；当面办理的，至最后一日办公时间结束为止。"),
    contact,
  ),
  rejectionNotice: paper(
    "驳回扣留申请通知书",
    p("flush", "{holderName}："),
    p("text", "你（单位）请求扣留{partyName}的{shipment}的申请，经审查不予支持，现予驳回。理由如下："),
    p("text", "{reasons}"),
  ),
  detentionDecision: paper(
    "扣留侵权嫌疑货物决定书",
    p("flush", "{partyName}、{holders}："),
    p("text", "{partyName}的{shipment}，涉嫌侵犯{holders}的下列知识产权："),
    rights,
    p("text", "依据{article}的规定，决定扣留下列货物，存放于{place}（清单附后）："),
    goods,
    p("text", "收发货人认为货物未侵权的，应当向海关提出书面说明并附送相关证据。"),
    approval,
  ),
  detentionInventory: paper(
    "扣留货物清单",
    p("flush", "收发货人：{partyName}"),
    p("flush", "扣留日期：{detainedOn}"),
    list("goodsTable", [
      ["编号", "{id}", 1300],
      ["货物名称", "{goods}", 3044],
      ["权利标识", "{mark}", 2100],
      ["单位", "{unit}", 1000],
      ["数量", "{quantity}", 1400],
    ]),
    p("flush", "存放地点：{place}"),
    p("flush", "保管人：{keeper}"),
    p("flush", "收发货人（签名）：　　　　　　　　"),
  ),
  findingNotice: paper(
    "侵权状况认定通知书",
    p("flush", "{partyName}、{holders}："),
    p("text", "本关对扣留的{partyName}的{shipment}，就是否侵犯下列知识产权进行了调查："),
    rights,
    p("text", "依据{article}的规定，认定结果为：{finding}。理由如下："),
    p("text", "{reasons}"),
    each(
      "undetermined",
      p("text", "海关不能认定的，自扣留之日起{courtDays}个工作日内未收到人民法院协助执行通知的，海关放行货物。"),
    ),
    p("flush", "承办关员：{investigators}"),
  ),
  releaseNotice: paper(
    "放行侵权嫌疑货物通知书",
    p("flush", "{partyName}、{holders}："),
    p("text", "{partyName}的{shipment}，因{ground}，依据{article}的规定，本关对货物作放行处理。"),
    p("text", "{explanation}"),
    approval,
  ),
  bondRelease: paper(
    "担保放行通知书",
    p("flush", "{partyName}、{holders}："),
    p("text", "{partyName}的{shipment}，涉嫌侵犯{holders}的下列专利权："),
    rights,
    p("text", "收发货人已依据{bondArticle}的规定提供与货物等值的担保{bond}，本关放行货物。"),
    p(
      "text",
      "依据{article}的规定，权利人应当自本通知书送达之日起{days}个工作日内，向海关提交人民法院受理案件通知书的副本；逾期未提交的，海关退还收发货人提供的担保。",
    ),
    approval,
  ),
  priorNotice: paper(
    "行政处罚告知单",
    p("flush", "{partyName}："),
    ...violation,
    p("heading", "理由和依据"),
    p("text", "{reasons}"),
    p("text", "依据{penaltyArticle}的规定，参照{discretion}，本关拟没收上述侵权货物，并处罚款{fine}。"),
    p("heading", "你（单位）的权利"),
    p("text", "你（单位）有权进行陈述和申辩。"),
    each(
      "hasHearing",
      p("text", "你（单位）有权要求听证。要求听证的，应当自收到本告知单之日起{hearingDays}个工作日内提出。"),
    ),
    contact,
  ),
  hearingNotice: paper(
    "行政处罚听证通知书",
    p("flush", "{partyName}："),
    p("text", "你（单位）于{requestedOn}提出听证要求。依据{article}的规定，本关决定举行听证，现通知如下："),
    p("text", "一、听证时间：{hearingOn}{hearingTime}"),
    p("text", "二、听证地点：{hearingPlace}"),
    p("text", "三、听证主持人：{chair}"),
    contact,
  ),
  hearingRecord: {
    title: "行政处罚听证笔录",
    body: [
      ...top("行政处罚听证笔录"),
      p("text", "当事人：{partyName}"),
      p("text", "时间：{hearingOn}{hearingTime}　地点：{hearingPlace}"),
      p("text", "听证主持人：{chair}"),
      p("heading", "听证情况"),
      p("text", "{minutes}"),
      p("flush", "当事人签名：　　　　　　　主持人签名："),
    ],
  },
  penaltyDecision: paper(
    "行政处罚决定书",
    p("flush", "当事人：{partyName}"),
    ...violation,
    p("text", "本关于{told}送达《行政处罚告知单》。{heard}"),
    p("text", "{reasons}"),
    p("text", "依据{penaltyArticle}的规定，参照{discretion}，决定："),
    p("text", "1．没收上述侵权货物；"),
    p("text", "2．罚款：{fine}。"),
    each("hasFine", p("text", "罚款应当自收到本决定书之日起{payWithinDays}日内缴纳（{payTo}）。")),
    remedies,
    p("flush", "承办关员：{investigators}"),
  ),
  noPenaltyDecision: paper(
    "不予行政处罚决定书",
    p("flush", "当事人：{partyName}"),
    ...violation,
    p("text", "当事人书面承认侵权并放弃货物：{admission}"),
    p("text", "{reasons}"),
    p(
      "text",
      "依据{noPenaltyArticle}的规定，决定不予行政处罚，责令停止进出口侵权货物，并予以教育。当事人放弃的货物由海关依法处置。",
    ),
    remedies,
    p("flush", "承办关员：{investigators}"),
  ),
  confiscationNotice: paper(
    "没收侵权货物告知书",
    p("flush", "{holderName}："),
    p("text", "本关于{decidedOn}决定没收{partyName}的下列侵权货物，依据{article}的规定告知你（单位）："),
    goods,
    p("text", "有收购意愿的，请书面告知本关。"),
  ),
  storageDemand: paper(
    "支付仓储、保管和处置费用通知书",
    p("flush", "{holderName}："),
    p("text", "因扣留{partyName}的{shipment}，发生仓储、保管和处置等费用{costs}。"),
    p("text", "费用计算：{costAccount}"),
    p("text", "请自本通知书送达之日起{days}个工作日内支付；逾期未支付的，从你（单位）提供的担保中扣除。"),
  ),
  securityReturn: paper(
    "担保处理通知书",
    p("flush", "{holderName}："),
    p("text", "你（单位）因请求扣留{partyName}的{shipment}提供的担保（{securityForm}），处理如下："),
    p("text", "1．退还{returned}；"),
    p("text", "2．扣除{kept}。"),
    p("text", "依据：{reasons}"),
  ),
  disposalRecord: paper(
    "侵权货物处置记录",
    table(
      ["收发货人", "{partyName}"],
      ["处置方式", "{way}", "处置日期", "{disposedOn}"],
      ["依据", "{article}"],
      ["处置情况", "{account}"],
      ["接收人、监督人", "{receiver}", "记录人", "{recordedBy}"],
    ),
    each("disposedLines", p("text", "{text}")),
  ),
  referralLetter: paper(
    "涉嫌犯罪案件移送书",
    p("flush", "{policeAuthority}："),
    p("text", "本关查办的{partyName}的{shipment}涉嫌侵犯知识产权一案，涉嫌犯罪，现依法移送你单位。"),
    p("heading", "一、货物和权利"),
    goods,
    rights,
    p("heading", "二、涉嫌犯罪的情况"),
    p("text", "{crimeAccount}"),
    p("text", "{referralGrounds}"),
    p("heading", "三、移送材料清单"),
    each("materials", p("text", "{text}")),
    p("text", "请在依法作出是否立案的决定后书面告知本关；不予立案的，请说明理由并退回案卷材料。"),
    p("flush", "审批意见：{referralOpinion}（{approvedBy}）"),
  ),
  referralReturn: paper(
    "移送案件退回处理单",
    table(
      ["收发货人", "{partyName}"],
      ["移送的公安机关", "{policeAuthority}", "移送日期", "{transferredOn}"],
      ["退回情形", "{returnedHow}"],
      ["处理意见", "{returnReasons}"],
      ["审批人和日期", "{approvedBy}"],
    ),
  ),
};
