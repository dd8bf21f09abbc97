import { each, list, p, table } from "./word.ts";

/** What the register holds that is like a sign, in the language of who asked. */
export const searchReports = {
  "searchReport.zh": {
    title: "商标近似检索报告",
    body: [
      p("title", "商标近似检索报告"),
      table(
        ["检索标志", "{text}"],
        ["筛选条件", "{filters}"],
        ["检索时间", "{madeAt}"],
        ["检索单位", "{office}"],
        ["检索范围", "注册簿中{marks}件商标，逐一比对{compared}件"],
        ["引擎版本", "{matcherVersion}"],
      ),
      p("heading", "检索结果"),
      each("none", p("text", "在上述条件下未发现近似商标。")),
      each(
        "some",
        p("text", "共列出{count}件，按近似程度排列；＋为近似的理由，－为不利于认定近似的情形。"),
        list("hits", [
          ["序号", "{rank}", 700],
          ["商标", "{markText}", 1700],
          ["登记事项", "{about}", 2200],
          ["分数", "{score}", 800],
          ["理由", "{why}", 3444],
        ]),
      ),
      p("text", "分数由程序按上述理由算出，供审查参考，不是法律结论。"),
    ],
  },
  "searchReport.en": {
    title: "Search report: similar marks",
    body: [
      p("title", "Search report: similar marks"),
      table(
        ["Sign", "{text}"],
        ["Filters", "{filters}"],
        ["Searched at", "{madeAt}"],
        ["Searched by", "{office}"],
        ["Searched in", "{marks} marks of the register, {compared} of them compared in full"],
        ["Matcher", "{matcherVersion}"],
      ),
      p("heading", "Results"),
      each("none", p("text", "No similar mark was found under these conditions.")),
      each(
        "some",
        p("text", "{count} marks, the most similar first; ＋ speaks for likeness, － against it."),
        list("hits", [
          ["No.", "{rank}", 700],
          ["Mark", "{markText}", 1700],
          ["Register", "{about}", 2200],
          ["Score", "{score}", 800],
          ["Reasons", "{why}", 3444],
        ]),
      ),
      p(
        "text",
        "The score is worked out by the program from these reasons, for the examiner's use; it is no legal finding.",
      ),
    ],
  },
} as const;
