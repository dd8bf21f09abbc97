import { z } from "zod";
import { MeasureInput } from "./assignmentGiven.ts";

const day = z.iso.date();
const words = z.string().trim().min(1).max(4000);
const id = z.string().min(1).max(100);

export const AssignmentAction = z.enum([
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
export const AssignmentCommand = z.discriminatedUnion("action", [
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
