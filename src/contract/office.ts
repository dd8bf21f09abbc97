import { Bilingual } from "#law";
import { z } from "zod";
import { route } from "./route.ts";

const administrator = { roles: ["administrator"] } as const;
const Moved = z.object({
  caseId: z.string(),
  number: z.string(),
  name: Bilingual,
  before: z.string(),
  after: z.string(),
});

export const office = {
  status: route({
    method: "GET",
    path: "/api/status",
    access: "public",
    summary: { zh: "系统状态", en: "Status" },
    reply: z.object({
      name: z.literal("yuheng"),
      version: z.string(),
      database: z.enum(["embedded", "postgresql"]),
      demo: z.boolean(),
      today: z.string(),
      warning: Bilingual.nullable(),
      lastCopy: z.string().nullable(),
    }),
  }),
  settings: route({
    method: "GET",
    path: "/api/settings",
    access: "signed-in",
    summary: { zh: "可设置的未核实参数", en: "Parameters that the deployment may set" },
    reply: z.object({
      items: z.array(
        z.object({
          key: z.string(),
          name: Bilingual,
          value: z.unknown(),
          standard: z.unknown(),
          confidence: z.string(),
          article: z.object({ source: z.string(), article: z.string() }).nullable(),
          /** Which office set it, this one or one above; null: as shipped. */
          set: z.object({ office: Bilingual, by: z.string(), at: z.string() }).nullable(),
        }),
      ),
    }),
  }),
  set: route({
    method: "PUT",
    path: "/api/settings/:key",
    access: administrator,
    params: z.object({ key: z.string() }),
    summary: { zh: "设置参数", en: "Set a parameter" },
    body: z.object({ value: z.unknown(), reason: z.string().min(1).max(1000) }),
    reply: z.object({}),
  }),
  sources: route({
    method: "GET",
    path: "/api/law",
    access: "signed-in",
    summary: { zh: "法律依据", en: "Legal sources" },
    reply: z.object({
      sources: z.array(
        z.object({
          id: z.string(),
          name: Bilingual,
          confidence: z.string(),
          versions: z.array(
            z.object({ version: z.string(), from: z.string().nullable(), until: z.string().nullable() }),
          ),
        }),
      ),
    }),
  }),
  calendar: route({
    method: "GET",
    path: "/api/calendar",
    access: "signed-in",
    summary: { zh: "工作日历", en: "Working-day calendar" },
    reply: z.object({
      years: z.array(
        z.object({
          year: z.number().int(),
          version: z.string(),
          announced: z.boolean(),
          confidence: z.string(),
          off: z.array(z.object({ date: z.string(), name: Bilingual })),
          makeUp: z.array(z.string()),
        }),
      ),
    }),
  }),
  announce: route({
    method: "POST",
    path: "/api/calendar",
    access: administrator,
    summary: { zh: "录入放假通知并重算期限", en: "Enter a holiday announcement and re-project deadlines" },
    body: z.object({
      year: z.number().int().min(2000).max(2100),
      version: z.string().min(1).max(50),
      off: z.array(z.object({ date: z.string(), name: Bilingual })),
      makeUp: z.array(z.string()),
      dryRun: z.boolean().default(false),
    }),
    reply: z.object({ moved: z.array(Moved), looked: z.number().int() }),
  }),
  copies: route({
    method: "GET",
    path: "/api/copies",
    access: administrator,
    summary: { zh: "备份", en: "Copies" },
    reply: z.object({ items: z.array(z.object({ file: z.string(), bytes: z.number(), at: z.string() })) }),
  }),
  copyNow: route({
    method: "POST",
    path: "/api/copies",
    access: administrator,
    summary: { zh: "立即备份", en: "Copy now" },
    reply: z.object({ file: z.string(), bytes: z.number() }),
  }),
};
