import { type ColumnNames, type Header, readHeader, understoodColumns } from "#rights";
import type { Refusal } from "#law";

/** What the columns of an office's own list of running cases may hold, by the words people write above them. */
export const caseColumns = {
  number: {
    name: { zh: "原案号", en: "old case number" },
    spellings: ["number", "casenumber", "案号", "原案号", "案件编号", "编号", "立案编号"],
  },
  stage: {
    name: { zh: "阶段", en: "stage" },
    spellings: ["stage", "status", "阶段", "案件阶段", "办理阶段", "状态", "办案状态", "进度"],
  },
  respondent: {
    name: { zh: "当事人", en: "respondent" },
    spellings: ["respondent", "party", "当事人", "当事人名称", "违法主体", "涉案单位", "被处罚人", "嫌疑人"],
  },
  identifier: {
    name: { zh: "证件号码", en: "identity number or credit code" },
    spellings: ["identifier", "creditcode", "统一社会信用代码", "信用代码", "证件号码", "身份证号"],
  },
  address: { name: { zh: "住址（住所）", en: "address" }, spellings: ["address", "住址", "住所", "地址", "经营地址"] },
  mark: {
    name: { zh: "涉案商标", en: "mark" },
    spellings: ["mark", "trademark", "商标", "涉案商标", "商标名称", "侵权商标"],
  },
  registrationNumber: {
    name: { zh: "商标注册号", en: "registration number" },
    spellings: ["registrationnumber", "注册号", "商标注册号", "商标注册证号"],
  },
  holder: {
    name: { zh: "商标注册人", en: "right holder" },
    spellings: ["holder", "owner", "商标注册人", "注册人", "权利人", "商标权利人"],
  },
  received: {
    name: { zh: "收到线索日期", en: "lead received on" },
    spellings: ["received", "receivedon", "收到日期", "线索日期", "受理日期", "来源日期", "登记日期"],
  },
  filed: {
    name: { zh: "立案日期", en: "filed on" },
    spellings: ["filed", "filedon", "立案日期", "立案时间", "立案日"],
  },
  officers: {
    name: { zh: "承办人", en: "officers" },
    spellings: ["officers", "officer", "承办人", "办案人员", "经办人", "执法人员", "主办人"],
  },
  noticeServed: {
    name: { zh: "告知书送达日期", en: "prior notice served on" },
    spellings: ["noticeserved", "告知日期", "告知书送达日期", "处罚告知日期", "听证告知日期"],
  },
  decided: {
    name: { zh: "处罚决定日期", en: "decided on" },
    spellings: ["decided", "decidedon", "处罚决定日期", "处罚日期", "决定日期", "作出决定日期"],
  },
  fine: {
    name: { zh: "罚款金额（元）", en: "fine (yuan)" },
    spellings: ["fine", "罚款", "罚款金额", "处罚金额", "罚没金额", "拟罚款"],
  },
  turnover: {
    name: { zh: "违法经营额（元）", en: "illegal turnover (yuan)" },
    spellings: ["turnover", "违法经营额", "非法经营额", "涉案金额", "货值金额"],
  },
  actUntil: {
    name: { zh: "违法行为终了日期", en: "last day of the act" },
    spellings: ["actuntil", "违法行为终了日期", "违法行为日期", "违法时间", "案发日期"],
  },
  served: {
    name: { zh: "决定书送达日期", en: "decision served on" },
    spellings: ["served", "servedon", "送达日期", "决定书送达日期", "处罚送达日期"],
  },
  paid: {
    name: { zh: "已缴罚款（元）", en: "fine paid (yuan)" },
    spellings: ["paid", "已缴罚款", "已缴金额", "缴款金额", "已缴纳"],
  },
  summary: {
    name: { zh: "案情", en: "summary" },
    spellings: ["summary", "案情", "案情摘要", "案由", "基本案情", "案件名称"],
  },
} as const satisfies ColumnNames<string>;
export type CaseColumn = keyof typeof caseColumns;
export type CaseHeader = Header<CaseColumn>;

/** Refused where the number, the respondent, the mark or the stage cannot be found; the officer maps columns by hand then. */
export function readCaseHeader(
  cells: readonly string[],
  given: Partial<Record<CaseColumn, number>> = {},
): { readonly ok: CaseHeader } | { readonly refusal: Refusal } {
  return readHeader(caseColumns, [["number"], ["stage"], ["respondent"], ["mark"]], cells, given);
}

/** What can be understood of a header, though it may lack something: where the officer begins to map by hand. */
export function guessCaseColumns(cells: readonly string[]): Partial<Record<CaseColumn, number>> {
  return understoodColumns(caseColumns, cells);
}
