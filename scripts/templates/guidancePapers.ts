import { each, p } from "./word.ts";

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

const letter = (title: string, asks: string) => ({
  title,
  body: [
    ...top(`关于{matter}的${title}`),
    p("flush", "{addressee}："),
    each("hasCase", p("text", "所涉案件（线索）：{caseNumber}。")),
    p("heading", "一、事由"),
    p("text", "{ground}。{reason}"),
    p("heading", "二、材料"),
    each("materials", p("text", "{text}")),
    p("text", asks),
    ...sealed,
  ],
});

/** The letters between two offices. */
export const transferPapers = {
  transferLetter: letter(
    "移送函",
    "现将上述案件（线索）及材料移送你机构，请审查后函复是否接收；不予接收的，请说明理由并退回材料。",
  ),
  cooperationLetter: letter("协作函", "请你机构予以协作，并函复是否同意；不同意的，请说明理由。"),
  acceptanceReceipt: {
    title: "接收回执",
    body: [
      ...top("接收回执"),
      p("flush", "{addressee}："),
      each("hasCase", p("text", "所涉案件（线索）：{caseNumber}。")),
      p(
        "text",
        "你机构{sentOn}送交的“{matter}”事项及材料已收悉，我机构予以接收，由{handledBy}承办。办理进展和结果将及时反馈。",
      ),
      ...sealed,
    ],
  },
  returnLetter: {
    title: "退回函",
    body: [
      ...top("退回函"),
      p("flush", "{addressee}："),
      each("hasCase", p("text", "所涉案件（线索）：{caseNumber}。")),
      p("text", "你机构{sentOn}送交的“{matter}”事项，经审查不予接收，理由如下："),
      p("text", "{returnReason}"),
      p("text", "所附材料一并退回。"),
      ...sealed,
    ],
  },
};

/** The report of a file review. */
export const fileReviewPapers = {
  reviewReport: {
    title: "案卷评查报告",
    body: [
      ...top("{purpose}评查报告"),
      p("flush", "被评查机构：{reviewed}"),
      p("flush", "案卷期间：{period}"),
      p("heading", "一、抽取情况"),
      p("text", "{drawnBy}"),
      p("heading", "二、总体评价"),
      p("text", "{summary}"),
      p("heading", "三、逐卷情况"),
      each("files", p("text", "{text}")),
      ...sealed,
    ],
  },
};

/** The text of a typical case, and the notice of its selection. */
export const typicalCasePapers = {
  caseDigest: {
    title: "案例文本",
    body: [
      ...top("{caseName}"),
      p("flush", "类别：{subject}　推荐为：{standing}"),
      p("flush", "案号：{caseNumber}"),
      p("heading", "一、基本案情"),
      p("text", "{facts}"),
      p("heading", "二、处理结果"),
      p("text", "{decision}"),
      p("heading", "三、要点"),
      p("text", "{point}"),
      p("heading", "四、典型意义"),
      p("text", "{meaning}"),
      ...sealed,
    ],
  },
  selectionNotice: {
    title: "评选结果通知",
    body: [
      ...top("{standing}评选结果通知"),
      p("flush", "{addressee}："),
      p("text", "你机构推荐的“{caseName}”，经评选，{result}。"),
      p("text", "理由：{reason}"),
      ...sealed,
    ],
  },
};
