import { CaseEvent } from "#casework";
import { Bilingual } from "#law";
import { z } from "zod";
import { CaseView } from "./caseView.ts";
import { route } from "./route.ts";

const one = z.object({ id: z.string(), documentId: z.string() });
const Stepped = z.object({ event: CaseEvent, case: CaseView });
const expectedVersion = z.number().int();

/** A text of a paper that may be edited in the page: its tag in the template, what it is, and what it says now. */
export const PaperField = z.object({ tag: z.string(), name: Bilingual, text: z.string(), edited: z.boolean() });

const PaperVersion = z.object({
  version: z.number().int(),
  how: z.enum(["template", "fields", "word", "numbered"]),
  sha256: z.string(),
  by: z.string(),
  at: z.string(),
});

/** The life of a paper: `documentId` as in the case's documents. */
export const papers = {
  versions: route({
    method: "GET",
    path: "/api/cases/:id/papers/:documentId/versions",
    access: "signed-in",
    params: one,
    summary: { zh: "文书的各个版本", en: "The versions of a paper" },
    reply: z.object({ items: z.array(PaperVersion) }),
  }),
  version: route({
    method: "GET",
    path: "/api/cases/:id/papers/:documentId/versions/:version",
    access: "signed-in",
    carries: "file",
    params: one.extend({ version: z.coerce.number().int().positive() }),
    summary: { zh: "下载文书的一个版本", en: "Download one version of a paper" },
    reply: z.undefined(),
  }),
  differences: route({
    method: "GET",
    path: "/api/cases/:id/papers/:documentId/differences",
    access: "signed-in",
    params: one,
    query: z.object({ from: z.coerce.number().int().positive(), to: z.coerce.number().int().positive() }),
    summary: { zh: "比较文书的两个版本", en: "What changed between two versions of a paper" },
    reply: z.object({
      changes: z.number().int(),
      paragraphs: z.array(
        z.object({
          kind: z.enum(["same", "removed", "added", "changed"]),
          style: z.string(),
          inTable: z.boolean(),
          spans: z.array(z.object({ kind: z.enum(["same", "removed", "added"]), text: z.string() })),
        }),
      ),
    }),
  }),
  fields: route({
    method: "GET",
    path: "/api/cases/:id/papers/:documentId/fields",
    access: { roles: ["officer", "reviewer", "head"] },
    params: one,
    summary: { zh: "文书中可以修改的内容", en: "What can be edited in a paper" },
    reply: z.object({ items: z.array(PaperField), fromWord: z.boolean() }),
  }),
  edit: route({
    method: "PUT",
    path: "/api/cases/:id/papers/:documentId/fields",
    access: { roles: ["officer", "reviewer", "head"] },
    params: one,
    summary: { zh: "在页面上修改文书", en: "Edit a paper in its fields" },
    body: z.object({ expectedVersion, fields: z.record(z.string(), z.string().max(20_000)) }),
    reply: Stepped,
  }),
  upload: route({
    method: "POST",
    path: "/api/cases/:id/papers/:documentId/versions",
    access: { roles: ["officer", "reviewer", "head"] },
    carries: "upload",
    params: one,
    query: z.object({ expectedVersion: z.coerce.number().int() }),
    summary: { zh: "上传在 Word 中修改的文书", en: "Upload a paper edited in Word" },
    reply: Stepped,
  }),
  step: route({
    method: "POST",
    path: "/api/cases/:id/papers/:documentId/steps/:step",
    access: "signed-in",
    params: one.extend({ step: z.enum(["submit", "approve", "return", "void", "open"]) }),
    summary: { zh: "文书送审、审批、退回、作废、查阅", en: "Submit, approve, return, void or open a paper" },
    body: z.object({ expectedVersion, opinion: z.string().trim().max(2000).optional() }),
    reply: Stepped,
  }),
};
