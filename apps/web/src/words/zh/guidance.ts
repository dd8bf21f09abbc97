export const guidance = {
  repliesLead: "上级机构对请示的答复：已经问过什么，如何答复。公开检索的答复只显示问题、意见和依据",
  text: "问题、答复、依据或者文号",
  subject: "事项类别",
  anySubject: "全部类别",
  question: "请示的问题",
  reply: "答复意见",
  basis: "依据",
  office: "答复机构",
  number: "文号",
  repliedOn: "答复日期",
  noReplies: "没有符合条件的答复",
} as const;
