import { Bilingual, Citation } from "#law";
import { z } from "zod";
import { PageQuery, pageOf } from "./paging.ts";
import { CaseSummary } from "./caseView.ts";
import { route } from "./route.ts";

export const FigureDimension = z.enum([
  "month",
  "office",
  "procedure",
  "outcome",
  "complainant",
  "right",
  "channel",
  "foreign",
]);
/** The cells meant, by dimension. */
export const FigureCellsMeant = z.partialRecord(FigureDimension, z.array(z.string().max(300)).min(1).max(200));

/** What is counted: `exactOffice` leaves out the offices below; `where` is JSON, the cells meant by dimension: {"right":["design"]}. */
export const FigureQuery = z.object({
  from: z.string(),
  to: z.string(),
  officePath: z.string().optional(),
  exactOffice: z.enum(["true", "false"]).optional(),
  where: z
    .string()
    .max(8_000)
    .refine((text) => readWhere(text) !== undefined, {
      params: {
        sentence: {
          zh: '应为 JSON，按维度列出所指的格，如 {"right":["design"]}。',
          en: 'Must be JSON with the cells meant by dimension, like {"right":["design"]}.',
        },
      },
    })
    .optional(),
  /** `area`: the offices right below the one asked for, each with all below it; that office's own part under its own path. */
  by: z.enum([...FigureDimension.options, "area"]).default("month"),
  /** Sets the same days of the year before beside each value. */
  compare: z.enum(["true", "false"]).optional(),
});

/** The cells that a query means; undefined where its text is none. */
export function readWhere(text: string): z.infer<typeof FigureCellsMeant> | undefined {
  try {
    return FigureCellsMeant.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

const Shown = z.number().nullable();

/**
 * A figure, cell by cell. Every cell opens its records: `records` with the same query and the cell's key counts the same number.
 * `before`: the value in the same days of the year before, null where nothing at all was recorded there then.
 */
export const Figure = z.object({
  id: z.string(),
  name: Bilingual,
  unit: Bilingual,
  /** A count, a sum, a sum of fen, a mean of days or a share in per cent (both to one decimal). */
  kind: z.enum(["count", "sum", "money", "mean-days", "share"]),
  /** How it is reckoned, where that is a rule of somebody. */
  rule: z.object({ text: Bilingual, article: Citation }).optional(),
  total: Shown,
  totalBefore: Shown.optional(),
  cells: z.array(z.object({ key: z.string(), label: Bilingual, value: Shown, before: Shown.optional() })),
});

/** A case behind a number, the entry of it that was counted, and what that adds, as shown: of a share in per cent. */
export const FigureRecord = CaseSummary.extend({ seq: z.number().int(), value: z.number().nullable() });

/** What an office is measured against: typed in, by whom, when and from where. */
export const OfficeFact = z.object({
  officePath: z.string(),
  key: z.enum(["population", "staff"]),
  year: z.number().int(),
  value: z.number().int(),
  source: z.string(),
  setBy: z.string(),
  setAt: z.string(),
});

export const figures = {
  table: route({
    method: "GET",
    path: "/api/figures",
    access: "office",
    summary: { zh: "统计", en: "Figures" },
    query: FigureQuery,
    reply: z.object({
      from: z.string(),
      to: z.string(),
      by: z.string(),
      /** The days compared with, where that was asked. */
      before: z.object({ from: z.string(), to: z.string() }).optional(),
      figures: z.array(Figure),
      /** By area: the offices shown, with what they are measured against in the last year of the period. */
      offices: z
        .array(z.object({ path: z.string(), name: Bilingual, below: z.number().int(), facts: z.array(OfficeFact) }))
        .optional(),
    }),
  }),
  records: route({
    method: "GET",
    path: "/api/figures/:id/records",
    access: "office",
    params: z.object({ id: z.string() }),
    query: FigureQuery.extend(PageQuery.shape).extend({ key: z.string().optional() }),
    summary: { zh: "数字背后的记录", en: "The records behind a figure" },
    /** `figure`: how a value is to be written. */
    reply: pageOf(FigureRecord).extend({
      figure: Figure.pick({ id: true, name: true, unit: true, kind: true }),
    }),
  }),
  typeFact: route({
    method: "PUT",
    path: "/api/office-facts",
    access: { roles: ["head", "supervisor"] },
    summary: { zh: "填写机构的人口或者人员数", en: "Type in the population or staff of an office" },
    body: OfficeFact.pick({ officePath: true }).extend({
      key: OfficeFact.shape.key,
      year: z.number().int().min(1949).max(2200),
      value: z.number().int().positive().max(2_000_000_000),
      source: z.string().trim().min(1).max(500),
    }),
    reply: OfficeFact,
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
