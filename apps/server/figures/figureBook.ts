import type { Figure } from "#contract";
import { writeXlsx } from "#platform";
import { changeOf, perHead, shareOf } from "#planning";
import type { z } from "zod";
import type { Table } from "./figureTable.ts";

type One = z.input<typeof Figure>;
const yuan = (one: One, value: number | null | undefined) =>
  value === null || value === undefined ? null : one.kind === "money" ? value / 100 : value;
const both = ({ zh, en }: { zh: string; en: string }) => (zh === en ? zh : `${zh} ${en}`);
const unit = (one: One) => (one.kind === "money" ? "元 yuan" : both(one.unit));

/** The table as a workbook: all figures side by side, and each cell on a line with what it is compared with. */
export function figureBook(table: Table): Promise<Buffer> {
  const keys = [
    ...new Map(table.figures.flatMap(({ cells }) => cells.map(({ key, label }) => [key, label] as const))),
  ].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const facts = new Map(table.offices?.map(({ path, facts }) => [path, facts]));
  return writeXlsx([
    {
      name: `${table.from} – ${table.to}`,
      header: ["指标 Figure", "单位 Unit", "合计 Total", ...keys.map(([, label]) => both(label))],
      widths: [36, 12, 14],
      rows: table.figures.map((one) => {
        const values = new Map(one.cells.map(({ key, value }) => [key, value]));
        return [both(one.name), unit(one), yuan(one, one.total), ...keys.map(([key]) => yuan(one, values.get(key)))];
      }),
    },
    {
      name: "明细 Cells",
      header: [
        "指标 Figure",
        "单位 Unit",
        "格 Cell",
        "数值 Value",
        "上年 Year before",
        "增减 Difference",
        "增减 %",
        "占比 Share %",
        "每万人 Per 10,000 people",
        "每人 Per member of staff",
      ],
      widths: [36, 12, 30, 14, 14, 14, 10, 10, 14, 14],
      rows: table.figures.flatMap((one) =>
        one.cells.map(({ key, label, value, before = null }) => {
          const change = changeOf(value, before);
          const of = (kind: "population" | "staff") =>
            perHead(
              one,
              value,
              facts.get(key)?.find((fact) => fact.key === kind),
            );
          return [
            both(one.name),
            unit(one),
            both(label),
            yuan(one, value),
            yuan(one, before),
            yuan(one, change?.difference),
            change?.percent ?? null,
            shareOf(one, value, one.total),
            yuan(one, of("population")),
            yuan(one, of("staff")),
          ];
        }),
      ),
    },
  ]);
}
