import type { FormColumn, FormSection, ReturnForm } from "../form.ts";
import { counted, figureRow, persons, row, times, typed, usual, words, yuan } from "./write.ts";

const both = ["trademark-enforcement", "counterfeit-patent"];
const byKind = {
  mark: { procedure: both.slice(0, 1) },
  patent: { procedure: both.slice(1) },
  all: { procedure: both },
};

const columns: readonly FormColumn[] = [
  { id: "mark", name: { zh: "商标", en: "Trademarks" } },
  { id: "patent", name: { zh: "专利", en: "Patents" } },
  { id: "all", name: { zh: "合计", en: "All" } },
];

const enforcement: FormSection = {
  id: "enforcement",
  name: { zh: "一、行政执法", en: "1. Enforcement" },
  rows: [
    "cases-filed",
    "cases-decided",
    "no-penalty",
    "cases-closed",
    "fines-imposed",
    "fines-paid",
    "days-to-decision",
    "overdue",
  ].map((figure) => figureRow(figure, byKind)),
};

const disputes: FormSection = {
  id: "disputes",
  name: { zh: "二、纠纷处理", en: "2. Disputes" },
  rows: [
    figureRow("adjudications-accepted", { patent: undefined, all: undefined }),
    figureRow("adjudications-decided", { patent: undefined, all: undefined }),
    figureRow("mediations-agreed", { patent: undefined, all: undefined }),
    figureRow("notices-received", { all: undefined }),
    figureRow("notice-accuracy", { all: undefined }),
  ],
};

const work: FormSection = {
  id: "work",
  name: { zh: "三、保护工作", en: "3. Work of the office" },
  rows: [
    row("staff", { zh: "执法人员", en: "Enforcement staff" }, persons, { all: counted(100_000, usual) }),
    row("certified", { zh: "其中持执法证", en: "of these with a certificate" }, persons, {
      all: counted(100_000, [{ kind: "sum", of: ["staff.all"], relation: "at-most", severity: "error" }]),
    }),
    row("campaigns-own", { zh: "自行组织专项行动", en: "Campaigns of its own" }, times, { all: counted(10_000) }),
    row("campaigns-joint", { zh: "联合开展专项行动", en: "Campaigns with others" }, times, { all: counted(10_000) }),
    row("campaigns", { zh: "专项行动合计", en: "Campaigns, all" }, times, {
      all: { kind: "computed", type: "number", sumOf: ["campaigns-own.all", "campaigns-joint.all"] },
    }),
    row("destroyed", { zh: "销毁侵权商品价值", en: "Value of infringing goods destroyed" }, yuan, {
      all: typed("money", [{ kind: "range", min: 0, max: 1e13, severity: "error" }, ...usual]),
    }),
    row("practice", { zh: "经验做法", en: "What worked" }, words, { all: typed("text") }),
  ],
};

const source = {
  zh: "报送期限见《2025年知识产权行政保护工作方案》；表样未见，栏目为本系统所拟。",
  en: "The days are in the 2025 work plan for administrative protection (CNIPA, 17 March 2025); its table was not found, so the columns are our proposal.",
} as const;
const shared = {
  version: 1,
  source,
  confidence: "unverified",
  from: "2024-01-01",
  lines: ["ip"],
  columns,
} as const satisfies Partial<ReturnForm>;

/** The half-year, told in July: cities count the districts below them as their own. */
export const halfYearProtection: ReturnForm = {
  ...shared,
  id: "half-year-protection",
  name: { zh: "知识产权保护半年统计表", en: "Half-year statistics of IP protection" },
  periods: ["half-year"],
  levels: ["nation", "province", "city"],
  sections: [enforcement, disputes, work],
};

/** The year, told in January; districts fill in their own, and lines of work that the half-year does not ask. */
export const annualProtection: ReturnForm = {
  ...shared,
  id: "annual-protection",
  name: { zh: "知识产权保护年度统计表", en: "Annual statistics of IP protection" },
  periods: ["year"],
  levels: ["nation", "province", "city", "district"],
  sections: [
    {
      id: "clues",
      name: { zh: "零、线索", en: "0. Clues" },
      rows: ["clues-received", "clues-accepted", "clues-rejected"].map((figure) =>
        figureRow(figure, { all: undefined }),
      ),
    },
    enforcement,
    disputes,
    {
      ...work,
      rows: [
        ...work.rows,
        row("trained", { zh: "培训人次", en: "Persons trained" }, persons, { all: counted(1_000_000, usual) }),
        row("next", { zh: "下年打算", en: "Plans for next year" }, words, {
          all: typed("text", [{ kind: "required" }]),
        }),
      ],
    },
  ],
};
