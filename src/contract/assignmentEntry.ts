import { Bilingual } from "#law";
import { z } from "zod";
import { AssignmentAction } from "./assignmentCommand.ts";
import { AssignmentRow, MeasureView } from "./assignment.ts";
import { EvidenceRequired } from "./assignmentGiven.ts";

const day = z.iso.date();

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
