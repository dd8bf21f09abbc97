import { Bilingual } from "#law";
import { z } from "zod";
import { FigureCellsMeant } from "./figures.ts";
import { PageQuery, pageOf } from "./paging.ts";
import { route } from "./route.ts";

const day = z.iso.date();
const words = z.string().trim().min(1).max(4000);
const id = z.string().min(1).max(100);

export const AssignmentStage = z.enum(["assigned", "accepted", "close-asked", "closed", "declined", "withdrawn"]);
export type AssignmentStage = z.infer<typeof AssignmentStage>;
/** How an assignment stands on a day; `none`: nothing is due, or nothing more is expected. */
export const Standing = z.enum(["done", "on-time", "due-soon", "late", "none"]);
export type Standing = z.infer<typeof Standing>;

/** A named figure over the holder's office and all below it, from day to day (both counted). */
const MeasureInput = z.object({
  figure: z.string().min(1).max(100),
  where: FigureCellsMeant.optional(),
  from: day,
  to: day,
  target: z.number().positive().max(1e12),
});
/** `value`: what the records say, null where nothing is counted yet; `percent`: of the target, to one decimal. */
export const MeasureView = z.object({
  figure: z.string(),
  name: Bilingual,
  unit: Bilingual,
  kind: z.enum(["count", "sum", "money", "mean-days", "share"]),
  from: day,
  to: day,
  /** The office over which, with all below it, it is counted. */
  officePath: z.string(),
  where: FigureCellsMeant,
  target: z.number(),
  value: z.number().nullable(),
  percent: z.number().nullable(),
});
export type MeasureView = z.infer<typeof MeasureView>;

const Milestone = z.object({ id: z.string(), name: z.string(), due: day.nullable(), reachedOn: day.nullable() });
const MilestoneInput = z.object({ name: z.string().trim().min(1).max(200), due: day.nullable() });

/** One task given to one holder. `asserted` (自报) is what the holder says, in per cent; `measure` is what records back: never one number. */
export const AssignmentRow = z.object({
  id: z.string(),
  planId: z.string(),
  planTitle: z.string(),
  planNames: Bilingual.nullable(),
  taskId: z.string(),
  taskNumber: z.number().int(),
  taskTitle: z.string(),
  taskNames: Bilingual.nullable(),
  /** An office of the tree, or a body of the agency register, for which the issuing office records the answers. */
  holder: z.object({ officePath: z.string().nullable(), agency: z.string().nullable(), name: Bilingual }),
  fromPath: z.string(),
  fromName: Bilingual,
  parentId: z.string().nullable(),
  role: z.enum(["lead", "participant"]),
  stage: AssignmentStage,
  assignedOn: day,
  closedOn: day.nullable(),
  due: day.nullable(),
  standing: Standing,
  asserted: z.number().nullable(),
  /** Who typed it in, for whom it may be, and when. */
  assertedBy: z.object({ name: z.string(), at: z.string() }).nullable(),
  measure: MeasureView.nullable(),
  milestones: z.array(Milestone),
  rectification: z.object({ due: day, stage: z.enum(["ordered", "reported", "accepted"]) }).nullable(),
  escalatedTo: z.string().nullable(),
  escalationClaimedBy: z.string().nullable(),
  lastReportAt: z.string().nullable(),
  /** The last that was given. */
  grade: z.enum(["excellent", "good", "pass", "fail"]).nullable(),
  children: z.number().int(),
  childrenOpen: z.number().int(),
  version: z.number().int(),
});
export type AssignmentRow = z.infer<typeof AssignmentRow>;

/** A file or a case that an entry lays down. `caseNumber` is null for a case that the reader may not see. */
const EvidenceShown = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("file"),
    id: z.string(),
    name: z.string(),
    bytes: z.number().int(),
    mediaType: z.string(),
  }),
  z.object({ kind: z.literal("case"), caseId: z.string().nullable(), caseNumber: z.string().nullable() }),
]);
export const AssignmentEntry = z.object({
  seq: z.number().int(),
  type: z.string(),
  at: z.string(),
  /** The person and the office; null for a timer. */
  by: z.string().nullable(),
  officePath: z.string().nullable(),
  officeName: Bilingual.nullable(),
  /** The issuing office recorded it for a body without accounts here. */
  recordedFor: Bilingual.nullable(),
  text: z.string().nullable(),
  asserted: z.number().nullable(),
  due: day.nullable(),
  grade: z.string().nullable(),
  /** The measure set with it: what is counted, and the target that its writer typed in. */
  measure: MeasureView.omit({ value: true, percent: true, officePath: true }).nullable(),
  /** The milestone reached, the office escalated to, the title of the commendation. */
  what: z.union([z.string(), Bilingual]).nullable(),
  evidence: z.array(EvidenceShown),
  /** Content address of the entry in the evidence log. */
  leaf: z.string(),
});
export type AssignmentEntry = z.infer<typeof AssignmentEntry>;

