import type { Bilingual } from "#law";
import type { FigureSpec } from "./figure.ts";

const procedures = ["patent-adjudication"];
const cases = { zh: "件", en: "cases" } as const;

/** Disputes of patent infringement before an office: what came in, how it ended, and what followed. */
export const adjudicationFigures: readonly FigureSpec[] = [
  count("adjudications-received", "收到裁决请求", "Requests for adjudication received", ["RequestReceived"]),
  count("adjudications-accepted", "裁决立案", "Requests for adjudication accepted", ["RequestAccepted"]),
  count("adjudications-refused", "裁决不予立案", "Requests for adjudication refused", ["RequestRefused"]),
  count("adjudications-decided", "作出裁决", "Disputes decided", ["DisputeDecided"]),
  {
    id: "adjudications-decided-in-time",
    name: { zh: "按期作出裁决", en: "Disputes decided in time" },
    unit: cases,
    kind: "count",
    entries: { types: ["DisputeDecided"], procedures, inTime: "closing" },
    rule: {
      text: {
        zh: "作出裁决之前，案卷中没有结案期限届满的标记（期限按中止、延长计算）。",
        en: "Before the decision the docket has no mark that the period for closing ran out, suspensions and extensions counted.",
      },
      article: { source: "house", article: "1" },
    },
  },
  count("adjudications-agreed", "裁决中达成调解协议", "Disputes ended by agreement", ["AgreementReached"]),
  count("adjudications-withdrawn", "撤回裁决请求", "Requests for adjudication withdrawn", ["RequestWithdrawn"]),
  count("adjudications-suspended", "裁决中止", "Disputes suspended", ["CaseSuspended"]),
  count("adjudications-sued", "不服裁决起诉", "Suits against decisions on disputes", ["SuitFiled"]),
  count("adjudications-enforced", "申请强制执行裁决", "Enforcement of decisions on disputes asked for", [
    "CourtEnforcementAsked",
  ]),
  count("investigators-assigned", "指派技术调查官", "Technical investigators assigned", ["InvestigatorAssigned"], {
    zh: "次",
    en: "times",
  }),
  {
    id: "adjudication-days",
    name: { zh: "裁决立案至裁决平均用时", en: "Days from acceptance to decision of a dispute, on average" },
    unit: { zh: "日", en: "days" },
    kind: "mean-days",
    entries: { types: ["DisputeDecided"], procedures },
    value: { kind: "days-since", types: ["RequestAccepted"] },
  },
];

function count(id: string, zh: string, en: string, types: readonly string[], unit: Bilingual = cases): FigureSpec {
  return { id, name: { zh, en }, unit, kind: "count", entries: { types, procedures } };
}
