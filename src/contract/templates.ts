import { Bilingual } from "#law";
import { z } from "zod";
import { route } from "./route.ts";

const officials = { roles: ["officer", "reviewer", "head", "supervisor", "administrator"] } as const;
const administrator = { roles: ["administrator"] } as const;
const one = z.object({ procedure: z.string(), kind: z.string() });

/**
 * What a paper is made from: the template that ships; one that this installation lays down in a folder; a version of the office's
 * own, or of an office above it.
 */
const State = z.enum(["shipped", "installation", "own", "above"]);
const Note = z.object({ tag: z.string(), sentence: Bilingual });

const TemplateRow = z.object({
  procedure: z.string(),
  procedureName: Bilingual,
  kind: z.string(),
  name: Bilingual,
  state: State,
  /** Whose it is, where it is an office's. */
  officeName: Bilingual.nullable(),
  since: z.string().nullable(),
  by: z.string().nullable(),
});

const TemplateVersion = z.object({
  id: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  bytes: z.number(),
  warnings: z.array(Note),
  by: z.string(),
  at: z.string(),
  inUse: z.boolean(),
});

/** The Word templates of an office. `version`: a version's id, or "shipped" for the one that comes with the product. */
export const templates = {
  list: route({
    method: "GET",
    path: "/api/templates",
    access: officials,
    summary: { zh: "文书模板", en: "Word templates" },
    reply: z.object({ items: z.array(TemplateRow) }),
  }),
  one: route({
    method: "GET",
    path: "/api/templates/:procedure/:kind",
    access: officials,
    params: one,
    summary: { zh: "一种文书的模板：字段、版本、沿革", en: "One template: fields, versions, history" },
    reply: TemplateRow.extend({
      fields: z.array(
        z.object({ tag: z.string(), name: Bilingual, needed: z.boolean(), entries: z.array(z.string()).nullable() }),
      ),
      versions: z.array(TemplateVersion),
      history: z.array(
        z.object({
          what: z.enum(["version", "shipped", "inherited"]),
          fileName: z.string().nullable(),
          sha256: z.string().nullable(),
          by: z.string(),
          at: z.string(),
        }),
      ),
    }),
  }),
  file: route({
    method: "GET",
    path: "/api/templates/:procedure/:kind/file",
    access: officials,
    carries: "file",
    params: one,
    query: z.object({ version: z.string().optional() }),
    summary: { zh: "下载模板（默认为正在使用的）", en: "Download a template (the one in use, if not said)" },
    reply: z.undefined(),
  }),
  upload: route({
    method: "POST",
    path: "/api/templates/:procedure/:kind/versions",
    access: administrator,
    carries: "upload",
    params: one,
    summary: { zh: "上传模板并检查", en: "Upload a template, which is checked" },
    reply: TemplateVersion,
  }),
  preview: route({
    method: "POST",
    path: "/api/templates/:procedure/:kind/preview",
    access: officials,
    params: one,
    summary: { zh: "用一个真实案件预览模板", en: "Preview a template with a real case" },
    body: z.object({ version: z.string().optional(), caseId: z.string() }),
    reply: z.object({ html: z.string() }),
  }),
  use: route({
    method: "PUT",
    path: "/api/templates/:procedure/:kind/use",
    access: administrator,
    params: one,
    summary: { zh: "启用模板，或者恢复", en: "Go live with a template, or back" },
    body: z.object({ what: z.enum(["version", "shipped", "inherited"]), version: z.string().optional() }),
    reply: TemplateRow,
  }),
};
