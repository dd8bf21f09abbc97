import type { CellCheck, FormCell, FormColumn, FormRow, ReturnForm } from "../form.ts";
import { bound, cases, counted, figureRow, row, typed, yuan } from "./write.ts";

const columns: readonly FormColumn[] = [
  { id: "invention", name: { zh: "发明", en: "Inventions" } },
  { id: "utility-model", name: { zh: "实用新型", en: "Utility models" } },
  { id: "design", name: { zh: "外观设计", en: "Designs" } },
  { id: "all", name: { zh: "合计", en: "All" } },
];
const byRight = {
  invention: { right: ["invention"] },
  "utility-model": { right: ["utility-model"] },
  design: { right: ["design"] },
  all: undefined,
};

/** Typed in by kind of patent and added up; no more of them than requests were received. */
function typedRow(id: string, zh: string, en: string): FormRow {
  const kinds = ["invention", "utility-model", "design"];
  const received = (kind: string): CellCheck[] => [
    { kind: "sum", of: [`adjudications-received.${kind}`], relation: "at-most", severity: "warning" },
  ];
  const cells: [string, FormCell][] = kinds.map((kind) => [kind, counted(100_000, received(kind))]);
  return row(id, { zh, en }, cases, {
    ...Object.fromEntries(cells),
    all: { kind: "computed", type: "number", sumOf: kinds.map((kind) => `${id}.${kind}`) },
  });
}

/** Goes with the half-year and the annual summary. */
export const guidanceCases: ReturnForm = {
  id: "guidance-cases",
  version: 1,
  name: { zh: "执法指导案件统计表", en: "Table of enforcement-guidance cases" },
  source: {
    zh: "《2025年知识产权行政保护工作方案》要求随半年、年度总结报送；表样未见，栏目系推定。",
    en: "The 2025 work plan for administrative protection (CNIPA, 17 March 2025) asks for it with the half-year and the annual summary; the table itself was not found, so its columns are assumed.",
  },
  confidence: "unverified",
  from: "2024-01-01",
  periods: ["half-year", "year"],
  levels: ["nation", "province", "city"],
  lines: ["ip"],
  columns,
  sections: [
    {
      id: "intake",
      name: { zh: "一、收案", en: "1. Received" },
      rows: ["adjudications-received", "adjudications-accepted", "adjudications-refused"].map((figure) =>
        figureRow(figure, byRight),
      ),
    },
    {
      id: "closed",
      name: { zh: "二、结案方式", en: "2. Closed by" },
      rows: ["adjudications-decided", "adjudications-agreed", "adjudications-withdrawn", "adjudication-days"].map(
        (figure) => figureRow(figure, byRight),
      ),
    },
    {
      id: "of-these",
      name: { zh: "三、其中", en: "3. Among these" },
      rows: [
        row("foreign", { zh: "涉外", en: "With a party from abroad" }, cases, {
          all: bound("adjudications-received", { foreign: ["foreign"] }),
        }),
        typedRow("exhibition", "展会", "At an exhibition"),
        typedRow("e-commerce", "电商", "In e-commerce"),
        typedRow("cross-region", "跨区域", "Across regions"),
        figureRow("adjudications-suspended", byRight),
        figureRow("investigators-assigned", byRight),
      ],
    },
    {
      id: "after",
      name: { zh: "四、裁决之后", en: "4. After the decision" },
      rows: [
        ...["adjudications-sued", "adjudications-enforced"].map((figure) => figureRow(figure, byRight)),
        row("amount", { zh: "调解金额", en: "Amount settled in mediation" }, yuan, {
          all: typed("money", [{ kind: "required" }, { kind: "range", min: 0, max: 1e13, severity: "error" }]),
        }),
      ],
    },
  ],
};
