import { Bilingual } from "#law";
import { z } from "zod";
import { PageQuery, pageOf } from "./paging.ts";
import { route } from "./route.ts";

/** An import is staged: checked row by row, shown, then confirmed whole. Nothing is half written. */
export const Import = z.object({
  id: z.string(),
  kind: z.enum(["marks", "listings", "declarations", "cases", "experts"]),
  fileName: z.string(),
  /** `mapping`: somebody must say first what the columns of a list of cases mean. */
  state: z.enum(["mapping", "checking", "checked", "writing", "done", "cancelled", "failed"]),
  rows: z.number().int(),
  good: z.number().int(),
  refused: z.number().int(),
  written: z.number().int(),
  /** Of listings and declarations: how many stood already (same number and content), and how many clues they raised. */
  already: z.number().int(),
  clues: z.number().int(),
  failure: z.object({ code: z.string(), sentence: Bilingual, remedy: Bilingual }).nullable(),
  createdAt: z.string(),
});
export type Import = z.infer<typeof Import>;
export const ImportRow = z.object({
  row: z.number().int(),
  cells: z.record(z.string(), z.string()),
  problems: z.array(
    z.object({
      column: z.string(),
      code: z.string(),
      sentence: Bilingual,
      remedy: Bilingual.optional(),
      found: z.string(),
    }),
  ),
  /** The case that a good row becomes. */
  becomes: z
    .object({
      number: z.string(),
      title: z.string(),
      stage: z.string(),
      parties: z.array(z.string()),
      /** `party`: whom it runs for, of several. */
      due: z.array(z.object({ name: Bilingual, due: z.string(), state: z.string(), party: z.string().optional() })),
      remarks: z.array(Bilingual),
    })
    .optional(),
});
/** The columns of a list of running cases, and what they may mean. */
export const ImportColumns = z.object({
  procedure: z.string(),
  columns: z.array(z.object({ title: z.string(), samples: z.array(z.string()), field: z.string().nullable() })),
  fields: z.array(z.object({ field: z.string(), name: Bilingual, required: z.boolean() })),
  /** Mapped as the office mapped these header words before. */
  remembered: z.boolean(),
});
export type ImportColumns = z.infer<typeof ImportColumns>;
const byId = z.object({ id: z.string() });
const office = { roles: ["officer", "reviewer", "head", "administrator"] } as const;

export const imports = {
  list: route({
    method: "GET",
    path: "/api/imports",
    access: office,
    summary: { zh: "导入", en: "Imports" },
    query: PageQuery,
    reply: pageOf(Import),
  }),
  upload: route({
    method: "POST",
    path: "/api/imports",
    access: office,
    carries: "upload",
    query: z.object({
      kind: z.enum(["marks", "listings", "declarations", "cases", "experts"]),
      /** Of running cases: the procedure they go on in; the only one that takes cases over when absent. */
      procedure: z.string().max(100).optional(),
    }),
    summary: { zh: "上传文件并检查", en: "Upload a file and check it" },
    reply: Import,
  }),
  one: route({
    method: "GET",
    path: "/api/imports/:id",
    access: office,
    params: byId,
    summary: { zh: "导入详情", en: "An import" },
    reply: Import,
  }),
  rows: route({
    method: "GET",
    path: "/api/imports/:id/rows",
    access: office,
    params: byId,
    query: PageQuery.extend({ state: z.enum(["good", "refused"]).default("refused") }),
    summary: { zh: "暂存的行", en: "Staged rows" },
    reply: pageOf(ImportRow),
  }),
  columns: route({
    method: "GET",
    path: "/api/imports/:id/columns",
    access: office,
    params: byId,
    summary: { zh: "在办案件清单的列", en: "The columns of a list of running cases" },
    reply: ImportColumns,
  }),
  mapColumns: route({
    method: "PUT",
    path: "/api/imports/:id/columns",
    access: office,
    params: byId,
    summary: { zh: "指定各列的含义并重新检查", en: "Say what the columns mean, and check again" },
    /** In the order of the columns; null: kept as a note. Remembered for these header words. */
    body: z.object({ fields: z.array(z.string().max(100).nullable()).max(2000) }),
    reply: Import,
  }),
  original: route({
    method: "GET",
    path: "/api/imports/:id/file",
    access: office,
    carries: "file",
    params: byId,
    summary: { zh: "下载导入的原文件", en: "The file as it was uploaded" },
    reply: z.undefined(),
  }),
  confirm: route({
    method: "POST",
    path: "/api/imports/:id/confirm",
    access: office,
    params: byId,
    summary: { zh: "确认导入", en: "Confirm the import" },
    reply: Import,
  }),
  cancel: route({
    method: "POST",
    path: "/api/imports/:id/cancel",
    access: office,
    params: byId,
    summary: { zh: "停止或放弃", en: "Stop or discard" },
    reply: Import,
  }),
  refusedFile: route({
    method: "GET",
    path: "/api/imports/:id/refused",
    access: office,
    carries: "file",
    params: byId,
    query: z.object({ format: z.enum(["csv", "xlsx"]).default("csv") }),
    summary: { zh: "下载被拒绝的行", en: "Refused rows as a file" },
    reply: z.undefined(),
  }),
};
