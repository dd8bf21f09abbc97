import type { Block } from "./summary.ts";

/** What a new summary begins with: the usual headings, sentences with the usual figures, two charts. Every word may be changed. */
export function outlineOf(lang: "zh" | "en"): readonly Block[] {
  return lang === "zh" ? zh : en;
}

const charts: Readonly<Record<"months" | "offices", Block>> = {
  months: { kind: "chart", figure: "cases-filed", by: "month", shape: "columns" },
  offices: { kind: "chart", figure: "cases-closed", by: "office", shape: "bars" },
};

const zh: readonly Block[] = [
  { kind: "heading", text: "一、办案总体情况" },
  {
    kind: "text",
    text: "本期共收到线索{{clues-received}}，立案{{cases-filed}}，{{cases-filed:change}}；作出决定{{cases-decided}}，结案{{cases-closed}}，{{cases-closed:change}}。",
  },
  charts.months,
  { kind: "heading", text: "二、办案质量与效率" },
  {
    kind: "text",
    text: "立案至决定平均用时{{days-to-decision}}（上年同期{{days-to-decision:last-year}}）；逾期{{overdue}}。罚款{{fines-imposed}}，已缴{{fines-paid}}。",
  },
  charts.offices,
  { kind: "heading", text: "三、纠纷化解" },
  { kind: "text", text: "达成调解协议结案{{mediations-agreed}}，{{mediations-agreed:change}}。" },
  { kind: "heading", text: "四、存在的问题与下一步打算" },
  { kind: "text", text: "（请在此填写）" },
];

const en: readonly Block[] = [
  { kind: "heading", text: "1. Cases" },
  {
    kind: "text",
    text: "Clues received: {{clues-received}}. Filed: {{cases-filed}}, {{cases-filed:change}}. Decided: {{cases-decided}}. Closed: {{cases-closed}}, {{cases-closed:change}}.",
  },
  charts.months,
  { kind: "heading", text: "2. Quality and speed" },
  {
    kind: "text",
    text: "From filing to decision a case took {{days-to-decision}} on average (last year {{days-to-decision:last-year}}). Deadlines missed: {{overdue}}. Fines imposed: {{fines-imposed}}, of which {{fines-paid}} are paid.",
  },
  charts.offices,
  { kind: "heading", text: "3. Disputes settled" },
  { kind: "text", text: "Mediations closed on an agreement: {{mediations-agreed}}, {{mediations-agreed:change}}." },
  { kind: "heading", text: "4. What is wanting, and what comes next" },
  { kind: "text", text: "(to be written)" },
];
