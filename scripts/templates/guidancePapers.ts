import { p } from "./word.ts";

const top = (title: string) => [p("authority", "{authority}"), p("title", title), p("number", "{documentNumber}")];
const sealed = [p("signature", "{authority}"), p("signature", "（印章）"), p("signature", "{madeOn}")];

/** A request for instructions, the paper that passes it up, and the reply. */
export const instructionPapers = {
  instructionRequest: {
    title: "请示",
    body: [
      ...top("关于{subject}有关问题的请示"),
      p("flush", "{addressee}："),
      p("heading", "一、请示的问题"),
      p("text", "{question}"),
      p("heading", "二、基本事实"),
      p("text", "{facts}"),
      p("heading", "三、我机构意见"),
      p("text", "{opinion}"),
      p("heading", "四、理由和依据"),
      p("text", "{analysis}"),
      p("text", "妥否，请批示。"),
      ...sealed,
    ],
  },
  passedUpRequest: {
    title: "转报请示",
    body: [
      ...top("关于转报{subject}有关问题的请示"),
      p("flush", "{addressee}："),
      p("heading", "一、请示的问题"),
      p("text", "{question}"),
      p("heading", "二、基本事实"),
      p("text", "{facts}"),
      p("heading", "三、下级机构意见"),
      p("text", "{lowerOpinion}"),
      p("heading", "四、我机构意见"),
      p("text", "{opinion}"),
      p("heading", "五、理由和依据"),
      p("text", "{analysis}"),
      p("text", "妥否，请批示。"),
      ...sealed,
    ],
  },
  instructionReply: {
    title: "请示答复",
    body: [
      ...top("关于{subject}有关问题的答复"),
      p("flush", "{addressee}："),
      p("text", "你机构{askedOn}请示收悉。经研究，答复如下："),
      p("heading", "一、请示的问题"),
      p("text", "{question}"),
      p("heading", "二、答复意见"),
      p("text", "{reply}"),
      p("heading", "三、依据"),
      p("text", "{basis}"),
      ...sealed,
    ],
  },
};
