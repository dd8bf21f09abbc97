import { Bilingual } from "#law";
import { z } from "zod";
import { FigureCellsMeant } from "./figures.ts";

const day = z.iso.date();

export const AssignmentStage = z.enum(["assigned", "accepted", "close-asked", "closed", "declined", "withdrawn"]);
export type AssignmentStage = z.infer<typeof AssignmentStage>;
/** How an assignment stands on a day; `none`: nothing is due, or nothing more is expected. */
export const Standing = z.enum(["done", "on-time", "due-soon", "late", "none"]);
export type Standing = z.infer<typeof Standing>;

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
