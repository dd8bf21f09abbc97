import type { ImportField } from "#casework";

/** What an office's list of running cases may say, by the words that offices write above their columns. */
export const importFields = {
  number: named("原案号", "case number", "案号 案件编号 案件号 立案号 立案编号 立案文号 编号 case-no number case"),
  title: named("案件名称", "title", "案件名称 案名 案件标题 名称 title"),
  stage: named(
    "阶段",
    "stage",
    "阶段 案件阶段 办理阶段 当前阶段 案件状态 办案状态 状态 办理进度 进度 进展 stage status",
  ),
  source: named("线索来源", "source", "线索来源 案件来源 案源 来源 来源渠道 source", "source"),
  receivedOn: named(
    "收到线索日期",
    "received on",
    "收到日期 收到线索日期 线索日期 线索登记日期 收案日期 受理日期 登记日期 来源日期 举报日期 投诉日期 发现日期 received received-on",
    "receivedOn",
  ),
  respondent: named(
    "当事人",
    "respondents",
    "当事人 当事人名称 当事人姓名 被处罚人 被查处人 涉案主体 涉案企业 涉案单位 违法主体 嫌疑人 涉嫌侵权人 行政相对人 respondent party",
    "respondent",
  ),
  respondentKind: named("当事人类型", "kind of party", "当事人类型 主体类型 当事人性质", "respondent"),
  identifier: named(
    "证件号码",
    "identity number",
    "证件号码 统一社会信用代码 社会信用代码 信用代码 身份证号 身份证号码 证件号 identifier",
    "respondent",
  ),
  address: named("住址", "address", "地址 住址 住所 当事人地址 当事人住所 经营地址 经营场所 address", "respondent"),
  representative: named(
    "法定代表人",
    "representative",
    "法定代表人 法人代表 法人 经营者 负责人姓名 representative",
    "respondent",
  ),
  holder: named("商标注册人", "right holder", "权利人 商标权利人 商标注册人 注册人 商标权人 投诉人 holder", "mark"),
  mark: named("商标", "mark", "商标 涉案商标 商标名称 注册商标 被侵权商标 侵权商标 品牌 mark trademark", "mark"),
  registrationNumber: named(
    "商标注册号",
    "registration number",
    "注册号 商标注册号 商标注册证号 注册证号 registration-number",
    "mark",
  ),
  classes: named("商品类别", "classes", "类别 商品类别 商标类别 国际分类 尼斯分类 class classes", "mark"),
  summary: named("案情", "summary", "案情 案情简介 案情摘要 简要案情 基本案情 线索内容 案由 summary", "summary"),
  filedOn: named("立案日期", "filed on", "立案日期 立案时间 立案日 批准立案日期 filed filed-on", "filing"),
  officers: named(
    "承办人",
    "case officers",
    "承办人 承办人员 办案人员 办案人 经办人 主办人 执法人员 承办 officer officers",
    "officers",
  ),
  extendedOn: named("批准延期日期", "extended on", "延期日期 批准延期日期 延期批准日期 办案期限延长日期"),
  suspendedOn: named("中止日期", "suspended on", "中止日期 中止时间 中止调查日期 suspended-on"),
  act: named("违法行为", "act", "违法行为 行为类型 侵权行为 违法行为类型 act", "infringement"),
  findings: named("查明事实", "facts found", "查明事实 违法事实 查明的事实 侵权事实", "infringement"),
  actFrom: named("行为开始日期", "act from", "行为开始日期 违法行为开始日期 违法开始日期 act-from", "infringement"),
  actUntil: named(
    "行为终了日期",
    "act until",
    "行为终了日期 违法行为终了日期 行为结束日期 违法终了日期 act-until",
    "infringement",
  ),
  infringementsInFiveYears: named(
    "五年内侵权次数（含本次）",
    "infringements within five years, this one included",
    "五年内侵权次数 五年内违法次数 侵权次数 五年内次数",
    "infringement",
  ),
  sellerUnaware: named(
    "销售者不知道是侵权商品",
    "the seller did not know",
    "不知情 是否不知情 销售者不知情 销售者不知道",
    "infringement",
  ),
  lawfulSource: named(
    "能证明合法取得",
    "a lawful source is shown",
    "合法来源 合法取得 能否证明合法取得 有无合法来源",
    "infringement",
  ),
  supplierName: named(
    "提供者名称",
    "name of the supplier",
    "提供者 供货商 供货人 供货单位 提供者名称 supplier",
    "infringement",
  ),
  turnover: named("违法经营额", "illegal turnover", "违法经营额 非法经营额 经营额 违法经营额元 turnover", "turnover"),
  investigationEndedOn: named(
    "调查终结日期",
    "investigation ended on",
    "调查终结日期 调查终结时间 终结日期 提交审核日期 送审日期",
    "report",
  ),
  proposedFine: named("建议罚款", "fine proposed", "建议罚款 建议罚款金额 建议处罚金额", "proposedFineFen"),
  reviewedOn: named(
    "法制审核通过日期",
    "legal review passed on",
    "法制审核通过日期 审核通过日期 法制审核日期 法制审核时间 审核日期",
    "review",
  ),
  noticeOn: named(
    "告知书日期",
    "notice given on",
    "告知日期 告知书日期 处罚告知日期 拟处罚日期 事先告知日期",
    "notice",
  ),
  noticeFine: named("告知罚款", "fine told", "告知罚款 告知罚款金额 拟处罚款 拟罚款 拟处罚金额 拟罚款金额", "notice"),
  noticeServedOn: named(
    "告知书送达日期",
    "notice served on",
    "告知书送达日期 告知送达日期 告知书送达 告知送达",
    "notice",
  ),
  hearingRequestedOn: named("听证申请日期", "hearing asked on", "听证申请日期 申请听证日期 要求听证日期", "hearing"),
  decidedOn: named(
    "处罚决定日期",
    "decided on",
    "处罚决定日期 决定日期 处罚日期 决定书日期 处罚决定时间 作出决定日期 decided decided-on",
    "decision",
  ),
  decisionNumber: named(
    "处罚决定书文号",
    "number of the decision",
    "处罚决定书文号 决定书文号 处罚文号 决定文号 文号 处罚决定书号 decision-number",
    "decision",
  ),
  fine: named("罚款金额", "fine", "罚款金额 罚款 罚款数额 处罚金额 罚款额 fine", "decision"),
  servedOn: named(
    "决定书送达日期",
    "decision served on",
    "送达日期 决定书送达日期 处罚决定送达日期 送达时间 served served-on",
    "service",
  ),
  serviceWay: named("送达方式", "way of service", "送达方式 service-way", "service"),
  paid: named("已缴罚款", "paid", "已缴金额 已缴罚款 已缴 缴纳金额 实缴金额 缴款金额 paid", "payments"),
  paidOn: named("缴款日期", "paid on", "缴款日期 缴纳日期 缴款时间 缴罚日期 paid-on", "payments"),
  receipt: named("缴款票据号", "receipt", "票据号码 缴款票据 票据号 缴款凭证", "payments"),
} as const satisfies Record<string, ImportField>;
export type ImportedField = keyof typeof importFields;

function named(zh: string, en: string, spellings: string, fact?: string): ImportField {
  return {
    ...(fact !== undefined && { fact }),
    name: { zh, en },
    spellings: [zh, en, ...spellings.split(" ").map((each) => each.replaceAll("-", " "))],
  };
}
