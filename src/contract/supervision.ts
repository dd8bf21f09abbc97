import { Bilingual } from "#law";
import { z } from "zod";
import { AssignmentRow, AssignmentStage, Standing } from "./assignment.ts";
import { AssignmentCommand } from "./assignmentCommand.ts";
import { AssignmentView } from "./assignmentEntry.ts";
import { given } from "./assignmentGiven.ts";
import { PageQuery, pageOf } from "./paging.ts";
import { route } from "./route.ts";

const day = z.iso.date();
const id = z.string().min(1).max(100);

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
