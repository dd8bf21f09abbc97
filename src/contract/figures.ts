import { Bilingual, Citation } from "#law";
import { z } from "zod";
import { PageQuery, pageOf } from "./paging.ts";
import { CaseSummary } from "./cases.ts";
import { route } from "./route.ts";

export const FigureQuery = z.object({
  from: z.string(),
  to: z.string(),
  officePath: z.string().optional(),
  by: z.enum(["month", "office", "procedure", "outcome", "complainant"]).default("month"),
});
/** A figure, cell by cell. Every cell opens its records: `records` with the same query and the cell's key counts the same number. */
export const Figure = z.object({
  id: z.string(),
  name: Bilingual,
  unit: Bilingual,
  /** A count, a sum, a sum of fen, a mean of days or a share in per cent (both to one decimal). */
  kind: z.enum(["count", "sum", "money", "mean-days", "share"]),
  /** How it is reckoned, where that is a rule of somebody. */
  rule: z.object({ text: Bilingual, article: Citation }).optional(),
  total: z.number().nullable(),
  cells: z.array(z.object({ key: z.string(), label: Bilingual, value: z.number().nullable() })),
});

export const figures = {
  table: route({
    method: "GET",
    path: "/api/figures",
    access: "office",
    summary: { zh: "统计", en: "Figures" },
    query: FigureQuery,
    reply: z.object({ from: z.string(), to: z.string(), by: z.string(), figures: z.array(Figure) }),
  }),
  records: route({
    method: "GET",
    path: "/api/figures/:id/records",
    access: "office",
    params: z.object({ id: z.string() }),
    query: FigureQuery.extend(PageQuery.shape).extend({ key: z.string().optional() }),
    summary: { zh: "数字背后的记录", en: "The records behind a figure" },
    reply: pageOf(CaseSummary.extend({ value: z.number().nullable() })),
  }),
  workbook: route({
    method: "GET",
    path: "/api/figures.xlsx",
    access: "office",
    carries: "file",
    query: FigureQuery,
    summary: { zh: "导出统计表", en: "Figures as a workbook" },
    reply: z.undefined(),
  }),
};
