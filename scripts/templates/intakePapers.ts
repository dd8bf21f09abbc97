import { each, p } from "./word.ts";

const top = (title: string) => [p("authority", "{authority}"), p("title", title), p("number", "{documentNumber}")];
const sealed = [p("signature", "{authority}"), p("signature", "（印章）"), p("signature", "{madeOn}")];

/** The papers of intake: to whoever complained or reported. */
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
      ...sealed,
    ],
  },
  nonAcceptanceNotice: {
    title: "投诉不予受理告知书",
    body: [
      ...top("投诉不予受理告知书"),
      p("flush", "{toldPerson}："),
      p("text", "本机关于{receivedOn}收到你（单位）关于{partyName}的投诉。经审查，决定不予受理。"),
      p("text", "情形：{refusalGround}。"),
      p("text", "理由：{refusalReason}"),
      p("text", "依据：{intakeArticle}。"),
      p("text", "补充下列内容后，可以重新提出投诉：{wouldChange}"),
      ...sealed,
    ],
  },
  informerNotice: {
    title: "立案情况告知书",
    body: [
      ...top("立案情况告知书"),
      p("flush", "{toldPerson}："),
      p("text", "你（单位）于{receivedOn}反映的{partyName}涉嫌侵犯注册商标专用权的线索，本机关已经核查。"),
      p("text", "{outcome}"),
      p("text", "依据：{intakeArticle}。"),
      ...sealed,
    ],
  },
};
