import { Bilingual, Citation } from "#law";
import { z } from "zod";
import { PageQuery, pageOf } from "./paging.ts";
import { CaseSummary } from "./cases.ts";
import { route } from "./route.ts";

const FigureDimension = z.enum([
  "month",
  "office",
  "procedure",
  "outcome",
  "complainant",
  "right",
  "channel",
  "foreign",
]);
const Where = z.partialRecord(FigureDimension, z.array(z.string().max(300)).min(1).max(200));

/** What is counted: `exactOffice` leaves out the offices below; `where` is JSON, the cells meant by dimension: {"right":["design"]}. */
export const FigureQuery = z.object({
  from: z.string(),
  to: z.string(),
  officePath: z.string().optional(),
  exactOffice: z.enum(["true", "false"]).optional(),
  where: z
    .string()
    .max(8_000)
    .refine((text) => readWhere(text) !== undefined, "where")
    .optional(),
  by: FigureDimension.default("month"),
});

/** The cells that a query means; undefined where its text is none. */
export function readWhere(text: string): z.infer<typeof Where> | undefined {
  try {
    return Where.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

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
    /** `value`: as shown, of a share in per cent. `figure`: how it is to be written. */
    reply: pageOf(CaseSummary.extend({ value: z.number().nullable() })).extend({
      figure: Figure.pick({ id: true, name: true, unit: true, kind: true }),
    }),
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
