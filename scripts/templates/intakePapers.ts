import { each, p, table } from "./word.ts";

const top = (title: string) => [p("authority", "{authority}"), p("title", title), p("number", "{documentNumber}")];
const sealed = [p("signature", "{authority}"), p("signature", "（印章）"), p("signature", "{madeOn}")];
const contact = each("hasContact", p("text", "联系地址和电话：{officeContact}"));
const refusal = [
  p("heading", "一、情形和依据"),
  p("text", "{refusalGround}。依据：{refusalArticle}。"),
  p("heading", "二、理由"),
  p("text", "{refusalReason}"),
  p("heading", "三、补充什么可以改变"),
  p("text", "{wouldChange}"),
];
const again = p("text", "情况变化或者补充材料后，可以重新提出；在本系统中可按原内容预填后提交。");

/** The papers of intake: to whoever complained, reported or transferred the case. */
export const intakePapers: Readonly<Record<string, { readonly title: string; readonly body: readonly string[] }>> = {
  correctionNotice: {
    title: "投诉材料补正通知书",
    body: [
      ...top("投诉材料补正通知书"),
      p("flush", "{toldPerson}："),
      p("text", "本机关于{receivedOn}收到你（单位）关于{partyName}的投诉。经审查，尚缺少下列材料："),
      each("missingItems", p("text", "{text}；")),
      p("text", "具体要求：{correctionDetails}"),
      p(
        "text",
        "请于{correctionUntil}前补正。补正要求一次告知；逾期未补正或者补正后仍不齐全的，本机关将依法决定不予受理。",
      ),
      p("text", "依据：{intakeArticle}。"),
      contact,
      ...sealed,
    ],
  },
  acceptanceNotice: {
    title: "投诉受理通知书",
    body: [
      ...top("投诉受理通知书"),
      p("flush", "{toldPerson}："),
      p(
        "text",
        "本机关于{receivedOn}收到你（单位）关于{partyName}的投诉，经审查，材料齐全，决定自{acceptedOn}起受理。",
      ),
      p("text", "本机关将依法核查，并将是否立案的情况告知你（单位）。"),
      p("text", "依据：{intakeArticle}。"),
      contact,
      ...sealed,
    ],
  },
  nonAcceptanceNotice: {
    title: "投诉不予受理告知书",
    body: [
      ...top("投诉不予受理告知书"),
      p("flush", "{toldPerson}："),
      p(
        "text",
        "本机关于{receivedOn}收到你（单位）关于{partyName}的投诉。经审查，依据{intakeArticle}的规定，决定不予受理。",
      ),
      ...refusal,
      again,
      contact,
      ...sealed,
    ],
  },
  filedNotice: {
    title: "立案告知书",
    body: [
      ...top("立案告知书"),
      p("flush", "{toldPerson}："),
      p("text", "本机关于{receivedOn}收到你（单位）关于{partyName}的投诉，经核查，于{decidedOn}决定立案。"),
      p("text", "依据：{intakeArticle}。"),
      contact,
      ...sealed,
    ],
  },
  notFiledNotice: {
    title: "不予立案告知书",
    body: [
      ...top("不予立案告知书"),
      p("flush", "{toldPerson}："),
      p("text", "本机关于{receivedOn}收到你（单位）关于{partyName}的投诉，经核查，于{decidedOn}决定不予立案。"),
      ...refusal,
      again,
      contact,
      ...sealed,
    ],
  },
  informerNotice: {
    title: "举报处理结果告知书",
    body: [
      ...top("举报处理结果告知书"),
      p("flush", "举报人："),
      p("text", "你于{receivedOn}举报的{partyName}涉嫌侵犯注册商标专用权的线索，本机关已经核查。"),
      each("filed", p("text", "本机关于{decidedOn}决定立案。")),
      each("notFiled", p("text", "本机关于{decidedOn}决定不予立案。"), ...refusal),
      p("text", "本机关对举报人的身份予以保密，本告知书不写明举报人姓名。"),
      contact,
      ...sealed,
    ],
  },
  transferReceipt: {
    title: "案件移送回执",
    body: [
      ...top("案件移送回执"),
      p("flush", "{transferredFrom}："),
      p("text", "你单位移送的案件（{transferFile}）及材料，本机关于{receivedOn}收到。"),
      table(
        ["涉案商标", "{markText}"],
        ["涉嫌侵权当事人", "{partyName}"],
        ["移送内容", "{summary}"],
        ["收到的材料", "{transferMaterials}"],
      ),
      contact,
      ...sealed,
    ],
  },
};
