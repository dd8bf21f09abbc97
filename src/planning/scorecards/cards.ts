import type { Scorecard } from "./card.ts";

const cases = { zh: "件", en: "cases" } as const;
const patents = { zh: "件", en: "patents" } as const;

/**
 * The cards that ship, in their first version. Indicators and weights are examples of the house, no text of an authority: an
 * office that ranks sets its own weights, each time a new version with who and why.
 */
export const scorecards: readonly Scorecard[] = [
  {
    id: "office-assessment",
    version: 1,
    name: { zh: "下级单位办案考核", en: "Assessment of the offices below" },
    entities: "offices",
    missing: "left-out",
    indicators: [
      {
        key: "cases-filed",
        name: { zh: "立案", en: "Cases filed" },
        unit: cases,
        source: { kind: "figure", figure: "cases-filed" },
        weight: 25,
        direction: "more",
        normalise: { kind: "min-max" },
      },
      {
        key: "cases-closed",
        name: { zh: "结案", en: "Cases closed" },
        unit: cases,
        source: { kind: "figure", figure: "cases-closed" },
        weight: 30,
        direction: "more",
        normalise: { kind: "min-max" },
      },
      {
        key: "days-to-decision",
        name: { zh: "立案至决定平均用时", en: "Days from filing to decision, on average" },
        unit: { zh: "日", en: "days" },
        source: { kind: "figure", figure: "days-to-decision" },
        weight: 20,
        direction: "less",
        normalise: { kind: "min-max" },
      },
      {
        key: "overdue",
        name: { zh: "逾期", en: "Deadlines missed" },
        unit: { zh: "次", en: "times" },
        source: { kind: "figure", figure: "overdue" },
        weight: 25,
        direction: "less",
        normalise: { kind: "rank" },
      },
    ],
  },
  {
    id: "enterprise-patents",
    version: 1,
    name: { zh: "企业专利指数", en: "Patent index of enterprises" },
    entities: "named",
    missing: "no-points",
    indicators: [
      {
        key: "inventions-granted",
        name: { zh: "当年授权发明专利", en: "Invention patents granted in the year" },
        unit: patents,
        source: { kind: "typed" },
        weight: 30,
        direction: "more",
        normalise: { kind: "min-max" },
      },
      {
        key: "inventions-in-force",
        name: { zh: "有效发明专利", en: "Invention patents in force" },
        unit: patents,
        source: { kind: "typed" },
        weight: 25,
        direction: "more",
        normalise: { kind: "min-max" },
      },
      {
        key: "pct-applications",
        name: { zh: "PCT 国际专利申请", en: "International applications (PCT)" },
        unit: { zh: "件", en: "applications" },
        source: { kind: "typed" },
        weight: 20,
        direction: "more",
        normalise: { kind: "rank" },
      },
      {
        key: "high-value-share",
        name: { zh: "高价值发明专利占比", en: "Share of high-value invention patents" },
        unit: { zh: "%", en: "%" },
        source: { kind: "typed" },
        weight: 25,
        direction: "more",
        normalise: { kind: "target", target: 50 },
      },
    ],
  },
];

export function scorecardOf(id: string): Scorecard | undefined {
  return scorecards.find((one) => one.id === id);
}
