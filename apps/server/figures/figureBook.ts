import type { Figure } from "#contract";
import { legalDay } from "#law";
import { writeXlsx } from "#platform";
import { changeOf, perHead, shareOf } from "#planning";
import type { z } from "zod";
import type { Table } from "./figureTable.ts";

type One = z.input<typeof Figure>;
const yuan = (one: One, value: number | null | undefined) =>
  value === null || value === undefined ? null : one.kind === "money" ? value / 100 : value;
const both = ({ zh, en }: { zh: string; en: string }) => (zh === en ? zh : `${zh} ${en}`);
const adds = ({ kind }: One) => kind === "count" || kind === "sum" || kind === "money";
/** What nobody recorded is said to be missing, never left to be read as nought; a mean of nothing is none. */
const said = (one: One, value: number | null | undefined) =>
  yuan(one, value) ?? (adds(one) ? "无记录 not recorded" : "—");
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
        const at = (key: string) => (values.has(key) || !adds(one) ? values.get(key) : 0);
        return [both(one.name), unit(one), said(one, one.total), ...keys.map(([key]) => said(one, at(key)))];
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
            said(one, value),
            said(one, before),
            yuan(one, change?.difference),
            change?.percent ?? null,
            shareOf(one, value, one.total),
            yuan(one, of("population")),
            yuan(one, of("staff")),
          ];
        }),
      ),
    },
    {
      name: "填报 Typed in",
      header: [
        "机构 Office",
        "项目 What",
        "年份 Year",
        "数值 Value",
        "填报人 Typed in by",
        "来源 Source",
        "填报日 Day",
      ],
      widths: [36, 22, 8, 16, 20, 40, 12],
      rows: (table.offices ?? []).flatMap(({ name, facts: typed }) =>
        typed.map((fact) => [
          both(name),
          fact.key === "population" ? "人口 population" : "工作人员 staff",
          fact.year,
          fact.value,
          fact.setBy,
          fact.source,
          legalDay(fact.setAt),
        ]),
      ),
    },
    {
      name: "说明 Records",
      header: ["数字出处 Where each number is from"],
      widths: [140],
      rows: [
        [
          `各数字由案卷记录计出（${table.from}至${table.to}，导出人可见范围内），在统计页点开同一格即为其全部记录；人口和人员数见“填报”。`,
        ],
        [
          `Every number is counted from entries of cases (${table.from} to ${table.to}, within what the person who exported may see): the same cell of the figures page opens all of them. Population and staff are under "Typed in".`,
        ],
      ],
    },
  ]);
}
