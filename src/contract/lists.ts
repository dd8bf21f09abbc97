import { Bilingual } from "#law";
import { z } from "zod";
import { route } from "./route.ts";

const officials = { roles: ["officer", "reviewer", "head", "supervisor"] } as const;
const ofCase = z.object({ id: z.string() });
const one = ofCase.extend({ listId: z.string() });

/** A list of a case made printable. `files`: the contents first, then the parts, then the workbook; the rows that each holds. */
export const PrintedList = z.object({
  id: z.string(),
  source: z.string(),
  name: z.string(),
  lang: z.enum(["zh", "en"]),
  state: z.enum(["waiting", "working", "done", "stopped", "failed"]),
  written: z.number().int(),
  /** Null where nobody knows before the last row. */
  total: z.number().int().nullable(),
  files: z.array(
    z.object({
      file: z.string(),
      kind: z.enum(["contents", "part", "workbook"]),
      from: z.number().int(),
      to: z.number().int(),
      /** First and last page, numbered through all parts; null of a workbook. */
      pages: z.tuple([z.number().int(), z.number().int()]).nullable(),
      bytes: z.number(),
      sha256: z.string(),
    }),
  ),
  failure: z.object({ code: z.string(), sentence: Bilingual, remedy: Bilingual }).nullable(),
  askedAt: z.string(),
  keptUntil: z.string(),
});
export type PrintedList = z.infer<typeof PrintedList>;

/** Long lists of a case (its docket, its records, tables laid before it) as PDF in parts and as a workbook, made in the background. */
export const lists = {
  all: route({
    method: "GET",
    path: "/api/cases/:id/lists",
    access: officials,
    params: ofCase,
    summary: { zh: "可打印的清单", en: "The lists of a case that can be printed" },
    reply: z.object({
      sources: z.array(z.object({ source: z.string(), name: Bilingual, rows: z.number().int().nullable() })),
      items: z.array(PrintedList),
    }),
  }),
  make: route({
    method: "POST",
    path: "/api/cases/:id/lists",
    access: officials,
    params: ofCase,
    summary: { zh: "制作可打印的清单", en: "Make a list printable" },
    body: z.object({ source: z.string().max(200), lang: z.enum(["zh", "en"]) }),
    reply: PrintedList,
  }),
  stop: route({
    method: "DELETE",
    path: "/api/cases/:id/lists/:listId",
    access: officials,
    params: one,
    summary: { zh: "停止或删除", en: "Stop it, or clear it away" },
    reply: z.object({ stopped: z.boolean() }),
  }),
  file: route({
    method: "GET",
    path: "/api/cases/:id/lists/:listId/files/:file",
    access: officials,
    carries: "file",
    params: one.extend({ file: z.string().max(40) }),
    summary: {
      zh: "下载清单的一个文件，或全部（all.zip）",
      en: "Download a file of the list, or all of them (all.zip)",
    },
    reply: z.undefined(),
  }),
};
