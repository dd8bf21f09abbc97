import { each, list, p } from "./word.ts";

/** Narrative summaries of a period: an officer's words with figures and charts, then all figures, then where they are from. */
export const summaries = {
  "summary.zh": {
    title: "工作总结",
    body: [
      p("title", "{title}"),
      p("number", "{office} · {period}"),
      each("blocks", ...blocks()),
      p("heading", "附：主要数据"),
      list("figures", [
        ["指标", "{name}", 3344],
        ["本期", "{now}", 1500],
        ["上年同期", "{before}", 1500],
        ["变化", "{change}", 2500],
      ]),
      p("heading", "数据来源"),
      p(
        "text",
        "下列数字均由案件记录统计得出，取数时间{takenAt}；哈希值为该数字所依据的记录集合的 SHA-256，可据以核对。",
      ),
      sources(["指标", "期间", "单位", "记录数", "记录集合哈希值"]),
      each("returns", p("text", "同期报表：{form}，{stage}{seal}。")),
      p("signature", "{office}"),
    ],
  },
  "summary.en": {
    title: "Summary",
    body: [
      p("title", "{title}"),
      p("number", "{office} · {period}"),
      each("blocks", ...blocks()),
      p("heading", "Annex: figures"),
      list("figures", [
        ["Figure", "{name}", 3344],
        ["This period", "{now}", 1500],
        ["Last year", "{before}", 1500],
        ["Change", "{change}", 2500],
      ]),
      p("heading", "Sources"),
      p(
        "text",
        "These numbers are counted from the records of cases, taken on {takenAt}. The hash is the SHA-256 of the set of records behind the number, by which it can be checked.",
      ),
      sources(["Figure", "Period", "Office", "Records", "Hash of the record set"]),
      each("returns", p("text", "Return of the same period: {form}, {stage}{seal}.")),
      p("signature", "{office}"),
    ],
  },
};

function blocks(): string[] {
  return [
    each("isHeading", p("heading", "{text}")),
    each("isText", p("text", "{text}")),
    each("isPicture", p("picture", "{text}")),
  ];
}

function sources([figure = "", period = "", office = "", records = "", hash = ""]: readonly string[]): string {
  return list("sources", [
    [figure, "{name}", 1900],
    [period, "{period}", 1400],
    [office, "{office}", 1700],
    [records, "{records}", 844],
    [hash, "{sha256}", 3000],
  ]);
}
