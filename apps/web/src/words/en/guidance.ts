export const guidance = {
  repliesLead:
    "What higher offices answered when they were asked for instructions. A reply found by all shows the question, the reply and its basis alone",
  text: "Question, reply, basis or number",
  subject: "Subject",
  anySubject: "All subjects",
  question: "What was asked",
  reply: "Reply",
  basis: "Basis",
  office: "Office that replied",
  number: "Number",
  repliedOn: "Replied on",
  noReplies: "No reply matches",
} as const;
