import { z } from "zod";
import { route } from "./route.ts";

const officials = { roles: ["officer", "reviewer", "head", "supervisor"] } as const;

/** Papers as PDF, and a whole case as one. */
export const prints = {
  document: route({
    method: "GET",
    path: "/api/cases/:id/documents/:documentId/pdf",
    access: "signed-in",
    carries: "file",
    params: z.object({ id: z.string(), documentId: z.string() }),
    summary: { zh: "下载文书的 PDF", en: "Download a document as PDF" },
    reply: z.undefined(),
  }),
  /** A large case is bound in several volumes, each with a cover and contents of its own. */
  volumes: route({
    method: "GET",
    path: "/api/cases/:id/bundle",
    access: officials,
    params: z.object({ id: z.string() }),
    summary: { zh: "案卷打印：分卷", en: "The volumes in which a case is printed" },
    reply: z.object({
      items: z.array(z.object({ volume: z.number().int(), items: z.number().int(), bytes: z.number() })),
    }),
  }),
  volume: route({
    method: "GET",
    path: "/api/cases/:id/bundle/:volume",
    access: officials,
    carries: "file",
    params: z.object({ id: z.string(), volume: z.coerce.number().int().positive() }),
    query: z.object({ lang: z.enum(["zh", "en"]).default("zh") }),
    summary: { zh: "案卷打印：下载一卷（PDF）", en: "One volume of a case, as PDF" },
    reply: z.undefined(),
  }),
};