const AssignmentAction = z.enum([
  "accept",
  "decline",
  "report",
  "reach-milestone",
  "ask-close",
  "close",
  "reopen",
  "withdraw",
  "remind",
  "claim-escalation",
  "assess",
  "commend",
  "order-rectification",
  "report-rectification",
  "accept-rectification",
  "return-rectification",
  "move-due",
  "set-measure",
]);
export type AssignmentAction = z.infer<typeof AssignmentAction>;

const evidence = {
  /** Files uploaded to this assignment beforehand, by id. */
  files: z.array(id).max(50).default([]),
  /** Cases that the caller may see, by id. */
  cases: z.array(id).max(200).default([]),
};
const percent = z.number().min(0).max(100);
/** What is done to an assignment, with what it needs. */
const AssignmentCommand = z.discriminatedUnion("action", [
  z.object({ action: z.literal("accept"), text: words.optional() }),
  z.object({ action: z.literal("decline"), reason: words }),
  z.object({ action: z.literal("report"), asserted: percent, text: words, ...evidence }),
  z.object({ action: z.literal("reach-milestone"), milestone: id, text: words.optional(), ...evidence }),
  z.object({ action: z.literal("ask-close"), text: words, ...evidence }),
  z.object({ action: z.literal("close"), text: words.optional() }),
  z.object({ action: z.literal("reopen"), reason: words, due: day.nullable().optional() }),
  z.object({ action: z.literal("withdraw"), reason: words }),
  z.object({ action: z.literal("remind"), text: words }),
  z.object({ action: z.literal("claim-escalation") }),
  z.object({ action: z.literal("assess"), grade: z.enum(["excellent", "good", "pass", "fail"]), reason: words }),
  z.object({ action: z.literal("commend"), title: z.string().trim().min(1).max(200), reason: words }),
  z.object({ action: z.literal("order-rectification"), due: day, reason: words }),
  z.object({ action: z.literal("report-rectification"), text: words, ...evidence }),
  z.object({ action: z.literal("accept-rectification"), text: words.optional() }),
  z.object({ action: z.literal("return-rectification"), due: day, reason: words }),
  z.object({ action: z.literal("move-due"), due: day.nullable(), reason: words }),
  z.object({ action: z.literal("set-measure"), measure: MeasureInput.nullable(), reason: words }),
]);
export type AssignmentCommand = z.infer<typeof AssignmentCommand>;

/** What must lie in the record before closing may be asked for: so many files and so many cases. */
const EvidenceRequired = z.object({
  what: z.string().trim().max(500),
  files: z.number().int().min(0).max(50),
  cases: z.number().int().min(0).max(200),
});
/** An office below, or a body of the register. */
const Holder = z.union([z.object({ officePath: z.string().max(200) }), z.object({ agency: z.string().max(100) })]);
const given = {
  holders: z.array(Holder).min(1).max(200),
  role: z.enum(["lead", "participant"]).default("lead"),
  due: day.nullable(),
  evidenceRequired: EvidenceRequired.nullable(),
  milestones: z.array(MilestoneInput).max(30),
  measure: MeasureInput.nullable(),
  /** What is asked of the holder, where it is more than the words of the task. */
  text: words.optional(),
};

export const AssignmentView = AssignmentRow.extend({
  taskText: z.string(),
  text: z.string().nullable(),
  evidenceRequired: EvidenceRequired.nullable(),
  entries: z.array(AssignmentEntry),
  childRows: z.array(AssignmentRow),
  /** What this reader may do now. */
  actions: z.array(AssignmentAction),
  mayBreakDown: z.boolean(),
  /** Days before and after the due date on which the holder is reminded and what is late goes up, as the office that gave it has set. */
  rhythm: z.object({ remindBefore: z.array(z.number().int()), escalateAfter: z.array(z.number().int()) }),
  /** This reader records for the holder. */
  recordsFor: z.boolean(),
});
export type AssignmentView = z.infer<typeof AssignmentView>;

