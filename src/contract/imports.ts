import { Bilingual } from "#law";
import { z } from "zod";
import { PageQuery, pageOf } from "./paging.ts";
import { route } from "./route.ts";

/** An import is staged: checked row by row, shown, then confirmed whole. Nothing is half written. */
export const Import = z.object({
  id: z.string(),
  kind: z.enum(["marks", "listings", "cases"]),
  fileName: z.string(),
  state: z.enum(["checking", "checked", "writing", "done", "cancelled", "failed"]),
  rows: z.number().int(),
  good: z.number().int(),
  refused: z.number().int(),
  written: z.number().int(),
  /** Of listings: how many stood already (same platform, id and content), and how many clues they raised. */
  already: z.number().int(),
  clues: z.number().int(),
  failure: z.object({ code: z.string(), sentence: Bilingual, remedy: Bilingual }).nullable(),
  createdAt: z.string(),
});
export type Import = z.infer<typeof Import>;
export const ImportRow = z.object({
  row: z.number().int(),
  cells: z.record(z.string(), z.string()),
  problems: z.array(z.object({ column: z.string(), code: z.string(), sentence: Bilingual, found: z.string() })),
});
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
    query: z.object({ kind: z.enum(["marks", "listings", "cases"]) }),
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
  mapping: route({
    method: "GET",
    path: "/api/imports/:id/mapping",
    access: office,
    params: byId,
    summary: { zh: "列与内容的对应", en: "Which column means what" },
    reply: z.object({
      header: z.array(z.string()),
      fields: z.array(z.object({ id: z.string(), name: Bilingual })),
      mapping: z.record(z.string(), z.number().int()),
    }),
  }),
  map: route({
    method: "PUT",
    path: "/api/imports/:id/mapping",
    access: office,
    params: byId,
    summary: { zh: "设定列与内容的对应并重新检查", en: "Say which column means what, and check again" },
    body: z.object({ mapping: z.record(z.string(), z.number().int().min(0).max(500)) }),
    reply: Import,
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
