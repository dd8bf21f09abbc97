import { defineTable } from "#rules";
import { cite } from "#statutes";

const from = "2025-02-01" as const;
const yes = { zh: "是", en: "yes" };
const no = { zh: "否", en: "no" };

/** Whether a request is accepted (Measures 12, 14, 15, 16, 19; Patent Law 74), from what the officer found. */
export const acceptanceTable = defineTable({
  id: "patent-adjudication/acceptance",
  version: "1",
  name: { zh: "受理审查", en: "Acceptance of the request" },
  moment: { zh: "审查之日", en: "the day of the examination" },
  facts: {
    standing: ["entitled", "not"],
    respondent: ["identified", "not"],
    claim: ["specific", "not"],
    competent: ["yes", "no"],
    otherRoute: ["none", "suit-or-agreed"],
    documents: ["complete", "missing"],
    report: ["given-or-not-asked", "good-reason", "withheld"],
    time: ["within", "late-going-on", "late-ended"],
    corrected: ["not-asked", "asked"],
  },
  factNames: {
    standing: {
      name: { zh: "请求人资格", en: "standing" },
      values: {
        entitled: { zh: "专利权人、继承人或者有权请求的被许可人", en: "patentee, heir or licensee who may ask" },
        not: no,
      },
    },
    respondent: {
      name: { zh: "有明确的被请求人", en: "a respondent is identified" },
      values: { identified: yes, not: no },
    },
    claim: {
      name: { zh: "有明确的请求事项和具体事实、理由", en: "specific claim, facts and reasons" },
      values: { specific: yes, not: no },
    },
    competent: { name: { zh: "属于本机关管辖", en: "this office is competent" }, values: { yes, no } },
    otherRoute: {
      name: { zh: "已起诉或者约定其他解决方式", en: "a suit, or another route agreed" },
      values: { none: no, "suit-or-agreed": yes },
    },
    documents: {
      name: { zh: "材料", en: "documents" },
      values: { complete: { zh: "齐全", en: "complete" }, missing: { zh: "不齐全", en: "something is missing" } },
    },
    report: {
      name: { zh: "专利权评价报告", en: "evaluation report" },
      values: {
        "given-or-not-asked": { zh: "已提交或者未要求", en: "given, or not asked for" },
        "good-reason": { zh: "有正当理由未提交", en: "not given, for a good reason" },
        withheld: { zh: "要求后无正当理由未提交", en: "asked for and withheld without good reason" },
      },
    },
    time: {
      name: { zh: "三年时效", en: "the three years" },
      values: {
        within: { zh: "未超过", en: "not over" },
        "late-going-on": {
          zh: "超过，但行为仍在继续且专利权有效",
          en: "over; the act goes on and the patent is in term",
        },
        "late-ended": { zh: "超过，行为已结束", en: "over; the act has ended" },
      },
    },
    corrected: {
      name: { zh: "已通知补正", en: "correction asked for already" },
      values: { "not-asked": no, asked: yes },
    },
  },
  outcomes: ["accept", "correct", "refuse", "may-refuse", "transfer"],
  outcomeNames: {
    accept: { zh: "受理", en: "accept" },
    correct: { zh: "通知补正", en: "ask for correction" },
    refuse: { zh: "不予受理", en: "do not accept" },
    "may-refuse": { zh: "可以不予受理", en: "may be refused" },
    transfer: { zh: "移送或者不予受理", en: "send on, or do not accept" },
  },
  precedence: {
    order: [
      "standing",
      "other-route",
      "not-competent",
      "respondent-still-unknown",
      "claim-still-vague",
      "documents-still-missing",
      "respondent-unknown",
      "claim-vague",
      "documents-missing",
      "report-withheld",
      "late-going-on",
      "late-ended",
      "in-order",
    ],
    reason: {
      zh: "不可补正的情形先于可补正的情形，系我方理解。",
      en: "What cannot be mended comes before what can: our reading.",
    },
  },
  rows: [
    {
      id: "standing",
      when: { standing: "not" },
      then: "refuse",
      article: cite("patent-measures", "12"),
      confidence: "read",
      from,
    },
    {
      id: "other-route",
      when: { otherRoute: "suit-or-agreed" },
      then: "refuse",
      article: cite("patent-measures", "12"),
      confidence: "read",
      from,
    },
    {
      id: "not-competent",
      when: { competent: "no" },
      then: "transfer",
      article: cite("patent-measures", "12"),
      confidence: "read",
      from,
    },
    ...(
      [
        ["respondent", "respondent", "unknown", "not", "12"],
        ["claim", "claim", "vague", "not", "12"],
        ["documents", "documents", "missing", "missing", "14"],
      ] as const
    ).flatMap(([id, fact, word, value, article]) => [
      {
        id: `${id}-still-${word}`,
        when: { [fact]: value, corrected: "asked" as const },
        then: "refuse" as const,
        article: cite("patent-measures", "16"),
        confidence: "read" as const,
        from,
      },
      {
        id: `${id}-${word}`,
        when: { [fact]: value },
        then: "correct" as const,
        article: cite("patent-measures", `${article}, 16`),
        confidence: "read" as const,
        from,
      },
    ]),
    {
      id: "report-withheld",
      when: { report: "withheld" },
      then: "may-refuse",
      article: cite("patent-measures", "14"),
      confidence: "read",
      from,
    },
    {
      id: "late-going-on",
      when: { time: "late-going-on" },
      then: "accept",
      article: cite("patent-measures", "19"),
      confidence: "read",
      from,
    },
    {
      id: "late-ended",
      when: { time: "late-ended" },
      then: "accept",
      article: cite("patent-measures", "19"),
      confidence: "unverified",
      from,
      note: {
        zh: "时效由被请求人在受理后提出，提出且查无中止、中断的撤销案件；受理时不依职权适用，系我方理解。",
        en: "The limit is for the respondent to plead after acceptance, and then the case is cancelled; that the office does not apply it of its own motion is our reading.",
      },
    },
    {
      id: "in-order",
      when: {},
      then: "accept",
      article: cite("patent-measures", "12, 20"),
      confidence: "read",
      from,
    },
  ],
});
