import { Bilingual } from "#law";
import { z } from "zod";
import { PageQuery, pageOf } from "./paging.ts";
import { route } from "./route.ts";

const ChartAsked = z.object({
  kind: z.literal("chart"),
  figure: z.string().max(100),
  by: z.enum(["month", "office"]),
  shape: z.enum(["columns", "bars", "line"]),
});
/** A piece of a summary: words, in which figures stand as {{cases-filed}}, {{cases-filed:last-year}} or {{cases-filed:change}}; or a chart. */
export const SummaryBlock = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("heading"), text: z.string().max(300) }),
  z.object({ kind: z.literal("text"), text: z.string().max(20_000) }),
  ChartAsked,
]);
export type SummaryBlock = z.infer<typeof SummaryBlock>;

const Kept = z.object({ value: z.number().nullable(), records: z.number().int(), sha256: z.string() });
const values = z.array(z.number().nullable());
/** The figures and charts as they were taken, with the hash of the records behind each figure. */
export const TakenFigures = z.object({
  figures: z.record(z.string(), z.object({ now: Kept, before: Kept })),
  charts: z.record(
    z.string(),
    z.object({
      keys: z.array(z.object({ key: z.string(), zh: z.string(), en: z.string() })),
      now: values,
      before: values,
    }),
  ),
});
export type TakenFigures = z.infer<typeof TakenFigures>;

const SummaryRow = z.object({
  id: z.string(),
  officePath: z.string(),
  title: z.string(),
  from: z.string(),
  to: z.string(),
  language: z.enum(["zh", "en"]),
  version: z.number().int(),
  updatedAt: z.string(),
  updatedBy: z.string(),
});
export const Summary = SummaryRow.extend({
  officeName: Bilingual,
  /** The same days a year before, which it compares with. */
  before: z.object({ from: z.string(), to: z.string() }),
  /** The version shown, which need not be the one that holds. */
  shown: z.number().int(),
  blocks: z.array(SummaryBlock),
  taken: TakenFigures,
  /** The returns of the same office and period, where there are any. */
  returns: z.array(
    z.object({
      id: z.string(),
      form: Bilingual,
      stage: z.enum(["draft", "submitted", "returned", "approved", "excused"]),
      sealSha256: z.string().nullable(),
    }),
  ),
  /** When the figures of the version shown were taken. */
  versions: z.array(
    z.object({
      version: z.number().int(),
      title: z.string(),
      cause: z.enum(["begun", "words", "figures"]),
      by: z.string(),
      at: z.string(),
    }),
  ),
  mayEdit: z.boolean(),
});
export type Summary = z.infer<typeof Summary>;

const byId = z.object({ id: z.string() });
const title = z.string().trim().min(1).max(300);
const office = { roles: ["officer", "reviewer", "head", "administrator", "supervisor"] } as const;
const writers = { roles: ["officer", "head"] } as const;
const ofVersion = z.object({ version: z.coerce.number().int().positive().optional() });

export const summaries = {
  list: route({
    method: "GET",
    path: "/api/summaries",
    access: office,
    summary: { zh: "工作总结", en: "Summaries" },
    query: PageQuery,
    reply: pageOf(SummaryRow),
  }),
  begin: route({
    method: "POST",
    path: "/api/summaries",
    access: writers,
    summary: { zh: "起草工作总结", en: "Begin a summary" },
    body: z.object({ title, from: z.iso.date(), to: z.iso.date(), language: z.enum(["zh", "en"]) }),
    reply: byId,
  }),
  one: route({
    method: "GET",
    path: "/api/summaries/:id",
    access: office,
    summary: { zh: "工作总结及其版本", en: "A summary and its versions" },
    params: byId,
    query: ofVersion,
    reply: Summary,
  }),
  write: route({
    method: "PUT",
    path: "/api/summaries/:id",
    access: writers,
    summary: { zh: "修改文字", en: "Change the words" },
    params: byId,
    body: z.object({ version: z.number().int(), title, blocks: z.array(SummaryBlock).max(200) }),
    reply: Summary,
  }),
  changes: route({
    method: "GET",
    path: "/api/summaries/:id/changes",
    access: writers,
    summary: { zh: "更新数字会改变什么", en: "What a refresh of the figures would change" },
    params: byId,
    reply: z.object({
      items: z.array(
        z.object({
          figure: z.string(),
          which: z.enum(["now", "before"]),
          old: z.number().nullable(),
          new: z.number().nullable(),
          recordsOnly: z.boolean(),
        }),
      ),
      charts: z.array(z.string()),
      /** What was looked at: it is passed on when the figures are taken, so that no others are. */
      seen: z.string(),
    }),
  }),
  refresh: route({
    method: "POST",
    path: "/api/summaries/:id/refresh",
    access: writers,
    summary: { zh: "更新数字", en: "Take the figures anew" },
    params: byId,
    body: z.object({ version: z.number().int(), seen: z.string().max(100) }),
    reply: Summary,
  }),
  chart: route({
    method: "GET",
    path: "/api/summaries/:id/charts/:block",
    access: office,
    carries: "file",
    summary: { zh: "总结中的图（PNG）", en: "A chart of a summary as a picture" },
    params: byId.extend({ block: z.coerce.number().int().nonnegative() }),
    query: ofVersion,
    reply: z.undefined(),
  }),
  document: route({
    method: "GET",
    path: "/api/summaries/:id/document",
    access: office,
    carries: "file",
    summary: { zh: "导出总结（.docx）", en: "A summary as a Word document" },
    params: byId,
    query: ofVersion,
    reply: z.undefined(),
  }),
};
