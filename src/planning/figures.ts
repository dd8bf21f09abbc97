import { adjudicationFigures } from "./adjudicationFigures.ts";
import { customsFigures } from "./customsFigures.ts";
import type { FigureSpec } from "./figure.ts";
import { guidanceFigures } from "./guidanceFigures.ts";

const cases = { zh: "件", en: "cases" } as const;
const clues = { zh: "条", en: "clues" } as const;
const times = { zh: "次", en: "times" } as const;
const fen = { zh: "分", en: "fen" } as const;
const listings = { zh: "件", en: "listings" } as const;
const perCent = { zh: "%", en: "%" } as const;
const days = { zh: "日", en: "days" } as const;

const decided = ["PenaltyDecided", "NoPenaltyDecided"];

/** The figures of the spine, in the order shown. */
export const figures: readonly FigureSpec[] = [
  {
    id: "clues-received",
    name: { zh: "收到线索", en: "Clues received" },
    unit: clues,
    kind: "count",
    entries: { types: ["ClueRaised"] },
  },
  {
    id: "clues-accepted",
    name: { zh: "采用线索", en: "Clues accepted" },
    unit: clues,
    kind: "count",
    entries: { types: ["ClueAccepted"] },
  },
  {
    id: "clues-rejected",
    name: { zh: "未采用线索", en: "Clues rejected" },
    unit: clues,
    kind: "count",
    entries: { types: ["ClueRejected"] },
  },
  {
    id: "cases-filed",
    name: { zh: "立案", en: "Cases filed" },
    unit: cases,
    kind: "count",
    entries: { types: ["CaseFiled"] },
  },
  {
    id: "cases-decided",
    name: { zh: "作出决定", en: "Cases decided" },
    unit: cases,
    kind: "count",
    entries: { types: decided },
  },
  {
    id: "no-penalty",
    name: { zh: "其中不予处罚", en: "of these without penalty" },
    unit: cases,
    kind: "count",
    entries: { types: ["NoPenaltyDecided"] },
  },
  {
    id: "cases-closed",
    name: { zh: "结案", en: "Cases closed" },
    unit: cases,
    kind: "count",
    entries: { types: ["CaseClosed"] },
  },
  {
    id: "fines-imposed",
    name: { zh: "罚款金额", en: "Fines imposed" },
    unit: fen,
    kind: "money",
    entries: { types: ["PenaltyDecided"] },
    value: { kind: "fen", of: "input", path: ["fineFen"] },
  },
  {
    id: "fines-paid",
    name: { zh: "已缴罚款", en: "Fines paid" },
    unit: fen,
    kind: "money",
    entries: { types: ["FinePaid"] },
    value: { kind: "fen", of: "input", path: ["fen"] },
  },
  {
    id: "days-to-decision",
    name: { zh: "立案至决定平均用时", en: "Days from filing to decision, on average" },
    unit: days,
    kind: "mean-days",
    entries: { types: decided },
    value: { kind: "days-since", types: ["CaseFiled"] },
  },
  {
    id: "overdue",
    name: { zh: "逾期", en: "Deadlines missed" },
    unit: times,
    kind: "count",
    entries: { actions: ["overdue"] },
  },
  {
    id: "mediations-agreed",
    name: { zh: "调解结案（达成协议）", en: "Mediations closed on an agreement" },
    unit: cases,
    kind: "count",
    entries: { types: ["MediationClosed"] },
  },
  {
    id: "mediations-cancelled",
    name: { zh: "调解结案（撤销案件）", en: "Mediations cancelled" },
    unit: cases,
    kind: "count",
    entries: { types: ["MediationCancelled"] },
  },
  {
    id: "notices-received",
    name: { zh: "收到平台侵权通知", en: "Notices to platforms received" },
    unit: cases,
    kind: "count",
    entries: { types: ["NoticeRegistered"] },
  },
  {
    id: "notices-closed-in-time",
    name: { zh: "按期处置后办结的通知", en: "Notices closed, acted on in time" },
    unit: cases,
    kind: "count",
    entries: { types: ["NoticeClosed"], inTime: "measure" },
    rule: {
      text: {
        zh: "办结之前，案卷中没有平台采取措施的目标期限届满的标记；目标期限由本单位设定，不是法定期限。",
        en: "Before it was closed the docket has no mark that the platform's time to act ran out; that time is a target set by the office, not a period of the law.",
      },
      article: { source: "house", article: "1" },
    },
  },
  {
    id: "notice-lines-judged",
    name: { zh: "通知办结商品", en: "Lines of notices judged" },
    unit: listings,
    kind: "sum",
    entries: { types: ["NoticeClosed"] },
    value: { kind: "number", of: "facts", path: ["account", "judged"] },
  },
  {
    id: "notice-accuracy",
    name: { zh: "通知准确率", en: "Accuracy of notices" },
    unit: perCent,
    kind: "share",
    entries: { types: ["NoticeClosed"] },
    value: { kind: "share", of: "facts", path: ["account", "upheld"], over: ["account", "judged"] },
    rule: {
      text: {
        zh: "维持措施件数 ÷（维持措施件数＋不采取措施件数＋恢复件数），按期间内办结的通知计算；投诉人撤回的商品不计。",
        en: "Lines upheld ÷ (lines upheld + refused + restored), of the notices closed in the period; lines that the complainant withdrew are not counted.",
      },
      article: { source: "house", article: "1" },
    },
  },
  ...adjudicationFigures,
  ...guidanceFigures,
  ...customsFigures,
];

export function figureOf(id: string): FigureSpec | undefined {
  return figures.find((each) => each.id === id);
}