const office = { roles: ["officer", "reviewer", "head", "administrator", "supervisor"] } as const;
const supervisors = { roles: ["supervisor", "head"] } as const;
const hands = { roles: ["officer", "head", "supervisor"] } as const;
const byId = z.object({ id: z.string() });

export const AssignmentQuery = PageQuery.extend({
  planId: z.string().optional(),
  taskId: z.string().optional(),
  /** The holder's office and all below it. */
  officePath: z.string().optional(),
  stage: AssignmentStage.optional(),
  standing: Standing.optional(),
  /** Not ended, or with a rectification still owed. */
  open: z.literal("true").optional(),
  /** What the reader's own office got, gave, or is to look after because it was escalated to it. */
  mine: z.enum(["got", "given", "escalated"]).optional(),
});

export const supervision = {
  list: route({
    method: "GET",
    path: "/api/assignments",
    access: office,
    summary: { zh: "交办事项", en: "Assignments" },
    query: AssignmentQuery,
    reply: pageOf(AssignmentRow),
  }),
  one: route({
    method: "GET",
    path: "/api/assignments/:id",
    access: office,
    summary: { zh: "交办事项及其办理过程", en: "An assignment with all that was done about it" },
    params: byId,
    reply: AssignmentView,
  }),
  assign: route({
    method: "POST",
    path: "/api/plans/:id/assignments",
    access: supervisors,
    summary: { zh: "交办任务", en: "Give tasks to holders" },
    params: byId,
    body: z.object({ tasks: z.array(id).min(1).max(200), ...given }),
    reply: z.object({ ids: z.array(z.string()) }),
  }),
  breakDown: route({
    method: "POST",
    path: "/api/assignments/:id/children",
    access: supervisors,
    summary: { zh: "分解给下级", en: "Break an assignment down to offices below" },
    params: byId,
    body: z.object(given),
    reply: z.object({ ids: z.array(z.string()) }),
  }),
  act: route({
    method: "POST",
    path: "/api/assignments/:id/acts",
    access: hands,
    summary: { zh: "办理交办事项", en: "Act on an assignment" },
    params: byId,
    body: z.object({ expectedVersion: z.number().int().positive(), command: AssignmentCommand }),
    reply: z.object({ version: z.number().int(), stage: AssignmentStage }),
  }),
  addFile: route({
    method: "POST",
    path: "/api/assignments/:id/files",
    access: hands,
    carries: "upload",
    summary: { zh: "上传佐证材料", en: "Upload a file as evidence" },
    params: byId,
    reply: z.object({ id: z.string(), name: z.string(), bytes: z.number().int() }),
  }),
  file: route({
    method: "GET",
    path: "/api/assignments/:id/files/:fileId",
    access: office,
    carries: "file",
    summary: { zh: "下载佐证材料", en: "Download a file of evidence" },
    params: z.object({ id: z.string(), fileId: z.string() }),
    reply: z.undefined(),
  }),
  /** Every task of a plan with its assignments that the reader may see; no paging. */
  board: route({
    method: "GET",
    path: "/api/plans/:id/board",
    access: office,
    summary: { zh: "计划的交办情况", en: "The assignments of a plan, task by task" },
    params: byId,
    reply: z.object({
      today: day,
      tasks: z.array(
        z.object({
          id: z.string(),
          number: z.number().int(),
          title: z.string(),
          names: Bilingual.nullable(),
          lead: z.object({ named: z.string(), agency: z.string().nullable() }).nullable(),
          assignments: z.array(AssignmentRow),
        }),
      ),
    }),
  }),
  /** What an assignment can be given to, and measured by. */
  choices: route({
    method: "GET",
    path: "/api/supervision/choices",
    access: office,
    summary: { zh: "可交办的单位与可用指标", en: "Offices to give tasks to, and figures to measure them by" },
    reply: z.object({
      offices: z.array(z.object({ path: z.string(), name: Bilingual, level: z.string() })),
      figures: z.array(z.object({ id: z.string(), name: Bilingual, unit: Bilingual })),
    }),
  }),
};
