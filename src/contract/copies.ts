import { CaseEvent } from "#casework";
import { Bilingual } from "#law";
import { z } from "zod";
import { CaseView } from "./caseView.ts";
import { route } from "./route.ts";

const byPaper = z.object({ id: z.string(), documentId: z.string() });
const byCopy = byPaper.extend({ copy: z.coerce.number().int().positive() });
const Stepped = z.object({ event: CaseEvent, case: CaseView });
const expectedVersion = z.number().int();
const officials = { roles: ["officer", "reviewer", "head"] } as const;

/** A name or number to be hidden in a copy for publication, wherever it stands; `mask`: written instead, where the usual form will not do. */
export const CopyMark = z.object({
  text: z.string().trim().min(1).max(300),
  as: z.enum(["person", "organisation", "identifier", "address"]),
  mask: z.string().trim().min(1).max(60).optional(),
});
export type CopyMark = z.infer<typeof CopyMark>;
const marks = z.array(CopyMark).max(500);

/** Copies of papers for publication. */
export const copies = {
  read: route({
    method: "GET",
    path: "/api/cases/:id/papers/:documentId/copy",
    access: "office",
    params: byPaper,
    summary: { zh: "文书文字和应遮盖内容的建议", en: "The text of a paper and what it is proposed to hide" },
    reply: z.object({
      paragraphs: z.array(z.object({ part: z.string(), text: z.string() })),
      proposed: z.array(CopyMark.extend({ why: Bilingual })),
      /** The marks of its latest copy. */
      marks: z.array(CopyMark).nullable(),
    }),
  }),
  preview: route({
    method: "POST",
    path: "/api/cases/:id/papers/:documentId/copy/preview",
    access: "office",
    params: byPaper,
    summary: { zh: "预览公开版", en: "Preview a copy for publication" },
    body: z.object({ marks }),
    reply: z.object({
      html: z.string(),
      hidden: z.array(z.object({ text: z.string(), mask: z.string(), times: z.number().int() })),
      /** Pictures in it, which nobody looked into. */
      pictures: z.number().int(),
    }),
  }),
  mark: route({
    method: "POST",
    path: "/api/cases/:id/papers/:documentId/copies",
    access: officials,
    params: byPaper,
    summary: { zh: "标记公开版并提交批准", en: "Mark a copy for publication and put it to approval" },
    body: z.object({ expectedVersion, marks }),
    reply: Stepped,
  }),
  approve: route({
    method: "POST",
    path: "/api/cases/:id/papers/:documentId/copies/:copy/approve",
    access: officials,
    params: byCopy,
    summary: { zh: "批准公开版", en: "Approve a copy for publication" },
    body: z.object({ expectedVersion }),
    reply: Stepped,
  }),
  return: route({
    method: "POST",
    path: "/api/cases/:id/papers/:documentId/copies/:copy/return",
    access: officials,
    params: byCopy,
    summary: { zh: "退回公开版", en: "Return a copy for publication" },
    body: z.object({ expectedVersion, opinion: z.string().trim().min(1).max(1000) }),
    reply: Stepped,
  }),
  docx: route({
    method: "GET",
    path: "/api/cases/:id/papers/:documentId/copies/:copy/docx",
    access: "office",
    carries: "file",
    params: byCopy,
    summary: { zh: "下载公开版（Word）", en: "Download a copy for publication as Word" },
    reply: z.undefined(),
  }),
  pdf: route({
    method: "GET",
    path: "/api/cases/:id/papers/:documentId/copies/:copy/pdf",
    access: "office",
    carries: "file",
    params: byCopy,
    summary: { zh: "下载公开版（PDF）", en: "Download a copy for publication as PDF" },
    reply: z.undefined(),
  }),
};
