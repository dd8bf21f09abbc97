import type { BundleWords } from "#platform";

export type Lang = "zh" | "en";

interface Words extends BundleWords {
  readonly caseNumber: string;
  readonly caseTitle: string;
  readonly procedure: string;
  readonly stage: string;
  readonly opened: string;
  readonly closed: string;
  readonly parties: string;
  readonly volume: string;
  readonly volumeOf: string;
  readonly printed: string;
  readonly mark: string;
  readonly voided: string;
  readonly unapproved: string;
  readonly tooLarge: string;
  readonly undrawn: string;
  /** In the place of what is sealed for whoever prints. */
  readonly sealed: string;
  readonly addedBy: string;
  readonly bytes: string;
  readonly notice: string;
  readonly noticeText: string;
  readonly corrected: string;
}

/** What a printed case file says of itself. */
export const bundleWords: Readonly<Record<Lang, Words>> = {
  zh: {
    cover: "案　卷",
    contents: "卷内目录",
    page: "第 {n} 页　共 {of} 页",
    ordinal: "序号",
    name: "文书或材料名称",
    number: "文号",
    date: "日期",
    pageHead: "页次",
    docket: "案件日志",
    at: "时间",
    what: "事项",
    papers: "出具文书",
    by: "人员",
    caseNumber: "案号",
    caseTitle: "案由",
    procedure: "程序",
    stage: "阶段",
    opened: "登记日期",
    closed: "结案日期",
    parties: "当事人",
    volume: "卷次",
    volumeOf: "第 {n} 卷，共 {of} 卷",
    printed: "打印",
    mark: "用途说明",
    voided: "（已作废）",
    unapproved: "尚未审批，未印入。",
    tooLarge: "图片超过 30 MB，未印入。",
    undrawn: "未能印入：{why}",
    sealed: "已由{by}封存（{ground}），未印入。",
    addedBy: "提交人：",
    bytes: "{n} 字节",
    notice: "说明",
    noticeText: "本卷由系统按案件日志的顺序汇编；每件文书以其 .docx 原件及 SHA-256 值为准。",
    corrected: "更正第 {seq} 条",
  },
  en: {
    cover: "Case file",
    contents: "Contents",
    page: "Page {n} of {of}",
    ordinal: "No.",
    name: "Paper or file",
    number: "Number",
    date: "Date",
    pageHead: "Page",
    docket: "Docket",
    at: "When",
    what: "What",
    papers: "Papers issued",
    by: "By",
    caseNumber: "Case number",
    caseTitle: "Case",
    procedure: "Procedure",
    stage: "Stage",
    opened: "Opened on",
    closed: "Closed on",
    parties: "Parties",
    volume: "Volume",
    volumeOf: "{n} of {of}",
    printed: "Printed",
    mark: "Use",
    voided: " (voided)",
    unapproved: "Not approved yet, and not printed.",
    tooLarge: "A picture of more than 30 MB, not printed.",
    undrawn: "Could not be printed: {why}",
    sealed: "Sealed by {by} ({ground}); not printed.",
    addedBy: "Laid down by: ",
    bytes: "{n} bytes",
    notice: "Note",
    noticeText:
      "Compiled by the system in the order of the docket. Of each paper the .docx with its SHA-256 is the original.",
    corrected: "Correction of entry {seq}",
  },
};
