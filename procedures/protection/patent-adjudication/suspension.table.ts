import { defineTable } from "#rules";
import { cite } from "#statutes";
import { suspensionGrounds } from "./names.ts";

const from = "2025-02-01" as const;
const yes = { zh: "是", en: "yes" };
const no = { zh: "否", en: "no" };

/**
 * Whether the case must stand still (Measures 28) or may go on (Measures 29 with its five cases; Patent Rules 98). The articles
 * state the rows; that any row of article 29 prevails over article 28(1) is our reading of how they combine.
 */
export const suspensionTable = defineTable({
  id: "patent-adjudication/suspension",
  version: "1",
  name: { zh: "中止审查", en: "Suspension" },
  moment: { zh: "审查之日", en: "the day of the examination" },
  facts: {
    ground: ["invalidation", "death", "incapacity", "ended", "force-majeure", "other-case", "question-sent-up"],
    patent: ["invention", "utility-model-or-design"],
    report: ["no-defect", "defect-or-none"],
    attack: ["first", "again-after-withdrawal"],
    maintained: ["effective-decision", "no"],
    need: ["needed", "not-needed"],
    reasons: ["arguable", "plainly-fail"],
  },
  factNames: {
    ground: { name: { zh: "情形", en: "situation" }, values: suspensionGrounds },
    patent: {
      name: { zh: "专利类型", en: "patent" },
      values: {
        invention: { zh: "发明", en: "invention" },
        "utility-model-or-design": { zh: "实用新型或者外观设计", en: "utility model or design" },
      },
    },
    report: {
      name: { zh: "评价报告", en: "evaluation report" },
      values: {
        "no-defect": { zh: "未发现缺陷", en: "shows no defect" },
        "defect-or-none": { zh: "有缺陷或者未提交", en: "shows a defect, or there is none" },
      },
    },
    attack: {
      name: { zh: "无效请求", en: "the attack" },
      values: {
        first: { zh: "首次提出", en: "first" },
        "again-after-withdrawal": {
          zh: "撤回后恢复处理，又再次提出",
          en: "withdrawn, the case resumed, then made again",
        },
      },
    },
    maintained: {
      name: { zh: "已有生效的维持专利权有效的决定", en: "an effective decision maintains the patent" },
      values: { "effective-decision": yes, no },
    },
    need: {
      name: { zh: "本机关认为有必要中止", en: "the office sees a need" },
      values: { needed: yes, "not-needed": no },
    },
    reasons: {
      name: { zh: "中止理由", en: "reasons for a suspension" },
      values: {
        arguable: { zh: "可能成立", en: "arguable" },
        "plainly-fail": { zh: "明显不能成立", en: "plainly fail" },
      },
    },
  },
  outcomes: ["must-suspend", "may-continue"],
  outcomeNames: {
    "must-suspend": { zh: "应当中止", en: "must be suspended" },
    "may-continue": { zh: "可以不中止", en: "may go on" },
  },
  precedence: {
    order: [
      "other-grounds",
      "invention",
      "report-no-defect",
      "attacked-again",
      "maintained",
      "not-needed",
      "reasons-plainly-fail",
      "invalidation",
    ],
    reason: {
      zh: "第二十九条各项先于第二十八条第一项；第二十八条其他项不受其影响，系我方理解。",
      en: "Article 29 comes before article 28(1) and does not touch the rest of article 28: our reading.",
    },
  },
  rows: [
    {
      id: "other-grounds",
      when: { ground: ["death", "incapacity", "ended", "force-majeure", "other-case", "question-sent-up"] },
      then: "must-suspend",
      article: cite("patent-measures", "28(2)-(7)"),
      confidence: "read",
      from,
    },
    ...(
      [
        ["invention", { patent: "invention" }, "29(1)"],
        ["report-no-defect", { report: "no-defect" }, "29(2)"],
        ["attacked-again", { attack: "again-after-withdrawal" }, "29(3)"],
        ["maintained", { maintained: "effective-decision" }, "29(4)"],
        ["not-needed", { need: "not-needed" }, "29(5)"],
      ] as const
    ).map(([id, when, article]) => ({
      id,
      when: { ground: "invalidation" as const, ...when },
      then: "may-continue" as const,
      article: cite("patent-measures", article),
      confidence: "read" as const,
      from,
    })),
    {
      id: "reasons-plainly-fail",
      when: { ground: "invalidation", reasons: "plainly-fail" },
      then: "may-continue",
      article: cite("patent-rules", "98"),
      confidence: "read",
      from,
    },
    {
      id: "invalidation",
      when: { ground: "invalidation" },
      then: "must-suspend",
      article: cite("patent-measures", "28(1)"),
      confidence: "read",
      from,
    },
  ],
});
