import { Bilingual } from "#law";
import { z } from "zod";
import { PageQuery, pageOf } from "./paging.ts";
import { route } from "./route.ts";

const day = z.iso.date();
const words = z.string().trim().max(4000);
const title = z.string().trim().min(1).max(300);

const Item = z.object({
  assignmentId: z.string(),
  plan: z.string(),
  taskNumber: z.number().int(),
  task: Bilingual,
  holder: Bilingual,
  officePath: z.string().nullable(),
  day,
  days: z.number().int().nullable(),
  reason: z.string().nullable(),
});
export type BulletinItemView = z.infer<typeof Item>;
/** What a bulletin says and names, part by part. */
export const BulletinContent = z.object({
  words: z.object({
    opening: words,
    done: words,
    late: words,
    commended: words,
    rectify: words,
    closing: words,
  }),
  items: z.object({ done: z.array(Item), late: z.array(Item), commended: z.array(Item), rectify: z.array(Item) }),
});

const Row = z.object({
  id: z.string(),
  officePath: z.string(),
  planId: z.string().nullable(),
  planTitle: z.string().nullable(),
  planNames: Bilingual.nullable(),
  from: day,
  to: day,
  title: z.string(),
  stage: z.enum(["draft", "issued"]),
  number: z.string().nullable(),
  issuedAt: z.string().nullable(),
  issuedBy: z.string().nullable(),
  createdBy: z.string(),
  version: z.number().int(),
});
export const BulletinView = Row.extend({
  content: BulletinContent,
  /** Only the words that an officer wrote; the others follow the data as long as it is a draft. */
  ownWords: BulletinContent.shape.words.partial(),
  leftOut: z.array(z.string()),
  openings: z.array(z.object({ officePath: z.string(), by: z.string(), at: z.string() })),
  writes: z.boolean(),
  issues: z.boolean(),
});
export type BulletinView = z.infer<typeof BulletinView>;

/** A task's part in a plan's year. */
const ReportLine = z.object({
  assignmentId: z.string(),
  taskNumber: z.number().int(),
  task: Bilingual,
  holder: Bilingual,
  due: day.nullable(),
  closedOn: day.nullable(),
  daysLate: z.number().int().nullable(),
  asserted: z.number().nullable(),
  assertedBy: z.object({ name: z.string(), at: z.string() }).nullable(),
  /** Files and cases that were laid down. `number` is null for a case that the reader may not see. */
  evidence: z.array(
    z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("file"), id: z.string(), name: z.string() }),
      z.object({ kind: z.literal("case"), id: z.string().nullable(), number: z.string().nullable() }),
    ]),
  ),
});
export type ReportLineView = z.infer<typeof ReportLine>;
export const PlanReport = z.object({
  title: z.string(),
  names: Bilingual.nullable(),
  officePath: z.string(),
  year: z.number().int(),
  day,
  /** Tasks that nobody was given; null for a reader who does not see all assignments of the plan. */
  unassigned: z.number().int().nullable(),
  done: z.array(ReportLine),
  late: z.array(ReportLine),
  open: z.array(ReportLine),
});
export type PlanReport = z.infer<typeof PlanReport>;

const office = { roles: ["officer", "reviewer", "head", "administrator", "supervisor"] } as const;
const writers = { roles: ["officer", "supervisor", "head"] } as const;
const issuers = { roles: ["supervisor", "head"] } as const;
const byId = z.object({ id: z.string() });
const year = z.coerce.number().int().min(2000).max(2200);

export const bulletins = {
  list: route({
    method: "GET",
    path: "/api/bulletins",
    access: office,
    summary: { zh: "督办通报", en: "Bulletins" },
    query: PageQuery.extend({ assignmentId: z.string().optional(), planId: z.string().optional() }),
    reply: pageOf(Row),
  }),
  create: route({
    method: "POST",
    path: "/api/bulletins",
    access: writers,
    summary: { zh: "拟制督办通报", en: "Draft a bulletin" },
    body: z.object({ planId: z.string().nullable(), from: day, to: day, title }),
    reply: z.object({ id: z.string() }),
  }),
  one: route({
    method: "GET",
    path: "/api/bulletins/:id",
    access: office,
    summary: { zh: "督办通报", en: "A bulletin" },
    params: byId,
    reply: BulletinView,
  }),
  edit: route({
    method: "PUT",
    path: "/api/bulletins/:id",
    access: writers,
    summary: { zh: "修改通报文字", en: "Change the words of a bulletin" },
    params: byId,
    body: z.object({
      expectedVersion: z.number().int().positive(),
      title,
      words: BulletinContent.shape.words.partial(),
      leftOut: z.array(z.string().max(200)).max(2000),
    }),
    reply: z.object({ version: z.number().int() }),
  }),
  issue: route({
    method: "POST",
    path: "/api/bulletins/:id/issue",
    access: issuers,
    summary: { zh: "印发督办通报", en: "Issue a bulletin" },
    params: byId,
    body: z.object({ expectedVersion: z.number().int().positive() }),
    reply: z.object({ number: z.string() }),
  }),
  discard: route({
    method: "DELETE",
    path: "/api/bulletins/:id",
    access: writers,
    summary: { zh: "放弃通报草稿", en: "Discard a draft bulletin" },
    params: byId,
    reply: z.object({ discarded: z.literal(true) }),
  }),
  file: route({
    method: "GET",
    path: "/api/bulletins/:id/bulletin.docx",
    access: office,
    carries: "file",
    summary: { zh: "下载督办通报", en: "A bulletin as a Word file" },
    params: byId,
    reply: z.undefined(),
  }),
  report: route({
    method: "GET",
    path: "/api/plans/:id/report",
    access: office,
    summary: { zh: "计划年度报告", en: "The annual report of a plan" },
    params: byId,
    query: z.object({ year }),
    reply: PlanReport,
  }),
  reportFile: route({
    method: "GET",
    path: "/api/plans/:id/report.docx",
    access: office,
    carries: "file",
    summary: { zh: "下载计划年度报告", en: "The annual report of a plan as a Word file" },
    params: byId,
    query: z.object({ year }),
    reply: z.undefined(),
  }),
};
